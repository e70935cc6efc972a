"""A reserved prefix is written with an address that is not its first.

Since 2.4.0 Kea does not load such a file. Earlier versions do, and delegate the
prefix with host bits set, which routers may refuse.

The fix writes the first address. It is not safe, since the length may be the part
that is wrong.

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [ {
        "duid": "01:02:03:04",
        "prefixes": [ "2001:db8:8::1/56" ]  # <-- reserved prefix 2001:db8:8::1/56 has host bits set
    } ]
} ] } }
```

```kea fixed
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [ {
        "duid": "01:02:03:04",
        "prefixes": [ "2001:db8:8::/56" ]
    } ]
} ] } }
```

```kea bad 2.2
{ "Dhcp6": { "reservations": [ {
    "duid": "01:02:03:04",
    "prefixes": [ "2001:db8:8::1/56" ]  # <-- its first address is 2001:db8:8::
} ] } }
```

```kea good
{ "Dhcp6": { "reservations": [ {
    "duid": "01:02:03:04",
    "prefixes": [ "2001:db8:8:100::/56", "2001:db8:8::1/128" ]
} ] } }
```

Prefixes are delegated by DHCPv6 alone.
"""

from kealint.model import Address, DhcpConfig
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig, refuses=since("2.4.0"))
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for host in config.odd_hosts:
        for prefix in host.prefixes:
            if not prefix.value.has_host_bits or not prefix.value.length:
                continue
            canonical = prefix.value.canonical
            yield finding(
                prefix,
                f"reserved prefix {prefix} has host bits set, its first address is "
                f"{Address(6, canonical.number)}",
                help=f"write {canonical}, or correct the length",
                fix=Fix(
                    f"write {canonical}",
                    replace_value(ctx.tree, prefix.node, str(canonical)),
                    safe=False,
                ),
            )
