"""The password of an HTTP control channel is one out of a manual.

Since 2.7.6 Kea refuses `1234`, `keatest` and `*****`, which its manual and its
examples have had.

```log
password must not be a default one
```

```kea bad
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "authentication": {
        "type": "basic",
        "clients": [ { "user": "admin", "password": "1234" } ]  # <-- is one out of a manual
    }
} ] } }
```

```kea bad
{ "Control-agent": { "authentication": {
    "type": "basic",
    "clients": [ { "user": "admin", "password": "keatest" } ]  # <-- is one out of a manual
} } }
```

```kea good
{ "Control-agent": { "authentication": {
    "type": "basic",
    "clients": [ { "user": "admin", "password": "i6Yn8vMbSr" } ]
} } }
```
"""

from kealint.model import HttpClient
from kealint.model.database import WELL_KNOWN_PASSWORDS
from kealint.rule import Finding, Iterator, finding, rule, since


@rule(on=HttpClient, refuses=since("2.7.6"))
def check(client: HttpClient) -> Iterator[Finding]:
    password = client.password
    if password and password.value in WELL_KNOWN_PASSWORDS:
        yield finding(
            password,
            "the password is one out of a manual",
            help="choose one that nobody can guess",
        )
