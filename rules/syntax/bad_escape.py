r"""A backslash in a string begins nothing that Kea knows.

Kea knows `\" \\ \/ \b \f \n \r \t` and `\u00` with two hexadecimal digits, a
single byte. A backslash meant itself is written twice.

```kea bad
{ "Dhcp4": {
    "boot-file-name": "boot\pxelinux.0"  # <-- \p
} }
```

```kea fixed
{ "Dhcp4": {
    "boot-file-name": "boot\\pxelinux.0"
} }
```

```kea good
{ "Dhcp4": {
    "boot-file-name": "boot/pxelinux.0"
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("bad-escape", refuses=EVER)
