"""An option's name and code belong to different options.

With a code, Kea looks for the option by its code, and wants the name beside it to be
the one in the definition. It does not start where they differ: one of the two is
wrong, often after an entry was copied and only half of it changed.

Either is enough, so leave out the other. Where the name is no option's at all, the fix
writes the one that belongs to the code, if the value fits that option; it is safe where
the two are all but the same.

```log
specified option name '...' does not match the option definition: '...'
```

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "routers", "code": 6, "data": "192.0.2.1" }  # <-- "routers" is option 3, option 6 is
] } }
```

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "ntp_servers", "code": 42, "data": "192.0.2.1" }  # <-- option 42 is "ntp-servers"
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "name": "ntp-servers", "code": 42, "data": "192.0.2.1" }
] } }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "dns-servers", "code": 24, "data": "example.org" }  # <-- option 24 is "domain-search"
] } }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "routers", "code": 3, "data": "192.0.2.1" },
    { "code": 42, "data": "192.0.2.1" }
] } }
```
"""

from kealint.model.option_oddity import MismatchedOption
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.schema.spelling import nearest
from kealint.syntax.edit import replace_value
from kealint.syntax.tree import Repair


@rule(on=MismatchedOption, refuses=EVER)
def check(mismatched: MismatchedOption, ctx: Context) -> Iterator[Finding]:
    entry, definition = mismatched.entry, mismatched.definition
    name = entry.name or ""
    if definition is None:
        return
    known = mismatched.definitions.standard.find(entry.space, name)
    found = f"{quoted(name)} is option {known.code}, " if known else f"{quoted(name)} is none: "
    yield finding(
        mismatched,
        f"{found}option {definition.code} is {quoted(definition.name)}",
        also={entry.nodes["code"]: "the code of another option"},
        help="leave out the name or the code, whichever is wrong",
        fix=None if known else by_code(mismatched, definition.name, ctx),
    )


def by_code(mismatched: MismatchedOption, name: str, ctx: Context) -> Repair | None:
    """Write the name that belongs to the code, unless all but the code speak against it."""
    from kealint.options.codec import encode
    from kealint.options.fault import Fault

    entry = mismatched.entry
    same = nearest(entry.name or "", (name,)).certain
    try:
        encode(mismatched.definition, entry.data or "", entry.csv_format is not False, ctx.kea)
    except Fault:
        if not same:
            return None
    edit = replace_value(ctx.tree, entry.nodes["name"], name)
    return Fix(f"write {quoted(name)}", edit, safe=same)
