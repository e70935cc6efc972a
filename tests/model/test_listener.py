"""Where servers listen, and whether they can on a given machine."""

from __future__ import annotations

import pytest

from kealint.diagnostic import Verdict
from kealint.host import DescribedHost, Interface, Port
from kealint.model import configs, parse_address
from kealint.model.listener import Listener, listeners
from kealint.schema.version import KeaVersion
from kealint.syntax import parse
from kealint.text import Source

HOST = DescribedHost((Interface("lo", ("127.0.0.1",)), Interface("eth0", ("192.0.2.1", "fe80::1"))))
HA = """{ "Dhcp4": { MORE "hooks-libraries": [ { "library": "libdhcp_ha.so", "parameters": {
    "high-availability": [ { "this-server-name": "a", THREADS "peers": [
        { "name": "a", "url": "http://192.0.2.1:8001/" } ] } ] } } ] } }"""
THREADS = '"multi-threading": { "enable-multi-threading": true },'
TOLD = '"multi-threading": { "enable-multi-threading": true, "http-dedicated-listener": true },'


def found(text: str, kea: str = "3.0.4") -> list[str]:
    (config,) = configs(parse(Source("kea.conf", text)))
    return [
        f"{one.protocol} {one.address} {one.port} {one.refusal.word}"
        for one in listeners(config, KeaVersion.parse(kea))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{ "Control-agent": { "http-port": 1 } }', "tcp 127.0.0.1 1 fails"),
        ('{ "DhcpDdns": { "ip-address": "::1" } }', "udp ::1 53001 warns"),
        (
            '{ "Dhcp4": { "control-sockets": [ { "socket-type": "https" } ] } }',
            "tcp 127.0.0.1 8000",
        ),
        (
            '{ "Dhcp4": { "dhcp-ddns": { "enable-updates": true, "sender-ip": "10.0.0.1" } } }',
            "udp",
        ),
    ],
)
def test_what_is_told_and_what_is_not(text: str, expected: str) -> None:
    (first, *others) = found(text)
    assert first.startswith(expected)
    assert not others


@pytest.mark.parametrize(
    "text",
    [
        '{ "Dhcp4": { "control-sockets": [ { "socket-type": "unix" } ] } }',
        '{ "Dhcp4": { "dhcp-ddns": { "sender-ip": "10.0.0.1" } } }',
        '{ "Dhcp4": { "dhcp-ddns": { "enable-updates": true } } }',
        '{ "DhcpDdns": { "ip-address": "localhost" } }',
    ],
)
def test_nothing_to_open(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("kea", "threads", "more", "expected"),
    [
        ("2.2.0", "", "", []),
        ("2.2.0", TOLD, "", []),
        ("2.2.0", TOLD, THREADS, ["tcp 192.0.2.1 8001 warns"]),
        ("2.4.0", "", "", ["tcp 192.0.2.1 8001 warns"]),
        ("2.6.3", "", "", ["tcp 192.0.2.1 8001 fails"]),
        ("2.6.3", TOLD.replace("r: true", "r: false").replace("true }", "false }"), "", []),
        ("2.6.3", "", THREADS.replace("true", "false"), []),
    ],
)
def test_a_listener_of_high_availability(
    kea: str, threads: str, more: str, expected: list[str]
) -> None:
    assert found(HA.replace("THREADS", threads).replace("MORE", more), kea) == expected


def listener(address: str, port: int = 8000) -> Listener:
    (config,) = configs(parse(Source("kea.conf", '{ "DhcpDdns": { "port": 1 } }')))
    parsed = parse_address(address)
    assert parsed
    return Listener(config, parsed, port, "tcp", Verdict.FAILS)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("192.0.2.1", True),
        ("192.0.2.2", False),
        ("127.8.8.8", True),
        ("0.0.0.0", True),
        ("::", True),
        ("fe80:0::1%eth0", True),
        ("::1", False),
    ],
)
def test_addresses_that_are_here(address: str, here: bool) -> None:
    assert listener(address).is_here(HOST) is here


def test_addresses_of_which_nothing_is_known() -> None:
    one = listener("192.0.2.2")
    assert one.is_here(DescribedHost()) is None
    assert one.is_here(DescribedHost((Interface("eth0"),))) is None
    assert one.is_here(HOST._replace(binds_any_address=True))


@pytest.mark.parametrize(
    ("taken", "is_taken"),
    [
        (Port("tcp", "192.0.2.1", 8000), True),
        (Port("tcp", "0.0.0.0", 8000), True),
        (Port("tcp", "192.0.2.2", 8000), False),
        (Port("tcp", "192.0.2.1", 8001), False),
        (Port("udp", "192.0.2.1", 8000), False),
        (Port("tcp", "::", 8000), False),
    ],
)
def test_ports_that_are_taken(taken: Port, is_taken: bool) -> None:
    host = HOST._replace(ports=(taken,))
    assert listener("192.0.2.1").is_taken(host) is is_taken
    assert listener("0.0.0.0").is_taken(host) is (
        taken == Port("tcp", "192.0.2.2", 8000) or is_taken
    )
