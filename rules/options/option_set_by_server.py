"""An option is set that Kea fills in by itself.

What kind of message it is, for how long the lease runs, and to whom it belongs, the
server knows: values for these in `option-data` are not sent, or worse, are sent in
place of the right ones. The lease time is `valid-lifetime`, the timers are `renew-timer`
and `rebind-timer`.

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "dhcp-lease-time", "data": "3600" },  # <-- dhcp-lease-time is set by the server
    { "code": 58, "data": "1800" }  # <-- dhcp-renewal-time is set by the server itself
] } }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "serverid", "data": "000102" }  # <-- serverid is set by the server itself
] } }
```

```kea good
{ "Dhcp4": {
    "valid-lifetime": 3600,
    "renew-timer": 1800,
    "option-data": [ { "name": "routers", "data": "192.0.2.1" } ]
} }
```
"""

from kealint.model import DhcpConfig, OptionData
from kealint.rule import Finding, Iterator, finding, rule

INSTEAD = {
    4: {
        (50, "dhcp-requested-address"): "leave it out: it is the client's wish",
        (51, "dhcp-lease-time"): "set valid-lifetime",
        (53, "dhcp-message-type"): "leave it out",
        (58, "dhcp-renewal-time"): "set renew-timer",
        (59, "dhcp-rebinding-time"): "set rebind-timer",
        (61, "dhcp-client-identifier"): "leave it out: Kea sends back the client's",
        (82, "dhcp-agent-options"): "leave it out: Kea sends back the relay's",
    },
    6: {
        (1, "clientid"): "leave it out: Kea sends back the client's",
        (2, "serverid"): "set server-id",
        (3, "ia-na"): "leave it out: Kea makes it of the lease",
        (5, "iaaddr"): "leave it out: Kea makes it of the lease",
        (25, "ia-pd"): "leave it out: Kea makes it of the lease",
        (26, "iaprefix"): "leave it out: Kea makes it of the lease",
    },
}
"""By family: the options, and what to do instead."""


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    by_code = {code: (name, advice) for (code, name), advice in INSTEAD[config.family].items()}
    by_name = {name: (name, advice) for name, advice in by_code.values()}
    for holder in config.option_holders:
        for option in holder.options:
            found = by_code.get(option.code.value) if option.code else None
            if not found and option.name:
                found = by_name.get(option.name.value)
            if found and is_top(option):
                yield finding(
                    option.name or option.code or option,
                    f"{found[0]} is set by the server itself",
                    help=found[1],
                )


def is_top(option: OptionData) -> bool:
    """Whether it is an option of the protocol's own space."""
    return option.space is None or option.space.value in ("dhcp4", "dhcp6")
