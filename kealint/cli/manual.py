"""A rule's documentation as people read it in a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from kealint.cli.prose import WIDEST, reflowed
from kealint.registry import page
from kealint.report.style import NARROWEST, Style
from kealint.rule import Rule
from kealint.settings.options import options_of

MARGIN = "    "
CAPTIONS = {"bad": "Reported", "fixed": "Fixed", "good": "Fine"}

_BLOCK = re.compile(r"^```(.*)\n((?:(?!```).*\n)*)```$", re.MULTILINE)
_EXAMPLE = re.compile(
    r"kea (bad|fixed|good)(?: ([0-9.]+))?((?: --(?:relay|service|host) \S+)*)"
).fullmatch
_ARROW = re.compile(r"<-- .*")


def manual(rule: Rule, style: Style) -> Iterator[str]:
    """The text in lines: what it finds, the facts, the prose with the examples set off."""
    title, _, rest = rule.documentation.strip().partition("\n")
    width = max(NARROWEST, min(style.width, WIDEST))
    name = style.link(style.paint("rule", rule.name), page(rule.name))
    yield f"{name}  ({rule.group})\n\n{reflowed(title, width)}\n\n"
    facts = list(facts_of(rule))
    indent = len(MARGIN) + max(len(what) for what, _ in facts) + 2
    for what, text in facts:
        lines = reflowed(text, width - indent).split("\n")
        yield f"{MARGIN}{what}".ljust(indent) + f"\n{' ' * indent}".join(lines) + "\n"
    if rest.strip():
        yield "\n" + "\n\n".join(_body(rest.strip(), width, style)) + "\n"


def _body(text: str, width: int, style: Style) -> Iterator[str]:
    """The prose, broken to the width, and the blocks, which stay as they are."""
    at = 0
    for block in _BLOCK.finditer(text):
        if prose := text[at : block.start()].strip():
            yield reflowed(prose, width)
        yield _set_off(block[1], block[2], style)
        at = block.end()
    if prose := text[at:].strip():
        yield reflowed(prose, width)


def facts_of(rule: Rule) -> Iterator[tuple[str, str]]:
    """What a table says of a rule: what Kea does, how severe, whether it can be fixed."""
    claims = rule.claims
    it = "some of it" if claims.depends else "it"
    if claims.refuses:
        yield "Kea", f"refuses to load {it}, {claims.refuses}"
    if claims.fails:
        yield "Kea", f"passes {it} with -t and then does not start, {claims.fails}"
    if claims.warns:
        yield "Kea", f"warns{' of some of it' * claims.depends} and goes on, {claims.warns}"
    severity = rule.severity.word
    if (claims.refuses or claims.fails) and severity != "error":
        severity = f"error where the target Kea does not start, else {severity}"
    yield "severity", severity
    yield "fix", "for some of it, see below" if rule.fixable else "none"
    if not rule.default:
        yield "active", f"only when selected: --extend-select {rule.name}"
    for name, option in options_of(rule.options).items():
        default = json.dumps(option.default)
        yield "option", f"{name}: {option.shape.words} (default: {default})"
    yield "page", page(rule.name)


def caption(info: str) -> tuple[str, str] | None:
    """`Reported (Kea 2.2)` for the block `kea bad 2.2`, and its kind; None for no example."""
    example = _EXAMPLE(info)
    if example is None:
        return None
    kind, version, relays = example.groups()
    where = [f"Kea {version}"] if version else []
    where += [f"with{relays}"] if relays else []
    return CAPTIONS[kind] + (f" ({', '.join(where)})" if where else ""), kind


def _set_off(info: str, text: str, style: Style) -> str:
    """A fenced block, indented, below a line that says what it is."""
    shown = _ARROW.sub(lambda arrow: style.paint("warning", arrow[0]), text)
    lines = "\n".join(f"{MARGIN}{line}".rstrip() for line in shown.split("\n")[:-1])
    about = caption(info)
    if about is None:
        return lines
    words, kind = about
    return f"{style.paint('error' if kind == 'bad' else 'added', f'{words}:')}\n\n{lines}"
