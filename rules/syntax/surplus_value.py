"""A member has more than one value.

Most often several values of an option, each in quotes of its own. Kea takes
them in one string, with commas between them.

```kea bad
{ "Dhcp4": { "option-data": [ {
    "name": "domain-name-servers",
    "data": "192.0.2.1", "192.0.2.2"  # <-- "192.0.2.2"
} ] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [ {
    "name": "domain-name-servers",
    "data": "192.0.2.1, 192.0.2.2"
} ] } }
```

```kea good
{ "Dhcp4": { "option-data": [ {
    "name": "domain-name-servers",
    "data": "192.0.2.1, 192.0.2.2"
} ] } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("surplus-value", refuses=EVER)
