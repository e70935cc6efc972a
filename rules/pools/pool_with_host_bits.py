"""A pool is written as a prefix, with an address that is not the first of it.

Since 2.3.4 Kea does not load such a file. Earlier versions take the addresses
from the one written to the last one of the prefix: `192.0.2.70/26` is
192.0.2.70 to 192.0.2.127.

The fix writes the pool that those versions took. It is safe where only such
versions are to read the file; for later ones the whole prefix may have been meant
as well.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.70/26" } ]  # <-- pool 192.0.2.70/26 has host bits set
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.70 - 192.0.2.127" } ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pools": [ { "pool": "2001:db8:1::5/80" } ]  # <-- its first address is 2001:db8:1::
} ] } }
```

```kea bad 2.2
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.70/26" } ]  # <-- pool 192.0.2.70/26 has host bits set
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.64/26" } ]
} ] } }
```
"""

from kealint.model import Address, DhcpConfig, parse_prefix
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since, until
from kealint.syntax.edit import replace_value

TAKES_IT = until("2.3.4")


@rule(on=DhcpConfig, refuses=since("2.3.4"))
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for subnet in config.subnets:
        for pool in subnet.pools:
            if not pool.range or "/" not in str(pool.range):
                continue
            prefix = parse_prefix(str(pool.range))
            if prefix is None or not prefix.has_host_bits:
                continue
            first, written, last = (
                Address(prefix.family, number)
                for number in (prefix.first, prefix.number, prefix.last)
            )
            yield finding(
                pool.range,
                f"pool {pool.range} has host bits set, its first address is {first}",
                help=f"write {first}/{prefix.length} for all of it, or the addresses meant",
                note=f"until 2.3.4, Kea takes it for {written} - {last}",
                fix=Fix(
                    f"write {written} - {last}",
                    replace_value(ctx.tree, pool.range.node, f"{written} - {last}"),
                    safe=all(kea in TAKES_IT for kea in ctx.targets),
                ),
            )
