"""A comment is not closed.

What `/*` opens ends at the next `*/`. Without it the rest of the file is comment.

```kea bad
{ "Dhcp4": {
    /* timers  # <-- comment not closed
    "valid-lifetime": 3600
} }
```

```kea fixed
{ "Dhcp4": {
    /* timers */
    "valid-lifetime": 3600
} }
```

```kea good
{ "Dhcp4": {
    /* timers */
    "valid-lifetime": 3600
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("unclosed-comment", refuses=EVER)
