"""Whole files in fixtures/syntax: what is said of them, and the tree that is read out of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_snapshot.plugin import Snapshot

from kealint.schema.tables import types_of
from kealint.syntax import Array, Node, Object, Problem, Scalar, Tree, parse
from kealint.text import Source, apply_edits

ROOT = Path(__file__).parents[2] / "fixtures" / "syntax"


def described(tree: Tree) -> str:
    lines = ["problems"]
    for problem in tree.problems:
        lines += problem_lines(tree, problem)
    lines += ["", "tree"]
    lines += node_lines(tree, tree.root)
    mended = mend(tree)
    if mended != tree.text and len(tree.sources) == 1:
        lines += ["", "with the certain repairs", *mended.splitlines()]
    return "".join(f"{line}\n" if line else "\n" for line in lines)


def problem_lines(tree: Tree, problem: Problem) -> Iterator[str]:
    yield f"  {place(tree, problem.start, problem.end)} {problem.name}: {problem.message}"
    for start, end, text in problem.labels:
        yield f"    {place(tree, start, end)} {text}"
    for kind, words in (("help", problem.help), ("note", problem.note)):
        if words:
            yield f"    {kind}: {words}"
    if problem.repair:
        certainty = "certain" if problem.repair.safe else "uncertain"
        yield f"    {certainty} repair: {problem.repair.title}"


def node_lines(tree: Tree, node: Node | None, key: str = "", depth: int = 1) -> Iterator[str]:
    if node is None:
        yield "  none"
        return
    start = f"{'  ' * depth}{key}"
    spot = place(tree, node.start, node.end)
    if isinstance(node, Scalar):
        yield f"{start}{node.value!a} {spot}"
        return
    damage = "" if tree.is_whole(node) else " damaged"
    yield f"{start}{node.type_name} {spot}{damage}"
    if isinstance(node, Object):
        for member in node.members:
            yield from node_lines(tree, member.value, f"{member.key!a}: ", depth + 1)
    elif isinstance(node, Array):
        for item in node.items:
            yield from node_lines(tree, item, "", depth + 1)


def place(tree: Tree, start: int, end: int) -> str:
    span = tree.span(start, end)
    line, column = span.begin
    last, stop = span.stop
    file = "" if span.source is tree.source else f"{span.source.name}:"
    return f"{file}{line}:{column}-" + (f"{stop}" if last == line else f"{last}:{stop}")


def mend(tree: Tree) -> str:
    edits = [
        edit
        for problem in tree.problems
        if problem.repair is not None and problem.repair.safe
        for edit in problem.repair.replacements
    ]
    return apply_edits(tree.text, edits)


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.conf")), ids=lambda path: path.stem)
def test_file(path: Path, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    tree = parse(Source.read(os.path.basename(path)), types_of=types_of)
    text = described(tree).encode("utf-8", "backslashreplace").decode()
    snapshot.snapshot_dir = path.parent
    snapshot.assert_match(text, f"{path.stem}.txt")


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.conf")), ids=lambda path: path.stem)
def test_certain_repairs_do_not_add_problems(path: Path) -> None:
    tree = parse(Source.read(str(path)))
    if len(tree.sources) > 1:
        return  # the repairs are in several files
    certain = [problem for problem in tree.problems if problem.repair and problem.repair.safe]
    again = parse(Source("x", mend(tree)))
    assert len(again.problems) <= len(tree.problems) - len(certain) or not certain
