from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from kealint.diagnostic import Fix, Report
from kealint.report import render
from kealint.report.rdjson import FAR
from kealint.text import Edit, Source
from tests.report import examples


def diagnostics(report: Report) -> Any:
    return json.loads("".join(render(report, "rdjson")))["diagnostics"]


def test_looks(unchanged: Callable[[str, str], None]) -> None:
    unchanged("".join(render(examples.everything(), "rdjson")), "rdjson/everything.json")


def test_nothing_found() -> None:
    assert diagnostics(examples.clean()) == []


def test_columns_count_bytes() -> None:
    source = Source("x.conf", '{\n "名\udcff": 1 }\n')
    place = examples.place(source, "1")
    fix = Fix("make it 2", (Edit(place, "2"),), safe=True)
    (found,) = diagnostics(examples.report(examples.finding("x", "odd", place, fix=fix)))
    (suggestion,) = found["suggestions"]
    assert suggestion["range"] == found["location"]["range"]
    line = source.encode().split(b"\n")[suggestion["range"]["start"]["line"] - 1]
    start, end = (suggestion["range"][key]["column"] - 1 for key in ("start", "end"))
    assert line[start:end] == b"1"


def fixed(report: Report) -> Any:
    (found,) = diagnostics(report)
    return [one["text"] for one in found["suggestions"]]


def test_edits_that_belong_together_are_one_suggestion() -> None:
    source = examples.in_folder("x.conf", "{ a: 1,\n  b: 2,\n  c: 3 }\n")
    edits = tuple(Edit(examples.place(source, old), new) for old, new in (("c", "z"), ("a", "x")))
    finding = examples.finding(
        "x", "odd", examples.place(source, "b"), fix=Fix("rename", edits, safe=True)
    )
    assert fixed(examples.report(finding)) == ["x: 1,\n  b: 2,\n  z"]


def test_edits_far_apart_or_in_other_files_are_no_suggestion() -> None:
    counts = [len(found["suggestions"]) for found in diagnostics(examples.fixes())]
    assert counts == [1, 1, 1, 0]
    source = examples.in_folder("x.conf", f"a{' ' * FAR}b")
    edits = tuple(Edit(examples.place(source, old), "x") for old in "ab")
    finding = examples.finding(
        "x", "odd", examples.place(source, "b"), fix=Fix("rename", edits, safe=True)
    )
    assert fixed(examples.report(finding)) == []
