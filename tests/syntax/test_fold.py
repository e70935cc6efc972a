"""In a long text what is in order is one token; that changes nothing but the time it takes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kealint.syntax import Array, Node, Object, Scalar, Tree, parse, slow
from kealint.syntax.fold import Folder
from kealint.syntax.scan import scan
from kealint.syntax.tokens import BLOCKS
from kealint.text import Source
from tools.generate import lines
from tools.mutants import mutants

TEXT = "".join(lines(4, 8, nested=True))


def read(text: str) -> Tree:
    return parse(Source("x", text))


def flat(node: Node | None) -> Iterator[object]:
    """A tree as a row of plain values."""
    if isinstance(node, Object):
        yield node.start, node.end
        for member in node.members:
            yield member.key, member.start
            yield from flat(member.value)
    elif isinstance(node, Array):
        yield node.start, node.end
        for item in node.items:
            yield from flat(item)
    elif isinstance(node, Scalar):
        yield node.start, node.end, node.value


def tokens(text: str) -> list[str]:
    return [token.type for token in scan(text, [(0, len(text))], lambda _: True, Folder(text))]


def test_the_same_is_said_and_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for _, mutant in mutants([TEXT], 300, seed=1):
        if any(pair in mutant.text for pair in ("[[", "]]", "{{", "}}")):
            continue  # either of the two may go
        plain = read(mutant.text)
        with monkeypatch.context() as patch:
            patch.setattr(slow, "LONG", 0)
            folded = read(mutant.text)
        assert folded.problems == plain.problems, mutant
        assert list(flat(folded.root)) == list(flat(plain.root)), mutant
        assert folded.damaged == plain.damaged, mutant


def test_what_is_in_order_is_folded() -> None:
    broken = TEXT.replace('"id": 3', '"id" 3')
    folded, plain = tokens(broken), scan(broken, [(0, len(broken))], lambda _: True)
    assert folded.count("MAP") >= 3
    assert len(folded) < len(plain) / 3


@pytest.mark.parametrize(
    "text",
    [
        '{ "a": { "b": 1 } }',  # on one line: no layout vouches for it
        '{\n"a": {\n"b": 1\n}\n}',
        '{\n "a": {\n  "b": 1\n  }\n}',
        '{\n "a": {\n  "b" 1\n }\n}',
        '{\n "a": {\n  "b": [ 1 }\n }\n}',
        '{\n "a" {\n  "b": 1\n }\n}',
    ],
)
def test_what_is_not_is_left(text: str) -> None:
    assert BLOCKS.keys().isdisjoint(tokens(text))


def test_a_surplus_comma_in_a_block_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slow, "LONG", 0)
    problems = read('{\n "a": {\n  "b": 1,\n },\n "c" 2\n}').problems
    assert [problem.name for problem in problems] == ["extra-comma", "missing-colon"]


def test_patience_ends() -> None:
    """Each map looks as if it closed at the end, and none is in order."""
    depth = 300
    text = "".join(f'{" " * at}"a": {{\n' for at in range(depth)) + "?\n"
    text = "{\n" + text + "".join(f"{' ' * at}}}\n" for at in range(depth)[::-1]) + "}"
    folder = Folder(text)
    scan(text, [(0, len(text))], lambda _: True, folder)
    assert folder.patience < 0
