"""A comma is missing between two members or items.

Kea reports the token that it met instead of the comma, on the next line. The
comma belongs behind the value before it; that is the place reported here.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 3600  # <-- a comma is missing behind 3600
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

check = from_parser("missing-comma", refuses=EVER)
