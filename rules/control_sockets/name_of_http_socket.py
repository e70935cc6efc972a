"""A control socket for HTTP is given the name of a file.

`socket-name` is for unix sockets. One for HTTP has `socket-address` and `socket-port`.

The fix leaves the name out, and is safe.

```log
parameter 'socket-name' is not supported by HTTP control sockets
```

```kea bad
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "socket-name": "kea4-ctrl-socket",  # <-- "socket-name" does not belong in a http socket
    "socket-port": 8000
} ] } }
```

```kea fixed
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "socket-port": 8000
} ] } }
```

```kea good
{ "Dhcp4": { "control-sockets": [ { "socket-type": "unix", "socket-name": "kea4-ctrl-socket" } ] } }
```
"""

from kealint.model import ControlSocket
from kealint.model.oddity import Place
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since
from kealint.syntax.edit import remove_member


@rule(on=ControlSocket, refuses=since("2.7.2"))
def check(socket: ControlSocket, ctx: Context) -> Iterator[Finding]:
    member = socket.member("socket-name")
    # Beside socket-address it is a conflict anyway.
    if member and socket.type and socket.is_http and not socket.member("socket-address"):
        yield finding(
            Place.of_key(member),
            f'"socket-name" does not belong in a {socket.type} socket',
            also={socket.type: "the type"},
            fix=Fix("leave it out", remove_member(ctx.tree, socket.node, member)),
        )
