"""A definition is for an option that Kea knows by itself.

Kea refuses to give another meaning to the options in its tables, by their code or by
their name. New versions bring new ones, so that a definition from before has to go when
Kea is upgraded: `classless-static-route` came with Kea 2.5.5. Option 43 is free to be
defined, and so is what vendors' spaces such as `vendor-4491` hold.

Kea's own may have another name, and encapsulate another space: then those change in the
options that the definition was for, too. The fix takes the definition out, where Kea's own
has the same name and type.

```log
unable to override definition of option '...' in standard option space
```

```kea bad
{ "Dhcp4": { "option-def": [
    { "name": "routers", "code": 224, "type": "string" },  # <-- "routers" is option 3 of Kea's own
    { "name": "dns", "code": 6, "type": "string" }  # <-- 6 is Kea's own option "domain-name-servers"
] } }
```

```kea bad
{ "Dhcp4": { "option-def": [
    { "name": "domain-search", "code": 119, "type": "fqdn", "array": true },  # <-- 119 is Kea's own
    { "name": "wpad", "code": 252, "type": "string" }
] } }
```

```kea fixed
{ "Dhcp4": { "option-def": [
    { "name": "wpad", "code": 252, "type": "string" }
] } }
```

```kea bad 2.6
{ "Dhcp4": { "option-def": [
    { "name": "rfc3442", "code": 121, "type": "uint8", "array": true }  # <-- "classless-static-route"
] } }
```

```kea bad
{ "Dhcp6": { "option-def": [
    { "name": "dns", "code": 23, "type": "ipv6-address" }  # <-- 23 is Kea's own option "dns-servers"
] } }
```

```kea good
{ "Dhcp4": { "option-def": [
    { "name": "boot-menu", "code": 43, "type": "empty", "encapsulate": "pxe" },
    { "name": "wpad", "code": 252, "type": "string" }
] } }
```
"""

from kealint.model.option_oddity import RedefinedOption
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import remove_item
from kealint.syntax.nodes import Scalar


@rule(on=RedefinedOption, refuses=EVER, depends=True)
def check(redefined: RedefinedOption, ctx: Context) -> Iterator[Finding]:
    entry, known = redefined.entry, redefined.definition
    if known is None:
        return
    kind = entry.node.get("type")
    same = entry.name == known.name and type(kind) is Scalar and kind.value == known.type
    yield finding(
        redefined,
        f"{entry.code} is Kea's own option {quoted(known.name)}"
        if redefined.member == "code"
        else f"{quoted(known.name)} is option {known.code} of Kea's own",
        help=advice(redefined) if redefined.member == "code" else "give the option another name",
        fix=Fix(
            "take the definition out",
            remove_item(ctx.tree, entry.list, entry.list.items.index(entry.node)),
            safe=False,
        )
        if same
        else None,
    )


def advice(redefined: RedefinedOption) -> str:
    """How to get along with Kea's own definition."""
    from kealint.options.shapes import inner_space

    entry, known = redefined.entry, redefined.definition
    changes = []
    if known is None:
        return "leave the definition out"
    if entry.name != known.name:
        changes.append(f"the name {quoted(known.name)} in option-data")
    inner, space = entry.node.get("encapsulate"), inner_space(known)
    written = inner.value if type(inner) is Scalar else ""
    if space and written != space:
        changes.append(f"the space {quoted(space)} for its sub-options")
    said = "leave the definition out and use Kea's"
    return f"{said}, with {' and '.join(changes)}" if changes else said
