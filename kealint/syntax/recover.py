"""Reading a file that is not in order: every syntax error in one go, and what tree there is.

The tokens are fed to the parser of `kea.lark` one by one. Where it refuses one,
the ways that might have been meant (see `ways`) are tried on what follows; the
one that lets the parser go on furthest becomes a problem, and its repair.
Brackets have been paired before (see `brackets`), so each closes what it should.
"""

from __future__ import annotations

from lark.exceptions import UnexpectedToken
from lark.parsers.lalr_parser_state import ParseConf, ParserState

from kealint.syntax.complaint import (
    AT_END,
    AT_START,
    COLON,
    VALUE,
    KeywordTypes,
    Path,
    below,
    complaint,
    kea_place,
)
from kealint.syntax.fast import read_container
from kealint.syntax.grammar import Read, new_parser
from kealint.syntax.lexical import read_integer
from kealint.syntax.nodes import Object
from kealint.syntax.numbers import plus_sign
from kealint.syntax.odd import Report, surplus_comma
from kealint.syntax.scan import scan
from kealint.syntax.tokens import BLOCKS, CLOSING, END, ENDS, HOLE, MARKS, OPENING, SCALARS, Token
from kealint.syntax.tree import Problem, Tree
from kealint.syntax.ways import Stop, Way, before_map, behind_map, skip, swap, ways

LOOKAHEAD = 8
"""How many tokens from an error on a way is tried on."""
DEPTH = 64
"""How much of the parser's stack that needs: a closing bracket takes five states at most."""
MOST_MENDS = 1000
"""How many refused tokens are dealt with, told or not, before the rest is left unread."""
TERMINALS = (*MARKS.values(), *SCALARS, END)
ENDS_COMMAS = frozenset({"COMMA", *OPENING})
"""What makes a comma before it a surplus one."""


