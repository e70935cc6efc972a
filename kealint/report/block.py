"""One finding in the format `full`."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.diagnostic import Diagnostic, Fix
from kealint.report.characters import visible
from kealint.report.excerpt import Mark, bar, excerpt, marks
from kealint.report.patch import Hunk, hunks, patch
from kealint.report.style import Style
from kealint.report.words import how_to_fix, what_kea_does
from kealint.text import Source, Span


def block(found: Diagnostic, style: Style) -> str:
    """The lines of a finding, each with its line feed."""
    places = by_source(found)
    changes = hunks(found.fix, style.width) if found.fix else []
    numbers = [mark.line for _, marked in places.values() for mark in marked]
    numbers += [change.last_line for change in changes]
    gutter = len(str(max(numbers)))

    lines = [headline(found, style)]
    for span, marked in places.values():
        arrow = style.paint("gutter", " " * gutter + ("-->" if span is found.span else ":::"))
        lines.append(f"{arrow} {place(span)}")
        lines.append(bar(gutter, style))
        lines += excerpt(span.source, marked, gutter, style)
    lines += remarks(found, gutter, style)
    if found.fix:
        lines += cure(found.fix, changes, found.span.source, gutter, style)
    return "".join(f"{line}\n" for line in lines)


def by_source(found: Diagnostic) -> dict[Source, tuple[Span, list[Mark]]]:
    """For each source that the finding is about: where to look first, and what to underline."""
    span = found.span
    places = {span.source: (span, marks(span, "^", found.severity.word, ""))}
    for label in found.labels:
        _, marked = places.setdefault(label.span.source, (label.span, []))
        marked += marks(label.span, "-", "label", label.text)
    return places


def headline(found: Diagnostic, style: Style) -> str:
    """Severity, message and rule."""
    word = found.severity.word
    rule = style.paint("rule", style.link(f"[{visible(found.rule)}]", visible(found.url)))
    message = style.paint("message", visible(found.message))
    return f"{style.paint(word, f'{word}:')} {message}  {rule}"


def place(span: Span) -> str:
    """`file:line:column`, as terminals and editors make it a link."""
    return "{}:{}:{}".format(visible(span.source.name), *span.begin)


def remarks(found: Diagnostic, gutter: int, style: Style) -> Iterator[str]:
    """What Kea does, the help and the note."""
    kea = what_kea_does(found)
    if kea:
        yield f"{equals(gutter, style)} {visible(kea)}"
    for word, text in (("help", found.help), ("note", found.note)):
        lead = f"{equals(gutter, style)} {word}: "
        for line in (text or "").splitlines():
            yield f"{lead}{visible(line)}"
            lead = " " * (gutter + len(f" = {word}: "))


def cure(fix: Fix, changes: list[Hunk], source: Source, gutter: int, style: Style) -> Iterator[str]:
    """The title of the fix, how to apply it, and the lines it changes."""
    kind = "safe" if fix.safe else "unsafe"
    title = f"fix: {visible(fix.title)} ({kind}: {how_to_fix(fix.safe)})"
    yield f"{equals(gutter, style)} {title}"
    for change in changes:
        if change.source is not source:
            source = change.source
            arrow = style.paint("gutter", " " * gutter + ":::")
            yield f"{arrow} {visible(source.name)}"
        yield from patch(change, gutter, style)


def equals(gutter: int, style: Style) -> str:
    """The gutter of a remark."""
    return style.paint("gutter", " " * gutter + " =")
