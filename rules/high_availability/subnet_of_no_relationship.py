"""With several relationships, a subnet does not say which one it belongs to.

Each subnet, or the shared network around it, names a server of its relationship in
`user-context`: `{ "ha-server-name": "..." }`. Without that, or with the name of no
server, Kea drops all packets for it.

```kea bad
{ "Dhcp4": {
    "hooks-libraries": [
        { "library": "libdhcp_lease_cmds.so" },
        { "library": "libdhcp_ha.so", "parameters": { "high-availability": [
            {
                "this-server-name": "hub-1",
                "mode": "hot-standby",
                "peers": [
                    { "name": "east", "url": "http://192.0.2.1:8000/", "role": "primary" },
                    { "name": "hub-1", "url": "http://192.0.2.9:8000/", "role": "standby" }
                ]
            },
            {
                "this-server-name": "hub-2",
                "mode": "hot-standby",
                "peers": [
                    { "name": "west", "url": "http://192.0.2.2:8000/", "role": "primary" },
                    { "name": "hub-2", "url": "http://192.0.2.9:8001/", "role": "standby" }
                ]
            }
        ] } }
    ],
    "subnet4": [
        { "id": 1, "subnet": "10.1.0.0/16", "user-context": { "ha-server-name": "east" } },
        { "id": 2, "subnet": "10.2.0.0/16", "user-context": { "ha-server-name": "vest" } },  # <-- no
        { "id": 3, "subnet": "10.3.0.0/16" }  # <-- 10.3.0.0/16 names no server of a relationship
    ]
} }
```

```kea good
{ "Dhcp4": {
    "hooks-libraries": [
        { "library": "libdhcp_lease_cmds.so" },
        { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
            "this-server-name": "a",
            "mode": "hot-standby",
            "peers": [
                { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
                { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
            ]
        } ] } }
    ],
    "subnet4": [ { "id": 3, "subnet": "10.3.0.0/16" } ]
} }
```
"""

from kealint.model import DhcpConfig, Subnet, Value, View
from kealint.rule import Finding, Iterator, finding, rule
from kealint.schema.phrases import listed, quoted


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    relationships = config.relationships
    if len(relationships) < 2:
        return
    peers = [peer for relationship in relationships for peer in relationship.peers]
    names = {peer.name.value for peer in peers if peer.name}
    for subnet in config.subnets:
        told = server_of(subnet)
        prefix = subnet.prefix or "the subnet"
        if told is None:
            yield finding(
                subnet.prefix or subnet,
                f"{prefix} names no server of a relationship",
                help='write "ha-server-name", with one of its servers, into the "user-context"',
            )
        elif told.value not in names:
            yield finding(
                told,
                f"no relationship has a server {quoted(told.value)}",
                help=f"the servers are {listed(sorted(names))}" if names else None,
            )


def server_of(subnet: Subnet) -> Value[str] | None:
    """The name in the user context of the subnet, or else of its shared network."""
    for holder in (subnet, subnet.shared_network):
        context = holder.view("user-context", View) if holder else None
        if context and (name := context.text("ha-server-name")):
            return name
    return None
