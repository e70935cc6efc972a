"""A string stands in other than double quotes.

Single quotes, and the curly ones that word processors put in, are no quotes to
Kea.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 3600,
    'renew-timer': 900  # <-- strings stand in double quotes
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

check = from_parser("wrong-quotes", refuses=EVER)
