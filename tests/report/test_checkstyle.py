from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

from kealint.report import render
from tests.report import examples


def test_looks(unchanged: Callable[[str, str], None]) -> None:
    unchanged("".join(render(examples.everything(), "checkstyle")), "checkstyle/everything.xml")


def test_an_xml_reader_finds_every_finding() -> None:
    report = examples.everything()
    root = ElementTree.fromstring("".join(render(report, "checkstyle")).encode("utf-8"))
    read = [
        (error.get("source"), error.get("line"), error.get("column"), error.get("severity"))
        for error in root.iterfind("file/error")
    ]
    assert read == [
        (
            f"kealint.{found.rule}",
            str(found.span.begin.line),
            str(found.span.begin.column),
            found.severity.word,
        )
        for found in report.shown
    ]


def test_nothing_found() -> None:
    root = ElementTree.fromstring("".join(render(examples.clean(), "checkstyle")))
    assert (root.tag, len(root)) == ("checkstyle", 0)
