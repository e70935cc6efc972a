"""What is wrong with suppressions: names that hide nothing, and names of nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from kealint.schema.spelling import nearest
from kealint.suppress.origin import InComment
from kealint.suppress.removal import without
from kealint.suppress.suppression import ALL, SYNTAX, Malformed, Suppression, Unknown, Unused
from kealint.syntax.tree import Replacement, Tree

_WORD = re.compile(r"[ \t,:=(\[{<]*([\w-]+)[)\]}>]?")


def unused(
    tree: Tree,
    written: Iterable[Suppression],
    groups: Mapping[str, str],
    judged: Collection[str],
) -> Iterator[Unused]:
    """The suppressions of which some names, or all, have hidden nothing."""
    for suppression in written:
        idle = {name for name in suppression.keys if _is_idle(suppression, name, groups, judged)}
        if not idle:
            continue
        start, end = suppression.start, suppression.end
        names = tuple(dict.fromkeys(n.text for n in suppression.names if n.text in idle))
        if len(idle) < len(set(suppression.keys)):
            start, end = next((n.start, n.end) for n in suppression.names if n.text in idle)
        yield Unused(start, end, suppression.kind, names, without(tree, suppression, idle))


def _is_idle(
    suppression: Suppression, name: str, groups: Mapping[str, str], judged: Collection[str]
) -> bool:
    if suppression.kind != "enable":
        return name in judged and name not in suppression.used
    if name != ALL and name not in groups and name not in groups.values():
        return False
    return not any(_concern_each_other(name, other, groups) for other in suppression.over)


def _concern_each_other(name: str, other: str, groups: Mapping[str, str]) -> bool:
    """Whether some rule is meant by both names."""
    return (
        name == other
        or ALL in (name, other)
        or groups.get(name) == other
        or groups.get(other) == name
    )


def unknown(
    tree: Tree, written: Iterable[Suppression], groups: Mapping[str, str]
) -> Iterator[Unknown | Malformed]:
    """The names that mean nothing here, and the names that stand without their brackets."""
    known = {*groups, *groups.values(), ALL}
    for suppression in written:
        for name in suppression.names:
            if name.text not in known:
                message = f'there is no rule or group "{name.text}"'
                meant = nearest(name.text, known).word
            elif SYNTAX in (name.text, groups.get(name.text)):
                message = f'findings of "{name.text}" cannot be suppressed: the text cannot be read'
                meant = None
            else:
                continue
            deletion = without(tree, suppression, {name.text})
            yield Unknown(name.start, name.end, name.text, message, meant, deletion)
        if not suppression.names and isinstance(suppression.origin, InComment):
            yield from _bare(tree, suppression, suppression.origin, known)


def _bare(
    tree: Tree, suppression: Suppression, place: InComment, known: Collection[str]
) -> Iterator[Malformed]:
    """Where the reason begins with names, the brackets were forgotten.

    A group may also be an ordinary word, so one counts only where nothing follows.
    """
    reason = tree.text[suppression.end : place.until]
    names: list[str] = []
    end = 0
    while (word := _WORD.match(reason, end)) is not None and word[1] in known:
        names.append(word[1])
        end = word.end()
    if not names or (reason[end:].strip() and not any("-" in name for name in names)):
        return
    written = tree.text[suppression.start : suppression.end]
    inside = ", ".join(names)
    message = f'"{written}" without brackets is about every rule, not about "{inside}" alone'
    at = suppression.end
    correction = (Replacement(at, at + end, f"[{inside}]"),)
    yield Malformed(suppression.start, at + end, message, correction)
