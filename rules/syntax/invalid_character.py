"""A character means nothing where it stands.

Often one that cannot be seen: a no-break space from a web page, a form feed, a
zero byte. Kea knows blanks, tabs and line ends as white space and nothing else.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 3600,  # <-- no-break space
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

check = from_parser("invalid-character", refuses=EVER)
