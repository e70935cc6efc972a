"""A server has a role that the mode of high availability does not have.

A pair that shares the load is a `primary` and a `secondary`, a pair of which one
waits is a `primary` and a `standby`. With `passive-backup` there is a `primary`
only. Servers that are but told of leases are a `backup` in each mode.

```log
HA_CONFIGURATION_FAILED ... secondary servers not allowed in the hot standby configuration
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "secondary" }  # <-- which hot-standby does not have
        ]
    } ] } }
] } }
```

```kea fixed
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

```kea bad
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "load-balancing",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }  # <-- which load-balancing does not have
        ]
    } ] } }
] } }
```

```kea fixed
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "load-balancing",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "secondary" }
        ]
    } ] } }
] } }
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "passive-backup",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }  # <-- which passive-backup does not have
        ]
    } ] } }
] } }
```

```kea fixed
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "passive-backup",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "backup" }
        ]
    } ] } }
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

from kealint.model import Relationship
from kealint.model.high_availability import ROLES
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=Relationship, fails=EVER)
def check(relationship: Relationship, ctx: Context) -> Iterator[Finding]:
    mode = relationship.mode
    roles = ROLES.get(mode.value) if mode else None
    for peer in relationship.peers if roles else ():
        if not peer.role or peer.role.value not in ("secondary", "standby"):
            continue
        if mode and roles and peer.role.value not in roles:
            name = quoted(peer.name.value) if peer.name else "without a name"
            meant = roles[1] if len(roles) > 1 else "backup"
            yield finding(
                peer.role,
                f"peer {name} is {peer.role}, which {mode} does not have",
                also={mode: "the mode"},
                fix=Fix(
                    f"write {meant}",
                    replace_value(ctx.tree, peer.role.node, meant),
                    safe=False,
                ),
            )
