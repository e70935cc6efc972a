"""An option's value does not fit the option's type.

Kea makes bytes of the value as the option's definition says, and does not start where
that fails: a host name where an address is due, a number out of range, too few values
for a record. Its log names the option by its code.

Values of a list stand between commas, and nothing else separates them. Lists
with blanks or semicolons in between, and `yes` or `no` for `true` or `false`, can mean
one thing only, so the fix writes that, and takes away a comma that nothing follows.

Some options have no value but sub-options, which are written as options of a space of
their own. Their bytes in hexadecimal digits are for `csv-format` false, which the fix
sets (`--unsafe`).

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
{ "Dhcp4": { "option-data": [
    { "name": "vendor-encapsulated-options", "data": "0104c0000201" },  # <-- the option has no value
    { "name": "domain-search", "data": "example.org, " }  # <-- nothing stands behind the last comma
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "name": "vendor-encapsulated-options", "data": "0104c0000201", "csv-format": false },
    { "name": "domain-search", "data": "example.org" }
] } }
```

```kea bad
{ "Dhcp6": {
    "option-def": [ { "name": "range", "code": 1234, "type": "psid" } ],
    "subnet6": [ {
        "id": 1,
        "subnet": "2001:db8:1::/64",
        "option-data": [
            { "name": "dns-servers", "data": "192.0.2.1" },  # <-- it is an IPv4 address, not IPv6
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
from kealint.syntax.tree import Repair

WORDS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
"""How people say true and false."""
BLANKS = ", \t\n"
OF_BYTES = ("binary", "empty", "fqdn", "internal", "ipv4-address", "ipv6-address")
"""Types whose values are not easily taken for hexadecimal digits."""


@rule(on=UnfitOption, refuses=EVER)
def check(unfit: UnfitOption, ctx: Context) -> Iterator[Finding]:
    from kealint.options.shapes import advice

    definition, fault = unfit.definition, unfit.fault
    if definition is None or isinstance(unfit, OptionWithoutHexadecimal):
        return
    data = unfit.entry.data or ""
    part = data[fault.start : fault.end]
    if part.strip(BLANKS):
        said = f"value {quoted(part)} of {unfit.option} does not fit"
    elif part:
        said = f"the value of {unfit.option} does not fit"
    else:
        said = f"{unfit.option} has no value that fits"
    yield finding(
        unfit,
        f"{said}: {fault.reason}",
        help=advice(definition, data),
        fix=as_bytes(unfit, ctx) or as_meant(unfit, ctx),
    )


def as_meant(unfit: UnfitOption, ctx: Context) -> Repair | None:
    """Write what can only be meant."""
    better = mended(unfit, ctx)
    if not better:
        return None
    return Fix(
        f"write {quoted(better)}", replace_value(ctx.tree, unfit.entry.nodes["data"], better)
    )


def as_bytes(unfit: UnfitOption, ctx: Context) -> Repair | None:
    """Say that the value is hexadecimal, where its bytes fit."""
    from kealint.options.codec import VENDORS, encode
    from kealint.options.fault import Fault
    from kealint.options.pieces import is_plainly_hexadecimal

    definition, data = unfit.definition, unfit.entry.data or ""
    if definition is None or not is_plainly_hexadecimal(data):
        return None
    if definition.type not in OF_BYTES and definition.special not in VENDORS:
        return None
    try:
        encode(definition, data, False, ctx.kea)
    except Fault:
        return None
    return Fix("set csv-format to false", unfit.with_csv_format(False), safe=False)


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
    elif "\\" not in data:
        better = data.strip(BLANKS)
    try:
        if better is not None:
            encode(definition, better, True, ctx.kea)
    except Fault:
        return None
    return better
