"""The exit status: 0 nothing to say, 1 findings remain, 2 kealint could not do its work."""

from pathlib import Path

import pytest

from kealint.engine import check
from tests.cli.given import COMMA, GOOD, MORE_RULES, OUTSIDE, Kealint


@pytest.fixture(autouse=True)
def files() -> None:
    Path("good.conf").write_text(GOOD)
    Path("comma.conf").write_text(COMMA)
    Path("outside.conf").write_text(OUTSIDE)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("check good.conf", 0),
        ("check comma.conf", 1),
        ("check good.conf comma.conf good.conf", 1),
        ("check --fail-on error comma.conf", 0),
        ("check --fail-on error outside.conf", 1),
        ("check --fail-on info comma.conf", 1),
        ("check --ignore syntax comma.conf", 0),
        ("check --min-severity error comma.conf", 1),
        ("check --min-severity error --fail-on error comma.conf", 0),
        ("check --min-severity error --fail-on error outside.conf", 1),
        ("check --exit-zero outside.conf comma.conf", 0),
        ("check --fix comma.conf", 0),
        ("check --fix outside.conf", 1),
        ("fix comma.conf", 0),
        ("fix --exit-non-zero-on-fix comma.conf", 1),
        ("fix --exit-non-zero-on-fix good.conf", 0),
        ("fix --exit-non-zero-on-fix --exit-zero comma.conf", 0),
        ("check --fix-only outside.conf comma.conf", 0),
        ("check --fix-only --exit-non-zero-on-fix comma.conf", 1),
        ("check --diff comma.conf", 1),
        ("check --diff outside.conf", 0),
        ("check --diff --exit-zero comma.conf", 0),
        ("check --statistics comma.conf", 1),
        ("check --statistics good.conf", 0),
        ("check --silent comma.conf", 1),
        ("check --show-files", 0),
        ("check --show-settings comma.conf", 0),
    ],
)
def test_what_was_found_decides(kealint: Kealint, line: str, status: int) -> None:
    assert kealint(*line.split()).status == status


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("check nowhere.conf", "nowhere.conf: no such file or directory"),
        (
            "check --kea 9.9 good.conf",
            "--kea: Kea 9.9 is not known; kealint knows 1.6 to 1.9, 2.0 to 2.7, 3.0 to 3.3",
        ),
        (
            "check --kea 1.0 good.conf",
            "--kea: Kea 1.0 is not known; kealint knows 1.6 to 1.9, 2.0 to 2.7, 3.0 to 3.3",
        ),
        ("check --kea 2.9 good.conf", "Kea 2.9 is not known; kealint knows 1.6 to 1.9, 2.0 to 2.7"),
        ("check --kea 2.7.99 good.conf", "2.7.99 is not known; the last release of 2.7 is 2.7.9"),
        ("check --kea= good.conf", "--kea: expected a Kea version such as 3.0, found none"),
        ("check --relay 192.0.2 good.conf", '--relay: expected an IP address, found "192.0.2"'),
        ("check --select polls", '--select: unknown rule or group "polls" (did you mean "pools"?)'),
        ("check --config no.yaml", "no.yaml: cannot read the settings: No such file or directory"),
        ("check --rules no", "no: no such file or directory"),
        ("check --baseline no.json good.conf", "no.json: no such file or directory"),
        ("check --baseline good.conf good.conf", "good.conf:1:1: expected a map"),
        ("check --prune-baseline", "--prune-baseline: there is no baseline"),
        ("check --unsafe good.conf", "--unsafe is for --fix and --diff"),
        ("check --diff --add-ignore why", "--diff writes nothing, so it does not go with"),
        ("check --fix --add-ignore why", "--fix and --add-ignore are two runs"),
        ("check --write-baseline b.json --prune-baseline", "there is nothing to prune"),
        ("check --isolated --config c.yaml", "it does not go with --config"),
        ("check --stdin-filename x.conf good.conf", "--stdin-filename is for standard input"),
        ("check --output json good.conf", "--output json: give a format and a file"),
        ("check --output pdf=x good.conf", "--output pdf=x: give a format and a file"),
        ("check --output json=no/x good.conf", "not written: no/x: no such file or directory"),
        ("check --fxi", 'no such option "--fxi" (did you mean '),
        ("check --format json", 'option "--format" (did you mean "--output-format"?); see'),
        ("check --kea", 'option "--kea" requires an argument; see kealint check --help'),
        ("check --color green", 'invalid value for "--color"'),
        ("chekc", 'no command "chekc" (did you mean "check"?); see kealint --help'),
        ("good.conf", "to check that file: kealint check good.conf"),
        ("--nonsense", 'no such option "--nonsense"'),
        ("explain", 'missing argument "NAME"; see kealint explain --help'),
        ("explain pool-outside", '(did you mean "pool-outside-subnet"?)'),
        ("explain xyz", 'no rule or group "xyz"; kealint rules lists them'),
        ("config kee", 'no setting "kee" (did you mean "kea"?)'),
        ("completions csh", "is not one of"),
    ],
)
def test_2_and_one_line_that_says_why(kealint: Kealint, line: str, words: str) -> None:
    status, out, err = kealint(*line.split())
    assert status == 2
    assert words in err
    assert err.startswith("kealint: ")
    assert err.count("\n") == 1
    assert out in ("", "Found no problems: 1 file checked for Kea 3.0.\n") or (
        out.startswith("No file was checked") and out.count("\n") == 1
    )


