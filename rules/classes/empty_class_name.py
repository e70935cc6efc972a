"""A list of classes holds an empty name.

In the lists of networks, subnets and pools Kea refuses it. In those of options and
reservations it is taken, and no client is ever in a class without a name. The keyword
`client-class`, which is older, may be empty and then means no class.

```log
invalid class name
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "client-classes": [ "" ]  # <-- a class without a name
} ] } }
```

```kea bad 2.6
{ "Dhcp6": {
    "client-classes": [ { "name": "lab", "test": "option[15].exists" } ],
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "require-client-classes": [ "lab", "" ]  # <-- a class without a name
    } ]
} }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "client-class": "",
    "evaluate-additional-classes": [ ]
} ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import ACCEPTS, EVER, REFUSES, Finding, Iterator, finding, rule

UNCHECKED = ("option-data", "reservation")


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for use in config.class_uses:
        if use.name.value == "" and use.keyword != "client-class":
            yield finding(
                use,
                "invalid class name (a class without a name)",
                help="name a class, or take it out",
                kea=ACCEPTS if use.scope in UNCHECKED else REFUSES,
            )
