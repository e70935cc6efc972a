"""A number begins with zeros.

JSON forbids them and Kea reads them: always as decimal, though in many
languages `0900` is octal. Since 3.1.9 Kea warns.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 3600,
    "renew-timer": 0900  # <-- 0900 has leading zeros
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

from kealint.rule import from_parser, since

check = from_parser("leading-zeros", warns=since("3.1.9"))
