from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kealint.diagnostic import Report
from kealint.report import render
from kealint.text import Source, Span
from tests.report import examples

# What https://docs.gitlab.com/ci/testing/code_quality/ asks of a report.
PLACE = {
    "type": "object",
    "required": ["line"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer"}},
}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "positions"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "positions": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": PLACE, "end": PLACE},
                    },
                },
            },
        },
    },
}


def issues(report: Report) -> Any:
    read = json.loads("".join(render(report, "gitlab")))
    jsonschema.validate(read, SCHEMA)
    return read


def test_looks(unchanged: Callable[[str, str], None]) -> None:
    issues(examples.everything())
    unchanged("".join(render(examples.everything(), "gitlab")), "gitlab/everything.json")


def test_nothing_found_is_an_empty_array() -> None:
    assert issues(examples.clean()) == []


def test_fingerprints_are_unique() -> None:
    """GitLab shows one of those that are equal."""
    told = [issue["fingerprint"] for issue in issues(examples.everything())]
    assert len(set(told)) == len(told)


def test_paths_are_relative_to_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source("kea.conf", "x", "kea.conf")
    report = examples.report(examples.finding("x", "odd", Span(source, 0, 1)))
    assert issues(report)[0]["location"]["path"] == "kea.conf"
    (here := tmp_path / "configs").mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    assert issues(report)[0]["location"]["path"] == "configs/kea.conf"
