from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from sarif_kit.validate import validation_errors  # type: ignore[import-untyped]

from kealint.diagnostic import Report
from kealint.report import render
from kealint.text import Source, Span
from tests.report import examples
from tests.report.editing import at, edited


def log(report: Report) -> Any:
    return json.loads("".join(render(report, "sarif")))


def results(report: Report) -> Any:
    return log(report)["runs"][0]["results"]


@pytest.mark.parametrize("name", [*examples.ALONE, "everything"])
def test_the_oasis_schema_holds(name: str) -> None:
    assert validation_errors(log(getattr(examples, name)())) == []


def test_the_schema_is_not_blind() -> None:
    broken = log(examples.outside_subnet())
    broken["runs"][0]["results"][0]["level"] = "fatal"
    del broken["runs"][0]["tool"]
    assert len(validation_errors(broken)) == 2


def test_looks(unchanged: Callable[[str, str], None]) -> None:
    whole = examples.everything()
    inside = whole._replace(
        # The address of a file that is elsewhere depends on where the tests run.
        diagnostics=[found for found in whole.diagnostics if ".." not in found.span.source.name]
    )
    unchanged("".join(render(inside, "sarif")), "sarif/everything.sarif")
    unchanged("".join(render(examples.clean(), "sarif")), "sarif/clean.sarif")


def test_only_rules_with_results_are_described() -> None:
    run = log(examples.clean())["runs"][0]
    assert run["tool"]["driver"]["rules"] == []
    assert len("".join(render(examples.clean(), "sarif"))) < 1000


def test_a_file_that_was_not_checked_is_a_result_and_a_failed_invocation() -> None:
    whole = log(examples.not_checked())
    assert validation_errors(whole) == []
    run = whole["runs"][0]
    assert [found["ruleId"] for found in run["results"]] == ["unchecked-file"]
    (told,) = run["invocations"]
    assert told["executionSuccessful"] is False
    (note,) = told["toolExecutionNotifications"]
    assert note["message"]["text"] == "gone.conf: not checked: permission denied"


def test_a_rule_that_is_not_listed_gets_an_entry() -> None:
    report = examples.outside_subnet()._replace(rules=examples.verdicts().rules)
    run = log(report)["runs"][0]
    found = run["results"][0]
    assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"]
    assert validation_errors(log(report)) == []


def test_a_rule_without_a_page() -> None:
    report = examples.outside_subnet()
    info = report.rules["pool-outside-subnet"]._replace(url="", documentation="A title.")
    whole = log(report._replace(rules={info.name: info}))
    assert validation_errors(whole) == []
    (rule,) = whole["runs"][0]["tool"]["driver"]["rules"]
    assert "helpUri" not in rule
    assert rule["fullDescription"] == {"text": info.title}


def test_suppressed_findings_say_so_and_why() -> None:
    told = [found.get("suppressions") for found in results(examples.suppressed())]
    assert told == [
        [{"kind": "inSource", "justification": "an old printer needs it"}],
        None,
        [{"kind": "inSource", "justification": ""}],
    ]


def uri(source: Source) -> Any:
    report = examples.report(examples.finding("x", "odd", Span(source, 0, 1)))
    (found,) = results(report)
    return found["locations"][0]["physicalLocation"]["artifactLocation"]


def test_uris(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = {"uriBaseId": "%SRCROOT%"}
    assert uri(Source("n", "x", "a b/c%d#.conf")) == {"uri": "a%20b/c%25d%23.conf", **base}
    assert uri(Source("n", "x", str(tmp_path / "k.conf"))) == {"uri": "k.conf", **base}
    assert uri(Source("<stdin>", "x")) == {"uri": "%3Cstdin%3E"}
    beside = uri(Source("n", "x", str(tmp_path) + "2/k.conf"))
    assert beside == {"uri": f"file://{tmp_path}2/k.conf"}
    odd = uri(Source("n", "x", "na\udce9ve.conf"))["uri"]
    assert unquote_to_bytes(odd) == b"na\xe9ve.conf"
    monkeypatch.chdir("/")
    assert uri(Source("n", "x", "etc/kea.conf")) == {"uri": "etc/kea.conf", **base}


def test_fixes_can_be_applied() -> None:
    for found, was in zip(results(examples.fixes()), examples.fixes().diagnostics, strict=True):
        assert was.fix
        (fix,) = found["fixes"]
        for change in fix["artifactChanges"]:
            name = change["artifactLocation"]["uri"]
            source = next(
                edit.span.source for edit in was.fix.edits if edit.span.source.name == name
            )
            theirs = [
                (
                    at(source.text, region["startLine"], region["startColumn"]),
                    at(source.text, region["endLine"], region["endColumn"]),
                    replacement["insertedContent"]["text"],
                )
                for replacement in change["replacements"]
                for region in [replacement["deletedRegion"]]
            ]
            ours = [
                (*edit.span[1:], edit.content)
                for edit in was.fix.edits
                if edit.span.source is source
            ]
            assert edited(source.text, theirs) == edited(source.text, ours)


def prints(text: str) -> list[str]:
    source = examples.in_folder("x.conf", text)
    places = [n for n, character in enumerate(text) if character == "1"]
    report = examples.report(
        *(examples.finding("x", "odd", Span(source, n, n + 1), pointer="/a") for n in places)
    )
    return [found["partialFingerprints"]["finding/v1"] for found in results(report)]


def test_fingerprints_stay_when_lines_move_and_differ_among_themselves() -> None:
    before, after = prints("{ 1, 1, 1 }"), prints("{\n\n# a comment\n  1,\n  1, 1 }")
    assert before == after
    assert len(set(before)) == 3
