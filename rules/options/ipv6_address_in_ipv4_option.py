"""An option of IPv4 addresses has an IPv6 address.

Kea takes any address for one, and sends the 16 bytes of the IPv6 address: a client
reads four IPv4 addresses that nobody has, or one. For IPv6 there are options in
DHCPv6, and router advertisements.

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain-name-servers", "data": "192.0.2.1, 2001:db8::1" }  # <-- "2001:db8::1" is IPv6
] } }
```

```kea good
{ "Dhcp4": { "option-data": [ { "name": "domain-name-servers", "data": "192.0.2.1" } ] } }
```

```kea good
{ "Dhcp6": { "option-data": [ { "name": "dns-servers", "data": "2001:db8::1" } ] } }
```

In DHCPv6 it is the other way round, and refused: `unfit-option-data`.
"""

from kealint.model.option_oddity import DoubtfulOption
from kealint.rule import ERROR, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=DoubtfulOption, severity=ERROR)
def check(option: DoubtfulOption) -> Iterator[Finding]:
    from kealint.options.doubts import FOREIGN

    doubt, data = option.doubt, option.entry.data or ""
    if doubt.kind == FOREIGN:
        yield finding(
            option,
            f"{quoted(data[doubt.start : doubt.end])} is IPv6, {option.option} holds IPv4 addresses",
            help="write IPv4 addresses only",
        )
