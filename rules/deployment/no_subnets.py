"""The server has no subnet.

Without a subnet no client is given an address. Nothing is reported where subnets
may come from elsewhere (a configuration backend, commands of the `subnet_cmds`
hook), where the file only opens a control socket, and where a DHCPv6 server has
options for hosts that make their own addresses.

The finding is placed at the list in which a subnet should be: that of the subnets,
or that of the shared networks where these are the ones without any.

```kea bad
{ "Dhcp4": {  # <-- no subnet
    "interfaces-config": { "interfaces": [ "*" ] }
} }
```

```kea bad
{ "Dhcp6": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "subnet6": [ ]  # <-- no subnet
} }
```

```kea bad
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "shared-networks": [ { "name": "floor-2" } ],  # <-- no subnet
    "subnet4": [ ]
} }
```

```kea good
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea good
{ "Dhcp6": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "option-data": [ { "name": "dns-servers", "data": "2001:db8::53" } ]
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.absence import is_obscured, is_unclear
from kealint.model.oddity import Place
from kealint.model.subnet_ids import is_whole
from kealint.rule import Context, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.schema.tables import schema

BRINGERS = ("shared-networks", "hooks-libraries", "config-control", "option-data")
"""What brings subnets, or makes up for them; under another name it may yet be meant to."""


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    elsewhere = config.has_subnets_elsewhere or "subnet_cmds" in config.hooks
    if config.subnets or elsewhere or config.awaits_commands or config.is_stateless:
        return
    if is_whole(config) and not may_have_subnets(config, ctx):
        keys = (config.subnet_keyword, "shared-networks")
        first, second = keys[::-1] if config.shared_networks else keys
        yield finding(
            Place.of_key(config.member(first) or config.member(second) or config.keyword),
            f"no subnet, so {config.service} serves nobody",
            help=f"add {quoted(config.subnet_keyword)}",
        )


def may_have_subnets(config: DhcpConfig, ctx: Context) -> bool:
    """Whether there is something that may have been meant for subnets, or to bring them."""
    tables, keyword = schema(config.service, ctx.kea), config.subnet_keyword
    whole, network = tables.scope(config.service), tables.scope("shared-network")
    return (
        is_obscured(ctx.tree, whole, config.node, keyword, *BRINGERS)
        or is_unclear(ctx.tree, config.node, keyword, *BRINGERS[:2])
        or any(
            is_obscured(ctx.tree, network, view.node, keyword)
            or is_unclear(ctx.tree, view.node, keyword)
            for view in config.shared_networks
        )
    )
