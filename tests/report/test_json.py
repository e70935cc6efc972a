from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from kealint.diagnostic import Fix, Report
from kealint.report import render
from kealint.text import Edit, Source, Span
from tests.report import examples
from tests.report.editing import at, edited


def data(report: Report) -> Any:
    return json.loads("".join(render(report, "json")))


def test_looks(unchanged: Callable[[str, str], None]) -> None:
    unchanged("".join(render(examples.everything(), "json")), "json/everything.json")


def test_nothing_found_is_an_empty_array() -> None:
    assert data(examples.clean()) == []


def test_json_lines_holds_the_same_objects() -> None:
    lines = "".join(render(examples.everything(), "json-lines")).splitlines()
    assert [json.loads(line) for line in lines] == data(examples.everything())
    assert "".join(render(examples.clean(), "json-lines")) == ""


def test_columns_are_characters_and_byte_columns_bytes() -> None:
    source = Source("x.conf", '{\n  "名前": "é\udcff", 1 }\n')
    (found,) = data(examples.report(examples.finding("x", "odd", examples.place(source, "1"))))
    assert found["location"] == {"row": 2, "column": 15, "byte_column": 20}
    assert found["end_location"] == {"row": 2, "column": 16}


def test_edits_can_be_applied() -> None:
    for found, was in zip(data(examples.fixes()), examples.fixes().diagnostics, strict=True):
        assert was.fix
        for source in {edit.span.source for edit in was.fix.edits}:
            theirs = [
                (
                    at(source.text, *list(edit["location"].values())),
                    at(source.text, *list(edit["end_location"].values())),
                    edit["content"],
                )
                for edit in found["fix"]["edits"]
                if edit["filename"] == source.name
            ]
            ours = [
                (*edit.span[1:], edit.content)
                for edit in was.fix.edits
                if edit.span.source is source
            ]
            assert edited(source.text, theirs) == edited(source.text, ours)


@pytest.mark.parametrize("format", ["json", "json-lines", "sarif", "gitlab", "rdjson"])
def test_no_reader_meets_a_lone_surrogate(format: str) -> None:
    text = "".join(render(examples.strange_characters(), format))
    assert text.isascii()
    json.dumps(
        json.loads(text.splitlines()[0] if format == "json-lines" else text), ensure_ascii=False
    ).encode("utf-8")


def test_a_pair_of_surrogates_stays_a_character() -> None:
    source = Source("x.conf", "{ }")
    (found,) = data(examples.report(examples.finding("x", "\U0001f600 \udcff", Span(source, 0, 1))))
    assert found["message"] == "\U0001f600 \ufffd"


@pytest.mark.parametrize("format", ["json", "sarif", "rdjson"])
def test_a_fix_that_writes_broken_bytes_is_not_offered(format: str) -> None:
    source = Source("x.conf", "{ \udcff }")
    span = Span(source, 0, 1)
    for content, offered in (("a", True), ("\udcff", False)):
        fix = Fix("swap it", (Edit(span, content),), safe=True)
        text = "".join(render(examples.report(examples.finding("x", "odd", span, fix=fix)), format))
        told = {"json": '"applicability"', "sarif": '"fixes"', "rdjson": '"text"'}[format]
        assert (told in text) == offered
