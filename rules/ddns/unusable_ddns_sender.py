"""The sender of name change requests does not fit the server that they go to.

A DHCP server sends them from `sender-ip` and `sender-port` to `server-ip` and
`server-port`, where the DDNS server listens. Kea refuses addresses of different families, and
a sender that is address for address and port for port the server. Without `sender-ip` the
sender is any address of the server's family.

```log
D2ClientConfig error: address family mismatch: server-ip: ... is: IPv6 while sender-ip: ... is: IPv4
```

```kea bad
{ "Dhcp6": { "dhcp-ddns": {
    "enable-updates": true,
    "server-ip": "::1",
    "sender-ip": "127.0.0.1"  # <-- sender-ip 127.0.0.1 is IPv4, server-ip ::1 is IPv6
} } }
```

```kea bad
{ "Dhcp4": { "dhcp-ddns": {
    "enable-updates": true,
    "sender-ip": "127.0.0.1",  # <-- sender 127.0.0.1 port 53001 is the server itself
    "sender-port": 53001
} } }
```

```kea good
{ "Dhcp4": { "dhcp-ddns": {
    "enable-updates": true,
    "server-ip": "127.0.0.1",
    "sender-ip": "127.0.0.1"
} } }
```
"""

from kealint.model import Address, DhcpConfig, View, parse_address
from kealint.rule import EVER, Finding, Iterator, finding, rule

SERVER_IP, SERVER_PORT, SENDER_PORT = "127.0.0.1", 53001, 0
"""Kea's defaults."""


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    ddns = config.dhcp_ddns
    if ddns is None:
        return
    server_ip, sender_ip = ddns.text("server-ip"), ddns.text("sender-ip")
    to_text = server_ip.value if server_ip else SERVER_IP
    server = parse_address(to_text)
    if server is None:
        return  # unreadable-address
    by_default = sender_ip is None or not sender_ip.value
    sender = Address(server.family, 0) if by_default else parse_address(str(sender_ip))
    if sender is None:
        return
    if sender.family != server.family:
        yield finding(
            sender_ip or ddns,
            f"sender-ip {sender_ip} is IPv{sender.family}, "
            f"server-ip {to_text} is IPv{server.family}",
            also={server_ip: "the server"} if server_ip else {},
        )
        return
    ports = port(ddns, "server-port", SERVER_PORT), port(ddns, "sender-port", SENDER_PORT)
    zones = to_text.partition("%")[2], str(sender_ip or "").partition("%")[2]
    if sender == server and ports[0] == ports[1] and zones[0] == zones[1]:
        yield finding(
            (None if by_default else sender_ip) or server_ip or ddns,
            f"sender {sender} port {ports[0]} is the server itself",
            help="leave out sender-ip and sender-port, unless a firewall asks for them",
        )


def port(ddns: View, keyword: str, default: int) -> int:
    written = ddns.integer(keyword)
    return written.value if written else default
