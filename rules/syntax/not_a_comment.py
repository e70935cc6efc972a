"""A comment begins with something that begins no comment.

Comments begin with `#` or `//` and end with the line, or stand between `/*` and `*/`.

```kea bad
{ "Dhcp4": {
    -- timers  # <-- does not begin a comment
    "valid-lifetime": 3600
} }
```

```kea fixed
{ "Dhcp4": {
    // timers
    "valid-lifetime": 3600
} }
```

```kea good
{ "Dhcp4": {
    // timers
    "valid-lifetime": 3600
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("not-a-comment", refuses=EVER)
