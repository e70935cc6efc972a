"""A value has no key.

In a map each value stands behind a key and a colon.

```kea bad
{ "Dhcp4": {
    : 3600,  # <-- a key is missing
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

check = from_parser("missing-key", refuses=EVER)
