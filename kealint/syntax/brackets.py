"""Pairing of brackets: a lost, doubled or wrong one is one problem, at its cause.

Where brackets do not pair, the parser notices late, often a section further on.
So a shortlist of small edits is made (insert, delete, replace or swap a
bracket) at the places where something looks wrong: where the indentation does
not fit, where a keyword is not known in its map, where the parser would stop.
Each is tried, and the one that leaves the least out of order is reported.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from kealint.lean import NamedTuple
from kealint.syntax.complaint import KeywordTypes
from kealint.syntax.outline import Outline, Spot, outline
from kealint.syntax.tokens import CLOSING, OPENING, Token

MOST_ROUNDS = 8
"""How many brackets are mended one by one before the rest is paired by force."""
LONG = 50_000
"""How many tokens make a file long: there only two brackets are mended like that."""
BUDGET = 500_000
"""How many tokens are looked at in a round: the longer a file, the shorter the list."""
FEWEST = 4
"""How many edits are tried in any case."""
LOOK = 6
"""How many places of a kind are looked at."""

HOPELESS = 50
"""With more brackets open at the end of a file than that, it is not looked for a better place."""
FEW = 2
"""How many brackets can be wrong in a file of which it is still clear what it should be."""
LEAST_GAIN = 100
"""An edit that leaves more than 99 of a hundred things out of order explains nothing."""
MARGIN = 3
"""By how much an edit must be better than any other to be the one that was meant."""

OTHER = {"LBRACE": "LSQB", "LSQB": "LBRACE", "RBRACE": "RSQB", "RSQB": "RBRACE"}


class Edit(NamedTuple):
    """Put brackets of these types in the place of `dropped` tokens."""

    at: int
    dropped: int
    put: tuple[str, ...]


class Mended(NamedTuple):
    """A row of tokens, the edit that mends one of its brackets, and what comes of it."""

    spots: list[Spot]
    now: Outline
    edit: Edit
    then: Outline
    is_clear: bool
    """Whether nothing else would do nearly as well."""


class Pairing(NamedTuple):
    """Tokens with every bracket paired."""

    tokens: list[Token]
    wounds: list[int]
    """Offsets of edits."""
    mended: list[Mended]
    forced: list[Token]
    """Brackets left out or put in without knowing better."""
    is_clear: bool
    """Whether every edit is, they are few, and none was forced."""
    is_certain: bool
    """Whether besides nothing else is out of order."""


def pair(text: str, tokens: list[Token], types_of: KeywordTypes | None) -> Pairing:
    """Pair the brackets of a row of tokens."""
    mended: list[Mended] = []
    wounds: list[int] = []
    spots = _spots(text, tokens)
    now = outline(spots, types_of)
    rounds = MOST_ROUNDS if len(tokens) < LONG else 2
    while not are_paired([spot.token for spot in spots]) and len(mended) < rounds:
        found = _mend(spots, now, types_of)
        if found is None:
            break
        mended.append(found)
        wounds.append(_place(spots, found.edit))
        spots, now = _apply(spots, found.edit), found.then
    forced: list[Token] = []
    tokens = _force([spot.token for spot in spots], forced)
    is_clear = not forced and len(mended) <= FEW and all(one.is_clear for one in mended)
    return Pairing(tokens, sorted(wounds), mended, forced, is_clear, is_clear and not now.errors)


def are_paired(tokens: list[Token]) -> bool:
    """Whether every bracket has its partner."""
    open: list[str] = []
    for token in tokens:
        if token.type in CLOSING:
            open.append(CLOSING[token.type])
        elif token.type in OPENING and (not open or open.pop() != token.type):
            return False
    return not open


def _spots(text: str, tokens: list[Token]) -> list[Spot]:
    """The tokens with the indentation of their lines."""
    spots = []
    indent, leads, end = 0, True, 0
    for token in tokens:
        line = text.rfind("\n", end, token.start) + 1
        if line or not end:
            indent = len(text[line : token.start].expandtabs())
            leads = True
        spots.append(Spot(token, indent, leads))
        leads = leads and token.type in OPENING
        end = token.end
    return spots


def _mend(spots: list[Spot], now: Outline, types_of: KeywordTypes | None) -> Mended | None:
    """The edit that leaves the least out of order; None where none makes it better."""
    tried: dict[Edit, tuple[int, int, int]] = {}
    for edit in _shortlist(spots, now):
        if edit not in tried:
            then = outline(_apply(spots, edit), types_of)
            cost = now.cost if _is_refused(edit, then) else then.cost
            tried[edit] = cost, len(then.errors), _rank(spots, edit)
            if len(tried) >= max(FEWEST, BUDGET // len(spots)):
                break
    if not tried:
        return None
    best = min(tried, key=tried.__getitem__)
    cost = tried[best][0]
    if now.cost - cost <= now.cost // LEAST_GAIN:
        return None
    mended = _apply(spots, best)
    # Where several are missing, text is: the file was cut off.
    is_clear = len(best.put) <= 2 and all(
        _kinds(_apply(spots, rival)) == _kinds(mended)
        for rival, (rival_cost, _, _) in tried.items()
        if rival_cost < cost + MARGIN
    )
    return Mended(spots, now, best, outline(mended, types_of), is_clear)


def _is_refused(edit: Edit, then: Outline) -> bool:
    """Whether a bracket that the edit puts in cannot stand there either."""
    put = range(edit.at, edit.at + len(edit.put))
    return any(refusal.at in put for refusal in then.errors)


def _rank(spots: list[Spot], edit: Edit) -> int:
    """Which of two edits is likelier where all else is equal: the one of the lower rank."""
    at, dropped, put = edit
    if dropped and not put:
        return 0 if spots[at].token.type == spots[at - 1].token.type else 3
    return 1 if put[0] in OPENING else 2


def _kinds(spots: list[Spot]) -> list[str]:
    return [spot.token.type for spot in spots]


def _apply(spots: list[Spot], edit: Edit) -> list[Spot]:
    """The tokens after an edit."""
    at, dropped, put = edit
    if put and dropped == len(put):
        new = [
            spot._replace(token=spot.token._replace(type=kind))
            for spot, kind in zip(spots[at : at + dropped], put, strict=True)
        ]
    else:
        place = _place(spots, edit)
        new = [Spot(Token(kind, place, place), -1, leads=False) for kind in put]
    return [*spots[:at], *new, *spots[at + dropped :]]


def _place(spots: list[Spot], edit: Edit) -> int:
    """Where in the text an edit is: a closing bracket goes right behind what it closes."""
    if edit.put and not edit.dropped and edit.put[0] in OPENING and edit.at:
        return spots[edit.at - 1].token.end
    return spots[edit.at].token.start


def _shortlist(spots: list[Spot], now: Outline) -> Iterator[Edit]:
    """Edits worth trying, those near the first sign of trouble first."""
    kinds = _kinds(spots)
    if now.unclosed:
        yield Edit(len(kinds) - 1, 0, tuple(CLOSING[kinds[at]] for at in reversed(now.unclosed)))
    if len(now.unclosed) > HOPELESS:
        return
    errors = [refusal.at for refusal in now.errors[:LOOK]]
    unknown = [refusal.at for refusal in (*now.unknown[:LOOK], *now.mistyped[:LOOK])]
    early = bisect_right(now.crooked, errors[0]) if errors else 0
    before = now.crooked[max(0, early - LOOK) : early][::-1]
    behind = now.crooked[early : early + LOOK]
    signs = (*before, *errors, *unknown, *now.doubtful[:LOOK], *behind, *now.crooked[:LOOK])
    for index in dict.fromkeys(signs):
        yield from _edits_at(kinds, now, index)
    for index in range(1, len(kinds)):
        if kinds[index] == kinds[index - 1] and kinds[index] in CLOSING:
            yield Edit(index, 1, ())


def _edits_at(kinds: list[str], now: Outline, index: int) -> Iterator[Edit]:
    """Edits of a token that looks wrong, or of what is right before it."""
    if kinds[index] == "COLON":
        index -= 1
    kind = kinds[index]
    inside, value = _around(kinds, now, index)
    is_last_item = kind in OPENING and inside >= 0 and kinds[inside] == "LSQB"
    behind = index - 1 if kinds[index - 1] == "COMMA" and not is_last_item else index
    if inside >= 0:
        yield Edit(behind, 0, (CLOSING[kinds[inside]],))
    for at in range(behind - 1, max(behind - 1 - LOOK, -1), -1):
        if kinds[at] not in OPENING:
            break
        yield Edit(at, 1, ())
    if kind in OTHER:
        yield Edit(index, 1, ())
        yield Edit(index, 1, (OTHER[kind],))
        if kinds[index - 1] in OTHER and kinds[index - 1] != kind:
            yield Edit(index - 1, 2, (kind, kinds[index - 1]))
        if index in now.partner:
            partner = now.partner[index]
            yield Edit(partner, 1, ())
            yield Edit(partner, 1, (OTHER[kinds[partner]],))
    if kinds[index - 1] in CLOSING:
        yield Edit(index - 1, 1, ())
    for start in (index, index - 1, value):
        if start >= 0:
            for opener in CLOSING:
                yield Edit(start, 0, (opener,))


def _around(kinds: list[str], now: Outline, index: int) -> tuple[int, int]:
    """The bracket that a token stands in, and the value behind the last colon in it; or -1."""
    value = -1
    at = index - 1
    while at >= 0 and kinds[at] not in CLOSING:
        if kinds[at] == "COLON" and value < 0:
            value = at + 1
        at = now.partner.get(at, 0) if kinds[at] in OPENING else at
        at -= 1
    return at, value


def _force(tokens: list[Token], forced: list[Token]) -> list[Token]:
    """The tokens with every bracket paired, whatever it takes; `forced` are the changed ones."""
    out: list[Token] = []
    open: list[Token] = []
    for token in tokens:
        if token.type in OPENING:
            if not open:
                forced.append(token)
                continue
            if CLOSING[open[-1].type] != token.type:
                forced.append(token)
                token = token._replace(type=OTHER[token.type])
            open.pop()
        elif token.type in CLOSING:
            open.append(token)
        out.append(token)
    end = out.pop()
    while open:
        forced.append(open[-1])
        out.append(Token(CLOSING[open.pop().type], end.start, end.start))
    out.append(end)
    return out
