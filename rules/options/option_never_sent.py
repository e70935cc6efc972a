"""A sub-option is set, and the option it travels in is not.

Options of a space of their own are sent inside the option that encapsulates the space,
as sub-options, and only where that one is in `option-data` itself: for the space
`vendor-encapsulated-options-space` that is option 43. An entry without a value is
enough, if the option has none. Where no definition encapsulates the space, the
sub-option goes nowhere at all.

Vendors' spaces such as `vendor-4491` are another matter, and are left out here: Kea
makes the option around them by itself when a client asks for it.

```kea bad
{ "Dhcp4": {
    "option-def": [
        { "name": "mood", "code": 1, "space": "vendor-encapsulated-options-space", "type": "uint8" },
        { "name": "temper", "code": 1, "space": "moods", "type": "uint8" }
    ],
    "option-data": [
        {
            "name": "mood",
            "space": "vendor-encapsulated-options-space",  # <-- mood is never sent: "vendor
            "data": "1"
        },
        { "name": "temper", "space": "moods", "data": "1" }  # <-- no option encapsulates moods
    ]
} }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "s46-br", "space": "s46-cont-mape-options", "data": "2001:db8::1" }  # <-- s46-cont-mape
] } }
```

```kea good
{ "Dhcp4": {
    "option-def": [
        { "name": "mood", "code": 1, "space": "vendor-encapsulated-options-space", "type": "uint8" }
    ],
    "option-data": [
        { "name": "vendor-encapsulated-options" },
        { "name": "mood", "space": "vendor-encapsulated-options-space", "data": "1" },
        { "name": "tftp-servers", "space": "vendor-4491", "data": "192.0.2.1" }
    ]
} }
```
"""

from kealint.model import DhcpConfig, OptionData
from kealint.rule import Context, Finding, Iterator, finding, rule
from kealint.schema.phrases import listed


@rule(on=DhcpConfig)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    inside = [option for option in config.written_options.inside if is_inside(option)]
    if not inside:
        return
    carriers = carriers_of(config, ctx)
    written = config.written_options.keys
    for option in inside:
        space = option.space.value if option.space else ""
        around = carriers.get(space, {})
        if written.isdisjoint(around):
            names = [name for name in around if isinstance(name, str)]
            yield finding(
                option.space or option,
                f"{option} is never sent: {listed(names, 'or')} is not in option-data"
                if names
                else f"{option} is never sent: no option encapsulates {space}",
                help="add the option around it to the same list"
                if names
                else "define an option that encapsulates the space",
            )


def is_inside(option: OptionData) -> bool:
    """Whether an option travels inside another that has to be configured."""
    space = option.space.value if option.space else ""
    return bool(space) and not (space.startswith("vendor-") and space[7:].isdecimal())


def carriers_of(config: DhcpConfig, ctx: Context) -> dict[str, dict[int | str, None]]:
    """By space, the names and codes of the options that encapsulate it."""
    from kealint.options.definitions import catalogue

    own = [*config.option_defs]
    for client_class in config.client_classes:
        own += client_class.option_defs
    definitions = [option.definition for option in own]
    found: dict[str, dict[int | str, None]] = {}
    for definition in (*catalogue(config.family, ctx.kea).by_code.values(), *definitions):
        if definition and definition.encapsulates:
            names = found.setdefault(definition.encapsulates, {})
            names[definition.name] = names[definition.code] = None
    return found
