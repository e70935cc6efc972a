"""Two neighbours have changed places.

Two tokens side by side that make sense the other way round.

```kea bad
{ "Dhcp4": {
    "valid-lifetime" 3600:,  # <-- have changed places
    "renew-timer": 900
} }
```

```kea fixed
{ "Dhcp4": {
    "valid-lifetime" :3600,
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

check = from_parser("swapped-tokens", refuses=EVER)
