from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from kealint.report import render_statistics
from tests.report import examples


def test_looks(unchanged: Callable[[str, str], None]) -> None:
    unchanged(
        "".join(render_statistics(examples.everything(), "full")), "statistics/everything.txt"
    )
    unchanged(
        "".join(render_statistics(examples.everything(), "json")), "statistics/everything.json"
    )


def test_counts_leave_out_what_is_suppressed() -> None:
    (row,) = json.loads("".join(render_statistics(examples.suppressed(), "json")))
    assert (row["rule"], row["findings"]) == ("shown", 1)


@pytest.mark.parametrize(("format", "text"), [("full", ""), ("json", "[]\n"), ("sarif", "")])
def test_nothing_found(format: str, text: str) -> None:
    assert "".join(render_statistics(examples.clean(), format)) == text


def test_marks_tell_all_from_some() -> None:
    report = examples.fixes()
    safe, unsafe = report.diagnostics[0], report.diagnostics[1]._replace(rule="surplus-comma")
    for found, mark in (([safe, safe], "[*]"), ([safe, unsafe], "[-]"), ([unsafe], "   ")):
        (line,) = render_statistics(report._replace(diagnostics=found), "full")
        assert line == f"{len(found)}  surplus-comma  {mark}  What surplus-comma finds\n"
