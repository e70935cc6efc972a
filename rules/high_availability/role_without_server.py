"""No server has a role that the mode of high availability cannot do without.

A pair that shares the load needs a `primary` and a `secondary`, a pair of which one
waits a `primary` and a `standby`, and `passive-backup` a `primary`.

```log
HA_CONFIGURATION_FAILED ... standby server required in the hot standby configuration
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [  # <-- no standby
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" }
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
        "peers": [  # <-- no primary
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "secondary" },
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
from kealint.model.oddity import Place
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.syntax.nodes import Array


@rule(on=Relationship, fails=EVER)
def check(relationship: Relationship, ctx: Context) -> Iterator[Finding]:
    mode, peers = relationship.mode, relationship.member("peers")
    wanted = ROLES.get(mode.value) if mode else None
    roles = [peer.role.value for peer in relationship.peers if peer.role]
    if mode is None or wanted is None or peers is None or not roles:
        return
    readable = type(peers.value) is Array and len(roles) == len(peers.value.items)
    # One who has the wrong role, or the same as another, is told of that.
    surplus = any(role != "backup" and role not in wanted for role in roles) or any(
        roles.count(role) > 1 for role in wanted
    )
    if surplus or not readable or not ctx.tree.is_whole(peers.value):
        return
    absent = [role for role in wanted if role not in roles]
    if absent:
        yield finding(
            Place.of_key(peers),
            f"no {' and no '.join(absent)} among the peers, which {mode} cannot do without",
            also={mode: "the mode"},
            help=f"give one of the peers the role {' and one the role '.join(absent)}",
        )
