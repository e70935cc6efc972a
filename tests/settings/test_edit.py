from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from kealint.settings import SettingsError
from kealint.settings.edit import set_in_settings, with_value


def edited(text: str, *keys: str, to: Any) -> str:
    return with_value("kealint.yaml", text, keys, to)


@pytest.mark.parametrize(
    ("before", "keys", "value", "after"),
    [
        # new entries
        ("", "kea", "3.0", 'kea: "3.0"\n'),
        ("# mine\n", "kea", "3.0", '# mine\nkea: "3.0"\n'),
        ("# mine", "strict", True, "# mine\nstrict: true\n"),
        ("---\n", "strict", True, "---\nstrict: true\n"),
        ("a: 1\n", "b", ["x", "v"], "a: 1\nb: [x, v]\n"),
        ("a: 1  # one\n# end\n", "b", 2, "a: 1  # one\nb: 2\n# end\n"),
        ("a: 1", "b", 2, "a: 1\nb: 2"),
        ("a: 1\r\n", "b", 2, "a: 1\r\nb: 2\r\n"),
        ("a:\n  - x\n...\n", "b", 2, "a:\n  - x\nb: 2\n...\n"),
        ("a: |\n  x\n\nb: 1\n", "c", 2, "a: |\n  x\n\nb: 1\nc: 2\n"),
        ("a: |\n  x\n\n", "c", 2, "a: |\n  x\nc: 2\n\n"),
        ("a:\n", "b", 2, "a:\nb: 2\n"),
        ("a:\n  b:  # empty\n", "c", 2, "a:\n  b:  # empty\nc: 2\n"),
        ("{}\n", "b", 2, "{b: 2}\n"),
        ("{a: 1, b: [x] }\n", "c", 2, "{a: 1, b: [x], c: 2 }\n"),
        ("a: 1\n", "b/c", "x", "a: 1\nb:\n  c: x\n"),
        ("", "b/*.conf", ["x"], 'b:\n  "*.conf": [x]\n'),
        ("b:\n    c: 1\n", "b/d", 2, "b:\n    c: 1\n    d: 2\n"),
        ("b: {c: 1}\n", "b/d", 2, "b: {c: 1, d: 2}\n"),
        ("b: {c: 1}\n", "b/d/e", 2, "b: {c: 1, d: {e: 2}}\n"),
        ("b: # empty\n", "b/d/e", 2, "b: {d: {e: 2}} # empty\n"),
        # other values
        ("a: 1   # one\nb: 2\n", "a", 3, "a: 3   # one\nb: 2\n"),
        ("'a': \"x\"\n", "a", "y: z", "'a': \"y: z\"\n"),
        ("a:  # one\nb: 2\n", "a", 3, "a: 3  # one\nb: 2\n"),
        ("a: ~\n", "a", 3, "a: 3\n"),
        ("a: |\n  x\n  y\nb: 1\n", "a", "z", "a: z\nb: 1\n"),
        ("a: x\n", "a", ["x", "v"], "a: [x, v]\n"),
        ("a: {b: 1}  # one\n", "a", 2, "a: 2  # one\n"),
        ("a:  # one\n  b: 1\n  c:\n  - 2\n# two\nd: 3\n", "a", 2, "a: 2  # one\n# two\nd: 3\n"),
        ("b:\n  c: 1 # one\n", "b/c", "no", 'b:\n  c: "no" # one\n'),
        # lists that go on
        ("a:\n- x  # why\n- v\nb: 1\n", "a", [*"xvz"], "a:\n- x  # why\n- v\n- z\nb: 1\n"),
        ("a:\n  - x\n  # - w\n", "a", [*"xz"], "a:\n  - x\n  - z\n  # - w\n"),
        ("a:\n  - x", "a", [*"xvz"], "a:\n  - x\n  - v\n  - z"),
        ("a: [x,   # why\n  v]\n", "a", [*"xvz"], "a: [x,   # why\n  v, z]\n"),
        ("a: [ ]\n", "a", [*"z"], "a: [ z]\n"),
        ("a: [x]\n", "a", [*"x"], "a: [x]\n"),
        # lists that do not
        ("a:\n- x\n- v\n", "a", [*"v"], "a: [v]\n"),
        ("a: [x, v]\n", "a", [*"vx"], "a: [v, x]\n"),
        ("a:\n- b: 1\n", "a", [*"v"], "a: [v]\n"),
        ("a: &n\n  - x\n", "a", [*"v"], "a: [v]\n"),
        ("a: &n [x]\nb: *n # same\n", "b", [*"xv"], "a: &n [x]\nb: [x, v] # same\n"),
        ("\ufeffa: 1\n", "a", 2, "\ufeffa: 2\n"),
    ],
)
def test_only_what_is_set_changes(before: str, keys: str, value: Any, after: str) -> None:
    assert edited(before, *keys.split("/"), to=value) == after


