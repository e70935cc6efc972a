"""File names as services want them: relative to the root of the repository."""

from __future__ import annotations

import os

from kealint.text import Source


def relative_path(source: Source, root: str | None = None) -> str | None:
    """The path from `root` (the current folder unless given), with slashes.

    None where the source is not a file, or lies elsewhere.
    """
    if source.path is None:
        return None
    folder = os.path.join(os.path.abspath(root or os.curdir), "")
    path = os.path.abspath(source.path)
    if not path.startswith(folder):
        return None
    return path[len(folder) :].replace(os.sep, "/")
