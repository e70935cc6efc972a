"""The machine the tests run on, as far as it is the same everywhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kealint.host import FILE, FOLDER, MISSING, OTHER, Entry
from kealint.host.example import EXAMPLE_HOSTS
from kealint.host.machine import Machine
from kealint.host.services import folders

UNIT = """\
[Service]
User=_kea
RuntimeDirectory=kea lock/kea
RuntimeDirectoryMode=0750
LogsDirectory=kea
StateDirectory=kea
ExecStart=/usr/sbin/kea-dhcp4 -c /etc/kea/kea-dhcp4.conf
"""


def test_what_is_found_at_a_path(tmp_path: Path) -> None:
    secret, link, pipe = tmp_path / "secret", tmp_path / "link", tmp_path / "pipe"
    secret.write_text("x")
    secret.chmod(0o640)
    tmp_path.chmod(0o2750)
    link.symlink_to("secret")
    os.mkfifo(pipe, 0o600)
    at = Machine().at
    assert at(str(tmp_path)) == Entry(FOLDER, 0o750)
    assert at(str(secret)) == at(str(link)) == Entry(FILE, 0o640)
    assert at(str(pipe)) == Entry(OTHER, 0o600)
    assert at(str(tmp_path / "other")) == at(str(secret / "below")) == Entry(MISSING)


@pytest.mark.parametrize("path", ["secret", "./secret", "", "/etc/\0", "/" + "x" * 300])
def test_a_path_of_which_nothing_is_known(path: str) -> None:
    assert Machine().at(path) is None


def test_what_is_asked_twice_is_looked_at_once(tmp_path: Path) -> None:
    machine, path = Machine(), tmp_path / "file"
    assert machine.at(str(path)) == Entry(MISSING)
    path.touch()
    assert machine.at(str(path)) == Entry(MISSING)


def test_systemd_makes_what_the_unit_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = {"/run/kea", "/run/lock/kea", "/var/log/kea", "/var/lib/kea"}
    assert folders(UNIT) == made
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    for folder, unit in ((tmp_path, UNIT), (hidden, UNIT.replace("=kea", "=kea2"))):
        (folder / "kea-dhcp4-server.service").write_text(unit)
    monkeypatch.setattr("kealint.host.services.UNITS", (str(tmp_path), str(hidden)))
    monkeypatch.setattr("kealint.host.services.RUNNING", str(tmp_path))
    assert [path for path in made if Machine().at(path) is not None] == []
    monkeypatch.setattr("kealint.host.services.RUNNING", str(tmp_path / "nowhere"))
    assert Machine().at("/run/kea") is not None


def test_a_machine_that_is_described_is_like_one_that_is_there() -> None:
    at = EXAMPLE_HOSTS["debian"].at
    assert at("/run/kea") == at("/run/kea/") == at("/run/lock/../kea") == Entry(FOLDER, 0o750)
    assert at("/run/kea2") == Entry(MISSING)
    assert at("run/kea") is None
