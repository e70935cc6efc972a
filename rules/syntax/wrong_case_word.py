"""true, false or null is not in lower case.

`True` is Python, `TRUE` is a spreadsheet.

```kea bad
{ "Dhcp4": {
    "authoritative": True  # <-- True
} }
```

```kea fixed
{ "Dhcp4": {
    "authoritative": true
} }
```

```kea good
{ "Dhcp4": {
    "authoritative": true
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("wrong-case-word", refuses=EVER)
