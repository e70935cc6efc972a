"""Find the suppressions in a tree and what they are about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from kealint.suppress.comments import read_comment
from kealint.suppress.contexts import KEY, read_contexts
from kealint.suppress.lines import blanks_before, is_line_start
from kealint.suppress.scopes import Scopes
from kealint.suppress.suppression import SPELLINGS, Malformed, Suppression
from kealint.suppress.values import next_values
from kealint.syntax.nodes import Object
from kealint.syntax.tree import Tree
from kealint.text import Source


def read(tree: Tree) -> tuple[Scopes, tuple[Suppression, ...], tuple[Malformed, ...]]:
    """Where suppressions are in force, those that are written, and those that went wrong."""
    scopes = Scopes(tree)
    reader = _Reader(tree, scopes)
    reader.read_comments()
    if f'"{KEY}"' in tree.text:
        reader.read_contexts()
    scopes.close()
    return scopes, tuple(reader.written.values()), tuple(reader.malformed.values())


class _Reader:
    """Collects; what stands in a file that is included twice is one suppression."""

    def __init__(self, tree: Tree, scopes: Scopes) -> None:
        self._tree = tree
        self._scopes = scopes
        self.written: dict[tuple[Source, int], Suppression] = {}
        self.malformed: dict[tuple[Source, int], Malformed] = {}

    def read_comments(self) -> None:
        """Those in comments."""
        tree = self._tree
        ignored: list[tuple[int, Suppression]] = []
        for comment, begins_line in _comments(tree):
            for found in read_comment(tree.text, comment, begins_line):
                kept = self._keep(found)
                if kept is None:
                    continue
                if kept.kind == "ignore" and begins_line:
                    ignored.append((comment[0], kept))
                elif kept is found:
                    self._put_in_force(kept)
        values = next_values(tree.root, [offset for offset, _ in ignored])
        for (_, suppression), value in zip(ignored, values, strict=True):
            if value is not None:
                self._scopes.add_value(suppression, *value)

    def read_contexts(self) -> None:
        """Those in user contexts."""
        for owner, start, found in read_contexts(self._tree):
            kept = self._keep(found)
            if kept is None:
                continue
            self._scopes.add_value(kept, start, owner.end)
            if kept is found and self._is_service(owner):
                self._scopes.add_file(kept)

    def _keep(self, found: Suppression | Malformed) -> Suppression | None:
        """The suppression that stands at this place in its file: this one, or its first reading."""
        source, at, _ = self._tree.span(found.start, found.end)
        if isinstance(found, Malformed):
            self.malformed.setdefault((source, at), found)
            return None
        return self.written.setdefault((source, at), found)

    def _put_in_force(self, suppression: Suppression) -> None:
        if suppression.kind == "ignore":
            self._scopes.add_line(suppression)
        elif suppression.kind == "file-ignore":
            self._scopes.add_file(suppression)
        else:
            self._scopes.switch(suppression)

    def _is_service(self, owner: Object) -> bool:
        root = self._tree.root
        return isinstance(root, Object) and any(m.value is owner for m in root.members)


def _comments(tree: Tree) -> Iterator[tuple[tuple[int, int], bool]]:
    """The comments that may be meant for us, each with whether it begins its line.

    It does where only other comments stand before it.
    """
    comments = tree.comments
    begins: dict[int, bool] = {}
    mentions = {at for spelling in SPELLINGS for at in _places(tree.text, spelling)}
    following = 0
    for at in sorted(mentions):
        index = bisect_right(comments, at, key=_start) - 1
        if at >= following and index >= 0 and at < comments[index][1]:
            yield comments[index], _begins_line(tree, index, begins)
            following = comments[index][1]


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _begins_line(tree: Tree, index: int, known: dict[int, bool]) -> bool:
    """Whether the comment of that number begins its line, alone or behind others."""
    comments = tree.comments
    row: list[int] = []
    while index not in known:
        before = blanks_before(tree, comments[index][0])
        if index > 0 and comments[index - 1][1] == before:
            row.append(index)
            index -= 1
        else:
            known[index] = is_line_start(tree, before)
    known.update(dict.fromkeys(row, known[index]))
    return known[index]


def _start(comment: tuple[int, int]) -> int:
    return comment[0]
