"""A string is not closed on its line.

Kea points at the opening quote and calls it an invalid character.

```kea bad
{ "Dhcp4": { "interfaces-config": {
    "interfaces": [ "* ]  # <-- lacks a quote
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

check = from_parser("unclosed-string", refuses=EVER)
