"""An expression that Kea cannot read.

A client class has a `test`, which has to be true or false, or a `template-test`,
which has to be a string; hook libraries take expressions too. Where Kea cannot
read one in a class it does not take the file. Where it is the parameter of a hook library
its own test of the file passes, and the server does not start.

```log
expression: [option[60].hex = 'x'] error: ... Invalid character: =
```

Kea stops at the first thing it does not understand, and its columns count
from the beginning of the expression. What is often behind it:

- `==` is the only comparison: there is no `=`, `!=`, `<` or `~`;
- words are written small: `and`, `or`, `not`, `option`;
- strings stand in single quotes, and have no escapes;
- an option is asked for its `.hex`, `.text` or `.exists`;
- a string alone is no condition, and a condition cannot be compared;
- `pkt4` and `relay4` are for DHCPv4, `pkt6` and `relay6` for DHCPv6;
- hardware addresses are written `0x020000000005`, IP addresses as they are.

```kea bad
{ "Dhcp4": { "client-classes": [
    { "name": "pxe", "test": "option[60].hex = 'x'" },  # <-- == is the only comparison
    { "name": "voip", "test": "option[60].text" },  # <-- expecting == or +
    { "name": "lab", "test": "option[300].exists" },  # <-- Allowed range: 0..255
    { "name": "six", "test": "pkt6.msgtype == 1" }  # <-- can only be used in DHCPv6
] } }
```

```kea bad
{ "Dhcp4": { "client-classes": [ {
    "name": "printer",
    "test": "pkt4.mac == 02:00:00:00:00:05 OR option[60].text == \\"lpr\\""  # <-- single quotes
} ] } }
```

```kea fixed
{ "Dhcp4": { "client-classes": [ {
    "name": "printer",
    "test": "pkt4.mac == 0x020000000005 or option[60].text == 'lpr'"
} ] } }
```

```kea bad
{ "Dhcp6": { "client-classes": [
    { "name": "far", "test": "relay6[40].linkaddr == 2001:db8::1" },  # <-- range: -32..31
    { "name": "mac", "test": "pkt4.mac == 0x020000000005" }  # <-- can only be used in DHCPv4
] } }
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_flex_option.so",
    "parameters": { "options": [ {
        "code": 67,
        "supersede": "ifelse(option[93].exists, 'a')"  # <-- an argument is missing
    } ] }
} ] } }
```

```kea good
{ "Dhcp4": { "client-classes": [
    { "name": "pxe", "test": "substring(option[60].hex, 0, 9) == 'PXEClient'" },
    { "name": "office", "test": "not (relay4[1].exists or member('pxe'))" },
    { "name": "line", "template-test": "hexstring(relay4[1].hex, ':')" }
] } }
```
"""

from kealint.model.expression import Expression
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule


@rule(on=Expression, refuses=EVER, fails=EVER, depends=True)
def check(expression: Expression, ctx: Context) -> Iterator[Finding]:
    for problem in expression.problems(ctx.kea):
        if problem.kind != "syntax":
            continue
        replacement = expression.replacement(ctx.tree, problem)
        yield finding(
            expression.place(ctx.tree, problem.start, problem.end),
            problem.message,
            help=problem.help,
            fix=Fix(f"write {problem.instead}", replacement, safe=problem.certain)
            if replacement
            else None,
            kea=expression.kea,
        )
