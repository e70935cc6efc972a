"""Ways around a token that cannot stand where it does: what might have been meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kealint.lean import NamedTuple
from kealint.syntax.complaint import COLON, VALUE
from kealint.syntax.odd import replace, shown
from kealint.syntax.tokens import BRACKETS, CLOSING, OPENING, SCALARS, Token
from kealint.syntax.tree import Repair, Replacement


class Way(NamedTuple):
    """A way to go on: read `tokens` in the place of the next `dropped` ones."""

    name: str
    cause: str
    dropped: int
    tokens: tuple[Token, ...]
    place: tuple[int, int]
    repair: Repair | None = None
    help: str | None = None


_TWO_VALUES = ["COLON", "STRING", "COMMA", "STRING"]


class Stop(NamedTuple):
    """A token that was refused, and what is around it."""

    text: str
    tokens: list[Token]
    at: int
    accepted: frozenset[str]
    before: Token
    key: str
    """The last key in the map around."""

    @property
    def token(self) -> Token:
        """The token itself."""
        return self.tokens[self.at]

    @property
    def behind(self) -> Token:
        """The token that follows it; at the end it is itself."""
        return self.tokens[min(self.at + 1, len(self.tokens) - 1)]

    def written(self, token: Token) -> str:
        """A token as it is written."""
        return shown(self.text[token.start : token.end], 30)


def ways(stop: Stop) -> Iterator[Way]:
    """The ways around a token, the likelier ones first."""
    if stop.accepted == COLON:
        yield from _where_colon(stop)
    elif stop.accepted == VALUE:
        yield _missing_value(stop, f'"{shown(stop.key, 30)}" has no value')
    elif "STRING" not in stop.accepted:
        yield from _behind_value(stop)
    elif "RBRACE" in stop.accepted:
        yield from _where_key(stop)
    kind = stop.token.type
    if kind == "COLON":
        yield drop(stop, "stray-colon", "this colon separates nothing")
    elif kind == "COMMA":
        yield drop(stop, "stray-comma", "nothing stands before this comma")
    elif kind in SCALARS:
        yield drop(
            stop, "surplus-value", f"{stop.written(stop.token)} is one value too many", safe=False
        )
    if kind not in BRACKETS or stop.behind.type not in BRACKETS:
        yield swap(stop)


def _behind_value(stop: Stop) -> Iterator[Way]:
    """Where a comma or closing bracket is due."""
    token, behind, spot = stop.token, stop.behind, stop.before.end
    value = stop.written(stop.before)
    yield Way(
        "missing-comma",
        f"a comma is missing behind {value}",
        0,
        (Token("COMMA", spot, spot),),
        (spot, spot),
        replace("insert the comma", spot, spot, ",", safe=True),
    )
    if token.type == "COLON" and "RSQB" in stop.accepted:
        yield Way(
            "stray-colon",
            "a list has no keys",
            1,
            (Token("COMMA", *token[1:3]),),
            token[1:3],
            replace("write a comma", *token[1:3], ",", safe=False),
        )
    if token.type == "COLON" and behind.type in SCALARS:
        yield Way(
            "surplus-value",
            f"{value} is followed by a second value",
            2,
            (),
            (token.start, behind.end),
            replace("delete the second", token.start, behind.end, "", safe=False),
        )


def _where_colon(stop: Stop) -> Iterator[Way]:
    """Behind a string where a key is due."""
    token, before, spot = stop.token, stop.before, stop.before.end
    colon = Token("COLON", spot, spot)
    if token.type == "STRING" and token.raw == before.raw:
        yield drop(stop, "surplus-value", f"{stop.written(token)} stands twice")
    yield Way(
        "missing-colon",
        f"a colon is missing behind {stop.written(before)}",
        0,
        (colon,),
        (spot, spot),
        replace("insert the colon", spot, spot, ":", safe=True),
    )
    yield from _second_values(stop)
    alone = _missing_value(stop, f"{stop.written(before)} has no value")
    comma = (Token("COMMA", spot, spot),) if token.type == "STRING" else ()
    yield alone._replace(tokens=(colon, *alone.tokens, *comma))


def _second_values(stop: Stop) -> Iterator[Way]:
    """More values behind that of a member, each in quotes of its own."""
    tokens, at = stop.tokens, stop.at
    if [token.type for token in tokens[max(0, at - 4) : at]] != _TWO_VALUES:
        return
    values = [tokens[at - 3], tokens[at - 1]]
    while [token.type for token in tokens[at : at + 2]] == ["COMMA", "STRING"]:
        if tokens[at + 2].type == "COLON":
            break
        values.append(tokens[at + 1])
        at += 2
    spot = stop.before.end
    first, second, last = values[0], values[1], values[-1]
    joined = '"' + ", ".join(token.raw for token in values) + '"'
    replacements = [Replacement(first.start, first.end, joined)]
    for before, token in pairwise(tokens[stop.at - 3 : at]):
        is_near = not stop.text[before.end : token.start].strip()
        start = before.end if is_near else token.start  # otherwise a comment stands between
        replacements.append(Replacement(start, token.end, ""))
    yield Way(
        "surplus-value",
        f"{stop.written(second)} is a second value",
        at - stop.at,
        (Token("COLON", spot, spot), Token("NULL", spot, spot)),
        (second.start, last.end),
        Repair("write them into one string", tuple(replacements), safe=False),
    )


def _missing_value(stop: Stop, cause: str) -> Way:
    hole = Token("NULL", stop.before.end, stop.before.end)
    return Way("missing-value", cause, 0, (hole,), (stop.before.start, stop.before.end))


def _where_key(stop: Stop) -> Iterator[Way]:
    """Where a key is due."""
    token, here = stop.token, stop.token.start
    key = Token("STRING", here, here)
    text = stop.written(token)
    if token.type in SCALARS and stop.behind.type == "COLON":
        yield Way(
            "unquoted-word",
            f"the key {text} stands without quotes",
            1,
            (Token("STRING", here, token.end, text),),
            (here, token.end),
            replace(f'write "{text}"', here, token.end, f'"{text}"', safe=True),
        )
    if token.type == "COLON":
        yield Way("missing-key", "a key is missing before this colon", 0, (key,), token[1:3])
    elif token.type in SCALARS or token.type in CLOSING:
        missing = (key, Token("COLON", here, here))
        yield Way("missing-key", f"{text} has no key", 0, missing, token[1:3])


def swap(stop: Stop) -> Way:
    """The next two tokens have changed places."""
    token, behind = stop.token, stop.behind
    one, other = stop.text[token.start : token.end], stop.text[behind.start : behind.end]
    replacements = (
        Replacement(token.start, token.end, other),
        Replacement(behind.start, behind.end, one),
    )
    return Way(
        "swapped-tokens",
        f"{stop.written(token)} and {stop.written(behind)} have changed places",
        2,
        (behind, token),
        (token.start, behind.end),
        Repair("swap them", replacements, safe=False),
    )


def drop(stop: Stop, name: str, cause: str, *, safe: bool = True) -> Way:
    """Leave the token out."""
    place = stop.token.start, stop.token.end
    return Way(name, cause, 1, (), place, replace("delete it", *place, "", safe=safe))


def skip(stop: Stop) -> Way:
    """Leave the token out, and all that it opens: the last resort."""
    depth, end = 0, stop.at
    for end in range(stop.at, len(stop.tokens)):
        kind = stop.tokens[end].type
        depth += (kind in CLOSING) - (kind in OPENING)
        if depth <= 0:
            break
    place = stop.token.start, stop.token.end
    return Way("surplus-value", "nothing is due here", end - stop.at + 1, (), place)


def before_map(stop: Stop) -> Way:
    """The way to the first map of a file that begins with something else."""
    if stop.token.type in ("COMMA", "COLON"):
        name = "stray-comma" if stop.token.type == "COMMA" else "stray-colon"
        is_map_next = stop.behind.type != "$END"
        return drop(stop, name, "nothing stands before it", safe=is_map_next)
    end = stop.at + 1
    while stop.tokens[end].type not in ("LBRACE", "$END"):
        end += 1
    place = stop.token.start, stop.token.end
    return Way("not-a-map", "a configuration is one map", end - stop.at, (), place)


def behind_map(stop: Stop) -> Way:
    """The way over all that follows the map."""
    token = stop.token
    place = token.start, token.end
    count = len(stop.tokens) - 1 - stop.at
    if token.type == "COMMA" and count == 1:
        repair = replace("delete the comma", *place, "", safe=True)
        return Way("text-after-end", "nothing follows this comma", 1, (), place, repair)
    cause = "a second map" if token.type == "LBRACE" else stop.written(token)
    return Way("text-after-end", f"{cause} follows the configuration", count, (), place)
