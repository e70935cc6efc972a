"""What holds for every format."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kealint.diagnostic import Fix, Report, Verdict
from kealint.report import FORMATS, render
from kealint.report.summary import summary
from kealint.text import Edit, Span
from tests.report import examples

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("format", FORMATS)
def test_output_is_unicode_that_any_file_takes(format: str) -> None:
    text = "".join(render(examples.everything(), format))
    text.encode("utf-8")
    assert text.endswith("\n")
    assert not {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))} & set(text) - {"\n"}


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "sarif"])
def test_suppressed_findings_are_left_out(format: str) -> None:
    text = "".join(render(examples.suppressed(), format))
    assert "b is odd" in text
    assert "a is odd" not in text


@pytest.mark.parametrize("format", ["full", "concise"])
def test_quiet_leaves_out_the_summary(format: str) -> None:
    for report in (examples.clean(), examples.outside_subnet()):
        text = "".join(render(report, format, width=100))
        quiet = "".join(render(report, format, width=100, quiet=True))
        assert text == f"{quiet}{summary(report)}\n"


@pytest.mark.parametrize("format", ["concise", "gitlab", "checkstyle", "github", "junit", "rdjson"])
def test_who_objects_is_told_where_not_all_targets_do(format: str) -> None:
    source = examples.in_folder("x.conf", "{ }")
    found = examples.finding("x", "it is odd", examples.place(source, "{"), kea=Verdict.ACCEPTS)
    alone = examples.report(found)
    assert "it is odd (Kea 3.0)" not in "".join(render(alone, format))
    assert "it is odd (Kea 3.0)" in "".join(render(alone._replace(targets=("2.6", "3.0")), format))


class Counted(str):
    """A text that counts the characters copied out of it."""

    __slots__ = ()
    copied = 0

    def __getitem__(self, key: Any) -> str:
        piece = super().__getitem__(key)
        Counted.copied += len(piece)
        return piece


def many(number: int, between: str) -> Report:
    """As many findings, with a label and a fix, in a file that grows with them."""
    text = Counted(f'{{ "é": [{between}' + f'{{ "id": "東" }},{between}' * number + "] }")
    source = examples.in_folder("many.conf", text)
    width = len(f'{{ "id": "東" }},{between}')
    first = text.index('"id"')
    found = []
    for start in range(first, first + number * width, width):
        span = Span(source, start, start + 4)
        fix = Fix("rename it", (Edit(span, '"subnet-id"'),), safe=True)
        label = (Span(source, start, start + width), "here")
        found.append(examples.finding("many", "one of many", span, fix=fix, labels=[label]))
    return examples.report(*found)


def work(report: Report, format: str) -> tuple[int, int]:
    """Function calls made and characters copied for a format."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    Counted.copied = 0
    sys.setprofile(count)
    try:
        for _ in render(report, format):
            pass
    finally:
        sys.setprofile(None)
    return calls, Counted.copied


@pytest.mark.parametrize("between", [" ", "\n"], ids=["one line", "many lines"])
@pytest.mark.parametrize("format", FORMATS)
def test_work_grows_with_the_findings(format: str, between: str) -> None:
    work(many(1, between), format)  # imports
    once, twice = work(many(600, between), format), work(many(1200, between), format)
    for before, after in zip(once, twice, strict=True):
        assert after <= 2.2 * before + 100


@pytest.mark.parametrize("format", ["full", "concise"])
def test_a_clean_run_imports_little(format: str) -> None:
    script = (
        "import sys; before = set(sys.modules)\n"
        "from kealint.diagnostic import Report\n"
        "from kealint.report import render\n"
        "from kealint.text import Source\n"
        f"list(render(Report([], [Source('a', '')], {{}}, ('3.0',)), {format!r}))\n"
        "print(*sorted(set(sys.modules) - before))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    heavy = {"json", "shutil", "difflib", "unicodedata", "hashlib", "xml", "inspect", "dataclasses"}
    assert not heavy & set(done.stdout.split())
    assert "kealint.report.block" not in done.stdout
