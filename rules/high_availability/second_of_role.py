"""Two servers have a role that only one can have.

Of all servers of a relationship one is the `primary`, and at most one the
`secondary` or the `standby`. There may be any number of `backup` servers.

```log
HA_CONFIGURATION_FAILED ... multiple primary servers specified
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "primary" }  # <-- a second primary
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
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "secondary" },
            { "name": "c", "url": "http://192.0.2.3:8000/", "role": "secondary" }  # <-- a second secondary
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
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" },
            { "name": "c", "url": "http://192.0.2.3:8000/", "role": "backup" },
            { "name": "d", "url": "http://192.0.2.4:8000/", "role": "backup" }
        ]
    } ] } }
] } }
```
"""

from kealint.model import Peer, Relationship
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=Relationship, fails=EVER)
def check(relationship: Relationship) -> Iterator[Finding]:
    first: dict[str, Peer] = {}
    for peer in relationship.peers:
        role = peer.role
        if role is None or role.value not in ("primary", "secondary", "standby"):
            continue
        other = first.setdefault(role.value, peer)
        if other is not peer and other.role:
            yield finding(
                role,
                f"peer {named(peer)} is a second {role}, after {named(other)}",
                also={other.role: "the first"},
                help="further servers can only be a backup",
            )


def named(peer: Peer) -> str:
    return quoted(peer.name.value) if peer.name else "without a name"
