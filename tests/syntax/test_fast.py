"""The two ways through a file, held to the grammar: same acceptance, same tree, same places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given

from kealint.syntax import lexical
from kealint.syntax.fast import parse_fast
from kealint.syntax.slow import WARNINGS, read_slowly
from kealint.syntax.tree import Segment, Tree
from kealint.text import Source
from tests.strategies import documents
from tests.syntax.broken import broken, garbage
from tests.syntax.reference import lark, reference, shape
from tools.mutants import mutants

FIXTURES = Path(__file__).parents[2] / "fixtures"
ODD = (
    '{"a":1,,"b":[,]}',
    '{"a":1,,,"b":[1,,2,],,}',
    '{"a": {,}}',
    "{,}",
    '{"a"\r\n:\r\n[ # b\r\n1 // c\r\n]}',
    '{"é": "\udcff \u00a0 \\u00e9 \\" \\\\"} // ü',
    '{"a":1}#',
    '{"a":1} <?include "x"?>',
    '{"a":[1<?include "x"?>,2]}',
    '{"a":1 2}',
    '{"a":1.2.3}',
    '{"a":-}',
    '{"a":0400}',
    '{"a":+1}',
    '{"a":1e999}',
    '{"a":9223372036854775808}',
    '{"a":-9223372036854775808}',
    '{"a":' + "9" * 5000 + "}",
    '{"a":"\x7f\x80"}',
    '{"a":"\\u0100"}',
    '{"a":truefalse}',
    '{"a":nulls}',
    '{"a":"b""c"}',
    '{"a":/**/1/***/}/*/*/',
    '{"a":1}/*',
    "[1]",
    "1",
    "",
)


def examples() -> Iterator[str]:
    for path in sorted(FIXTURES.rglob("*.conf")):
        yield Source.read(str(path)).text


def in_order() -> list[str]:
    return [text for text in examples() if reference(text)]


def slow(text: str) -> Tree:
    tree = Tree(text, [Segment(0, Source("x", text), 0)], None, [])
    read_slowly(tree, None)
    return tree


def hold_to_the_grammar(text: str) -> None:
    expected = reference(text)
    fast, tree = parse_fast(text), slow(text)
    errors = [problem for problem in tree.problems if problem.name not in WARNINGS]
    if expected is None or not expected.fits:
        assert fast is None
        assert errors
        return
    assert not errors
    assert shape(tree.root) == expected.shape
    commas = [problem.start for problem in tree.problems if problem.name == "extra-comma"]
    assert commas == expected.surplus_commas
    if expected.is_plain:
        assert fast is not None
        assert shape(fast.root) == expected.shape
        assert fast.surplus_commas == expected.surplus_commas
    else:
        assert fast is None


@pytest.mark.parametrize("text", ODD)
def test_odd_texts(text: str) -> None:
    hold_to_the_grammar(text)


@given(documents())
def test_documents(text: str) -> None:
    hold_to_the_grammar(text)


@given(broken())
@example('{"a": {{"b": 1}}')
@example("{\ufeff}")
@example('\f{ "a": 1 } /* " */')
@example('{"a": "q\\"\\{",,}')
@example('"\n"a": {"b": []},\n"c"\\:[\n[1,2,99]\n],\n"d": {}\n}')
def test_broken_documents(text: str) -> None:
    hold_to_the_grammar(text)


@given(garbage)
def test_garbage(text: str) -> None:
    hold_to_the_grammar(text)


def test_files() -> None:
    for text in examples():
        if "<?include" not in text:
            hold_to_the_grammar(text)


def test_mutants_of_files() -> None:
    for _, mutant in mutants(in_order(), 400, seed=1):
        hold_to_the_grammar(mutant.text)


@pytest.mark.parametrize("name", sorted(terminal.name for terminal in lark().terminals))
def test_terminals_are_spelt_alike(name: str) -> None:
    """`lexical` spells the terminals of the grammar once more, for those who must not load Lark."""
    if not hasattr(lexical, name):
        assert name in {"LBRACE", "RBRACE", "LSQB", "RSQB", "COMMA", "COLON"}
        return
    ours = re.compile(getattr(lexical, name))
    theirs = re.compile(lark().get_terminal(name).pattern.to_regexp())
    assert parsed(ours.pattern) == parsed(theirs.pattern)


def parsed(pattern: str) -> str:
    """What a pattern means, however it is escaped."""
    return repr(re._parser.parse(pattern).data)
