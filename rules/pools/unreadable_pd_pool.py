"""A pool of prefixes has no IPv6 address for its prefix.

`prefix` takes an IPv6 address alone, without blanks; the length stands in
`prefix-len`. Kea does not load a file with anything else.

The fix takes a length out that says the same as `prefix-len`.

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ {
        "prefix": "2001:db8:8::/48",  # <-- prefix "2001:db8:8::/48" has a length
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

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [
        { "prefix": "10.0.0.0",  # <-- is an IPv4 address, not IPv6
          "prefix-len": 48, "delegated-len": 56 },
        { "prefix": "<PREFIX>",  # <-- is a placeholder
          "prefix-len": 48, "delegated-len": 56 }
    ]
} ] } }
```

```kea good
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "pd-pools": [ { "prefix": "2001:db8:8::", "prefix-len": 48, "delegated-len": 56 } ]
} ] } }
```

Prefixes are delegated by DHCPv6 alone.
"""

from kealint.model import PdPool, parse_address, parse_prefix
from kealint.model.misread import misread_address
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=PdPool, refuses=EVER)
def check(pool: PdPool, ctx: Context) -> Iterator[Finding]:
    written = pool.written
    if not written:
        return
    address = parse_address(written.value)
    if address is not None and address.family == 6:
        return
    prefix = parse_prefix(written.value)
    same_length = prefix and pool.length and prefix.length == pool.length.value
    alone = written.value.partition("/")[0].strip()
    yield finding(
        written,
        f"prefix {quoted(written.value)} {misread_address(written.value, 6)}",
        help="write an IPv6 address, and its length in prefix-len",
        fix=Fix(f"write {alone}", replace_value(ctx.tree, written.node, alone))
        if same_length and parse_address(alone)
        else None,
    )
