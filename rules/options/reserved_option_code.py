"""A code that stands for no option is used for one.

In DHCPv4 the codes 0 and 255 are no options: they fill up a packet and end it (RFC
2132). In DHCPv6, 0 is reserved. Kea refuses options of these codes, and definitions of
them; in other option spaces they are codes like any other.

```log
invalid option code '...': reserved for
```

```kea bad
{ "Dhcp4": {
    "option-def": [ { "name": "last", "code": 255, "type": "uint8" } ],  # <-- 255 is reserved
    "option-data": [ { "code": 0, "csv-format": false, "data": "01" } ]  # <-- 0 is reserved
} }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "code": 0, "csv-format": false, "data": "01" }  # <-- option code 0 is reserved in space dhcp6
] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [
        { "name": "last", "code": 254, "type": "uint8" },
        { "name": "zero", "code": 0, "space": "vendor-1234", "type": "uint8" }
    ],
    "option-data": [ { "name": "last", "data": "1" } ]
} }
```

```kea good
{ "Dhcp6": { "option-data": [ { "code": 255, "csv-format": false, "data": "01" } ] } }
```
"""

from kealint.model.option_oddity import ReservedOption
from kealint.rule import EVER, Finding, Iterator, finding, rule

MEANINGS = {(4, 0): "padding", (4, 255): "the end of a packet", (6, 0): "nothing"}


@rule(on=ReservedOption, refuses=EVER)
def check(reserved: ReservedOption) -> Iterator[Finding]:
    code, family = reserved.entry.code, reserved.definitions.family
    yield finding(
        reserved,
        f"option code {code} is reserved in space {reserved.entry.space}",
        help="choose another code: from 224 to 254 they are left to each site"
        if family == 4
        else "choose another code",
        note=f"{code} stands for {MEANINGS[family, code or 0]} in DHCPv{family}",
    )
