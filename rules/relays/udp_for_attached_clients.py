"""UDP sockets, and a subnet for clients on the server's own link.

A client that has no address yet broadcasts its requests and cannot be answered
in the ordinary way; on its own link Kea hears and answers it through raw
sockets, the default. With `dhcp-socket-type` set to `udp` it serves requests
from relays alone, and does not log the others. A subnet that names an interface
of the server, or holds the address written with one (`eth0/192.0.2.1`), and has
no relay list is then a subnet that nobody new gets an address from. A subnet that has
no pools and no reservations of its own gives nobody an address anyhow.

Raw sockets serve relayed requests as well.

```kea bad
{ "Dhcp4": {
    "interfaces-config": {
      "interfaces": [ "eth0" ],
      "dhcp-socket-type": "udp"  # <-- subnet 192.0.2.0/24 is on a link of the server
    },
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24", "interface": "eth0",
      "pools": [ { "pool": "192.0.2.10 - 192.0.2.99" } ] } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "interfaces-config": {
      "interfaces": [ "eth0" ],
      "dhcp-socket-type": "raw"
    },
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24", "interface": "eth0",
      "pools": [ { "pool": "192.0.2.10 - 192.0.2.99" } ] } ]
} }
```

```kea good
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "eth0" ], "dhcp-socket-type": "udp" },
    "subnet4": [
      { "id": 1, "subnet": "192.0.2.0/24", "pools": [ { "pool": "192.0.2.10 - 192.0.2.99" } ] },
      { "id": 2, "subnet": "198.51.100.0/24", "interface": "eth0" }
    ]
} }
```
"""

from kealint.model import DhcpConfig, Subnet, parse_address
from kealint.model.selection import interface_addresses, is_ever_sent
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    kind = config.socket_type
    if not kind or kind.value != "udp" or config.family != 4:
        return
    told = (parse_address(relay.address) for relay in ctx.relays)
    relays = [relay for relay in told if relay and relay.family == 4]
    served = {subnet for relay in relays for subnet in config.selection.reached(relay)}
    attached = [subnet for subnet in attached_to(config) if subnet not in served]
    if not attached:
        return
    more = f" (and {len(attached) - 1} more)" if len(attached) > 1 else ""
    yield finding(
        kind,
        f"subnet {attached[0]}{more} is on a link of the server, "
        "where udp sockets hear no client without an address",
        also=[(subnet.prefix or subnet, "on a link of the server") for subnet in attached[:3]],
        help="use raw sockets, or serve the link through a relay",
        fix=Fix("use raw sockets", replace_value(ctx.tree, kind.node, "raw"), safe=False),
    )


def attached_to(config: DhcpConfig) -> Iterator[Subnet]:
    """The subnets that belong to a link of the server, and to no relay."""
    addresses = interface_addresses(config)
    own = {subnet for address in addresses for subnet in config.selection.holding(address)}
    for subnet in config.subnets:
        network = subnet.shared_network
        interface = subnet.interface or (network.interface if network else None)
        if (interface or subnet in own) and gives(subnet):
            relays = subnet.relays or (network.relays if network else [])
            if not any(is_ever_sent(relay.value) for relay in relays):
                yield subnet


def gives(subnet: Subnet) -> bool:
    """Whether it has anything to give: pools or reservations."""
    lists = map(subnet.list_node, ("pools", "reservations"))
    return any(array is not None and array.items for array in lists)
