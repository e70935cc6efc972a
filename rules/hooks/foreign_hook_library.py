"""A hook library is for another server.

A library knows for which servers it is. Since 2.3.0 those for DHCP do not load in
another one, and Kea does not start; before, they do nothing there.

```log
One or more hook libraries failed to load
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [
    { "library": "libdhcp_bootp.so" }  # <-- libdhcp_bootp is for Dhcp4, not for Dhcp6
] } }
```

```kea bad
{ "DhcpDdns": { "hooks-libraries": [
    { "library": "libdhcp_lease_cmds.so" }  # <-- is for Dhcp4 and Dhcp6, not for DhcpDdns
] } }
```

```kea bad
{ "Control-agent": { "hooks-libraries": [
    { "library": "libdhcp_stat_cmds.so" }  # <-- is for Dhcp4 and Dhcp6, not for Control-agent
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [ { "library": "libdhcp_bootp.so" } ] } }
```
"""

from kealint.model import Config
from kealint.rule import Context, Finding, Iterator, finding, rule, since
from kealint.schema.hooks import services_of


@rule(on=Config, fails=since("2.3.0"))
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    for hook in config.hook_libraries:
        services = services_of(hook.name, ctx.kea)
        if hook.library and services and config.service not in services:
            yield finding(
                hook.library,
                f"{hook.name} is for {' and '.join(services)}, not for {config.service}",
                help="leave it out",
            )
