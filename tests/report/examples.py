"""Reports made by hand: one a feature, and all of them together."""

from __future__ import annotations

from collections.abc import Sequence

from kealint.diagnostic import Diagnostic, Fix, Label, Report, RuleInfo, Severity, Verdict
from kealint.registry import page
from kealint.text import Edit, Source, Span

BAD_POOL = """\
{ "Dhcp4": {
    "subnet4": [ { "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.3.10 - 192.0.3.20" } ]
} ] } }
"""


def in_folder(name: str, text: str) -> Source:
    """A source that was read from the current folder."""
    return Source(name, text, name)


def place(source: Source, text: str, nth: int = 0) -> Span:
    """Where the text stands for the nth time, from 0."""
    at = -1
    for _ in range(nth + 1):
        at = source.text.index(text, at + 1)
    return Span(source, at, at + len(text))


def behind(span: Span) -> Span:
    """The empty span after this one."""
    return Span(span.source, span.end, span.end)


def finding(
    rule: str,
    message: str,
    span: Span,
    *,
    group: str = "pools",
    severity: Severity = Severity.ERROR,
    kea: Verdict = Verdict.REFUSES,
    versions: tuple[str, ...] = ("3.0",),
    labels: Sequence[tuple[Span, str]] = (),
    help: str | None = None,
    note: str | None = None,
    pointer: str = "",
    path: str = "",
    fix: Fix | None = None,
    suppressed: str | None = None,
) -> Diagnostic:
    """A diagnostic, as little of it as the example is about."""
    return Diagnostic(
        rule=rule,
        group=group,
        severity=severity,
        kea=kea,
        versions=versions,
        message=message,
        span=span,
        labels=tuple(Label(*label) for label in labels),
        help=help,
        note=note,
        pointer=pointer,
        path=path,
        fix=fix,
        suppressed=suppressed,
        url=page(rule),
    )


def report(
    *diagnostics: Diagnostic,
    files: Sequence[Source] | None = None,
    targets: tuple[str, ...] = ("3.0",),
) -> Report:
    """A report; its files are those of the findings unless given."""
    if files is None:
        files = list(dict.fromkeys(found.span.source for found in diagnostics))
    rules = {
        found.rule: RuleInfo(
            name=found.rule,
            group=found.group,
            title=f"What {found.rule} finds",
            documentation=(
                f"What {found.rule} finds.\n\nMost often it\nis a slip of the pen.\n\n"
                "```kea bad\n{ }\n```\n"
            ),
            severity=Severity.WARNING,
            url=found.url,
            fixable=found.fix is not None,
        )
        for found in diagnostics
    }
    return Report(diagnostics, files, rules, targets)


def clean() -> Report:
    files = [in_folder(name, "{ }\n") for name in ("a.conf", "b.conf", "c & d.conf")]
    return report(files=files, targets=("2.6", "3.0"))


def not_checked() -> Report:
    """One clean file, and one that could not be read."""
    source = in_folder("gone.conf", "")
    found = finding("unchecked-file", "not checked: permission denied", Span(source, 0, 0))
    return report(files=[in_folder("a.conf", "{ }\n")])._replace(unchecked=[found])


def nothing_checked() -> Report:
    return report()


def outside_subnet() -> Report:
    """A label on the line before, help and note."""
    source = in_folder("bad.conf", BAD_POOL)
    return report(
        finding(
            "pool-outside-subnet",
            "pool 192.0.3.10-192.0.3.20 is outside subnet 192.0.2.0/24",
            place(source, '"192.0.3.10 - 192.0.3.20"'),
            labels=[(place(source, '"192.0.2.0/24"'), "the subnet it stands in")],
            help="make one of the two match the other\nor move the pool",
            note="Kea's own message points at the subnet",
            pointer="/Dhcp4/subnet4/0/pools/0/pool",
            path="Dhcp4 › subnet4[0] (192.0.2.0/24) › pools[0] › pool",
        )
    )


