"""The partner is not told of leases, or does not fetch them.

Without lease updates or without their synchronization, a server that takes over
knows nothing of its partner's leases, and gives their addresses to others. That is
right only where both use one database, which then tells them.

```log
HA_CONFIG_LEASE_UPDATES_DISABLED ... lease updates will not be generated
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "send-lease-updates": false,  # <-- the partner is not told of leases
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
        "sync-leases": false,  # <-- does not fetch the leases of its partner
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "secondary" }
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
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted

MEANINGS = {
    "send-lease-updates": "the partner is not told of leases",
    "sync-leases": "the server does not fetch the leases of its partner when it starts",
}


@rule(on=Relationship, warns=EVER)
def check(relationship: Relationship) -> Iterator[Finding]:
    for keyword, meaning in MEANINGS.items():
        value = relationship.boolean(keyword)
        if value and not value.value:
            yield finding(
                value,
                f"{quoted(keyword)} is false, so {meaning}",
                help="leave it out, unless both servers keep their leases in one database",
            )
