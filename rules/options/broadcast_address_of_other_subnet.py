"""A broadcast address is not the subnet's.

Clients that take over `broadcast-address` send to it what all hosts of the subnet are to
get, and listen for it: with another address, neither reaches anybody. Kea does not
compare. Clients know the address by the mask anyway, so the option can go.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/25",
    "option-data": [
        { "name": "broadcast-address", "data": "192.0.2.255" }  # <-- 192.0.2.255 is not that of subn
    ]
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/25",
    "option-data": [
        { "name": "broadcast-address", "data": "192.0.2.127" }
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/25",
    "option-data": [ { "name": "broadcast-address", "data": "192.0.2.127" } ]
} ] } }
```

DHCPv6 knows no broadcast.
"""

from kealint.model import Address, DhcpConfig, OptionData, Subnet, parse_address
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if config.family != 4:
        return
    for holder, option in config.written_options.first(28, "broadcast-address").items():
        if isinstance(holder, Subnet):
            yield from compared(option, holder, ctx)


def compared(option: OptionData, subnet: Subnet, ctx: Context) -> Iterator[Finding]:
    """The option of a subnet, held to its prefix."""
    if not option.data or not subnet.prefix:
        return
    prefix = subnet.prefix.value
    written = parse_address(option.data.value)
    if not written or written.family != 4 or prefix.length > 30:
        return
    if written.number not in (prefix.last, 0xFFFFFFFF):
        right = Address(4, prefix.last)
        yield finding(
            option.data,
            f"broadcast address {option.data} is not that of subnet {subnet}, {right}",
            also={subnet.prefix: "the subnet"},
            help="leave the option out, or write the subnet's last address",
            fix=Fix(
                f'write "{right}"',
                replace_value(ctx.tree, option.data.node, str(right)),
                safe=False,
            ),
        )
