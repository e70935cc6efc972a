"""A colon is missing between a key and its value.

Kea stops at the value.

```kea bad
{ "Dhcp4": {
    "valid-lifetime" 3600,  # <-- a colon is missing behind "valid-lifetime"
    "renew-timer": 900
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

check = from_parser("missing-colon", refuses=EVER)
