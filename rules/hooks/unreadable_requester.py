"""A requester of leases is no address, is of the other family, or is listed twice.

`requesters` of libdhcp_lease_query are the addresses that may ask for leases, IPv4
in `Dhcp4` and IPv6 in `Dhcp6`.

```log
... 'requesters' entry '2001:db8::1' is invalid: not a IPv4 address
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_lease_query.so",
    "parameters": { "requesters": [
        "2001:db8::1",  # <-- the requester "2001:db8::1" is an IPv6 address, not IPv4
        "192.0.2.7",
        "192.0.2.7"  # <-- the requester "192.0.2.7" is listed twice
    ] }
} ] } }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [ {
    "library": "libdhcp_lease_query.so",
    "parameters": { "requesters": [ "relay.example.org" ] }  # <-- is a name, and Kea looks up none
} ] } }
```

```kea good
{ "Dhcp6": { "hooks-libraries": [ {
    "library": "libdhcp_lease_query.so",
    "parameters": { "requesters": [ "2001:db8::7" ] }
} ] } }
```
"""

from kealint.model import Address, DhcpConfig, Value, parse_address
from kealint.model.misread import misread_address
from kealint.rule import Finding, Iterator, finding, rule, since
from kealint.schema.phrases import quoted


@rule(on=DhcpConfig, fails=since("2.7.7"))
def check(config: DhcpConfig) -> Iterator[Finding]:
    for hook in config.hook_libraries:
        if hook.name == "libdhcp_lease_query" and hook.parameters:
            yield from unusable(hook.parameters.texts("requesters"), config.family)


def unusable(requesters: list[Value[str]], family: int) -> Iterator[Finding]:
    first: dict[Address, Value[str]] = {}
    for requester in requesters:
        address, name = parse_address(requester.value), quoted(requester.value)
        if address is None or address.family != family:
            why = misread_address(requester.value, family)
            yield finding(requester, f"the requester {name} {why}")
            continue
        other = first.setdefault(address, requester)
        if other is not requester:
            yield finding(
                requester, f"the requester {name} is listed twice", also={other: "the first time"}
            )
