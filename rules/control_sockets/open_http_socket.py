"""Everybody who reaches a control socket for HTTP can command the server.

It asks for no password and for no certificate. Whoever reaches it can read the
configuration, change it and stop the server. Since 3.1.0 Kea refuses it at any
address; before, this rule speaks of those that others than this host can reach.

```kea bad 3.2
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",  # <-- everybody at 127.0.0.1 can command the server
    "socket-port": 8000
} ] } }
```

```kea bad
{ "Dhcp6": { "control-sockets": [ {
    "socket-type": "http",
    "socket-address": "::"  # <-- everybody who reaches :: can command the server
} ] } }
```

```kea good
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "socket-address": "127.0.0.1",
    "socket-port": 8000
} ] } }
```
"""

from kealint.model import ControlSocket, parse_address
from kealint.model.high_availability import TLS_FILES
from kealint.rule import Context, Finding, Iterator, KeaVersion, finding, rule, since

SECURED = KeaVersion(3, 1, 0)
LOCAL = ("127.", "::1")
DEFAULT = "127.0.0.1"


@rule(on=ControlSocket, refuses=since("3.1.0"))
def check(socket: ControlSocket, ctx: Context) -> Iterator[Finding]:
    written = socket.text("socket-address")
    address = written.value if written else DEFAULT
    if not socket.is_http or socket.type is None or parse_address(address) is None:
        return
    guarded = any(socket.member(keyword) for keyword in ("authentication", *TLS_FILES))
    if guarded or (ctx.kea < SECURED and address.startswith(LOCAL)):
        return
    who = "at" if address.startswith(LOCAL) else "who reaches"
    yield finding(
        written or socket.type,
        f"everybody {who} {address} can command the server",
        help='ask for a password: "authentication": { "type": "basic", "clients": [ ... ] }',
    )
