"""The `next-server` is not an IPv4 address that a client could boot from.

Clients that boot over the network find the address of the boot server in the
field `siaddr` of the answer, and Kea writes there what `next-server` says: an IPv4
address, never a name. In a shared network, a subnet, a client class or a reservation Kea
refuses anything else; classes and reservations refuse 255.255.255.255
and an empty string too.

```log
invalid parameter next-server : tftp.example.org
```

At the top of `Dhcp4` Kea looks at it only when it builds an answer: the file passes every test,
the server starts, and then drops each packet of every client to which that value
applies. The log says so at debug level only.

```kea bad
{ "Dhcp4": {
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "next-server": "tftp.example.org"  # <-- is a name, and Kea looks up none
    } ]
} }
```

```kea bad
{ "Dhcp4": {
    "next-server": "2001:db8::69",  # <-- is an IPv6 address, not IPv4
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
} }
```

```kea bad
{ "Dhcp4": {
    "client-classes": [
        { "name": "phones", "next-server": "255.255.255.255" },  # <-- is the broadcast address
        { "name": "printers", "next-server": "" }  # <-- is empty
    ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "reservations": [ {
            "hw-address": "02:00:00:00:00:01",
            "ip-address": "192.0.2.7",
            "next-server": "192.0.2"  # <-- has 3 numbers
        } ]
    } ]
} }
```

```kea good
{ "Dhcp4": {
    "next-server": "192.0.2.69",
    "client-classes": [ { "name": "phones", "next-server": "0.0.0.0" } ],
    "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24", "next-server": "" } ]
} }
```
"""

from kealint.model import ClientClass, DhcpConfig, Reservation, View, parse_address
from kealint.model.misread import misread_address
from kealint.rule import ACCEPTS, ERROR, EVER, Finding, Iterator, finding, rule
from kealint.schema.phrases import quoted


@rule(on=DhcpConfig, refuses=EVER, depends=True, severity=ERROR)
def check(config: DhcpConfig) -> Iterator[Finding]:
    if config.family != 4:
        return
    places: list[View] = [config, *config.client_classes, *config.shared_networks, *config.subnets]
    for place in (*places, *config.odd_hosts):
        written = place.text("next-server")
        fault = written and why_not(written.value, place)
        if written and fault:
            yield finding(
                written,
                f"next-server {quoted(written.value)} {fault}",
                help="write the boot server's IPv4 address",
                note="the server starts, and drops every packet that this applies to"
                if place is config
                else None,
                kea=ACCEPTS if place is config else None,
            )


def why_not(text: str, place: View) -> str | None:
    """What is wrong with it there, None where Kea takes it."""
    strict = isinstance(place, ClientClass | Reservation)
    if not text and not strict:
        return None
    address = parse_address(text)
    if address is None or address.family != 4:
        return misread_address(text, 4)
    return "is the broadcast address" if strict and text == "255.255.255.255" else None
