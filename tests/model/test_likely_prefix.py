"""What a prefix with host bits set may be meant for; its fix is safe where nothing else may be."""

from __future__ import annotations

import json

import pytest

from kealint.engine import Setup, check
from kealint.model import DhcpConfig
from kealint.model.config import configs
from kealint.model.likely_prefix import likely_prefixes
from kealint.registry import load
from kealint.schema.version import Target
from kealint.syntax.parse import parse
from kealint.text import Source


def written(prefix: str, *pools: str, host: str = "") -> str:
    family = 6 if ":" in prefix else 4
    subnet: dict[str, object] = {"id": 1, "subnet": prefix, "pools": [{"pool": p} for p in pools]}
    if host:
        key, value = ("ip-addresses", [host]) if family == 6 else ("ip-address", host)
        subnet["reservations"] = [{"hw-address": "02:00:00:00:00:05", key: value}]
    return json.dumps({f"Dhcp{family}": {f"subnet{family}": [subnet]}})


def likeliest(text: str) -> str | None:
    config = configs(parse(Source("example.conf", text)))[0]
    assert isinstance(config, DhcpConfig)
    found = likely_prefixes(config.subnets[0])
    return str(found[0]) if found else None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (written("192.0.2.0/24"), None),
        (written("192.0.2.7/24"), None),
        (written("192.0.2.77/24", "192.0.2.80 - 192.0.2.90"), None),
        (written("192.0.2.64/24"), "192.0.2.64/26"),
        (written("192.0.2.64/24", "192.0.2.70 - 192.0.2.90"), "192.0.2.64/26"),
        (written("192.0.2.64/24", "192.0.2.10 - 192.0.2.20"), None),
        (written("192.0.2.64/24", "192.0.2.70 - 192.0.2.90", host="192.0.2.200"), None),
        (written("192.0.2.0/0"), "192.0.2.0/24"),
        (written("10.0.7.0/16", "10.0.7.5 - 10.0.7.9"), "10.0.7.0/24"),
        (written("10.0.7.1/16", "10.0.7.5 - 10.0.7.9"), "10.0.7.0/24"),
        (written("10.0.7.0/16", "10.0.7.5 - 10.0.7.9", "10.0.8.5 - 10.0.8.9"), None),
        (written("10.0.16.0/8", "10.0.17.5 - 10.0.30.9"), "10.0.16.0/20"),
        (written("2001:db8:1::1/64"), None),
        (written("2001:db8:1::/32"), "2001:db8:1::/48"),
        (written("2001:db8:1:2::1/48", host="2001:db8:1:2::5"), "2001:db8:1:2::/64"),
    ],
)
def test_likeliest(text: str, meant: str | None) -> None:
    assert likeliest(text) == meant


@pytest.mark.parametrize(
    ("text", "is_safe"),
    [
        (written("192.0.2.7/24"), True),
        (written("10.0.7.0/16", "10.0.7.5 - 10.0.7.9"), False),
        (written("192.0.2.0/0", "192.0.2.5 - 203.0.113.9"), False),
    ],
)
def test_a_fix_that_may_keep_a_slip_is_not_safe(text: str, is_safe: bool) -> None:
    rule = load()["subnet-with-host-bits"]
    setup = Setup({rule.name: rule}, (Target.parse("3.0"),))
    (found,) = check(Source("example.conf", text), setup).diagnostics
    assert found.fix is not None
    assert found.fix.safe is is_safe
