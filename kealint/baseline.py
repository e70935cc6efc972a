"""Findings that are known and left for later, in a file of their own.

An entry says in which file what rule found what: the place in the configuration
and a hash of what stands there, never a line, so that other edits do not bring a
finding back. It is found again where the list it stands in has grown or shrunk
before it. The file is JSON with an entry on each line, sorted, so that two
people's changes to it merge.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import sha256

from kealint.diagnostic import Diagnostic
from kealint.files import write_atomically
from kealint.lean import Any, NamedTuple
from kealint.syntax import Array, Node, Object, Scalar, Tree, parse
from kealint.text import Source

VERSION = 1

_IDENTITY = (
    "name",
    "subnet",
    "pool",
    "prefix",
    "hw-address",
    "duid",
    "client-id",
    "circuit-id",
    "flex-id",
    "library",
    "interface",
    "code",
    "id",
)
"""The members by which a map is told from others, most telling first."""
_INDEX = re.compile(r"/[0-9]+(?=/|\Z)")


class BaselineError(Exception):
    """A baseline file that cannot be used; says where and why."""

    def __init__(self, file: str, line: int, column: int, message: str) -> None:
        super().__init__(f"{file}:{line}:{column}: {message}")
        self.file = file
        self.line = line
        self.column = column
        self.message = message


class Key(NamedTuple):
    """What tells one finding from others."""

    path: str
    """The file, from the folder of the baseline file, with slashes."""
    rule: str
    pointer: str
    """JSON pointer of the value it is about."""
    value: str
    """A hash of that value."""

    @property
    def without_indexes(self) -> Key:
        """The same for any item of the lists on the way."""
        return self._replace(pointer=_INDEX.sub("/-", self.pointer))


def key_of(tree: Tree, found: Diagnostic, folder: str) -> Key:
    """The key of a finding in a tree, for a baseline file in that folder."""
    source = found.span.source
    steps = tree.path_to(tree.offset_of(source, found.span.start)) if tree.root else []
    value = hash_of(steps[-1][0] if steps else None)
    return Key(path_from(folder, source), found.rule, found.pointer, value)


def path_from(folder: str, source: Source) -> str:
    """The path of a source as entries have it."""
    path = os.path.relpath(os.path.abspath(source.path or source.name), os.path.abspath(folder))
    return path.replace(os.sep, "/")


def hash_of(node: Node | None) -> str:
    """A hash of what a value is, whatever its layout, comments and the order of members.

    Of a map only what names it counts, and of lists only what stands in them
    directly: a finding about a subnet stays known when a pool is added to it.
    """
    text = json.dumps(_normal(node), sort_keys=True)
    return sha256(text.encode()).hexdigest()[:16]


def _normal(node: Node | None) -> Any:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Array):
        return [item.value for item in node.items if isinstance(item, Scalar)]
    if isinstance(node, Object):
        for key in _IDENTITY:
            value = node.get(key)
            if isinstance(value, Scalar):
                return {key: value.value}
        return {}
    return None


class Baseline:
    """The entries of a baseline file: how often each key is known."""

    def __init__(self, keys: Iterable[Key] | Mapping[Key, int] = ()) -> None:
        self._counts = Counter(keys)

    @classmethod
    def read(cls, path: str) -> Baseline:
        """That of the file at `path`; raises OSError or BaselineError."""
        return cls.of(Source.read(path))

    @classmethod
    def of(cls, source: Source) -> Baseline:
        """That of a source; raises BaselineError."""
        return cls(_Reader(source).counts())

    def write(self, path: str) -> None:
        """Write it to the file at `path`; raises OSError."""
        write_atomically(path, Source(path, self.text()).encode())

    def text(self) -> str:
        """What the file holds."""
        lines = [_line(key, self._counts[key]) for key in sorted(self._counts)]
        findings = "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"
        return f'{{\n"version": {VERSION},\n"findings": {findings}\n}}\n'

    def known(self, keys: Sequence[Key]) -> list[bool]:
        """Which of these findings are known; each entry accounts for as many as it counts.

        Those at the very place come first, then those that may have moved within
        their lists.
        """
        counts = Counter(self._counts)
        known = [_take(counts, key) for key in keys]
        moved: Counter[Key] = Counter()
        for key, count in counts.items():
            moved[key.without_indexes] += count
        return [
            was_there or _take(moved, key.without_indexes)
            for key, was_there in zip(keys, known, strict=True)
        ]

    def pruned(self, keys: Sequence[Key], checked: Collection[str], folder: str) -> Baseline:
        """Without the entries that no finding needs any more, and with places brought up to date.

        `keys` are all findings in the files that were `checked` (paths as in
        keys). Entries of other files stay as long as those exist, seen from the
        folder of the baseline file.
        """
        known = zip(keys, self.known(keys), strict=True)
        kept = Counter(key for key, is_known in known if is_known)
        others = {key.path for key in self._counts} - set(checked)
        there = {path for path in others if os.path.exists(os.path.join(folder, path))}
        return Baseline(
            kept + Counter({key: n for key, n in self._counts.items() if key.path in there})
        )

    def __len__(self) -> int:
        return self._counts.total()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Baseline) and self._counts == other._counts

    __hash__ = None  # type: ignore[assignment]


def _take(counts: Counter[Key], key: Key) -> bool:
    if counts[key] < 1:
        return False
    counts[key] -= 1
    return True


def _line(key: Key, count: int) -> str:
    entry: dict[str, Any] = key._asdict()
    if count > 1:
        entry["count"] = count
    return json.dumps(entry, ensure_ascii=False)


class _Reader:
    """Reads a baseline file; knows where everything stands, for errors."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._tree = parse(source, open_include=_refuse)

    def counts(self) -> Counter[Key]:
        """How often each key is known."""
        tree = self._tree
        if tree.problems:
            problem = tree.problems[0]
            raise self._error(problem.start, f"not a baseline: {problem.message}")
        version = self._member(tree.root, "version")
        if not isinstance(version, Scalar) or version.value != VERSION:
            raise self._error(version.start, f"a baseline of another version than {VERSION}")
        findings = self._member(tree.root, "findings")
        if not isinstance(findings, Array):
            raise self._error(findings.start, '"findings" should be a list')
        counts: Counter[Key] = Counter()
        for item in findings.items:
            counts[self._key(item)] += self._count(item)
        return counts

    def _key(self, item: Node) -> Key:
        texts = []
        for name in Key._fields:
            value = self._member(item, name)
            if not isinstance(value, Scalar) or not isinstance(value.value, str):
                raise self._error(value.start, f'"{name}" should be a string')
            texts.append(value.value)
        return Key(*texts)

    def _count(self, item: Node) -> int:
        count = item.get("count") if isinstance(item, Object) else None
        if count is None:
            return 1
        if not isinstance(count, Scalar) or type(count.value) is not int or count.value < 1:
            raise self._error(count.start, '"count" should be a number from 1 on')
        return count.value

    def _member(self, node: Node | None, name: str) -> Node:
        value = node.get(name) if isinstance(node, Object) else None
        if value is None:
            raise self._error(node.start if node else 0, f'expected a map with "{name}"')
        return value

    def _error(self, offset: int, message: str) -> BaselineError:
        line, column = self._source.position(offset)
        return BaselineError(self._source.name, line, column, message)


def _refuse(path: str) -> Source:
    raise OSError(0, f"nothing is included in a baseline: {path}")
