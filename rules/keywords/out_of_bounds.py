"""A number is out of the range of its keyword, or a text too long.

What Kea does about it differs from keyword to keyword and from version to
version. Many numbers it checks, and refuses. Of others it keeps the last 32 bits
without a word: a lifetime of -1 is 136 years for it (until 3.2.0). Values given
for all subnets count only where a subnet or shared network takes them over.

There is no fix, since only you know the number that was meant. A subnet's id has a
rule of its own, `subnet-id-out-of-range`.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": -1,  # <-- "valid-lifetime" is -1, the range is 0 to 4294967295
    "decline-probation-period": 4294967296,  # <-- "decline-probation-period" is 4294967296
    "cache-threshold": 1.0,  # <-- "cache-threshold" is 1.0, the range is 0.0 to below 1.0
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [ { "pool": "192.0.2.10 - 192.0.2.20", "pool-id": 0 } ]  # <-- "pool-id" is 0
    } ]
} }
```

```kea bad
{ "Dhcp6": {
    "expired-leases-processing": { "max-reclaim-time": 60000 }  # <-- 60000, the range is 0 to 10000
} }
```

```kea bad
{ "Dhcp6": {
    "valid-lifetime": 4294967296  # <-- "valid-lifetime" is 4294967296, the range is 0 to 4294967295
} }
```

```kea bad
{ "DhcpDdns": {
    "port": 0,  # <-- "port" is 0, the range is 1 to 65535
    "tsig-keys": [ {
        "name": "key",
        "algorithm": "HMAC-SHA256",
        "digest-bits": 100,  # <-- "digest-bits" is 100, which is no multiple of 8
        "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
    } ]
} }
```

```kea good
{ "Dhcp4": {
    "valid-lifetime": 4294967295,
    "cache-threshold": 0.0,
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [ { "pool": "192.0.2.10 - 192.0.2.20", "pool-id": 1 } ]
    } ]
} }
```
"""

from kealint.model.oddity import OutOfBounds, size_in_bytes
from kealint.rule import ACCEPTS, EVER, FAILS, Context, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.schema.tables import Fact
from kealint.syntax.nodes import Scalar

BITS_32 = 2**32


@rule(on=OutOfBounds, refuses=EVER, depends=True)
def check(odd: OutOfBounds, ctx: Context) -> Iterator[Finding]:
    fact, node = odd.fact, odd.node
    if fact.key == "id" and odd.scope.name.startswith("subnet"):
        return  # subnet-id-out-of-range
    if type(node) is not Scalar:
        return
    value, key = node.value, quoted(fact.key)
    if isinstance(value, str):
        size = size_in_bytes(value)
        yield finding(odd, f"{key} has {size} bytes, {fact.longest} at most fit", kea=odd.kea)
        return
    number = ctx.tree.text[odd.start : odd.end]
    if fact.multiple_of and type(value) is int and value % fact.multiple_of:
        wrong = f"which is no multiple of {fact.multiple_of}"
    else:
        wrong = f"the range is {bounds(fact)}"
    note = None
    if odd.kea == ACCEPTS and type(value) is int and fact.high == BITS_32 - 1:
        note = f"Kea takes it for {value % BITS_32}"
    elif odd.kea == FAILS:
        note = "Kea's own test passes it, and the server does not start"
    yield finding(odd, f"{key} is {number}, {wrong}", note=note, kea=odd.kea)


def bounds(fact: Fact) -> str:
    low, high = fact.low, fact.high
    if high is None:
        return f"{low} or more"
    above = "above " if fact.open in ("low", "both") else ""
    below = "below " if fact.open in ("high", "both") else ""
    return f"{above}{low} to {below}{high}"
