"""What is said of a mistake, where, and what would mend it."""

from __future__ import annotations

import pytest

from kealint.schema.tables import types_of
from kealint.syntax import Object, Problem, Scalar, Tree, parse
from kealint.text import Source, apply_edits


def read(text: str) -> Tree:
    return parse(Source("x.conf", text))


def only_problem(text: str) -> Problem:
    (problem,) = read(text).problems
    return problem


@pytest.mark.parametrize(
    ("text", "unexpected", "cause"),
    [
        ('{"a": 1 "b": 2}', 'constant string, expecting "," or }', "a comma is missing behind 1"),
        ('{"a": [1 {}]}', '{, expecting "," or ]', "a comma is missing behind 1"),
        ('{"a" 1}', "integer, expecting :", 'a colon is missing behind "a"'),
        ('{"a": }', "}", '"a" has no value'),
        ('{"a": , "b": 1}', '","', '"a" has no value'),
        ('{"a": [{"b"}]}', "}, expecting :", '"b" has no value'),
        ("{: 1.5}", ":", "a key is missing before this colon"),
        ('{"a": 1, 2}', 'integer, expecting "," or }', "2 has no key"),
        ("{true: 1}", "boolean", "the key true stands without quotes"),
        ('{"a": [, 1]}', '",", expecting ]', "nothing stands before this comma"),
        ('{"a": null null}', 'null, expecting "," or }', "null is one value too many"),
        ('{"a":: 1}', ":", "this colon separates nothing"),
        ('{"a": 1', 'end of file, expecting "," or }', "the { of the outermost map is not closed"),
        ("{} {}", "{, expecting end of file", "a second map follows the configuration"),
        ("", "end of file, expecting {", "the file is empty"),
        ("[]", "[, expecting {", "a configuration is one map"),
    ],
)
def test_messages_begin_with_keas_words(text: str, unexpected: str, cause: str) -> None:
    assert only_problem(text).message == f"syntax error, unexpected {unexpected} ({cause})"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": @}', "invalid character: @ (commercial at)"),
        ('{"a": TRUE}', "JSON true reserved keyword is lower case only: TRUE"),
        ('{"a": -}', "failed to convert - to a floating point"),
        ('{"a": "b\tc"}', 'invalid control in "b\\tc" (a raw tab)'),
        ('{"a": "\\d"}', 'bad escape in "\\d" (\\d is none)'),
        (
            '{"a": "\\u20ac"}',
            'unsupported unicode escape in "\\u20ac" (\\u20ac is beyond \\u00ff)',
        ),
        ("{} /*", "comment not closed: /* without */"),
        ('{"a": <IP>}', 'invalid character: < ("<IP>" is a placeholder)'),
        ('{"a": {{ ip }}}', 'syntax error, unexpected { ("{{ ip }}" is a placeholder)'),
        ('{"a": ...}', 'failed to convert . to a floating point ("..." stands for text left out)'),
        ("json\n{}", "invalid character: j (json came along from the fence of a Markdown text)"),
    ],
)
def test_so_do_those_of_words_and_strings(text: str, message: str) -> None:
    assert only_problem(text).message == message


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ('{"a": 1 // c\n "b": 2}', '{"a": 1, // c\n "b": 2}'),
        ('{"a": [1 2]}', '{"a": [1, 2]}'),
        ('{"a" {}}', '{"a": {}}'),
        ('{"a":: 1}', '{"a": 1}'),
        ('{, "a": 1}', '{ "a": 1}'),
        ('{"a" "a": 1}', '{"a" : 1}'),
        ("{b: 1}", '{"b": 1}'),
        ('{"a": eth0}', '{"a": "eth0"}'),
        ("{'a': 'it \"is\"'}", '{"a": "it \\"is\\""}'),
        ('{"a": “b”}', '{"a": "b"}'),
        ('{"a": "b”,\n "c": 1}', '{"a": "b",\n "c": 1}'),
        ('{"a": None}', None),
        ('{"a": False}', '{"a": false}'),
        ('{"a": 0xff}', '{"a": 255}'),
        ('{"a": 86,400}', '{"a": 86400}'),
        ('{"a" = 1}', '{"a" : 1}'),
        ('{"a": 1; "b": 2}', '{"a": 1, "b": 2}'),
        ('{"a":\u00a01}', '{"a": 1}'),
        ("\ufeff{}", "{}"),
        ('{"a": "b\tc"}', '{"a": "b\\tc"}'),
        ('{"a": "\\d+\\."}', '{"a": "\\\\d+\\\\."}'),
        ('{"a": "\\u20ac \\ud83d\\ude00"}', '{"a": "€ 😀"}'),
        ('{"a": "\\x41"}', None),
        ('{"a": "\\u12"}', None),
        ('{"a": "b,\n "c": 1}', '{"a": "b",\n "c": 1}'),
        ('{"a: "b",\n "c": 1}', None),
        ('{a": "b",\n "c": 1}', '{"a": "b",\n "c": 1}'),
        ('{"a": [ { "b": "c, "d": "e" } ]}', '{"a": [ { "b": "c", "d": "e" } ]}'),
        ('{"a": ""b"}', '{"a": "b"}'),
        ('{"a": "1\n  2"}', None),
        ('{"a": "b == "c""}', None),
        ("```json\n{}\n", "{}\n"),
        ("json\n{}\n", "{}\n"),
        ("// c\nJSON5 \r\n{}\n", "// c\n{}\n"),
        ("kea-dhcp4.conf\n{}\n", None),
        ("This is the file:\n{}\n", None),
        ('{"a": "b"; }', '{"a": "b" }'),
        ('{"a": [ 1; 2; ], }', '{"a": [ 1, 2 ] }'),
        ('{"a": 1;, "b": 2}', '{"a": 1, "b": 2}'),
        ('{"a": 1};', '{"a": 1}'),
        ('{ n"ame": "b" }', '{ "name": "b" }'),
        ('{"a": [ x"yz", "b" ]}', '{"a": [ "xyz", "b" ]}'),
        ("$ cat x.conf\n{}\n", "{}\n"),
        ("{}\nEOF\n", "{}\n"),
        ("/ why\n{}", "// why\n{}"),
        ('"Dhcp4": {}\n', '{\n"Dhcp4": {}\n}\n'),
        ("{},\n", "{}\n"),
        ('{"a": <?include x.inc?>}', '{"a": <?include "x.inc"?>}'),
    ],
)
def test_certain_repairs(text: str, mended: str | None) -> None:
    """None: there is no repair that is certain."""
    edits = [
        edit
        for problem in read(text).problems
        if problem.repair is not None and problem.repair.safe
        for edit in problem.repair.replacements
    ]
    assert apply_edits(text, edits) == (text if mended is None else mended)


