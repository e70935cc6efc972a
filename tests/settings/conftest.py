import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kealint.settings.load import Loader
from kealint.settings.options import options_of
from kealint.settings.shapes import Known


class Limits(NamedTuple):
    """Options as a rule declares them."""

    most: int = 3
    share: float = 0.5
    strict: bool = False
    only_names: tuple[str, ...] = ()


@pytest.fixture(scope="session")
def known() -> Known:
    return Known(
        rules={
            "pool-overlap": options_of(Limits),
            "pool-reversed": {},
            "missing-subnet-id": {},
        },
        groups=("pools", "subnets"),
        formats=("full", "concise", "json"),
    )


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in, with no settings around it and none of the user's own."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in list(os.environ):
        if name.startswith("KEALINT_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    return folder


@pytest.fixture
def loader(known: Known, project: Path) -> Callable[..., Loader]:
    """Makes loaders that know a few rules."""

    def make(*args: object, **options: object) -> Loader:
        return Loader(lambda: known, *args, **options)  # type: ignore[arg-type]

    return make
