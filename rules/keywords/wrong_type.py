"""A value is of another type than its keyword takes.

Kea tells whole numbers (`4000`), numbers with a point (`0.5`), strings (`"..."`),
`true` and `false`, maps and lists apart, and converts nothing: `"4000"`, `4e3` and
`4000.0` are no whole numbers, and `1` is none with a point. `null` it takes nowhere
but in free JSON.

The fix converts what can be converted without a loss, and is safe. That `1`,
`"yes"` or `"on"` stand for `true`, their contraries for `false`, and `null` for
nothing at all, are guesses (`--unsafe`). A text where a map is wanted goes into that
map, where it can be meant for one keyword only.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": "4000",  # <-- "valid-lifetime" has to be a whole number
    "calculate-tee-times": "true",  # <-- has to be true or false, not the string "true"
    "cache-threshold": 0,  # <-- has to be a number with a point, not 0
    "interfaces-config": { "interfaces": "*" },  # <-- has to be a list, not the string "*"
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": { "pool": "192.0.2.10 - 192.0.2.20" },  # <-- "pools" has to be a list, not a map
        "option-data": [ { "name": "default-ip-ttl", "data": 64 } ]  # <-- a string, not 64
    } ]
} }
```

```kea fixed
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "calculate-tee-times": true,
    "cache-threshold": 0.0,
    "interfaces-config": { "interfaces": [ "*" ] },
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" } ],
        "option-data": [ { "name": "default-ip-ttl", "data": "64" } ]
    } ]
} }
```

```kea bad
{ "Dhcp6": {
    "dhcp-ddns": [ { "enable-updates": false } ],  # <-- "dhcp-ddns" has to be a map, not a list
    "server-tag": null  # <-- "server-tag" has to be a string, not null
} }
```

```kea fixed
{ "Dhcp6": {
    "dhcp-ddns": { "enable-updates": false }
} }
```

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "relay": "192.0.2.1",  # <-- "relay" has to be a map, not the string "192.0.2.1"
    "pools": [ "192.0.2.10 - 192.0.2.20" ]  # <-- an item of "pools" has to be a map
} ] } }
```

```kea fixed
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "relay": { "ip-addresses": [ "192.0.2.1" ] },
    "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" } ]
} ] } }
```

```kea bad
{ "Dhcp6": {
    "option-data": [ "dns-servers" ]  # <-- an item of "option-data" has to be a map
} }
```

```kea good
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "t1-percent": 0.5,
    "interfaces-config": { "interfaces": [ "*" ] },
    "user-context": { "any": [ 1, "2", null ] }
} }
```
"""

import re

from kealint.model.oddity import WrongType
from kealint.rule import (
    EVER,
    Context,
    Finding,
    Fix,
    Iterator,
    KeaVersion,
    Replacement,
    finding,
    rule,
)
from kealint.schema.phrases import quoted
from kealint.syntax.edit import remove_member, unwrap_list, wrap_in_list
from kealint.syntax.nodes import Array, Node, Object, Scalar
from kealint.syntax.tree import Repair, Tree

TYPES = {
    "integer": "a whole number",
    "real": "a number with a point",
    "boolean": "true or false",
    "string": "a string",
    "map": "a map",
    "list": "a list",
}
SAID = {"1": "true", "yes": "true", "on": "true", "0": "false", "no": "false", "off": "false"}
"""What people say for true and false."""
MEANT = {
    "dns-servers": "ip-address",
    "hooks-libraries": "library",
    "interfaces-config": "interfaces",
    "lease-database": "type",
    "pools": "pool",
    "relay": "ip-addresses",
}
"""What a text is meant for that stands in place of a map."""
LISTS = ("interfaces", "ip-addresses")
INTEGER = r"-?(0|[1-9][0-9]{0,17})"
REAL = r"-?(0|[1-9][0-9]*)\.[0-9]+"


