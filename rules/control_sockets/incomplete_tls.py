"""Only some of the files of TLS are given, or none for HTTPS.

`trust-anchor`, `cert-file` and `key-file` go together, for a control socket and for
the control agent. An empty name means none. A socket of the type `https` needs them.

```log
key-file parameter is missing or empty: all or none of TLS parameters must be set
```

```kea bad
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "trust-anchor": "/etc/kea/ca.pem",  # <-- TLS for a control socket without "key-file"
    "cert-file": "/etc/kea/server.pem",
    "authentication": { "type": "basic", "clients": [ { "password-file": "/etc/kea/login" } ] }
} ] } }
```

```kea bad
{ "Dhcp6": { "control-sockets": [ {
    "socket-type": "https"  # <-- TLS for a control socket without "trust-anchor", "cert-file" and
} ] } }
```

```kea bad
{ "Control-agent": {
    "http-port": 8000,
    "key-file": "/etc/kea/agent.key"  # <-- TLS for the agent without "trust-anchor" and "cert-file"
} }
```

```kea good
{ "Dhcp4": { "control-sockets": [ { "socket-type": "http", "trust-anchor": "" } ] } }
```
"""

from kealint.model import Config, ControlSocket, View
from kealint.model.high_availability import TLS_FILES
from kealint.rule import Finding, Iterator, finding, rule, since
from kealint.schema.phrases import listed


@rule(on=Config, refuses=since("1.9.6"))
def check(config: Config) -> Iterator[Finding]:
    if config.service == "Control-agent":
        yield from incomplete(config)
        return
    for socket in config.control_sockets:
        if socket.is_http:
            yield from incomplete(socket)


def incomplete(view: View) -> Iterator[Finding]:
    files = {keyword: view.text(keyword) for keyword in TLS_FILES}
    given = [file for file in files.values() if file and file.value]
    absent = [keyword for keyword, file in files.items() if not (file and file.value)]
    if any(view.member(keyword) and files[keyword] is None for keyword in TLS_FILES):
        return  # wrong-type tells of that
    if isinstance(view, ControlSocket) and view.type and view.type.value == "https":
        given.append(view.type)
    if given and absent:
        yield finding(
            given[0],
            f"TLS for {'the agent' if view.scope == 'Control-agent' else 'a control socket'} "
            f"without {listed(absent)}",
            help=f"write all of {listed(TLS_FILES)}, or none",
        )
