"""What is kept is used as long as it holds, and whatever is wrong with it is no one's concern."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kealint.kept import kept

Keep = Callable[[], object]


@pytest.fixture
def made() -> list[str]:
    """What was made, time after time."""
    return []


@pytest.fixture
def keep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: list[str]) -> Keep:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    source = tmp_path / "source"
    source.write_text("one")

    def make() -> object:
        made.append(source.read_text())
        return {"text": made[-1], "code": compile("1", "x", "eval")}

    return lambda: kept(str(tmp_path), "things", [str(source)], make)


def file_in(folder: Path) -> Path:
    (file,) = (folder / "__pycache__").iterdir()
    return file


def test_is_made_once(keep: Keep, made: list[str], tmp_path: Path) -> None:
    assert keep() == keep() == keep()
    assert made == ["one"]
    assert file_in(tmp_path).name == f"things.{sys.implementation.cache_tag}"


@pytest.mark.parametrize("text", ["two", "three"])
def test_a_changed_source_makes_it_anew(
    keep: Keep, made: list[str], tmp_path: Path, text: str
) -> None:
    keep()
    source = tmp_path / "source"
    before = source.stat()
    source.write_text(text)
    if len(text) == 3:  # the time tells
        os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    else:  # the size tells
        os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns))
    keep()
    keep()
    assert made == ["one", text]


def test_another_python_makes_it_anew(
    keep: Keep, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep()
    monkeypatch.setattr(sys, "version", "3.12.0 (another)")
    keep()
    assert made == ["one", "one"]


@pytest.mark.parametrize("keep_bytes", [0, 1, 20, -1])
def test_a_broken_file_is_none(
    keep: Keep, made: list[str], tmp_path: Path, keep_bytes: int
) -> None:
    keep()
    file = file_in(tmp_path)
    file.write_bytes(file.read_bytes()[:keep_bytes])
    keep()
    keep()
    assert made == ["one", "one"]


def test_one_of_something_else_is_none(keep: Keep, made: list[str], tmp_path: Path) -> None:
    import marshal

    keep()
    for value in (None, 1, (), (1, 2, 3), "ab"):
        file_in(tmp_path).write_bytes(marshal.dumps(value))
        keep()
    assert len(made) == 6


@pytest.mark.parametrize(
    ("name", "value"), [("dont_write_bytecode", True), ("pycache_prefix", "/nowhere")]
)
def test_who_wants_no_such_files_gets_none(
    keep: Keep,
    made: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: object,
) -> None:
    monkeypatch.setattr(sys, name, value)
    keep()
    keep()
    assert made == ["one", "one"]
    assert not (tmp_path / "__pycache__").exists()


def test_a_folder_of_others_is_left_alone(keep: Keep, made: list[str], tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("a file, where the folder should be")
    keep()
    keep()
    assert made == ["one", "one"]
