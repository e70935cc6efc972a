"""A reserved prefix is not an address and a prefix length.

`prefixes` takes IPv6 prefixes such as `2001:db8:8::/56`, with lengths from 1 to
128 and without blanks. Kea does not load a file with anything else. Before 2.4.0
it takes some lengths that make no sense: 0, and from 256 on what is left of them
in eight bits.

The fix takes out blanks.

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [ {
        "duid": "01:02:03:04",
        "prefixes": [ "2001:db8:8:: / 56" ]  # <-- "2001:db8:8:: / 56" has a blank in it
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

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [ {
        "duid": "01:02:03:04",
        "prefixes": [
            "2001:db8:8::",  # <-- reserved prefix "2001:db8:8::" has no prefix length
            "2001:db8:9::/129",  # <-- has the prefix length 129, the highest is 128
            "192.0.2.0/24"  # <-- is an IPv4 prefix, not IPv6
        ]
    } ]
} ] } }
```

```kea bad 2.2
{ "Dhcp6": { "reservations": [ {
    "duid": "01:02:03:04",
    "prefixes": [ "2001:db8:8::/300" ]  # <-- has the prefix length 300, the highest is 128
} ] } }
```

```kea good
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [ { "duid": "01:02:03:04", "prefixes": [ "2001:db8:8::/56" ] } ]
} ] } }
```

Prefixes are delegated by DHCPv6 alone.
"""

from kealint.model import DhcpConfig, parse_address, parse_prefix
from kealint.model.address import parse_exact_prefix, parse_length, unblank
from kealint.model.misread import misread_prefix
from kealint.rule import (
    ACCEPTS,
    EVER,
    REFUSES,
    Context,
    Finding,
    Fix,
    Iterator,
    KeaVersion,
    finding,
    rule,
    since,
)
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value

LENGTH_CHECKED = since("2.4.0")


@rule(on=DhcpConfig, refuses=EVER, depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for host in config.odd_hosts:
        for written in host.written_prefixes:
            text = written.value
            prefix = parse_exact_prefix(text)
            if prefix and prefix.family == 6 and prefix.length:
                continue
            mended = parse_prefix(text) if prefix is None else None
            yield finding(
                written,
                f"reserved prefix {quoted(text)} {misread(text)}",
                help="write an IPv6 address and a length, such as 2001:db8:8::/56",
                fix=Fix("take the blanks out", replace_value(ctx.tree, written.node, unblank(text)))
                if mended and mended.family == 6
                else None,
                kea=ACCEPTS if is_taken(text, ctx.kea) else REFUSES,
            )


def misread(text: str) -> str:
    """Why it is no prefix."""
    prefix = parse_prefix(text)
    if prefix and prefix.family == 6:
        return "has a blank in it" if prefix.length else "has the prefix length 0, the lowest is 1"
    return misread_prefix(text, 6)


def is_taken(text: str, kea: KeaVersion) -> bool:
    """Whether Kea takes it all the same: it once cut the length to eight bits."""
    address, _, length = text.partition("/")
    parsed, bits = parse_address(address), parse_length(length)
    if kea in LENGTH_CHECKED or parsed is None or parsed.family != 6 or bits is None:
        return False
    return bits % 256 <= 128
