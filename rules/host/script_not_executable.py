"""The script of libdhcp_run_script may not be executed.

The library wants the owner of the file to be allowed to execute it, and the server does not start
otherwise.

This rule looks at the machine, with `--host`. On the machine of the examples the script `leases`
may be executed, and `admin-utils.sh` may not.

```log
Run Script hooks library failed: Invalid 'name' parameter: File not executable: ...
```

```kea bad --host debian
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_run_script.so",
    "parameters": {
        "name": "/usr/share/kea/scripts/admin-utils.sh",  # <-- may not be executed
        "sync": false
    }
} ] } }
```

```kea good --host debian
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_run_script.so",
    "parameters": { "name": "/usr/share/kea/scripts/leases", "sync": false }
} ] } }
```
"""

from kealint.model import Config
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted

BY_OWNER = 0o100


@rule(on=Config, fails=EVER)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    if ctx.host is None:
        return
    from kealint.model.needed_file import SCRIPT, needed_files

    for file in needed_files(config, ctx.kea):
        if file.holds != SCRIPT:
            continue
        found = ctx.host.at(file.path)
        if found and found.is_file and not found.mode & BY_OWNER:
            yield finding(
                file.written,
                f"the script {quoted(file.path)} may not be executed (mode {found.mode:04o})",
                help=f"chmod u+x {file.path}",
            )
