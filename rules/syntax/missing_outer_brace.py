"""The braces around the whole configuration are missing.

The map of a server is a member of a map: `{ "Dhcp4": { … } }`.

```kea bad
"Dhcp4": {  # <-- braces stand around the whole configuration
    "valid-lifetime": 3600
}
```

```kea fixed
{
"Dhcp4": {
    "valid-lifetime": 3600
}
}
```

```kea good
{ "Dhcp4": {
    "valid-lifetime": 3600
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("missing-outer-brace", refuses=EVER)
