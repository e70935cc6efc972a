"""The machine does not have a folder that the server writes into.

Kea makes no folders. Without that of its control sockets, lease file or legal log it does not
start (nor does `kea-dhcp6` without that of its own identifier, be the leases where they may); without that of a log file it starts and logs nothing there. The folder that a name without
one is in is decided when Kea is built; it is known here where Kea is installed from packages.
Folders that systemd makes when it starts Kea (`RuntimeDirectory=` and the like) may be missing
until then.

This rule looks at the machine, with `--host`.

```log
Unable to open database: unable to open '/srv/leases/dhcp4.csv'
cannot create socket lockfile, /srv/sockets/dhcp4.lock, : No such file or directory
```

```kea bad 2.2 --host debian
{ "Dhcp4": {
    "lease-database": { "type": "memfile", "name": "/srv/leases/dhcp4.csv" },  # <-- "/srv/leases"
    "loggers": [ {
        "name": "kea-dhcp4",
        "severity": "INFO",
        "output_options": [ { "output": "/var/log/dhcp/kea.log" } ]  # <-- "/var/log/dhcp" for log
    } ]
} }
```

```kea bad 2.2 --host debian
{ "Dhcp4": { "control-socket": {
    "socket-type": "unix",
    "socket-name": "/srv/sockets/dhcp4"  # <-- there is no folder "/srv/sockets" for control sockets
} } }
```

```kea bad 2.2 --host debian
{ "Dhcp6": {
    "data-directory": "/srv/leases",  # <-- there is no folder "/srv/leases" for lease files here
    "valid-lifetime": 4000
} }
```

```kea bad --host untidy
{ "Dhcp4": { "lease-database": {  # <-- there is no folder "/var/lib/kea" for lease files here
    "type": "memfile"
} } }
```

```kea bad --host untidy
{ "Dhcp6": {  # <-- there is no folder "/var/lib/kea" for the identifier of the server here
    "lease-database": { "type": "memfile", "persist": false }
} }
```

```kea good --host debian
{ "Dhcp4": {
    "control-socket": { "socket-type": "unix", "socket-name": "/run/kea/dhcp4" },
    "lease-database": { "type": "memfile", "name": "dhcp4.csv" }
} }
```
"""

from kealint.model import Config
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule, since, until
from kealint.schema.phrases import quoted

NOT_CHECKED = until("2.4.2") | since("2.5.0").until("2.6.3") | since("2.7.0").until("2.7.9")
"""The versions that take any folder as `data-directory`, if it is there."""


@rule(on=Config, refuses=NOT_CHECKED, fails=EVER, depends=True)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    if ctx.host is None:
        return
    from kealint.model.needed_folder import needed_folders

    for folder in needed_folders(config, ctx.kea, ctx.host):
        found = ctx.host.at(folder.path)
        if found is not None and not found.is_folder:
            yield finding(
                folder.place,
                f"there is no folder {quoted(folder.path)} for {folder.holds} here",
                kea=folder.without,
            )
