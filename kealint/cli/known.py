"""`--baseline`, `--write-baseline`, `--prune-baseline`: findings that are known and left for later."""

from __future__ import annotations

import os

from kealint.baseline import Baseline, BaselineError, Key, key_of, path_from
from kealint.diagnostic import Diagnostic
from kealint.engine import CRASHED, Checked
from kealint.settings import SettingsError

KNOWN = "in the baseline"


class Known:
    """What one baseline file knows of the findings of a run."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._folder = os.path.dirname(os.path.abspath(path))
        self._keys: dict[int, Key] = {}
        """By the id of the finding."""
        self._files: set[str] = set()

    def look_at(self, checked: Checked) -> None:
        """Take note of what was found in a file. Its findings have to stay alive."""
        self._files |= {path_from(self._folder, source) for source in checked.tree.sources}
        for found in checked.diagnostics:
            if found.suppressed is None and found.rule != CRASHED:
                self._keys[id(found)] = key_of(checked.tree, found, self._folder)

    def write(self) -> None:
        """Make the file of all that was found; raises OSError."""
        Baseline(self._keys.values()).write(self.path)

    def suppress(self, found: list[Diagnostic], *, prune: bool) -> list[Diagnostic]:
        """The findings, those that the file knows suppressed.

        With `prune`, it loses what is no longer found. Raises SettingsError for a
        file that is no baseline, and OSError.
        """
        try:
            baseline = Baseline.read(self.path)
        except BaselineError as error:
            raise SettingsError(error.file, error.line, error.column, error.message) from error
        keys = list(self._keys.values())
        if prune:
            baseline = baseline.pruned(keys, self._files, self._folder)
            baseline.write(self.path)
        known = dict(zip(self._keys, baseline.known(keys), strict=True))
        return [one._replace(suppressed=KNOWN) if known.get(id(one)) else one for one in found]
