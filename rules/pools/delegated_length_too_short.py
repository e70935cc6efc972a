"""A pool of prefixes delegates prefixes that are larger than the pool.

`delegated-len` is the length of the prefixes given to clients, `prefix-len` that
of the pool, and the pool must hold at least one. Kea does not load the file.

There is no fix: the two may have been exchanged, or one is a slip of the pen.

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ {
        "prefix": "2001:db8:8::",
        "prefix-len": 56,
        "delegated-len": 48  # <-- delegated-len 48 is shorter than prefix-len 56
    } ]
} ] } }
```

```kea good
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ { "prefix": "2001:db8:8::", "prefix-len": 48, "delegated-len": 48 } ]
} ] } }
```

Prefixes are delegated by DHCPv6 alone.
"""

from kealint.model import PdPool
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=PdPool, refuses=EVER)
def check(pool: PdPool) -> Iterator[Finding]:
    length, delegated = pool.length, pool.delegated_length
    if length and delegated and 1 <= delegated.value < length.value <= 128:
        yield finding(
            delegated,
            f"delegated-len {delegated} is shorter than prefix-len {length}",
            also={length: "the length of the whole pool"},
            help="write the length of the prefixes that clients get, at least that of the pool",
        )
