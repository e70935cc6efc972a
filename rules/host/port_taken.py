"""Another program has a port that the server is to open.

A second DHCP server (dnsmasq, for one, or that of a hypervisor) has the port of DHCP, or something
else that of HTTP. As long as it runs, Kea does not start, or (for DHCP, and for requests to the
DDNS server) says in its log that it does not listen there.

Nothing is said where the server itself is seen to run, since then the port may well be its own,
nor where running programs are hidden from us.

```log
unable to setup TCP acceptor for listening to the incoming HTTP requests: bind: Address already
```

This rule looks at the machine, with `--host`, and finds ports on Linux. On the machine of the
examples programs listen on port 67 of 192.0.2.1 (UDP), and on port 8000 of 127.0.0.1 (TCP).

```kea bad --host untidy
{ "Dhcp4": {
    "lease-database": { "type": "memfile", "persist": false },
    "interfaces-config": { "interfaces": [ "eth0" ] },  # <-- port 67 of 192.0.2.1 is taken (UDP)
    "control-sockets": [ {
        "socket-type": "http",
        "socket-address": "127.0.0.1",  # <-- port 8000 of 127.0.0.1 is taken (TCP)
        "socket-port": 8000
    } ]
} }
```

```kea bad 2.6 --host untidy
{ "Control-agent": {
    "http-host": "127.0.0.1",  # <-- port 8000 of 127.0.0.1 is taken (TCP)
    "http-port": 8000
} }
```

```kea good --host untidy
{ "Dhcp4": {
    "lease-database": { "type": "memfile", "persist": false },
    "interfaces-config": { "interfaces": [ "eth1" ] },
    "control-sockets": [ {
        "socket-type": "http",
        "socket-address": "127.0.0.1",
        "socket-port": 8001
    } ]
} }
```
"""

from kealint.diagnostic import Verdict
from kealint.model import Config, DhcpConfig
from kealint.model.logger import ROOTS
from kealint.rule import EVER, Context, Finding, Iterator, finding, rule

DHCP_PORTS = {4: 67, 6: 547}


@rule(on=Config, fails=EVER, warns=EVER, depends=True)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    host = ctx.host
    if host is None or not host.ports or host.programs is None:
        return
    if ROOTS.get(config.service) in host.programs:
        return
    from kealint.model.listener import Listener, listeners
    from kealint.model.taken_interface import taken_interfaces

    found = [*listeners(config, ctx.kea)]
    if isinstance(config, DhcpConfig):
        port = DHCP_PORTS[config.family]
        found += [
            Listener(taken.written, address, port, "udp", Verdict.WARNS)
            for taken in taken_interfaces(config, host.interfaces or ())
            if taken.fault is None
            for address in taken.addresses(config.family) or ()
        ]
    for listener in found:
        if listener.port and listener.is_taken(host):
            yield finding(
                listener.place,
                f"port {listener.port} of {listener.address} is taken"
                f" ({listener.protocol.upper()})",
                help="find out by whom with ss -lnp, as root",
                kea=listener.refusal,
            )
