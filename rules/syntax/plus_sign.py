"""A number has a plus sign.

JSON forbids it. Kea reads such a number as one with a fraction, so it never
fits where an integer is due, and refuses it altogether since 3.1.9.

```kea bad
{ "Dhcp4": {
    "t1-percent": +0.5  # <-- +0.5 has a plus sign
} }
```

```kea fixed
{ "Dhcp4": {
    "t1-percent": 0.5
} }
```

```kea good
{ "Dhcp4": {
    "t1-percent": 0.5
} }
```
"""

from kealint.rule import from_parser, since

check = from_parser("plus-sign", refuses=since("3.1.9"))
