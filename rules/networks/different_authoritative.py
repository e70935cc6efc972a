"""A subnet is authoritative and its shared network is not, or the other way round.

The server answers for a link as a whole: where it is authoritative it tells
clients with addresses of another network to give them up. So Kea wants `authoritative` of
each subnet to be what it is for the shared network. What is not written is taken over from
the network; for the network itself, what stands at the top of `Dhcp4` does not
count in this comparison, and the default is false.

```log
Subnet 192.0.2.0/24 has different authoritative setting true than the shared-network itself: false
```

The fix writes the subnets' value into the network, where they agree. It is not safe:
one of the two is wrong, and only you can tell which.

```kea bad
{ "Dhcp4": { "shared-networks": [ {
    "name": "floor-1",
    "subnet4": [
        { "id": 1, "subnet": "192.0.2.0/24", "authoritative": true }  # <-- is authoritative
    ]
} ] } }
```

```kea fixed
{ "Dhcp4": { "shared-networks": [ {
    "name": "floor-1",
    "authoritative": true,
    "subnet4": [
        { "id": 1, "subnet": "192.0.2.0/24", "authoritative": true }
    ]
} ] } }
```

```kea bad
{ "Dhcp4": { "shared-networks": [ {
    "name": "floor-1",
    "authoritative": true,
    "subnet4": [
        { "id": 1, "subnet": "192.0.2.0/24" },
        { "id": 2, "subnet": "198.51.100.0/24", "authoritative": false }  # <-- is not authoritative
    ]
} ] } }
```

```kea good
{ "Dhcp4": {
    "authoritative": true,
    "shared-networks": [ {
        "name": "floor-1",
        "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24", "authoritative": false } ]
    } ]
} }
```
"""

from kealint.model import SharedNetwork
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import insert_member, replace_value


@rule(on=SharedNetwork, refuses=EVER)
def check(network: SharedNetwork, ctx: Context) -> Iterator[Finding]:
    own = network.boolean("authoritative")
    expected = own.value if own else False
    values = [subnet.boolean("authoritative") for subnet in network.subnets]
    fix = None
    if values and all(value and value.value != expected for value in values):
        fix = Fix(
            f'write "authoritative": {str(not expected).lower()} into the shared network',
            replace_value(ctx.tree, own.node, not expected)
            if own
            else insert_member(
                ctx.tree, network.node, "authoritative", not expected, before="subnet4"
            ),
            safe=False,
        )
    for subnet, value in zip(network.subnets, values, strict=True):
        if value is not None and value.value != expected:
            yield finding(
                value,
                f"subnet {subnet} is {'' if value.value else 'not '}authoritative, "
                f"and its shared network {network} is{' not' if value.value else ''}",
                also={own: "the shared network's own"} if own else {},
                help="write the same in both, or leave it out of the subnets",
                fix=fix,
            )
