"""A map lacks a keyword that it cannot do without.

Kea refuses the file. What the DHCP servers need in a logger, and until 2.7.2 in a
control socket, they only miss when they start; `kea-dhcp4 -t` passes the file.

The id of a subnet has a rule of its own, `missing-subnet-id`. Nothing is said to
be missing where a syntax error hides a part of the map.

```kea bad
{ "Dhcp4": {
    "dhcp-ddns": { "server-port": 53001 },  # <-- dhcp-ddns without "enable-updates"
    "option-def": [ { "name": "foo" } ],  # <-- option-def without "code" and "type"
    "option-data": [ { "data": "192.0.2.1" } ]  # <-- option-data without "name" or "code"
} }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/48",
    "pd-pools": [ { "prefix": "2001:db8:1::", "prefix-len": 56 } ]  # <-- without "delegated-len"
} ] } }
```

```kea bad
{ "DhcpDdns": { "tsig-keys": [ {  # <-- tsig-key without "secret" or "secret-file"
    "name": "key",
    "algorithm": "HMAC-SHA256"
} ] } }
```

```kea bad
{ "Dhcp4": { "loggers": [ {  # <-- logger without "name"
    "severity": "INFO"
} ] } }
```

```kea bad
{ }  # <-- the file holds no configuration
```

```kea good
{ "Dhcp4": {
    "dhcp-ddns": { "enable-updates": false },
    "option-def": [ { "name": "foo", "code": 222, "type": "string" } ],
    "option-data": [ { "name": "foo", "data": "bar" } ]
} }
```
"""

from kealint.model.oddity import MissingKeyword
from kealint.rule import EVER, FAILS, Finding, Iterator, finding, rule
from kealint.schema.phrases import listed


@rule(on=MissingKeyword, refuses=EVER, fails=EVER, depends=True)
def check(missing: MissingKeyword) -> Iterator[Finding]:
    scope = missing.scope
    if scope is None:
        yield finding(
            missing,
            "the file holds no configuration",
            help=f"write the map of a server into it: {', '.join(missing.keys)}",
        )
        return
    # A subnet's id is for missing-subnet-id.
    keys = [key for key in missing.keys if key != "id"]
    if keys:
        yield finding(
            missing,
            f"{scope.name} without {listed(keys, 'or' if missing.alternatives else 'and')}",
            note="Kea's own test passes it, and the server does not start"
            if missing.kea == FAILS
            else None,
            kea=missing.kea,
        )
