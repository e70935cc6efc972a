"""An option encapsulates the space it belongs to, or encapsulates and is a list.

Sub-options are of another option space than the option they stand in. And they
follow its value, which has to have an end: a list has none.

```log
option must not encapsulate an option space it belongs to: '...'
```

```kea bad
{ "Dhcp4": { "option-def": [
    { "name": "a", "code": 224, "type": "empty", "encapsulate": "dhcp4" },  # <-- its own space
    { "name": "b", "code": 225, "type": "uint8", "array": true, "encapsulate": "x" }  # <-- a list
] } }
```

```kea bad
{ "Dhcp6": { "option-def": [
    { "name": "a", "code": 1234, "type": "empty", "encapsulate": "dhcp6" }  # <-- its own space dhcp6
] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [
        { "name": "a", "code": 224, "type": "empty", "encapsulate": "x" },
        { "name": "b", "code": 1, "space": "x", "type": "uint8" }
    ],
    "option-data": [ { "name": "a" }, { "name": "b", "space": "x", "data": "1" } ]
} }
```
"""

from kealint.model import OptionDef
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=OptionDef, refuses=EVER)
def check(option: OptionDef) -> Iterator[Finding]:
    inner = option.encapsulate
    if not inner or not inner.value:
        return
    own = option.space.value if option.space else f"dhcp{option.config.family}"
    if option.array and option.array.value:
        yield finding(
            inner,
            f"option {option} is a list, and cannot have sub-options behind it",
            also={option.array: "makes it a list"},
            help="leave out array or encapsulate",
        )
    elif inner.value == own:
        yield finding(
            inner,
            f"option {option} encapsulates its own space {own}",
            help="give the sub-options a space of their own",
        )
