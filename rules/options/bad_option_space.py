"""An option space has a name that it cannot have.

Names of option spaces are made of letters, digits, `-` and `_`, with a letter or digit
at either end. `dhcp4` and `dhcp6` are the options of the two protocols themselves: an
option of the other one cannot be sent.

```log
invalid option space name '...'
```

```kea bad
{ "Dhcp4": {
    "option-def": [
        { "name": "a", "code": 1, "space": "my space", "type": "uint8" },  # <-- "my space" cannot
        { "name": "b", "code": 224, "encapsulate": "b.c", "type": "empty" }  # <-- "b.c" cannot be
    ],
    "option-data": [ { "name": "routers", "space": "-x", "data": "192.0.2.1" } ]  # <-- "-x" cannot
} }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "routers", "space": "dhcp4", "data": "192.0.2.1" }  # <-- space dhcp4 is DHCPv4's
] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [
        { "name": "a", "code": 1, "space": "my-space", "type": "uint8" },
        { "name": "b", "code": 224, "encapsulate": "my-space", "type": "empty" }
    ],
    "option-data": [
        { "name": "b" },
        { "name": "a", "space": "my-space", "data": "1" }
    ]
} }
```
"""

from kealint.model.option_oddity import BadOptionSpace
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=BadOptionSpace, refuses=EVER)
def check(bad: BadOptionSpace) -> Iterator[Finding]:
    space = bad.space
    if space in ("dhcp4", "dhcp6"):
        yield finding(
            bad,
            f"space {space} is DHCPv{space[-1]}'s, and this is DHCPv{bad.definitions.family}",
            help=f"leave it out: options are of space {bad.definitions.space} by themselves",
        )
        return
    yield finding(
        bad,
        f"{quoted(space)} cannot be the name of an option space",
        help='use letters, digits, "-" and "_", with a letter or digit at either end',
    )
