"""Lease updates are to be delayed in a mode in which one server serves at a time.

With `load-balancing`, both servers serve on while they do not reach each other, and
`delayed-updates-limit` says how many updates they keep until then. In the other modes
there is nothing to keep, and it has to be 0.

```log
HA_CONFIGURATION_FAILED ... 'delayed-updates-limit' must be set to 0 in the hot standby configuration
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "delayed-updates-limit": 100,  # <-- is 100, hot-standby takes only 0
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
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

```kea good
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "load-balancing",
        "delayed-updates-limit": 100,
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "secondary" }
        ]
    } ] } }
] } }
```
"""

from kealint.model import Relationship
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.syntax.edit import remove_member

KEYWORD = "delayed-updates-limit"


@rule(on=Relationship, fails=since("1.9.4"))
def check(relationship: Relationship, ctx: Context) -> Iterator[Finding]:
    limit, member, mode = (
        relationship.integer(KEYWORD),
        relationship.member(KEYWORD),
        relationship.mode,
    )
    if not limit or not member or not mode or mode.value not in ("hot-standby", "passive-backup"):
        return
    if 0 < limit.value < 2**32:
        yield finding(
            limit,
            f'"{KEYWORD}" is {limit}, {mode} takes only 0',
            also={mode: "the mode"},
            fix=Fix("leave it out", remove_member(ctx.tree, relationship.node, member)),
        )
