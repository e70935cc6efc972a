"""Nothing stands before a comma.

Since 2.1.2 Kea lets a comma pass that nothing follows, but never one that
comes first, nor one behind the whole configuration.

```kea bad
{ "Dhcp4": {
    , "valid-lifetime": 3600,  # <-- nothing stands before this comma
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

check = from_parser("stray-comma", refuses=EVER)