def verdicts() -> Report:
    """What Kea does, for one target and for several; each severity."""
    source = in_folder("kea-dhcp4.conf", '{ "Dhcp4": { "valid-lifetime": 4000 } }\n')
    where = place(source, '"valid-lifetime"')
    two, three = ("2.6", "3.0"), ("2.4", "2.6", "3.0")
    worst_first = sorted(Verdict, reverse=True)
    return report(
        *(
            finding(f"{kea.word}-{len(versions)}", "it is wrong", where, kea=kea, versions=versions)
            for kea in worst_first
            for versions in (("3.0",), two, three)
        ),
        finding("a-warning", "it is odd", where, severity=Severity.WARNING, kea=Verdict.WARNS),
        finding("an-info", "it is long", where, severity=Severity.INFO, kea=Verdict.ACCEPTS),
        targets=three,
    )


def fixes() -> Report:
    """Edits within a line, new lines, lost lines, edits in two places and in two files."""
    lines = [f'    "option-{n}": {n},' for n in range(1, 13)]
    text = "\n".join(["{", '  "Dhcp4": {', '    "pools": [ 1, 2, ],', *lines, "  }", "}", ""])
    source = in_folder("fixes.conf", text)
    other = in_folder("included.json", '[ "a"\n, "b" ]\n')
    comma = place(source, ",", 1)
    block = Span(source, place(source, lines[1]).start, place(source, lines[10]).end + 1)
    number = place(source, '"option-1"')
    return report(
        finding(
            "surplus-comma",
            "surplus comma",
            comma,
            fix=Fix("delete the comma", (Edit(comma, ""),), safe=True),
        ),
        finding(
            "no-id",
            "subnet has no id",
            number,
            fix=Fix(
                "give it id 1",
                (Edit(behind(place(source, "1,", 1)), '\n    "id": 1,'),),
                safe=False,
            ),
        ),
        finding(
            "obsolete",
            "ten options are obsolete",
            place(source, lines[1].strip()),
            kea=Verdict.WARNS,
            severity=Severity.WARNING,
            fix=Fix("delete them", (Edit(block, ""),), safe=True),
        ),
        finding(
            "renamed",
            "option-1 has another name",
            number,
            fix=Fix(
                "rename it here and there",
                (
                    Edit(place(source, "option-1"), "first"),
                    Edit(place(source, ": 1"), ": true"),
                    Edit(place(other, '"b"'), '"c"'),
                ),
                safe=True,
            ),
        ),
    )


def other_files() -> Report:
    """Labels in another file, and far away in the same one."""
    filler = "".join(f'  "filler-{n}": {n},\n' for n in range(20))
    main = in_folder("main.conf", '{\n  "first": 1,\n' + filler + '  "second": 2\n}\n')
    included = in_folder("parts/included.json", '[\n  { "id": 1 },\n  { "id": 1 }\n]\n')
    return report(
        finding(
            "duplicate-subnet-id",
            "subnet id 1 is used 4 times",
            place(main, '"second"'),
            group="subnets",
            labels=[
                (place(included, '"id"'), "used here"),
                (place(main, '"first"'), "first here"),
                (place(main, '"filler-18"'), "and near"),
                (place(included, '"id"', 1), ""),
            ],
        )
    )


def several_lines() -> Report:
    """Spans over lines; spans of nothing, at the end of a line and of the file."""
    first = '  { "id": 1,\n    "x": 1,\n\n    "y": 1\n  },\n'
    text = '{ "subnet4": [\n' + first + '  { "id": 2 }\n  { "id": 3 }\n] }'
    source = in_folder("lines.conf", text)
    whole = Span(source, place(source, "{", 1).start, place(source, "}").end)
    array = Span(source, place(source, "[").start, place(source, "]").end)
    return report(
        finding("a-subnet", "a subnet", whole, labels=[(array, "in this list")]),
        finding("a-comma", "a comma is missing", behind(place(source, "}", 1))),
        finding("a-line-end", "the line ends too early", place(source, "}\n", 1)),
        finding("an-end", "the file ends too early", Span(source, len(text), len(text))),
    )


def same_line() -> Report:
    """Two labels and the finding on one line."""
    source = in_folder("line.conf", '{ "a": 1, "b": 2, "a": 3 }')
    return report(
        finding(
            "duplicate-key",
            "key 'a' is there twice",
            place(source, '"a"', 1),
            group="syntax",
            labels=[(place(source, '"a"'), "first here"), (place(source, "2"), "between")],
        )
    )


