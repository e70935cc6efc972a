"""The path of a control socket is too long for the system.

A Unix socket has a path of 107 bytes at most. The folder counts, be it written or
not.

```log
File name too long
```

```kea bad
{ "Dhcp4": { "control-socket": {
    "socket-type": "unix",
    "socket-name": "/run/kea/the-control-socket-of-the-server-for-all-the-networks-of-the-main-building-and-of-the-annex-behind-it"  # <-- 110
} } }
```

```kea good
{ "Dhcp4": { "control-socket": {
    "socket-type": "unix",
    "socket-name": "/run/kea/kea4-ctrl-socket"
} } }
```
"""

from kealint.model import Config
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule
from kealint.schema.folders import SOCKETS
from kealint.text import ENCODING_ERRORS

MOST = 107


@rule(on=Config, fails=EVER)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    if config.service == "Control-agent":
        return  # it connects to a socket only when it has something to say
    for socket in config.control_sockets if config.service != "Netconf" else ():
        name = socket.name
        if name is None or not socket.is_unix:
            continue
        path = name.value.strip()
        if "/" not in path and SOCKETS.is_only(ctx.kea):
            path = f"{SOCKETS.usual}/{path}"
        size = len(path.encode("utf-8", ENCODING_ERRORS))
        if size > MOST:
            yield finding(
                name,
                f"the path of the control socket has {size} bytes, {MOST} at most fit",
                help="write a shorter one, such as /run/kea/kea4.sock",
            )
