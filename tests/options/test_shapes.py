"""What people are told to write for an option."""

from __future__ import annotations

import pytest

from kealint.options.definitions import Definition, catalogue
from kealint.options.shapes import advice
from kealint.schema.version import RELEASE_LINES

NEW = RELEASE_LINES["3.0"]


def standard(family: int, name: str) -> Definition:
    found = catalogue(family, NEW).find(f"dhcp{family}", name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("family", "name", "data", "told"),
    [
        (6, "rapid-commit", "1", "write no value"),
        (6, "ntp-server", "2001:db8::1", "as options of space v6-ntp-server-suboptions"),
        (4, "vendor-encapsulated-options", "01", "of space vendor-encapsulated-options-space"),
        (6, "client-data", "1", "write no value"),
        (
            4,
            "vivso-suboptions",
            "4491,01:04",
            "and its sub-options as options of space vendor-4491",
        ),
        (6, "vendor-opts", "0x09BF, 1", "and its sub-options as options of space vendor-2495"),
        (4, "vivso-suboptions", "cisco", "write a number of type uint32"),
        (4, "vivso-suboptions", "0x0000118b0401020304", "write a number of type uint32"),
        (4, "domain-name-servers", "x", "write IPv4 addresses, separated by commas"),
    ],
)
def test_advice(family: int, name: str, data: str, told: str) -> None:
    assert advice(standard(family, name), data).endswith(told)
