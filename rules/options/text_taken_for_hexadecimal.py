"""A text is sent as the bytes that it would be in hexadecimal.

With `csv-format` false Kea takes the value for hexadecimal digits. A word of nothing but
the letters a to f passes for that, and the client gets bytes: `cafe` becomes two, and
no text.

The fix sets `csv-format` to true. If bytes are meant, all is well.

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "csv-format": false, "data": "cafe" }  # <-- "cafe" is sent as 2 bytes
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "csv-format": true, "data": "cafe" }
] } }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "new-tzdb-timezone", "csv-format": false, "data": "facade" }  # <-- "facade" is sent as 3
] } }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "data": "cafe" },
    { "name": "merit-dump", "csv-format": false, "data": "63 61 66 65" },
    { "name": "root-path", "csv-format": false, "data": "'cafe'" }
] } }
```
"""

from kealint.model.option_oddity import DoubtfulOption
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value


@rule(on=DoubtfulOption)
def check(option: DoubtfulOption, ctx: Context) -> Iterator[Finding]:
    from kealint.options.doubts import DIGITS
    from kealint.options.pieces import unhex

    if option.doubt.kind == DIGITS:
        size = len(unhex(option.entry.data or ""))
        yield finding(
            option,
            f"{option.data} is sent as {size} byte{'s' if size > 1 else ''}, and"
            f" {option.option} is a text",
            help="put a text in single quotes, or set csv-format to true",
            fix=Fix(
                "set csv-format to true",
                replace_value(ctx.tree, option.entry.nodes["csv-format"], True),
                safe=False,
            ),
        )
