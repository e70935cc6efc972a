"""The port of DHCPv4-over-DHCPv6 has none after it.

The two servers that serve DHCPv4 over DHCPv6 (RFC 7341) talk by UDP over two ports: the one
written, and the one after it. After 65535 there is none: Kea's test passes the file,
and the server does not start.

```log
error starting DHCPv4-over-DHCPv6 IPC  after server reconfiguration: DHCP4o6 port 65535
```

```kea bad
{ "Dhcp4": { "dhcp4o6-port": 65535 } }  # <-- dhcp4o6-port 65535 has no port after it
```

```kea bad
{ "Dhcp6": { "dhcp4o6-port": 65535 } }  # <-- dhcp4o6-port 65535 has no port after it
```

```kea good
{ "Dhcp4": { "dhcp4o6-port": 65534 } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, fails=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    port = config.integer("dhcp4o6-port")
    if port and port.value == 65535:
        yield finding(
            port,
            "dhcp4o6-port 65535 has no port after it, and the servers need two",
            help="take a lower one, the same in both servers' files",
        )
