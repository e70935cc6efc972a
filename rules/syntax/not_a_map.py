"""The file is not one map.

All of a configuration stands between `{` and `}`, behind the keyword of its
server.

```kea bad
"Dhcp4 goes here"  # <-- a configuration is one map
```

```kea good
{ "Dhcp4": { "valid-lifetime": 3600 } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("not-a-map", refuses=EVER)
