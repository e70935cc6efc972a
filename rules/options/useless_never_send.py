"""`never-send` is set for an option that Kea sends in any case.

Routers, name servers and the domain name go out whether a client asks for them or not,
and Kea 2.6 and 3.0 were seen to send them with `never-send` too. To keep them from
clients, take them out, or set them for the subnets that want them only.

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "domain-name", "data": "example.org", "never-send": true }  # <-- domain-name is sent
] } }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "ntp-servers", "data": "192.0.2.1", "never-send": true }
] } }
```

In DHCPv6 no option is sent unasked.
"""

from kealint.model import DhcpConfig
from kealint.rule import Finding, Iterator, finding, rule

ALWAYS = ((3, "routers"), (6, "domain-name-servers"), (15, "domain-name"))


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    for code, name in ALWAYS if config.family == 4 else ():
        for option in config.written_options.first(code, name).values():
            never = option.boolean("never-send")
            if never and never.value and option.data:
                yield finding(
                    never,
                    f"{name} is sent all the same: Kea sends it unasked",
                    help="take the option out",
                )
