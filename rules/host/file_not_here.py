"""The machine does not have a file that the server reads.

Kea refuses a file that names a password or a secret which is not there, and does not start
without its certificates, their keys, or the script of libdhcp_run_script. User and password files
are looked for in `directory`, also where their names begin with a slash. Nothing is said of names
without a folder, which depend on where Kea is started from, nor of folders that only Kea may look
into: run kealint as root to have them looked at.

This rule looks at the machine, with `--host`.

```log
Expected a file at path '/etc/kea/passwords/admin'
load of CA file '/etc/kea/ca.pem' failed: No such file or directory
Run Script hooks library failed: Invalid 'name' parameter: File not found: ...
```

```kea bad --host debian
{ "Dhcp4": { "control-sockets": [ {
    "socket-type": "http",
    "authentication": {
        "type": "basic",
        "directory": "/etc/kea",
        "clients": [ {
            "user": "admin",
            "password-file": "passwords/admin"  # <-- "/etc/kea/passwords/admin", a file with a
        } ]
    }
} ] } }
```

```kea bad --host debian
{ "Dhcp6": { "control-sockets": [ {
    "socket-type": "https",
    "trust-anchor": "/etc/kea/ca.pem",  # <-- "/etc/kea/ca.pem", certificates of an authority
    "cert-file": "/etc/kea/kea.crt",  # <-- "/etc/kea/kea.crt", a certificate, is not here
    "key-file": "/etc/kea"  # <-- "/etc/kea", a key, is a folder
} ] } }
```

```kea bad 2.6 --host debian
{ "Control-agent": {
    "trust-anchor": "/etc/kea/ca.pem",  # <-- is not here
    "cert-file": "/etc/kea/agent.crt",  # <-- is not here
    "key-file": "/etc/kea/agent.key"  # <-- is not here
} }
```

```kea bad --host debian
{ "DhcpDdns": { "tsig-keys": [ {
    "name": "key.example.",
    "algorithm": "HMAC-SHA256",
    "secret-file": "/etc/kea/secrets/tsig"  # <-- "/etc/kea/secrets/tsig", a file with a secret
} ] } }
```

```kea bad --host debian
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_run_script.so",
    "parameters": { "name": "/usr/share/kea/scripts/lease.sh", "sync": false }  # <-- a script
} ] } }
```

```kea bad 2.6 --host debian
{ "Control-agent": { "http-port": 8001, "authentication": {
    "type": "basic",
    "directory": "/etc/kea",
    "clients": [
        { "user": "admin", "password-file": "admin" }  # <-- "/etc/kea/admin", a file with a password
    ]
} } }
```

```kea good --host debian
{ "Dhcp4": { "control-sockets": [ { "socket-type": "unix", "socket-name": "kea4" } ] } }
```
"""

from kealint.model import Config
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=Config, refuses=EVER, fails=EVER, depends=True)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    if ctx.host is None:
        return
    from kealint.model.needed_file import needed_files

    for file in needed_files(config, ctx.kea):
        found = ctx.host.at(file.path)
        if found is None:
            continue
        if found.is_missing:
            fault = "is not here"
        elif found.is_folder and not file.may_be_folder:
            fault = "is a folder"
        else:
            continue
        yield finding(
            file.written,
            f"{quoted(file.path)}, {file.holds}, {fault}",
            kea=file.refusal,
        )
