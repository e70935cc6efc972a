from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kealint import registry
from kealint.cli import dispatch
from kealint.cli.output import prepare
from tests.cli.given import HERE, MORE_RULES, Kealint, Result


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in, with nothing around it that says how to run."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in list(os.environ):
        if name.startswith("KEALINT_") or name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    monkeypatch.setenv("COLUMNS", "80")
    return folder


@pytest.fixture
def kealint(monkeypatch: pytest.MonkeyPatch) -> Kealint:
    """Runs kealint in this process."""

    def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        out, err = io.BytesIO(), io.BytesIO()
        with monkeypatch.context() as patch:
            patch.setattr("sys.stdout", io.TextIOWrapper(out, "utf-8"))
            patch.setattr("sys.stderr", io.TextIOWrapper(err, "utf-8"))
            patch.setattr("sys.stdin", stdin and io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
            prepare()
            status = dispatch(list(map(str, arguments)))
            return Result(status, *(_text(stream) for stream in (out, err)))

    return run


def _text(stream: io.BytesIO) -> str:
    return stream.getvalue().decode("utf-8", "surrogateescape")


@pytest.fixture
def few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """There are no rules but those of MORE_RULES."""
    monkeypatch.setattr(registry, "builtin_folder", lambda: str(MORE_RULES))


@pytest.fixture
def unchanged(snapshot: Any) -> Callable[[str, str], None]:
    """Compares a text with the snapshot of that name."""
    snapshot.snapshot_dir = HERE / "snapshots"

    def compare(text: str, name: str) -> None:
        snapshot.assert_match(text, name)

    return compare
