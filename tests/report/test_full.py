from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.diagnostic import Diagnostic, Report
from kealint.report import render
from kealint.report.characters import columns, visible
from kealint.report.excerpt import excerpt, marks
from kealint.report.style import Style
from kealint.text import Source, Span
from tests.report import examples

WIDE = 10_000


def full(report: Report, width: int = 100, *, colour: bool = False, links: bool = False) -> str:
    return "".join(render(report, "full", width=width, colour=colour, links=links))


@pytest.mark.parametrize("name", examples.ALONE)
def test_looks(name: str, unchanged: Callable[[str, str], None]) -> None:
    unchanged(full(examples.ALONE[name]()), f"full/{name}.txt")


def test_colours_and_links(unchanged: Callable[[str, str], None]) -> None:
    report = Report(
        [*examples.outside_subnet().diagnostics, *examples.fixes().diagnostics], (), {}, ("3.0",)
    )
    text = full(report, colour=True, links=True)
    unchanged(text.replace("\x1b", "<ESC>"), "full/colours_and_links.txt")


@pytest.mark.parametrize("links", [False, True])
@pytest.mark.parametrize("colour", [False, True])
def test_colours_and_links_only_when_asked(colour: bool, links: bool) -> None:
    text = full(examples.outside_subnet(), colour=colour, links=links)
    assert ("\x1b[" in text, "\x1b]8;;https://" in text) == (colour, links)


def test_no_escape_of_the_source_reaches_the_terminal() -> None:
    text = full(examples.strange_characters())
    assert all(line.isprintable() for line in text.split("\n"))


@pytest.mark.parametrize("width", [1, 40, 60, 100, 200])
def test_excerpts_fit(width: int) -> None:
    for line in full(examples.everything(), width).split("\n"):
        if " | " in line and line.split(" | ")[0].strip().isdigit():
            assert columns(line) <= max(width, 40)


CHARACTERS = st.sampled_from(
    '{"a1 ,:}\t\r\n\x1b\x9b\xa0\u202e\u0301東\uff71\U0001f600\udcff\u1112\u1161'
)


@st.composite
def spans(draw: st.DrawFn, characters: st.SearchStrategy[str]) -> Span:
    text = draw(st.text(characters, max_size=300))
    start = draw(st.integers(0, len(text)))
    return Span(Source("x.conf", text), start, draw(st.integers(start, len(text))))


@given(spans(CHARACTERS), st.lists(st.integers(0, 300)), st.integers(40, 80))
def test_whatever_the_file_holds(span: Span, others: Sequence[int], width: int) -> None:
    source = span.source
    labels = [
        (Span(source, min(at, len(source.text)), len(source.text)), source.text[:20])
        for at in others
    ]
    text = full(examples.report(examples.finding("x", span.text, span, labels=labels)), width)
    text.encode("utf-8")
    assert all(line.isprintable() for line in text.split("\n"))
    for line in text.split("\n"):
        if line.split(" | ")[0].strip().isdigit():
            assert columns(line) <= width


def covered(row: str, start: int, count: int) -> str:
    """What stands in these columns of a row."""
    found, at = "", 0
    for character in row:
        if start <= at < start + count:
            found += character
        at += columns(character)
    return found


@given(spans(CHARACTERS.filter(lambda character: character not in "\r\n\u0301\u1161")))
def test_carets_stand_under_the_span(span: Span) -> None:
    row, carets = excerpt(span.source, marks(span, "^", "error", ""), 1, Style(width=WIDE))
    start, count = carets.index("^"), carets.count("^")
    if span.text:
        assert covered(row.ljust(WIDE), start, count) == visible(span.text)
    else:
        before = visible(span.source.text[: span.start])
        assert (start, count) == (len("1 | ") + columns(before), 1)


def rows(found: Diagnostic, width: int = 100) -> list[str]:
    return full(examples.report(found), width).split("\n")


def test_a_crlf_is_not_shown() -> None:
    source = Source("x.conf", "{\r\n  1\r\n}\r\n")
    text = "\n".join(rows(examples.finding("x", "odd", examples.place(source, "1"))))
    assert "2 |   1\n  |   ^\n" in text


def test_gaps_of_two_lines_are_shown_and_larger_ones_left_out() -> None:
    source = Source("x.conf", "".join(f"{n}\n" for n in range(100, 120)))
    where = examples.place(source, "100")
    for line, between in ((103, ["2 | 101", "3 | 102"]), (104, ["..."])):
        label = (examples.place(source, str(line)), "")
        shown = rows(examples.finding("x", "odd", where, labels=[label]))
        assert shown[5 : 5 + len(between)] == between


def test_a_line_of_combining_characters_is_cut_too() -> None:
    source = Source("x.conf", "a" + "\u0301" * 10_000)
    span = Span(source, 5_000, 5_001)
    assert len("\n".join(rows(examples.finding("x", "odd", span)))) < 1_000
