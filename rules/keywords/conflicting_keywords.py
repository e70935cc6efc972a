"""Two keywords stand in one map that exclude each other.

Kea refuses the file, with a word about duplicates in some cases. Which of the two
is meant only you can tell.

```kea bad
{ "Dhcp4": {
    "ddns-ttl": 300,
    "ddns-ttl-percent": 0.5  # <-- "ddns-ttl-percent" cannot stand beside "ddns-ttl"
} }
```

```kea bad
{ "Dhcp6": { "client-classes": [ {
    "name": "a",
    "test": "option[1].exists",
    "template-test": "option[2].hex"  # <-- "template-test" cannot stand beside "test"
} ] } }
```

```kea bad
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "key",
    "algorithm": "HMAC-SHA256",
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ==",
    "secret-file": "key.txt"  # <-- "secret-file" cannot stand beside "secret"
} ] } }
```

```kea bad 2.2
{ "Control-agent": { "authentication": {
    "type": "basic",
    "directory": "/etc/kea",
    "clients": [ {
        "user": "admin",
        "user-file": "user",  # <-- "user-file" cannot stand beside "user"
        "password": "1234"
    } ]
} } }
```

```kea good
{ "Dhcp4": {
    "ddns-ttl-min": 60,
    "ddns-ttl-percent": 0.5
} }
```
"""

from kealint.model.oddity import ConflictingKeyword, Place
from kealint.rule import Finding, Iterator, finding, rule, since
from kealint.schema.phrases import quoted


@rule(on=ConflictingKeyword, refuses=since("2.1.2"), depends=True)
def check(second: ConflictingKeyword) -> Iterator[Finding]:
    yield finding(
        second,
        f"{second.name} cannot stand beside {quoted(second.first.key)}",
        also={Place.of_key(second.first): "given here"},
        help="leave one of them out",
        kea=second.kea,
    )
