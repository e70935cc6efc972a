"""A map has the same keyword twice.

Kea refuses that since 1.9.0, in free JSON (`user-context`, hook parameters) too.
Before, the last one silently counted. An old keyword beside its successor is the
same thing twice as well, and so are two comments: `comment`, and one in a
`user-context` before it.

The fix deletes a second one that says the same as the first, and is safe. Of two
that differ only you know which is right.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "renew-timer": 1000,
    "valid-lifetime": 4000  # <-- "valid-lifetime" is given twice
} }
```

```kea fixed
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "renew-timer": 1000
} }
```

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "valid-lifetime": 7200  # <-- "valid-lifetime" is given twice
} }
```

```kea bad
{ "Dhcp6": {
    "user-context": { "comment": "a", "site": 1, "site": 2 },  # <-- "site" is given twice
    "comment": "b"  # <-- "comment" is given twice
} }
```

```kea bad
{ "Dhcp4": { "loggers": [ {
    "name": "kea-dhcp4",
    "severity": "INFO",
    "output_options": [ { "output": "stdout" } ],
    "output-options": [ { "output": "stderr" } ]  # <-- a second time, after "output_options"
} ] } }
```

```kea good
{ "Dhcp6": {
    "comment": "kept in the user context",
    "user-context": { "site": 1 }
} }
```
"""

from kealint.model.oddity import DuplicateKeyword, Place
from kealint.rule import ACCEPTS, EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import remove_member


@rule(on=DuplicateKeyword, refuses=EVER, depends=True)
def check(second: DuplicateKeyword, ctx: Context) -> Iterator[Finding]:
    first, member, text = second.first, second.member, ctx.tree.text
    if first.key == member.key:
        message = f"{second.name} is given twice"
    else:
        message = f"{second.name} is given a second time, after {quoted(first.key)}"
    written = text[first.value.start : first.value.end]
    same = first.key == member.key and written == text[member.value.start : member.end]
    yield finding(
        second,
        message,
        also={Place.of_key(first): "given here before"},
        note="until Kea 1.9.0 the last one counts" if second.kea == ACCEPTS else None,
        fix=Fix("delete the second, which is the same", remove_member(ctx.tree, second.obj, member))
        if same
        else None,
        kea=second.kea,
    )
