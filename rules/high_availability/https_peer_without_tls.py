"""A server of high availability has an https URL, and no certificates are given.

To speak TLS, Kea needs `trust-anchor`, `cert-file` and `key-file`, for the server or
for the relationship.

```log
HA_CONFIGURATION_FAILED ... https scheme is not supported for server b where TLS is disabled
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" },
    { "library": "libdhcp_ha.so", "parameters": { "high-availability": [ {
        "this-server-name": "a",
        "mode": "hot-standby",
        "peers": [
            { "name": "a", "url": "http://192.0.2.1:8000/", "role": "primary" },
            { "name": "b", "url": "https://192.0.2.2:8000/", "role": "standby" }  # <-- without TLS
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

from kealint.model import Relationship
from kealint.model.high_availability import TLS_FILES
from kealint.model.url import misread_url
from kealint.rule import Context, Finding, Iterator, finding, rule, since
from kealint.schema.phrases import listed, quoted


@rule(on=Relationship, fails=since("1.9.6"))
def check(relationship: Relationship, ctx: Context) -> Iterator[Finding]:
    for peer in relationship.peers:
        url = peer.url
        if not url or not url.value.startswith("https:") or misread_url(url.value):
            continue
        files = (relationship.tls_file(peer, keyword) for keyword in TLS_FILES)
        if not any(file and file.value for file in files):
            yield finding(
                url,
                f"the url {quoted(url.value)} is https, without TLS",
                help=f"write {listed(TLS_FILES)} for it, or http://",
            )
