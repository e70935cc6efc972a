"""The identifier in `server-id` makes no DUID.

It is written in hexadecimal digits, two for each byte, without `0x` and colons; blanks count for
nothing. Kea refuses other text. A DUID has 130 bytes at most (128 before 2.3.8), of which LLT
takes 8, EN 6 and LL 4 before the identifier; with a longer one the server does not start.

```log
identifier specified in the DUID configuration '...' is not a valid string of hexadecimal digits
```

```kea bad
{ "Dhcp6": { "server-id": {
    "type": "LL",
    "htype": 1,
    "identifier": "02:00:00:00:00:01"  # <-- identifier "02:00:00:00:00:01" has ":" in it
} } }
```

```kea fixed
{ "Dhcp6": { "server-id": {
    "type": "LL",
    "htype": 1,
    "identifier": "020000000001"
} } }
```

```kea bad
{ "Dhcp6": { "server-id": {
    "type": "EN",
    "enterprise-id": 2495,
    "identifier": "87ABEF7A5BB54"  # <-- identifier "87ABEF7A5BB54" has 13 digits, an odd number
} } }
```

```kea good
{ "Dhcp6": { "server-id": {
    "type": "EN",
    "enterprise-id": 2495,
    "identifier": "87ABEF7A5BB545"
} } }
```
"""

from kealint.model import DhcpConfig, View
from kealint.model.identifier import parse_identifier
from kealint.rule import EVER, FAILS, Context, Finding, Fix, Iterator, KeaVersion, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value

BEFORE = {"LLT": 8, "EN": 6, "LL": 4}
"""Bytes of a DUID before the identifier, by type (RFC 8415, section 11)."""
LONGER = KeaVersion(2, 3, 8)
BLANKS = str.maketrans("", "", " \t\n\v\f\r")


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    server_id = config.view("server-id", View) if config.family == 6 else None
    written = server_id.text("identifier") if server_id else None
    if server_id is None or written is None:
        return
    digits = written.value.translate(BLANKS)
    fault = misread_hex(digits)
    if fault:
        octets = parse_identifier(written.value)
        meant = octets.hex() if octets and "'" not in digits and len(digits) > 2 else None
        odd = ":" not in digits and not digits.startswith("0x")
        yield finding(
            written,
            f"identifier {quoted(written.value)} {fault}",
            fix=Fix(f"write {meant}", replace_value(ctx.tree, written.node, meant))
            if meant and not odd
            else None,
        )
        return
    kind = server_id.text("type")
    size = BEFORE.get(kind.value if kind else "", 0) + len(digits) // 2
    most = 130 if ctx.kea >= LONGER else 128
    if size > most:
        yield finding(
            written,
            f"the identifier makes a DUID of {size} bytes, {most} at most fit",
            note="Kea's own test passes it, and the server does not start",
            kea=FAILS,
        )


def misread_hex(digits: str) -> str | None:
    strange = next((char for char in digits if char not in "0123456789abcdefABCDEF"), None)
    if strange:
        return f"has {quoted(strange)} in it, which is no hexadecimal digit"
    if len(digits) % 2:
        return f"has {len(digits)} digit{'s' * (len(digits) > 1)}, an odd number"
    return None
