"""A heartbeat comes later than the partner is given up.

A server asks its partner every `heartbeat-delay` whether it is there, and takes it
for failed after `max-response-delay` without an answer. If it asks less often than
that, one lost answer is enough.

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "heartbeat-delay": 60000,  # <-- heartbeat-delay 60000 is not less than
        "max-response-delay": 30000,
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
        "mode": "hot-standby",
        "heartbeat-delay": 10000,
        "max-response-delay": 60000,
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```
"""

from kealint.model import Relationship
from kealint.rule import Finding, Iterator, finding, rule

HEARTBEAT, RESPONSE = 10000, 60000
"""Kea's defaults, in milliseconds."""


@rule(on=Relationship)
def check(relationship: Relationship) -> Iterator[Finding]:
    heartbeat = relationship.integer("heartbeat-delay")
    response = relationship.integer("max-response-delay")
    place = heartbeat or response
    every = heartbeat.value if heartbeat else HEARTBEAT
    within = response.value if response else RESPONSE
    if place and every >= within >= 0:
        yield finding(
            place,
            f"heartbeat-delay {every} is not less than max-response-delay {within}, "
            "so the partner is given up before it could answer",
            also={response: "when it is given up"} if response and heartbeat else (),
            help="keep it far below: Kea's defaults are 10000 and 60000",
        )
