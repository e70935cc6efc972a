from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kealint.report import sarif

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture(autouse=True)
def same_everywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Output that depends neither on the release nor on where the tests run."""
    monkeypatch.setattr(sarif, "__version__", "1.2.3")
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def unchanged(snapshot: Any) -> Callable[[str, str], None]:
    """Compares a text with the snapshot of that name."""
    snapshot.snapshot_dir = SNAPSHOTS

    def compare(text: str, name: str) -> None:
        snapshot.assert_match(text, name)

    return compare
