"""An option that nothing defines has a value that is to be read as text.

To make bytes of a text, Kea wants to know of what type the option is. It knows the
options of its own tables, and those that `option-def` defines. For any other code the
value has to be in hexadecimal digits, and `csv-format` false. Kea's own value for
`csv-format` is true, but it fills that in for the global options only: elsewhere an
entry that says nothing of `csv-format` passes, with hexadecimal digits.

The fix sets `csv-format` to false where the value is hexadecimal. If it is meant as a
text that looks so, define the option instead.

```log
definition for the option 'dhcp4.' having code '222' does not exist
```

```kea bad
{ "Dhcp4": { "option-data": [
    { "code": 222, "data": "01:02:ff" }  # <-- option 222 has no definition
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "code": 222, "data": "01:02:ff", "csv-format": false }
] } }
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "option-data": [
        { "code": 223, "csv-format": true, "data": "on" }  # <-- option 223 has no definition
    ]
} ] } }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "code": 1234, "data": "0102" }  # <-- option 1234 has no definition
] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [ { "name": "mood", "code": 223, "type": "string" } ],
    "option-data": [
        { "code": 222, "csv-format": false, "data": "01:02:ff" },
        { "code": 223, "data": "on" }
    ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "option-data": [ { "code": 222, "data": "01:02:ff" } ]
    } ]
} }
```
"""

from kealint.model.option_oddity import UndefinedOption
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import insert_member, replace_value
from kealint.syntax.tree import Repair


@rule(on=UndefinedOption, refuses=EVER)
def check(undefined: UndefinedOption, ctx: Context) -> Iterator[Finding]:
    entry = undefined.entry
    yield finding(
        undefined,
        f"option {entry.code} has no definition by which to read its value",
        help=f"define it with option-def in space {entry.space}, or write hexadecimal digits"
        " and csv-format false",
        fix=as_hexadecimal(undefined, ctx),
    )


def as_hexadecimal(undefined: UndefinedOption, ctx: Context) -> Repair | None:
    """Say that the value is hexadecimal, where it is."""
    from kealint.options.fault import Fault
    from kealint.options.pieces import unhex

    entry = undefined.entry
    try:
        unhex(entry.data or "")
    except Fault:
        return None
    written = entry.nodes.get("csv-format")
    return Fix(
        "set csv-format to false",
        replace_value(ctx.tree, written, False)
        if written
        else insert_member(ctx.tree, entry.node, "csv-format", False),
        safe=False,
    )
