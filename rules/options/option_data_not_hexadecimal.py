"""An option's value is to be hexadecimal, and is not.

With `csv-format` false, or without a definition, the value stands for bytes: hexadecimal
digits, all together (an `0x` may come first), or one or two of them between
colons or between blanks. Text has to stand in single quotes inside the double ones.

Where the option has a definition, and the value fits it as text, the fix sets
`csv-format` to true. Otherwise it puts the value in single quotes (`--unsafe`).

```log
option data is not a valid string of hexadecimal digits: ...
```

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "csv-format": false, "data": "example.org" },  # <-- no hexadecimal
    { "code": 222, "csv-format": false, "data": "hello" }  # <-- 'h' is no hexadecimal digit
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "csv-format": true, "data": "example.org" },
    { "code": 222, "csv-format": false, "data": "'hello'" }
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [ {
    "id": 1,
    "subnet": "2001:db8:1::/64",
    "option-data": [ { "code": 1234, "data": "01:02::03" } ]  # <-- nothing before or after a colon
} ] } }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "csv-format": false, "data": "65:78" },
    { "code": 222, "csv-format": false, "data": "'hello'" },
    { "code": 223, "csv-format": false, "data": "0x0102" }
] } }
```
"""

from kealint.model.option_oddity import OptionWithoutHexadecimal
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value
from kealint.syntax.tree import Repair


@rule(on=OptionWithoutHexadecimal, refuses=EVER)
def check(odd: OptionWithoutHexadecimal, ctx: Context) -> Iterator[Finding]:
    yield finding(
        odd,
        f"{odd.data} of {odd.option} is no hexadecimal value: {odd.fault.reason}",
        help="write hexadecimal digits, or text in single quotes",
        fix=as_text(odd, ctx),
    )


def as_text(odd: OptionWithoutHexadecimal, ctx: Context) -> Repair | None:
    """Take the value for text."""
    from kealint.options.codec import encode
    from kealint.options.fault import Fault

    entry, data = odd.entry, odd.entry.data or ""
    written = entry.nodes.get("csv-format")
    if odd.definition is not None and written is not None:
        try:
            encode(odd.definition, data, True, ctx.kea)
        except Fault:
            return None
        return Fix("set csv-format to true", replace_value(ctx.tree, written, True))
    if "'" in data or not data.strip():
        return None
    quotes = f"'{data}'"
    return Fix(
        f"write {quoted(quotes)}", replace_value(ctx.tree, entry.nodes["data"], quotes), safe=False
    )
