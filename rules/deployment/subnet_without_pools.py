"""A subnet has neither pools nor reservations.

Requests come to it, and it has no address to give. Nothing is reported where
another subnet of the same shared network can serve them, or where addresses may
come from elsewhere: global reservations, a host database, a configuration
backend, the hooks `host_cmds`, `radius` and `subnet_cmds`.

A DHCPv6 subnet without pools may be meant for hosts that make their own
addresses and ask for options alone (stateless DHCPv6). Nothing is reported where
it has options of its own, or where all subnets are like that.

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1,
      "subnet": "192.0.2.0/24" }  # <-- subnet 192.0.2.0/24 has no pool and no reservation
] } }
```

```kea bad
{ "Dhcp4": { "shared-networks": [ {
    "name": "floor-2",  # <-- shared network floor-2 has no pool and no reservation
    "subnet4": [
      { "id": 1, "subnet": "192.0.2.0/24", "pools": [ ] },
      { "id": 2, "subnet": "198.51.100.0/24" }
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [
    { "id": 1,
      "subnet": "2001:db8:1::/64" }  # <-- subnet 2001:db8:1::/64 has no pool and no reservation
] } }
```

```kea good
{ "Dhcp4": { "shared-networks": [ {
    "name": "floor-2",
    "subnet4": [
      { "id": 1, "subnet": "192.0.2.0/24" },
      { "id": 2, "subnet": "198.51.100.0/24",
        "pools": [ { "pool": "198.51.100.10 - 198.51.100.99" } ] }
    ]
} ] } }
```

```kea good
{ "Dhcp6": {
    "option-data": [ { "name": "dns-servers", "data": "2001:db8::53" } ],
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64" } ]
} }
```
"""

from kealint.model import DhcpConfig, Network, SharedNetwork, Subnet
from kealint.rule import Finding, Iterator, finding, rule
from kealint.syntax.nodes import Array
from kealint.syntax.tree import Tree

HOLDERS = ("pools", "pd-pools", "reservations")
ELSEWHERE = ("hosts-database", "hosts-databases")
HOOKS = {"host_cmds", "radius", "subnet_cmds"}


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    if (
        config.has_subnets_elsewhere
        or config.hooks & HOOKS
        or any(map(config.member, ELSEWHERE))
        or config.reservations
        or not config.tree.is_whole(config.node)
    ):
        return
    networks: list[SharedNetwork | Subnet] = [*config.shared_networks, *config.top_subnets]
    empty = [network for network in networks if gives_nothing(network, config.tree)]
    if config.is_stateless and len(empty) == len(networks):
        return
    for network in empty:
        name = network.name if isinstance(network, SharedNetwork) else network.written
        kind = "shared network" if isinstance(network, SharedNetwork) else "subnet"
        yield finding(
            name or network,
            f"{kind} {name or 'without a name'} has no pool and no reservation",
            help="add a pool or reservations",
        )


def gives_nothing(network: SharedNetwork | Subnet, tree: Tree) -> bool:
    """Whether there are subnets, and neither pools nor reservations in any."""
    subnets = network.subnets if isinstance(network, SharedNetwork) else [network]
    return bool(subnets) and not any(may_give(view, tree) for view in (*subnets, network))


def may_give(view: Network, tree: Tree) -> bool:
    """Whether it holds anything to give, or may, for all that could be read."""
    for key in HOLDERS:
        node = view.node.get(key)
        if node and not (type(node) is Array and not node.items and tree.is_whole(node)):
            return True
    return not tree.is_whole(view.node) or (view.family == 6 and bool(view.options))
