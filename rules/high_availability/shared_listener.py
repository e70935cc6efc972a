"""A server is to open a port twice, for high availability or control sockets.

Each relationship opens a listener of its own, at the URL of this server; each control socket
for HTTP has one too. At the start the second finds the port taken, be it at the same address, or
at one of the two that stand for all: `0.0.0.0` for those of IPv4, `::` for those of both kinds.
Give it another port.

```log
Error initializing hooks: CmdHttpListener::run failed...
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [
        {
            "this-server-name": "a",
            "mode": "hot-standby",
            "peers": [
                { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
                { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
            ]
        },
        {
            "this-server-name": "c",
            "mode": "hot-standby",
            "peers": [
                { "name": "c", "url": "http://192.0.2.1:8000/", "role": "primary" },  # <-- is taken by a relationship
                { "name": "d", "url": "http://192.0.2.3:8000/", "role": "standby" }
            ]
        }
    ] } }
] } }
```

```kea bad
{ "Dhcp4": {
    "control-sockets": [ {
        "socket-type": "http",
        "socket-address": "0.0.0.0",
        "socket-port": 8005
    } ],
    "hooks-libraries": [
        { "library": "libdhcp_lease_cmds.so" },
        { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
            "this-server-name": "a",
            "mode": "hot-standby",
            "peers": [
                { "name": "a", "url": "http://127.0.0.1:8005/", "role": "primary" },  # <-- is taken
                { "name": "b", "url": "http://192.0.2.2:8005/", "role": "standby" }
            ]
        } ] } }
    ]
} }
```

```kea bad
{ "DhcpDdns": { "control-sockets": [
    { "socket-type": "http", "socket-address": "127.0.0.1", "socket-port": 8007 },
    { "socket-type": "http", "socket-address": "::", "socket-port": 8007 }  # <-- port 8007 of :: is
] } }
```

```kea good
{ "Dhcp4": { "control-sockets": [
    { "socket-type": "http", "socket-address": "127.0.0.1", "socket-port": 8000 },
    { "socket-type": "http", "socket-address": "::1", "socket-port": 8000 }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [
        {
            "this-server-name": "a",
            "mode": "hot-standby",
            "peers": [
                { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
                { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
            ]
        },
        {
            "this-server-name": "c",
            "mode": "hot-standby",
            "peers": [
                { "name": "c", "url": "http://192.0.2.1:8001/", "role": "primary" },
                { "name": "d", "url": "http://192.0.2.3:8000/", "role": "standby" }
            ]
        }
    ] } }
] } }
```
"""

from kealint.model import Address, Config
from kealint.model.listener import CONTROL_SOCKET, Listener, listeners
from kealint.rule import Context, Finding, Iterator, finding, rule, since

SEVERAL = since("2.5.5")
"""The versions that open more than one."""
ALL_IPV4, ALL = Address(4, 0), Address(6, 0)


@rule(on=Config, fails=since("2.5.7"), warns=SEVERAL.until("2.5.7"), depends=True)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    first: dict[tuple[object, int], Listener] = {}
    for listener in listeners(config, ctx.kea) if ctx.kea in SEVERAL else ():
        if listener.protocol != "tcp" or not listener.port:
            continue
        rivals = (first.get((mark, listener.port)) for mark in in_the_way(listener.address))
        rival = next((one for one in rivals if one and not is_one_socket(one, listener)), None)
        if rival:
            yield finding(
                listener.place,
                f"port {listener.port} of {listener.address} is taken by {rival.owner}",
                also={rival.place: "which has it"},
                help="give one of them another port",
                kea=listener.refusal,
            )
        for mark in (listener.address, listener.address.family, ""):
            first.setdefault((mark, listener.port), listener)


def in_the_way(address: Address) -> tuple[object, ...]:
    """What would keep a listener from an address: addresses, a family, or "" for anything."""
    if address == ALL:
        return ("",)
    if address == ALL_IPV4:
        return (4, ALL)
    return (address, ALL_IPV4, ALL) if address.family == 4 else (address, ALL)


def is_one_socket(one: Listener, other: Listener) -> bool:
    """Whether Kea opens only one for both: duplicate-http-socket tells."""
    return one.owner == other.owner == CONTROL_SOCKET and one.address == other.address
