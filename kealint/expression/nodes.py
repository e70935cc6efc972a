"""What an expression is made of: conditions, strings and keys, each with its place.

Places are half-open, in characters of the expression; one in parentheses has
its place with them. A string is octets to Kea: an integer is four of them, an
address four or sixteen.
"""

from __future__ import annotations

from collections.abc import Iterator

from kealint.lean import Any, NamedTuple, TypeAlias


class Key(NamedTuple):
    """What says which one: a number, the name of an option, `*` or `all`."""

    start: int
    end: int
    written: str

    @property
    def number(self) -> int | None:
        """The number, None where it is another word, or too long to be any."""
        digits = self.written.removeprefix("-")
        return int(self.written) if digits.isdecimal() and len(digits) < 1000 else None


class Text(NamedTuple):
    """`'text'`: the characters between the quotes."""

    start: int
    end: int
    value: str


class Hex(NamedTuple):
    """`0x0a1b`; an odd number of digits is led by a zero."""

    start: int
    end: int
    digits: str


class Address(NamedTuple):
    """`192.0.2.1` or `2001:db8::1`."""

    start: int
    end: int
    written: str


class Integer(NamedTuple):
    """`17`: four octets."""

    start: int
    end: int
    written: str


class Option(NamedTuple):
    """`option[60].option[1].hex` and the like: an option of the client's message.

    `within` is the word that it begins with (`option`, `relay4`, `relay6`,
    `vendor`), `whose` the relay or the vendor that it names, `keys` are the options,
    each in the one before. `part` is `hex`, `text` or (a condition) `exists`.
    """

    start: int
    end: int
    within: str
    whose: Key | None
    keys: tuple[Key, ...]
    part: str


class Packet(NamedTuple):
    """`pkt.iface`, `pkt4.mac`, `pkt6.msgtype`: what is known of the packet itself."""

    start: int
    end: int
    of: str
    field: str


class Relay6(NamedTuple):
    """`relay6[0].peeraddr`, `relay6[0].linkaddr`: a field of what a relay sent."""

    start: int
    end: int
    nest: Key
    field: str


class Vendor(NamedTuple):
    """`vendor[4491].exists`, `vendor-class.enterprise`, `vendor-class[4491].data[0]`.

    `word` is `vendor` or `vendor-class`, `part` is `exists` (a condition),
    `enterprise` or `data`; `datum` says which data.
    """

    start: int
    end: int
    word: str
    enterprise: Key | None
    part: str
    datum: Key | None


class Concat(NamedTuple):
    """`concat(left, right)` or `left + right`."""

    start: int
    end: int
    left: String
    right: String


class Substring(NamedTuple):
    """`substring(value, first, length)`; `length` may be `all`."""

    start: int
    end: int
    value: String
    first: Key
    length: Key


class Split(NamedTuple):
    """`split(value, delimiters, field)`; fields count from 1."""

    start: int
    end: int
    value: String
    delimiters: String
    field: Key


class Hexstring(NamedTuple):
    """`hexstring(value, separator)`."""

    start: int
    end: int
    value: String
    separator: String


class Converted(NamedTuple):
    """`lcase(value)`, `uint8totext(value)` and the like; `word` says which."""

    start: int
    end: int
    word: str
    value: String


class Choice(NamedTuple):
    """`ifelse(condition, yes, no)`; `sifelse`, which is `eager`, computes both."""

    start: int
    end: int
    eager: bool
    condition: Condition
    yes: String
    no: String


class Equals(NamedTuple):
    """`left == right`."""

    start: int
    end: int
    left: String
    right: String


class Member(NamedTuple):
    """`member('class')`."""

    start: int
    end: int
    name: Text


class Match(NamedTuple):
    """`match('pattern', value)`: the value as a whole is of that pattern."""

    start: int
    end: int
    pattern: Text
    value: String


class Not(NamedTuple):
    """`not condition`."""

    start: int
    end: int
    condition: Condition


class Both(NamedTuple):
    """`left and right`; `sand`, which is `eager`, computes both."""

    start: int
    end: int
    eager: bool
    left: Condition
    right: Condition


class Either(NamedTuple):
    """`left or right`; `sor`, which is `eager`, computes both."""

    start: int
    end: int
    eager: bool
    left: Condition
    right: Condition


String: TypeAlias = (
    "Text | Hex | Address | Integer | Option | Packet | Relay6 | Vendor | Concat | Substring"
    " | Split | Hexstring | Converted | Choice"
)
Condition: TypeAlias = "Equals | Member | Match | Option | Vendor | Not | Both | Either"
Expression: TypeAlias = "String | Condition"

KINDS = frozenset(
    (
        *(Text, Hex, Address, Integer, Option, Packet, Relay6, Vendor, Concat, Substring),
        *(Split, Hexstring, Converted, Choice),
        *(Equals, Member, Match, Not, Both, Either),
    )
)


def walk(expression: Expression) -> Iterator[Expression]:
    """The expression and all in it, those that hold others first, in the order of the text."""
    stack: list[Any] = [expression]
    while stack:
        node = stack.pop()
        yield node
        stack += [part for part in reversed(node) if type(part) in KINDS]
