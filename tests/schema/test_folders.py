from __future__ import annotations

import pytest

from kealint.schema.folders import EXACT_MODE, LIBRARIES, SCRIPTS, SOCKETS
from kealint.schema.version import KeaVersion


@pytest.mark.parametrize(
    ("version", "only"),
    [
        ("2.2.0", False),
        ("2.4.1", False),
        ("2.4.2", True),
        ("2.5.8", False),
        ("2.6.2", False),
        ("2.6.3", True),
        ("2.7.8", False),
        ("2.7.9", True),
        ("3.0.0", True),
    ],
)
def test_one_folder_came_to_three_release_lines(version: str, only: bool) -> None:
    assert SOCKETS.is_only(KeaVersion.parse(version)) is only


@pytest.mark.parametrize(
    ("version", "exact"),
    [
        ("2.6.4", True),
        ("2.6.5", False),
        ("2.7.9", True),
        ("3.0.2", True),
        ("3.0.3", False),
        ("3.1.4", True),
        ("3.1.5", False),
        ("3.2.0", False),
    ],
)
def test_a_tighter_mode_came_to_three_release_lines(version: str, exact: bool) -> None:
    assert (KeaVersion.parse(version) in EXACT_MODE) is exact


def test_scripts_followed_later() -> None:
    assert not SCRIPTS.is_only(KeaVersion.parse("2.6.3"))
    assert not SCRIPTS.is_only(KeaVersion.parse("2.7.9"))
    assert SCRIPTS.is_only(KeaVersion.parse("3.0.0"))


@pytest.mark.parametrize(
    "folder", ["/run/kea", "/var/run/kea", "/usr/local/var/run/kea", "/opt/kea/var/run/kea"]
)
def test_the_folder_of_some_build(folder: str) -> None:
    assert SOCKETS.may_be(folder)


@pytest.mark.parametrize(
    "folder",
    ["", "kea", "/", "/tmp", "/run", "/run/kea/", "/run//kea", "/x/../run/kea", "/run/kea/sub"],
)
def test_the_folder_of_no_build(folder: str) -> None:
    assert not SOCKETS.may_be(folder)


def test_debian_has_a_folder_for_each_machine() -> None:
    assert LIBRARIES.is_usual("/usr/lib/aarch64-linux-gnu/kea/hooks")
    assert LIBRARIES.is_usual("/usr/lib/arm-linux-gnueabihf/kea/hooks")
    assert not LIBRARIES.is_usual("/usr/lib64/kea/hooks")
    assert not SOCKETS.is_usual("/var/run/kea")
