"""The prefixes that a reservation excludes do not go with those it reserves.

A requesting router may keep part of its prefix for the link to us (RFC 6603).
`excluded-prefixes` (since 2.7.3) has one item for each in `prefixes`, in that
order: a prefix inside the reserved one, longer than it and written with its
first address, or `""` for none. Kea does not load the file otherwise.

```kea bad
{ "Dhcp6": { "reservations": [ {
    "duid": "01:02:03:04",
    "prefixes": [ "2001:db8:8::/56", "2001:db8:9::/56" ],
    "excluded-prefixes": [ "2001:db8:8:80::/72" ]  # <-- has 1 item, prefixes has 2
} ] } }
```

```kea bad
{ "Dhcp6": { "reservations": [ {
    "duid": "01:02:03:04",
    "prefixes": [ "2001:db8:8::/56", "2001:db8:9::/56", "2001:db8:a::/56" ],
    "excluded-prefixes": [
        "2001:db8:7::/72",  # <-- excluded prefix 2001:db8:7::/72 is not a part of 2001:db8:8::/56
        "2001:db8:9::/56",  # <-- excluded prefix 2001:db8:9::/56 is not a part of 2001:db8:9::/56
        "2001:db8:a::"  # <-- excluded prefix "2001:db8:a::" has no prefix length
    ]
} ] } }
```

```kea good
{ "Dhcp6": { "reservations": [ {
    "duid": "01:02:03:04",
    "prefixes": [ "2001:db8:8::/56", "2001:db8:9::/56" ],
    "excluded-prefixes": [ "2001:db8:8:80::/72", "" ]
} ] } }
```

Prefixes are delegated by DHCPv6 alone.
"""

from kealint.model import DhcpConfig, Reservation
from kealint.model.address import parse_exact_prefix
from kealint.model.misread import misread_prefix
from kealint.rule import Context, Finding, Iterator, finding, rule, since
from kealint.schema.phrases import quoted

KNOWN = since("2.7.3")


@rule(on=DhcpConfig, refuses=KNOWN)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if config.family == 4 or ctx.kea not in KNOWN:
        return
    for host in config.odd_hosts:
        yield from misfits(host)


def misfits(host: Reservation) -> Iterator[Finding]:
    excluded = host.list_node("excluded-prefixes")
    if excluded is None:
        return
    reserved = host.list_node("prefixes")
    count = len(reserved.items) if reserved else 0
    if reserved is None or count != len(excluded.items):
        items = f"{len(excluded.items)} item{'s' * (len(excluded.items) != 1)}"
        yield finding(
            excluded,
            f"excluded-prefixes has {items}, prefixes has {count}",
            also={reserved: "the prefixes"} if reserved else {},
            help='write one item for each prefix, "" where nothing is excluded',
        )
        return
    for written, of in zip(host.texts("excluded-prefixes"), host.written_prefixes, strict=False):
        prefix, whole = parse_exact_prefix(written.value), parse_exact_prefix(of.value)
        if not written.value or whole is None:
            continue
        if prefix is None or prefix.family != 6 or not prefix.length:
            yield finding(
                written,
                f"excluded prefix {quoted(written.value)} {misread_prefix(written.value, 6)}",
                help="write an IPv6 address and a length",
            )
        elif prefix.has_host_bits:
            yield finding(
                written,
                f"excluded prefix {written} has host bits set",
                help=f"write {prefix.canonical}",
            )
        elif prefix.length <= whole.length or not whole.holds(prefix):
            yield finding(
                written,
                f"excluded prefix {written} is not a part of {of}",
                also={of: "the prefix that goes with it"},
                help="write a longer prefix that lies inside",
            )
