"""Two servers of a relationship have one URL.

One of the two is then never reached: mostly a line was copied and its address left
as it was. Kea takes it.

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.1:8000/", "role": "standby" }  # <-- is that of "a" too
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

from kealint.model import Peer, Relationship
from kealint.rule import Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=Relationship)
def check(relationship: Relationship) -> Iterator[Finding]:
    first: dict[str, Peer] = {}
    for peer in relationship.peers:
        if peer.url is None or not peer.url.value:
            continue
        other = first.setdefault(peer.url.value.rstrip("/"), peer)
        if other is not peer and other.url:
            name = quoted(other.name.value) if other.name else "another peer"
            yield finding(
                peer.url,
                f"the url {quoted(peer.url.value)} is that of {name} too",
                also={other.url: "the other server with it"},
                help="write the address at which this very server listens",
            )
