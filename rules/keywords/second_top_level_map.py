"""A file holds more than the map of one server.

Since 1.7.10 Kea refuses a file in which anything stands beside the server's own
map. Before, one file could hold the maps of all servers, and each read its own
(with a warning since 1.6.0).

Loggers used to stand beside it as well, in `Logging`. They go into the map of the
server, as `loggers`; the fix moves them there, and is safe. To part the maps of
several servers is up to you: each gets a file of its own.

```kea bad
{
    "Dhcp4": {
        "valid-lifetime": 4000
    },
    "Logging": {  # <-- "Logging" stands beside "Dhcp4"
        "loggers": [ { "name": "kea-dhcp4", "severity": "INFO" } ]
    }
}
```

```kea fixed
{
    "Dhcp4": {
        "valid-lifetime": 4000,
        "loggers": [ { "name": "kea-dhcp4", "severity": "INFO" } ]
    }
}
```

```kea bad
{
    "Dhcp6": { "valid-lifetime": 4000 },
    "DhcpDdns": { "ip-address": "127.0.0.1" }  # <-- "DhcpDdns" stands beside "Dhcp6"
}
```

```kea good
{ "Dhcp4": {
    "valid-lifetime": 4000,
    "loggers": [ { "name": "kea-dhcp4", "severity": "INFO" } ]
} }
```
"""

from kealint.model.oddity import Place, SecondTopLevelMap
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule, since, until
from kealint.schema.phrases import quoted
from kealint.schema.tables import LOGGING
from kealint.syntax.edit import move_member, remove_member
from kealint.syntax.nodes import Object
from kealint.syntax.tree import Repair


@rule(on=SecondTopLevelMap, refuses=since("1.7.10"), warns=until("1.7.10"))
def check(second: SecondTopLevelMap, ctx: Context) -> Iterator[Finding]:
    service = quoted(second.first.key)
    logging = second.key == LOGGING
    yield finding(
        second,
        f"{second.name} stands beside {service}",
        also={Place.of_key(second.first): "the map that the file is for"},
        help=f"move its loggers into {service}" if logging else "give it a file of its own",
        fix=moved_in(second, ctx) if logging else None,
        kea=second.kea,
    )


def moved_in(second: SecondTopLevelMap, ctx: Context) -> Repair | None:
    """Move the loggers; the map left empty goes in a second step, so that no comment is lost."""
    tree, logging, service = ctx.tree, second.member.value, second.first.value
    if type(logging) is not Object or type(service) is not Object or not tree.is_whole(logging):
        return None
    if not logging.members:
        return Fix(
            f"delete {second.name}, which is empty",
            remove_member(tree, second.obj, second.member),
        )
    loggers = logging.member("loggers")
    if loggers is None or len(logging.members) > 1 or service.member("loggers"):
        return None
    return Fix(
        f"move its loggers into {quoted(second.first.key)}",
        move_member(tree, logging, loggers, service),
    )