class Reader:
    """Feeds tokens to Lark's parser and knows which brackets are open."""

    def __init__(
        self,
        tree: Tree,
        tokens: list[Token],
        wounds: list[int],
        report: Report,
        types_of: KeywordTypes | None,
    ) -> None:
        self.tree = tree
        self.tokens = tokens
        self.wounds = wounds[::-1]
        self.report = report
        self.types_of = types_of
        self.parser = new_parser()
        self.open: list[tuple[Token, Path]] = []
        """The brackets that are open, each with the keywords that lead to it."""
        self.damaged: set[int] = set()
        """Where the maps and lists begin in which something is missing."""
        self.before = Token("", 0, 0)
        self.key = ""
        self.mends = 0
        self.starts_oddly = False
        self.is_forgiving = bool(wounds)
        """Whether the next error has been told already, or is that of a missing file."""

    def read(self) -> Object | None:
        """Feed all tokens; the root, if there is any."""
        at = 0
        root: Object | None = None
        while at < len(self.tokens):
            token = self.tokens[at]
            if self.wounds and token.start >= self.wounds[-1]:
                self.wounds.pop()
                self.damaged.update(opener.start for opener, _ in self.open[-2:])
            if token.type == HOLE:
                self.fill(token)
                at += 1
                continue
            if self.is_swapped(at):
                self.swap(at)
                token = self.tokens[at]
            try:
                root = self.feed(token)
            except UnexpectedToken:
                if not self.mend(at):
                    return self.close(token.start)
            else:
                at += 1
        return root

    def feed(self, token: Token) -> Object | None:
        """Feed one token. Raises UnexpectedToken, which changes nothing."""
        if token.type in BLOCKS:
            self.feed_block(token)
            return None
        sign = self.sign(token)
        if sign is not None and sign.name == "bad-number":
            token = Token("INTEGER", token.start, token.end, token.raw[1:])
        root: Object | None = self.parser.feed_token(token)  # type: ignore[arg-type]
        if token.type == "COLON":
            self.key = self.before.raw
        elif token.type in CLOSING:
            in_list = self.open and self.open[-1][0].type == "LSQB"
            self.open.append(
                (token, self.path if in_list or not self.open else below(self.path, self.key))
            )
        elif token.type in OPENING:
            if token.start == token.end:  # it was put in: what it closes may have gone on
                self.damage()
            self.open.pop()
        elif token.type == "NULL" and not token.raw:
            self.damage()
        is_comma = self.before.type == "COMMA" and self.tree.text[self.before.start] == ","
        if is_comma and token.type in ENDS_COMMAS:
            self.report(surplus_comma(self.before.start))
        if sign is not None:
            self.report(sign)
        self.before = token
        self.is_forgiving = False
        return root

    def sign(self, token: Token) -> Problem | None:
        """What is wrong with the sign of a number: by it an integer becomes a real to Kea."""
        if token.type != "REAL" or token.raw[0] != "+":
            return None
        is_due = self.before.type == "COLON" and self.types_of is not None
        types = self.types_of(self.path, self.key) if is_due and self.types_of else None
        is_integer = types == frozenset({"integer"}) and token.raw[1:].isdecimal()
        return plus_sign(token, is_integer=is_integer and read_integer(token.raw[1:]) is not None)

    def feed_block(self, block: Token) -> None:
        """Feed a map or list that is in order."""
        read = read_container(self.tree.text, block.start, block.end)
        assert read is not None
        self.parser.feed_token(Read(read.root))  # type: ignore[arg-type]
        for at in read.surplus_commas:
            self.report(surplus_comma(at))
        self.before = Token(CLOSING[BLOCKS[block.type]], block.end - 1, block.end)
        self.is_forgiving = False

    def unfold(self, at: int) -> None:
        """Put the tokens of blocks in their place, as far as a way looks."""
        for index in range(min(at + LOOKAHEAD, len(self.tokens)) - 1, at - 1, -1):
            token = self.tokens[index]
            if token.type in BLOCKS:
                part = token.start, token.end
                _hole, *inside, _end = scan(self.tree.text, [part], lambda problem: True)
                self.tokens[index : index + 1] = inside

    @property
    def path(self) -> Path:
        """The keywords that lead to the map or list around."""
        return self.open[-1][1] if self.open else ()

    def fill(self, hole: Token) -> None:
        """Let a hole be whatever is due."""
        self.damage()
        accepted = self.accepted()
        if accepted == COLON:
            self.feed(Token("COLON", hole.start, hole.start))
            accepted = VALUE
        if accepted == VALUE:
            self.feed(Token("NULL", hole.start, hole.end))
        self.before = hole
        self.is_forgiving = True

    def close(self, at: int) -> Object | None:
        """Close all that is open."""
        if not self.open:
            return None
        self.fill(Token(HOLE, at, at))
        while self.open:
            self.damage()
            self.feed(Token(CLOSING[self.open[-1][0].type], at, at))
        return self.feed(Token(END, at, at))

    def damage(self) -> None:
        """Note that something is missing in the innermost map or list."""
        if self.open:
            self.damaged.add(self.open[-1][0].start)

    def tried(self, tokens: list[Token]) -> int:
        """How many of these tokens could be fed from here."""
        state = self.parser.parser_state
        stack = state.state_stack[-DEPTH:]
        conf = ParseConf(state.parse_conf.parse_table, {}, state.parse_conf.start)
        trial = ParserState(conf, state.lexer, stack, [None] * (len(stack) - 1))
        for count, token in enumerate(tokens):
            if token.type == HOLE:
                return len(tokens)
            try:
                trial.feed_token(token, token.type == END)  # type: ignore[arg-type]
            except UnexpectedToken:
                return count
        return len(tokens)

    def accepted(self) -> frozenset[str]:
        """The types of tokens that could come next."""
        return frozenset(kind for kind in TERMINALS if self.tried([Token(kind, 0, 0)]))

    def is_swapped(self, at: int) -> bool:
        """Whether a map's first key stands before the map's brace.

        Where a string may stand, that would be noticed too late.
        """
        if self.tokens[at].type != "STRING":
            return False
        if [token.type for token in self.tokens[at + 1 : at + 3]] != ["LBRACE", "COLON"]:
            return False
        return not self.open or self.open[-1][0].type == "LSQB" or self.before.type == "COLON"

    def swap(self, at: int) -> None:
        """Put the next token behind the one after it."""
        self.damage()
        stop = Stop(self.tree.text, self.tokens, at, self.accepted(), self.before, self.key)
        way = swap(stop)
        self.tell(way, stop)
        self.tokens[at : at + 2] = way.tokens

    def mend(self, at: int) -> bool:
        """Take a way around the token that was refused; False where nothing more can be read."""
        self.mends += 1
        if self.mends > MOST_MENDS:
            return False
        self.unfold(at)
        stop = Stop(self.tree.text, self.tokens, at, self.accepted(), self.before, self.key)
        is_forgiven = self.is_forgiving
        if stop.accepted == AT_START:
            if stop.token.type == END:
                if not (is_forgiven or self.starts_oddly):
                    self.tell(_empty(self.tree), stop)
                return False
            way = before_map(stop)
            self.starts_oddly = way.name == "not-a-map"
        elif stop.accepted == AT_END:
            way = behind_map(stop)
            is_forgiven = is_forgiven or self.starts_oddly
        else:
            self.damage()
            way = self.best(stop)
        wants_more = is_forgiven or self.tell(way, stop)
        if way.dropped and not way.tokens and self.before.type in ENDS:
            # A comma that is missing next belongs behind what is left out.
            self.before = self.before._replace(end=self.tokens[at + way.dropped - 1].end)
        self.tokens[at : at + way.dropped] = way.tokens
        return wants_more

    def best(self, stop: Stop) -> Way:
        """The way that leads furthest, the first of those."""
        best, furthest = None, 0
        for way in ways(stop):
            rest = self.tokens[stop.at + way.dropped : stop.at + LOOKAHEAD]
            reached = way.dropped + self.tried([*way.tokens, *rest]) - len(way.tokens)
            if reached > furthest:
                best, furthest = way, reached
        return best or skip(stop)

    def tell(self, way: Way, stop: Stop) -> bool:
        """Report what a way mends; False where enough has been reported."""
        words = complaint(stop.token, stop.accepted, self.path, self.key, self.types_of)
        note = None
        kea_span = self.tree.span(stop.token.start, stop.token.end)
        if self.tree.span(*way.place).begin.line != kea_span.begin.line:
            note = f"Kea reports it at {kea_place(self.tree, stop.token)}"
        message = f"{words} ({way.cause})"
        return self.report(
            Problem(way.name, *way.place, message, help=way.help, note=note, repair=way.repair)
        )


def _empty(tree: Tree) -> Way:
    is_blank = not tree.text.strip()
    cause = "the file is empty" if is_blank else "the file holds nothing but comments"
    return Way("empty-file", cause, 0, (), (0, 0))
