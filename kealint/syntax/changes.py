"""Changes in one object or list: the parts left out, the entries put in, and the commas."""

from __future__ import annotations

from collections.abc import Iterator
from operator import add

from kealint.lean import NamedTuple
from kealint.syntax.emit import JsonValue, Raw, to_text
from kealint.syntax.layout import (
    Gap,
    Token,
    commas_out,
    comments_in,
    indent_step,
    margin_at,
    newline_at,
    parts_of,
    reindented,
    step_between,
)
from kealint.syntax.nodes import Array, Member, Object
from kealint.syntax.tree import Replacement, Tree


class Entry(NamedTuple):
    """A member or an item to put in, with the comments that come along."""

    head: str
    """The key, with its colon if the value has none, or nothing."""
    value: JsonValue
    above: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    margin: str | None = None
    """Of text carried from another place: the indentation that it had there."""

    def text(self, step: str | None, margin: str, newline: str) -> str:
        """The entry without its comments; `margin` is the indentation of its line."""
        if self.margin is not None:
            return reindented(self.head + str(self.value), self.margin, margin)
        return self.head + to_text(self.value, indent=step, margin=margin, newline=newline)


class Changes:
    """Collects what is to change in a container.

    Place n is the one before the part of index n; the last place is before the
    closing bracket. Both count the parts as they were.
    """

    def __init__(self, tree: Tree, container: Object | Array) -> None:
        self._tree = tree
        self._container = container
        self._parts = parts_of(container)
        self._removed: dict[int, int] = {}
        """The index of each part to leave out, and where begins what goes with it."""
        self._taken: set[int] = set()
        """Where the comments begin that go with it too."""
        self._inserted: dict[int, list[Entry]] = {}

    def insert(self, place: int, head: str, value: JsonValue) -> None:
        """Put a value in, behind others of that place; `head` is its key with colon, or nothing."""
        self.put(place, Entry(head, value))

    def put(self, place: int, entry: Entry) -> None:
        """Put in what was taken."""
        self._inserted.setdefault(place, []).append(entry)

    def remove(self, index: int) -> None:
        """Leave a part out; its comments stay."""
        self._removed[index] = self._parts[index].start

    def take(self, index: int, key: str | None) -> Entry:
        """Leave a member out with its comments, and make an entry of them, of that key if given."""
        tree, text = self._tree, self._tree.text
        member = self._parts[index]
        assert isinstance(member, Member)
        gap = self._gap(index)
        above, behind = gap.above(), self._gap(index + 1).behind()
        inside = comments_in(tree, member.start, member.end)
        self._removed[index] = above[0].start if above else member.start
        self._taken.update(comment.start for comment in (*above, *inside, *behind))
        indent = gap.indent(text)
        return Entry(
            f'"{member.key if key is None else key}"',
            Raw(text[member.key_end : member.end]),
            tuple(text[comment.start : comment.end] for comment in above),
            tuple(text[comment.start : comment.end] for comment in behind),
            margin_at(text, member.start) if indent is None else indent,
        )

    def replacements(self) -> Iterator[Replacement]:
        """The changes in the text, in no particular order."""
        runs = self._runs()
        inserted = dict(self._inserted)
        for first, last in runs:
            # What would go next to parts that are left out goes behind the last one kept.
            places = range(first, last + 2)
            entries = [entry for place in places for entry in inserted.pop(place, ())]
            if entries:
                inserted[first] = entries
        for first, last in runs:
            yield from self._leave_out(first, last, replaced=first in inserted)
        end = len(self._parts)
        if runs and runs[-1][1] == end - 1:
            end = runs[-1][0]
        for place, entries in inserted.items():
            yield from self._put_in(place, entries, goes_on=place < max(end, *inserted))

    def _runs(self) -> list[tuple[int, int]]:
        """The first and last index of each row of neighbours to leave out."""
        runs: list[tuple[int, int]] = []
        for index in sorted(self._removed):
            if runs and runs[-1][1] == index - 1:
                runs[-1] = runs[-1][0], index
            else:
                runs.append((index, index))
        return runs

    def _gap(self, place: int, end: int | None = None) -> Gap:
        parts, container = self._parts, self._container
        start = parts[place - 1].end if place else container.start + 1
        closes = place == len(parts)
        if end is None and not closes:
            end = parts[place].start
        elif end is None:
            # A container that could not be read to its end has no bracket there.
            closed = container.end > start and self._tree.text[container.end - 1] in "}]"
            end = container.end - 1 if closed else container.end
        return Gap(self._tree, start, end, closes)

    def _step(self, indent: str) -> str:
        margin = margin_at(self._tree.text, self._container.start)
        return step_between(margin, indent) or indent_step(self._tree)

    def _put_in(self, place: int, entries: list[Entry], *, goes_on: bool) -> Iterator[Replacement]:
        """Entries at a place; `goes_on` if some part or entry follows."""
        gap = self._gap(place)
        late = [token for token in gap.tokens[len(gap.trail) :] if token.kind == "comma"]
        comma_behind = goes_on and not late
        indent = self._indent_at(place, gap, entries)
        if indent is None:
            at = gap.trail_end
            content = self._on_the_line(place, gap, entries, comma_behind, goes_on)
        else:
            at = gap.line_end if gap.stop == "newline" else gap.trail_end
            content = self._on_lines(gap, entries, comma_behind, indent)
        early = [token for token in gap.trail if token.kind == "comma"]
        if early and early[-1].end < at:
            # Held on to: without it, another fix could take it out from under this one.
            yield Replacement(early[-1].start, early[-1].end, ",")
        if early or place == 0:
            yield Replacement(at, at, content)
        elif at == gap.start:
            yield Replacement(at, at, "," + content)
        else:
            yield Replacement(gap.start, gap.start, ",")
            yield Replacement(at, at, content)
        if place < len(self._parts) and not goes_on:
            yield from commas_out(gap.tokens[len(gap.trail) :])

    def _indent_at(self, place: int, gap: Gap, entries: list[Entry]) -> str | None:
        """The indentation of entries that get lines of their own; None where they do not."""
        text = self._tree.text
        if place < len(self._parts) and not any(token.kind == "include" for token in gap.tokens):
            indent = gap.indent(text)
        elif place:
            indent = self._gap(place - 1).indent(text)
        else:
            indent = gap.indent(text)
            indent = None if indent is None else indent + self._step(indent)
        if indent is not None:
            return indent
        comments = [comment for entry in entries for comment in (*entry.above, *entry.behind)]
        if (gap.trail and gap.trail[-1].kind == "line") or any(map(_ends_line, comments)):
            return margin_at(text, self._container.start) + indent_step(self._tree)
        return None

    def _on_lines(self, gap: Gap, entries: list[Entry], comma_behind: bool, indent: str) -> str:
        text = self._tree.text
        newline = newline_at(text, gap.trail_end)
        step = self._step(indent)
        lines: list[str] = []
        for number, entry in enumerate(entries, 1):
            comma = "," if comma_behind or number < len(entries) else ""
            lines += entry.above
            lines.append(" ".join([entry.text(step, indent, newline) + comma, *entry.behind]))
        if gap.stop != "newline" and any(map(_ends_line, entries[-1].behind)):
            lines.append("")
        return "".join(newline + indent + line for line in lines)

    def _on_the_line(
        self, place: int, gap: Gap, entries: list[Entry], comma_behind: bool, goes_on: bool
    ) -> str:
        text, at = self._tree.text, gap.trail_end
        # A container on one line stays on it; in one that is spread out, long values spread too.
        spread = text.find("\n", self._container.start, self._container.end) >= 0
        step = indent_step(self._tree) if spread else None
        margin = margin_at(text, at)
        newline = newline_at(text, at) if spread else "\n"
        words: list[str] = []
        for number, entry in enumerate(entries, 1):
            comma = "," if comma_behind or number < len(entries) else ""
            words += [*entry.above, entry.text(step, margin, newline) + comma, *entry.behind]
        empty = not self._parts
        blank = text[at : at + 1] in (" ", "\t", "\r", "\n")
        before = " " if place or blank or empty or at > gap.start else ""
        behind = " " if not blank and (goes_on or empty) else ""
        return before + " ".join(words) + behind

    def _leave_out(self, first: int, last: int, *, replaced: bool) -> Iterator[Replacement]:
        """Neighbours gone, with their commas; `replaced` if entries come in their place."""
        start, end = self._removed[first], self._parts[last].end
        left, right = self._gap(first, start), self._gap(last + 1)
        if last == len(self._parts) - 1 and not replaced and not right.commas:
            yield from commas_out(left.tokens)
        yield from commas_out(right.tokens[len(right.line) :])

        inside = [token for token in comments_in(self._tree, start, end) if self._stays(token)]
        behind = [token for token in right.line if token.is_comment and self._stays(token)]
        if behind:
            content = self._comments_left(start, left, inside, "behind")
            yield Replacement(start, behind[0].start, content)
            yield from commas_out(token for token in right.line if token.start >= behind[0].end)
        elif inside:
            content = self._comments_left(start, left, inside, right.stop)
            stop = right.line_tail if right.stop == "bracket" else right.line_end
            yield Replacement(start, stop, content)
        elif right.stop in ("part", "include") or (left.begins_line and right.stop == "bracket"):
            yield Replacement(start, right.line_end, "")
        elif right.stop == "bracket":
            yield Replacement(left.tail, right.line_tail, "")
        elif left.begins_line:
            yield Replacement(left.tail, right.tokens[len(right.line)].end, "")
        else:
            yield Replacement(left.tail, right.line_end, "")

    def _stays(self, comment: Token) -> bool:
        return comment.start not in self._taken

    def _comments_left(self, start: int, left: Gap, comments: list[Token], before: str) -> str:
        """The comments from inside what is left out, so written that `before` may follow."""
        text = self._tree.text
        indent = left.indent(text)
        margin = margin_at(text, start) if indent is None else indent
        line_end = newline_at(text, start) + margin
        written = [text[comment.start : comment.end] for comment in comments]
        spaces = [
            line_end if indent is not None or comment.kind == "line" else " "
            for comment in comments
        ]
        if before == "newline" or (before == "bracket" and comments[-1].kind == "block"):
            spaces[-1] = ""
        return "".join(map(add, written, spaces))


def _ends_line(comment: str) -> bool:
    return not comment.startswith("/*")
