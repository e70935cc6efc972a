"""A merge was not finished.

The marks of a version control system stand around two versions of a stretch.
Keep one, and delete the marks.

```kea bad
{ "Dhcp4": {
<<<<<<< HEAD  // <-- left from a merge
    "valid-lifetime": 3600,
=======
>>>>>>> main
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

check = from_parser("merge-conflict", refuses=EVER)
