"""The name of a domain for DNS updates does not end in a dot.

DHCP servers send full names, `host.example.org.`, and the DDNS server compares their ends with
the names of its domains as texts. One without the final dot never fits, so its updates are
dropped, with `DHCP_DDNS_NO_FWD_MATCH_ERROR` or `DHCP_DDNS_NO_REV_MATCH_ERROR` in the log.

```kea bad
{ "DhcpDdns": { "forward-ddns": { "ddns-domains": [ {
    "name": "example.org",  # <-- domain example.org does not end in a dot
    "dns-servers": [ { "ip-address": "192.0.2.53" } ]
} ] } } }
```

```kea fixed
{ "DhcpDdns": { "forward-ddns": { "ddns-domains": [ {
    "name": "example.org.",
    "dns-servers": [ { "ip-address": "192.0.2.53" } ]
} ] } } }
```

```kea good
{ "DhcpDdns": { "forward-ddns": { "ddns-domains": [
    { "name": "example.org.", "dns-servers": [ { "ip-address": "192.0.2.53" } ] },
    { "name": "*", "dns-servers": [ { "ip-address": "198.51.100.53" } ] }
] } } }
```
"""

from kealint.model import D2Config
from kealint.model.ddns import WILDCARD, is_reverse
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value


@rule(on=D2Config)
def check(config: D2Config, ctx: Context) -> Iterator[Finding]:
    # Of what is no reverse domain at all its own rule tells.
    reverse = [one for one in config.reverse_domains if one.name and is_reverse(one.name.value)]
    for domain in (*config.forward_domains, *reverse):
        name = domain.name
        if name and name.value not in ("", WILDCARD) and not name.value.endswith("."):
            dotted = f"{name.value}."
            yield finding(
                name,
                f"domain {name} does not end in a dot, so no name fits it",
                fix=Fix(f"write {dotted}", replace_value(ctx.tree, name.node, dotted), safe=False),
            )
