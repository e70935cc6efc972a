"""The file holds no configuration.

The smallest one is a map that holds the map of a server, with one parameter in it.

```kea bad
# nothing yet  # <-- nothing but comments
```

```kea good
{ "Dhcp4": { "valid-lifetime": 3600 } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("empty-file", refuses=EVER)
