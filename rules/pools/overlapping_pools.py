"""Two pools of a subnet have addresses in common.

Kea does not load the file, and points at the subnet. Pools of different subnets
may overlap where the subnets do (see `overlapping-subnets`).

There is no fix: the pools may be one that was split, or one may have a slip of
the pen in it.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [
        { "pool": "192.0.2.10 - 192.0.2.99" },
        { "pool": "192.0.2.99 - 192.0.2.120" }  # <-- pool 192.0.2.99 - 192.0.2.120 overlaps
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pools": [
        { "pool": "2001:db8:1::/80" },
        { "pool": "2001:db8:1::100 - 2001:db8:1::1ff" }  # <-- overlaps pool 2001:db8:1::/80
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.10 - 192.0.2.99" }, { "pool": "192.0.2.100 - 192.0.2.120" } ]
} ] } }
```
"""

from kealint.model import Subnet
from kealint.model.address import overlaps
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=Subnet, refuses=EVER)
def check(subnet: Subnet) -> Iterator[Finding]:
    if len(subnet.pools) < 2:
        return
    pools = [pool.range for pool in subnet.pools if pool.range]
    for indexes in overlaps([pool.value for pool in pools]):
        first, second = (pools[index] for index in sorted(indexes))
        yield finding(
            second,
            f"pool {second} overlaps pool {first}",
            also={first: "the other pool"},
            help="make one pool of the two, or let one end before the other begins",
        )
