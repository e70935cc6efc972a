"""The server is told no interface to listen on.

Kea listens only on the interfaces it is told; `"*"` means all. Without
`interfaces-config`, or with no interface in it, the server starts, logs one
warning (`DHCPSRV_NO_SOCKETS_OPEN`) and serves nobody.

A `Dhcp4` that takes its requests from a `Dhcp6` (`dhcp4o6-port`) needs none, nor
does a file that only opens a control socket, through which the rest will come.

```kea bad
{ "Dhcp4": {  # <-- no interface to listen on
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea bad
{ "Dhcp6": {
    "interfaces-config": { "interfaces": [ ] },  # <-- no interface to listen on
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64" } ]
} }
```

```kea good
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.absence import may_hold
from kealint.model.oddity import Place
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.tables import schema
from kealint.syntax.nodes import Array, Member, Object


@rule(on=DhcpConfig, warns=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    port = config.integer("dhcp4o6-port")
    member = lacking(config, ctx)
    if member is not None and not (port and port.value) and not config.awaits_commands:
        yield finding(
            Place.of_key(member),
            f"no interface to listen on, so {config.service} serves nobody",
            help='name them in "interfaces-config": { "interfaces": [ ... ] }, or "*" for all',
        )


def lacking(config: DhcpConfig, ctx: Context) -> Member | None:
    """The member in which an interface should be named and none is, where that can be told."""
    tables = schema(config.service, ctx.kea)
    outer = config.member("interfaces-config")
    if outer is None:
        keys = ("interfaces-config", "interfaces")
        there = may_hold(ctx.tree, tables.scope(config.service), config.node, *keys)
        return None if there else config.keyword
    if type(outer.value) is not Object:
        return None
    inner = outer.value.member("interfaces")
    if inner is None:
        scope = tables.scope("interfaces-config")
        return None if may_hold(ctx.tree, scope, outer.value, "interfaces") else outer
    empty = type(inner.value) is Array and not inner.value.items
    return inner if empty and all(map(ctx.tree.is_whole, (outer.value, inner.value))) else None
