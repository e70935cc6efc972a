"""A value that has to be an IP address is none.

Kea looks up no names: `localhost` is as wrong as `ns1.example.org`. Nor does an
address have a length, a port or brackets. This is about `server-ip` and `sender-ip`
of `dhcp-ddns`, `ip-address` of the DDNS server and of the DNS servers it updates,
and `http-host` of the control agent. What the agent listens on it finds wrong only when
it starts; `kea-ctrl-agent -t` passes the file.

```log
Failed to convert string to address '...': Invalid argument
```

```kea bad
{ "Dhcp4": { "dhcp-ddns": {
    "enable-updates": true,
    "server-ip": "localhost",  # <-- server-ip "localhost" is a name, and Kea looks up none
    "sender-ip": "192.0.2.1/24"  # <-- sender-ip "192.0.2.1/24" has a length
} } }
```

```kea fixed
{ "Dhcp4": { "dhcp-ddns": {
    "enable-updates": true,
    "server-ip": "127.0.0.1",
    "sender-ip": "192.0.2.1"
} } }
```

```kea bad
{ "DhcpDdns": { "ip-address": "[::1]" } }  # <-- ip-address "[::1]" has brackets around it
```

```kea fixed
{ "DhcpDdns": { "ip-address": "::1" } }
```

```kea bad
{ "DhcpDdns": {
    "forward-ddns": { "ddns-domains": [ {
        "name": "example.org.",
        "dns-servers": [ { "ip-address": "ns1.example.org" } ]  # <-- is a name
    } ] }
} }
```

```kea bad
{ "Control-agent": { "http-host": "192.0.2.300" } }  # <-- has the number 300, the highest is 255
```

```kea good
{ "Dhcp6": { "dhcp-ddns": {
    "enable-updates": true,
    "server-ip": "::1",
    "sender-ip": ""
} } }
```
"""

from kealint.model import parse_address
from kealint.model.misread import misread_address
from kealint.model.oddity import UnreadableAddress
from kealint.rule import EVER, FAILS, Context, Finding, Fix, Iterator, finding, rule, until
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=UnreadableAddress, refuses=EVER, fails=until("3.1.8"), depends=True)
def check(odd: UnreadableAddress, ctx: Context) -> Iterator[Finding]:
    text = str(getattr(odd.node, "value", ""))
    meant = bare(text)
    yield finding(
        odd,
        f"{odd.fact.key} {quoted(text)} {misread_address(text, 6 if ':' in text else 4)}",
        note="Kea's own test passes it, and the server does not start"
        if odd.kea == FAILS
        else None,
        fix=Fix(f"write {meant}", replace_value(ctx.tree, odd.node, meant)) if meant else None,
        kea=odd.kea,
    )


def bare(text: str) -> str | None:
    """The address in it, without length, brackets and blanks; None where there is none."""
    text = text.strip().partition("/")[0].removeprefix("[").removesuffix("]")
    if text == "localhost":
        return "127.0.0.1"
    return text if parse_address(text) else None
