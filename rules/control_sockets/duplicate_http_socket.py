"""Two control sockets for HTTP have one address and port.

Kea opens one socket for both, and what the second says has no effect.

```kea bad
{ "Dhcp4": { "control-sockets": [
    { "socket-type": "http", "socket-port": 8000 },
    { "socket-type": "http", "socket-address": "127.0.0.1" }  # <-- a second control socket at 127.0.0.1
] } }
```

```kea good
{ "Dhcp4": { "control-sockets": [
    { "socket-type": "http", "socket-port": 8000 },
    { "socket-type": "http", "socket-address": "::1", "socket-port": 8000 }
] } }
```
"""

from kealint.model import Config, ControlSocket, parse_address
from kealint.rule import Finding, Iterator, finding, rule

ADDRESS, PORT = "127.0.0.1", 8000


@rule(on=Config)
def check(config: Config) -> Iterator[Finding]:
    first: dict[object, ControlSocket] = {}
    for socket in config.control_sockets:
        address, port = socket.text("socket-address"), socket.integer("socket-port")
        parsed = parse_address(address.value if address else ADDRESS)
        if not socket.is_http or parsed is None:
            continue
        number = port.value if port else PORT
        other = first.setdefault((parsed, number), socket)
        if other is not socket:
            yield finding(
                socket,
                f"a second control socket at {parsed}, port {number}",
                also={other: "the first"},
                help="leave one out, or give it another port",
            )
