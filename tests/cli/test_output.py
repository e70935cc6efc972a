"""Where reports go, and in which dress."""

import json
from pathlib import Path

import pytest

from kealint.cli.output import wants_colour, width
from kealint.report import FORMATS
from tests.cli.given import COMMA, GOOD, Kealint


@pytest.fixture(autouse=True)
def file() -> None:
    Path("kea.conf").write_text(COMMA)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_prints_something_valid(kealint: Kealint, format: str) -> None:
    """The formats' own tests say what; this is that they are to be had."""
    for text, status in ((COMMA, 1), (GOOD, 0)):
        Path("kea.conf").write_text(text)
        result = kealint("check", "--output-format", format, "kea.conf")
        assert (result.status, result.err) == (status, "")
        assert ("extra-comma" in result.out) is (status == 1)


def test_reports_go_to_files_besides(kealint: Kealint) -> None:
    Path("reports").mkdir()
    outputs = ("--output", "json=reports/a.json", "--output", "sarif=reports/a.sarif")
    status, out, err = kealint("check", "kea.conf", "--output-format", "concise", *outputs)
    assert (status, err) == (1, "")
    assert out.startswith("kea.conf:6:53:")
    assert json.loads(Path("reports/a.json").read_text())[0]["rule"] == "extra-comma"
    assert json.loads(Path("reports/a.sarif").read_text())["version"] == "2.1.0"


@pytest.mark.parametrize("path", ["-", "/dev/stdout"])
def test_a_report_may_go_to_standard_output(kealint: Kealint, path: str) -> None:
    out = kealint("check", "kea.conf", "-s", "--output", f"json={path}").out
    assert json.loads(out)[0]["rule"] == "extra-comma"


def test_a_report_that_cannot_be_written_leaves_the_others(kealint: Kealint) -> None:
    outputs = ("--output", "json=no/a.json", "--output", "json=b.json")
    status, out, err = kealint("check", "kea.conf", *outputs)
    assert (status, err) == (2, "kealint: not written: no/a.json: no such file or directory\n")
    assert "[extra-comma]" in out
    assert Path("b.json").exists()


def test_quiet_prints_findings_and_silent_nothing(kealint: Kealint) -> None:
    assert "Found" not in kealint("check", "-q", "kea.conf").out
    assert kealint("check", "-s", "kea.conf") == (1, "", "")
    assert kealint("fix", "-q", "kea.conf") == (0, "", "")


def test_statistics_count(kealint: Kealint) -> None:
    out = kealint("check", "--statistics", "kea.conf").out
    assert out == "1  extra-comma  [*]  Nothing follows a comma\n"
    found = json.loads(kealint("check", "--statistics", "--output-format", "json", "kea.conf").out)
    assert [(one["rule"], one["findings"]) for one in found] == [("extra-comma", 1)]


def test_columns_say_how_wide(kealint: Kealint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("kea.conf").write_text(COMMA.replace("[ {", f"[ /* {'x' * 200} */ {{"))
    for columns in (70, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        lines = kealint("check", "kea.conf").out.split("\n")
        assert columns - 10 < max(map(len, lines)) <= columns


@pytest.mark.parametrize(
    ("columns", "found"), [("80", 80), ("", None), ("0", None), ("-1", None), ("wide", None)]
)
def test_columns_that_are_none_are_left_to_the_terminal(columns: str, found: int | None) -> None:
    assert width({"COLUMNS": columns}) == found


class Stream:
    def __init__(self, terminal: bool) -> None:
        self.isatty = lambda: terminal


@pytest.mark.parametrize(
    ("choice", "terminal", "environ", "colour"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", False, {"FORCE_COLOR": "0"}, False),
        ("auto", False, {"FORCE_COLOR": ""}, False),
        ("auto", False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_who_decides_on_colour(
    choice: str, terminal: bool, environ: dict[str, str], colour: bool
) -> None:
    assert wants_colour(choice, Stream(terminal), environ) is colour  # type: ignore[arg-type]


def test_colour_is_what_makes_the_difference(
    kealint: Kealint, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = kealint("check", "kea.conf").out
    assert "\x1b" not in plain
    assert "\x1b[1;33m" in kealint("check", "--color", "always", "kea.conf").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;33m" in kealint("check", "kea.conf").out
    assert kealint("check", "--color", "never", "kea.conf").out == plain
    assert "\x1b" not in kealint("check", "--output-format", "json", "kea.conf").out


def test_names_of_files_cannot_command_a_terminal(kealint: Kealint) -> None:
    name = "a\x1b[2J\n\udcff.conf"
    Path(name).write_text(COMMA)
    out = kealint("check", "--output-format", "concise", name).out
    assert out.startswith("a<U+001B>[2J<U+000A><FF>.conf:6:53:")
    err = kealint("check", f"no{name}").err
    assert err == "kealint: noa<U+001B>[2J<U+000A><FF>.conf: no such file or directory\n"
