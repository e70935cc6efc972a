"""A value is the empty string where Kea wants a text.

Names, secrets and files cannot be empty; Kea refuses the file. Many other strings
may, and then mean the same as none.

```kea bad
{ "Dhcp4": {
    "client-classes": [ { "name": "" } ],  # <-- "name" is empty
    "option-data": [ { "name": "routers", "data": "192.0.2.1", "space": "" } ]  # <-- "space" is
} }
```

```kea bad
{ "Dhcp6": {
    "option-def": [ { "name": "", "code": 1000, "type": "string" } ]  # <-- "name" is empty
} }
```

```kea bad
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "key",
    "algorithm": "HMAC-SHA256",
    "secret": ""  # <-- "secret" is empty
} ] } }
```

```kea good
{ "Dhcp4": { "server-hostname": "", "boot-file-name": "" } }
```
"""

from kealint.model.oddity import BlankValue
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=BlankValue, refuses=EVER)
def check(blank: BlankValue) -> Iterator[Finding]:
    yield finding(blank, f"{blank.name} is empty", kea=blank.kea)
