"""A domain name in an option has a blank.

Names of a list stand between commas, not blanks. Kea takes a blank for a character of
the name, and then, until Kea 3.3, cannot find the name's end and leaves it and all
behind it out: clients get an option without any names.

The fix writes commas.

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain-search", "data": "example.org example.com" }  # <-- "example.org example.com"
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "name": "domain-search", "data": "example.org, example.com" }
] } }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "domain-search", "data": "example.org, lab example" }  # <-- "lab example" of domain-s
] } }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "domain-search", "data": "example.org, example.com" }
] } }
```
"""

from kealint.model.option_oddity import DoubtfulOption
from kealint.rule import ERROR, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=DoubtfulOption, severity=ERROR)
def check(option: DoubtfulOption, ctx: Context) -> Iterator[Finding]:
    from kealint.options.doubts import BLANK
    from kealint.options.pieces import is_plainly_hexadecimal

    doubt, data = option.doubt, option.entry.data or ""
    if doubt.kind != BLANK:
        return
    definition = option.definition
    is_list = definition is not None and definition.array and definition.type == "fqdn"
    better = ", ".join(data.replace(",", " ").split())
    yield finding(
        option,
        f"{quoted(data[doubt.start : doubt.end])} of {option.option} is one name with a blank in it",
        help="separate names by commas",
        fix=Fix(
            f"write {quoted(better)}",
            replace_value(ctx.tree, option.entry.nodes["data"], better),
            safe=False,
        )
        if is_list and not is_plainly_hexadecimal(data)
        else None,
    )
