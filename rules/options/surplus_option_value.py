r"""An option's value goes on behind what Kea sends.

Kea takes a value apart at its commas. An option that has one value gets what stands
before the first of them, a record as many as it has fields. The rest is passed over
without a word, and so a text is cut off at its first comma: of `Room 1, Building 2`
the client gets `Room 1`.

A comma that belongs to the text is written `\\,` in the file: JSON makes one
backslash of two, and for Kea the comma is an ordinary character behind it. The fix
writes that, for texts.

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "data": "example.org, example.com" }  # <-- ", example.com" of domain-name
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "data": "example.org\\, example.com" }
] } }
```

```kea bad
{ "Dhcp4": {
    "option-def": [
        { "name": "pair", "code": 224, "type": "record", "record-types": "uint8, uint8" }
    ],
    "option-data": [
        { "name": "swap-server", "data": "192.0.2.1, 192.0.2.2" },  # <-- "192.0.2.2" of swap-server is
        { "name": "pair", "data": "1, 2, 3" }  # <-- "3" of pair is not sent
    ]
} }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "unicast", "data": "2001:db8::1, 2001:db8::2" }  # <-- "2001:db8::2" of unicast is not
] } }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "data": "example.org" },
    { "name": "domain-search", "data": "example.org, example.com" },
    { "name": "merit-dump", "data": "one\\, two" }
] } }
```
"""

from kealint.model.option_oddity import DoubtfulOption
from kealint.rule import ERROR, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=DoubtfulOption, severity=ERROR)
def check(option: DoubtfulOption, ctx: Context) -> Iterator[Finding]:
    from kealint.options.doubts import SURPLUS
    from kealint.options.shapes import advice

    doubt, data, definition = option.doubt, option.entry.data or "", option.definition
    if doubt.kind != SURPLUS or definition is None:
        return
    is_text = definition.type == "string"
    text = data[data.index(",") if is_text else doubt.start : doubt.end]
    yield finding(
        option,
        f"{quoted(text)} of {option.option} is not sent",
        help="write \\\\, for a comma in the text" if is_text else advice(definition, data),
        fix=Fix(
            "write \\\\, for the comma",
            replace_value(ctx.tree, option.entry.nodes["data"], data.replace(",", "\\,")),
            safe=False,
        )
        if is_text and "\\" not in data
        else None,
    )
