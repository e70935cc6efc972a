"""RADIUS servers are asked for access, and the host cache is not loaded before.

Kea keeps what RADIUS servers answer in its host cache, so `libdhcp_radius` with
`access` servers does not load unless `libdhcp_host_cache` stands before it in the list.
Accounting alone does without.

```log
Configuring access failed: host cache library not loaded.
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [
    {
        "library": "libdhcp_radius.so",  # <-- libdhcp_host_cache is not loaded before libdhcp_radius
        "parameters": {
            "access": { "servers": [ { "name": "127.0.0.1", "secret": "i6Yn8vMbSr" } ] }
        }
    },
    { "library": "libdhcp_host_cache.so" }
] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [
    { "library": "libdhcp_host_cache.so" },
    {
        "library": "libdhcp_radius.so",
        "parameters": {
            "access": { "servers": [ { "name": "127.0.0.1", "secret": "i6Yn8vMbSr" } ] }
        }
    }
] } }
```
"""

from kealint.model import DhcpConfig, HookLibrary, View
from kealint.rule import Finding, Iterator, finding, rule, since


@rule(on=DhcpConfig, fails=since("2.7.7"))
def check(config: DhcpConfig) -> Iterator[Finding]:
    loaded: set[str] = set()
    for library in config.hook_libraries:
        loaded.add(library.name)
        if library.library and asks_for_access(library) and "libdhcp_host_cache" not in loaded:
            yield finding(
                library.library,
                "libdhcp_host_cache is not loaded before libdhcp_radius",
                help="put libdhcp_host_cache into the list, before this library",
            )


def asks_for_access(library: HookLibrary) -> bool:
    """Whether it is the RADIUS library, with servers that grant access."""
    if library.name != "libdhcp_radius" or library.parameters is None:
        return False
    access = library.parameters.view("access", View)
    return bool(access and access.views("servers", View))
