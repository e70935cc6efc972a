"""An option that nothing defines has a value that is to be read as text.

To make bytes of a text, Kea wants to know of what type the option is. It knows the
options of its own tables, and those that `option-def` defines. For any other code the
value has to be in hexadecimal digits, and `csv-format` false. Kea's own value for
`csv-format` is true, but it fills that in for the global options only: elsewhere an
entry that says nothing of `csv-format` passes, with hexadecimal digits.

The fix sets `csv-format` to false where the value is plainly hexadecimal, with two digits
for each byte, and also puts single quotes around what is plainly a text. If something else
is meant, define the option instead.

```log
definition for the option 'dhcp4.' having code '222' does not exist
```

```kea bad
{ "Dhcp4": { "option-data": [
    { "code": 222, "data": "01:02:ff" },  # <-- option 222 has no definition
    { "code": 252, "data": "http://wpad.example.org/wpad.dat" }  # <-- option 252 has no definition
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "code": 222, "data": "01:02:ff", "csv-format": false },
    { "code": 252, "data": "'http://wpad.example.org/wpad.dat'", "csv-format": false }
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
    { "code": 1234, "data": "012" },  # <-- option 1234 has no definition
    { "code": 1235, "data": "example.org" }  # <-- option 1235 has no definition
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

import re

from kealint.model.option_oddity import UndefinedOption
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value
from kealint.syntax.tree import Repair

WORDS = r"(?i)[^,'\"\\]*[g-z][^,'\"\\]*"
"""What has a letter that no hexadecimal number has, and is no list."""
OTHERWISE = r"(?i)true|false|yes|no|on|off|[\w-]+(\.[\w-]+)+\.?"
"""Words that may stand for another type: a boolean, a domain name."""


@rule(on=UndefinedOption, refuses=EVER)
def check(undefined: UndefinedOption, ctx: Context) -> Iterator[Finding]:
    entry = undefined.entry
    yield finding(
        undefined,
        f"option {entry.code} has no definition by which to read its value",
        help=f"define it with option-def in space {entry.space}, or write hexadecimal digits"
        " (or text in single quotes) and csv-format false",
        fix=as_bytes(undefined, ctx),
    )


def as_bytes(undefined: UndefinedOption, ctx: Context) -> Repair | None:
    """Say that the value is hexadecimal, or in quotes, where there is no doubt of what it is."""
    from kealint.options.pieces import is_plainly_hexadecimal

    data = undefined.entry.data or ""
    edit = undefined.with_csv_format(False)
    if is_plainly_hexadecimal(data) or re.fullmatch("'[^']+'", data):
        return Fix("set csv-format to false", edit, safe=False)
    if not re.fullmatch(WORDS, data) or re.fullmatch(OTHERWISE, data):
        return None
    text = f"'{data}'"
    edit += replace_value(ctx.tree, undefined.entry.nodes["data"], text)
    return Fix(f"write {quoted(text)}, set csv-format to false", edit, safe=False)
