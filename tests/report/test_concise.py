from __future__ import annotations

from collections.abc import Callable

from kealint.report import render
from tests.report import examples


def test_looks(unchanged: Callable[[str, str], None]) -> None:
    unchanged("".join(render(examples.everything(), "concise")), "concise/everything.txt")
    unchanged("".join(render(examples.clean(), "concise")), "concise/clean.txt")


def test_the_star_marks_what_fix_repairs() -> None:
    lines = list(render(examples.fixes(), "concise"))
    assert [line.endswith("[*]\n") for line in lines] == [True, False, True, True, False]


def test_colours_and_links(unchanged: Callable[[str, str], None]) -> None:
    text = "".join(render(examples.verdicts(), "concise", colour=True, links=True))
    unchanged(text.replace("\x1b", "<ESC>"), "concise/colours_and_links.txt")
