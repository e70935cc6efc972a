"""A number cannot be read.

A lone minus or point, or an integer that does not fit 64 bits.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 99999999999999999999,  # <-- 99999999999999999999
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

check = from_parser("bad-number", refuses=EVER)
