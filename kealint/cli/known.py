"""`--baseline` and its kin: findings that are known and left for later."""

from __future__ import annotations

import os

from kealint.baseline import Baseline, BaselineError, Key, key_of, path_from
from kealint.diagnostic import Diagnostic
from kealint.engine import CRASHED
from kealint.report.words import counted
from kealint.settings import SettingsError
from kealint.syntax.tree import Tree

KNOWN = "in the baseline"


class Known:
    """What one baseline file knows of the findings of a run."""

    def __init__(self, path: str, *, anew: bool) -> None:
        """Read the file, unless it is to be made `anew`; raises SettingsError."""
        self._path = path
        self._folder = os.path.dirname(os.path.abspath(path))
        self._baseline = None if anew else _read(path)
        self._keys: dict[int, Key] = {}  # by the id of the finding
        self._files: set[str] = set()
        self._known: set[int] = set()

    def look_at(self, tree: Tree, diagnostics: list[Diagnostic]) -> None:
        """Take note of what was found in a file; the findings have to stay alive."""
        self._files |= {path_from(self._folder, source) for source in tree.sources}
        for found in diagnostics:
            if found.suppressed is None and found.rule != CRASHED:
                self._keys[id(found)] = key_of(tree, found, self._folder)

    def settle(self, *, prune: bool) -> str:
        """Find out what the file knows of all that was found, and bring it up to date.

        A new one is made of just that; with `prune`, it loses what is no longer
        found. Gives a sentence on what was written, if anything was; raises OSError.
        """
        keys = list(self._keys.values())
        baseline = self._baseline
        done = ""
        if baseline is None:
            baseline = Baseline(keys)
            baseline.write(self._path)
            done = f"Wrote {counted(len(baseline), 'finding')} to {self._path}."
        known = zip(self._keys, baseline.known(keys), strict=True)
        self._known = {number for number, is_known in known if is_known}
        if prune:
            pruned = baseline.pruned(keys, self._files, self._folder)
            pruned.write(self._path)
            gone = counted(len(baseline) - len(pruned), "finding")
            done = f"Dropped {gone} from {self._path}, {len(pruned)} left."
        return done

    def suppress(self, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
        """The findings, those that are known suppressed."""
        return [
            found._replace(suppressed=KNOWN) if id(found) in self._known else found
            for found in diagnostics
        ]


def _read(path: str) -> Baseline:
    try:
        return Baseline.read(path)
    except BaselineError as error:
        raise SettingsError(error.file, error.line, error.column, error.message) from error
    except OSError as error:
        raise SettingsError(path, None, None, (error.strerror or str(error)).lower()) from error
