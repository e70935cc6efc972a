"""Find the settings for a file and read them.

The nearest `.kealint.yaml` or `kealint.yaml` upward from the file counts, and
nothing above it; where there is none, the user's own in $XDG_CONFIG_HOME. Over
it lie the environment (`KEALINT_SELECT` and so on), then the command line.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping

from kealint.lean import TYPE_CHECKING, Any
from kealint.settings import Settings, SettingsError

if TYPE_CHECKING:
    from kealint.settings.shapes import Known

NAMES = (".kealint.yaml", "kealint.yaml")
PREFIX = "KEALINT_"
OTHERS = ("KEALINT_DEBUG", "KEALINT_KEA_ROOTS")
"""Variables that are no settings: the second one is for those who work on kealint."""
OPTIONS = {"relays": "--relay"}
"""What the option of a key is called, where that is not its name."""


class Loader:
    """Gives every file its settings; reads each settings file once.

    `known` gives the names that settings may use; it is asked only where there
    are any. `given` are texts from the command line, by key, lists separated by
    commas. `config` is the only settings file then; `isolated` means none.
    """

    def __init__(
        self,
        known: Callable[[], Known],
        given: Mapping[str, str] | None = None,
        *,
        config: str | None = None,
        isolated: bool = False,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        """Read the environment and what is given; raises SettingsError."""
        self._known = known
        self._config = config
        self._isolated = isolated
        self._environ = environ
        self._nearest: dict[str, str | None] = {}
        self._settings: dict[str | None, Settings] = {}
        self._over = self._values_over(given or {})

    def settings_for(self, path: str | None) -> Settings:
        """The settings for the file at `path`; raises SettingsError.

        For None (standard input) they are those of the folder we are in.
        """
        folder = os.getcwd() if path is None else os.path.dirname(os.path.abspath(path))
        return self.settings_in(folder)

    def settings_in(self, folder: str) -> Settings:
        """The settings for the files of a folder (absolute); raises SettingsError."""
        file = self.file_for(folder)
        if file not in self._settings:
            settings = Settings()
            layers = [] if file is None else self._values_in(file)
            for values in (*layers, *self._over):
                settings = settings.merged(values)
            self._settings[file] = settings
        return self._settings[file]

    def file_for(self, folder: str) -> str | None:
        """The settings file that counts for the files of a folder (absolute), if there is one."""
        if self._isolated:
            return None
        if self._config is not None:
            return self._config
        if folder not in self._nearest:
            self._nearest[folder] = self._search(folder)
        return self._nearest[folder]

    def _search(self, folder: str) -> str | None:
        while True:
            file = _settings_file_in(folder)
            if file is not None:
                return file
            above = os.path.dirname(folder)
            if above == folder:
                return self._user_file()
            folder = above

    def _user_file(self) -> str | None:
        home = self._environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
        file = os.path.join(home, "kealint", "kealint.yaml")
        return file if os.path.isfile(file) else None

    def _values_over(self, given: Mapping[str, str]) -> list[dict[str, Any]]:
        """The values of the environment and of what is given."""
        variables = [name for name in self._environ if name.startswith(PREFIX)]
        if not variables and not given:
            return []
        from kealint.settings.keys import KEYS, read_given

        names = {name: variable_of(name) for name, key in KEYS.items() if key.shape.fits_in_text}
        texts = {key: text for key, name in names.items() if (text := self._environ.get(name))}
        options = {key: OPTIONS.get(key, f"--{key}") for key in given}
        known = self._known()
        return [read_given(texts, names, known), read_given(given, options, known)]

    def _values_in(self, file: str) -> list[dict[str, Any]]:
        """The values of a settings file, after those of the files that it extends."""
        from kealint.settings.keys import read_values
        from kealint.settings.shapes import Where
        from kealint.settings.written import read_yaml

        known = self._known()
        # The folder of the user's own file, or of one that is named, is not where the project is.
        globs = os.getcwd() if file in (self._config, self._user_file()) else None
        layers: list[dict[str, Any]] = []
        seen: set[str] = set()
        while True:
            seen.add(os.path.realpath(file))
            folder = os.path.dirname(os.path.abspath(file))
            where = Where(_shown(file), known, folder, globs or folder)
            written = read_yaml(where.file, _text_of(file))
            values = read_values(written, where)
            layers.insert(0, values)
            parent = values.pop("extend", None)
            if parent is None:
                return layers
            extend = next(value for key, value in written.value if key.value == "extend")
            if os.path.realpath(parent) in seen:
                raise where.error(extend, f"{extend} leads back to a file that extends it")
            if not os.path.isfile(parent):
                raise where.error(extend, f"there is no file {extend}")
            file = parent


def strange_variables(environ: Mapping[str, str] = os.environ) -> Iterator[str]:
    """What is wrong with each variable that looks like a setting and is none."""
    from kealint.schema.spelling import did_you_mean
    from kealint.settings.keys import KEYS

    names = {variable_of(name) for name, key in KEYS.items() if key.shape.fits_in_text}
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in names and name not in OTHERS:
            yield f"{name}: no setting has this variable{did_you_mean(name, names)}"


def variable_of(key: str) -> str:
    """The variable of the environment that a key can be given by."""
    return PREFIX + key.upper().replace("-", "_")


def _settings_file_in(folder: str) -> str | None:
    for name in NAMES:
        file = os.path.join(folder, name)
        if os.path.isfile(file):
            return file
    return None


def _shown(file: str) -> str:
    """The path for people: from the folder we are in, where the file is below it."""
    here = os.path.join(os.getcwd(), "")
    return file.removeprefix(here)


def _text_of(file: str) -> str:
    """The text of a settings file; raises SettingsError."""
    try:
        with open(file, "rb") as opened:
            data = opened.read()
    except OSError as error:
        message = f"cannot read the settings: {error.strerror}"
        raise SettingsError(_shown(file), None, None, message) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        column = len(before) - before.rfind(b"\n")
        line = before.count(b"\n") + 1
        raise SettingsError(_shown(file), line, column, "not UTF-8") from error
