"""A pool is kept for a server of high availability that there is not.

libdhcp_ha puts each packet into the class `HA_` and the name of the server that is
to answer it. A pool, subnet or network that asks for the class of another name serves
nobody. Kea takes it.

```kea bad
{ "Dhcp4": {
    "hooks-libraries": [
        { "library": "libdhcp_lease_cmds.so" },
        { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
            "this-server-name": "north",
            "mode": "load-balancing",
            "peers": [
                { "name": "north", "url": "http://192.0.2.1:8000/", "role": "primary" },
                { "name": "south", "url": "http://192.0.2.2:8000/", "role": "secondary" }
            ]
        } ] } }
    ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [
            { "pool": "192.0.2.10 - 192.0.2.99", "client-classes": [ "HA_north" ] },
            { "pool": "192.0.2.100 - 192.0.2.199", "client-classes": [ "HA_soth" ] }  # <-- no peer
        ]
    } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "hooks-libraries": [
        { "library": "libdhcp_lease_cmds.so" },
        { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
            "this-server-name": "north",
            "mode": "load-balancing",
            "peers": [
                { "name": "north", "url": "http://192.0.2.1:8000/", "role": "primary" },
                { "name": "south", "url": "http://192.0.2.2:8000/", "role": "secondary" }
            ]
        } ] } }
    ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [
            { "pool": "192.0.2.10 - 192.0.2.99", "client-classes": [ "HA_north" ] },
            { "pool": "192.0.2.100 - 192.0.2.199", "client-classes": [ "HA_south" ] }
        ]
    } ]
} }
```

```kea good
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pools": [ { "pool": "2001:db8:1::/80", "client-classes": [ "HA_north" ] } ]
} ] } }
```
"""

from kealint.model import DhcpConfig, Purpose
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import listed, quoted
from kealint.schema.spelling import nearest
from kealint.syntax.edit import replace_value

PREFIX = "HA_"


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    peers = [peer for relationship in config.relationships for peer in relationship.peers]
    names = {peer.name.value for peer in peers if peer.name}
    if not names or any(peer.name is None for peer in peers):
        return
    for use in config.class_uses:
        wanted = use.name.value
        if not wanted.startswith(PREFIX) or use.purpose is Purpose.ASSIGN:
            continue
        if wanted in config.classes or wanted.removeprefix(PREFIX) in names:
            continue
        near = nearest(wanted.removeprefix(PREFIX), names).word
        yield finding(
            use,
            f"{quoted(wanted)} is the class of no peer",
            help=f"the peers are {listed(sorted(names))}",
            fix=Fix(
                f"write {quoted(PREFIX + near)}",
                replace_value(ctx.tree, use.name.node, PREFIX + near),
                safe=False,
            )
            if near
            else None,
        )
