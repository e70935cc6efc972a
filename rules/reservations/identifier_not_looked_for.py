"""Hosts are known by an identifier that Kea does not look for.

Kea looks only for the types of identifiers in `host-reservation-identifiers`, by
default `hw-address` and `duid`, and in DHCPv4 `circuit-id` and `client-id`, in
that order. A `flex-id` is none of them, and it takes `libdhcp_flex_id` to make
one. A host with a reservation by another type gets what any other gets. Kea loads
the file and says nothing.

The fix adds the type to the list. It is not safe, since hosts then get what was
reserved.

```kea bad
{ "Dhcp4": {
    "host-reservation-identifiers": [ "hw-address" ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "reservations": [
            { "hw-address": "02:00:00:00:00:05", "ip-address": "192.0.2.5" },
            { "client-id": "01:02:03",  # <-- hosts are not looked for by client-id
              "ip-address": "192.0.2.6" }
        ]
    } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "host-reservation-identifiers": [ "hw-address", "client-id" ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "reservations": [
            { "hw-address": "02:00:00:00:00:05", "ip-address": "192.0.2.5" },
            { "client-id": "01:02:03",
              "ip-address": "192.0.2.6" }
        ]
    } ]
} }
```

```kea bad
{ "Dhcp6": {
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "reservations": [
            { "flex-id": "'port1'",  # <-- not looked for by flex-id without libdhcp_flex_id
              "ip-addresses": [ "2001:db8:1::5" ] }
        ]
    } ]
} }
```

```kea good
{ "Dhcp4": {
    "host-reservation-identifiers": [ "flex-id", "hw-address" ],
    "hooks-libraries": [ {
        "library": "libdhcp_flex_id.so",
        "parameters": { "identifier-expression": "relay4[2].hex" }
    } ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "reservations": [ { "flex-id": "'port1'", "ip-address": "192.0.2.5" } ]
    } ]
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.absence import is_obscured, is_unclear
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.hooks import libraries
from kealint.schema.tables import schema
from kealint.syntax.edit import insert_item, insert_member
from kealint.syntax.nodes import Array, Member, Scalar
from kealint.syntax.tree import Repair

TYPES = "host-reservation-identifiers"
FLEX = "flex-id"


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    used: dict[str, Member] = {}
    for place in config.places:
        for kind, first in place.hosts.kinds.items():
            used.setdefault(kind, first)
    enabled = looked_for(config, ctx)
    for kind, first in used.items():
        missing = enabled is not None and kind not in enabled
        if kind == FLEX and lacks_flex_id(config, ctx):
            yield finding(
                first,
                "hosts are not looked for by flex-id without libdhcp_flex_id",
                help='load the library in "hooks-libraries"'
                + (f' and add "{FLEX}" to "{TYPES}"' if missing else ""),
            )
        elif missing and enabled is not None:
            written = config.list_node(TYPES)
            yield finding(
                first,
                f"hosts are not looked for by {kind}, only by {', '.join(enabled)}",
                also=[(written, "what it looks for")] if written else (),
                help=f'add "{kind}" to "{TYPES}"',
                fix=added(config, kind, enabled, ctx),
            )


def looked_for(config: DhcpConfig, ctx: Context) -> list[str] | None:
    """The types that are looked for; None where that cannot be read."""
    member = config.member(TYPES)
    tables = schema(config.service, ctx.kea)
    if member is None:
        if is_obscured(ctx.tree, tables.scope(config.service), config.node, TYPES):
            return None
        default: list[str] = tables.default(TYPES)
        return default
    array = member.value
    if type(array) is not Array or not array.items or not ctx.tree.is_whole(array):
        return None
    known = tables.scope(config.service).fact(TYPES)
    found = [item.value for item in array.items if type(item) is Scalar]
    words = [word for word in found if type(word) is str and known and word in known.words]
    return words if len(words) == len(array.items) else None


def lacks_flex_id(config: DhcpConfig, ctx: Context) -> bool:
    """Whether no library is loaded that makes a flex-id, nor one that may."""
    scope = schema(config.service, ctx.kea).scope(config.service)
    names = {hook.name for hook in config.hook_libraries}
    return (
        "libdhcp_flex_id" not in names
        and names <= libraries()
        and not is_unclear(ctx.tree, config.node, "hooks-libraries")
        and not is_obscured(ctx.tree, scope, config.node, "hooks-libraries")
    )


def added(config: DhcpConfig, kind: str, enabled: list[str], ctx: Context) -> Repair:
    array = config.list_node(TYPES)
    edits = (
        insert_item(ctx.tree, array, kind)
        if array
        else insert_member(ctx.tree, config.node, TYPES, [*enabled, kind], first=True)
    )
    return Fix(f"look for {kind} too", edits, safe=False)
