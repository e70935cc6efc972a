"""An interface to listen on is not written as Kea reads it.

`interfaces` takes names, `eth0`, each with one address of the interface behind a
slash, if that is wanted: `eth0/192.0.2.1`; or `*` for all interfaces, without an
address. Kea refuses anything else: an empty name, a length behind the address, an
address of the other family, in `Dhcp6` a multicast address.

```kea bad
{ "Dhcp4": { "interfaces-config": { "interfaces": [
    "lo/127.0.0.1/8",  # <-- interface "lo/127.0.0.1/8": address "127.0.0.1/8" has a length
    "lo/",  # <-- interface "lo/" has no address behind the slash
    "*/127.0.0.1"  # <-- interface "*/127.0.0.1" is all interfaces, which share no address
] } } }
```

```kea bad
{ "Dhcp6": { "interfaces-config": { "interfaces": [
    "lo/127.0.0.1"  # <-- address "127.0.0.1" is an IPv4 address, not IPv6
] } } }
```

```kea good
{ "Dhcp4": { "interfaces-config": { "interfaces": [ "lo/127.0.0.1" ] } } }
```
"""

from kealint.model import DhcpConfig, parse_address
from kealint.model.interface import ALL, parse_interface
from kealint.model.misread import misread_address
from kealint.model.reservation import MULTICAST
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for written in config.interfaces:
        fault = misread_interface(written.value, config.family)
        if fault:
            yield finding(
                written,
                f"interface {quoted(written.value)}{fault}",
                help="write the name of an interface, with one of its addresses behind a slash "
                "if it is to be that one alone",
            )


def misread_interface(text: str, family: int) -> str | None:
    """Why Kea does not take it, in words that go on after what was written."""
    name, address = parse_interface(text)
    if not name:
        return " has no name" if address is not None else " is empty"
    if address is None:
        return None
    if name == ALL:
        return " is all interfaces, which share no address"
    if not address:
        return " has no address behind the slash"
    parsed = parse_address(address)
    if parsed is None or parsed.family != family:
        return f": address {quoted(address)} {misread_address(address, family)}"
    if family == 6 and parsed.number >> 120 == MULTICAST:
        return f": address {quoted(address)} is a multicast address"
    return None
