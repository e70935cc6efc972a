"""A pool of prefixes has addresses in common with another pool.

Within a subnet Kea does not load the file, be the other one a pool of prefixes or
of addresses, and points at the subnet.

Between subnets Kea takes it. No two clients get the same prefix, but which
subnet's options and lifetimes go with a prefix is a matter of chance, and so is
which of two servers delegates it. Nothing is reported where the subnets are in
one shared network.

There is no fix: only you can tell which prefix belongs to whom.

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [
        { "prefix": "2001:db8:8::", "prefix-len": 48, "delegated-len": 56 },
        { "prefix": "2001:db8:8:100::",  # <-- 2001:db8:8:100::/56 overlaps pool 2001:db8:8::/48
          "prefix-len": 56, "delegated-len": 64 }
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8::/32",
    "pools": [ { "pool": "2001:db8:8::10 - 2001:db8:8::99" } ],
    "pd-pools": [
        { "prefix": "2001:db8:8::",  # <-- overlaps pool 2001:db8:8::10 - 2001:db8:8::99
          "prefix-len": 48, "delegated-len": 56 }
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [
    { "id": 1, "subnet": "2001:db8:1::/64", "pd-pools": [
        { "prefix": "2001:db8:8::", "prefix-len": 48, "delegated-len": 56 } ] },
    { "id": 2, "subnet": "2001:db8:2::/64", "pd-pools": [
        { "prefix": "2001:db8:8::",  # <-- overlaps pool 2001:db8:8::/48 of subnet 2001:db8:1::/64
          "prefix-len": 48, "delegated-len": 56 } ] }
] } }
```

```kea good
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [
        { "prefix": "2001:db8:8::", "prefix-len": 48, "delegated-len": 56 },
        { "prefix": "2001:db8:9::", "prefix-len": 48, "delegated-len": 56 }
    ]
} ] } }
```

Prefixes are delegated by DHCPv6 alone.
"""

from kealint.model import DhcpConfig, Range, Subnet, Value
from kealint.model.address import overlaps
from kealint.model.selection import same_network
from kealint.rule import ACCEPTS, EVER, REFUSES, Any, Finding, Iterator, NamedTuple, finding, rule


class Stretch(NamedTuple):
    """The addresses of a pool of either kind."""

    addresses: Range
    written: Value[Any]
    name: str
    subnet: Subnet
    delegated: bool


@rule(on=DhcpConfig, refuses=EVER, depends=True)
def check(config: DhcpConfig) -> Iterator[Finding]:
    if config.family == 4:
        return
    everywhere: list[Stretch] = []
    told: set[Value[Any]] = set()
    for subnet in config.subnets:
        if not subnet.pd_pools:
            continue
        prefixes = list(delegated(subnet))
        everywhere += prefixes
        for pool, other in overlapping([*served(subnet), *prefixes]):
            if pool.delegated:
                told.add(pool.written)
                yield report(pool, other)
    for pool, other in overlapping(everywhere):
        if pool.written not in told and not same_network(pool.subnet, other.subnet):
            yield report(pool, other)


def served(subnet: Subnet) -> Iterator[Stretch]:
    for pool in subnet.pools:
        if pool.range:
            yield Stretch(pool.range.value, pool.range, str(pool.range), subnet, False)


def delegated(subnet: Subnet) -> Iterator[Stretch]:
    for pool in subnet.pd_pools:
        if pool.prefix:
            prefix = pool.prefix.value
            # Kea before 2.3.4 takes a prefix with host bits from there on.
            addresses = Range(6, prefix.number, prefix.last)
            yield Stretch(addresses, pool.prefix, str(prefix), subnet, True)


def overlapping(stretches: list[Stretch]) -> Iterator[tuple[Stretch, Stretch]]:
    """The pairs that overlap: first the pool of prefixes, of two such the later one."""
    for indexes in overlaps([stretch.addresses for stretch in stretches]):
        pair = sorted((stretches[n] for n in indexes), key=lambda s: (s.delegated, s.written.start))
        yield pair[1], pair[0]


def report(pool: Stretch, other: Stretch) -> Finding:
    together = pool.subnet is other.subnet
    home = "" if together else f" of subnet {other.subnet}"
    return finding(
        pool.written,
        f"pool {pool.name} overlaps pool {other.name}{home}",
        also={other.written: "the other pool"},
        help="make one pool of the two, or correct the prefix or the length of one",
        kea=REFUSES if together else ACCEPTS,
    )
