"""Patterns of file names, in the language of .gitignore.

The settings speak it too (`exclude`, `files`, `per-file-ignores`), so that there
is one language to learn. It is described in gitignore(5). A pattern with a slash
before its end counts from the folder it is written for; one without fits a name
at any depth; one that ends in a slash fits folders only. Unlike git we match
characters, not bytes. What is already tracked by git makes no difference here.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache

from kealint.lean import NamedTuple

_CLASSES = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": r" \t",
    "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9",
    "graph": r"\x21-\x7e",
    "lower": "a-z",
    "print": r"\x20-\x7e",
    "punct": r"!-/:-@\[-`{-~",
    "space": r" \t\n\r\f\v",
    "upper": "A-Z",
    "xdigit": "0-9a-fA-F",
}
_ANY_DEPTH = re.compile(r"\*{2,}(?:/|\Z)")


class Pattern(NamedTuple):
    """One line of a .gitignore file, ready to be asked."""

    regex: re.Pattern[str]
    anchored: bool
    """It is matched with the path from its folder, not with the name alone."""
    folders_only: bool
    negated: bool

    def fits(self, path: str, name: str, is_folder: bool) -> bool:
        """Whether it fits what stands at this path, given from the pattern's folder."""
        if self.folders_only and not is_folder:
            return False
        return self.regex.fullmatch(path if self.anchored else name) is not None


class Glob(NamedTuple):
    """A pattern of the settings and the folder (absolute) it counts from."""

    folder: str
    pattern: str

    def fits(self, path: str, is_folder: bool = False) -> bool:
        """Whether it fits what stands at this absolute path or a folder that holds it.

        Outside of its folder a pattern without a slash is compared with the file's name.
        """
        parsed = parse(self.pattern)
        if parsed is None:
            return False
        inside = path_within(path, self.folder)
        if inside is None:
            name = os.path.basename(path)
            return not parsed.anchored and parsed.fits(name, name, is_folder)
        end = inside.find("/")
        start = 0
        while end >= 0:
            if parsed.fits(inside[:end], inside[start:end], True):
                return True
            start = end + 1
            end = inside.find("/", start)
        return parsed.fits(inside, inside[start:], is_folder)


class Ignores(NamedTuple):
    """The patterns that are written for one folder (absolute), in their order."""

    folder: str
    patterns: tuple[Pattern, ...]

    @classmethod
    def read(cls, path: str, folder: str) -> Ignores:
        """Those of the file at `path`; none where there is no file that can be read."""
        try:
            if not os.path.isfile(path):  # a pipe would keep us waiting
                return cls(folder, ())
            with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
                lines = file.read().removeprefix("\ufeff").split("\n")
        except OSError:
            lines = []
        parsed = (parse(line.removesuffix("\r")) for line in lines)
        return cls(folder, tuple(pattern for pattern in parsed if pattern is not None))

    def verdict(self, path: str, is_folder: bool) -> bool | None:
        """Whether it says of the absolute path that it is ignored, or is not; None for no word."""
        inside = path_within(path, self.folder)
        if inside is None:
            return None
        name = inside[inside.rfind("/") + 1 :]
        for pattern in reversed(self.patterns):
            if pattern.fits(inside, name, is_folder):
                return not pattern.negated
        return None


def path_within(path: str, folder: str) -> str | None:
    """The way from a folder to a path below it (both absolute); None for a path that is not."""
    prefix = folder if folder.endswith("/") else f"{folder}/"
    return path[len(prefix) :] if path.startswith(prefix) else None


@lru_cache(maxsize=1024)
def parse(line: str) -> Pattern | None:
    """The pattern of a line without its end; None for a comment and for what can fit nothing."""
    if line.startswith("#"):
        return None
    text = _without_trailing_spaces(line)
    negated = text.startswith("!")
    text = text[1:] if negated else text
    folders_only = text.endswith("/")
    text = text[:-1] if folders_only else text
    if not text:
        return None
    anchored = "/" in text
    regex = _translated(text.removeprefix("/"))
    return None if regex is None else Pattern(re.compile(regex), anchored, folders_only, negated)


def _without_trailing_spaces(line: str) -> str:
    bare = line.rstrip(" ")
    if bare == line:
        return line
    slashes = len(bare) - len(bare.rstrip("\\"))
    return f"{bare} " if slashes % 2 else bare


def _translated(pattern: str) -> str | None:
    """The regular expression of a pattern; None for a broken one, which fits nothing."""
    parts = ["(?s:"]
    at = 0
    while at < len(pattern):
        letter = pattern[at]
        if letter == "*":
            any_depth = _ANY_DEPTH.match(pattern, at)
            if any_depth is not None and (at == 0 or pattern[at - 1] == "/"):
                parts.append("(?:.*/)?" if any_depth[0].endswith("/") else ".*")
                at = any_depth.end()
                continue
            while at < len(pattern) and pattern[at] == "*":
                at += 1
            parts.append("[^/]*")
        elif letter == "?":
            parts.append("[^/]")
            at += 1
        elif letter == "[":
            found = _set(pattern, at + 1)
            if found is None:
                return None
            regex, at = found
            parts.append(regex)
        elif letter == "\\":
            if at + 1 == len(pattern):
                return None
            parts.append(re.escape(pattern[at + 1]))
            at += 2
        else:
            parts.append(re.escape(letter))
            at += 1
    parts.append(")")
    return "".join(parts)


def _set(pattern: str, at: int) -> tuple[str, int] | None:
    """The regular expression of a `[...]` whose inside begins at `at`, and where it ends."""
    negated = pattern[at : at + 1] in ("!", "^")
    if negated:
        at += 1
    parts: list[str] = []
    low = ""  # the character before, where it can begin a range
    first = True
    while at < len(pattern) and (first or pattern[at] != "]"):
        first = False
        if pattern.startswith("[:", at) and (name := _class_name(pattern, at)) is not None:
            if name not in _CLASSES:
                return None
            parts.append(_CLASSES[name])
            at += len(name) + 4
            low = ""
            continue
        is_range = pattern[at] == "-" and low != "" and pattern[at + 1 : at + 2] not in ("", "]")
        if is_range:
            at += 1
        if pattern[at] == "\\":
            at += 1
            if at == len(pattern):
                return None
        letter = pattern[at]
        at += 1
        if is_range:
            if low <= letter:
                parts.append(f"{re.escape(low)}-{re.escape(letter)}")
            low = ""
        else:
            parts.append(re.escape(letter))
            low = letter
    if at >= len(pattern):
        return None
    inside = "".join(parts)
    if negated:
        return f"[^/{inside}]", at + 1
    return f"(?!/)[{inside}]" if inside else "(?!)", at + 1


def _class_name(pattern: str, at: int) -> str | None:
    """The name in a `[:name:]` that begins at `at`; None where that is no such thing."""
    end = pattern.find("]", at + 2)
    return pattern[at + 2 : end - 1] if end > at + 2 and pattern[end - 1] == ":" else None
