"""A client's router is outside its subnet.

A client reaches nothing but its own subnet without a router, so the router has to be
in it: clients take the value of `routers` and then cannot use it. Kea does not compare.
A global value, or one of a shared network, is the usual cause: it serves all subnets
that have none of their own.

Addresses from 169.254.0.0/16, and subnets of a single address, are left out: there
the router is reached over the link, as is done at hosting providers.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "option-data": [
        { "name": "routers", "data": "192.0.2.1, 192.0.3.1" }  # <-- 192.0.3.1 is outside subnet 192
    ]
} ] } }
```

```kea bad
{ "Dhcp4": {
    "option-data": [
        { "name": "routers", "data": "192.0.2.1" }  # <-- outside 1 of the 2 subnets that take it over
    ],
    "subnet4": [
        { "id": 1, "subnet": "192.0.2.0/24" },
        { "id": 2, "subnet": "198.51.100.0/24" },
        { "id": 3, "subnet": "203.0.113.0/24", "option-data": [
            { "name": "routers", "data": "203.0.113.1" }
        ] }
    ]
} }
```

```kea good
{ "Dhcp4": {
    "shared-networks": [ {
        "name": "floor",
        "option-data": [ { "name": "routers", "data": "192.0.2.1" } ],
        "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
    } ],
    "subnet4": [ {
        "id": 2,
        "subnet": "198.51.100.0/24",
        "option-data": [ { "code": 3, "data": "198.51.100.1" } ]
    } ]
} }
```

DHCPv6 has no option for a router: router advertisements tell it.
"""

from kealint.model import (
    Address,
    DhcpConfig,
    OptionData,
    Pool,
    Prefix,
    SharedNetwork,
    Subnet,
    parse_address,
)
from kealint.model.inside import inside
from kealint.model.oddity import Place
from kealint.model.option import OptionHolder
from kealint.rule import Context, Finding, Iterator, finding, rule

LINK_LOCAL = Prefix(4, 0xA9FE0000, 16)


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if config.family != 4:
        return
    written = config.written_options.first(3, "routers")
    for holder, option in written.items():
        if isinstance(holder, Pool):
            yield from own(option, holder.subnet, ctx)
        elif isinstance(holder, Subnet):
            yield from own(option, holder, ctx)
        elif isinstance(holder, DhcpConfig | SharedNetwork):
            yield from inherited(written, holder, ctx)


def own(option: OptionData, subnet: Subnet, ctx: Context) -> Iterator[Finding]:
    """A subnet's or pool's own routers."""
    for place, router in routers(option, ctx):
        if subnet.prefix and is_outside(router, subnet.prefix.value):
            yield finding(
                place,
                f"router {router} is outside subnet {subnet}",
                also={subnet.prefix: "the subnet of its clients"},
                help="write an address of the subnet",
            )


def inherited(
    written: dict[OptionHolder, OptionData], holder: DhcpConfig | SharedNetwork, ctx: Context
) -> Iterator[Finding]:
    """Routers for all subnets that have none of their own."""
    heirs = [
        (subnet, subnet.prefix)
        for subnet in holder.subnets
        if subnet.prefix
        and subnet not in written
        and (subnet.shared_network in (None, holder) or subnet.shared_network not in written)
    ]
    for place, router in routers(written[holder], ctx):
        outside = [subnet for subnet, prefix in heirs if is_outside(router, prefix.value)]
        if outside:
            count = (
                f"{len(outside)} of the {len(heirs)} subnets" if len(heirs) > 1 else "the subnet"
            )
            yield finding(
                place,
                f"router {router} is outside {count} that take{'s' * (len(heirs) < 2)} it over",
                also={subnet.prefix or subnet: "takes it over" for subnet in outside[:3]},
                help="give each subnet routers of its own",
            )


def routers(option: OptionData, ctx: Context) -> Iterator[tuple[Place, Address]]:
    """Each router and its place; those that cannot be read, or are link-local, are left out."""
    for piece in option.pieces:
        address = parse_address(piece.text)
        if address and option.data and address.family == 4 and not LINK_LOCAL.holds(address):
            yield inside(ctx.tree, option.data.node, piece.start, piece.end), address


def is_outside(router: Address, prefix: Prefix) -> bool:
    """Whether the router is none that the subnet's clients reach by themselves."""
    return prefix.length < 32 and not prefix.holds(router)
