"""A file is in a folder that only some builds of Kea take such files from.

`/run/kea` is the folder for control sockets in Debian's and Ubuntu's packages,
`/var/run/kea` in ISC's, `/usr/local/var/run/kea` in a Kea built from source; hook
libraries are in another folder on each system. Kea compares names, so a link from one
to the other is no help: with another build the same file is refused. A name without a
folder fits all of them.

This rule speaks of folders that are not those of Debian's packages.

```log
... invalid path specified: '/var/run/kea', supported path is '/run/kea'
```

```kea bad
{ "Dhcp4": {
    "control-socket": {
        "socket-type": "unix",
        "socket-name": "/var/run/kea/kea4-ctrl-socket"  # <-- "/var/run/kea" is the folder
    }
} }
```

```kea fixed
{ "Dhcp4": {
    "control-socket": {
        "socket-type": "unix",
        "socket-name": "kea4-ctrl-socket"
    }
} }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [ { "library": "libdhcp_lease_cmds.so" } ] } }
```
"""

from kealint.model import Config
from kealint.model.confined import confined
from kealint.rule import ACCEPTS, INFO, Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.folders import SCRIPTS
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value


@rule(on=Config, severity=INFO)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    for file in confined(config, ctx.kea):
        room = file.room
        if file.is_folder or not file.file_name or not all(map(room.is_only, ctx.targets)):
            continue
        if room.may_be(file.folder) and not room.is_usual(file.folder):
            yield finding(
                file.path,
                f"{quoted(file.folder)} is the folder for {room.holds} in some builds only",
                note=f"in Debian's packages it is {room.usual}",
                fix=Fix(
                    "leave the folder out",
                    replace_value(ctx.tree, file.path.node, file.file_name),
                    safe=False,
                )
                if room is not SCRIPTS
                else None,
                kea=ACCEPTS,
            )
