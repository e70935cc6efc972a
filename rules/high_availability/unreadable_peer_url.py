"""The URL of a server of high availability cannot be read.

It is `http://` or `https://`, an address, and a port: `http://192.0.2.1:8000/`, or
`http://[2001:db8::1]:8000/`. Kea looks up no names (it did before 1.9.6).

```log
HA_CONFIGURATION_FAILED ... bad url 'http://b.example.org:8000/'...
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "192.0.2.1:8000", "role": "primary" },  # <-- does not begin with
            { "name": "b", "url": "http://192.0.2.2:8000", "role": "standby" }
        ]
    } ] } }
] } }
```

```kea fixed
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000", "role": "primary" },
            { "name": "b", "url": "http://192.0.2.2:8000", "role": "standby" }
        ]
    } ] } }
] } }
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "http://b.example.org:8000/", "role": "standby" }  # <-- is a name
        ]
    } ] } }
] } }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://2001:db8::1:8000/", "role": "primary" },  # <-- for a port
            { "name": "b", "url": "http://[2001:db8::2]:http/", "role": "standby" }  # <-- "http"
        ]
    } ] } }
] } }
```

```kea good
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://[2001:db8::1]:8000/", "role": "primary" },
            { "name": "b", "url": "http://[2001:db8::2]:8000/", "role": "standby" }
        ]
    } ] } }
] } }
```
"""

from kealint.model import Peer
from kealint.model.url import misread_url
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=Peer, fails=EVER)
def check(peer: Peer, ctx: Context) -> Iterator[Finding]:
    url = peer.url
    why = misread_url(url.value) if url and url.value else None
    if url is None or why is None:
        return
    whole = f"http://{url}"
    begun = misread_url(whole) is None
    yield finding(
        url,
        f"the url {quoted(url.value)} {why}",
        help=None if begun else "write an IP address and a port, as in http://192.0.2.1:8000/",
        fix=Fix("put http:// in front", replace_value(ctx.tree, url.node, whole), safe=False)
        if begun
        else None,
    )
