"""A file is in a folder that no Kea takes such files from.

Since 2.4.2, 2.6.3 and 2.7.9 Kea takes control sockets, hook libraries and lease files
from one folder each, and writes its logs into one; since 3.0.0 the scripts of libdhcp_run_script too. Which folder
is decided when Kea is built: control sockets are in `/run/kea` with Debian's
packages and in `/var/run/kea` with ISC's. Kea compares names, so a link to the folder
is no help, nor is a folder inside it. Environment variables
(`KEA_CONTROL_SOCKET_DIR`, `KEA_HOOKS_PATH`, `KEA_DHCP_DATA_DIR`, `KEA_LOG_FILE_DIR`,
`KEA_HOOK_SCRIPTS_PATH`) name another one; since 3.0.0 the option `-X` of the
servers makes it a warning.

A name without a folder is always right: Kea looks for it in its own. The fix leaves
the folder out. For libraries it is safe; for sockets and leases look first at who
else knows the path.

```log
... invalid path specified: '/tmp', supported path is '/run/kea'
```

```kea bad
{ "Dhcp4": { "control-socket": {
    "socket-type": "unix",
    "socket-name": "/tmp/kea4-ctrl-socket"  # <-- "/tmp" is no folder for control sockets
} } }
```

```kea fixed
{ "Dhcp4": { "control-socket": {
    "socket-type": "unix",
    "socket-name": "kea4-ctrl-socket"
} } }
```

```kea bad
{ "Dhcp6": {
    "hooks-libraries": [ { "library": "/usr/local/lib/libdhcp_lease_cmds.so" } ],  # <-- libraries
    "lease-database": { "type": "memfile", "name": "/var/tmp/leases6.csv" }  # <-- for lease files
} }
```

```kea fixed
{ "Dhcp6": {
    "hooks-libraries": [ { "library": "libdhcp_lease_cmds.so" } ],
    "lease-database": { "type": "memfile", "name": "leases6.csv" }
} }
```

```kea bad 2.6
{ "Control-agent": { "control-sockets": { "dhcp4": {
    "socket-type": "unix",
    "socket-name": "/run/kea/sockets/dhcp4"  # <-- "/run/kea/sockets" is no folder for
} } } }
```

```kea fixed 2.6
{ "Control-agent": { "control-sockets": { "dhcp4": {
    "socket-type": "unix",
    "socket-name": "dhcp4"
} } } }
```

```kea bad
{ "DhcpDdns": { "loggers": [ {
    "name": "kea-dhcp-ddns",
    "severity": "INFO",
    "output-options": [ { "output": "/var/log/kea-ddns.log" } ]  # <-- "/var/log" is no folder for
} ] } }
```

```kea fixed
{ "DhcpDdns": { "loggers": [ {
    "name": "kea-dhcp-ddns",
    "severity": "INFO",
    "output-options": [ { "output": "kea-ddns.log" } ]
} ] } }
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_run_script.so",
    "parameters": { "name": "/bin/true" }  # <-- "/bin" is no folder for scripts
} ] } }
```

```kea good
{ "Dhcp4": {
    "control-socket": { "socket-type": "unix", "socket-name": "kea4-ctrl-socket" },
    "lease-database": { "type": "memfile", "persist": false, "name": "/tmp/leases4.csv" }
} }
```
"""

from kealint.model import Config
from kealint.model.confined import Confined, confined
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.schema.folders import LIBRARIES, ONE_FOLDER, SCRIPTS
from kealint.schema.phrases import quoted
from kealint.syntax.edit import replace_value
from kealint.syntax.tree import Repair


@rule(on=Config, refuses=ONE_FOLDER, fails=ONE_FOLDER, depends=True)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    for file in confined(config, ctx.kea):
        room = file.room
        unclear = file.is_bare if not file.is_folder else not file.folder
        if unclear or not (file.is_folder or file.file_name) or not room.is_only(ctx.kea):
            continue
        if not room.may_be(file.folder):
            yield finding(
                file.path,
                f"{quoted(file.folder or '/')} is no folder for {room.holds}",
                help=f"the folder is {room.usual} with Debian's packages",
                fix=bare(file, ctx),
                kea=file.refusal,
            )


def bare(file: Confined, ctx: Context) -> Repair | None:
    """Leave the folder out, where all targets look in their own one then."""
    if file.is_folder or file.room is SCRIPTS or not all(map(file.room.is_only, ctx.targets)):
        return None
    return Fix(
        "leave the folder out",
        replace_value(ctx.tree, file.path.node, file.file_name),
        safe=file.room is LIBRARIES,
    )
