"""The folders that a server writes into."""

from __future__ import annotations

import pytest

from kealint.host import DescribedHost
from kealint.host.example import EXAMPLE_HOSTS
from kealint.model import configs
from kealint.model.needed_folder import needed_folders
from kealint.schema.version import KeaVersion
from kealint.syntax import parse
from kealint.text import Source

ELSEWHERE = DescribedHost(entries={})
"""A machine without Kea."""


def found(text: str, kea: str, host: DescribedHost = EXAMPLE_HOSTS["debian"]) -> list[str]:
    (config,) = configs(parse(Source("kea.conf", text)))
    folders = needed_folders(config, KeaVersion.parse(kea), host)
    return [f"{one.path} {one.without.word} {one.refusal.word}" for one in folders]


def test_what_no_file_is_named_for() -> None:
    assert found('{ "Dhcp4": {} }', "3.0.4") == ["/var/lib/kea fails fails"]
    assert found('{ "Dhcp4": {} }', "3.0.4", ELSEWHERE) == []
    assert found('{ "Dhcp4": { "lease-database": { "type": "mysql" } } }', "3.0.4") == []


def test_the_identifier_of_a_dhcpv6_server_is_kept_beside_leases() -> None:
    leases = '"lease-database": { "type": "memfile", "persist": false }'
    assert found(f'{{ "Dhcp6": {{ {leases} }} }}', "3.0.4") == ["/var/lib/kea fails fails"]
    forgets = f'{leases}, "server-id": {{ "persist": false }}'
    assert found(f'{{ "Dhcp6": {{ {forgets} }} }}', "3.0.4") == []
    moved = f'{leases}, "data-directory": "/srv"'
    assert found(f'{{ "Dhcp6": {{ {moved} }} }}', "2.2.0") == ["/srv refuses refuses"]


@pytest.mark.parametrize(
    ("service", "kea", "expected"),
    [
        ("DhcpDdns", "2.2.0", "/run/kea fails fails"),
        ("DhcpDdns", "2.6.3", "/run/kea fails fails"),
        ("DhcpDdns", "3.0.2", "/run/kea refuses refuses"),
        ("DhcpDdns", "3.0.4", "/run/kea fails refuses"),
        ("Control-agent", "2.2.0", "/run/kea accepts refuses"),
        ("Control-agent", "2.6.3", "/run/kea refuses refuses"),
        ("Control-agent", "3.0.4", "/run/kea accepts refuses"),
    ],
)
def test_the_folder_of_a_control_socket(service: str, kea: str, expected: str) -> None:
    socket = '{ "socket-type": "unix", "socket-name": "/run/kea/d2" }'
    key, value = ("control-socket", socket)
    if service == "Control-agent":
        key, value = "control-sockets", f'{{ "d2": {socket} }}'
    assert found(f'{{ "{service}": {{ "{key}": {value} }} }}', kea) == [expected]


def test_a_bare_name_is_in_keas_own_folder_or_nobody_knows_where() -> None:
    text = """{ "DhcpDdns": { "loggers": [ { "name": "kea-dhcp-ddns", "output-options": [
        { "output": "ddns.log" } ] } ] } }"""
    assert found(text, "3.0.4") == ["/var/log/kea accepts refuses"]
    assert found(text, "3.0.4", ELSEWHERE) == []
    assert found(text, "2.2.0") == []


def test_a_folder_that_no_kea_takes_is_another_rules_affair() -> None:
    text = """{ "DhcpDdns": { "loggers": [ { "name": "kea-dhcp-ddns", "output-options": [
        { "output": "/srv/ddns.log" } ] } ] } }"""
    assert found(text, "3.0.4") == []
    assert found(text, "2.2.0") != []
