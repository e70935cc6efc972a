"""A reserved address is not an address.

`ip-address` takes one IPv4 address, `ip-addresses` of `Dhcp6` a list of IPv6
addresses, without lengths and without blanks. Kea does not load a file with
anything else.

The fix takes off blanks, and a length that says no more than that it is one
address.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "02:00:00:00:00:05",
          "ip-address": "192.0.2.5/32" },  # <-- reserved address "192.0.2.5/32" has a length
        { "hw-address": "02:00:00:00:00:06",
          "ip-address": " 192.0.2.6" }  # <-- reserved address " 192.0.2.6" has a blank in it
    ]
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "02:00:00:00:00:05",
          "ip-address": "192.0.2.5" },
        { "hw-address": "02:00:00:00:00:06",
          "ip-address": "192.0.2.6" }
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [ {
        "duid": "01:02:03:04",
        "ip-addresses": [
            "2001:db8:1::zz",  # <-- has "z" in it
            "192.0.2.5"  # <-- is an IPv4 address, not IPv6
        ]
    } ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [ { "hw-address": "02:00:00:00:00:05", "ip-address": "192.0.2.5" } ]
} ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.address import BITS, parse_number
from kealint.model.misread import misread_address
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    family = config.family
    for host in config.odd_hosts:
        for written in host.written_addresses:
            if parse_number(written.value, family) is not None:
                continue
            alone = written.value.removesuffix(f"/{BITS[family]}").strip()
            yield finding(
                written,
                f"reserved address {quoted(written.value)} "
                f"{misread_address(written.value, family)}",
                help=f"write one IPv{family} address",
                fix=Fix(f"write {alone}", replace_value(ctx.tree, written.node, alone))
                if parse_number(alone, family) is not None
                else None,
            )
