"""HTTP commands are to need a password, and nobody has one.

Where the list of clients is empty or absent Kea asks nobody for a password: everybody
who reaches the port can command the server.

```kea bad
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "authentication": { "type": "basic", "clients": [ ] }  # <-- "authentication" has no clients
} ] } }
```

```kea bad
{ "Control-agent": {
    "authentication": { "type": "basic", "realm": "kea" }  # <-- "authentication" has no clients
} }
```

```kea good
{ "Control-agent": { "authentication": {
    "type": "basic",
    "clients": [ { "user": "admin", "password": "i6Yn8vMbSr" } ]
} } }
```
"""

from kealint.model import Config, View
from kealint.model.oddity import Place
from kealint.rule import Context, Finding, Iterator, finding, rule
from kealint.syntax.nodes import Array


@rule(on=Config)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    sockets = [socket for socket in config.control_sockets if not socket.is_unix]
    for holder in (config, *sockets):
        member, authentication = (
            holder.member("authentication"),
            holder.view("authentication", View),
        )
        if member is None or authentication is None or not ctx.tree.is_whole(authentication.node):
            continue
        clients = authentication.node.get("clients")
        if clients is None or (type(clients) is Array and not clients.items):
            yield finding(
                Place.of_key(member),
                '"authentication" has no clients, so everybody can command the server',
                help='write "clients": [ { "user": ..., "password": ... } ]',
            )
