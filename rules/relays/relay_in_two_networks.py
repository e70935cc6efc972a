"""One relay address is written for two networks.

Kea goes through the subnets in the order of their ids and takes the first whose
relay list holds the relay's address. Through this relay nobody comes to the
other network, unless client classes keep clients out of the first. Where one of the
two holds the address itself, `relay-in-other-subnet` reports the other.

```kea bad
{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24",
      "relay": { "ip-addresses": [ "203.0.113.1" ] } },
    { "id": 2, "subnet": "198.51.100.0/24",
      "relay": { "ip-addresses": [
        "203.0.113.1"  # <-- relay 203.0.113.1 is written for subnet 192.0.2.0/24 too
      ] } }
] } }
```

```kea bad
{ "Dhcp6": { "subnet6": [
    { "id": 7, "subnet": "2001:db8:1::/64",
      "relay": { "ip-addresses": [ "2001:db8:ff::1" ] } },  # <-- subnet 2001:db8:2::/64 too
    { "id": 2, "subnet": "2001:db8:2::/64",
      "relay": { "ip-addresses": [ "2001:db8:ff::1" ] } }
] } }
```

```kea good
{ "Dhcp4": { "shared-networks": [ { "name": "floor-2", "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24",
      "relay": { "ip-addresses": [ "203.0.113.1" ] } },
    { "id": 2, "subnet": "198.51.100.0/24",
      "relay": { "ip-addresses": [ "203.0.113.1" ] } }
] } ] } }
```
"""

from kealint.model import DhcpConfig
from kealint.model.selection import Listed, home, is_guarded
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=DhcpConfig)
def check(config: DhcpConfig) -> Iterator[Finding]:
    selection = config.selection
    for address, listed in selection.listed.items():
        open_to_all = [one for one in listed if not is_guarded(one.subnet)]
        if len(open_to_all) > 1 and not any(selection.strays(address)):
            yield from unheard(open_to_all)


def unheard(listed: list[Listed]) -> Iterator[Finding]:
    """Each entry of one address that is not for the network of the first."""
    chosen = listed[0]
    for relay, subnet in listed[1:]:
        if home(subnet) is not home(chosen.subnet):
            yield finding(
                relay,
                f"relay {relay} is written for subnet {chosen.subnet} too, which gets its clients",
                also={chosen.relay: "written here too"},
                help="keep it in the network on the relay's link, "
                "or tell the clients apart with client classes",
            )
