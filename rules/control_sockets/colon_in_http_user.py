"""The user of an HTTP control channel has a colon in its name.

HTTP sends user and password with a colon in between, so the name cannot have one.

```log
user must not contain a ':': 'kea:admin'
```

```kea bad
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "authentication": {
        "type": "basic",
        "clients": [ { "user": "kea:admin", "password": "i6Yn8vMbSr" } ]  # <-- has a colon
    }
} ] } }
```

```kea bad
{ "Control-agent": { "authentication": {
    "type": "basic",
    "clients": [ { "user": "a:", "password": "i6Yn8vMbSr" } ]  # <-- the user "a:" has a colon
} } }
```

```kea good
{ "Control-agent": { "authentication": {
    "type": "basic",
    "clients": [ { "user": "admin", "password": "i6Y:n8vMbSr" } ]
} } }
```
"""

from kealint.model import HttpClient
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=HttpClient, refuses=EVER)
def check(client: HttpClient) -> Iterator[Finding]:
    if client.user and ":" in client.user.value:
        yield finding(
            client.user,
            f"the user {quoted(client.user.value)} has a colon",
            help="choose a name without: in HTTP a colon parts the user from the password",
        )
