"""What stands in the place of text to come: placeholders, and directives not quite Kea's."""

from __future__ import annotations

import re

from kealint.syntax.odd import Odd, Place, invalid, replace, shown
from kealint.syntax.tokens import HOLE
from kealint.syntax.tree import Problem
from kealint.syntax.words import WORDLIKE

TEMPLATE = r"(?:\{\{[ \t]*\w[^{}\n\":]{0,80}\}\}|\{%[^\n]{0,200}?%\})"
"""An expression or statement of a template, which would read as brackets."""
_PLACEHOLDER = re.compile(
    r"(?:<[A-Za-z][^<>\"\n]{0,60}>|%[A-Za-z_]\w*%|\$\{[^}\"\n]*\}|\$\([^)\n]*\)|\$[A-Za-z_]\w*"
    r"|@[A-Za-z_]\w*@|__[A-Za-z_]+__|\.{3,}|\u2026|" + f"{TEMPLATE}){WORDLIKE}{{0,200}}"
)


def placeholder(place: Place) -> Odd | None:
    """Something to be filled in: `<IP>`, `%ENV%`, `${VAR}`, `{{ jinja }}`, `...`."""
    match = _PLACEHOLDER.match(place.text, place.at, place.limit)
    if match is None:
        return None
    what = "stands for text left out" if match[0][0] in ".\u2026" else "is a placeholder"
    problem = Problem(
        "placeholder",
        *match.span(),
        _complaint(match[0][0], f'"{shown(match[0])}" {what}'),
        help="put the real value in its place",
    )
    return Odd(match.end(), HOLE, "", problem)


def _complaint(first: str, cause: str) -> str:
    """Kea's words for what begins with a character that may begin a token, or not."""
    if first == "{":
        return f"syntax error, unexpected {{ ({cause})"
    if first == ".":
        return f"failed to convert . to a floating point ({cause})"
    return invalid(first, cause)


_DIRECTIVE = re.compile(r"<\?[ \t]*\w*[ \t]*\"[^\"\n]*\"[ \t]*\??>?|<\?[^\n<>]*>?")
_MENDABLE = re.compile(r"<\?\s*include\s*[\"'<]?([^\"'<>?\s]+)[\"'>]?\s*\??>?\s*\Z", re.IGNORECASE)


def broken_include(place: Place) -> Odd | None:
    """A directive that is not quite `<?include "file"?>`."""
    match = _DIRECTIVE.match(place.text, place.at, place.limit)
    if match is None:
        return None
    mendable = _MENDABLE.match(match[0])
    repair = None
    if mendable:
        good = f'<?include "{mendable[1]}"?>'
        repair = replace(f"write {shown(good)}", *match.span(), good, safe=True)
    problem = Problem(
        "include-broken",
        *match.span(),
        f'directive not closed or not known: "{shown(match[0])}"',
        help='write <?include "file"?>',
        repair=repair,
    )
    return Odd(match.end(), HOLE, "", problem)
