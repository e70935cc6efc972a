"""`kealint config KEY VALUE`: a setting written into the file that counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.given import GOOD, Kealint


def test_a_setting_is_written_and_counts(kealint: Kealint) -> None:
    Path("kea.conf").write_text(GOOD)
    assert kealint("config", "kea", "2.2, 2.6") == (0, ".kealint.yaml: kea is set.\n", "")
    assert Path(".kealint.yaml").read_text() == 'kea: ["2.2", "2.6"]\n'
    assert "for Kea 2.2 and 2.6." in kealint("check", "kea.conf").out


def test_the_rest_of_the_file_stays_as_it_was(kealint: Kealint) -> None:
    Path("kealint.yaml").write_text("# ours\nignore: [logging] # noisy\nfail-on: error # for now\n")
    Path("site").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir("site")
        assert kealint("config", "fail-on", "warning").out == "../kealint.yaml: fail-on is set.\n"
        kealint("config", "ignore", "logging,relays")
        kealint("config", "baseline", "known.json")
    assert Path("kealint.yaml").read_text() == (
        "# ours\nignore: [logging, relays] # noisy\nfail-on: warning # for now\n"
        "baseline: site/known.json\n"
    )


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("kee", "3.0", 'no setting "kee" (did you mean "kea"?)'),
        ("kea", "9.9", "kea: Kea 9.9 is not known"),
        ("select", "pols", 'select: unknown rule or group "pols" (did you mean "pools"?)'),
        ("severity", "pools", "severity: a map from a rule or group name"),
    ],
)
def test_what_cannot_be_set_is_not_written(
    kealint: Kealint, key: str, value: str, why: str
) -> None:
    status, _, err = kealint("config", key, value)
    assert status == 2
    assert err.startswith(f"kealint: {why}")
    assert not list(Path().iterdir())


def test_a_file_that_cannot_be_edited_is_left_alone(kealint: Kealint) -> None:
    Path(".kealint.yaml").write_text("- kea\n")
    status, _, err = kealint("config", "kea", "2.6")
    assert status == 2
    assert ".kealint.yaml:1:1: " in err
    assert Path(".kealint.yaml").read_text() == "- kea\n"
