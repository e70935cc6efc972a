"""The secret of a TSIG key stands in the configuration.

From 3.1.0 on Kea refuses that: "use of clear text TSIG 'secret' is NOT SECURE". The secret belongs
into a file of its own, which `secret-file` names. The option `-X`, for tests, makes it a warning.

```kea bad 3.2
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office",
    "algorithm": "HMAC-SHA256",
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="  # <-- the secret of key office stands in the file
} ] } }
```

```kea good
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office",
    "algorithm": "HMAC-SHA256",
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```

```kea good 3.2
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office",
    "algorithm": "HMAC-SHA256",
    "secret-file": "/etc/kea/office.key"
} ] } }
```
"""

from kealint.model import TsigKey
from kealint.rule import Context, Finding, Iterator, finding, rule, since


@rule(on=TsigKey, refuses=since("3.1.0"))
def check(key: TsigKey, ctx: Context) -> Iterator[Finding]:
    if key.secret and ctx.kea in since("3.1.0"):
        yield finding(
            key.secret,
            f"the secret of key {key.name or 'without a name'} stands in the file",
            help="put it into a file that only Kea may read, and name that with secret-file",
        )
