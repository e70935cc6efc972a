"""What is said of a bracket that had to be mended, and of one that could not be."""

from __future__ import annotations

from kealint.lean import NamedTuple
from kealint.syntax.brackets import Mended
from kealint.syntax.complaint import KeywordTypes, complaint, kea_place
from kealint.syntax.odd import shown
from kealint.syntax.outline import Refusal, Spot
from kealint.syntax.tokens import CLOSING, END, MARKS, OPENING, Token
from kealint.syntax.tree import Problem, Repair, Replacement, Tree

MARK = {kind: mark for mark, kind in MARKS.items()}
MOST_LABELS = 5


class _Said(NamedTuple):
    """The parts of a problem that depend on the kind of mistake."""

    name: str
    start: int
    end: int
    cause: str
    labels: tuple[tuple[int, int, str], ...]
    title: str
    replacements: tuple[Replacement, ...]


def blame(tree: Tree, mended: Mended, is_certain: bool, types_of: KeywordTypes | None) -> Problem:
    """The problem that an edit of brackets mends, at its cause."""
    edit = mended.edit
    if not edit.dropped:
        said = (
            _lost_opening(tree, mended) if edit.put[0] in CLOSING else _lost_closing(tree, mended)
        )
    elif not edit.put:
        said = _surplus(tree, mended)
    else:
        said = _wrong(tree, mended)
    token, words = _noticed(mended, types_of)
    labels, note = said.labels, None
    if tree.span(token.start, token.end).begin.line != tree.span(said.start, said.end).begin.line:
        labels += ((token.start, token.end, "Kea complains here"),)
        note = f"Kea reports it at {kea_place(tree, token)}"
    return Problem(
        said.name,
        said.start,
        said.end,
        f"{words} ({said.cause})",
        labels=labels,
        note=note,
        repair=Repair(said.title, said.replacements, is_certain),
    )


def unpaired(tree: Tree, forced: list[Token]) -> Problem:
    """The problem of brackets that are too many to explain one by one."""
    first = min(forced, key=lambda token: token.start)
    count = f"{len(forced):,} brackets have" if len(forced) > 1 else "a bracket has"
    return Problem(
        "mismatched-bracket",
        first.start,
        first.end,
        f"{count} no partner, the first of them this {MARK[first.type]}",
        help="indent the file by its brackets and look where it goes wrong",
    )


def _noticed(mended: Mended, types_of: KeywordTypes | None) -> tuple[Token, str]:
    """The token behind the place of the edit that Kea stops at, and what it says."""
    now, first = mended.now, mended.edit.at
    refused = [refusal for refusal in now.errors if refusal.at >= first] or now.errors
    behind = [refusal for refusal in (*now.unknown, *now.mistyped) if refusal.at >= first]
    refusal = min([*refused[:1], *behind], key=_position)
    token = mended.spots[refusal.at].token.head
    if refusal in now.unknown and refusal.path and refusal not in now.errors:
        return token, f'got unexpected keyword "{shown(token.raw, 30)}" in {refusal.path[-1]} map'
    return token, complaint(token, refusal.accepted, refusal.path, refusal.key, types_of)


def _position(refusal: Refusal) -> int:
    return refusal.at


def _lost_closing(tree: Tree, mended: Mended) -> _Said:
    """A closing bracket is missing, or several at the end of the file."""
    spots, edit = mended.spots, mended.edit
    spot = spots[edit.at - 1].token.end
    openers = [mended.then.partner[edit.at + number] for number in range(len(edit.put))]
    marks = [MARK[kind] for kind in edit.put]
    if len(marks) == 1:
        cause = (
            f"the {MARK[spots[openers[0]].token.type]} of {_what(mended, openers[0])} is not closed"
        )
    else:
        cause = f"{len(marks):,} brackets are not closed"
    labels = tuple(
        (*_place(spots[opener]), f"{_what(mended, opener)} begins here")
        for opener in openers[:MOST_LABELS]
    )
    inserted = "".join(marks)
    if len(marks) <= MOST_LABELS:
        inserted = "".join(
            _space_before(tree.text, spots[opener].token.start, spot) + mark
            for opener, mark in zip(openers, marks, strict=True)
        )
    title = f"insert {shown(''.join(marks), 10)}"
    return _Said(
        "unclosed-bracket", spot, spot, cause, labels, title, (Replacement(spot, spot, inserted),)
    )


def _space_before(text: str, opener: int, spot: int) -> str:
    """The white space that goes before a bracket at `spot` which closes the one at `opener`."""
    if text.find("\n", opener, spot) < 0:
        return " " if text[opener + 1 : opener + 2] == " " else ""
    line = text[text.rfind("\n", 0, opener) + 1 : opener]
    return "\n" + line[: len(line) - len(line.lstrip())]


