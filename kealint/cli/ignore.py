"""`--add-ignore`: a comment at every finding, for what is to stay as it is."""

from __future__ import annotations

from kealint.engine import CRASHED, Checked, edits_of
from kealint.suppress import insertion
from kealint.suppress.suppression import SYNTAX
from kealint.text import edited


def ignoring(checked: Checked, reason: str) -> dict[str, str]:
    """The new texts, by name, with an ignore comment at every finding that can have one.

    For standard input, findings in the files it includes are left alone.
    """
    tree = checked.tree
    findings = [
        (found.rule, tree.offset_of(found.span.source, found.span.start))
        for found in checked.diagnostics
        if found.suppressed is None
        and found.group != SYNTAX
        and found.rule != CRASHED
        and (tree.source.path is not None or found.span.source is tree.source)
    ]
    edits = [
        edit
        for replacement in insertion.ignoring(tree, findings, reason)
        for edit in edits_of(tree, [replacement]) or ()
    ]
    return {source.name: text for source, text in edited(edits).items()}
