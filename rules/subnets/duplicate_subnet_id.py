"""Two subnets have the same id.

Leases and host databases know a subnet by its id alone, so every id may stand for
one subnet only, those in shared networks included. Kea does not load the file;
for two subnets of one shared network it says no more than "can't store subnet
because of conflict".

Until 2.6.0, an id also clashes with the number that Kea gives by itself to a
subnet without id (see `missing-subnet-id`).

The fix gives the later of the two a free id above all others, which has no leases
yet. Mostly that is what is wanted for a subnet that was copied; it is not safe,
since only you can tell which of the two the leases belong to.

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 1, "subnet": "198.51.100.0/24" },  # <-- has id 1, which subnet 192.0.2.0/24 has
    { "id": 7, "subnet": "203.0.113.0/24" }
] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 8, "subnet": "198.51.100.0/24" },
    { "id": 7, "subnet": "203.0.113.0/24" }
] } }
```

```kea bad
{ "Dhcp6": {
    "shared-networks": [ {
        "name": "floor-1",
        "subnet6": [ { "id": 4, "subnet": "2001:db8:1::/64" } ]
    } ],
    "subnet6": [ { "id": 4, "subnet": "2001:db8:2::/64" } ]  # <-- has id 4
} }
```

```kea bad 2.2
{ "Dhcp4": { "subnet4": [
    { "subnet": "192.0.2.0/24" },
    { "id": 1, "subnet": "198.51.100.0/24" }  # <-- has id 1, which Kea gives to subnet 192.0.2.0/24
] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2, "subnet": "198.51.100.0/24" }
] } }
```
"""

from kealint.model import DhcpConfig, Subnet
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule, until
from kealint.syntax.edit import replace_value

NUMBERS_BY_ITSELF = until("2.6.0")


@rule(on=DhcpConfig, refuses=EVER, depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    first: dict[int, Subnet] = {}
    some_automatic = False
    for subnet in config.subnets:
        if subnet.id is None or subnet.id.value < 1:
            some_automatic = some_automatic or subnet.has_automatic_id
            continue
        other = first.setdefault(subnet.id.value, subnet)
        if other is not subnet and other.id:
            free = config.subnet_ids.wanting.get(subnet)
            yield finding(
                subnet.id,
                f"subnet {subnet} has id {subnet.id}, which subnet {other} has",
                also={other.id: "the first subnet with it"},
                help="give one of them another id; leases go with the id",
                fix=None
                if free is None
                else Fix(
                    f"give it the free id {free}",
                    replace_value(ctx.tree, subnet.id.node, free),
                    safe=False,
                ),
            )
    if some_automatic and ctx.kea in NUMBERS_BY_ITSELF:
        for subnet, other in config.subnet_ids.clashes.items():
            yield finding(
                subnet.id or subnet,
                f"subnet {subnet} has id {subnet.id}, which Kea gives to subnet {other} by itself",
                also={other.written or other: "has no id, so Kea counts"},
                help="write an id into every subnet",
            )
