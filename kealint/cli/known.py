"""`--baseline`, `--write-baseline`, `--prune-baseline`: findings that are known and left for later."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from kealint.baseline import Baseline, BaselineError, key_of, path_from
from kealint.diagnostic import Diagnostic
from kealint.engine import Checked
from kealint.settings import SettingsError

KNOWN = "in the baseline"


def without_known(
    checked: Sequence[Checked], file: str | None, write: str | None, prune: bool
) -> list[Diagnostic]:
    """All that was found, with what the baseline file knows suppressed.

    With `write` all is written to that file, and known from then on; with
    `prune`, what is no longer found in the files checked is dropped from the
    baseline. Raises SettingsError for one that cannot be used, and OSError.
    """
    path = write or file
    assert path is not None
    folder = os.path.dirname(os.path.abspath(path))
    shown = [
        (one.tree, found)
        for one in checked
        for found in one.diagnostics
        if found.suppressed is None
    ]
    keys = [key_of(tree, found, folder) for tree, found in shown]
    if write:
        baseline = Baseline(keys)
        baseline.write(write)
    else:
        baseline = _read(path)
        if prune:
            baseline = baseline.pruned(keys, _files(checked, folder), folder)
            baseline.write(path)
    known = {
        id(found): is_known
        for (_, found), is_known in zip(shown, baseline.known(keys), strict=True)
    }
    return [
        found._replace(suppressed=KNOWN) if known.get(id(found)) else found
        for one in checked
        for found in one.diagnostics
    ]


def _read(path: str) -> Baseline:
    try:
        return Baseline.read(path)
    except BaselineError as error:
        raise SettingsError(error.file, error.line, error.column, error.message) from error


def _files(checked: Iterable[Checked], folder: str) -> set[str]:
    return {path_from(folder, source) for one in checked for source in one.tree.sources}