@rule(on=WrongType, refuses=EVER)
def check(wrong: WrongType, ctx: Context) -> Iterator[Finding]:
    yield finding(
        wrong,
        f"{wrong.name} has to be {TYPES[wrong.wanted]}, not {shown(wrong.node, ctx.tree)}",
        fix=converted(wrong, ctx),
        kea=wrong.kea,
    )


def shown(node: Node, tree: Tree) -> str:
    if type(node) is not Scalar:
        return TYPES[node.type_name]
    if isinstance(node.value, str):
        return f"the string {quoted(node.value)}"
    return tree.text[node.start : node.end]


def converted(wrong: WrongType, ctx: Context) -> Repair | None:
    tree, node, title = ctx.tree, wrong.node, f"make it {TYPES[wrong.wanted]}"
    if wrong.wanted == "list":
        fits = is_name(node) if wrong.fact.items == "string" else is_filled_map(node)
        return Fix(title, wrap_in_list(node)) if fits else spelt_out(wrong)
    if wrong.wanted == "map":
        if type(node) is Array and len(node.items) == 1 and type(node.items[0]) is Object:
            return Fix(title, unwrap_list(tree, node))
        return spelt_out(wrong)
    if type(node) is not Scalar:
        return None
    if node.value is None:
        if wrong.is_item or wrong.fact.required or len(wrong.obj.members) == 1:
            return None
        return Fix("leave it out", remove_member(tree, wrong.obj, wrong.member), safe=False)
    text = tree.text[node.start : node.end]
    if new := same_value(node.value, wrong.wanted, text):
        if not all(spans(wrong, new, kea) for kea in ctx.targets):
            return None
        return Fix(title, Replacement(node.start, node.end, new))
    if wrong.wanted == "boolean" and (word := SAID.get(text.strip('"').lower())):
        return Fix(f"make it {word}", Replacement(node.start, node.end, word), safe=False)
    return None


def spelt_out(wrong: WrongType) -> Repair | None:
    """Put a text, or a list of them, under the keyword of the map that it is meant for."""
    node, key = wrong.node, MEANT.get(wrong.fact.key)
    is_list = type(node) is Array and key in LISTS
    texts = node.items if type(node) is Array and is_list else [node]
    if key is None or not texts or not all(map(is_name, texts)):
        return None
    opening, closing = f'{{ "{key}": ', " }"
    if key in LISTS and not is_list:
        opening, closing = f"{opening}[ ", f" ]{closing}"
    if wrong.wanted == "list":
        opening, closing = f"[ {opening}", f"{closing} ]"
    inserts = [(node.start, opening), (node.end, closing)]
    return Fix(f'write it as "{key}"', [Replacement(at, at, text) for at, text in inserts])


def spans(wrong: WrongType, new: str, kea: KeaVersion) -> bool:
    """Whether a value that would be a number is one in the range of that Kea."""
    fact = wrong.scope.at(kea).fact(wrong.fact.key)
    return fact is None or wrong.wanted not in ("integer", "real") or fact.spans(float(new))


def is_name(node: Node) -> bool:
    """Whether it is one string: `a, b` would be two, and only a person can tell how to part it."""
    return type(node) is Scalar and isinstance(node.value, str) and "," not in (node.value or ",")


def is_filled_map(node: Node) -> bool:
    return type(node) is Object and bool(node.members)


def same_value(value: str | int | float | bool, wanted: str, text: str) -> str | None:
    """The JSON text of the same value as the type wanted; None where there is none."""
    if wanted == "string":
        return f'"{text}"'
    if isinstance(value, str):
        value = value.strip()
        if wanted == "boolean":
            return value.lower() if value.lower() in ("true", "false") else None
        return value if re.fullmatch(INTEGER if wanted == "integer" else REAL, value) else None
    if wanted == "real" and type(value) is int:
        return f"{value}.0"
    if wanted == "integer" and type(value) is float and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    return None