def _lost_opening(tree: Tree, mended: Mended) -> _Said:
    """An opening bracket is missing."""
    spots, edit = mended.spots, mended.edit
    token = spots[edit.at].token.head
    mark = MARK[edit.put[0]]
    closer = next(
        (index - 1 for index, opener in mended.then.partner.items() if opener == edit.at), None
    )
    labels: tuple[tuple[int, int, str], ...] = ()
    if closer is not None:
        labels = ((*_place(spots[closer]), f"this {MARK[spots[closer].token.type]} closes it"),)
    written = shown(tree.text[token.start : token.end], 30) or "the end of the file"
    return _Said(
        "unopened-bracket",
        token.start,
        token.end,
        f"a {mark} is missing before {written}",
        labels,
        f"insert {mark}",
        (Replacement(token.start, token.start, mark if edit.put[0] == "LSQB" else f"{mark} "),),
    )


def _surplus(tree: Tree, mended: Mended) -> _Said:
    """A bracket is one too many."""
    spots, at = mended.spots, mended.edit.at
    token = spots[at].token
    mark = MARK[token.type]
    name, cause = "stray-bracket", f"this {mark} is one too many"
    labels: tuple[tuple[int, int, str], ...] = ()
    opener = mended.now.partner.get(at)
    if opener is not None and _goes_on(spots, at + 1):
        what = _what(mended, opener)
        name, cause = "closed-too-early", f"this {mark} closes {what} too early"
        labels = ((*_place(spots[opener]), f"{what} begins here"),)
    return _Said(
        name,
        token.start,
        token.end,
        cause,
        labels,
        f"delete the {mark}",
        (_deletion(tree, spots, at),),
    )


def _goes_on(spots: list[Spot], index: int) -> bool:
    """Whether a member or item follows, behind a comma or not."""
    kinds = [spot.token.type for spot in spots[index : index + 2]]
    return (
        kinds[0] not in OPENING
        and (kinds[0] != "COMMA" or kinds[1] not in OPENING)
        and kinds[0] != END
    )


def _deletion(tree: Tree, spots: list[Spot], at: int) -> Replacement:
    """Delete a token, and its line where it has one for itself."""
    text = tree.text
    start, end = _place(spots[at])
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end) + 1
    if line_end and not (text[line_start:start] + text[end:line_end]).strip():
        return Replacement(line_start, line_end, "")
    return Replacement(start, end, "")


def _wrong(tree: Tree, mended: Mended) -> _Said:
    """A bracket is of the wrong type, or two have changed places."""
    spots, (at, dropped, put) = mended.spots, mended.edit
    tokens = [spot.token for spot in spots[at : at + dropped]]
    replacements = tuple(
        Replacement(token.start, token.end, MARK[kind])
        for token, kind in zip(tokens, put, strict=True)
    )
    if dropped == 2:
        cause = f"{MARK[tokens[0].type]} and {MARK[tokens[1].type]} have changed places"
        title = "swap them"
    else:
        cause = f"{MARK[tokens[0].type]} stands where {MARK[put[0]]} is due"
        title = f"write {MARK[put[0]]}"
    labels: tuple[tuple[int, int, str], ...] = ()
    opener = mended.then.partner.get(at)
    if opener is not None and put[0] in OPENING:
        labels = ((*_place(spots[opener]), f"{_what(mended, opener)} begins here"),)
    return _Said(
        "mismatched-bracket",
        tokens[0].start,
        tokens[-1].end,
        cause,
        labels,
        title,
        replacements,
    )


def _place(spot: Spot) -> tuple[int, int]:
    return spot.token.start, spot.token.end


def _what(mended: Mended, opener: int) -> str:
    """What an opening bracket introduces, by its keyword."""
    spots, partner = mended.spots, mended.now.partner
    kind = "map" if spots[opener].token.type == "LBRACE" else "list"
    if opener == 0:
        return f"the outermost {kind}"
    if spots[opener - 1].token.type == "COLON":
        return f'"{shown(spots[opener - 2].token.raw, 30)}"'
    at = opener - 1
    while at > 0 and spots[at].token.type not in CLOSING:
        at = partner.get(at, 0) if spots[at].token.type in OPENING else at
        at -= 1
    if at > 1 and spots[at - 1].token.type == "COLON":
        return f'a {kind} in "{shown(spots[at - 2].token.raw, 30)}"'
    return f"a {kind}"
