"""Write a large, well-formed DHCPv4 configuration: `generate.py SUBNETS RESERVATIONS [--nested]`.

The same arguments give the same bytes, so measurements can be repeated.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator


def lines(subnets: int, reservations: int, *, nested: bool = False) -> Iterator[str]:
    """The file, line by line: each subnet a /24 of 10/8 with its share of the reservations.

    `nested` puts option-data into each reservation. A subnet holds at most 90
    reservations, below its pool.
    """
    share = reservations // subnets
    if not 1 <= subnets <= 65536 or not 0 <= share <= 90:
        raise ValueError("at most 65536 subnets, with at most 90 reservations each")
    yield "{\n"
    yield "  // made by tools/generate.py\n"
    yield '  "Dhcp4": {\n'
    yield '    "interfaces-config": { "interfaces": [ "lo" ] },\n'
    yield '    "valid-lifetime": 3600,\n'
    yield '    "subnet4": [\n'
    for subnet in range(subnets):
        network = f"10.{subnet >> 8}.{subnet & 255}"
        yield "      {\n"
        yield f"        // subnet {subnet + 1} of {subnets}\n"
        yield f'        "id": {subnet + 1},\n'
        yield f'        "subnet": "{network}.0/24",\n'
        yield f'        "pools": [ {{ "pool": "{network}.100 - {network}.200" }} ],\n'
        yield f'        "option-data": [ {{ "name": "routers", "data": "{network}.1" }} ],\n'
        yield '        "reservations": [\n'
        for host in range(share):
            number = subnet * share + host
            yield "          {\n"
            yield f'            "hw-address": "{hw_address(number)}",\n'
            yield f'            "ip-address": "{network}.{10 + host}",\n'
            yield f'            "hostname": "host-{number}.example.org"{"," if nested else ""}\n'
            if nested:
                option = f'{{ "name": "boot-file-name", "data": "boot-{number}" }}'
                yield f'            "option-data": [ {option} ]\n'
            yield "          }" + _comma(host, share)
        yield "        ]\n"
        yield "      }" + _comma(subnet, subnets)
    yield "    ]\n  }\n}\n"


def hw_address(number: int) -> str:
    """A locally administered Ethernet address of that number."""
    return ":".join(f"{byte:02x}" for byte in b"\x02\x00" + number.to_bytes(4, "big"))


def _comma(index: int, count: int) -> str:
    return ",\n" if index < count - 1 else "\n"


def main() -> None:
    """Write to standard output."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("subnets", type=int)
    parser.add_argument("reservations", type=int)
    parser.add_argument("--nested", action="store_true", help="option-data in each reservation")
    arguments = parser.parse_args()
    sys.stdout.writelines(lines(arguments.subnets, arguments.reservations, nested=arguments.nested))


if __name__ == "__main__":
    main()
