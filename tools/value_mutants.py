"""Mutants of configurations that stay well-formed: one value, keyword or item changed.

What is written instead is chosen by what was there: an address gets another
octet, a number steps on a bound, an expression loses a word, a keyword is
misspelt, dropped or moved. The same texts, count and seed give the same mutants.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kealint.syntax import parse
from kealint.syntax.edit import Editor, remove_item, remove_member, rename_key
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar
from kealint.syntax.tree import Replacement, Tree
from kealint.text import Source
from tools.mutants import Mutant

FREE = frozenset(("user-context", "comment", "parameters"))
"""Maps and strings in which a Kea takes anything: seldom worth a change."""

NUMBERS = (-1, 0, 1, 2, 127, 128, 255, 256, 65535, 65536, 2**31, 2**32 - 1, 2**32, 2**63)
WORDS = ("", " ", "a b", "a,b", "é", "none", "all", "*", "0", "0x", "no-such-thing", "x" * 300)

_ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+")
_ADDRESS_6 = re.compile(r"[0-9a-fA-F]*:[0-9a-fA-F:]*:[0-9a-fA-F:.]*")
_PREFIX = re.compile(r"/\d+")
_RANGE = re.compile(r"\s+-\s+")
_HEXES = re.compile(r"(?:0x)?[0-9a-fA-F]{2}(?:[:\s]?[0-9a-fA-F]{2})+")
_TOKEN = re.compile(r"'[^']*'|0x[0-9a-fA-F]+|[\w-]+(?:\.[\w-]+)*|==|\s+|.")


class Place(NamedTuple):
    """A member of a map or an item of a list, and what it is in."""

    holder: Object | Array
    position: int
    member: Member | None
    value: Node
    depth: int


class Change(NamedTuple):
    """What is changed, and in which way."""

    kind: str
    at: int
    replacements: Sequence[Replacement]


def value_mutants(texts: Sequence[str], count: int, seed: int) -> Iterator[tuple[int, Mutant]]:
    """That many mutants of texts in order, each with the number of the text that it comes from."""
    rng = random.Random(seed)
    trees = [parse(Source("", text)) for text in texts]
    places = [list(_places(tree)) for tree in trees]
    made = 0
    while made < count:
        origin = rng.randrange(len(texts))
        if places[origin] and (change := _change(rng, trees[origin], places[origin])):
            made += 1
            yield origin, _apply(trees[origin], change)


def _places(tree: Tree) -> Iterator[Place]:
    """Every member and item below the outermost map, but not what is in free maps."""
    waiting: list[tuple[Node | None, int]] = [(tree.root, 0)]
    while waiting:
        node, depth = waiting.pop()
        if type(node) is Object:
            for index, member in enumerate(node.members):
                if depth:
                    yield Place(node, index, member, member.value, depth)
                if member.key not in FREE or member.key == "parameters":
                    waiting.append((member.value, depth + 1))
        elif type(node) is Array:
            for index, item in enumerate(node.items):
                yield Place(node, index, None, item, depth)
                waiting.append((item, depth + 1))


def _apply(tree: Tree, change: Change) -> Mutant:
    text = tree.text
    for start, end, content in sorted(change.replacements, reverse=True):
        text = text[:start] + content + text[end:]
    return Mutant(text, change.kind, tree.text.count("\n", 0, change.at) + 1)


def _change(rng: random.Random, tree: Tree, places: Sequence[Place]) -> Change | None:
    place = rng.choice(places)
    way = rng.choices(_WAYS, _WEIGHTS)[0]
    made = way(rng, tree, place, places)
    if made is None:
        return None
    at = place.value.start if place.member is None else place.member.start
    return Change(way.__name__.strip("_").replace("_", " "), at, made)


def _other_value(
    rng: random.Random, tree: Tree, place: Place, places: Sequence[Place]
) -> Sequence[Replacement] | None:
    """Another value of the same type."""
    node = place.value
    if type(node) is not Scalar:
        return None
    value = node.value
    if isinstance(value, bool):
        return _write(node, not value)
    if isinstance(value, int):
        return _write(node, _number(rng, value))
    if isinstance(value, str):
        key = place.member.key if place.member else ""
        changed = _expression(rng, value) if key == "test" else _string(rng, value)
        return None if changed == value else _write(node, changed)
    return None


def _number(rng: random.Random, value: int) -> int:
    near = (value - 1, value + 1, value * 2, value * 1000, -value)
    return rng.choice([other for other in (*NUMBERS, *near) if other != value])


def _string(rng: random.Random, value: str) -> str:
    """A string of the same sort that is not quite right, or another one that may be."""
    ways: list[Callable[[random.Random, str], str]] = [_misspelt, _other_word]
    if _ADDRESS.search(value):
        ways += [_other_octet, _other_octet, _shortened, _other_family]
    if _ADDRESS_6.search(value):
        ways += [_other_group, _other_group, _shortened, _other_family]
    if _PREFIX.search(value):
        ways += [_other_length, _other_length]
    if _RANGE.search(value):
        ways += [_turned, _without_blanks]
    if _HEXES.fullmatch(value):
        ways += [_half_a_byte, _no_digit]
    if "," in value:
        ways += [_one_more, _one_less]
    return rng.choice(ways)(rng, value)


def _misspelt(rng: random.Random, value: str) -> str:
    if not value:
        return "x"
    at = rng.randrange(len(value))
    return rng.choice((value[:at] + value[at + 1 :], value[: at + 1] + value[at:], value.upper()))


def _other_word(rng: random.Random, value: str) -> str:
    return rng.choice(WORDS)


def _other_octet(rng: random.Random, value: str) -> str:
    octets = list(re.finditer(r"(?<![:\w])\d{1,3}(?=\.|\b)", value))
    chosen = rng.choice(octets) if octets else None
    if chosen is None:
        return value
    new = rng.choice((0, 1, 127, 224, 255, 256, int(chosen[0]) + 1, max(int(chosen[0]) - 1, 0)))
    return value[: chosen.start()] + str(new) + value[chosen.end() :]


def _other_group(rng: random.Random, value: str) -> str:
    groups = list(re.finditer(r"[0-9a-fA-F]{1,4}(?=:)|(?<=:)[0-9a-fA-F]{1,4}", value))
    chosen = rng.choice(groups) if groups else None
    if chosen is None:
        return value
    new = rng.choice(("0", "1", "ff02", "fe80", "ffff", "1ffff", "g"))
    return value[: chosen.start()] + new + value[chosen.end() :]


def _shortened(rng: random.Random, value: str) -> str:
    return re.sub(r"[.:]\w+(?=\W|$)", "", value, count=1)


def _other_family(rng: random.Random, value: str) -> str:
    if "." in value:
        return _ADDRESS.sub("2001:db8::1", value, count=1)
    return _ADDRESS_6.sub("192.0.2.1", value, count=1)


def _other_length(rng: random.Random, value: str) -> str:
    return _PREFIX.sub(f"/{rng.choice((0, 1, 8, 23, 24, 25, 31, 32, 33, 64, 128, 129))}", value, 1)


def _turned(rng: random.Random, value: str) -> str:
    return " - ".join(reversed(_RANGE.split(value)))


def _without_blanks(rng: random.Random, value: str) -> str:
    return _RANGE.sub("-", value)


def _half_a_byte(rng: random.Random, value: str) -> str:
    return value[:-1]


def _no_digit(rng: random.Random, value: str) -> str:
    return value[:-1] + "g"


def _one_more(rng: random.Random, value: str) -> str:
    return f"{value}, {value.rpartition(',')[2].strip()}"


def _one_less(rng: random.Random, value: str) -> str:
    return value.rpartition(",")[0]


def _expression(rng: random.Random, value: str) -> str:
    """One word of an expression dropped, doubled, changed or swapped with another."""
    words = _TOKEN.findall(value)
    solid = [at for at, word in enumerate(words) if word.strip()]
    if not solid:
        return "member('ALL')"
    at, other = rng.choice(solid), rng.choice(solid)
    way = rng.randrange(5)
    if way == 0:
        words[at] = ""
    elif way == 1:
        words[at] = f"{words[at]} {words[at]}"
    elif way == 2:
        words[at], words[other] = words[other], words[at]
    elif way == 3:
        words[at] = _misspelt(rng, words[at])
    else:
        words[at] = rng.choice(("and", "or", "not", "==", "'x'", "0x01", "1", "all", "KNOWN", "("))
    return "".join(words)


def _other_type(
    rng: random.Random, tree: Tree, place: Place, places: Sequence[Place]
) -> Sequence[Replacement] | None:
    """A value of another type."""
    node = place.value
    if type(node) is Scalar and isinstance(node.value, int) and not isinstance(node.value, bool):
        return _write(node, rng.choice((str(node.value), node.value + 0.5, None, True)))
    if type(node) is Scalar:
        return _write(node, rng.choice((1, "true", None, [])))
    return _write(node, rng.choice(([], {}, "x", 1)))


def _dropped(
    rng: random.Random, tree: Tree, place: Place, places: Sequence[Place]
) -> Sequence[Replacement] | None:
    """A member or item taken out."""
    if place.member is not None and isinstance(place.holder, Object):
        return remove_member(tree, place.holder, place.member)
    if isinstance(place.holder, Array):
        return remove_item(tree, place.holder, place.position)
    return None


def _renamed(
    rng: random.Random, tree: Tree, place: Place, places: Sequence[Place]
) -> Sequence[Replacement] | None:
    """A keyword misspelt, or another one of the file in its place."""
    if place.member is None:
        return None
    others = [other.member.key for other in places if other.member is not None]
    key = rng.choice((_misspelt(rng, place.member.key), rng.choice(others)))
    return None if key == place.member.key else rename_key(place.member, key)


def _moved(
    rng: random.Random, tree: Tree, place: Place, places: Sequence[Place]
) -> Sequence[Replacement] | None:
    """A member written into another map too."""
    if place.member is None:
        return None
    maps = [other.value for other in places if type(other.value) is Object]
    target = rng.choice(maps) if maps else None
    if target is None or target.get(place.member.key):
        return None
    if place.value.start <= target.start < place.value.end:
        return None
    editor = Editor(tree)
    value = json.loads(_plain(tree, place.value))
    editor.insert_member(target, place.member.key, value)
    if isinstance(place.holder, Object) and rng.random() < 0.5:
        editor.remove_member(place.holder, place.member)
    return editor.replacements()


def _doubled(
    rng: random.Random, tree: Tree, place: Place, places: Sequence[Place]
) -> Sequence[Replacement] | None:
    """An item of a list written twice."""
    if place.member is not None:
        return None
    end = place.value.end
    return [Replacement(end, end, ", " + tree.text[place.value.start : end])]


_WAYS = (_other_value, _other_type, _dropped, _renamed, _moved, _doubled)
_WEIGHTS = (60, 6, 10, 6, 8, 10)


def _write(node: Node, value: object) -> Sequence[Replacement]:
    return [Replacement(node.start, node.end, json.dumps(value, ensure_ascii=False))]


def _plain(tree: Tree, node: Node) -> str:
    """The node as JSON, from what was read."""
    return json.dumps(_value(node))


def _value(node: Node) -> object:
    if type(node) is Object:
        return {member.key: _value(member.value) for member in node.members}
    if type(node) is Array:
        return [_value(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.value
