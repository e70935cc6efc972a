"""A number cannot be read.

A lone minus or point, an integer that does not fit 64 bits, or one with a plus
sign: that makes a number with a fraction of it.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 99999999999999999999,  # <-- 99999999999999999999
    "renew-timer": 900
} }
```

```kea bad
{ "Dhcp4": {
    "valid-lifetime": +3600  # <-- +3600 has a plus sign
} }
```

```kea fixed
{ "Dhcp4": {
    "valid-lifetime": 3600
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
