"""Only some of the files of TLS are given for a server of high availability.

`trust-anchor`, `cert-file` and `key-file` go together. What the relationship says
counts for the servers that say nothing themselves; an empty name means none.

```log
HA_CONFIGURATION_FAILED ... bad TLS config for server b: cert-file parameter is missing or empty
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
                "trust-anchor": "/etc/kea/ca.pem",  # <-- TLS for "b" without "cert-file" and
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

from kealint.model import Relationship
from kealint.model.high_availability import TLS_FILES
from kealint.rule import Finding, Iterator, finding, rule, since
from kealint.schema.phrases import listed, quoted


@rule(on=Relationship, fails=since("1.9.7"))
def check(relationship: Relationship) -> Iterator[Finding]:
    told = set()
    for peer in relationship.peers:
        files = {keyword: relationship.tls_file(peer, keyword) for keyword in TLS_FILES}
        given = [file for file in files.values() if file and file.value]
        absent = [keyword for keyword, file in files.items() if not (file and file.value)]
        if not given or not absent or given[0].start in told:
            continue
        told.add(given[0].start)
        name = quoted(peer.name.value) if peer.name else "a peer"
        yield finding(
            given[0],
            f"TLS for {name} without {listed(absent)}",
            help=f"write all of {listed(TLS_FILES)}, or none",
        )
