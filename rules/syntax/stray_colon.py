"""A colon separates nothing.

One colon stands between a key and its value, and nowhere else.

```kea bad
{ "Dhcp4": {
    "valid-lifetime":: 3600,  # <-- this colon separates nothing
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

check = from_parser("stray-colon", refuses=EVER)
