"""A placeholder was not filled in.

`<IP>`, `%LEASE_TIME%`, `${SUBNET}`, `{{ subnet }}`: the template was not run, or
not finished by hand.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": <ID>,  # <-- "<ID>" is a placeholder
    "subnet": "192.0.2.0/24"
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"
} ] } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("placeholder", refuses=EVER)
