"""The DDNS server listens beyond its own machine.

Name change requests carry no signature: whoever can reach `ip-address` can change the DNS. Kea
warns of every address but 127.0.0.1 and ::1, and until 2.5.3 refuses 0.0.0.0 and ::.

```log
DHCP_DDNS_NOT_ON_LOOPBACK the DHCP-DDNS server has been configured to listen on ...
```

```kea bad
{ "DhcpDdns": { "ip-address": "192.0.2.1" } }  # <-- listens on 192.0.2.1, for all who can reach it
```

```kea bad
{ "DhcpDdns": { "ip-address": "0.0.0.0" } }  # <-- listens on 0.0.0.0, for all who can reach it
```

```kea bad 2.4
{ "DhcpDdns": { "ip-address": "::" } }  # <-- listens on ::, for all who can reach it
```

```kea good
{ "DhcpDdns": { "ip-address": "::1" } }
```
"""

from kealint.model import Address, D2Config, parse_address
from kealint.rule import EVER, REFUSES, WARNS, Context, Finding, Iterator, finding, rule, until

ALLOWED = (Address(4, 0x7F000001), Address(6, 1))


@rule(on=D2Config, refuses=until("2.5.3"), warns=EVER, depends=True)
def check(config: D2Config, ctx: Context) -> Iterator[Finding]:
    written = config.text("ip-address")
    address = parse_address(written.value) if written else None
    if written is None or address is None or address in ALLOWED:
        return
    refused = address.number == 0 and ctx.kea in until("2.5.3")
    yield finding(
        written,
        f"the DDNS server listens on {written}, for all who can reach it",
        help="run the DDNS server beside the DHCP server, on 127.0.0.1",
        kea=REFUSES if refused else WARNS,
    )
