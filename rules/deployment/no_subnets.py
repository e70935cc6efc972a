"""The server has no subnet.

Without a subnet no client is given an address. Nothing is reported where subnets
may come from elsewhere (a configuration backend, commands of the `subnet_cmds`
hook), where the file only opens a control socket, and where a DHCPv6 server has
options for hosts that make their own addresses.

```kea bad
{ "Dhcp4": {  # <-- no subnet
    "interfaces-config": { "interfaces": [ "*" ] }
} }
```

```kea bad
{ "Dhcp6": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "subnet6": [ ]  # <-- no subnet
} }
```

```kea good
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea good
{ "Dhcp6": {
    "interfaces-config": { "interfaces": [ "*" ] },
    "option-data": [ { "name": "dns-servers", "data": "2001:db8::53" } ]
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.oddity import Place
from kealint.model.subnet_ids import is_whole
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    elsewhere = config.has_subnets_elsewhere or "subnet_cmds" in config.hooks
    if config.subnets or elsewhere or config.awaits_commands or config.is_stateless:
        return
    if is_whole(config):
        yield finding(
            Place.of_key(config.member(config.subnet_keyword) or config.keyword),
            f"no subnet, so {config.service} serves nobody",
            help=f'add "{config.subnet_keyword}"',
        )
