"""A lost, doubled or wrong bracket is one problem, at its cause."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kealint.schema.tables import types_of
from kealint.syntax import Problem, Tree, parse
from kealint.syntax.scan import scan
from kealint.syntax.tokens import BRACKETS, Token
from kealint.text import Source, apply_edits

LABS = Path(__file__).parents[2] / "fixtures" / "labs"
WHOLE = ("lab01-fixed.conf", "lab03-custom-option.conf", "subnet-ids.modern.conf")


def read(text: str, *, with_schema: bool = False) -> Tree:
    return parse(Source("x.conf", text), types_of=types_of if with_schema else None)


def only_problem(tree: Tree) -> Problem:
    assert [problem.name for problem in tree.problems] == [tree.problems[0].name]
    return tree.problems[0]


def tokens(text: str) -> list[Token]:
    return scan(text, [(0, len(text))], lambda problem: True)


def kinds(text: str) -> list[str]:
    return [token.type for token in tokens(text)]


def repaired(tree: Tree, problem: Problem) -> str:
    assert problem.repair is not None
    return apply_edits(tree.text, problem.repair.replacements)


def line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


class TestTheWorkshopsBrace:
    text = (LABS / "lab01-broken.conf").read_text()

    def test_is_reported_where_it_stands(self) -> None:
        tree = read(self.text)
        problem = only_problem(tree)
        assert problem.name == "closed-too-early"
        assert self.text[problem.start : problem.end] == "}"
        assert line(self.text, problem.start) == 27
        assert problem.message == (
            'syntax error, unexpected constant string, expecting "," or } '
            '(this } closes "Dhcp4" too early)'
        )
        assert problem.note == "Kea reports it at 28.5-13"
        labels = [(line(self.text, start), text) for start, _, text in problem.labels]
        assert labels == [(3, '"Dhcp4" begins here'), (28, "Kea complains here")]

    def test_is_deleted(self) -> None:
        tree = read(self.text)
        fixed = (LABS / "lab01-fixed.conf").read_text()
        assert repaired(tree, only_problem(tree)).split("\n", 1)[1] == fixed.split("\n", 1)[1]
        repair = only_problem(tree).repair
        assert repair is not None
        assert repair.safe


def damages(text: str) -> Iterator[tuple[Token, str]]:
    """Every way to lose or to double one bracket, with that bracket."""
    for token in tokens(text):
        if token.type in BRACKETS:
            yield token, text[: token.start] + text[token.end :]
            yield token, text[: token.end] + text[token.start :]


@pytest.mark.parametrize("name", WHOLE)
def test_any_one_bracket(name: str) -> None:
    text = (LABS / name).read_text()
    for token, damaged in damages(text):
        tree = read(damaged)
        problem = only_problem(tree)
        assert kinds(repaired(tree, problem)) == kinds(text)
        # A comment or blank line may stand between.
        assert abs(line(damaged, problem.start) - line(text, token.start)) <= 1


@pytest.mark.parametrize("name", ["lab01-fixed.conf", "subnet-ids.modern.conf"])
def test_any_one_bracket_of_a_file_without_indentation(name: str) -> None:
    """No layout helps here, but the schema does: it knows what belongs where."""
    text = "\n".join(line.strip() for line in (LABS / name).read_text().splitlines())
    for token, damaged in damages(text):
        tree = read(damaged, with_schema=True)
        problem = only_problem(tree)
        assert kinds(repaired(tree, problem)) == kinds(text)
        assert abs(line(damaged, problem.start) - line(text, token.start)) <= 2


MINIFIED = (
    '{"Dhcp4":{"valid-lifetime":9,"subnet4":[{"id":1,"pools":[{"pool":"a"},{"pool":"b"}]},'
    '{"id":2,"user-context":{"x":[1]}}],"loggers":[{"name":"n"}]}}'
)


def test_any_one_bracket_of_a_file_on_one_line() -> None:
    for _, damaged in damages(MINIFIED):
        tree = read(damaged, with_schema=True)
        assert kinds(repaired(tree, only_problem(tree))) == kinds(MINIFIED)


class TestOnlyTheSchemaTells:
    text = """\
{
"Dhcp4": {
"interfaces-config": {
"interfaces": [ "eth0" ]
,
"valid-lifetime": 4000,
"subnet4": [ { "id": 1, "subnet": "192.0.2.0/24" } ]
}
}
"""

    def test_which_brace_is_missing(self) -> None:
        problem = only_problem(read(self.text, with_schema=True))
        assert problem.message == (
            'got unexpected keyword "valid-lifetime" in interfaces-config map '
            '(the { of "interfaces-config" is not closed)'
        )
        assert line(self.text, problem.start) == 4
        assert problem.note == "Kea reports it at 6.1-16"
        assert problem.repair is not None
        assert problem.repair.safe

    def test_without_it_the_end_of_the_file_is_blamed(self) -> None:
        problem = only_problem(read(self.text))
        assert line(self.text, problem.start) == 9
        assert problem.repair is not None
        assert not problem.repair.safe

    def test_which_type_a_keyword_has(self) -> None:
        tree = read('{ "Dhcp4": { "subnet4": { "id": 1 } ] } }', with_schema=True)
        assert repaired(tree, only_problem(tree)) == '{ "Dhcp4": { "subnet4": [{ "id": 1 } ] } }'

    def test_it_is_asked_only_where_something_is_wrong(self) -> None:
        def asked(path: tuple[str, ...], key: str) -> None:
            raise AssertionError((path, key))

        assert parse(Source("x", '{ "Dhcp4": { "subnet4": [ ], } }'), types_of=asked).root


@pytest.mark.parametrize(
    ("text", "name", "repaired_text"),
    [
        ('{ "a": [ 1, 2 }', "unclosed-bracket", '{ "a": [ 1, 2 ] }'),
        ('{ "a": { "b": 1 ]}', "mismatched-bracket", '{ "a": { "b": 1 }}'),
        ('{ "a": [ { "b": 1 ] } }', "mismatched-bracket", '{ "a": [ { "b": 1 } ] }'),
        ('{ "a": 1, 2 ] }', "unopened-bracket", '{ "a": [1, 2 ] }'),
        ('{ "a": "b": 1 } }', "unopened-bracket", '{ "a": { "b": 1 } }'),
        ('{ "a": [ "b": 1 } ] }', "unopened-bracket", '{ "a": [ { "b": 1 } ] }'),
        ('{ "a": ] }', "unopened-bracket", '{ "a": [] }'),
        ('{ "a": 1 }\n}\n', "stray-bracket", '{ "a": 1 }\n'),
        ('{ "a": {{ "b": 1 } }', "stray-bracket", '{ "a": { "b": 1 } }'),
    ],
)
def test_kinds_of_mistakes(text: str, name: str, repaired_text: str) -> None:
    tree = read(text)
    problem = only_problem(tree)
    assert problem.name == name
    assert repaired(tree, problem) == repaired_text


def test_an_inserted_bracket_stands_like_the_one_it_closes() -> None:
    text = """\
{ "Dhcp4": {
  "a": {
    "b": [ 1, 2,
    "c": 3
  },
  "d": {
    "e": 4,
  "f": 5
} }
"""
    tree = read(text)
    assert [problem.name for problem in tree.problems] == ["unclosed-bracket"] * 2
    edits = [edit for found in tree.problems if found.repair for edit in found.repair.replacements]
    assert (
        apply_edits(text, edits)
        == """\
{ "Dhcp4": {
  "a": {
    "b": [ 1, 2 ],
    "c": 3
  },
  "d": {
    "e": 4
  },
  "f": 5
} }
"""
    )


def test_a_file_cut_off_is_one_problem() -> None:
    text = '{ "Dhcp4": {\n  "subnet4": [\n    {\n      "id": 1,\n      "pools": [ { "pool": "a"'
    tree = read(text)
    problem = only_problem(tree)
    assert problem.name == "unclosed-bracket"
    assert "6 brackets are not closed" in problem.message
    assert read(repaired(tree, problem)).problems == []


def test_brackets_and_other_mistakes_are_told_apart() -> None:
    text = '{ "Dhcp4": {\n  "a": 1\n  "b": [ 2, 3 ]},\n  "c": "d",\n  "e" 5\n} }\n'
    names = [problem.name for problem in read(text).problems]
    assert names == ["missing-comma", "closed-too-early", "missing-colon"]


def test_what_is_around_a_mended_bracket_is_not_whole() -> None:
    text = '{ "Dhcp4": {\n  "a": {\n    "b": { "x": 1,\n    "c": 3\n  },\n  "d": {}\n} }\n'
    tree = read(text)
    maps = [node for node in tree.walk() if node.type_name == "map"]
    assert [tree.is_whole(node) for node in maps] == [True, True, False, False, True]


@pytest.mark.parametrize("text", ["]" * 50, "{]" * 50, "[}" * 50, '{"a":[' * 50 + "}]" * 40])
def test_brackets_beyond_hope(text: str) -> None:
    tree = read(text)
    assert tree.problems
    assert len(tree.problems) <= 20
