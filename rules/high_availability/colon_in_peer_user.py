"""The user of a server of high availability has a colon in its name.

HTTP sends user and password with a colon in between, so the name cannot have one.

```log
HA_CONFIGURATION_FAILED ... user 'kea:b' must not contain a ':' in peer 'b'
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            {
                "name": "b",
                "url": "http://192.0.2.2:8000/",
                "basic-auth-user": "kea:b",  # <-- the user "kea:b" has a colon
                "basic-auth-password": "secret",
                "role": "standby"
            }
        ]
    } ] } }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```
"""

from kealint.model import Peer
from kealint.rule import Finding, Iterator, finding, rule, since
from kealint.schema.phrases import quoted


@rule(on=Peer, fails=since("1.9.0"))
def check(peer: Peer) -> Iterator[Finding]:
    user = peer.text("basic-auth-user")
    if user and ":" in user.value:
        yield finding(
            user,
            f"the user {quoted(user.value)} has a colon",
            help="choose a name without: in HTTP a colon parts the user from the password",
        )
