"""`--diff`, and the diffs it prints: patch takes them, whatever the files hold."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.cli.difference import difference
from kealint.text import ENCODING_ERRORS
from tests.cli.given import COMMA, GOOD, Kealint

PATCH = shutil.which("patch")


def test_shows_what_fix_would_write_and_writes_nothing(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA)
    status, out, err = kealint("check", "--diff", "kea.conf")
    assert status == 1
    assert out == (
        "--- kea.conf\n+++ kea.conf\n@@ -3,6 +3,6 @@\n"
        '   "subnet4": [ {\n     "id": 1,\n     "subnet": "192.0.2.0/24",\n'
        '-    "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" }, ]\n'
        '+    "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" } ]\n'
        "   } ]\n } }\n"
    )
    assert err == "Would fix 1 problem in 1 file.\n"
    assert Path("kea.conf").read_text() == COMMA


def test_says_as_much_as_is_asked_for(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA)
    assert kealint("check", "--diff", "-s", "kea.conf") == (1, "", "")
    status, out, err = kealint("check", "--diff", "-q", "kea.conf")
    assert (status, err) == (1, "")
    assert out.startswith("--- kea.conf\n")


def test_of_nothing_is_nothing(kealint: Kealint) -> None:
    Path("kea.conf").write_text(GOOD)
    assert kealint("check", "--diff", "kea.conf") == (0, "", "")


def test_wins_over_fix(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA)
    assert kealint("fix", "--diff", "kea.conf").status == 1
    assert Path("kea.conf").read_text() == COMMA


def test_in_colour_no_byte_commands_the_terminal(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA.replace('"id"', '/* \x1b[2J */ "id"'))
    out = kealint("check", "--diff", "--color", "always", "kea.conf").out
    assert "\x1b[31m-    " in out
    assert "<U+001B>[2J" in out


@pytest.mark.skipif(PATCH is None, reason="there is no patch here")
def test_patch_makes_of_it_what_fix_writes(kealint: Kealint) -> None:
    """With odd names, odd bytes, and a file that two others include."""
    data = COMMA.replace("\n", "\r\n").encode().replace(b'"id"', b'/* \xff\t\x0c\x1b */ "id"')
    including = data.replace(b'{ "pool": "192.0.2.10 - 192.0.2.20" }', b'<?include "in/pool"?>')
    files = {
        "plain.conf": data,
        "with space.conf": data,
        'w"ith\tand\\.conf': data,
        "naïve.conf": data.rstrip(),
        "a.conf": including,
        "b.conf": including,
        "in/pool": b'{ "pool": "192.0.2.10 - 192.0.2.20", }',
    }
    Path("in").mkdir()
    for name, content in files.items():
        Path(name).write_bytes(content)
    names = sorted(set(files) - {"in/pool"})
    diff = kealint("check", "--diff", *names).out.encode("utf-8", ENCODING_ERRORS)
    assert kealint("fix", *names).status == 0
    wanted = {name: Path(name).read_bytes() for name in files}
    assert all(wanted[name] != files[name] for name in files)
    for name, content in files.items():
        Path(name).write_bytes(content)
    assert PATCH
    subprocess.run([PATCH, "-p0", "--binary"], input=diff, check=True, capture_output=True)
    assert {name: Path(name).read_bytes() for name in files} == wanted


LINES = st.lists(st.sampled_from("abcdefgh\r"), max_size=30).map("\n".join)


def patched(text: str, diff: list[str]) -> str:
    """The text after a diff, applied by the letter."""
    lines = text.split("\n")
    old = [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    new: list[str] = []
    at = 0
    for line in diff[2:]:
        if line.startswith("@@"):
            start, count = map(int, line.split()[1][1:].split(","))
            begin = start - 1 if count else start
            new += old[at:begin]
            at = begin
        elif line.startswith("\\"):
            new[-1] = new[-1].removesuffix("\n")
        else:
            if line[0] in " -":
                assert old[at].removesuffix("\n") == line[1:-1]
                at += 1
            if line[0] in " +":
                new.append(line[1:])
            elif not old[at - 1].endswith("\n"):
                new.append("")  # for the remark that this old line has no line feed
    return "".join(new + old[at:])


@given(LINES, LINES)
def test_a_diff_leads_from_one_text_to_the_other(old: str, new: str) -> None:
    assert patched(old, list(difference("x", old, new))) == new


def test_time_grows_with_the_texts() -> None:
    lines = ['"a": {', '"b": 1', "},"] * 100_000
    old = "\n".join(lines)
    lines[1::3000] = ['"b": 2'] * 100
    assert sum(line.startswith("-") for line in difference("x", old, "\n".join(lines))) <= 300_001
