"""A subnet is not written as an address and a prefix length.

`subnet` takes an IPv4 prefix in `Dhcp4` and an IPv6 prefix in `Dhcp6`, such as
`192.0.2.0/24`. Blanks and tabs are allowed anywhere in it; netmasks, names and
zeros in front of a number are not. Kea does not load the file, and where the
address is at fault it does not say where.

The fix turns a netmask into the prefix length that it stands for.

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/255.255.255.0" }  # <-- has a netmask, not a prefix length
] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" }
] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "198.51.100.0" },  # <-- subnet "198.51.100.0" has no prefix length
    { "id": 2, "subnet": "203.0.113.256/24" },  # <-- has the number 256, the highest is 255
    { "id": 3, "subnet": "<OFFICE_NET>/24" },  # <-- is a placeholder
    { "id": 4, "subnet": "office.example.org/24" }  # <-- is a name
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [
    { "id": 1, "subnet": "192.0.2.0/24" },  # <-- is an IPv4 prefix, not IPv6
    { "id": 2, "subnet": "2001:db8:1::/129" }  # <-- has the prefix length 129, the highest is 128
] } }
```

```kea good
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0 / 24" }
] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.misread import misread_prefix
from kealint.model.notation import network_of
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for subnet in config.subnets:
        written = subnet.written
        if subnet.prefix or not written:
            continue
        mended = network_of(written.value) if config.family == 4 and "/" in written.value else None
        yield finding(
            written,
            f"subnet {quoted(written.value)} {misread_prefix(written.value, config.family)}",
            help=f"write an IPv{config.family} prefix such as "
            + ("192.0.2.0/24" if config.family == 4 else "2001:db8:1::/64"),
            fix=Fix(f"write {mended}", replace_value(ctx.tree, written.node, str(mended)))
            if mended
            else None,
        )
