"""`--fix`, `--fix-only`, `--unsafe`: what is written where, and what is not."""

import os
import re
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.given import COMMA, GOOD, OUTSIDE, Kealint

ODD = (
    b'{ "Dhcp4": {\r\n # caf\xe9 \xff\r\n'
    b' "interfaces-config": { "interfaces": [ "eth0" ] },\r\n'
    b' "subnet4": [ { "id": 1, "subnet": "192.0.2.0/24",\r\n'
    b'  "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" }, ] } ] } }'
)


def test_writes_the_file_and_says_how_much(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA)
    assert kealint("fix", "kea.conf") == (
        0,
        "Found no problems: 1 file checked for Kea 3.0.\n",
        "Fixed 1 problem in 1 file.\n",
    )
    assert Path("kea.conf").read_text() == GOOD


def test_a_second_run_changes_nothing(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA)
    kealint("fix", "kea.conf")
    before = Path("kea.conf").stat()
    assert kealint("fix", "kea.conf").err == ""
    after = Path("kea.conf").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("options", [["--quiet"], ["--silent"], ["-q", "--fix-only"]])
def test_says_nothing_if_asked_to(kealint: Kealint, options: list[str]) -> None:
    Path("kea.conf").write_text(COMMA)
    assert kealint("fix", "kea.conf", *options) == (0, "", "")


def test_fix_only_does_not_report_what_is_left(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA.replace("192.0.2.20", "192.0.3.20"))
    assert kealint("check", "--fix-only", "kea.conf") == (0, "", "Fixed 1 problem in 1 file.\n")
    assert Path("kea.conf").read_text() == OUTSIDE


def test_bytes_that_are_not_ours_stay(kealint: Kealint) -> None:
    Path("kea.conf").write_bytes(ODD)
    assert kealint("fix", "kea.conf").status == 0
    assert Path("kea.conf").read_bytes() == ODD.replace(b"}, ]", b"} ]")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=40), st.integers(0, len(ODD)))
def test_no_bytes_make_it_fail(kealint: Kealint, noise: bytes, at: int) -> None:
    Path("kea.conf").write_bytes(ODD[:at] + noise + ODD[at:])
    for options in (["--diff"], ["--add-ignore", "why"], ["--fix", "--unsafe"], []):
        status, _, err = kealint("check", *options, "kea.conf")
        assert status in (0, 1), err


def test_unsafe_fixes_are_for_those_who_ask(kealint: Kealint) -> None:
    text = GOOD.replace('"eth0" ]', '"eth0" ], "re-detect": 1')
    Path("kea.conf").write_text(text)
    assert kealint("fix", "kea.conf").status == 1
    assert Path("kea.conf").read_text() == text
    assert kealint("fix", "--unsafe", "kea.conf").status == 0
    assert Path("kea.conf").read_text() == text.replace(": 1 }", ": true }")


def test_fixable_and_unfixable_choose(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA)
    assert kealint("fix", "--unfixable", "extra-comma", "kea.conf").status == 1
    assert kealint("fix", "--fixable", "subnets", "kea.conf").status == 1
    assert Path("kea.conf").read_text() == COMMA
    assert kealint("fix", "--fixable", "subnets,syntax", "kea.conf").status == 0


def test_mode_and_links_stay(kealint: Kealint) -> None:
    Path("real").mkdir()
    file = Path("real/kea.conf")
    file.write_text(COMMA)
    file.chmod(0o640)
    Path("link.conf").symlink_to("real/kea.conf")
    assert kealint("fix", "link.conf").status == 0
    assert Path("link.conf").is_symlink()
    assert file.read_text() == GOOD
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert os.listdir("real") == ["kea.conf"]


def test_a_file_that_is_read_only_keeps_its_findings(kealint: Kealint) -> None:
    Path("a.conf").write_text(COMMA)
    Path("b.conf").write_text(COMMA)
    Path("a.conf").chmod(0o444)
    status, out, err = kealint("fix", "--output-format", "concise", "a.conf", "b.conf")
    assert status == 2
    assert out.startswith("a.conf:6:53: warning[extra-comma]")
    assert "b.conf" not in out
    assert (
        err == "kealint: not written: a.conf: the file is read-only\nFixed 1 problem in 1 file.\n"
    )
    assert Path("a.conf").read_text() == COMMA
    assert Path("b.conf").read_text() == GOOD


def test_broken_files_do_not_keep_others_from_being_fixed(kealint: Kealint) -> None:
    Path("a.conf").write_text('{ "Dhcp4": { "subnet4": ] }')
    Path("b.conf").write_text(COMMA)
    assert kealint("fix", "a.conf", "b.conf").status == 1
    assert Path("b.conf").read_text() == GOOD