def test_kea_notices_later_and_is_quoted_with_its_place() -> None:
    problem = only_problem('{ "é": 1\n\n"b": 2 }')
    assert (problem.start, problem.end) == (8, 8)
    assert problem.note == "Kea reports it at 3.1-3"


def test_what_is_readable_is_in_the_tree() -> None:
    tree = read('{ "a": 1 "b": , "c" 3, "d": [ 4 5 ], : 6, 7, "e": 0x8, f: "g" }')
    assert isinstance(tree.root, Object)
    values = {
        member.key: member.value.value if isinstance(member.value, Scalar) else None
        for member in tree.root.members
    }
    assert values == {"a": 1, "c": 3, "d": None, "e": 8, "f": "g"}


def test_whole_is_what_has_no_error_directly_in_it() -> None:
    tree = read('{ "a": { "b": { "c" 1 }, "d": [ 1, ], "e": [ 1 2 ] }, "f": { "g": 007 } }')
    whole = {
        member.key: tree.is_whole(member.value)
        for node in tree.walk()
        if isinstance(node, Object)
        for member in node.members
    }
    assert whole["a"]
    assert not whole["b"]
    assert whole["d"]
    assert not whole["e"]
    assert whole["f"]


def test_several_values_for_one_key() -> None:
    text = '{ "data": "192.0.2.1", "192.0.2.2", "192.0.2.3", "name": "routers" }'
    problem = only_problem(text)
    assert problem.name == "surplus-value"
    assert text[problem.start : problem.end] == '"192.0.2.2", "192.0.2.3"'
    assert problem.repair is not None
    assert not problem.repair.safe
    mended = apply_edits(text, problem.repair.replacements)
    assert mended == '{ "data": "192.0.2.1, 192.0.2.2, 192.0.2.3", "name": "routers" }'


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ('{"a": , 1 "b": 2}', '{"a": 1 , "b": 2}'),
        ('{"a": 1 "b" , : 2}', '{"a": 1 , "b" : 2}'),
        ('{"a" 1 : , "b": 2}', '{"a" : 1 , "b": 2}'),
        ('{: "a" 1}', '{"a" : 1}'),
        ('{"a": "b" { : 1}}', '{"a": { "b" : 1}}'),
        ('{"a" { : "b": 1}}', '{"a" : { "b": 1}}'),
        ('{"a": [ "b" { : 1} ]}', '{"a": [ { "b" : 1} ]}'),
    ],
)
def test_tokens_that_changed_places(text: str, mended: str) -> None:
    problem = only_problem(text)
    assert problem.name == "swapped-tokens"
    assert problem.repair is not None
    assert apply_edits(text, problem.repair.replacements) == mended


