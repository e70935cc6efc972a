"""The server is to listen on an address that the machine does not have.

Kea does not start where it cannot open a socket for HTTP, the listener of high availability (an
error in the log before 2.5.7), or the sender of DDNS requests. The DDNS server logs an error, and
receives nothing.

Addresses of `127.0.0.0/8` are always here, and all are where the system is told so
(`net.ipv4.ip_nonlocal_bind`), as for addresses that move between machines.

This rule looks at the machine, with `--host`.

```log
... unable to setup TCP acceptor for listening to the incoming HTTP requests: bind: Cannot assign
Error starting DHCP_DDNS client after server reconfiguration: Open failed: Cannot assign requested
```

```kea bad --host debian
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "socket-address": "192.0.2.77",  # <-- no interface here has the address 192.0.2.77
    "socket-port": 8000
} ] } }
```

```kea bad --host debian
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.77:8000/", "role": "primary" },  # <-- 192.0.2.77
            { "name": "b", "url": "http://192.0.2.78:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```

```kea bad --host debian
{ "Dhcp4": { "dhcp-ddns": {
    "enable-updates": true,
    "sender-ip": "192.0.2.77"  # <-- no interface here has the address 192.0.2.77
} } }
```

```kea bad 2.6 --host debian
{ "Control-agent": { "http-host": "192.0.2.77" } }  # <-- no interface here has the address
```

```kea bad --host debian
{ "DhcpDdns": { "ip-address": "192.0.2.77" } }  # <-- no interface here has the address 192.0.2.77
```

```kea good --host debian
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "socket-address": "192.0.2.1",
    "socket-port": 8000
} ] } }
```
"""

from kealint.model import Config
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule


@rule(on=Config, fails=EVER, warns=EVER, depends=True)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    if ctx.host is None:
        return
    from kealint.model.listener import listeners

    for listener in listeners(config, ctx.kea):
        if listener.is_here(ctx.host) is False:
            yield finding(
                listener.place,
                f"no interface here has the address {listener.address}",
                kea=listener.refusal,
            )
