"""Commands and answers of the control API, which may hold a configuration but are none."""

from __future__ import annotations

from kealint.syntax.edit import remove_member
from kealint.syntax.lexical import skip_space
from kealint.syntax.nodes import Object
from kealint.syntax.tree import Problem, Repair, Replacement, Tree

_KINDS = (
    ("result", {"text", "arguments"}, "an answer of"),
    ("command", {"service", "arguments"}, "a command for"),
)
"""The key that makes a map one, the keys beside it, and what it is (ARM, "Management API")."""


def api_message(tree: Tree) -> Problem | None:
    """What is said of a file that is such a message; None of any other.

    A list around it, as the control agent sends one, the parser has passed over.
    """
    root = tree.root
    if type(root) is not Object:
        return None
    keys = {member.key for member in root.members}
    for key, others, kind in _KINDS:
        mark = root.member(key)
        if mark and keys <= {key, *others}:
            repair = _unwrapped(tree, root)
            return Problem(
                "control-api-message",
                mark.start,
                mark.key_end,
                f"this is {kind} the control API, not a configuration",
                help=None if repair else "check the file that Kea is started with",
                repair=repair,
            )
    return None


def _unwrapped(tree: Tree, root: Object) -> Repair | None:
    """Leave the arguments alone, without the hash of `config-get`, where they are a configuration.

    That is not so of other commands: theirs are not just one map with a name.
    """
    arguments = root.get("arguments")
    if type(arguments) is not Object or any(each.name != "not-a-map" for each in tree.problems):
        return None
    checksum = arguments.member("hash")
    kept = [member.value for member in arguments.members if member is not checksum]
    if len(kept) != 1 or type(kept[0]) is not Object:
        return None
    start = skip_space(tree.text, 0, len(tree.text))
    end = root.end if start == root.start else skip_space(tree.text, root.end, len(tree.text)) + 1
    replacements = (
        Replacement(start, arguments.start, ""),
        *(remove_member(tree, arguments, checksum) if checksum else ()),
        Replacement(arguments.end, end, ""),
    )
    return Repair('keep only what stands in "arguments"', replacements, safe=False)
