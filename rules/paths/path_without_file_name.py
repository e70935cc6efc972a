"""The path of a control socket, a library or a lease file names no file.

It is empty or ends in a slash. Before 2.4.2, 2.6.3 and 2.7.9 Kea takes an empty
`socket-name`, and nobody can reach it there.

```log
... path: '/run/kea/' has no filename
```

```kea bad
{ "Dhcp4": {
    "control-socket": { "socket-type": "unix", "socket-name": "/run/kea/" },  # <-- names no file
    "lease-database": { "type": "memfile", "name": "/var/lib/kea/" }  # <-- names no file
} }
```

```kea bad
{ "DhcpDdns": {
    "control-socket": { "socket-type": "unix", "socket-name": "" }  # <-- "" names no file
} }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [
    { "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/" }  # <-- names no file
] } }
```

```kea good
{ "Dhcp4": {
    "control-socket": { "socket-type": "unix", "socket-name": "/run/kea/kea4-ctrl-socket" }
} }
```
"""

from kealint.diagnostic import Verdict
from kealint.model import Config
from kealint.model.confined import Confined, confined
from kealint.rule import ACCEPTS, EVER, FAILS, Context, Finding, Iterator, KeaVersion, finding, rule
from kealint.schema.folders import LOGS, SOCKETS
from kealint.schema.phrases import quoted


@rule(on=Config, refuses=EVER, fails=EVER, depends=True)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    agent = config.service == "Control-agent"
    for file in confined(config, ctx.kea):
        if not file.is_folder and not file.file_name:
            yield finding(
                file.path,
                f"{quoted(file.path.value)} names no file",
                help="write the name of the file at its end",
                kea=refusal(file, ctx.kea, agent),
            )


def refusal(file: Confined, kea: KeaVersion, agent: bool) -> Verdict:
    if file.room not in (SOCKETS, LOGS) or file.room.is_only(kea):
        return file.refusal
    if file.room is LOGS:
        return ACCEPTS
    return ACCEPTS if agent or file.is_bare else FAILS
