"""An expression uses what this Kea does not have yet.

The language of expressions has grown: `+` and the conversions to text came in 1.9.8,
`split` in 2.1.5, `lcase` and `ucase` in 2.5.2, `match` in 2.7.0, `sand`, `sor` and
`sifelse` in 2.7.2, and options in options of options in 3.3.0. An older Kea sees
letters that mean nothing and does not take the file (or, where a hook
library reads it, does not start).

```log
Invalid character: l
```

```kea bad 2.2
{ "Dhcp4": { "client-classes": [ {
    "name": "pxe",
    "test": "lcase(option[60].text) == 'pxeclient'"  # <-- "lcase" is new in Kea 2.5.2
} ] } }
```

```kea bad 2.6
{ "Dhcp6": { "client-classes": [ {
    "name": "lab",
    "test": "match('lab-.*', pkt.iface) sor option[15].exists"  # <-- is new in Kea 2.7
} ] } }
```

```kea bad
{ "Dhcp4": { "client-classes": [ {
    "name": "deep",
    "test": "option[43].option[1].option[2].exists"  # <-- longer chains of options
} ] } }
```

```kea good
{ "Dhcp4": { "client-classes": [ {
    "name": "pxe",
    "test": "match('PXEClient.*', option[60].text)"
} ] } }
```

```kea good 2.2
{ "Dhcp4": { "client-classes": [ {
    "name": "pxe",
    "test": "substring(option[60].hex, 0, 9) == 'PXEClient'"
} ] } }
```
"""

from kealint.model.expression import Expression
from kealint.rule import Context, Finding, Iterator, finding, rule, until


@rule(on=Expression, refuses=until("3.3.0"), depends=True)
def check(expression: Expression, ctx: Context) -> Iterator[Finding]:
    for problem in expression.problems(ctx.kea):
        if problem.kind == "too-new":
            yield finding(
                expression.place(ctx.tree, problem.start, problem.end),
                problem.message,
                help="say it with what all your servers know",
                kea=expression.kea,
            )
