"""A lifetime is not between its minimum and maximum.

A client that asks for a certain lifetime is given one between
`min-valid-lifetime` and `max-valid-lifetime`, any other client
`valid-lifetime`; in DHCPv6 there is the same for `preferred-lifetime`. What
counts are the values in effect globally, for a shared network and for a subnet,
own or inherited, and Kea's defaults; of a client class, those written in it.
Kea refuses those out of order, and a minimum and a maximum with nothing between.

A preferred lifetime above the valid one passes. Up to Kea 2.2 it is sent, and
clients drop such an address (RFC 8415, 21.6); later versions send another.

```kea bad
{ "Dhcp4": {
    "min-valid-lifetime": 3600,  # <-- min-valid-lifetime 3600 is greater than valid-lifetime 1800
    "valid-lifetime": 1800,
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1, "subnet": "192.0.2.0/24",
    "max-valid-lifetime": 3600  # <-- valid-lifetime 7200, Kea's default, is greater
} ] } }
```

```kea bad
{ "Dhcp4": {
    "valid-lifetime": -1,  # <-- valid-lifetime -1 is greater than max-valid-lifetime 8000
    "max-valid-lifetime": 8000
} }
```

```kea bad
{ "Dhcp6": {
    "preferred-lifetime": 4000,  # <-- preferred-lifetime 4000 is greater than valid-lifetime 3600
    "valid-lifetime": 3600,
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64" } ]
} }
```

```kea good
{ "Dhcp6": {
    "min-valid-lifetime": 1800,
    "valid-lifetime": 3600,
    "max-valid-lifetime": 7200,
    "preferred-lifetime": 3000,
    "subnet6": [ { "id": 1, "subnet": "2001:db8:1::/64" } ]
} }
```
"""

from kealint.diagnostic import Verdict
from kealint.model import ClientClass, DhcpConfig, View
from kealint.model.absence import UNTOLD, told
from kealint.model.inherit import Effective, innermost, telling
from kealint.rule import (
    ACCEPTS,
    EVER,
    REFUSES,
    Context,
    Finding,
    Iterator,
    KeaVersion,
    finding,
    rule,
    since,
)
from kealint.schema.tables import Schema, schema
from kealint.syntax.tree import Tree

CHECKS_BOUNDS = since("3.2.0")
VALID = ("min-valid-lifetime", "valid-lifetime", "max-valid-lifetime")
PREFERRED = ("min-preferred-lifetime", "preferred-lifetime", "max-preferred-lifetime")


@rule(on=DhcpConfig, refuses=EVER, depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    tables = schema(config.service, ctx.kea)
    names = VALID if config.family == 4 else (*VALID, *PREFERRED)
    views = telling((config, *config.shared_networks, *config.subnets), names)
    seen = set()
    for view in (*views, *config.client_classes):
        values = [in_effect(view, name, ctx.tree, tables) for name in names]
        nodes = tuple(value.node for value in values)
        if nodes not in seen:
            seen.add(nodes)
            yield from out_of_order(*values[:3], kea=ctx.kea)
            if config.family == 6:
                yield from out_of_order(*values[3:], kea=ctx.kea)
                yield from greater(values[4], values[1], ctx.kea, ACCEPTS)


def in_effect(view: View, name: str, tree: Tree, tables: Schema) -> Effective:
    """The value of a lifetime; of a class, the one it has itself."""
    if not isinstance(view, ClientClass):
        return told(tree, view, name, tables)
    own = told(tree, ClientClass(view.node, None), name, tables)
    return own if own.node or own.value == UNTOLD else own._replace(value=None)


def out_of_order(
    low: Effective, usual: Effective, high: Effective, *, kea: KeaVersion
) -> Iterator[Finding]:
    """What Kea does not take of three lifetimes."""
    if usual.value is None and None not in (seconds(low, kea), seconds(high, kea)):
        where, others = innermost((low, high))
        message = f"{low} and {high} without {usual.keyword}"
        yield finding(where, message, also=others, help=f"write {usual.keyword} too", kea=REFUSES)
        return
    for lesser, value in ((low, high), (low, usual), (usual, high)):
        found = list(greater(lesser, value, kea, REFUSES))
        if found:
            yield from found
            return


def greater(
    lesser: Effective, value: Effective, kea: KeaVersion, verdict: Verdict
) -> Iterator[Finding]:
    """A finding where the one that has to be the lesser is the greater."""
    low, high = seconds(lesser, kea), seconds(value, kea)
    if low is None or high is None or low <= high:
        return
    if lesser.node or value.node:
        where, others = innermost((lesser, value))
        default = "" if lesser.node else ","
        read = [
            f"Kea reads {one} as {number}, since it has 32 bits for it"
            for one, number in ((lesser, low), (value, high))
            if one.value != number
        ]
        yield finding(
            where,
            f"{lesser}{default} is greater than {value}",
            also=others,
            note=" and ".join(read) or None,
            kea=verdict,
        )


def seconds(value: Effective, kea: KeaVersion) -> int | None:
    """What Kea makes of a lifetime: before 3.2.0, the last 32 bits of any number."""
    if type(value.value) is not int or kea in CHECKS_BOUNDS:
        return value.number
    return value.value % 2**32
