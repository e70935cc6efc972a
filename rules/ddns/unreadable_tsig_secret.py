"""The secret of a TSIG key is no base 64.

`secret` holds random bytes in base 64, as `tsig-keygen` of BIND prints them. Kea refuses other
text: mostly a part was not copied, the `=` at the end above all, or a password stands there.

```log
Cannot make D2TsigKey: ...
```

```kea bad
{ "DhcpDdns": { "tsig-keys": [
    { "name": "office",
      "algorithm": "HMAC-SHA256",
      "secret": "LSWXnfkKZjdPJI5QxlpnfQ" },  # <-- has 22 characters, which is no multiple of 4
    { "name": "branch",
      "algorithm": "HMAC-SHA256",
      "secret": "correct-horse" }  # <-- has '-' in it, which is no digit of base 64
] } }
```

```kea good
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office",
    "algorithm": "HMAC-SHA256",
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```
"""

from kealint.model import TsigKey
from kealint.model.base_64 import misread_base_64
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=TsigKey, refuses=EVER)
def check(key: TsigKey) -> Iterator[Finding]:
    secret = key.secret
    fault = misread_base_64(secret.value) if secret and secret.value else None
    if secret and fault:
        # The message does not show the secret, which reports are no place for.
        yield finding(
            secret,
            f"the secret of key {key.name or 'without a name'} {fault}",
            help="copy it once more, from quote to quote, from where the key was made",
        )
