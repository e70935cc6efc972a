"""Include directives: the text of a file with the texts of the files it includes put in.

Kea includes text wherever white space may stand, takes paths as written and
relative to the working directory of the process, and goes eleven files deep
(ARM, "JSON Syntax"; `includeFile` in its parser contexts).
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator

from kealint.lean import NamedTuple
from kealint.syntax.lexical import INCLUDE
from kealint.syntax.tree import Include, Problem, Segment
from kealint.text import Source

IncludeOpener = Callable[[str], Source]
"""Gives the source at a path; raises OSError where there is none."""

DEEPEST = 11
"""How many included files may be open at a time."""
LONGEST = 2**28
"""How many characters all may have together: files that include others twice over grow fast."""
MOST_PROBLEMS = 100
"""How many problems are told; a list of a thousand missing files tells no more."""

_WORTH_A_LOOK = re.compile(
    r'"[^"\\\n]*(?:\\.[^"\\\n]*){0,1000}"?|#[^\n]*|//[^\n]*'
    rf"|(?P<comment>/\*)|(?P<directive>{INCLUDE})"
)


class Expansion(NamedTuple):
    """A text with its includes in place.

    Each directive stays where it is, as white space; the file's text follows
    it between line feeds.
    """

    text: str
    segments: list[Segment]
    includes: list[Include]
    problems: list[Problem]
    in_order: bool
    """False where a file is missing or ends inside a comment: the text alone does not tell."""


def read_file(path: str) -> Source:
    """The opener that reads from disk. Devices and pipes, which may never end, are refused."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(0, "Not a regular file")
    return Source.read(path)


def expand(source: Source, open_include: IncludeOpener) -> Expansion:
    """Put the texts of included files behind their directives."""
    expander = _Expander(open_include)
    expander.put(source, ())
    return Expansion(
        "".join(expander.parts),
        expander.segments,
        expander.includes,
        expander.problems,
        expander.in_order,
    )


class _Expander:
    def __init__(self, open_include: IncludeOpener) -> None:
        self.open_include = open_include
        self.opened: dict[str, Source] = {}
        self.failed: dict[str, OSError] = {}
        self.parts: list[str] = []
        self.length = 0
        self.segments: list[Segment] = []
        self.includes: list[Include] = []
        self.problems: list[Problem] = []
        self.in_order = True

    def put(self, source: Source, around: tuple[Source, ...]) -> None:
        """Append a source; `around` are the files that led to it, the main one first."""
        self.segments.append(Segment(self.length, source, 0))
        done = 0
        for start, end in self._directives(source.text, is_main=not around):
            self._append(source.text[done:end])
            done = end
            place = (self.length - (end - start), self.length)
            path = source.text[start:end].split('"')[1]
            included = self._open(path, place, (*around, source))
            self.includes.append(Include(*place, path, included))
            if included is None:
                self.in_order = False
                continue
            self._append("\n")
            self.put(included, (*around, source))
            self._append("\n")
            self.segments.append(Segment(self.length, source, end))
        self._append(source.text[done:])

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _directives(self, text: str, *, is_main: bool) -> Iterator[tuple[int, int]]:
        at = 0
        while (match := _WORTH_A_LOOK.search(text, at)) is not None:
            at = match.end()
            if match["directive"]:
                yield match.span()
            elif match["comment"]:
                at = text.find("*/", at) + 2
                if at < 2:
                    self.in_order = self.in_order and is_main
                    return

    def _open(self, path: str, place: tuple[int, int], around: tuple[Source, ...]) -> Source | None:
        """The source that a directive names; None where a problem says why there is none."""
        included = self._find(path, place, around[-1])
        if included is None:
            return None
        name = "include-too-deep"
        if any(_is_same(included, other) for other in around):
            message = f'too many nested include: "{path}" leads to itself'
        elif len(around) > DEEPEST:
            message = f'too many nested include: "{path}" is {len(around)} files deep'
        elif self.length + len(included.text) > LONGEST:
            name = "include-too-long"
            message = f'with "{path}" the files together exceed {LONGEST:,} characters'
        else:
            return included
        self._report(name, place, message, help="take the directive out")
        return None

    def _find(self, path: str, place: tuple[int, int], including: Source) -> Source | None:
        """The file at a path as Kea takes it, or the one beside the including file."""
        try:
            return self._read(path)
        except OSError as error:
            beside = os.path.join(os.path.dirname(including.path or including.name), path)
            try:
                included = self._read(beside)
            except OSError:
                reason = (error.strerror or str(error)).lower()
                self._report(
                    "include-not-found",
                    place,
                    f'can\'t open include file "{path}": {reason}',
                    help="write the path as seen from the folder that Kea is started in, or whole",
                )
                return None
        where = f"not in the working directory, only beside {including.name}"
        self._report(
            "include-relative-to-file",
            place,
            f'include file "{path}" is {where}',
            help="write the whole path, or start Kea in the folder of this file",
            note="Kea looks for it in the folder that it is started in",
        )
        return included

    def _read(self, path: str) -> Source:
        if path in self.failed:
            raise self.failed[path].with_traceback(None)
        try:
            key = os.path.realpath(path)  # one source a file, however its path is written
            if key not in self.opened:
                self.opened[key] = self.open_include(path)
        except (OSError, ValueError) as error:
            failure = error if isinstance(error, OSError) else OSError(0, "Not a path")
            self.failed[path] = failure
            raise failure from error
        return self.opened[key]

    def _report(
        self,
        name: str,
        place: tuple[int, int],
        message: str,
        help: str | None = None,
        note: str | None = None,
    ) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(name, *place, message, help=help, note=note))


def _is_same(one: Source, other: Source) -> bool:
    if one.path is None or other.path is None:
        return one is other
    return os.path.realpath(one.path) == os.path.realpath(other.path)
