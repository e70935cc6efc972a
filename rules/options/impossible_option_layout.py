"""A definition puts together what no value can be made of.

A record has two fields or more, and their types stand in `record-types`. Text and
binary data have no length of their own, so they can only be the last field of a
record, and there can be no list of them. Nor can there be lists of nothing (`empty`).

```log
array of strings is not a valid option definition
```

```kea bad
{ "Dhcp4": { "option-def": [
    { "name": "a", "code": 224, "type": "string", "array": true },  # <-- an array of "string" has no
    { "name": "b", "code": 225, "type": "record" },  # <-- this one has none
    { "name": "c", "code": 226, "type": "record", "record-types": "string, uint8" },  # <-- last field
    { "name": "d", "code": 227, "type": "record", "record-types": "uint8, text" },  # <-- "text" cannot
    { "name": "e", "code": 228, "type": "uint8", "record-types": "uint8, uint8" }  # <-- is no record
] } }
```

```kea bad
{ "Dhcp6": { "option-def": [
    { "name": "a", "code": 1234, "type": "empty", "array": true }  # <-- an array of "empty" has no end
] } }
```

```kea good
{ "Dhcp4": { "option-def": [
    { "name": "a", "code": 224, "type": "fqdn", "array": true },
    { "name": "b", "code": 225, "type": "record", "record-types": "uint8, string" },
    { "name": "c", "code": 226, "type": "record", "array": true, "record-types": "uint8, uint16" }
] } }
```
"""

from kealint.model import OptionDef
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=OptionDef, refuses=EVER)
def check(option: OptionDef) -> Iterator[Finding]:
    from kealint.options.flaws import flaw

    definition = option.definition
    reason = flaw(definition) if definition else None
    if not reason:
        return
    is_array = reason.startswith("an array")
    where = option.array if is_array else option.record_types
    yield finding(
        where or option.type or option,
        f"option {option} is impossible: {reason}",
        help="leave out array" if is_array else "write the types of all fields into record-types",
    )
