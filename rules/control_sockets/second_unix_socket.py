"""A server is given two unix control sockets.

Of `control-sockets` one can be of the type `unix`; there may be several for HTTP.

```log
control socket of type 'unix' already configured
```

```kea bad
{ "Dhcp4": { "control-sockets": [
    { "socket-type": "unix", "socket-name": "kea4-ctrl-socket" },
    { "socket-type": "unix", "socket-name": "kea4-second-socket" }  # <-- a second unix socket
] } }
```

```kea good
{ "Dhcp6": { "control-sockets": [
    { "socket-type": "unix", "socket-name": "kea6-ctrl-socket" }
] } }
```
"""

from kealint.model import Config
from kealint.rule import Finding, Iterator, finding, rule, since
from kealint.schema.phrases import quoted


@rule(on=Config, refuses=since("2.7.2"))
def check(config: Config) -> Iterator[Finding]:
    if config.service == "Control-agent":
        return  # its sockets are those of several servers
    sockets = [socket for socket in config.control_sockets if socket.is_unix]
    for socket in sockets[1:]:
        if socket.type and sockets[0].type:
            name = quoted(socket.name.value) if socket.name else "a control socket"
            yield finding(
                socket.type,
                f"{name} is a second unix socket, and a server takes one",
                also={sockets[0].type: "the first"},
                help="keep one of them; others can be of type http",
            )
