"""An expression asks for a class that is not defined there.

Kea looks at client classes one after the other, in the order of the file. So
`member('...')` in a test can only name a class that stands above it, one of Kea's own
(`ALL`, `KNOWN`, `UNKNOWN`, `BOOTP`), or one whose name begins with `VENDOR_CLASS_`, `HA_`,
`AFTER_` or `EXTERNAL_`. A class that stands below, or the class itself, or
one that a template spawns, is as good as none: Kea does not take the file.

```log
Not defined client class 'phones'
```

In a `template-test` and in hook libraries Kea does not look: where the class is
nowhere in the file, `member` is false for every packet there (unless a hook library
makes that class).

```kea bad
{ "Dhcp4": { "client-classes": [
    { "name": "desks", "test": "member('phones')" },  # <-- 'phones' is defined below
    { "name": "phones", "test": "option[60].text == 'phone'" },
    { "name": "loop", "test": "not member('loop')" },  # <-- depends on itself
    { "name": "rest", "test": "not member('phnoes')" }  # <-- not defined client class 'phnoes'
] } }
```

```kea bad
{ "Dhcp6": { "client-classes": [
    { "name": "lines", "template-test": "option[15].hex" },
    { "name": "one", "test": "member('SPAWN_lines_1')" }  # <-- 'SPAWN_lines_1'
] } }
```

```kea good
{ "Dhcp4": { "client-classes": [
    { "name": "phones", "test": "option[60].text == 'phone'" },
    { "name": "desks", "test": "not member('phones') and member('VENDOR_CLASS_MSFT 5.0')" },
    { "name": "guests", "test": "member('UNKNOWN')" }
] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.client_class import SPAWNED, is_built_in
from kealint.rule import ACCEPTS, EVER, REFUSES, Context, Finding, Iterator, finding, rule
from kealint.schema.spelling import did_you_mean


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    listed = config.list_node("client-classes")
    if not ctx.tree.is_whole(config.node) or (listed and not ctx.tree.is_whole(listed)):
        return
    for expression in config.expressions:
        is_test = expression.is_test
        for member in expression.members:
            name = member.name.value
            if is_built_in(name, ctx.kea):
                continue
            place = expression.place(ctx.tree, member.name.start, member.name.end)
            there = config.classes.get(name)
            said = f"not defined client class '{name}'"
            if there is None:
                if not is_test and (name.startswith(SPAWNED) or config.has_classes_elsewhere):
                    continue
                yield finding(
                    place,
                    said + did_you_mean(name, config.classes),
                    kea=REFUSES if is_test else ACCEPTS,
                )
            elif is_test and there.node is expression.node:
                yield finding(place, f"{said} (a class depends on itself)")
            elif is_test and there.start > expression.node.start:
                circle = config.class_circles.get(name)
                if circle and config.class_circles.get(expression.class_name) is circle:
                    continue  # classes-in-a-circle tells
                yield finding(
                    place,
                    f"{said} ('{name}' is defined below)",
                    also={there.name or there: "defined here"},
                    help="move that class up, above the one that asks for it",
                )
