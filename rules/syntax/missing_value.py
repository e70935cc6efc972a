"""A key has no value.

The value was deleted, or never filled in. Only you can tell what it is.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": ,  # <-- "valid-lifetime" has no value
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

check = from_parser("missing-value", refuses=EVER)
