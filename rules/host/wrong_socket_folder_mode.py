"""The folder of the control socket is open to others.

Who can reach the control socket rules the server. Since 2.4.2, 2.6.3 and 2.7.9 Kea wants the
folder to have the mode 0750: itself may do everything, its group may look, and others nothing.
Since 2.6.5, 3.0.3 and 3.1.5 it may be tighter than that.

Packages have systemd make the folder when Kea starts (`RuntimeDirectoryMode=0750`), and then
nothing is said of it here.

This rule looks at the machine, with `--host`.

```log
'socket-name' is invalid: socket path:/run/kea does not exist or has more relaxed permissions than
socket path:/run/kea does not exist or does not have permssions = 750
```

```kea bad --host untidy
{ "Dhcp4": { "control-socket": {
    "socket-type": "unix",
    "socket-name": "/run/kea/dhcp4"  # <-- "/run/kea" has the mode 0755, more than 0750 allows
} } }
```

```kea bad 2.6 --host untidy
{ "Control-agent": { "http-port": 8001, "control-sockets": {
    "d2": { "socket-type": "unix", "socket-name": "/run/kea/d2" }  # <-- the mode 0755, not 0750
} } }
```

```kea good --host debian
{ "Dhcp4": { "control-socket": {
    "socket-type": "unix",
    "socket-name": "/run/kea/dhcp4"
} } }
```
"""

from kealint.model import Config
from kealint.rule import Context, Finding, Iterator, finding, rule
from kealint.schema.folders import BACKPORTED, EXACT_MODE, ONE_FOLDER, SOCKETS
from kealint.schema.phrases import quoted

MODE = 0o750


@rule(on=Config, refuses=ONE_FOLDER, fails=BACKPORTED, depends=True)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    if ctx.host is None or not SOCKETS.is_only(ctx.kea):
        return
    from kealint.model.needed_folder import needed_folders

    exact = ctx.kea in EXACT_MODE
    for folder in needed_folders(config, ctx.kea, ctx.host):
        found = ctx.host.at(folder.path) if folder.room is SOCKETS else None
        if found is None or not found.is_folder:
            continue
        if found.mode != MODE if exact else found.mode & ~MODE:
            fault = f"not {MODE:04o}" if exact else f"more than {MODE:04o} allows"
            yield finding(
                folder.place,
                f"{quoted(folder.path)} has the mode {found.mode:04o}, {fault}",
                help=f"chmod {MODE:04o} {folder.path}",
                kea=folder.refusal,
            )
