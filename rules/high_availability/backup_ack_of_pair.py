"""A pair of servers is to wait for its backup servers.

`wait-backup-ack` makes a server wait until the backup servers have confirmed a
lease. Only a single server with backups (`passive-backup`) can do that; a pair
waits for each other.

```log
HA_CONFIGURATION_FAILED ... 'wait-backup-ack' must be set to false in the hot standby configuration
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "wait-backup-ack": true,  # <-- "wait-backup-ack" is for
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
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "passive-backup",
        "wait-backup-ack": true,
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "backup" }
        ]
    } ] } }
] } }
```
"""

from kealint.model import Relationship
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.syntax.edit import remove_member


@rule(on=Relationship, fails=since("1.7.8"))
def check(relationship: Relationship, ctx: Context) -> Iterator[Finding]:
    wait, member = relationship.boolean("wait-backup-ack"), relationship.member("wait-backup-ack")
    mode = relationship.mode
    if wait and wait.value and member and mode and mode.value in ("hot-standby", "load-balancing"):
        yield finding(
            wait,
            f'"wait-backup-ack" is for passive-backup, not for {mode}',
            also={mode: "the mode"},
            fix=Fix("leave it out", remove_member(ctx.tree, relationship.node, member)),
        )
