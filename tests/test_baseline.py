import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kealint.baseline import Baseline, BaselineError, Key, hash_of, key_of
from kealint.diagnostic import Diagnostic, Severity, Verdict
from kealint.model.locate import Locator
from kealint.syntax import Object, Tree, parse
from kealint.text import Source

CONFIG = """{ "Dhcp4": { "subnet4": [
    { "id": 1, "subnet": "192.0.2.0/24" },
    { "id": 2, "subnet": "198.51.100.0/24", "pools": [ { "pool": "203.0.113.1 - 203.0.113.9" } ] }
] } }
"""


def tree_of(text: str, path: str = "conf/kea.conf") -> Tree:
    return parse(Source("kea.conf", text, path))


def finding(tree: Tree, needle: str, rule: str = "pool-outside-subnet") -> Diagnostic:
    start = tree.text.index(needle)
    return Diagnostic(
        rule=rule,
        group="pools",
        severity=Severity.ERROR,
        kea=Verdict.REFUSES,
        versions=("3.0",),
        message="wrong",
        span=tree.span(start, start + len(needle)),
        pointer=Locator(tree).at(start).pointer,
    )


def key(text: str, needle: str, rule: str = "pool-outside-subnet") -> Key:
    tree = tree_of(text)
    return key_of(tree, finding(tree, needle, rule), "conf")


POOL = '"203.0.113.1 - 203.0.113.9"'


def test_a_key_says_where_and_what() -> None:
    path, rule, pointer, value = key(CONFIG, POOL)
    assert (path, rule) == ("kea.conf", "pool-outside-subnet")
    assert pointer == "/Dhcp4/subnet4/1/pools/0/pool"
    assert len(value) == 16


def test_paths_count_from_the_folder_of_the_baseline() -> None:
    tree = tree_of(CONFIG, "site/conf/kea.conf")
    assert key_of(tree, finding(tree, POOL), "site").path == "conf/kea.conf"
    assert key_of(tree, finding(tree, POOL), "ci").path == "../site/conf/kea.conf"


def test_a_finding_without_a_value_has_a_key() -> None:
    assert key("? ?", "?").pointer == ""


OTHERS = [
    CONFIG.replace("\n", " "),
    CONFIG.replace('"id": 2, "subnet": "198.51.100.0/24"', '"subnet": "198.51.100.0/24", "id": 2'),
    "// more\n\n" + CONFIG.replace('"id": 1', '"id": 7 /* x */, "valid-lifetime": 100'),
    CONFIG.replace('{ "id": 1, ', '{ "id": 3, "subnet": "10.0.0.0/8" },\n{ "id": 1, '),
    CONFIG.replace('{ "id": 1, "subnet": "192.0.2.0/24" },\n', ""),
    CONFIG.replace("[ {", '[ { "pool": "198.51.100.1/32" }, {'),
]


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("needle", [POOL, '{ "pool": "203'])
def test_other_edits_do_not_bring_a_finding_back(text: str, needle: str) -> None:
    assert Baseline([key(CONFIG, needle)]).known([key(text, needle)]) == [True]


@pytest.mark.parametrize("extra", ["", ', "valid-lifetime": 100', ', "pools": [ ]'])
def test_a_map_is_told_by_what_names_it(extra: str) -> None:
    text = CONFIG.replace('"subnet": "192.0.2.0/24"', f'"subnet": "192.0.2.0/24"{extra}')
    assert Baseline([key(CONFIG, '{ "id": 1')]).known([key(text, '{ "id": 1')]) == [True]


def test_another_value_is_another_finding() -> None:
    baseline = Baseline([key(CONFIG, POOL), key(CONFIG, '{ "id": 1', "other")])
    changed = CONFIG.replace("203.0.113.9", "203.0.113.8").replace("192.0.2.0/24", "192.0.2.0/25")
    keys = [key(changed, '"203.0.113.1 - 203.0.113.8"'), key(changed, '{ "id": 1', "other")]
    assert baseline.known(keys) == [False, False]


def test_another_rule_file_or_place_is_another_finding() -> None:
    known = key(CONFIG, POOL)
    others = [
        known._replace(rule="pool-reversed"),
        known._replace(path="other.conf"),
        known._replace(pointer="/Dhcp4/subnet4/1/pools/0"),
        known._replace(pointer="/Dhcp4/shared-networks/1/subnet4/1/pools/0/pool"),
    ]
    assert Baseline([known]).known(others) == [False] * 4


def test_an_entry_accounts_for_as_many_as_it_counts() -> None:
    known = key(CONFIG, POOL)
    moved = known._replace(pointer="/Dhcp4/subnet4/9/pools/0/pool")
    assert Baseline([known, known]).known([known] * 3) == [True, True, False]
    assert Baseline([known, known]).known([moved, moved, known]) == [True, False, True]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1", "1 /* one */", True),
        ("1", "true", False),
        ("1", '"1"', False),
        ("1", "1.0", False),
        ("null", "{ }", False),
        ("[ 1, 2 ]", "[1,2]", True),
        ("[ 1, 2 ]", "[ 2, 1 ]", False),
        ('[ { "a": 1 } ]', '[ { "a": 2 } ]', True),
        ('{ "a": 1 }', '{ "b": 2 }', True),
        ('{ "name": "x", "code": 1 }', '{ "code": 2, "name": "x" }', True),
        ('{ "name": "x" }', '{ "name": "y" }', False),
        ('{ "hw-address": "00:00:5e:00:53:01" }', '{ "hw-address": "00:00:5e:00:53:02" }', False),
    ],
)
def test_what_a_value_is(one: str, other: str, same: bool) -> None:
    roots = [parse(Source("x", f'{{ "v": {text} }}')).root for text in (one, other)]
    hashes = [hash_of(root.get("v")) for root in roots if isinstance(root, Object)]
    assert len(set(hashes)) == (1 if same else 2)


