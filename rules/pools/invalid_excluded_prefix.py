"""The prefix that a pool of prefixes excludes is not part of what is delegated.

A requesting router may keep part of its prefix for the link to us (RFC 6603).
`excluded-prefix` and `excluded-prefix-len` say which part: it must lie in the
first prefix that the pool delegates and be longer than `delegated-len`. Kea
wants both or neither, and does not load the file otherwise; it points at the
whole pool.

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ {
        "prefix": "2001:db8:8::",
        "prefix-len": 48,
        "delegated-len": 56,
        "excluded-prefix": "2001:db8:9::",  # <-- 2001:db8:9:: is outside 2001:db8:8::/56
        "excluded-prefix-len": 72
    } ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ {
        "prefix": "2001:db8:8::",
        "prefix-len": 48,
        "delegated-len": 56,
        "excluded-prefix": "2001:db8:8:80::",
        "excluded-prefix-len": 56  # <-- excluded-prefix-len 56 is not longer than delegated-len 56
    } ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ {
        "prefix": "2001:db8:8::",
        "prefix-len": 48,
        "delegated-len": 56,
        "excluded-prefix": "2001:db8:8:80::"  # <-- 2001:db8:8:80:: has no excluded-prefix-len
    } ]
} ] } }
```

```kea good
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ {
        "prefix": "2001:db8:8::",
        "prefix-len": 48,
        "delegated-len": 56,
        "excluded-prefix": "2001:db8:8:80::",
        "excluded-prefix-len": 72
    } ]
} ] } }
```

Prefixes are delegated by DHCPv6 alone.
"""

from kealint.model import PdPool, Prefix, Value, parse_address
from kealint.model.misread import misread_address
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=PdPool, refuses=EVER)
def check(pool: PdPool) -> Iterator[Finding]:
    written, length = pool.text("excluded-prefix"), pool.integer("excluded-prefix-len")
    if not written and not length:
        return
    address = parse_address(written.value if written else "::")
    if written and (address is None or address.family != 6):
        yield finding(
            written,
            f"excluded-prefix {quoted(written.value)} {misread_address(written.value, 6)}",
            help="write an IPv6 address, and its length in excluded-prefix-len",
        )
        return
    number = address.number if address else 0
    bits = length.value if length else 0
    if length and bits and not number:
        yield finding(
            length,
            f"excluded-prefix-len {length} has no excluded-prefix",
            help="add the excluded-prefix, or take the length out",
        )
    elif written and number and not bits:
        yield finding(
            written,
            f"excluded-prefix {written} has no excluded-prefix-len",
            help="add the excluded-prefix-len, or take the prefix out",
        )
    elif written and length and number and 0 < bits <= 128:
        yield from misfits(pool, written, number, length)


def misfits(
    pool: PdPool, written: Value[str], number: int, length: Value[int]
) -> Iterator[Finding]:
    """What is wrong with an excluded prefix that can be read."""
    delegated = pool.delegated_length
    if not delegated or not pool.prefix:
        return
    if not pool.prefix.value.length <= delegated.value <= 128:
        return
    if length.value <= delegated.value:
        yield finding(
            length,
            f"excluded-prefix-len {length} is not longer than delegated-len {delegated}",
            also={delegated: "the length of what clients get"},
            help="exclude a part of the delegated prefix",
        )
        return
    first = Prefix(6, pool.prefix.value.number, delegated.value).canonical
    if not first.first <= number <= first.last:
        yield finding(
            written,
            f"excluded-prefix {written} is outside {first}, the first prefix delegated",
            also={pool.prefix: "the pool"},
            help=f"write a prefix inside {first}; clients get the same part of theirs",
        )
