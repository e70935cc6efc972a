"""Refusals that are about this machine or its build rather than the text, and the way past them.

Kea stops at its first error. Where that one is an obstacle of this kind, the
text is tried again with the obstacle out of the way, to hear what Kea says of
the rest. What replaces a part of the text keeps every line where it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from kealint.model.interface import why_no_name
from kealint.schema.hooks import libraries, library_life
from kealint.schema.spelling import nearest
from kealint.schema.version import KeaVersion
from tools.realkea.answer import Answer
from tools.realkea.installed import Kea


class Obstacle(StrEnum):
    """What stood in the way."""

    INTERFACE = "interface"
    """An interface or an address that is not here."""
    INCLUDE = "include"
    """An included file that is not here."""
    HOOK = "hook"
    """A hook library that is not here."""
    FOLDER = "folder"
    """Kea's run-time folder, missing or not private."""
    FILE = "file"
    """A secret or a certificate that is not here."""
    DATABASE = "database"
    """A database server that is not here."""
    PATH = "path"
    """A path outside the folders that this build of Kea allows: policy, and Kea's final word."""


class Attempt(NamedTuple):
    """A text, and the files that are provided with it."""

    text: str
    files: Mapping[str, str] = {}
    host: str | None = None
    """The machine to be on, whose lacks are not to be set aside."""


_SIGNS = (
    (Obstacle.PATH, r"invalid path specified: '"),
    (Obstacle.INTERFACE, r"interface '?\S+ (?:doesn't exist|is not present)|doesn't have address"),
    (Obstacle.INTERFACE, r"interface name \S+ for .* is not present"),
    (Obstacle.INTERFACE, r"Cannot assign requested address"),
    (Obstacle.FOLDER, r"socket path:.* does not exist|more relaxed permissions|socket lockfile"),
    (Obstacle.INCLUDE, r"Can't open include file"),
    # A bare name is looked for in Kea's own folder from 2.6 on; before, it is the text's fault.
    # A path that ends in a slash names no library that could be missing.
    (Obstacle.HOOK, r"hooks libraries failed to validate .*: /(?!\S*/(?:\s|$))"),
    (Obstacle.FILE, r"Expected a file at path|can't open file|load of (?:CA|cert|private key)"),
    (Obstacle.DATABASE, r"Can't connect to|[Cc]ould not connect|connection to server"),
    (Obstacle.DATABASE, r"could not translate host name|Unknown (?:MySQL )?server host"),
    (Obstacle.DATABASE, r"exit code 0 for kea-admin"),
)

_INTERFACE = re.compile(r"interface name (\S+) for .* is not present")
_LIBRARY = re.compile(r"/([^/ ]+)\.so")
_PATH = re.compile(r"invalid path specified: '([^']*)', supported path is '([^']*)'")
_FILE = re.compile(r"(?:Expected a file at path|can't open file) '([^']+)'")
_CONTENT = {"secret-file": "LSWXnfkKZjdPJI5QxlpnfQ==", "user-file": "somebody"}
_LOGIN = "somebody:secret"
"""A password file holds both where no user is given beside it."""
_TOKENS = re.compile(r'"(?:\\.|[^"\\\n])*"|#.*|//.*|/\*[\s\S]*?\*/')


def obstacle(kea: Kea, answer: Answer) -> Obstacle | None:
    """The obstacle behind a refusal, None where the text itself is at fault."""
    if answer.accepted:
        return None
    kind = next((kind for kind, sign in _SIGNS if re.search(sign, answer.message)), None)
    absent = _INTERFACE.search(answer.message) if kind is Obstacle.INTERFACE else None
    if absent and why_no_name(absent[1]):
        return None
    missing = _LIBRARY.search(answer.message) if kind is Obstacle.HOOK else None
    if missing and _is_nowhere(missing[1], kea):
        return None
    return kind


def _is_nowhere(library: str, kea: Kea) -> bool:
    """Whether no machine can have a library: it is of other releases, or its name is misspelt."""
    life = library_life(library)
    if life is None:
        return nearest(library, libraries()).certain
    return not life.holds(KeaVersion.parse(kea.version))


def past(kind: Obstacle, answer: Answer, attempt: Attempt) -> Attempt | None:
    """The attempt with the obstacle out of the way, None where we know no way."""
    if kind is Obstacle.PATH and (match := _PATH.search(answer.message)):
        moved = re.sub(rf'"{re.escape(match[1])}/([^"/\n]+)"', rf'"{match[2]}/\1"', attempt.text)
        return _changed(attempt, _without_hooks(attempt.text) if moved == attempt.text else moved)
    if kind is Obstacle.HOOK:
        return _changed(attempt, _without_hooks(attempt.text))
    missing = _FILE.search(answer.message)
    if kind is Obstacle.FILE and missing and missing[1] not in attempt.files:
        return attempt._replace(files={**attempt.files, missing[1]: _content(missing[1], attempt)})
    return None


def _content(path: str, attempt: Attempt) -> str:
    """Something fit for the keyword that names the file."""
    name = re.escape(path.rsplit("/", 1)[-1])
    keyword = re.search(rf'"([\w-]+)"\s*:\s*"(?:[^"\n]*/)?{name}"', attempt.text)
    return _CONTENT.get(keyword[1] if keyword else "", _LOGIN)


def _changed(attempt: Attempt, text: str) -> Attempt | None:
    return attempt._replace(text=text) if text != attempt.text else None


def _without_hooks(text: str) -> str:
    """The text with an empty list of hook libraries."""
    plain = _TOKENS.sub(lambda token: _blank(token[0]) if token[0][0] != '"' else token[0], text)
    key = re.search(r'"hooks-libraries"\s*:\s*\[', plain)
    if key is None:
        return text
    depth = 1
    for token in re.finditer(r'"(?:\\.|[^"\\\n])*"|[][]', plain[key.end() :]):
        depth += {"[": 1, "]": -1}.get(token[0], 0)
        if depth == 0:
            end = key.end() + token.start()
            return plain[: key.end()] + _blank(plain[key.end() : end]) + plain[end:]
    return text


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