STRANGE = (
    '\ufeff{ "tab":\t"a\ttab",\r\n'
    '  "名前": "東京の部屋", "e\u0301": "x",\r\n'
    '  "bytes": "\udcff\udcfe", "\x1b[31mred\x1b[0m": "\x07",\r\n'
    '  "odd\u00a0space": "\u202eback", "\U0001f600": "\u1112\u1161\u11ab" }\r\n'
)


def strange_characters() -> Report:
    """Tabs, wide and combining characters, bytes that are not UTF-8, terminal escapes, CR LF."""
    source = in_folder("na\udce9ve \x1b[1m.conf", STRANGE)
    wanted = (
        '"a\ttab"',
        "\ufeff",
        '"東京の部屋"',
        '"x"',
        "\udcff\udcfe",
        "\x1b[31mred\x1b[0m",
        "\u00a0",
        '"\u202eback"',
        '"\u1112\u1161\u11ab"',
    )
    return report(
        *(
            finding(
                "strange",
                f"strange: {text}",
                place(source, text),
                group="syntax",
                help="write \x1b[5m something else",
                labels=[(place(source, "{"), "starts\x1b[2J here")],
                fix=Fix("drop \x9b it", (Edit(place(source, text), "ab\x1bc"),), safe=False),
            )
            for text in wanted
        )
    )


def long_line() -> Report:
    """A file without line feeds, its places near its ends, in the middle and far apart."""
    subnets = ", ".join(f'{{ "id": {n}, "subnet": "10.{n}.0.0/16" }}' for n in range(1, 201))
    text = f'{{ "Dhcp4": {{ "subnet4": [ {subnets} ] }} }}'
    source = in_folder("minified.json", text)
    middle = place(source, '"10.100.0.0/16"')
    close = place(source, '"10.101.0.0/16"')
    early = place(source, '"10.2.0.0/16"')
    whole = Span(source, place(source, "[").start, place(source, "]").end)
    rename = Fix("rename it", (Edit(place(source, '"id": 100'), '"subnet-id": 100'),), safe=True)
    return report(
        finding("far-apart", "overlaps", middle, labels=[(early, "this"), (close, "near")]),
        finding("at-the-start", "wrong service", place(source, '"Dhcp4"')),
        finding("at-the-end", "one brace too many", Span(source, len(text) - 1, len(text))),
        finding("too-long-itself", "an endless list", whole),
        finding("with-a-fix", "renamed", middle, fix=rename),
    )


def suppressed() -> Report:
    """One finding that counts, two that the user has silenced."""
    source = in_folder("quiet.conf", '{ "a": 1, "b": 2, "c": 3 }\n')
    return report(
        finding("known", "a is odd", place(source, '"a"'), suppressed="an old printer needs it"),
        finding("shown", "b is odd", place(source, '"b"')),
        finding("known", "c is odd", place(source, '"c"'), suppressed=""),
    )


def all_suppressed() -> Report:
    source = in_folder("quiet.conf", '{ "a": 1 }\n')
    return report(finding("known", "a is odd", place(source, '"a"'), suppressed="we know"))


def alike() -> Report:
    """Findings that differ in place alone."""
    source = in_folder("alike.conf", '{ "a": 1, "a": 2, "a": 3 }\n')
    return report(
        *(finding("duplicate", "key 'a' is odd", place(source, '"a"', nth)) for nth in range(3))
    )


def elsewhere() -> Report:
    """Files that are not in the current folder, or are no files."""
    outside = Source("../over/there 100%.conf", "{ }", "../over/there 100%.conf")
    piped = Source("<stdin>", "{ }")
    return report(
        finding("x", "odd: a,b\n100%", place(outside, "}")),
        finding("y", "odd", place(piped, "{")),
    )


ALONE = {
    made.__name__: made
    for made in (
        clean,
        nothing_checked,
        outside_subnet,
        verdicts,
        fixes,
        other_files,
        several_lines,
        same_line,
        strange_characters,
        long_line,
        suppressed,
        all_suppressed,
        alike,
        elsewhere,
    )
}


def everything() -> Report:
    """All the reports in one."""
    reports = [made() for made in ALONE.values()]
    return Report(
        diagnostics=[found for one in reports for found in one.diagnostics],
        files=[source for one in reports for source in one.files],
        rules={name: info for one in reports for name, info in one.rules.items()},
        targets=("2.6", "3.0"),
    )
