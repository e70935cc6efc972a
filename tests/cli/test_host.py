"""`--host`: the machine the tests run on is looked at, and only where that is asked for."""

from pathlib import Path

from tests.cli.given import GOOD, Kealint

ELSEWHERE = GOOD.replace('"eth0"', '"nosuch0", "lo"').replace(
    '"subnet4"', '"lease-database": { "type": "memfile", "persist": false },\n  "subnet4"'
)


def test_an_interface_that_is_not_here(kealint: Kealint) -> None:
    Path("kea.conf").write_text(ELSEWHERE)
    line = ("check", "--select", "host", "--output-format", "concise", "kea.conf")
    assert kealint(*line).status == 0
    status, out, err = kealint(*line, "--host")
    assert (status, err) == (1, "")
    assert [text for text in out.splitlines() if "interface" in text] == [
        'kea.conf:2:42: error[interface-not-here] there is no interface "nosuch0" here'
    ]


def test_standard_input_is_for_this_machine_too(kealint: Kealint) -> None:
    status, out, _ = kealint("check", "--host", "-", stdin=ELSEWHERE.encode())
    assert status == 1
    assert "[interface-not-here]" in out


def test_a_comment_is_unused_only_where_the_machine_was_looked_at(kealint: Kealint) -> None:
    needless = '"subnet4": // kealint: ignore[interface-not-here] a name of ours\n '
    Path("kea.conf").write_text(GOOD.replace('"eth0"', '"lo"').replace('"subnet4":', needless))
    line = ("check", "--select", "suppressions,host", "kea.conf")
    assert kealint(*line).status == 0
    assert "[unused-suppression]" in kealint(*line, "--host").out


def test_a_comment_hides_what_is_found_here(kealint: Kealint) -> None:
    reason = "\n// kealint: ignore[interface-not-here] comes with the next card\n"
    Path("kea.conf").write_text(ELSEWHERE.replace('"interfaces"', f'{reason} "interfaces"'))
    assert "[interface-not-here]" not in kealint("check", "--host", "kea.conf").out
