"""A pool is not written as a range or as a prefix.

`pool` takes two addresses with a dash between them (`192.0.2.10 - 192.0.2.99`)
or a prefix (`192.0.2.64/26`), of IPv4 in `Dhcp4` and of IPv6 in `Dhcp6`. Blanks
and tabs are allowed anywhere in it. Kea does not load a file with anything else.

The fix writes the dash where another sign or word stands for it, and the whole
address where only its last number is written. One address alone becomes a pool
of just that; this is not safe, since its other end may have been forgotten.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [
        { "pool": "192.0.2.10 – 192.0.2.19" },  # <-- is neither a range nor a prefix
        { "pool": "192.0.2.20 to 192.0.2.29" },  # <-- is neither a range nor a prefix
        { "pool": "192.0.2.30-39" },  # <-- has a last address that has 1 number
        { "pool": "192.0.2.40" }  # <-- pool "192.0.2.40" is one address
    ]
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [
        { "pool": "192.0.2.10 - 192.0.2.19" },
        { "pool": "192.0.2.20 - 192.0.2.29" },
        { "pool": "192.0.2.30 - 192.0.2.39" },
        { "pool": "192.0.2.40/32" }
    ]
} ] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [
        { "pool": "192.0.2.10 - 192.0.2.300" },  # <-- has the number 300, the highest is 255
        { "pool": "<FIRST> - <LAST>" }  # <-- is a placeholder
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pools": [
        { "pool": "192.0.2.10 - 192.0.2.99" },  # <-- is an IPv4 range, not IPv6
        { "pool": "2001:db8:1::/129" }  # <-- has the prefix length 129, the highest is 128
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.10-192.0.2.99" }, { "pool": "192.0.2.128 / 25" } ]
} ] } }
```
"""

import re

from kealint.model import DhcpConfig, parse_address, parse_range
from kealint.model.address import BITS
from kealint.model.misread import misread_range
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for subnet in config.subnets:
        for pool in subnet.pools:
            if pool.range or pool.bounds or not (written := pool.written):
                continue
            mended = mend(written.value, config.family)
            yield finding(
                written,
                f"pool {quoted(written.value)} {misread_range(written.value, config.family)}",
                help="write two addresses with a dash between them, or a prefix",
                fix=Fix(
                    f"write {mended}",
                    replace_value(ctx.tree, written.node, mended),
                    safe="/" not in mended,
                )
                if mended
                else None,
            )


def mend(text: str, family: int) -> str | None:
    """The pool that was meant, where one can tell."""
    address = parse_address(text.strip())
    if address is not None and address.family == family:
        return f"{text.strip()}/{BITS[family]}"
    bounds = re.split(r"\s*(?:[-\u2010-\u2015\u2212]|\.\.\.?|\bto\b)\s*", text.strip())
    if len(bounds) != 2:
        return None
    first, last = bounds
    if family == 4 and last.isdecimal():
        last = first.rpartition(".")[0] + "." + last
    mended = f"{first} - {last}"
    parsed = parse_range(mended)
    return mended if parsed and parsed.family == family and parsed.size > 0 else None
