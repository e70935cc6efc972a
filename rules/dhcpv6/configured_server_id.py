"""The server's identifier is configured.

Kea makes a DUID of its own and keeps it in a file. Clients renew their leases with the server
whose DUID they know, so another one, or the same one on two servers, confuses them. Kea warns of
every `server-id`, whatever is in it. Where it is meant, ignore this.

```log
DHCPSRV_CFGMGR_CONFIGURE_SERVERID server configuration includes specification of a server identifier
```

```kea bad
{ "Dhcp6": {
    "server-id": { "type": "LLT" },  # <-- server-id is configured
    "valid-lifetime": 4000
} }
```

```kea good
{ "Dhcp6": {
    "valid-lifetime": 4000
} }
```
"""

from kealint.model import DhcpConfig
from kealint.model.oddity import Place
from kealint.rule import EVER, INFO, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, warns=EVER, severity=INFO)
def check(config: DhcpConfig) -> Iterator[Finding]:
    written = config.member("server-id")
    if written and config.family == 6:
        yield finding(Place.of_key(written), "server-id is configured, of which Kea warns")
