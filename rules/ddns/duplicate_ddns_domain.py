"""A domain is listed twice for DNS updates.

Kea refuses a second entry of the same name, in `forward-ddns` and in `reverse-ddns` each. To
name several DNS servers, list them in one entry. Names that differ in letter case only it takes
for two, and then uses one of them.

```log
Duplicate domain specified:...
```

```kea bad
{ "DhcpDdns": { "forward-ddns": { "ddns-domains": [
    { "name": "example.org.", "dns-servers": [ { "ip-address": "192.0.2.53" } ] },
    { "name": "example.org.",  # <-- domain example.org. is listed twice
      "dns-servers": [ { "ip-address": "198.51.100.53" } ] }
] } } }
```

```kea good
{ "DhcpDdns": { "forward-ddns": { "ddns-domains": [
    { "name": "example.org.",
      "dns-servers": [ { "ip-address": "192.0.2.53" }, { "ip-address": "198.51.100.53" } ] },
    { "name": "lab.example.org.", "dns-servers": [ { "ip-address": "192.0.2.53" } ] }
] } } }
```
"""

from kealint.model import D2Config, Value
from kealint.rule import ACCEPTS, EVER, REFUSES, Finding, Iterator, finding, rule


@rule(on=D2Config, refuses=EVER)
def check(config: D2Config) -> Iterator[Finding]:
    for domains in (config.forward_domains, config.reverse_domains):
        seen: dict[str, Value[str]] = {}
        exact: set[str] = set()
        for domain in domains:
            name = domain.name
            if name is None or not name.value:
                continue
            first = seen.setdefault(name.value.lower(), name)
            if first is not name:
                yield finding(
                    name,
                    f"domain {name} is listed twice",
                    also={first: "first here"},
                    help="make one entry of them, with all the servers",
                    kea=REFUSES if name.value in exact else ACCEPTS,
                )
            exact.add(name.value)
