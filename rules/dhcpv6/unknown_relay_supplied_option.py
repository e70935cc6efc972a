"""A relay may supply an option that there is not.

`relay-supplied-options` lists options that a relay may add for the client (RFC 6422), by code,
1 to 65535, or by the name that Kea has for a standard one. It does not know options
defined in the file here: write their codes. Kea refuses anything else.

```log
unable to find option code for the  specified option name '...' while parsing the list of enabled relay-supplied-options
```

```kea bad
{ "Dhcp6": { "relay-supplied-options": [
    "dns-server"  # <-- "dns-server" is no standard option of DHCPv6
] } }
```

```kea fixed
{ "Dhcp6": { "relay-supplied-options": [
    "dns-servers"
] } }
```

```kea bad
{ "Dhcp6": { "relay-supplied-options": [
    "65",
    "65536"  # <-- "65536" is no option code, the range is 1 to 65535
] } }
```

```kea bad
{ "Dhcp6": {
    "option-def": [ { "name": "building", "code": 1200, "type": "string" } ],
    "relay-supplied-options": [ "building" ]  # <-- "building" is no standard option of DHCPv6
} }
```

```kea good
{ "Dhcp6": {
    "option-def": [ { "name": "building", "code": 1200, "type": "string" } ],
    "relay-supplied-options": [ "65", "dns-servers", "1200" ]
} }
```
"""

import re

from kealint.model import DhcpConfig
from kealint.rule import EVER, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.schema.spelling import nearest
from kealint.syntax.edit import replace_value

NUMBER = "[+-]?[0-9]+"


@rule(on=DhcpConfig, refuses=EVER)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if config.family != 6:
        return
    for written in config.texts("relay-supplied-options"):
        text = written.value
        if re.fullmatch(NUMBER, text):
            if not 1 <= (int(text) if len(text) < 50 else 0) <= 65535:
                message = f"{quoted(text)} is no option code, the range is 1 to 65535"
                yield finding(written, message)
            continue
        from kealint.options.definitions import catalogue

        names = catalogue(6, ctx.kea).names("dhcp6")
        if text in names:
            continue
        near = nearest(text, names)
        yield finding(
            written,
            f"{quoted(text)} is no standard option of DHCPv6",
            help="write its code, if it is defined in the file",
            fix=Fix(
                f'write "{near.word}"',
                replace_value(ctx.tree, written.node, near.word),
                safe=False,
            )
            if near.word
            else None,
        )
