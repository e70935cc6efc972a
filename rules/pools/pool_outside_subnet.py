"""A pool reaches outside its subnet.

A pool serves the subnet it is written in, so Kea refuses one that reaches
outside and does not start. Its own message points at the subnet; this rule
points at the pool, and at the prefix that it misses.

Most often one of the two was renumbered and the other was not. Which one is
right only you can tell, so there is no fix.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.3.10 - 192.0.3.20" } ]  # <-- outside subnet 192.0.2.0/24
} ] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/25",
    "pools": [
        { "pool": "192.0.2.64/26" },
        { "pool": "192.0.2.128/26" }  # <-- outside subnet 192.0.2.0/25
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pools": [ { "pool": "2001:db8:2::/80" } ]  # <-- outside subnet 2001:db8:1::/64
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" } ]
} ] } }
```
"""

from kealint.model import Pool
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=Pool, refuses=EVER)
def check(pool: Pool) -> Iterator[Finding]:
    subnet = pool.subnet
    if not pool.range or not subnet.prefix:
        return  # unreadable addresses have rules of their own
    if not subnet.prefix.value.holds(pool.range.value):
        yield finding(
            pool.range,
            f"pool {pool.range} is outside subnet {subnet.prefix}",
            also={subnet.prefix: "the subnet it stands in"},
            help="correct the pool or the subnet",
        )
