"""A link-local address is to receive unicast.

The address behind an interface is where Kea listens for messages to itself, from relays and from
clients that it told so. A link-local address reaches no further than its link, where an entry
with the name alone hears everything anyway. Kea warns of it.

```log
DHCPSRV_CFGMGR_UNICAST_LINK_LOCAL specified link local address ... for unicast traffic on interface ...
```

```kea bad
{ "Dhcp6": { "interfaces-config": { "interfaces": [
    "eth0/fe80::1"  # <-- fe80::1 is link-local
] } } }
```

```kea good
{ "Dhcp6": { "interfaces-config": { "interfaces": [ "eth0", "eth0/2001:db8:1::1" ] } } }
```
"""

from kealint.model import DhcpConfig, parse_address
from kealint.model.interface import parse_interface
from kealint.rule import EVER, Finding, Iterator, finding, rule

LINK_LOCAL = 0xFE80 >> 6
"""The first ten bits (RFC 4291, section 2.5.6)."""


@rule(on=DhcpConfig, warns=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for written in config.interfaces:
        text = parse_interface(written.value).address
        address = parse_address(text) if text else None
        if config.family == 6 and address and address.number >> 118 == LINK_LOCAL:
            yield finding(
                written,
                f"{text} is link-local, and hears nothing that the interface alone would not",
                help="leave out the address, or write a global one",
            )
