"""`--add-ignore`: a comment at every finding, for what is to stay as it is."""

from __future__ import annotations

import sys

from kealint.engine import Checked, Setup, check, edits_of
from kealint.files import write_atomically
from kealint.suppress.insertion import ignoring
from kealint.suppress.suppression import SYNTAX
from kealint.text import Source, edited


def add_ignores(source: Source, setup: Setup, reason: str) -> Checked:
    """Write an ignore comment at every finding of a file that can be suppressed.

    Gives back what is found afterwards. Raises OSError where it cannot write.
    """
    checked = check(source, setup)
    tree = checked.tree
    findings = [
        (found.rule, tree.offset_of(found.span.source, found.span.start))
        for found in checked.diagnostics
        if found.suppressed is None and found.group != SYNTAX
    ]
    texts = edited(edits_of(tree, ignoring(tree, findings, reason)) or ())
    for one, text in texts.items():
        if one.path is not None:
            write_atomically(one.path, Source(one.name, text).encode())
        else:
            sys.stdout.write(text)
    return check(Source(source.name, texts.get(source, source.text), source.path), setup)
