"""An expression names an option that Kea does not know.

Between the brackets of `option[...]` stands a code, or the name of an option that
Kea defines itself or that `option-def` defines in the service's own space. Options
of other spaces, and those that a client class defines for itself, have to be given
by code. Kea does not take the file otherwise; where a hook library reads the
expression, the server does not start.

```log
option 'vendor-class-identifer' is not defined
```

```kea bad
{ "Dhcp4": { "client-classes": [ {
    "name": "pxe",
    "test": "option[vendor-class-identifer].exists"  # <-- 'vendor-class-identifer'
} ] } }
```

```kea fixed
{ "Dhcp4": { "client-classes": [ {
    "name": "pxe",
    "test": "option[vendor-class-identifier].exists"
} ] } }
```

```kea bad
{ "Dhcp6": { "client-classes": [ {
    "name": "named",
    "test": "option[host-name].exists"  # <-- option 'host-name' is not defined
} ] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [ { "name": "site", "code": 224, "type": "string" } ],
    "client-classes": [ { "name": "lab", "test": "option[site].text == 'lab'" } ]
} }
```
"""

from kealint.model.expression import Expression
from kealint.rule import EVER, Context, Finding, Fix, Iterator, Replacement, finding, rule
from kealint.schema.spelling import nearest


@rule(on=Expression, refuses=EVER)
def check(expression: Expression, ctx: Context) -> Iterator[Finding]:
    config = expression.config
    for problem in expression.problems(ctx.kea):
        if problem.kind != "unknown-option" or not ctx.tree.is_whole(config.node):
            continue
        place = expression.place(ctx.tree, problem.start, problem.end)
        name = expression.written.value[problem.start : problem.end]
        near = nearest(name, expression.options.of(ctx.kea).names(f"dhcp{config.family}"))
        fix = None
        if near.word:
            replacement = Replacement(*place, near.word)
            fix = Fix(f"write {near.word}", replacement, safe=near.certain)
        yield finding(
            place,
            problem.message,
            help=None if fix else "give its code, or define it with option-def",
            fix=fix,
            kea=expression.kea,
        )
