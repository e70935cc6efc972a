"""An option's name stands for no option.

Kea knows the options of its own tables and those that `option-def` defines, in each
option space by itself. Letter case counts, and `_` is not `-`. With a name that it does
not know, and no code, Kea cannot tell which option to send, and does not start. Other
servers have other names: what ISC DHCP calls `domain-name-servers` is `dns-servers`
in DHCPv6.

The fix writes the name that is most like it. It is safe where the two differ in letter
case, in `_` for `-`, or in one typing error, and nothing else comes near. For a name that
the option has elsewhere, ask for it with `--unsafe`.

```log
definition for the option '...' having code '0' does not exist
```

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain_name_servers", "data": "192.0.2.1" },  # <-- no option "domain_name_servers"
    { "name": "gateway", "data": "192.0.2.1" }  # <-- there is no option "gateway" in space dhcp4
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "name": "domain-name-servers", "data": "192.0.2.1" },
    { "name": "routers", "data": "192.0.2.1" }
] } }
```

```kea bad 2.2
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "option-data": [ {
        "name": "classless-static-route",  # <-- there is no option "classless-static-route"
        "data": "198.51.100.0/24 - 192.0.2.1"
    } ]
} ] } }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "routers", "data": "2001:db8::1" }  # <-- there is no option "routers" in space dhcp6
] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [ { "name": "gateway", "code": 224, "type": "ipv4-address" } ],
    "option-data": [
        { "name": "domain-name-servers", "data": "192.0.2.1" },
        { "name": "gateway", "data": "192.0.2.1" }
    ]
} }
```
"""

from kealint.model.option_oddity import UnknownOption
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.schema.spelling import Near, nearest
from kealint.syntax.edit import replace_value

ELSEWHERE = {
    (4, "dns-servers"): "domain-name-servers",
    (4, "gateway"): "routers",
    (4, "netmask"): "subnet-mask",
    (4, "router"): "routers",
    (6, "domain-name-servers"): "dns-servers",
    (6, "ntp-servers"): "sntp-servers",
}
"""What people call an option who know it from elsewhere, by family."""


@rule(on=UnknownOption, refuses=EVER, depends=True)
def check(unknown: UnknownOption, ctx: Context) -> Iterator[Finding]:
    entry = unknown.entry
    name = entry.name or ""
    near = meant(unknown, name)
    yield finding(
        unknown,
        f"there is no option {quoted(name)} in space {entry.space}",
        help=advice(unknown, name, near),
        fix=Fix(
            f"write {quoted(near.word)}",
            replace_value(ctx.tree, entry.nodes["name"], near.word),
            safe=near.certain,
        )
        if near.word
        else None,
    )


def meant(unknown: UnknownOption, name: str) -> Near:
    """The options that may be meant; none where another version has one of that name."""
    from kealint.options.definitions import is_known

    entry, definitions = unknown.entry, unknown.definitions
    if is_known(definitions.family, entry.space, name):
        return Near()
    names = definitions.names(entry.space)
    elsewhere = ELSEWHERE.get((definitions.family, name.lower()))
    near = nearest(name, names)
    return Near((elsewhere,)) if not near.words and elsewhere in names else near


def advice(unknown: UnknownOption, name: str, near: Near) -> str:
    """What to do about it."""
    from kealint.options.definitions import first_version

    entry, definitions = unknown.entry, unknown.definitions
    since = first_version(definitions.family, entry.space, name)
    if since:
        return f"use Kea {since} or later for it, or define it with option-def"
    if near.words:
        return f"write {' or '.join(map(quoted, near.words))}"
    spaces = sorted(space for space, key in definitions.own if key == name)
    if spaces:
        return f'write "space": {quoted(spaces[0])}, where it is defined'
    if (definitions.family, name) == (6, "routers"):
        return "let router advertisements tell it: DHCPv6 has no option for a router"
    return "write the name as in Kea's list of options, or define it with option-def"
