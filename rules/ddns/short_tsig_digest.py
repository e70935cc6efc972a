"""A TSIG key sends too little of its digest.

`digest-bits` cuts the digest that signs a message. 80 bits, and half of the
digest, have to be left (RFC 8945, section 5.2.2.1), or Kea refuses the file; 0 is all of it.

```log
tsig-key: digest-bits too small
```

```kea bad
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office",
    "algorithm": "HMAC-SHA256",
    "digest-bits": 80,  # <-- digest-bits 80 is too small for HMAC-SHA256, the least is 128
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```

```kea fixed
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office",
    "algorithm": "HMAC-SHA256",
    "digest-bits": 128,
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```

```kea good
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "office",
    "algorithm": "HMAC-MD5",
    "digest-bits": 80,
    "secret": "LSWXnfkKZjdPJI5QxlpnfQ=="
} ] } }
```
"""

from kealint.model import TsigKey
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value

LEAST = {"HMAC-SHA224": 112, "HMAC-SHA256": 128, "HMAC-SHA384": 192, "HMAC-SHA512": 256}
"""Bits; 80 for the others."""


@rule(on=TsigKey, refuses=EVER)
def check(key: TsigKey, ctx: Context) -> Iterator[Finding]:
    bits, algorithm = key.digest_bits, key.algorithm
    if not bits or bits.value < 0 or bits.value % 8:
        return  # out-of-bounds
    least = LEAST.get(algorithm.value.upper() if algorithm else "", 80)
    if 0 < bits.value % 2**32 < least:
        yield finding(
            bits,
            f"digest-bits {bits} is too small for {algorithm or 'a key'}, the least is {least}",
            fix=Fix(f"write {least}", replace_value(ctx.tree, bits.node, least), safe=False),
        )
