"""Where classes are named."""

from __future__ import annotations

from kealint.model import DhcpConfig, configs
from kealint.syntax import parse
from kealint.text import Source

TEXT = """
{ "Dhcp4": {
    // "client-classes": [ "in a comment" ]
    "client-classes": [ {
        "name": "a \\"client-class\\" b",
        "option-data": [ { "name": "routers", "data": "192.0.2.1", "client-classes": [ "t1" ] } ]
    } ],
    "option-data": [ { "name": "routers", "data": "192.0.2.1", "client-classes": [ "t2" ] } ],
    "reservations": [ { "hw-address": "02:00:00:00:00:05", "client-classes": [ "r1", "r2" ] } ],
    "shared-networks": [ {
        "client-class": "n",
        "subnet4": [ {
            "require-client-classes": [ "e1" ],
            "pools": [ { "client-classes": [ "p" ], "evaluate-additional-classes": [ "e2" ] } ],
            "user-context": { "client-class": "not one", "pools": [ { "client-class": "nor" } ] }
        } ]
    } ]
} }
"""


def config(text: str) -> DhcpConfig:
    [found] = configs(parse(Source("x.conf", text)))
    assert isinstance(found, DhcpConfig)
    return found


def test_finds_those_that_kea_reads() -> None:
    found = [(use.name.value, use.purpose.name, use.scope) for use in config(TEXT).class_uses]
    assert found == [
        ("t1", "TAG", "option-data"),
        ("t2", "TAG", "option-data"),
        ("r1", "ASSIGN", "reservation"),
        ("r2", "ASSIGN", "reservation"),
        ("n", "GUARD", "shared-network"),
        ("e1", "EVALUATE", "subnet"),
        ("p", "GUARD", "pool"),
        ("e2", "EVALUATE", "pool"),
    ]


def test_knows_what_depends_on_reservations() -> None:
    found = config(
        """{ "Dhcp4": { "client-classes": [
            { "name": "a", "test": "member('KNOWN')" },
            { "name": "b", "test": "not member('a')" },
            { "name": "c", "test": "member('ALL')" }
        ] } }"""
    )
    assert found.classes_of_known == {"KNOWN", "UNKNOWN", "a", "b"}
