"""The views of whole configurations: one type a service."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kealint.model import AgentConfig, Config, D2Config, DhcpConfig, configs
from kealint.syntax import parse
from kealint.text import Source


def config_of(service: str, inside: dict[str, Any]) -> Config:
    (config,) = configs(parse(Source("x", json.dumps({service: inside}))))
    return config


@pytest.mark.parametrize(
    ("service", "kind"),
    [
        ("Dhcp4", DhcpConfig),
        ("Dhcp6", DhcpConfig),
        ("DhcpDdns", D2Config),
        ("Control-agent", AgentConfig),
        ("Netconf", Config),
    ],
)
def test_each_service_has_its_view(service: str, kind: type) -> None:
    config = config_of(service, {"loggers": [{"name": "a"}]})
    assert type(config) is kind
    assert [str(logger.name) for logger in config.loggers] == ["a"]


def test_d2() -> None:
    domain = {"name": "example.org.", "dns-servers": [{"ip-address": "192.0.2.1"}]}
    config = config_of(
        "DhcpDdns",
        {
            "control-socket": {"socket-type": "unix", "socket-name": "s"},
            "tsig-keys": [{"name": "k"}],
            "forward-ddns": {"ddns-domains": [domain]},
            "reverse-ddns": {"ddns-domains": [{"name": "2.0.192.in-addr.arpa."}]},
        },
    )
    assert isinstance(config, D2Config)
    assert [str(one.name) for one in config.forward_domains] == ["example.org."]
    assert [str(one.name) for one in config.reverse_domains] == ["2.0.192.in-addr.arpa."]
    assert [str(key.name) for key in config.keys] == ["k"]
    assert [str(socket.name) for socket in config.control_sockets] == ["s"]


def test_the_agent() -> None:
    config = config_of(
        "Control-agent",
        {
            "authentication": {"type": "basic", "clients": [{"user": "u", "password": "p"}]},
            "control-sockets": {"dhcp4": {"socket-type": "unix", "socket-name": "four"}},
        },
    )
    assert isinstance(config, AgentConfig)
    assert [str(client.user) for client in config.http_clients] == ["u"]
    assert [str(socket.name) for socket in config.control_sockets] == ["four"]
