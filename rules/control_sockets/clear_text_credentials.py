"""The login of an HTTP control socket is written in the configuration.

Since 3.1.0 Kea takes it only from files, which few can read: `user-file`,
`password-file`, or `password-file` alone with both.

```kea bad 3.2
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "authentication": { "type": "basic", "clients": [ {
        "user": "admin",  # <-- "user" is written in the configuration
        "password": "i6Yn8vMbSr"  # <-- "password" is written in the configuration
    } ] }
} ] } }
```

```kea good 3.0
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "authentication": { "type": "basic", "clients": [ {
        "user": "admin",
        "password": "i6Yn8vMbSr"
    } ] }
} ] } }
```
"""

from kealint.model import HttpClient
from kealint.rule import Context, Finding, Iterator, KeaVersion, finding, rule, since
from kealint.schema.phrases import quoted

SECURED = KeaVersion(3, 1, 0)


@rule(on=HttpClient, refuses=since("3.1.0"))
def check(client: HttpClient, ctx: Context) -> Iterator[Finding]:
    if ctx.kea < SECURED:
        return
    for keyword in ("user", "password"):
        if value := client.text(keyword):
            yield finding(
                value,
                f"{quoted(keyword)} is written in the configuration",
                help=f'write it into a file, and name that as "{keyword}-file"',
            )
