"""A word stands without quotes.

Keys and texts stand in double quotes; only `true`, `false`, `null` and numbers
stand without.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 3600,
    renew-timer: 900  # <-- renew-timer stands without quotes
} }
```

```kea fixed
{ "Dhcp4": {
    "valid-lifetime": 3600,
    "renew-timer": 900
} }
```

```kea good
{ "Dhcp4": {
    "valid-lifetime": 3600,
    "renew-timer": 900
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("unquoted-word", refuses=EVER)
