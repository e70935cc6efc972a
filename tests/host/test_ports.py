"""Ports that programs listen on, read from the tables of the system."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from kealint.host import Port
from kealint.host.ports import FOLDER, ports

HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"


def words(address: str) -> str:
    """An address as the kernel of this machine writes it."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    packed = socket.inet_pton(family, address)
    quads = (packed[at : at + 4] for at in range(0, len(packed), 4))
    return "".join(f"{int.from_bytes(quad, sys.byteorder):08X}" for quad in quads)


def row(address: str, port: int, state: str) -> str:
    return f"   0: {words(address)}:{port:04X} 00000000:0000 {state} 00000000:00000000 00:0 0 0\n"


def test_those_that_wait_for_anyone(tmp_path: Path) -> None:
    listening, talking, unconnected = "0A", "01", "07"
    tcp = row("127.0.0.1", 8000, listening) + row("192.0.2.1", 22, talking)
    (tmp_path / "tcp").write_text(HEAD + tcp)
    (tmp_path / "tcp6").write_text(HEAD + row("::", 8001, listening))
    (tmp_path / "udp").write_text(HEAD + row("0.0.0.0", 67, unconnected) * 2)
    (tmp_path / "udp6").write_text(HEAD + row("2001:db8::1", 547, talking))
    assert ports(str(tmp_path)) == (
        Port("tcp", "127.0.0.1", 8000),
        Port("tcp", "::", 8001),
        Port("udp", "0.0.0.0", 67),
    )


def test_a_system_that_lists_none_of_its_sockets(tmp_path: Path) -> None:
    assert ports(str(tmp_path)) is None


@pytest.mark.skipif(not Path(FOLDER, "tcp").exists(), reason="only Linux lists its sockets so")
def test_a_port_of_this_machine() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        taken = Port("tcp", "127.0.0.1", held.getsockname()[1])
        assert taken in (ports() or ())
    assert taken not in (ports() or ())
