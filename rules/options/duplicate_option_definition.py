"""Two definitions in one space are of the same code or name.

Kea could not tell which of them counts, so it refuses the second.

```log
option definition with ... already exists in option space 'dhcp4'
```

```kea bad
{ "Dhcp4": { "option-def": [
    { "name": "mood", "code": 224, "type": "string" },
    { "name": "temper", "code": 224, "type": "string" },  # <-- code 224 of space dhcp4 is defined twice
    { "name": "mood", "code": 225, "type": "string" }  # <-- name "mood" of space dhcp4 is defined twice
] } }
```

```kea bad
{ "Dhcp6": { "option-def": [
    { "name": "mood", "code": 1234, "type": "string" },
    { "name": "mood", "code": 1235, "type": "string" }  # <-- name "mood" of space dhcp6 is defined
] } }
```

```kea good
{ "Dhcp4": { "option-def": [
    { "name": "mood", "code": 224, "type": "string" },
    { "name": "mood", "code": 224, "space": "vendor-1234", "type": "string" }
] } }
```
"""

from kealint.model.option_oddity import RepeatedDefinition
from kealint.rule import EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=RepeatedDefinition, refuses=EVER)
def check(repeated: RepeatedDefinition) -> Iterator[Finding]:
    entry, member = repeated.entry, repeated.member
    what = f"code {entry.code}" if member == "code" else f"name {quoted(entry.name or '')}"
    yield finding(
        repeated,
        f"{what} of space {entry.space} is defined twice",
        also={repeated.first.nodes[member]: "the first definition"},
        help="leave one of them out",
    )
