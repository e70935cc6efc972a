from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kealint.report import render
from kealint.text import Source, Span
from tests.report import examples


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as GitHub's runner takes it apart."""
    found = re.fullmatch("::([a-z]+) (.*?)::(.*)\n", line)
    assert found, line
    command, properties, data = found.groups()
    pairs = (pair.split("=", 1) for pair in properties.split(","))
    return command, {name: unescaped(value) for name, value in pairs}, unescaped(data)


def unescaped(text: str) -> str:
    for code, character in (("0D", "\r"), ("0A", "\n"), ("3A", ":"), ("2C", ","), ("25", "%")):
        text = text.replace(f"%{code}", character)
    return text


def test_looks(unchanged: Callable[[str, str], None]) -> None:
    unchanged("".join(render(examples.everything(), "github")), "github/everything.txt")


def test_every_finding_is_one_command() -> None:
    report = examples.everything()
    commands = [read(line) for line in "".join(render(report, "github")).splitlines(keepends=True)]
    assert [properties["title"] for _, properties, _ in commands] == [
        found.rule for found in report.shown
    ]
    assert {command for command, _, _ in commands} == {"error", "warning", "notice"}


def test_what_must_be_escaped() -> None:
    source = Source("a,b:c%0A.conf", "x")
    found = examples.finding("x", "50%0A, a::b", Span(source, 0, 1), help="one\ntwo")
    command, properties, text = read(next(render(examples.report(found), "github")))
    assert command == "error"
    assert properties["file"] == "a,b:c%0A.conf"
    assert text == ("a,b:c%0A.conf:1:1: 50%0A, a::b\nKea 3.0 refuses to load this\none\ntwo")


def test_columns_only_within_one_line() -> None:
    """GitHub rejects the columns of an annotation that spans lines."""
    for found, line in zip(
        examples.several_lines().diagnostics,
        render(examples.several_lines(), "github"),
        strict=True,
    ):
        _, properties, _ = read(line)
        assert ("col" in properties) == (found.span.begin.line == found.span.stop.line)


def test_files_are_relative_to_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, outside = Source("kea.conf", "x", "kea.conf"), Source("/etc/k.conf", "x", "/etc/k.conf")
    report = examples.report(
        *(examples.finding("x", "odd", Span(source, 0, 1)) for source in (inside, outside))
    )
    (here := tmp_path / "configs").mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    read_back = [read(line) for line in render(report, "github")]
    assert [properties["file"] for _, properties, _ in read_back] == [
        "configs/kea.conf",
        "/etc/k.conf",
    ]
