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
from kealint.model.absence import is_obscured, is_unclear, may_hold
from kealint.rule import Context, Finding, Iterator, finding, rule
from kealint.schema.tables import schema

HOLDERS = ("pools", "pd-pools", "reservations")
DATABASES = ("hosts-database", "hosts-databases")
BRINGERS = (*DATABASES, "reservations", "hooks-libraries", "config-control")
HOOKS = {"host_cmds", "radius", "subnet_cmds"}


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if config.has_subnets_elsewhere or config.hooks & HOOKS or may_have_addresses(config, ctx):
        return
    networks: list[SharedNetwork | Subnet] = [*config.shared_networks, *config.top_subnets]
    empty = [network for network in networks if gives_nothing(network, ctx)]
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


def may_have_addresses(config: DhcpConfig, ctx: Context) -> bool:
    """Whether addresses are written outside of subnets, or may be brought by something else."""
    whole = schema(config.service, ctx.kea).scope(config.service)
    return (
        bool(config.reservations)
        or is_unclear(ctx.tree, config.node, "reservations", "hooks-libraries")
        or is_obscured(ctx.tree, whole, config.node, *BRINGERS)
        or may_hold(ctx.tree, whole, config.node, *DATABASES)
    )


def gives_nothing(network: SharedNetwork | Subnet, ctx: Context) -> bool:
    """Whether there are subnets, and neither pools nor reservations in any."""
    subnets = network.subnets if isinstance(network, SharedNetwork) else [network]
    return bool(subnets) and not any(may_give(view, ctx) for view in (*subnets, network))


def may_give(view: Network, ctx: Context) -> bool:
    """Whether it holds anything to give, or may, for all that could be read."""
    keys = HOLDERS if view.family == 4 else (*HOLDERS, "option-data")
    if any(array is not None and array.items for array in map(view.list_node, keys)):
        return True
    scope = schema(view.config.service, ctx.kea).scope(view.scope)
    return is_unclear(ctx.tree, view.node, *keys) or is_obscured(ctx.tree, scope, view.node, *keys)
