"""`--add-ignore`, `--ignore-suppressions`, and the baseline options."""

import json
from pathlib import Path

from tests.cli.given import COMMA, GOOD, OUTSIDE, Kealint

IGNORED = OUTSIDE.replace('"pools"', '// kealint: ignore[pools] moving\n    "pools"')


def test_add_ignore_writes_comments_that_hold(kealint: Kealint) -> None:
    Path("kea.conf").write_text(OUTSIDE)
    status, out, err = kealint("check", "--add-ignore", "until May", "kea.conf")
    assert (status, err) == (0, "Wrote ignore comments into 1 file.\n")
    assert out == "Found no problems: 1 file checked for Kea 3.0, 1 finding suppressed.\n"
    assert "// kealint: ignore[pool-outside-subnet] until May\n" in Path("kea.conf").read_text()
    assert kealint("check", "--add-ignore", "again", "kea.conf").err == ""


def test_add_ignore_leaves_alone_what_no_comment_can_hide(kealint: Kealint) -> None:
    Path("kea.conf").write_text(COMMA)
    status, out, err = kealint("check", "--add-ignore", "why", "kea.conf")
    assert (status, err) == (1, "")
    assert "[extra-comma]" in out
    assert Path("kea.conf").read_text() == COMMA


def test_add_ignore_goes_into_the_file_that_it_is_about(kealint: Kealint) -> None:
    Path("kea.conf").write_text(
        OUTSIDE.replace('"pool": "192.0.2.10 - 192.0.3.20"', '<?include "p"?>')
    )
    Path("p").write_text('"pool": "192.0.2.10 - 192.0.3.20"\n')
    before = Path("kea.conf").read_text()
    assert kealint("check", "--add-ignore", "why", "kea.conf").status == 0
    assert Path("kea.conf").read_text() == before
    assert "ignore[pool-outside-subnet] why" in Path("p").read_text()


def test_add_ignore_to_what_is_read_only(kealint: Kealint) -> None:
    Path("kea.conf").write_text(OUTSIDE)
    Path("kea.conf").chmod(0o444)
    status, out, err = kealint("check", "--add-ignore", "why", "kea.conf")
    assert status == 2
    assert "[pool-outside-subnet]" in out
    assert err == "kealint: not written: kea.conf: the file is read-only\n"


def test_ignore_suppressions_shows_and_fixes_as_if_there_were_none(kealint: Kealint) -> None:
    Path("kea.conf").write_text(IGNORED)
    assert kealint("check", "kea.conf").status == 0
    status, out, _ = kealint("check", "--ignore-suppressions", "kea.conf")
    assert status == 1
    assert "[pool-outside-subnet]" in out


def test_a_baseline_silences_what_it_lists_and_nothing_else(kealint: Kealint) -> None:
    Path("kea.conf").write_text(OUTSIDE)
    out = "Found no problems: 1 file checked for Kea 3.0, 1 finding suppressed.\n"
    written = kealint("check", "--write-baseline", "base.json", "kea.conf")
    assert written == (0, out, "Wrote 1 finding to base.json.\n")
    clear = (0, out, "")
    Path("kea.conf").write_text("\n# moved\n" + OUTSIDE)
    assert kealint("check", "--baseline", "base.json", "kea.conf") == clear
    Path("kea.conf").write_text(OUTSIDE.replace('"id": 1,', '"id": 1,,'))
    status, out, _ = kealint("check", "--baseline", "base.json", "--output-format", "concise")
    assert status == 0 or "[extra-comma]" in out
    assert "[pool-outside-subnet]" not in out


def test_a_baseline_can_be_a_setting(kealint: Kealint) -> None:
    Path("sub").mkdir()
    Path("sub/kea.conf").write_text(OUTSIDE)
    Path("kea.conf").write_text(OUTSIDE)
    assert kealint("check", "--write-baseline", "sub/base.json", "sub").status == 0
    Path("sub/.kealint.yaml").write_text("baseline: base.json\n")
    assert kealint("check", "sub").status == 0
    status, out, _ = kealint("check", "--output-format", "concise", "sub/kea.conf", "kea.conf")
    assert status == 1
    assert out.count("[pool-outside-subnet]") == 1
    assert out.startswith("kea.conf:")


def test_pruning_drops_what_is_gone(kealint: Kealint) -> None:
    Path("kea.conf").write_text(OUTSIDE)
    kealint("check", "--write-baseline", "base.json", "kea.conf")
    assert len(json.loads(Path("base.json").read_text())["findings"]) == 1
    Path("kea.conf").write_text(GOOD)
    status, _, err = kealint("check", "--baseline", "base.json", "--prune-baseline", "kea.conf")
    assert (status, err) == (0, "Dropped 1 finding from base.json, 0 left.\n")
    assert json.loads(Path("base.json").read_text())["findings"] == []


def test_a_baseline_is_no_configuration(kealint: Kealint) -> None:
    Path("kea.conf").write_text(OUTSIDE)
    for name in ("kealint-baseline.json", "kea-known.json"):
        kealint("check", "--write-baseline", name, "kea.conf")
        assert kealint("check", "--show-files", "--force-exclude", ".", name).out == "kea.conf\n"


def test_what_two_files_include_is_known_to_both(kealint: Kealint) -> None:
    text = OUTSIDE.replace('"pool": "192.0.2.10 - 192.0.3.20"', '<?include "p"?>')
    Path("p").write_text('"pool": "192.0.2.10 - 192.0.3.20"\n')
    Path("kea-a.conf").write_text(text)
    Path("kea-b.conf").write_text(text)
    kealint("check", "--write-baseline", "base.json", "kea-a.conf")
    assert kealint("check", "--baseline", "base.json", "kea-a.conf", "kea-b.conf").status == 0


def test_a_baseline_that_cannot_be_read_stops_us_before_anything_is_written(
    kealint: Kealint,
) -> None:
    Path("kea.conf").write_text(COMMA)
    assert kealint("fix", "--baseline", "no.json", "kea.conf").status == 2
    assert Path("kea.conf").read_text() == COMMA


def test_a_baseline_that_cannot_be_written_hides_no_finding(kealint: Kealint) -> None:
    Path("kea.conf").write_text(OUTSIDE)
    status, out, err = kealint("check", "--write-baseline", "no/b.json", "kea.conf")
    assert (status, err) == (2, "kealint: not written: no/b.json: no such file or directory\n")
    assert "[pool-outside-subnet]" in out
