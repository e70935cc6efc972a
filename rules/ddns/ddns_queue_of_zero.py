"""The queue of name change requests has room for none.

`max-queue-size` says how many requests may wait for the DDNS server. With 0 the DHCP
server does not start, as soon as updates are enabled; its own test passes the file.

```log
NameChangeSender: queue size must be greater than zero
```

```kea bad
{ "Dhcp4": { "dhcp-ddns": {
    "enable-updates": true,
    "max-queue-size": 0  # <-- max-queue-size 0 leaves no room for a request
} } }
```

```kea bad
{ "Dhcp6": { "dhcp-ddns": {
    "enable-updates": true,
    "max-queue-size": 0  # <-- max-queue-size 0 leaves no room for a request
} } }
```

```kea good
{ "Dhcp4": { "dhcp-ddns": {
    "enable-updates": false,
    "max-queue-size": 0
} } }
```
"""

from kealint.model import DhcpConfig
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, fails=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    ddns = config.dhcp_ddns
    size = ddns.integer("max-queue-size") if ddns and ddns.sends_updates else None
    if size and size.value == 0:
        yield finding(
            size,
            "max-queue-size 0 leaves no room for a request",
            help="leave it out for 1024, which is Kea's default",
            note="Kea's own test passes it, and the server does not start",
        )
