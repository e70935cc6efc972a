"""A subnet has no id.

Leases and host databases know a subnet by its id alone. Until 2.6.0 Kea numbered
subnets without an id by itself, 1, 2, 3 and so on, at every start and every
reload: a subnet put in or taken out moved the numbers of those behind it, and
leases came to belong to other subnets. Kea 2.4 and 2.5 warn; from 2.6.0 on, Kea
does not load a subnet without an id.

The fix writes the ids that Kea gave by itself, so that leases keep their subnet.
Kea counts the subnets in shared networks first and then the others, wherever they
stand in the file, and does not skip ids that are written elsewhere. Where the
count meets an id that is written, no Kea loads the file, so there are no such
leases; then the fix writes free ids, and is not safe, since it is a guess.

Apply the fixes of a file together: an id written into one subnet moves the count
of those that still have none.

```kea bad
{ "Dhcp4": {
    "subnet4": [
        {
            "subnet": "192.0.2.0/24"  # <-- subnet 192.0.2.0/24 has no id
        }
    ],
    "shared-networks": [ {
        "name": "floor-1",
        "subnet4": [ { "subnet": "198.51.100.0/24" } ]  # <-- subnet 198.51.100.0/24 has no id
    } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "subnet4": [
        {
            "id": 2,
            "subnet": "192.0.2.0/24"
        }
    ],
    "shared-networks": [ {
        "name": "floor-1",
        "subnet4": [ { "id": 1, "subnet": "198.51.100.0/24" } ]
    } ]
} }
```

```kea bad
{ "Dhcp6": { "subnet6": [
    { "subnet": "2001:db8:1::/64" },  # <-- subnet 2001:db8:1::/64 has no id
    { "id": 2, "subnet": "2001:db8:2::/64" }
] } }
```

```kea fixed
{ "Dhcp6": { "subnet6": [
    { "id": 1, "subnet": "2001:db8:1::/64" },
    { "id": 2, "subnet": "2001:db8:2::/64" }
] } }
```

```kea bad 2.4
{ "Dhcp4": { "subnet4": [
    { "subnet": "192.0.2.0/24" }  # <-- subnet 192.0.2.0/24 has no id
] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" }
] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.absence import may_hold
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.schema.tables import schema
from kealint.syntax.edit import insert_member


@rule(on=DhcpConfig, refuses=since("2.6.0"), warns=since("2.4.0").until("2.6.0"))
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    scope = schema(config.service, ctx.kea).scope(config.subnet_keyword)
    for subnet in config.subnets:
        if may_hold(ctx.tree, scope, subnet.node, "id"):
            continue
        ids = config.subnet_ids
        number = ids.wanting.get(subnet)
        as_before = number == ids.automatic.get(subnet)
        yield finding(
            subnet.written or subnet,
            f"subnet {subnet} has no id",
            help="give it an id of its own, and never give that id to another subnet",
            note="until 2.6.0, Kea numbers such subnets anew at every start, as it reads them",
            fix=None
            if number is None
            else Fix(
                f"give it id {number}" + ", as Kea did by itself" * as_before,
                insert_member(ctx.tree, subnet.node, "id", number, before="subnet"),
                safe=as_before,
            ),
        )
