"""A pool of prefixes is written with an address that is not its first.

The address in `prefix` must be the first one of a prefix of `prefix-len`. Since
2.3.4 Kea does not load other ones; earlier versions do, and delegate prefixes
with host bits set, which routers may refuse.

The fix writes the first address. It is not safe, since `prefix-len` may be the
one that is wrong.

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ {
        "prefix": "2001:db8:8:100::",  # <-- 2001:db8:8:100:: is not the first address of a /48
        "prefix-len": 48,
        "delegated-len": 56
    } ]
} ] } }
```

```kea fixed
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ {
        "prefix": "2001:db8:8::",
        "prefix-len": 48,
        "delegated-len": 56
    } ]
} ] } }
```

```kea bad 2.2
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ {
        "prefix": "2001:db8:8::1",  # <-- prefix 2001:db8:8::1 is not the first address of a /48
        "prefix-len": 48,
        "delegated-len": 56
    } ]
} ] } }
```

```kea good
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ { "prefix": "2001:db8:8:100::", "prefix-len": 56, "delegated-len": 56 } ]
} ] } }
```

Prefixes are delegated by DHCPv6 alone.
"""

from kealint.model import Address, PdPool
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.syntax.edit import replace_value


@rule(on=PdPool, refuses=since("2.3.4"))
def check(pool: PdPool, ctx: Context) -> Iterator[Finding]:
    if not pool.prefix or not pool.prefix.value.has_host_bits or not pool.length:
        return
    first = Address(6, pool.prefix.value.first)
    yield finding(
        pool.prefix,
        f"prefix {pool.prefix} is not the first address of a /{pool.length}",
        also={pool.length: "its length"},
        help=f"write {first}, or correct prefix-len",
        fix=Fix(
            f"write {first}",
            replace_value(ctx.tree, pool.prefix.node, str(first)),
            safe=False,
        ),
    )
