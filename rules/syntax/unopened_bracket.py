"""A bracket closes nothing because its opening one is missing.

The indentation and the keywords tell where it was lost.

```kea bad
{ "Dhcp4": { "subnet4": [
    "id": 1, "subnet": "192.0.2.0/24" }  # <-- a { is missing before "id"
] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" }
] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" }
] } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("unopened-bracket", refuses=EVER)
