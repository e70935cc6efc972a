"""A state of high availability is configured twice.

```log
HA_CONFIGURATION_FAILED ... duplicated configuration for the 'waiting' state
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "state-machine": { "states": [
            { "state": "waiting", "pause": "once" },
            { "state": "waiting", "pause": "never" }  # <-- state "waiting" is configured twice
        ] },
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
        "state-machine": { "states": [
            { "state": "waiting", "pause": "once" },
            { "state": "syncing", "pause": "never" }
        ] },
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```
"""

from kealint.model import Relationship, Value
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=Relationship, fails=EVER)
def check(relationship: Relationship) -> Iterator[Finding]:
    first: dict[str, Value[str]] = {}
    for view in relationship.states:
        state = view.text("state")
        if state is None:
            continue
        other = first.setdefault(state.value, state)
        if other is not state:
            yield finding(
                state,
                f"state {quoted(state.value)} is configured twice",
                also={other: "the first time"},
                help="make one entry of both",
            )
