"""What of Kea's JSON is read, and how; the facts are those of real servers (2.2, 2.6, 3.0)."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kealint.syntax import Array, Object, Replacement, Scalar, Tree, parse
from kealint.text import Source, apply_edits
from tests.syntax.broken import broken, garbage


def read(text: str) -> Tree:
    return parse(Source("x.conf", text))


def names(tree: Tree) -> list[str]:
    return [problem.name for problem in tree.problems]


def value_of(text: str) -> Any:
    """The value that `text` has as the one member of a map."""
    tree = read(f'{{"a":{text}}}')
    assert isinstance(tree.root, Object)
    value = tree.root.get("a")
    return value.value if isinstance(value, Scalar) else value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("-0", 0),
        ("9223372036854775807", 2**63 - 1),
        ("-9223372036854775808", -(2**63)),
        (".5", 0.5),
        ("5.", 5.0),
        ("5.e1", 50.0),
        ("-1.5E-3", -0.0015),
        ("1e5", 1e5),
        ("1e-999", 0.0),
        ('"\x7f"', "\x7f"),
        (r'"\u0000"', "\0"),
        (r'"\u00e9"', "\udce9"),
        (r'"\" \\ \/ \b \f \n \r \t"', '" \\ / \b \f \n \r \t'),
        ('"\udcff é"', "\udcff é"),
        ("true", True),
        ("null", None),
    ],
)
def test_values(text: str, value: object) -> None:
    assert read(f'{{"a":{text}}}').problems == []
    assert value_of(text) == value
    assert type(value_of(text)) is type(value)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("+0.5", "plus-sign", 0.5),
        ("+1", "plus-sign", 1.0),
        ("0400", "leading-zeros", 400),
        ("-007", "leading-zeros", -7),
        ("00.5", "leading-zeros", 0.5),
        ("00", "leading-zeros", 0),
        ("[1,]", "extra-comma", Array),
    ],
)
def test_what_some_versions_refuse(text: str, name: str, value: object) -> None:
    tree = read(f'{{"a":{text}}}')
    assert names(tree) == [name]
    assert value_of(text) == value or type(value_of(text)) is value
    assert tree.problems[0].repair is not None
    repaired = apply_edits(tree.text, tree.problems[0].repair.replacements)
    assert read(repaired).problems == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1e999", "bad-number"),
        ("9223372036854775808", "bad-number"),
        ("-9223372036854775809", "bad-number"),
        ("-", "bad-number"),
        (".", "bad-number"),
        ("--1", "bad-number"),
        ("1e", "bad-number"),
        ("0x1F", "bad-number"),
        ("12abc", "bad-number"),
        ("1.2.3", "bad-number"),
        ("86,400", "bad-number"),
        ("NaN", "bad-number"),
        ("192.0.2.1", "unquoted-word"),
        ("2001:db8::1/64", "unquoted-word"),
        ("1a:1b:1c:1d:1e:1f", "unquoted-word"),
        ("/run/kea", "unquoted-word"),
        ("True", "wrong-case-word"),
        ("NULL", "wrong-case-word"),
        (r'"\u0100"', "bad-escape"),
        (r'"\x"', "bad-escape"),
        (r'"\u12"', "bad-escape"),
        ('"a\tb"', "control-character"),
        ('"\0"', "control-character"),
        ("'a'", "wrong-quotes"),
        ("“a”", "wrong-quotes"),
        ("<IP>", "placeholder"),
        ("%IP%", "placeholder"),
        ("${IP}", "placeholder"),
        ("{{ ip }}", "placeholder"),
        ("...", "placeholder"),
        ("@", "invalid-character"),
        ("[,1]", "stray-comma"),
        ("{,}", "stray-comma"),
        ("[1 2]", "missing-comma"),
        ('{"b" 1}', "missing-colon"),
        ('{"b":}', "missing-value"),
        ('{"b"}', "missing-value"),
        ("{:1}", "missing-key"),
        ("{1:1}", "unquoted-word"),
        ('{"b"::1}', "stray-colon"),
        ('["b":1]', "stray-colon"),
        ("1 2", "surplus-value"),
        ('"b", "c"', "surplus-value"),
        ('{"b" : , 1 "c" : 2}', "swapped-tokens"),
    ],
)
def test_what_all_versions_refuse(text: str, name: str) -> None:
    assert names(read(f'{{"a":{text}}}')) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "empty-file"),
        (" \n// nothing\n", "empty-file"),
        ("[]", "not-a-map"),
        ("1", "not-a-map"),
        ('[{"Dhcp4": {}}]', "not-a-map"),
        ('"Dhcp4": {}', "missing-outer-brace"),
        ('"Dhcp4": {} }', "missing-outer-brace"),
        ('{"Dhcp4": {}},', "text-after-end"),
        ('{"Dhcp4": {}} {"Logging": {}}', "text-after-end"),
        (',{"Dhcp4": {}}', "stray-comma"),
        ('\ufeff{"Dhcp4": {}}', "byte-order-mark"),
        ('{"Dhcp4": {}}\0', "invalid-character"),
        ('{"Dhcp4":\u00a0{}}', "invalid-character"),
        ('{"Dhcp4": {}} /* ', "unclosed-comment"),
        ("```json\n{}", "markdown-fence"),
        ("cat > kea.conf <<EOF\n{}", "pasted-shell-line"),
        ("root@dhcp:~# cat kea.conf\n{}", "pasted-shell-line"),
        ("{}\nEOF\n", "pasted-shell-line"),
        ("<<<<<<< HEAD\n{}\n", "merge-conflict"),
        ("; comment\n{}", "not-a-comment"),
        ("/ comment\n{}", "not-a-comment"),
        ("{} */", "not-a-comment"),
    ],
)
def test_what_stands_around_the_map(text: str, name: str) -> None:
    assert names(read(text)) == [name]


def test_utf_16_is_named_and_repaired() -> None:
    tree = parse(Source.decode("x.conf", '{"Dhcp4": {}}\r\n'.encode("utf-16")))
    assert names(tree) == ["utf-16"]
    assert tree.root is None
    repair = tree.problems[0].repair
    assert repair is not None
    assert apply_edits(tree.text, repair.replacements) == '{"Dhcp4": {}}\r\n'


def test_first_of_several_problems_comes_first() -> None:
    tree = read('{"a": 1 "b": tru, "c": [1,], "d": "x}')
    assert names(tree) == ["missing-comma", "unquoted-word", "extra-comma", "unclosed-string"]
    assert sorted(tree.problems, key=lambda problem: problem.start) == tree.problems


@settings(derandomize=True)
@given(broken(st.just(1)))
def test_each_certain_repair_leaves_less_to_repair(text: str) -> None:
    tree = read(text)
    assume("<?" not in text)
    for problem in tree.problems:
        if problem.repair is not None and problem.repair.safe:
            repaired = read(apply_edits(text, problem.repair.replacements))
            assert len(repaired.problems) < len(tree.problems)


@settings(derandomize=True)
@given(broken())
def test_all_certain_repairs_together_leave_less_to_repair(text: str) -> None:
    assume("<?" not in text)
    tree = read(text)
    edits: list[Replacement] = []
    end = 0
    for problem in tree.problems:
        repair = problem.repair
        if repair is not None and repair.safe and repair.replacements[0].start >= end:
            edits += repair.replacements
            end = edits[-1].end + 1
    assume(edits)
    assert len(read(apply_edits(text, edits)).problems) < len(tree.problems)


@given(broken())
def test_places_are_places(text: str) -> None:
    tree = read(text)
    places = [(problem.start, problem.end) for problem in tree.problems]
    for problem in tree.problems:
        places += [(start, end) for start, end, _ in problem.labels]
        if problem.repair is not None:
            places += [(start, end) for start, end, _ in problem.repair.replacements]
    for start, end in places:
        assert 0 <= start <= end <= len(text)


@given(garbage)
def test_messages_fit_a_line(text: str) -> None:
    for problem in read(text).problems:
        assert "\n" not in problem.message
        assert problem.message.isprintable()
        assert len(problem.message) <= 160


def test_lark_is_loaded_for_broken_files_only() -> None:
    code = (
        "import sys; from kealint.syntax import parse; from kealint.text import Source\n"
        'parse(Source("", "{ \\"a\\": [ 1, ], } // fine"))\n'
        'assert not any(name.partition(".")[0] == "lark" for name in sys.modules)\n'
        'parse(Source("", "{"))\n'
        'assert "lark" in sys.modules\n'
    )
    subprocess.run([sys.executable, "-c", code], check=True)
