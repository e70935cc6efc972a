"""An option goes out without a value.

For a list, Kea takes an empty value, or none at all, and sends an option of length
0, which no option with a value may be (RFC 2132). What clients make of it varies. To
keep an option from being sent, set `never-send` (since Kea 2.3.6), or leave it out.

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain-name-servers", "data": "" },  # <-- domain-name-servers is sent without a value
    { "name": "ntp-servers" }  # <-- ntp-servers is sent without a value
] } }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "dns-servers", "data": "," }  # <-- dns-servers is sent without a value
] } }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "domain-name-servers", "data": "192.0.2.1" },
    { "name": "ntp-servers", "never-send": true },
    { "name": "vendor-encapsulated-options" }
] } }
```
"""

from kealint.model.option_oddity import DoubtfulOption
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=DoubtfulOption)
def check(option: DoubtfulOption) -> Iterator[Finding]:
    from kealint.options.doubts import EMPTY
    from kealint.options.shapes import shape

    if option.doubt.kind == EMPTY and option.definition:
        yield finding(
            option,
            f"{option.option} is sent without a value",
            help=f"write {shape(option.definition)}, or leave the option out",
        )
