"""A domain or DNS server asks for a TSIG key that is not defined.

`key-name` names one of the `tsig-keys`, letter for letter. A server without one takes that of
its domain. Kea refuses a name that is not there; only that of a domain whose servers all have
keys of their own it does not look up.

```log
specifies an undefined key: ...
```

```kea bad
{ "DhcpDdns": {
    "tsig-keys": [
        { "name": "office", "algorithm": "HMAC-SHA256", "secret": "LSWXnfkKZjdPJI5QxlpnfQ==" }
    ],
    "forward-ddns": { "ddns-domains": [ {
        "name": "example.org.",
        "key-name": "Office",  # <-- key Office is not defined
        "dns-servers": [ { "ip-address": "192.0.2.53" } ]
    } ] }
} }
```

```kea fixed
{ "DhcpDdns": {
    "tsig-keys": [
        { "name": "office", "algorithm": "HMAC-SHA256", "secret": "LSWXnfkKZjdPJI5QxlpnfQ==" }
    ],
    "forward-ddns": { "ddns-domains": [ {
        "name": "example.org.",
        "key-name": "office",
        "dns-servers": [ { "ip-address": "192.0.2.53" } ]
    } ] }
} }
```

```kea bad
{ "DhcpDdns": {
    "forward-ddns": { "ddns-domains": [ {
        "name": "example.org.",
        "dns-servers": [
            { "ip-address": "192.0.2.53" },
            { "ip-address": "198.51.100.53", "key-name": "branch" }  # <-- key branch is not defined
        ]
    } ] }
} }
```

```kea good
{ "DhcpDdns": {
    "tsig-keys": [
        { "name": "office", "algorithm": "HMAC-SHA256", "secret": "LSWXnfkKZjdPJI5QxlpnfQ==" }
    ],
    "reverse-ddns": { "ddns-domains": [ {
        "name": "2.0.192.in-addr.arpa.",
        "dns-servers": [ { "ip-address": "192.0.2.53", "key-name": "office" } ]
    } ] }
} }
```
"""

from kealint.model import D2Config, DdnsDomain, Value
from kealint.rule import ACCEPTS, EVER, REFUSES, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.spelling import nearest
from kealint.syntax.edit import replace_value


@rule(on=D2Config, refuses=EVER)
def check(config: D2Config, ctx: Context) -> Iterator[Finding]:
    defined = {key.name.value for key in config.keys if key.name}
    for domain in (*config.forward_domains, *config.reverse_domains):
        for name in asked_for(domain):
            if name.value in defined:
                continue
            near = nearest(name.value, defined)
            ignored = name is domain.key_name and all(one.key_name for one in domain.servers)
            yield finding(
                name,
                f"key {name} is not defined",
                help=f"the keys are: {', '.join(sorted(defined))}" if defined else None,
                note="Kea does not look at it here" if ignored else None,
                fix=Fix(
                    f'write "{near.word}"',
                    replace_value(ctx.tree, name.node, near.word),
                    safe=near.certain,
                )
                if near.word
                else None,
                kea=ACCEPTS if ignored else REFUSES,
            )


def asked_for(domain: DdnsDomain) -> list[Value[str]]:
    names = (domain.key_name, *(server.key_name for server in domain.servers))
    return [name for name in names if name]
