from __future__ import annotations

import pytest

from kealint.model import DhcpConfig, configs
from kealint.model.lookup import GLOBAL, IN_SUBNET, lookup
from kealint.syntax import parse
from kealint.text import Source

TEXT = """{ "Dhcp4": { %s
    "shared-networks": [ { "name": "a", %s "subnet4": [ { "subnet": "192.0.2.0/24", %s } ] } ]
} }"""


@pytest.mark.parametrize(
    ("around", "network", "subnet", "values"),
    [
        ("", "", "", (False, True)),
        ('"reservations-global": true,', "", "", (True, True)),
        ('"reservations-global": true,', '"reservations-global": false,', "", (False, True)),
        ('"reservation-mode": "global",', "", "", (True, False)),
        ('"reservation-mode": "global",', "", '"reservation-mode": "all"', (False, True)),
        ('"reservation-mode": "disabled",', '"reservations-global": true,', "", (True, False)),
        ('"reservation-mode": "some",', "", "", (None, None)),
        ("", "", '"reservations-in-subnet": "no"', (False, None)),
    ],
)
def test_the_nearest_word_counts(
    around: str, network: str, subnet: str, values: tuple[bool | None, bool | None]
) -> None:
    (config,) = configs(parse(Source("test", TEXT % (around, network, subnet))))
    assert isinstance(config, DhcpConfig)
    (inside,) = config.subnets
    found = tuple(lookup(inside, keyword).value for keyword in (GLOBAL, IN_SUBNET))
    assert found == values