def test_the_environment_is_told_by_the_name_of_its_variable(
    kealint: Kealint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEALINT_KEA", "9.9")
    status, _, err = kealint("check", "good.conf")
    assert (status, err) == (
        2,
        "kealint: KEALINT_KEA: Kea 9.9 is not known; "
        "kealint knows 1.6 to 1.9, 2.0 to 2.7, 3.0 to 3.3\n",
    )


def test_settings_are_told_by_their_place(kealint: Kealint) -> None:
    Path(".kealint.yaml").write_text("# mine\nselct: [pools]\n")
    status, out, err = kealint("check", "good.conf")
    assert (status, out) == (2, "")
    assert err == 'kealint: .kealint.yaml:2:1: unknown setting "selct" (did you mean "select"?)\n'


def test_bad_settings_of_any_file_stop_us_before_anything_is_written(kealint: Kealint) -> None:
    Path("sub").mkdir()
    Path("sub/kea.conf").write_text(GOOD)
    Path("sub/kealint.yaml").write_text("kea: nine\n")
    assert kealint("fix", "comma.conf", "sub/kea.conf").status == 2
    assert Path("comma.conf").read_text() == COMMA


def test_what_cannot_be_read_hides_nothing_and_is_not_hidden(kealint: Kealint) -> None:
    status, out, err = kealint("check", "--exit-zero", "-q", "nowhere.conf", "comma.conf")
    assert status == 2
    assert "[extra-comma]" in out
    assert err == "kealint: nowhere.conf: no such file or directory\n"


@pytest.mark.parametrize("also", ["", "--diff", "--fix-only", "--silent", "--exit-zero"])
def test_a_rule_that_fails_is_told_and_the_others_run(kealint: Kealint, also: str) -> None:
    arguments = ("comma.conf", "--rules", MORE_RULES, "--output-format", "concise")
    status, out, err = kealint("check", *arguments, *also.split())
    assert status == 2
    assert "the rule ebb failed on this file: ValueError: low<U+000A>water" in out + err
    assert ("[extra-comma]" in out) is (also in ("", "--exit-zero"))


@pytest.mark.parametrize("format", ["json", "sarif", "junit", "gitlab", "github", "rdjson"])
def test_a_rule_that_fails_is_in_every_report(kealint: Kealint, format: str) -> None:
    arguments = ("check", "good.conf", "--rules", MORE_RULES, "--output-format", format)
    status, out, err = kealint(*arguments)
    assert (status, err) == (2, "")
    assert "rule-crashed" in out


def test_a_baseline_does_not_take_a_rule_that_fails(kealint: Kealint) -> None:
    more = ("good.conf", "--rules", MORE_RULES)
    assert kealint("check", "--write-baseline", "b.json", *more).status == 2
    assert "rule-crashed" not in Path("b.json").read_text()


@pytest.mark.parametrize(
    ("format", "sign"),
    [
        ("json", '"message": "not checked: no such file or directory"'),
        ("json-lines", '"filename": "no.conf"'),
        ("sarif", '"executionSuccessful": false'),
        ("junit", '<error message="not checked: no such file or directory"'),
        ("gitlab", '"check_name": "unchecked-file"'),
        ("github", "::error title=unchecked-file,file=no.conf"),
        ("checkstyle", 'severity="error" message="not checked'),
        ("rdjson", '"severity": "ERROR"'),
    ],
)
def test_a_file_that_cannot_be_read_is_in_every_report_for_programs(
    kealint: Kealint, format: str, sign: str
) -> None:
    arguments = ("check", "good.conf", "no.conf", "--output-format", format)
    status, out, err = kealint(*arguments)
    assert (status, err) == (2, "kealint: no.conf: no such file or directory\n")
    assert sign in out
    assert "no.conf" in out


def test_a_file_that_cannot_be_read_is_not_among_those_without_problems(kealint: Kealint) -> None:
    out = kealint("check", "good.conf", "no.conf").out
    assert out == "Found no problems: 1 file checked for Kea 3.0, 1 file not checked.\n"
    assert ". 1 fixable" in kealint("check", "comma.conf", "no.conf").out
    assert "(1 warning), 1 file not checked." in kealint("check", "comma.conf", "no.conf").out


def test_what_is_not_shown_is_counted(kealint: Kealint) -> None:
    out = kealint("check", "comma.conf", "--min-severity", "error").out
    assert out == (
        "Nothing to show: 1 file checked for Kea 3.0, 1 less severe finding not shown.\n"
    )
    out = kealint("check", "comma.conf", "outside.conf", "--min-severity", "error").out
    assert out.endswith(
        "\nFound 1 problem for Kea 3.0 (1 error), 1 less severe finding not shown.\n"
    )


def test_variables_that_are_none_are_told(
    kealint: Kealint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEALINT_FAILON", "error")
    monkeypatch.setenv("KEALINT_DEBUG", "")
    status, _, err = kealint("check", "good.conf")
    assert (status, err) == (
        0,
        "kealint: warning: KEALINT_FAILON: no setting has this variable "
        '(did you mean "KEALINT_FAIL_ON"?)\n',
    )
    assert kealint("check", "-s", "good.conf") == (0, "", "")


@pytest.mark.parametrize("text", ["raise ValueError('no')", "def check(", "check = 1", "\0"])
def test_a_rule_that_does_not_load_stops_us(kealint: Kealint, text: str) -> None:
    Path("more/pools").mkdir(parents=True)
    Path("more/pools/broken.py").write_text(text)
    status, out, err = kealint("check", "--rules", "more", "good.conf")
    assert (status, out) == (2, "")
    assert err.startswith("kealint: more/pools/broken.py: ")
    assert err.count("\n") == 1


def test_our_own_fault_in_one_file_leaves_the_others_checked(
    kealint: Kealint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(source: object, *rest: object) -> object:
        if "good" in str(source):
            raise RecursionError("too deep")
        return check(source, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("kealint.cli.one.check", fails)
    status, out, err = kealint("check", "good.conf", "comma.conf", "-q", "--exit-zero")
    assert status == 2
    assert "[extra-comma]" in out
    assert err.startswith("kealint: good.conf: RecursionError: too deep; this is a fault of")
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["."], ["empty"], []])
def test_nothing_to_check_is_no_mistake(kealint: Kealint, arguments: list[str]) -> None:
    for file in Path().glob("*.conf"):
        file.unlink()
    Path("empty").mkdir()
    Path("notes.txt").write_text("not ours")
    status, out, err = kealint("check", *arguments)
    assert (status, err) == (0, "")
    assert out.startswith("No file was checked: there is no kea-*.conf, kea*.json or *.kea, ")
    assert kealint("check", "--output-format", "json", *arguments) == (0, "[]\n", "")
    assert kealint("check", "--show-files", *arguments) == (0, "", "")
