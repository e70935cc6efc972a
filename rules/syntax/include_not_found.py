"""An included file cannot be opened.

Kea reads the path as seen from the folder it was started in, not from the file
that includes. Its message has no position.

What stands for the file is taken as whatever was due there, so that the rest
can be checked.

```kea bad
{ "Dhcp4": {
    "subnet4": <?include "/nonexistent/subnets.json"?>  # <-- can't open include file "/nonexistent/subnets.json"
} }
```

```kea good
{ "Dhcp4": {
    "subnet4": [ ]
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("include-not-found", refuses=EVER)
