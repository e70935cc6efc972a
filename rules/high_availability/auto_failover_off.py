"""The server does not take over when its partner fails.

With `auto-failover` off, clients of a failed partner go without an answer until
somebody sends `ha-scopes`. What counts is the entry of this server.

```log
HA_CONFIG_AUTO_FAILOVER_DISABLED ... auto-failover disabled...
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            {
                "name": "a",
                "url": "http://192.0.2.1:8000/",
                "auto-failover": false,  # <-- does not take over when its partner fails
                "role": "primary"
            },
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
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby", "auto-failover": false }
        ]
    } ] } }
] } }
```
"""

from kealint.model import Relationship
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=Relationship, warns=EVER)
def check(relationship: Relationship) -> Iterator[Finding]:
    own = relationship.this_peer
    failover = own.boolean("auto-failover") if own else None
    if failover and not failover.value:
        yield finding(
            failover,
            '"auto-failover" is false, so this server does not take over when its partner fails',
            help="leave it out, unless a person is to decide each time",
        )
