"""The loopback interface is to have raw sockets.

Raw sockets, which `dhcp-socket-type` asks for unless told otherwise, are for clients without an
address on an Ethernet; Kea opens none on `lo`, says so, and serves the other interfaces. With
`service-sockets-require-all`, and no retries, it does not start. For relays on the same machine
write `"dhcp-socket-type": "udp"`.

```log
DHCPSRV_OPEN_SOCKET_FAIL failed to open socket: must not open socket on the loopback interface lo
```

```kea bad
{ "Dhcp4": { "interfaces-config": {
    "interfaces": [
        "lo",  # <-- lo cannot have raw sockets
        "eth0"
    ]
} } }
```

```kea bad
{ "Dhcp4": { "interfaces-config": {
    "interfaces": [ "lo/127.0.0.1" ],  # <-- lo cannot have raw sockets
    "service-sockets-require-all": true
} } }
```

```kea good
{ "Dhcp4": { "interfaces-config": {
    "interfaces": [ "lo" ],
    "dhcp-socket-type": "udp"
} } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.interface import ALL, parse_interface
from kealint.rule import EVER, FAILS, WARNS, Context, Finding, Iterator, finding, rule, since
from kealint.schema.tables import schema

LOOPBACK = "lo"
REQUIRED = "service-sockets-require-all"


@rule(on=DhcpConfig, fails=since("2.1.5"), warns=EVER, depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if config.family != 4 or (config.socket_type and config.socket_type.value == "udp"):
        return
    interfaces = [(parse_interface(written.value), written) for written in config.interfaces]
    has_all = any(one.name == ALL for one, _ in interfaces)
    for one, written in interfaces:
        # Beside `*` Kea leaves out the loopback without a word, unless it has an address.
        if one.name == LOOPBACK and (one.address is not None or not has_all):
            yield finding(
                written,
                "lo cannot have raw sockets",
                help="leave it out, or take udp sockets if there are no clients without a relay",
                kea=FAILS if requires_all(config, ctx) else WARNS,
            )


def requires_all(config: DhcpConfig, ctx: Context) -> bool:
    """Whether Kea gives up at once where an interface cannot be opened."""
    known = REQUIRED in schema(config.service, ctx.kea).scope("interfaces-config").keywords
    return known and config.requires_all_sockets
