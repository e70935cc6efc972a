"""The server cannot listen on an interface, which is down or has no address.

Kea opens no socket on an interface that is down or has no carrier, nor `kea-dhcp4` on one without
an IPv4 address; it says so in its log and goes on. With `service-sockets-require-all`, and no
retries, it does not start. `kea-dhcp6` listens on link-local addresses, and passes over an
interface without one without a word.

This may change until the server starts: an interface may come up later, and get its address.
Kea looks again only where it is told to (`service-sockets-max-retries`).

This rule looks at the machine, with `--host`.

```log
DHCPSRV_OPEN_SOCKET_FAIL failed to open socket: the interface down0 is down
```

```kea bad --host debian
{ "Dhcp4": { "interfaces-config": { "interfaces": [
    "eth0",
    "down0",  # <-- down0 is down
    "noad0"  # <-- noad0 has no IPv4 address
] } } }
```

```kea bad --host debian
{ "Dhcp4": { "interfaces-config": {
    "interfaces": [ "*" ],  # <-- "*" takes in down0, which is down, and noad0, which has no IPv4
    "service-sockets-require-all": true
} } }
```

```kea bad --host debian
{ "Dhcp6": { "interfaces-config": { "interfaces": [
    "noad0"  # <-- noad0 has no link-local address
] } } }
```

```kea good --host debian
{ "Dhcp4": { "interfaces-config": { "interfaces": [ "eth0", "eth1" ] } } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.interface import ALL
from kealint.rule import ACCEPTS, EVER, FAILS, WARNS, Context, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted

MOST_NAMED = 3
ADDRESSES = {4: "IPv4", 6: "link-local"}


@rule(on=DhcpConfig, fails=EVER, warns=EVER, depends=True)
def check(config: DhcpConfig, ctx: Context) -> Iterator[Finding]:
    if ctx.host is None or ctx.host.interfaces is None:
        return
    from kealint.model.taken_interface import taken_interfaces

    faults, serves = [], False
    for taken in taken_interfaces(config, ctx.host.interfaces):
        addresses = taken.addresses(config.family)
        lacks = addresses is not None and not addresses
        fault = taken.fault or (f"has no {ADDRESSES[config.family]} address" if lacks else None)
        serves = serves or fault is None
        if fault:
            faults.append((taken, fault))
    verdict = FAILS if config.requires_all_sockets else WARNS
    for taken, fault in faults:
        if taken.is_by_name:
            silent = config.family == 6 and taken.fault is None
            missed = WARNS if not serves else ACCEPTS
            yield finding(
                taken.written,
                f"{taken.here.name} {fault}",
                kea=missed if silent else verdict,
            )
    # Without a link-local address an interface that was taken with all others is no loss.
    idle = [
        (taken, fault)
        for taken, fault in faults
        if not taken.is_by_name and (config.family == 4 or taken.fault)
    ]
    if idle:
        told = [f"{taken.here.name}, which {fault}" for taken, fault in idle[:MOST_NAMED]]
        told += [f"{len(idle) - MOST_NAMED} more"] if len(idle) > MOST_NAMED else []
        yield finding(
            idle[0][0].written,
            f"{quoted(ALL)} takes in {', and '.join(told)}",
            help="name the interfaces that the server is for",
            kea=verdict,
        )
