r"""A raw control character stands in a string.

Tabs, line ends and other characters below U+0020 are written as escapes.

```kea bad
{ "Dhcp4": {
    "boot-file-name": "pxe	linux.0"  # <-- a raw tab
} }
```

```kea fixed
{ "Dhcp4": {
    "boot-file-name": "pxe\tlinux.0"
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