@pytest.mark.parametrize(
    ("text", "keys", "message"),
    [
        ("a: 1\n", "a/b", '1:4: expected a map for "b" to stand in'),
        ("- a\n", "a", '1:1: expected a map for "a" to stand in'),
        ("a: [1\n", "a", "2:1: not YAML: expected ',' or ']', but got '<stream end>'"),
        ("a: &n {x: 1}\nb: *n\n", "b/y", '2:1: "b" stands elsewhere, and is referred to here'),
        ("{a, b: 1}\n", "a", '1:2: "a" has no colon to write a value behind'),
        ("a: &n 1\nb: *n\n", "a", "2:4: not YAML: found undefined alias 'n'"),
    ],
)
def test_what_cannot_be_edited(text: str, keys: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        edited(text, *keys.split("/"), to=2)
    assert str(caught.value) == f"kealint.yaml:{message}"


def test_a_file_is_edited_in_place(tmp_path: Path) -> None:
    file = tmp_path / "kealint.yaml"
    file.write_bytes(b"# mine\r\nkea: 3.0 # long-term\r\n")
    file.chmod(0o640)
    set_in_settings(str(file), ["baseline"], "known.json")
    set_in_settings(str(file), ["kea"], ["2.6", "3.0"])
    assert file.read_bytes() == (
        b'# mine\r\nkea: ["2.6", "3.0"] # long-term\r\nbaseline: known.json\r\n'
    )
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_new_file_is_made(tmp_path: Path) -> None:
    file = tmp_path / "kealint.yaml"
    set_in_settings(str(file), ["severity", "pools"], "info")
    assert file.read_text() == "severity:\n  pools: info\n"


def test_a_file_that_is_not_utf8_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "kealint.yaml"
    file.write_bytes(b"# \xff\n")
    with pytest.raises(SettingsError, match="not UTF-8"):
        set_in_settings(str(file), ["strict"], True)
    assert file.read_bytes() == b"# \xff\n"


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
plain = st.recursive(
    texts | st.booleans() | st.integers(-99, 99) | st.floats(-9, 9).map(lambda x: round(x, 2)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)


def read(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


@settings(deadline=None)
@given(st.lists(st.tuples(st.lists(texts, min_size=1, max_size=2), plain), min_size=1, max_size=4))
def test_what_is_set_is_read_back(steps: list[tuple[list[str], Any]]) -> None:
    text = "# first\n"
    expected: dict[str, Any] = {}
    for keys, value in steps:
        table = expected
        for key in keys[:-1]:
            if not isinstance(table.get(key), dict):
                table[key] = {}
                text = edited(text, key, to={})
            table = table[key]
        table[keys[-1]] = value
        text = edited(text, *keys, to=value)
    assert read(text) == expected
    assert text.startswith("# first\n")


STYLES = [
    "# {0}\n---\n# {1}\nkea: 3.0   # {2}\nselect:  # {3}\n  - pools   # {4}\n  # {5}\n  - x\n\n"
    "severity:\n    pools: info  # {6}\n    # {7}\n    b: error\n# {8}\n",
    "kea:   [2.6,  # {0}\n   3.0]\n# {1}\nseverity: {{ pools: info,   # {2}\n  b: error }}\n"
    "select: pools # {3}\n",
    "# {0}\nselect:   # {1}\n- pools\n- x # {2}\n# {3}\nseverity: # {4}\n  pools: info\nkea: 3.0",
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (["kea"], "2.4"),
        (["select"], ["pools", "x", "new"]),
        (["severity", "pools"], "error"),
        (["severity", "new"], "error"),
        (["rules", "pool-overlap", "most"], 7),
        (["strict"], True),
    ],
)
def test_every_comment_outside_of_the_old_value_stays(
    style: str, keys: list[str], value: Any
) -> None:
    count = style.count("# {")
    text = style.format(*(f"comment-{number}" for number in range(count)))
    after = edited(text, *keys, to=value)
    lost = [n for n in range(count) if f"# comment-{n}" not in after]
    replaced = ["comment-0"] if keys == ["kea"] and "kea:   [" in style else []
    assert [f"comment-{n}" for n in lost] == replaced
    found = read(after)
    for key in keys:
        found = found[key]
    assert found == value
    unchanged = {line for line in text.splitlines() if not line.lstrip().startswith(keys[0])}
    assert len(unchanged - set(after.splitlines())) <= 2
