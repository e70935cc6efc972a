"""A class that Kea needs at once is only to be looked at late.

Kea knows at once who is in `ALL`, `KNOWN`, `UNKNOWN` and `BOOTP`, and drops the packets of
`DROP` (since 3.2.0 it also refuses those of `REJECT`) before it has chosen a subnet.
`only-in-additional-list`, or its older name `only-if-required`, would put that off until
a subnet is chosen, so Kea does not take the file.

```log
special class 'DROP' only-in-additional-list flag must be false
```

```kea bad
{ "Dhcp4": { "client-classes": [ {
    "name": "DROP",
    "test": "option[60].text == 'rogue'",
    "only-in-additional-list": true  # <-- class DROP cannot be put off
} ] } }
```

```kea fixed
{ "Dhcp4": { "client-classes": [ {
    "name": "DROP",
    "test": "option[60].text == 'rogue'"
} ] } }
```

```kea bad 2.6
{ "Dhcp6": { "client-classes": [ {
    "name": "KNOWN",
    "only-if-required": true  # <-- class KNOWN cannot be put off
} ] } }
```

```kea fixed 2.6
{ "Dhcp6": { "client-classes": [ {
    "name": "KNOWN"
} ] } }
```

```kea good
{ "Dhcp4": { "client-classes": [
    { "name": "DROP", "test": "option[60].text == 'rogue'" },
    { "name": "KNOWN", "only-in-additional-list": false }
] } }
```
"""

from kealint.model import ClientClass
from kealint.model.client_class import BUILT_IN, DROP, REJECT, REJECT_SINCE, is_built_in
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import remove_member


@rule(on=ClientClass, refuses=EVER)
def check(client_class: ClientClass, ctx: Context) -> Iterator[Finding]:
    name, late = client_class.name, client_class.late
    if not name or not late:
        return
    special = name.value == DROP or (name.value == REJECT and ctx.kea >= REJECT_SINCE)
    if special or (name.value in BUILT_IN and is_built_in(name.value, ctx.kea)):
        yield finding(
            late,
            f"class {name} cannot be put off until a subnet is chosen",
            fix=Fix(f"take out {late.key}", remove_member(ctx.tree, client_class.node, late)),
        )
