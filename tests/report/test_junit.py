from __future__ import annotations

from collections.abc import Callable

from junitparser import Error, Failure, JUnitXml, TestCase, TestSuite

from kealint.diagnostic import Report
from kealint.report import render
from tests.report import examples


def suites(report: Report) -> JUnitXml:
    return JUnitXml.fromstring("".join(render(report, "junit")).encode("utf-8"))


def cases(suite: TestSuite) -> list[TestCase]:
    return list(suite)


def test_looks(unchanged: Callable[[str, str], None]) -> None:
    unchanged("".join(render(examples.everything(), "junit")), "junit/everything.xml")


def test_a_clean_file_passes() -> None:
    read = suites(examples.clean())
    assert (read.tests, read.failures) == (3, 0)
    assert [suite.name for suite in read] == ["a.conf", "b.conf", "c & d.conf"]
    assert all(case.is_passed for suite in read for case in cases(suite))


def test_a_finding_fails() -> None:
    (suite,) = suites(examples.outside_subnet())
    (case,) = cases(suite)
    assert (case.name, case.classname) == ("pool-outside-subnet at 4:26", "bad.conf")
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert failure.message == "pool 192.0.3.10-192.0.3.20 is outside subnet 192.0.2.0/24"
    assert failure.type == "error"
    assert failure.text == (
        "bad.conf:4:26: pool 192.0.3.10-192.0.3.20 is outside subnet 192.0.2.0/24\n"
        "Kea 3.0 refuses to load this\n"
        "make one of the two match the other\nor move the pool"
    )


def test_a_file_that_was_not_checked_is_an_error() -> None:
    read = suites(examples.not_checked())
    assert (read.tests, read.failures, read.errors) == (2, 0, 1)
    passed, broken = read
    assert [case.is_passed for case in (*cases(passed), *cases(broken))] == [True, False]
    (error,) = cases(broken)[0].result
    assert isinstance(error, Error)
    assert error.text == "gone.conf: not checked: permission denied"


def test_the_counts_are_those_of_the_cases() -> None:
    read = suites(examples.everything())
    told = read.tests, read.failures
    read.update_statistics()  # type: ignore[no-untyped-call]
    assert (read.tests, read.failures) == told
    assert read.failures == len(examples.everything().shown)


def test_a_file_that_is_only_included_has_a_suite_for_its_findings() -> None:
    report = examples.outside_subnet()._replace(files=examples.clean().files)
    assert [suite.name for suite in suites(report)] == [
        "a.conf",
        "b.conf",
        "c & d.conf",
        "bad.conf",
    ]


def test_what_xml_cannot_hold_is_written_out() -> None:
    source = examples.in_folder("x.conf", "{ }")
    message = "a\x00\x1b\udcff\ufffe \"<&>'\n\tb ]]> \U0001f600"
    found = examples.finding("x", message, examples.place(source, "{"))
    (suite,) = suites(examples.report(found))
    (failure,) = cases(suite)[0].result
    assert failure.message == "a<U+0000><U+001B><FF><U+FFFE> \"<&>'\n\tb ]]> \U0001f600"
