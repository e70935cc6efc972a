"""The file is for one server, and holds the configuration of another.

`files` in `.kealint.yaml` says which server reads it. Kea takes no map but its
own: it refuses the file at the first keyword. Either the pattern in `files` or
the content of the file is wrong, which only you can tell.

```kea bad --service Dhcp6
{ "Dhcp4": { "valid-lifetime": 4000 } }  # <-- the file is for Dhcp6 and holds Dhcp4
```

```kea bad --service Dhcp4
{ "Dhcp6": { "valid-lifetime": 4000 } }  # <-- the file is for Dhcp4 and holds Dhcp6
```

```kea bad --service DhcpDdns
{ "Control-agent": { "http-port": 8000 } }  # <-- for DhcpDdns and holds Control-agent
```

```kea good --service Dhcp6
{ "Dhcp6": { "valid-lifetime": 4000 } }
```
"""

from kealint.model import Config
from kealint.model.oddity import Place
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule


@rule(on=Config, refuses=EVER)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    service = ctx.service
    if service in (None, config.service):
        return
    if any(member.key == service for member in config.root.members):
        return  # that it holds another map too is for second-top-level-map
    yield finding(
        Place.of_key(config.keyword),
        f"the file is for {service} and holds {config.service}",
        help="correct the pattern under `files` in the settings, or write the map of that server",
    )
