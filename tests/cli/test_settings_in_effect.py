"""Which settings count, and `--show-settings` and `--show-files`."""

import json
from pathlib import Path

import pytest

from tests.cli.given import COMMA, GOOD, MORE_RULES, OUTSIDE, Kealint


def put(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text)


def test_each_file_has_those_nearest_to_it(kealint: Kealint) -> None:
    put("loose/kealint.yaml", "fail-on: error\nmin-severity: error\n")
    put("loose/kea.conf", COMMA)
    put("strict/kea.conf", COMMA)
    assert kealint("check", "loose").status == 0
    status, out, _ = kealint("check", "--output-format", "concise", "loose", "strict")
    assert status == 1
    assert out.startswith("strict/kea.conf:6:53: ")


def test_the_format_is_that_of_the_first_file(kealint: Kealint) -> None:
    put("a/kealint.yaml", "output-format: json\n")
    put("a/kea.conf", GOOD)
    put("b/kea.conf", GOOD)
    assert kealint("check", "a/kea.conf", "b/kea.conf").out == "[]\n"
    assert kealint("check", "b/kea.conf", "a/kea.conf").out.startswith("Found no problems")


def test_the_command_line_beats_the_environment_and_that_the_file(
    kealint: Kealint, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("kealint.yaml", "kea: 2.2\n")
    put("kea.conf", GOOD)
    assert "for Kea 2.2." in kealint("check", "kea.conf").out
    monkeypatch.setenv("KEALINT_KEA", "2.4")
    assert "for Kea 2.4." in kealint("check", "kea.conf").out
    assert "for Kea 2.6 and 3.0." in kealint("check", "--kea", "2.6", "--kea", "3.0").out
    assert "for Kea 2.6 and 3.0." in kealint("check", "--kea", "2.6,3.0,2.6", "kea.conf").out


def test_isolated_reads_none_and_config_another(kealint: Kealint) -> None:
    put("kealint.yaml", "ignore: [ALL]\n")
    put("other.yaml", "ignore: [pools]\n")
    put("kea.conf", COMMA)
    assert kealint("check", "kea.conf").status == 0
    assert kealint("check", "--isolated", "kea.conf").status == 1
    assert kealint("check", "--config", "other.yaml", "kea.conf").status == 1


def test_options_of_rules_reach_them(kealint: Kealint) -> None:
    put("kealint.yaml", "rules: { tiny-pool: { least: 20, also-for-classes: true } }\n")
    put("kea.conf", GOOD)
    arguments = ("--rules", MORE_RULES, "--ignore", "ebb", "--output-format", "concise")
    assert "a pool of" not in kealint("check", *arguments).out
    assert "a pool of 11" in kealint("check", *arguments, "--select", "tiny-pool").out


def test_severities_are_remapped(kealint: Kealint) -> None:
    put("kealint.yaml", "severity: { pools: info, pool-outside-subnet: warning }\n")
    put("kea.conf", OUTSIDE)
    out = kealint("check", "--output-format", "concise").out
    assert ": warning[pool-outside-subnet]" in out


def test_shown_settings_are_settings(kealint: Kealint) -> None:
    put(
        "kealint.yaml",
        "kea: [2.6, '3.0']\nignore: [logging]\nseverity: { pools: info }\nexclude: [old/]\n"
        "per-file-ignores: { 'b*': [pools] }\nfiles: { dhcp.cfg: Dhcp4 }\nfail-on: error\n"
        "relays: [192.0.2.1, { address: 192.0.2.2, name: attic }]\n"
        "rules: { tiny-pool: { least: 3 } }\n",
    )
    put("kea.conf", GOOD)
    status, out, _ = kealint("check", "--rules", MORE_RULES, "--show-settings", "kea.conf")
    shown = json.loads(out)
    assert status == 0
    assert shown["kea"] == ["2.6", "3.0"]
    assert shown["per-file-ignores"] == {"b*": ["pools"]}
    assert shown["rules"] == {"tiny-pool": {"least": 3}}
    assert "pool-outside-subnet" in shown["select"]
    assert not {"logger-without-severity", "tiny-pool"} & set(shown["select"])
    put("again.yaml", out)
    more = ("--rules", MORE_RULES, "--config", "again.yaml")
    assert kealint("check", *more, "--show-settings", "kea.conf").out == out


def test_shown_settings_are_those_of_the_file(kealint: Kealint) -> None:
    put("kealint.yaml", "per-file-ignores: { 'b*': [ALL] }\n")
    put("b.conf", GOOD)
    shown = json.loads(kealint("check", "--show-settings", "b.conf").out)
    assert "missing-colon" in shown["select"]
    assert "pool-outside-subnet" not in shown["select"]
    stdin = kealint("check", "--show-settings", "-", "--stdin-filename", "b.x", stdin=b"").out
    assert json.loads(stdin)["select"] == shown["select"]


def test_shown_files_are_those_that_would_be_checked(kealint: Kealint) -> None:
    put("kealint.yaml", "exclude: [old]\nfiles: { dhcp.cfg: Dhcp4 }\n")
    for name in ("kea-dhcp4.conf", "old/kea-dhcp4.conf", "sub/dhcp.cfg", "sub/notes.conf"):
        put(name, "not looked at")
    put("sub/x.json", '{ "Dhcp6": {} }')
    status, out, err = kealint("check", "--show-files")
    assert (status, err) == (0, "")
    assert out.split() == ["kea-dhcp4.conf", "sub/dhcp.cfg", "sub/x.json"]
    assert kealint("check", "--show-files", "old/kea-dhcp4.conf").out == "old/kea-dhcp4.conf\n"
    forced = kealint("check", "--show-files", "--force-exclude", "old/kea-dhcp4.conf")
    assert forced == (0, "", "")
    status, out, err = kealint("check", "--show-files", "nowhere", "sub/x.json")
    assert (status, out) == (2, "sub/x.json\n")


def test_gitignore_is_respected_unless(kealint: Kealint) -> None:
    put(".git/HEAD", "")
    put(".gitignore", "kea-b.conf\n")
    put("kea-a.conf", GOOD)
    put("kea-b.conf", GOOD)
    assert kealint("check", "--show-files").out == "kea-a.conf\n"
    out = kealint("check", "--show-files", "--no-respect-gitignore").out
    assert out == "kea-a.conf\nkea-b.conf\n"


@pytest.mark.parametrize("option", ["--select=pools", "--ignore=syntax,missing-colon", "--quiet"])
def test_what_no_kea_can_read_is_told_whatever_is_selected(kealint: Kealint, option: str) -> None:
    put("kea.conf", GOOD.replace('"id": 1', '"id" 1'))
    put("kealint.yaml", "per-file-ignores: { '*.conf': [ALL] }\n")
    status, out, _ = kealint("check", option, "kea.conf", "--output-format", "concise")
    assert status == 1
    assert "[missing-colon]" in out


def test_what_a_file_is_for_is_compared_with_what_it_holds(kealint: Kealint) -> None:
    put("kealint.yaml", "files: { '*.cfg': Dhcp4, 'six.cfg': Dhcp6 }\n")
    put("a/four.cfg", GOOD)
    put("a/six.cfg", GOOD)
    put("a/free.conf", GOOD)
    status, out, _ = kealint("check", "--output-format", "concise")
    assert status == 1
    assert [
        line.split(" ")[0] for line in out.splitlines() if "[file-of-other-service]" in line
    ] == ["a/six.cfg:1:3:"]
    same = kealint("check", "-", "--stdin-filename", "six.cfg", stdin=GOOD.encode())
    assert "the file is for Dhcp6 and holds Dhcp4" in same.out
