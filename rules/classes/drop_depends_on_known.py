"""Class `DROP` depends on whether the host has a reservation.

Until 1.9.8 Kea dropped packets of class `DROP` before it looked for a reservation, and so
it did not take a file in which that class depends on `KNOWN` or `UNKNOWN`, be it
by way of other classes. Later ones look at it again after that.

```kea bad 1.8
{ "Dhcp4": { "client-classes": [
    { "name": "strange", "test": "member('UNKNOWN') and option[60].exists" },
    { "name": "DROP", "test": "member('strange')" }  # <-- DROP must not depend on KNOWN
] } }
```

```kea good 1.8
{ "Dhcp6": { "client-classes": [
    { "name": "DROP", "test": "option[16].exists" }
] } }
```

```kea good
{ "Dhcp4": { "client-classes": [
    { "name": "DROP", "test": "member('UNKNOWN') and option[60].exists" }
] } }
```
"""

from kealint.model.client_class import DROP
from kealint.model.expression import Expression
from kealint.rule import Context, Finding, Iterator, finding, rule, until

DROPPED_AGAIN = until("1.9.8")


@rule(on=Expression, refuses=DROPPED_AGAIN)
def check(expression: Expression, ctx: Context) -> Iterator[Finding]:
    config = expression.config
    if expression.class_name != DROP or ctx.kea not in DROPPED_AGAIN:
        return
    for member in expression.members:
        if member.name.value in config.classes_of_known:
            yield finding(
                expression.place(ctx.tree, member.name.start, member.name.end),
                "special class DROP must not depend on KNOWN or UNKNOWN before Kea 1.9.8",
                help="keep them out by guarding the pools",
            )
            return
