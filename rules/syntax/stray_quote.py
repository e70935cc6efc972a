"""There is one quote too many, or too few.

Kea reads on to the next quote, so it complains somewhere behind.

```kea bad
{ "Dhcp4": {
    "valid-lifetime"": 3600,  # <-- the quote before it is one too many
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

check = from_parser("stray-quote", refuses=EVER)
