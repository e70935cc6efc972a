"""The server that the configuration is for is not among its peers.

`this-server-name` tells libdhcp_ha which of the peers it is, so one of them needs
that very name; letter case counts. Mostly the file was copied from the partner, or
one of the names was changed.

```log
HA_CONFIGURATION_FAILED ... no peer configuration specified for the 'c'
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "c",  # <-- no peer is named "c"
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
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import listed, quoted
from kealint.schema.spelling import nearest
from kealint.syntax.edit import replace_value


@rule(on=Relationship, fails=EVER)
def check(relationship: Relationship, ctx: Context) -> Iterator[Finding]:
    own, peers = relationship.this_server, relationship.peers
    names = [peer.name.value for peer in peers if peer.name]
    if own is None or not own.value or not names or len(names) < len(peers):
        return  # missing-keyword and blank-value tell of those
    if relationship.this_peer is None:
        near = nearest(own.value, names)
        yield finding(
            own,
            f"no peer is named {quoted(own.value)}",
            help=f"write {listed(dict.fromkeys(names), 'or')}",
            fix=Fix(
                f"write {quoted(near.word)}",
                replace_value(ctx.tree, own.node, near.word),
                safe=False,
            )
            if near.word
            else None,
        )
