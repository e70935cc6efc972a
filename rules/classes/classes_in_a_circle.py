"""The tests of classes ask for each other, in a circle.

Kea looks at client classes in the order of the file, and `member('...')` in a test
has to name one that stands above. Of classes that depend on each other one is always
too early: Kea does not take the file, however they are sorted.

```log
Not defined client class 'phones'
```

There is no fix: one of the tests has to do without the other class.

```kea bad
{ "Dhcp4": { "client-classes": [
    { "name": "desks", "test": "not member('phones')" },  # <-- 'desks' and 'phones' depend on each
    { "name": "phones", "test": "not member('desks')" }
] } }
```

```kea bad
{ "Dhcp6": { "client-classes": [
    { "name": "a", "test": "member('c')" },  # <-- client classes 'a', 'b' and 'c' depend
    { "name": "b", "test": "member('a')" },
    { "name": "c", "test": "member('b') or option[15].exists" }
] } }
```

```kea good
{ "Dhcp4": { "client-classes": [
    { "name": "phones", "test": "option[60].text == 'phone'" },
    { "name": "desks", "test": "not member('phones')" }
] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.oddity import Place
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule

MOST_NAMED = 4


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    circles = config.class_circles
    asking: dict[str, list[tuple[Place, str]]] = {}
    for expression in config.expressions if circles else ():
        asker = expression.class_name
        circle = circles.get(asker)
        for member in expression.members if circle and expression.is_test else ():
            asked = member.name.value
            if circle and circles.get(asked) is circle and asked != asker:
                place = expression.place(ctx.tree, member.name.start, member.name.end)
                reference = place, f"'{asker}' asks for '{asked}'"
                asking.setdefault(circle[0], []).append(reference)
    for first, references in asking.items():
        # The first class of the file is the one that is too early.
        yield finding(
            references[0][0],
            f"client classes {listed(circles[first])} depend on each other",
            also=references[1:MOST_NAMED],
            help="take one of these references out: no order of the classes is right",
        )


def listed(names: tuple[str, ...]) -> str:
    """Their names, or of many the first of them and how many more there are."""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) > MOST_NAMED:
        quoted[MOST_NAMED - 1 :] = [f"{len(quoted) - MOST_NAMED + 1} more"]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"
