"""Something follows the configuration.

A file holds one map with one member, `Dhcp4` say. Each server has a file of its
own.

```kea bad
{ "Dhcp4": { "valid-lifetime": 3600 } }
{ "Dhcp6": { "valid-lifetime": 3600 } }  # <-- a second map follows
```

```kea good
{ "Dhcp4": { "valid-lifetime": 3600 } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("text-after-end", refuses=EVER)