def test_the_file_is_json_with_an_entry_a_line_in_order(tmp_path: Path) -> None:
    keys = [Key("b", "r", "/x", "1"), Key("a", "s", "/y", "2"), Key("a", "r", "/z", "3")]
    file = tmp_path / "known.json"
    Baseline([*keys, keys[0]]).write(str(file))
    assert file.read_text() == (
        '{\n"version": 1,\n"findings": [\n'
        '{"path": "a", "rule": "r", "pointer": "/z", "value": "3"},\n'
        '{"path": "a", "rule": "s", "pointer": "/y", "value": "2"},\n'
        '{"path": "b", "rule": "r", "pointer": "/x", "value": "1", "count": 2}\n'
        "]\n}\n"
    )
    assert len(json.loads(file.read_text())["findings"]) == 3
    Baseline().write(str(file))
    assert Baseline.read(str(file)) == Baseline()


@settings(deadline=None)
@given(st.lists(st.sampled_from('abc\udcffé\x01"\\/ \U0001f600'), max_size=12).map("".join))
def test_any_text_survives(text: str) -> None:
    baseline = Baseline([Key(text, "r", f"/{text}", "1")])
    assert read(baseline.text()) == baseline


@settings(deadline=None)
@given(st.lists(st.builds(Key, *[st.sampled_from(["a", "b", "/0", "/1/x"])] * 4), max_size=8))
def test_what_is_written_is_read_back_and_known(keys: list[Key]) -> None:
    baseline = read(Baseline(keys).text())
    assert baseline == Baseline(keys)
    assert len(baseline) == len(keys)
    assert all(baseline.known(keys))
    assert baseline.known([*keys, *keys]).count(True) == len(keys)


def read(text: str) -> Baseline:
    """The baseline that a file of this text holds."""
    return Baseline.of(Source.decode("known.json", Source("known.json", text).encode()))


def test_pruning_drops_what_is_fixed_and_updates_places(tmp_path: Path) -> None:
    (tmp_path / "unchecked.conf").touch()
    known = Key("kea.conf", "r", "/Dhcp4/subnet4/3", "1")
    fixed = Key("kea.conf", "r", "/Dhcp4/valid-lifetime", "2")
    elsewhere = Key("unchecked.conf", "r", "/x", "3")
    gone = Key("gone.conf", "r", "/x", "4")
    clean = Key("clean.conf", "r", "/x", "5")
    moved = known._replace(pointer="/Dhcp4/subnet4/2")
    new = Key("kea.conf", "other", "/x", "6")
    baseline = Baseline([known, fixed, elsewhere, elsewhere, gone, clean])
    pruned = baseline.pruned([moved, new], {"kea.conf", "clean.conf"}, str(tmp_path))
    assert pruned == Baseline([moved, elsewhere, elsewhere])


GOOD = '{"path": "a", "rule": "b", "pointer": "c", "value": "d"}'


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", "1:1", "not a baseline: "),
        ('{ "version": 1,\n<<<<<<< ours\n"findings": [] }', "2:1", "not a baseline: "),
        ('{ "version": 1, "findings": [ <?include "/etc/passwd"?> ] }', "1:31", "not a baseline: "),
        ('{ "findings": [] }', "1:1", 'expected a map with "version"'),
        ('{ "version": 2,\n"findings": [] }', "1:14", "a baseline of another version than 1"),
        ('{ "version": 1 }', "1:1", 'expected a map with "findings"'),
        ('{ "version": 1, "findings": { } }', "1:29", '"findings" should be a list'),
        ('{ "version": 1, "findings": [\n3] }', "2:1", 'expected a map with "path"'),
        (
            f'{{ "version": 1, "findings": [\n{GOOD},\n{{"path": "a"}}] }}',
            "3:1",
            "expected a map with",
        ),
        (
            f'{{ "version": 1, "findings": [\n{GOOD.replace(chr(34) + "b" + chr(34), "2")}] }}',
            "2:23",
            '"rule" should be a string',
        ),
        (
            f'{{ "version": 1, "findings": [\n{GOOD[:-1]}, "count": 0}}] }}',
            "2:67",
            '"count" should be a number from 1 on',
        ),
    ],
)
def test_a_broken_file_is_an_error_with_a_place(
    tmp_path: Path, text: str, place: str, message: str
) -> None:
    file = tmp_path / "known.json"
    file.write_text(text)
    with pytest.raises(BaselineError) as caught:
        Baseline.read(str(file))
    assert str(caught.value).startswith(f"{file}:{place}: {message}")


def test_a_great_count_costs_nothing(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text(f'{{ "version": 1, "findings": [{GOOD[:-1]}, "count": 1000000000000}}] }}')
    baseline = Baseline.read(str(file))
    assert baseline.known([Key("a", "b", "c", "d")]) == [True]
