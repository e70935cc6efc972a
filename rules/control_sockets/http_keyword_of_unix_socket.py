"""A unix control socket is given what is for HTTP.

Who may use a unix socket is decided by the folder it is in. Ports, certificates and
passwords have no effect there, and since 3.1.8 Kea refuses them.

The fix leaves it out, and is safe.

```kea bad
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "unix",
    "socket-name": "kea4-ctrl-socket",
    "socket-port": 8000  # <-- "socket-port" has no effect in a unix socket
} ] } }
```

```kea fixed
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "unix",
    "socket-name": "kea4-ctrl-socket"
} ] } }
```

```kea good
{ "Dhcp6": { "control-sockets": [ { "socket-type": "unix", "socket-name": "kea6-ctrl-socket" } ] } }
```
"""

from kealint.model import ControlSocket
from kealint.model.oddity import Place
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.schema.phrases import quoted
from kealint.syntax.edit import remove_member

KEYWORDS = (
    "socket-port",
    "authentication",
    "trust-anchor",
    "cert-file",
    "key-file",
    "cert-required",
    "http-headers",
)


@rule(on=ControlSocket, refuses=since("3.1.8"))
def check(socket: ControlSocket, ctx: Context) -> Iterator[Finding]:
    for keyword in KEYWORDS if socket.is_unix else ():
        if member := socket.member(keyword):
            yield finding(
                Place.of_key(member),
                f"{quoted(keyword)} has no effect in a unix socket",
                fix=Fix("leave it out", remove_member(ctx.tree, socket.node, member)),
            )
