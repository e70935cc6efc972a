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
from kealint.rule import Context, Finding, Iterator, finding, rule

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
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    for (code, name), advice in INSTEAD[config.family].items():
        for _, option in config.written_options.all(code, name):
            if is_refused(option, code, config.family, ctx):
                continue
            yield finding(
                option.name or option.code or option,
                f"{name} is set by the server itself",
                help=advice,
            )


def is_refused(option: OptionData, code: int, family: int, ctx: Context) -> bool:
    """Whether Kea refuses its value: then that is what there is to say."""
    from kealint.options.codec import encode
    from kealint.options.definitions import SPACES, catalogue
    from kealint.options.fault import Fault

    definition = catalogue(family, ctx.kea).find(SPACES[family], code)
    csv_format = option.boolean("csv-format")
    try:
        encode(
            definition,
            option.data.value if option.data else "",
            csv_format is None or csv_format.value,
            ctx.kea,
        )
    except Fault:
        return True
    return False
