"""Two servers of high availability have one name.

Kea tells the servers apart by their names. With several relationships, no two
servers of any of them may share one.

```log
HA_CONFIGURATION_FAILED ... peer with name 'a' already specified
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "a", "url": "http://192.0.2.2:8000/", "role": "standby" }  # <-- a second peer named "a"
        ]
    } ] } }
] } }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [
        {
            "this-server-name": "hub",
            "mode": "hot-standby",
            "peers": [
                { "name": "hub", "url": "http://192.0.2.1:8000/", "role": "standby" },
                { "name": "east", "url": "http://192.0.2.2:8000/", "role": "primary" }
            ]
        },
        {
            "this-server-name": "hub",
            "mode": "hot-standby",
            "peers": [
                { "name": "hub", "url": "http://192.0.2.1:8001/", "role": "standby" },  # <-- "hub"
                { "name": "west", "url": "http://192.0.2.3:8000/", "role": "primary" }
            ]
        }
    ] } }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```
"""

from kealint.model import DhcpConfig, Value
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=DhcpConfig, fails=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    first: dict[str, Value[str]] = {}
    for relationship in config.relationships:
        for peer in relationship.peers:
            name = peer.name
            if name is None or not name.value:
                continue
            other = first.setdefault(name.value, name)
            if other is not name:
                yield finding(
                    name,
                    f"a second peer named {quoted(name.value)}",
                    also={other: "the first of that name"},
                    help="give each server a name of its own",
                )