def test_a_hundred_errors_are_enough() -> None:
    problems = read('{ "a": [' + " 1" * 10_000 + "] }").problems
    assert len(problems) == 100
    assert problems[-1].name == "too-many-problems"
    assert "100" in problems[-1].message


def test_surplus_commas_do_not_count_as_errors() -> None:
    problems = read('{ "a": [' + "1,,\n" * 1000 + "], x: 1 }").problems
    assert len([problem for problem in problems if problem.name == "extra-comma"]) == 1001
    assert problems[-1].name == "unquoted-word"


def test_comments_between_values_stay() -> None:
    text = '{ "data": "192.0.2.1", // first\n "192.0.2.2", # second\n "192.0.2.3", "name": 1 }'
    problem = only_problem(text)
    assert problem.repair is not None
    mended = apply_edits(text, problem.repair.replacements)
    assert mended == (
        '{ "data": "192.0.2.1, 192.0.2.2, 192.0.2.3" // first\n  # second\n , "name": 1 }'
    )


@pytest.mark.parametrize("word", ["yes", "No", "on", "OFF", "None"])
def test_a_word_that_is_no_boolean_is_no_value_to_judge(word: str) -> None:
    tree = read(f'{{"a": {word}, "b": 1}}')
    assert [problem.name for problem in tree.problems] == ["unquoted-word"]
    assert isinstance(tree.root, Object)
    assert tree.root.get("a") is None
    assert not tree.is_whole(tree.root)


def test_a_plus_sign_where_an_integer_is_due() -> None:
    """To Kea it makes a real of the number, and with the schema we know that it refuses that."""
    text = '{"Dhcp4": {"valid-lifetime": +8, "t1-percent": +1}}'
    tree = parse(Source("x", text), types_of=types_of)
    refused, taken = tree.problems
    assert refused.name == "bad-number"
    assert refused.message == (
        "syntax error, unexpected floating point, expecting integer (+8 has a plus sign)"
    )
    assert refused.repair is not None
    assert refused.repair.safe
    assert taken.name == "plus-sign"
    assert [node.value for node in tree.walk() if isinstance(node, Scalar)] == [8, 1.0]
