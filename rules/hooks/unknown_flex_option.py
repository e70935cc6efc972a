"""libdhcp_flex_option is to set an option whose name Kea does not know.

An option is told by its code or by its name. A name has to be defined, by Kea or in
`option-def`, in the space that is given (`dhcp4` or `dhcp6` where none is); beside
it, `code` can only be the code of that option.

```log
FLEX_OPTION_LOAD_ERROR ... no known 'boot-file' option in 'dhcp4' space
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_flex_option.so",
    "parameters": { "options": [
        { "name": "boot-file", "supersede": "'pxelinux.0'" },  # <-- no option "boot-file" in dhcp4
        { "name": "boot-file-name", "code": 66, "add": "'a'" }  # <-- has the code 67, not 66
    ] }
} ] } }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [ {
    "library": "libdhcp_flex_option.so",
    "parameters": { "options": [
        { "name": "bootfile-urll", "add": "'http://boot.example.org/'" }  # <-- no option
    ] }
} ] } }
```

```kea fixed
{ "Dhcp6": { "hooks-libraries": [ {
    "library": "libdhcp_flex_option.so",
    "parameters": { "options": [
        { "name": "bootfile-url", "add": "'http://boot.example.org/'" }
    ] }
} ] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [ { "name": "site", "code": 222, "type": "string" } ],
    "hooks-libraries": [ {
        "library": "libdhcp_flex_option.so",
        "parameters": { "options": [
            { "name": "site", "add": "'a'" },
            { "name": "boot-file-name", "code": 67, "supersede": "'pxelinux.0'" }
        ] }
    } ]
} }
```
"""

from kealint.model import DhcpConfig, View
from kealint.model.option_definitions import OptionDefinitions
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.schema.spelling import nearest
from kealint.syntax.edit import replace_value


@rule(on=DhcpConfig, fails=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for hook in config.hook_libraries:
        if hook.name == "libdhcp_flex_option" and hook.parameters:
            known = OptionDefinitions(config, ctx.kea)
            for option in hook.parameters.views("options", View):
                yield from unknown(option, known, ctx)


def unknown(option: View, known: OptionDefinitions, ctx: Context) -> Iterator[Finding]:
    name, code, space = option.text("name"), option.integer("code"), option.text("space")
    if name is None or not name.value or (option.member("space") and space is None):
        return
    where = space.value if space else known.space
    try:
        definition = known.find(where, name.value)
    except LookupError:
        return  # the definition has a rule of its own
    if definition is None:
        near = nearest(name.value, known.names(where))
        yield finding(
            name,
            f"no option {quoted(name.value)} in {where}",
            fix=Fix(
                f"write {quoted(near.word)}",
                replace_value(ctx.tree, name.node, near.word),
                safe=near.certain,
            )
            if near.word
            else None,
        )
    elif code and code.value != definition.code:
        yield finding(code, f"{name} has the code {definition.code}, not {code}")
