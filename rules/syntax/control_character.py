"""A raw control character stands in a string.

Tabs, line ends and other characters below U+0020 are written as escapes. The
example holds the character U+0001, which most editors do not show.

```kea bad
{ "Dhcp4": {
    "boot-file-name": "pxe\x01linux.0"  # <-- invalid control
} }
```

```kea fixed
{ "Dhcp4": {
    "boot-file-name": "pxe\\u0001linux.0"
} }
```

```kea good
{ "Dhcp4": {
    "boot-file-name": "pxelinux.0"
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("control-character", refuses=EVER)
