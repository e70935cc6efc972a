"""From a source to its tree. Never raises on bad input."""

from __future__ import annotations

import gc

from kealint.syntax.fast import parse_fast
from kealint.syntax.nodes import Object
from kealint.syntax.odd import surplus_comma
from kealint.syntax.tree import Include, Problem, Repair, Replacement, Segment, Tree
from kealint.text import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kealint.syntax.complaint import KeywordTypes
    from kealint.syntax.include import IncludeOpener

_UTF16 = ("\udcff\udcfe", "\udcfe\udcff")
"""The byte order marks of UTF-16, as `Source` holds what is not UTF-8."""
MOST_WARNINGS = 10_000


def parse(
    source: Source,
    *,
    open_include: IncludeOpener | None = None,
    types_of: KeywordTypes | None = None,
) -> Tree:
    """The tree of a source and of what it includes, with all that could not be read.

    `open_include` reads the included files, from disk if it is not given. What
    `types_of` says of keywords helps to find the bracket that is missing or too
    many; it is asked only where something is wrong.
    """
    text, segments = source.text, [Segment(0, source, 0)]
    if text[:2] in _UTF16:
        return Tree(text, segments, None, [_utf16(source)])
    includes: list[Include] = []
    problems: list[Problem] = []
    in_order = True
    if "<?" in text:
        from kealint.syntax.include import expand, read_file

        text, segments, includes, problems, in_order = expand(source, open_include or read_file)
    tree = Tree(text, segments, None, problems, includes)
    # The garbage collector would walk the growing tree again and again.
    collects = gc.isenabled()
    gc.disable()
    try:
        _read(tree, in_order, types_of)
    finally:
        if collects:
            gc.enable()
    return tree


def _read(tree: Tree, in_order: bool, types_of: KeywordTypes | None) -> None:
    fast = parse_fast(tree.text) if in_order else None
    if fast is None:
        from kealint.syntax.slow import read_slowly

        read_slowly(tree, types_of)
    else:
        tree.root = fast.root
        tree.problems += map(surplus_comma, fast.surplus_commas[:MOST_WARNINGS])
    if type(tree.root) is Object and (tree.root.member("result") or tree.root.member("command")):
        from kealint.syntax.api_message import api_message

        message = api_message(tree)
        if message:
            tree.root, tree.problems = None, [message]
    tree.problems.sort(key=_by_place)


def _utf16(source: Source) -> Problem:
    """A file in UTF-16, which Kea refuses at its first byte; nothing in it can be read as it is."""
    text = source.encode().decode("utf-16", "replace")
    return Problem(
        "utf-16",
        0,
        len(source.text),
        "invalid character: \\xff (the file is in UTF-16, Kea reads UTF-8)",
        repair=Repair("write it in UTF-8", (Replacement(0, len(source.text), text),), safe=True),
    )


def _by_place(problem: Problem) -> tuple[int, int]:
    return problem.start, problem.end
