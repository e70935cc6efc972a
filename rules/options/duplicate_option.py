"""An option stands twice in one list.

Kea does not put the values together: it sends one of them, and the other is lost. Which
one depends on the version: up to Kea 2.6 it was measured to be the last, with 3.0 it is
the first. So an upgrade may give clients another value. (Since Kea 3.0, an option may
stand there for several client classes, each with a value of its own.)

Write the values into one entry, with commas between them, where the option is a list.

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain-name-servers", "data": "192.0.2.1" },
    { "code": 6, "data": "192.0.2.2" }  # <-- domain-name-servers stands twice in this list
] } }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "dns-servers", "data": "2001:db8::1" },
    { "name": "dns-servers", "data": "2001:db8::2" }  # <-- dns-servers stands twice in this list
] } }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "domain-name-servers", "data": "192.0.2.1, 192.0.2.2" },
    { "name": "ntp-servers", "client-classes": [ "phones" ], "data": "192.0.2.3" },
    { "name": "ntp-servers", "client-classes": [ "printers" ], "data": "192.0.2.4" }
] } }
```
"""

from kealint.model.option_oddity import RepeatedOption
from kealint.rule import Context, Finding, Iterator, finding, rule, since


@rule(on=RepeatedOption)
def check(repeated: RepeatedOption, ctx: Context) -> Iterator[Finding]:
    first = ctx.kea in since("2.7.4")
    yield finding(
        repeated,
        f"{repeated.option} stands twice in this list",
        also={repeated.first: "this one is sent" if first else "this one is lost"},
        help="write all values into one entry, separated by commas"
        if takes_several(repeated)
        else "keep one of them",
        note=f"this version of Kea sends the {'first' if first else 'last'} of them only",
    )


def takes_several(repeated: RepeatedOption) -> bool:
    """Whether values of the option are put together by writing them after each other."""
    definition = repeated.definition
    if definition is None or definition.type == "record":
        return False
    return definition.array or definition.special == (4, 121)
