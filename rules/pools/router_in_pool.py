"""A pool holds the address of its subnet's router.

Kea does not compare pools with the option `routers`, and gives the router's address
to a client sooner or later. The two then have the same address, and the whole subnet
loses its way out each time the client answers for it.

Where a reservation keeps the address from others, or libdhcp_ping_check asks the
network first, nothing is reported. There is no fix: where the pool ought to begin is
for you to say.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "option-data": [ { "name": "routers", "data": "192.0.2.1" } ],
    "pools": [ { "pool": "192.0.2.0/24" } ]  # <-- pool 192.0.2.0/24 holds the router 192.0.2.1
} ] } }
```

```kea bad
{ "Dhcp4": { "shared-networks": [ {
    "name": "floor",
    "option-data": [ { "name": "routers", "data": "192.0.2.1, 192.0.2.254" } ],
    "subnet4": [ {
        "id": 1,
        "subnet": "192.0.2.0/24",
        "pools": [ { "pool": "192.0.2.100 - 192.0.2.254" } ]  # <-- holds the router 192.0.2.254
    } ]
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "option-data": [ { "name": "routers", "data": "192.0.2.1" } ],
    "pools": [ { "pool": "192.0.2.2 - 192.0.2.254" } ]
}, {
    "id": 2,
    "subnet": "198.51.100.0/24",
    "option-data": [ { "name": "routers", "data": "198.51.100.1" } ],
    "pools": [ { "pool": "198.51.100.1 - 198.51.100.99" } ],
    "reservations": [ { "hw-address": "02:00:00:00:00:05", "ip-address": "198.51.100.1" } ]
} ] } }
```

DHCPv6 has no option for a router.
"""

from kealint.model import Address, DhcpConfig, OptionData, Pool, parse_address
from kealint.model.option import OptionHolder
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    if config.family != 4 or "ping_check" in config.hooks:
        return
    written = config.written_options.first(3, "routers")
    known = {option: routers(option) for option in written.values()}
    for subnet in config.subnets if known else ():
        held = [
            (pool, option, router)
            for pool in subnet.pools
            if (option := in_effect(written, pool))
            for router in known[option]
            if pool.range and pool.range.value.holds(router)
        ]
        if not held:
            continue
        reserved = {*subnet.hosts.addresses, *config.hosts.addresses}
        for pool, option, router in held:
            if router.number.to_bytes(4, "big") in reserved:
                continue
            yield finding(
                pool.range or pool,
                f"pool {pool.range} holds the router {router}",
                also={option.data or option: "the routers of its clients"},
                help="let the pool begin behind the router's address, or end before it",
            )


def in_effect(written: dict[OptionHolder, OptionData], pool: Pool) -> OptionData | None:
    """The option that counts for the clients of a pool."""
    subnet = pool.subnet
    places = (pool, subnet, subnet.shared_network, subnet.config)
    return next((written[place] for place in places if place in written), None)


def routers(option: OptionData) -> list[Address]:
    """Its addresses, as far as they can be read."""
    found = [parse_address(piece.text) for piece in option.pieces]
    return [address for address in found if address and address.family == 4]
