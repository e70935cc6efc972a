"""A domain for reverse DNS updates is not named as the addresses of a network are.

For 192.0.2.10 the DDNS server looks for the domain that `10.2.0.192.in-addr.arpa.` ends with, and
for 2001:db8::1 for one that `1.0.0. ... .8.b.d.0.1.0.0.2.ip6.arpa.` ends with. A domain under
`reverse-ddns` with another name is never used, and the updates are dropped, with
`DHCP_DDNS_NO_REV_MATCH_ERROR` in the log.

A network gets its name as a fix. That the numbers of a name are in the order of the address is
found by a guess, where they make an address of private use so, and none as they are.

```kea bad
{ "DhcpDdns": { "reverse-ddns": { "ddns-domains": [
    { "name": "192.0.2.0/24",  # <-- "192.0.2.0/24" is a network, and no reverse domain
      "dns-servers": [ { "ip-address": "192.0.2.53" } ] },
    { "name": "198.51.100.in-addr.arpa.",  # <-- "198.51.100.in-addr.arpa." has the order of an
      "dns-servers": [ { "ip-address": "192.0.2.53" } ] },
    { "name": "2001:db8:1::/48",  # <-- "2001:db8:1::/48" is a network, and no reverse domain
      "dns-servers": [ { "ip-address": "192.0.2.53" } ] }
] } } }
```

```kea fixed
{ "DhcpDdns": { "reverse-ddns": { "ddns-domains": [
    { "name": "2.0.192.in-addr.arpa.",
      "dns-servers": [ { "ip-address": "192.0.2.53" } ] },
    { "name": "100.51.198.in-addr.arpa.",
      "dns-servers": [ { "ip-address": "192.0.2.53" } ] },
    { "name": "1.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.",
      "dns-servers": [ { "ip-address": "192.0.2.53" } ] }
] } } }
```

```kea bad
{ "DhcpDdns": { "reverse-ddns": { "ddns-domains": [ {
    "name": "example.net.",  # <-- "example.net." is no reverse domain
    "dns-servers": [ { "ip-address": "192.0.2.53" } ]
} ] } } }
```

```kea good
{ "DhcpDdns": { "reverse-ddns": { "ddns-domains": [
    { "name": "2.0.192.in-addr.arpa.", "dns-servers": [ { "ip-address": "192.0.2.53" } ] },
    { "name": "8.b.d.0.1.0.0.2.ip6.arpa.", "dns-servers": [ { "ip-address": "192.0.2.53" } ] },
    { "name": "*", "dns-servers": [ { "ip-address": "198.51.100.53" } ] }
] } } }
```
"""

import re

from kealint.model import D2Config, Prefix, parse_prefix
from kealint.model.ddns import WILDCARD, is_reverse
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value

PRIVATE = r"(10|192\.168|172\.(1[6-9]|2[0-9]|3[01])|192\.0\.2|198\.51\.100|203\.0\.113)(\.|$)"
"""How addresses of private use and of documentation begin (RFC 1918, RFC 5737)."""


@rule(on=D2Config)
def check(config: D2Config, ctx: Context) -> Iterator[Finding]:
    for domain in config.reverse_domains:
        name = domain.name
        if name is None or name.value in ("", WILDCARD):
            continue
        network, turned = parse_prefix(name.value.rstrip(".")), in_order(name.value)
        meant = reverse_name(network) if network else turned
        if network:
            message = f"{quoted(name.value)} is a network, and no reverse domain"
        elif not is_reverse(name.value):
            message = f"{quoted(name.value)} is no reverse domain, so no address fits it"
        elif turned:
            message = (
                f"{quoted(name.value)} has the order of an address, where the last comes first"
            )
        else:
            continue
        yield finding(
            name,
            message,
            help="write the last number first, and in-addr.arpa. or ip6.arpa. at the end",
            fix=Fix(f"write {meant}", replace_value(ctx.tree, name.node, meant), safe=False)
            if meant
            else None,
        )


def reverse_name(network: Prefix) -> str | None:
    """The reverse domain of a network; None where it ends inside of a label."""
    step = 8 if network.family == 4 else 4
    count, rest = divmod(network.length, step)
    if rest or not count:
        return None
    digits = f"{network.first:032x}" if network.family == 6 else network.first.to_bytes(4, "big")
    zone = "ip6.arpa." if network.family == 6 else "in-addr.arpa."
    return ".".join([*map(str, reversed(digits[:count])), zone])


def in_order(name: str) -> str | None:
    """The name with its numbers turned round, where they seem to be in the order of an address."""
    found = re.fullmatch(r"(?i)([0-9]+(?:\.[0-9]+){1,3}?)(?:\.0)*\.in-addr\.arpa\.?", name)
    if found is None:
        return None
    turned = ".".join(reversed(found[1].split(".")))
    seems = re.match(PRIVATE, found[1]) and not re.match(PRIVATE, turned)
    return f"{turned}.in-addr.arpa." if seems else None