class TestIncludedFiles:
    POOLS = '"pools": [ { "pool": "192.0.2.10 - 192.0.2.20" }, ]\n'

    @pytest.fixture(autouse=True)
    def files(self) -> None:
        text = re.sub(r'"pools".*', '<?include "pools.json"?>', COMMA)
        Path("a.conf").write_text(text.replace('"id": 1,', '"id": 1,,'))
        Path("b.conf").write_text(text)
        Path("pools.json").write_text(self.POOLS)

    def test_are_fixed_in_their_place(self, kealint: Kealint) -> None:
        assert kealint("fix", "a.conf", "b.conf") == (
            0,
            "Found no problems: 2 files checked for Kea 3.0.\n",
            "Fixed 2 problems in 2 files.\n",
        )
        assert Path("pools.json").read_text() == self.POOLS.replace("}, ]", "} ]")
        assert '"id": 1,\n' in Path("a.conf").read_text()

    def test_are_reported_once(self, kealint: Kealint) -> None:
        out = kealint("check", "a.conf", "b.conf", "--output-format", "concise").out
        assert out.count("pools.json:1:49") == 1

    def test_are_written_all_or_none(self, kealint: Kealint) -> None:
        Path("pools.json").chmod(0o444)
        before = Path("a.conf").read_text()
        assert kealint("fix", "a.conf").status == 2
        assert Path("a.conf").read_text() == before

    def test_under_two_names_are_one_file(self, kealint: Kealint) -> None:
        text = Path("b.conf").read_text()
        again = '"id": 2, "subnet": "198.51.100.0/24", <?include "./pools.json"?> } ]'
        Path("b.conf").write_text(text.replace("} ]\n", "}, { " + again + "\n"))
        kealint("fix", "b.conf", "--ignore", "pools")
        assert Path("pools.json").read_text() == self.POOLS.replace("}, ]", "} ]")

    def test_stay_as_they_are_if_standard_input_includes_them(self, kealint: Kealint) -> None:
        text = Path("a.conf").read_text()
        status, out, err = kealint("fix", "-", stdin=text.encode())
        assert status == 1
        assert out == text.replace(",,", ",")
        assert "pools.json" in err
        assert Path("pools.json").read_text() == self.POOLS

    def test_beside_a_name_given_to_standard_input_are_found(self, kealint: Kealint) -> None:
        Path("sub").mkdir()
        Path("pools.json").rename("sub/pools.json")
        arguments = ("check", "-", "--output-format", "concise")
        text = Path("b.conf").read_bytes()
        assert "[include-not-found]" in kealint(*arguments, stdin=text).out
        out = kealint(*arguments, "--stdin-filename", "sub/b.conf", stdin=text).out
        assert "[include-not-found]" not in out
        assert "sub/pools.json:1:49" in out


@pytest.mark.parametrize("also", [["--unfixable", "syntax"], ["--fixable", "pools", "--fix"]])
def test_fixes_that_may_not_be_applied_are_not_counted_on(
    kealint: Kealint, also: list[str]
) -> None:
    Path("kea.conf").write_text(COMMA)
    out = kealint("check", "--output-format", "concise", *also, "kea.conf").out
    assert (
        out.endswith(" is too many\nFound 1 problem for Kea 3.0 (1 warning).\n") or "[*]" not in out
    )
    assert "fixable" not in out


def test_fixes_of_files_that_standard_input_includes_are_not_counted_on(kealint: Kealint) -> None:
    text = GOOD.replace('"pool": "192.0.2.10 - 192.0.2.20"', '<?include "p"?>')
    Path("p").write_text('"pool": "192.0.2.10 - 192.0.2.20",\n')
    Path("kea.conf").write_text(text)
    assert "1 fixable with --fix." in kealint("check", "kea.conf").out
    out = kealint("check", "-", stdin=text.encode()).out
    assert "Found 1 problem for Kea 3.0 (1 warning).\n" in out


def test_what_is_left_after_fixing_is_counted_anew(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA.replace('"id": 1,', ""))
    out = kealint("check", "--kea", "2.2", "kea.conf").out
    before = out.splitlines()[-1]
    out = kealint("check", "--kea", "2.2", "--fix", "kea.conf").out
    assert before == "Found 2 problems for Kea 2.2 (2 warnings). 2 fixable with --fix."
    assert "fixable" not in out


def test_says_what_a_fix_would_have_broken(kealint: Kealint) -> None:
    servers = '"dns-servers": [ { "ip-address": "192.0.2.53" } ]'
    domains = ", ".join(
        f'{{ "name": "{name}", {servers} }}' for name in ("a.example", "a.example.")
    )
    Path("kea.conf").write_text(
        f'{{ "DhcpDdns": {{ "forward-ddns": {{ "ddns-domains": [ {domains} ] }} }} }}'
    )
    done = kealint("fix", "--unsafe", "kea.conf")
    assert "fixable" not in done.out
    assert done.err == "1 fix not applied: it would make duplicate-ddns-domain.\n"
