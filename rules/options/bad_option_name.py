"""An option has a name that it cannot have.

In `option-def`, names are made of letters, digits, `-` and `_`, with a letter or digit
at either end. In `option-data`, Kea complains of blanks by themselves, before it looks
for the option.

The fix writes `-` for blanks and the like. Look whether that is the name of an option.

```log
invalid option name '...'
```

```kea bad
{ "Dhcp4": {
    "option-def": [
        { "name": "my.mood", "code": 224, "type": "string" }  # <-- "my.mood" cannot be the name
    ],
    "option-data": [
        { "name": "domain name", "data": "example.org" }  # <-- "domain name" cannot be the name
    ]
} }
```

```kea fixed
{ "Dhcp4": {
    "option-def": [
        { "name": "my-mood", "code": 224, "type": "string" }
    ],
    "option-data": [
        { "name": "domain-name", "data": "example.org" }
    ]
} }
```

```kea bad
{ "Dhcp6": { "option-def": [
    { "name": "-mood", "code": 1234, "type": "string" }  # <-- "-mood" cannot be the name of an option
] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [ { "name": "my-mood", "code": 224, "type": "string" } ],
    "option-data": [ { "name": "domain-name", "data": "example.org" } ]
} }
```
"""

import re

from kealint.model.option_oddity import BadOptionName
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=BadOptionName, refuses=EVER)
def check(bad: BadOptionName, ctx: Context) -> Iterator[Finding]:
    name = bad.entry.name or ""
    better = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-_")
    yield finding(
        bad,
        f"{quoted(name)} cannot be the name of an option",
        help='use letters, digits, "-" and "_", with a letter or digit at either end',
        fix=Fix(
            f"write {quoted(better)}",
            replace_value(ctx.tree, bad.entry.nodes["name"], better),
            safe=False,
        )
        if better
        else None,
    )
