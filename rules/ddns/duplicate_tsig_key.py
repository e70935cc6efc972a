"""Two TSIG keys have the same name.

Domains and DNS servers ask for a key by its name, so Kea refuses the second.

```log
Duplicate TSIG key name specified : ...
```

```kea bad
{ "DhcpDdns": { "tsig-keys": [
    { "name": "office", "algorithm": "HMAC-SHA256", "secret": "LSWXnfkKZjdPJI5QxlpnfQ==" },
    { "name": "office",  # <-- key office is defined twice
      "algorithm": "HMAC-SHA512", "secret": "LSWXnfkKZjdPJI5QxlpnfQ==" }
] } }
```

```kea good
{ "DhcpDdns": { "tsig-keys": [
    { "name": "office", "algorithm": "HMAC-SHA256", "secret": "LSWXnfkKZjdPJI5QxlpnfQ==" },
    { "name": "branch", "algorithm": "HMAC-SHA256", "secret": "LSWXnfkKZjdPJI5QxlpnfQ==" }
] } }
```
"""

from kealint.model import D2Config, Value
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=D2Config, refuses=EVER)
def check(config: D2Config) -> Iterator[Finding]:
    seen: dict[str, Value[str]] = {}
    for key in config.keys:
        name = key.name
        if name is None or not name.value:
            continue
        first = seen.setdefault(name.value, name)
        if first is not name:
            yield finding(
                name,
                f"key {name} is defined twice",
                also={first: "first here"},
                help="leave one out, or give it a name of its own where it is used",
            )
