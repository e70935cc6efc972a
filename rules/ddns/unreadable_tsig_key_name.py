"""The name of a TSIG key is no domain name.

Keys go by domain names, though they need not exist as such: labels of up to 63 bytes with dots
between them. Kea refuses other names, and a `:` in them.

```log
Cannot make D2TsigKey: ...
```

```kea bad
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office..example.org",  # <-- key name "office..example.org" has nothing before a dot
    "algorithm": "HMAC-SHA256",
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```

```kea bad
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office:key",  # <-- key name "office:key" has ':' in it
    "algorithm": "HMAC-SHA256",
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```

```kea good
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office.example.org.",
    "algorithm": "HMAC-SHA256",
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```
"""

from kealint.model import TsigKey
from kealint.model.domain_name import misread_name
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=TsigKey, refuses=EVER)
def check(key: TsigKey) -> Iterator[Finding]:
    name = key.name
    if name is None or not name.value:
        return  # missing-keyword, blank-value
    fault = misread_name(name.value) or ("has ':' in it" if ":" in name.value else None)
    if fault:
        yield finding(
            name,
            f"key name {quoted(name.value)} {fault}",
            help="write a domain name, such as office.example.org",
        )
