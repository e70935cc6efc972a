"""An option's value does not fit the option's type.

Kea makes bytes of the value as the option's definition says, and does not start where
that fails: a host name where an address is due, a number out of range, too few values
for a record. Its log names the option by its code.

Values of a list stand between commas, and nothing else separates them. Lists
with blanks or semicolons in between, and `yes` or `no` for `true` or `false`, can mean
one thing only, so the fix writes that.

```log
option data does not match option definition (space: dhcp4, code: ...
```

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "ntp-servers", "data": "192.0.2.1, ntp.example.org" },  # <-- "ntp.example.org" of ntp
    { "name": "default-ip-ttl", "data": "300" },  # <-- out of the range 0 to 255
    { "name": "domain-search", "data": "example..org" },  # <-- a dot too many
    { "name": "slp-directory-agent", "data": "true" },  # <-- 1 of 2 values
    { "name": "domain-name", "data": "" }  # <-- no value
] } }
```

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain-name-servers", "data": "192.0.2.1; 192.0.2.2" },  # <-- no IP address
    { "name": "ip-forwarding", "data": "yes" }  # <-- neither true nor false
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "name": "domain-name-servers", "data": "192.0.2.1, 192.0.2.2" },
    { "name": "ip-forwarding", "data": "true" }
] } }
```

```kea bad
{ "Dhcp6": {
    "option-def": [ { "name": "range", "code": 1234, "type": "psid" } ],
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "option-data": [
            { "name": "dns-servers", "data": "192.0.2.1" },  # <-- an address is no ipv6-address
            { "name": "range", "data": "9/2" }  # <-- PSID 9 does not fit into 2 bits
        ]
    } ]
} }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "ntp-servers", "data": "192.0.2.1, 192.0.2.2" },
    { "name": "ip-forwarding", "data": "true" },
    { "name": "default-ip-ttl", "data": "0x40" },
    { "name": "domain-search", "data": "example.org, example.com" },
    { "name": "slp-directory-agent", "data": "true, 192.0.2.1" }
] } }
```
"""

import re

from kealint.model.option_oddity import OptionWithoutHexadecimal, UnfitOption
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value

WORDS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
"""How people say true and false."""


@rule(on=UnfitOption, refuses=EVER)
def check(unfit: UnfitOption, ctx: Context) -> Iterator[Finding]:
    from kealint.options.shapes import shape

    definition, fault = unfit.definition, unfit.fault
    if definition is None or isinstance(unfit, OptionWithoutHexadecimal):
        return
    data = unfit.entry.data
    better = mended(unfit, ctx)
    part = data[fault.start : fault.end] if data else ""
    yield finding(
        unfit,
        f"value {quoted(part)} of {unfit.option} does not fit: {fault.reason}"
        if part
        else f"{unfit.option} has no value that fits: {fault.reason}",
        help=f"write {shape(definition)}",
        fix=Fix(
            f"write {quoted(better)}", replace_value(ctx.tree, unfit.entry.nodes["data"], better)
        )
        if better
        else None,
    )


def mended(unfit: UnfitOption, ctx: Context) -> str | None:
    """The value that must have been meant, if that is plain."""
    from kealint.options.codec import encode
    from kealint.options.fault import Fault

    definition, data = unfit.definition, unfit.entry.data
    if definition is None or not data or unfit.entry.csv_format is False:
        return None
    better = None
    if definition.type == "boolean" and not definition.array:
        better = WORDS.get(data.strip().lower())
    elif definition.array and definition.type != "record":
        better = re.sub(r"[\s;,]+", ", ", data.strip(" \t;,"))
    try:
        if better is not None:
            encode(definition, better, True, ctx.kea)
    except Fault:
        return None
    return better
