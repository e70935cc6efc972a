"""A bracket is closed by one of the other kind.

`{` is closed by `}`, `[` by `]`.

```kea bad
{ "Dhcp4": { "interfaces-config": {
    "interfaces": [ "*" }  # <-- } stands where ] is due
} } }
```

```kea fixed
{ "Dhcp4": { "interfaces-config": {
    "interfaces": [ "*" ]
} } }
```

```kea good
{ "Dhcp4": { "interfaces-config": {
    "interfaces": [ "*" ]
} } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("mismatched-bracket", refuses=EVER)
