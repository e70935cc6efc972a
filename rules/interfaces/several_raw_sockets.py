"""One interface is to have several raw sockets.

With an address behind its name, an interface gets a socket for each. Raw sockets hear broadcasts
whatever their address, so Kea receives every message of a client twice, and warns of it.

```log
DHCPSRV_MULTIPLE_RAW_SOCKETS_PER_IFACE current configuration will result in opening multiple broadcast capable sockets
```

```kea bad
{ "Dhcp4": { "interfaces-config": { "interfaces": [
    "eth0/192.0.2.1",
    "eth0/192.0.2.2"  # <-- "eth0" gets a second raw socket, and hears each broadcast twice
] } } }
```

```kea good
{ "Dhcp4": { "interfaces-config": {
    "interfaces": [ "eth0/192.0.2.1", "eth0/192.0.2.2" ],
    "dhcp-socket-type": "udp"
} } }
```

```kea good
{ "Dhcp4": { "interfaces-config": { "interfaces": [ "eth0/192.0.2.1", "eth1/192.0.2.2" ] } } }
```
"""

from kealint.model import Address, DhcpConfig, Value, parse_address
from kealint.model.interface import parse_interface
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=DhcpConfig, warns=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    if config.family != 4 or (config.socket_type and config.socket_type.value == "udp"):
        return
    seen: dict[str, tuple[Address, Value[str]]] = {}
    for written in config.interfaces:
        name, text = parse_interface(written.value)
        address = parse_address(text) if text else None
        if not name or address is None or address.family != 4:
            continue
        first, place = seen.setdefault(name, (address, written))
        if first != address:
            yield finding(
                written,
                f"{quoted(name)} gets a second raw socket, and hears each broadcast twice",
                also={place: "the first"},
                help="take one of them, or udp sockets if all clients are behind relays",
            )
