"""The secret of a RADIUS server is one out of a manual.

Kea does not start with a secret that its manual and examples have had: `1234`,
`keatest` or `*****`. Everybody can read those, and with the secret anybody on the
way can read and write what Kea and the RADIUS server tell each other.

```log
illegal use of a default secret
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_host_cache.so" },
    {
        "library": "libdhcp_radius.so",
        "parameters": { "access": { "servers": [
            { "name": "127.0.0.1", "secret": "1234" }  # <-- the secret is one out of a manual
        ] } }
    }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_host_cache.so" },
    {
        "library": "libdhcp_radius.so",
        "parameters": { "access": { "servers": [
            { "name": "127.0.0.1", "secret": "i6Yn8vMbSr" }
        ] } }
    }
] } }
```
"""

from kealint.model import HookLibrary, View
from kealint.model.database import WELL_KNOWN_PASSWORDS
from kealint.rule import Finding, Iterator, finding, rule, since


@rule(on=HookLibrary, fails=since("2.7.7"))
def check(library: HookLibrary) -> Iterator[Finding]:
    if library.name != "libdhcp_radius" or not library.parameters:
        return
    for service in ("access", "accounting"):
        settings = library.parameters.view(service, View)
        for server in settings.views("servers", View) if settings else ():
            secret = server.text("secret")
            if secret and secret.value in WELL_KNOWN_PASSWORDS:
                yield finding(
                    secret,
                    "the secret is one out of a manual",
                    help="choose one that nobody can guess",
                )
