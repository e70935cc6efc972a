"""A bracket is not closed.

Kea notices at the end of the file, or at the first keyword that does not belong
where it has come to stand. The indentation and the keywords tell where the
closing one was lost.

```kea bad
{ "Dhcp4": {
    "interfaces-config": {
        "interfaces": [ "*" ],  # <-- is not closed
    "valid-lifetime": 3600
} }
```

```kea fixed
{ "Dhcp4": {
    "interfaces-config": {
        "interfaces": [ "*" ]
    },
    "valid-lifetime": 3600
} }
```

```kea good
{ "Dhcp4": {
    "interfaces-config": {
        "interfaces": [ "*" ]
    },
    "valid-lifetime": 3600
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("unclosed-bracket", refuses=EVER)
