"""An identifier is neither hex digits nor text in single quotes.

Kea reads an identifier as hex digits: one or two between colons or between
blanks, or all in a row, with `0x` in front or not. Or as text, when that stands
in single quotes inside the double ones: `"'eth0/1'"`. Kea does not load a file
with anything else, dashes and the dotted notation of Cisco included.

The fix writes colons for dashes and dots, and takes blanks off the ends. It also
puts quotes around text where an identifier may be text; this is not safe, since
the hex digits may have a slip of the pen in them.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "1A-1B-1C-1D-1E-1F",  # <-- hw-address "1A-1B-1C-1D-1E-1F" has dashes
          "hostname": "a" },
        { "hw-address": "1a1b.1c1d.1e20",  # <-- hw-address "1a1b.1c1d.1e20" has dots
          "hostname": "b" },
        { "circuit-id": "eth0/1",  # <-- is neither hex digits nor text in single quotes
          "hostname": "c" }
    ]
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "reservations": [
        { "hw-address": "1a:1b:1c:1d:1e:1f",
          "hostname": "a" },
        { "hw-address": "1a:1b:1c:1d:1e:20",
          "hostname": "b" },
        { "circuit-id": "'eth0/1'",
          "hostname": "c" }
    ]
} ] } }
```

```kea bad
{ "Dhcp4": { "reservations": [
    { "hw-address": "1a:1b:1c:1d:1e:1g",  # <-- has "1g" in it, not one or two hex digits
      "hostname": "a" },
    { "client-id": "",  # <-- client-id "" is empty
      "hostname": "b" }
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "reservations": [
        { "duid": "<DUID>",  # <-- duid "<DUID>" is a placeholder
          "ip-addresses": [ "2001:db8:1::5" ] }
    ]
} ] } }
```

```kea good
{ "Dhcp4": { "reservations": [
    { "hw-address": "1a:1b:1c:1d:1e:1f", "hostname": "a" },
    { "hw-address": "1a1b1c1d1e20", "hostname": "b" },
    { "client-id": "'laptop'", "hostname": "c" },
    { "flex-id": "0x01a2", "hostname": "d" }
] } }
```
"""

import re

from kealint.model import DhcpConfig
from kealint.model.identifier import parse_identifier
from kealint.model.misread import is_placeholder
from kealint.model.notation import mac_of
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value

MAY_BE_TEXT = ("client-id", "circuit-id", "flex-id")
GROUPED = r"(?i)[0-9a-f]{2}(-[0-9a-f]{2})+|[0-9a-f]{4}(\.[0-9a-f]{4})+"
"""Bytes with dashes between them, or pairs of bytes with dots."""


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for host in config.odd_hosts:
        written = host.identifier
        if written is None or parse_identifier(written.value) is not None:
            continue
        kind = host.identifiers[0].key
        mended = mend(kind, written.value)
        yield finding(
            written,
            f"{kind} {quoted(written.value)} {misread(written.value)}",
            help="write hex digits with colons between the bytes"
            + (", or text in single quotes" if kind in MAY_BE_TEXT else ""),
            fix=Fix(
                "put it in single quotes" if mended[0] == "'" else f"write {mended}",
                replace_value(ctx.tree, written.node, mended),
                safe=mended[0] != "'",
            )
            if mended
            else None,
        )


def misread(text: str) -> str:
    """Why Kea cannot read it."""
    if not text:
        return "is empty"
    if is_placeholder(text):
        return "is a placeholder"
    if re.fullmatch(GROUPED, text):
        return "has dashes between the bytes" if "-" in text else "has dots between the bytes"
    if text != text.strip():
        return "has blanks around it"
    separator = ":" if ":" in text else " "
    parts = text.split(separator)
    odd = next((part for part in parts if not re.fullmatch("[0-9A-Fa-f]{1,2}", part)), None)
    if len(parts) > 1 and odd == "":
        return f"has {'a colon' if separator == ':' else 'a blank'} with nothing beside it"
    if len(parts) > 1 and odd is not None:
        return f"has {quoted(odd)} in it, not one or two hex digits"
    return "is neither hex digits nor text in single quotes"


def mend(kind: str, text: str) -> str | None:
    """The identifier that was meant, where one can tell."""
    text = text.strip()
    if parse_identifier(text) is not None:
        return text
    if re.fullmatch(GROUPED, text):
        return mac_of(text) or ":".join(re.findall("..", re.sub("[-.]", "", text).lower()))
    if kind in MAY_BE_TEXT and text and "'" not in text and not is_placeholder(text):
        return f"'{text}'"
    return None
