"""Standard input: what it is called, which settings count, what answers it."""

from pathlib import Path

import pytest

from tests.cli.given import COMMA, GOOD, Kealint


def test_is_called_stdin(kealint: Kealint) -> None:
    status, out, _ = kealint("check", "-", "--output-format", "concise", stdin=COMMA.encode())
    assert status == 1
    assert out.startswith("<stdin>:6:53: warning[extra-comma]")


@pytest.mark.parametrize("dash", [["-"], []])
def test_is_called_as_it_is_told(kealint: Kealint, dash: list[str]) -> None:
    arguments = ["check", *dash, "--stdin-filename", "sub/x.conf", "--output-format", "concise"]
    assert kealint(*arguments, stdin=COMMA.encode()).out.startswith("sub/x.conf:6:53:")


def test_its_name_finds_the_settings(kealint: Kealint) -> None:
    Path("sub").mkdir()
    Path("sub/.kealint.yaml").write_text(
        "fail-on: error\noutput-format: json\nper-file-ignores: { old-*: [ALL] }\n"
    )
    text = COMMA.encode()
    assert kealint("check", "-", stdin=text).status == 1
    status, out, _ = kealint("check", "-", "--stdin-filename", "sub/x.conf", stdin=text)
    assert status == 0
    assert '"filename": "sub/x.conf"' in out
    assert kealint("check", "-", "--stdin-filename", "sub/old-x.conf", stdin=text).out == "[]\n"


def test_with_fix_the_text_is_the_answer_and_findings_go_to_standard_error(
    kealint: Kealint,
) -> None:
    text = COMMA.replace("192.0.2.20", "192.0.3.20").replace("\n", "\r\n").encode() + b"# \xe9"
    status, out, err = kealint("fix", "-", stdin=text)
    assert status == 1
    assert out.encode("utf-8", "surrogateescape") == text.replace(b"}, ]", b"} ]")
    assert "[pool-outside-subnet]" in err
    assert err.endswith("Fixed 1 problem in 1 file.\n")


@pytest.mark.parametrize("text", [GOOD, "", "no JSON at all", '{ "Dhcp4": { ] }'])
def test_with_fix_what_cannot_be_fixed_comes_back_as_it_is(kealint: Kealint, text: str) -> None:
    stdin = text.encode() or b"\n"
    assert kealint("fix", "-", "--fixable", "pools", stdin=stdin).out.encode() == stdin


def test_with_diff_the_diff_is_the_answer(kealint: Kealint) -> None:
    status, out, _ = kealint("check", "--diff", "-", stdin=COMMA.encode())
    assert status == 1
    assert out.startswith("--- <stdin>\n+++ <stdin>\n@@")


def test_can_be_given_comments(kealint: Kealint) -> None:
    text = GOOD.replace("192.0.2.20", "192.0.3.20")
    status, out, err = kealint("check", "--add-ignore", "moving", "-", stdin=text.encode())
    assert status == 0
    assert "// kealint: ignore[pool-outside-subnet] moving\n" in out
    assert "1 finding suppressed" in err


def test_that_is_closed_cannot_be_read(kealint: Kealint) -> None:
    status, _, err = kealint("check", "-")
    assert (status, err) == (2, "kealint: standard input is closed\n")


def test_is_one_among_others(kealint: Kealint) -> None:
    Path("kea.conf").write_text(GOOD)
    status, out, _ = kealint("check", "kea.conf", "-", "-", stdin=GOOD.encode())
    assert (status, out) == (0, "Found no problems: 2 files checked for Kea 3.0.\n")
