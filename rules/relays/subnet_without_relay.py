"""No relay and no interface of the network selects a subnet.

The relays are those told by `relays:` in `.kealint.yaml` or by `--relay`. A
subnet that holds none of their addresses, has none in its `relay` list, and is
not tied to an interface serves nobody. Subnets of a shared network come along
with each other.

The server's own links count as far as they are written: by an address with the
interface (`eth0/192.0.2.1`), or by `interface` in the subnet. Where DHCPv4
listens through raw sockets on interfaces without an address, one subnet may
belong to each of these; only more than that are reported. A subnet that looks
like a mistyped one is reported by `relay-selects-no-subnet` alone.

```kea bad --relay 192.0.2.1
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2, "subnet": "198.51.100.0/24" }  # <-- no relay selects subnet 198.51.100.0/24
] } }
```

```kea bad --relay 2001:db8:1::1
{ "Dhcp6": { "subnet6": [
    { "id": 1, "subnet": "2001:db8:1::/64" },
    { "id": 2, "subnet": "2001:db8:2::/64" }  # <-- no relay selects subnet 2001:db8:2::/64
] } }
```

```kea good --relay 192.0.2.1
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "subnet4": [
      { "id": 1, "subnet": "192.0.2.0/24" },
      { "id": 2, "subnet": "198.51.100.0/24" }
] } }
```
"""

from kealint.model import DhcpConfig, Network, SharedNetwork, Subnet
from kealint.model.mismatch import mismatch
from kealint.model.selection import home
from kealint.rule import Context, Finding, Iterator, finding, rule


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    found = mismatch(config, (relay.address for relay in ctx.relays))
    if not found:
        return
    idle: dict[Network, Subnet] = {}
    for subnet in found.unreached:
        idle.setdefault(home(subnet), subnet)
    if len(idle) <= links_unknown(config):
        return
    for network, subnet in idle.items():
        name = f"subnet {subnet}"
        if isinstance(network, SharedNetwork):
            name = f"shared network {network.name or ''}".strip()
        yield finding(
            subnet.prefix or subnet,
            f"no relay selects {name}, and no interface of the server is known to",
            help="add its relay to the settings, tie it to an interface, or drop it",
        )


def links_unknown(config: DhcpConfig) -> int:
    """The links of the server whose clients may come to any one subnet, for all that is written."""
    if config.family == 6 or (config.socket_type and config.socket_type.value == "udp"):
        return 0  # clients there come by the name of the interface, or not at all
    return sum("/" not in interface.value for interface in config.interfaces)
