"""Files made to crash or to stall a parser: nothing may, and cost grows with the file only."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from kealint.syntax import parse
from kealint.text import Source

MANY = 2_500

HOSTILE: dict[str, Callable[[int], str]] = {
    "brackets never closed": lambda n: "[" * n,
    "maps never closed": lambda n: '{"a":' * n,
    "maps and lists never closed": lambda n: '{"a":[' * n,
    "brackets never opened": lambda n: "{" + "]" * n,
    "brackets that do not match": lambda n: "{]" * n,
    "errors": lambda n: "{" + '"a" 1 ' * n + "}",
    "surplus commas": lambda n: '{"a":[' + "1,,," * n + "]}",
    "colons": lambda n: '{"a"' + ":" * n + "1}",
    "words": lambda n: '{"a":[' + "x " * n + "]}",
    "lines of words": lambda n: '{"a":[' + "x\n" * n + "]}",
    "one word": lambda n: '{"a":' + "x" * n * 10 + "}",
    "digits": lambda n: '{"a":' + "1" * n + ".5x}",
    "minus signs": lambda n: '{"a":' + "-" * n + "}",
    "hexadecimal and colons": lambda n: '{"a":' + "a:" * n + "}",
    "quotes": lambda n: '{"a":[' + '"' * n + "]}",
    "lines of quotes": lambda n: '{"a":[' + '"\n' * n + "]}",
    "single quotes": lambda n: '{"a":[' + "'x\n" * n + "]}",
    "escapes": lambda n: '{"a":"' + "\\\\" * n + '"}',
    "bad escapes": lambda n: '{"a":"' + "\\x" * n + '"}',
    "an endless string": lambda n: '{"a":"' + "x\\n" * n,
    "comments begun": lambda n: '{"a":[' + "/*" * n,
    "a comment of stars": lambda n: "{/*" + "*" * n,
    "comments": lambda n: "{" + "/**/ #\n" * n + "}",
    "half comments": lambda n: "{" + "/ \n" * n + "}",
    "hash signs": lambda n: "{" + "#" * n,
    "directives begun": lambda n: "{" + "<?" * n,
    "lines of directives": lambda n: "{" + "<?\n" * n,
    "missing files": lambda n: "{" + '<?include "/nonexistent/x"?>' * n,
    "templates": lambda n: "{" + "{{ x }}" * n,
    "templates begun": lambda n: "{" + "{{ {% " * n,
    "placeholders begun": lambda n: "{" + "<a ${ $( " * n,
    "lines of a shell": lambda n: "$ x\n" * n,
    "a merge": lambda n: "<<<<<<< x\n" + "=======\n" * n,
    "NULs": lambda n: "\0" * n,
    "broken UTF-8": lambda n: "{" + "\udcff\udc80 " * n,
    "carriage returns": lambda n: "{}" + "\r" * n,
    "blanks before nothing": lambda n: " " * n * 10,
}


def seconds(text: str) -> float:
    start = time.process_time()
    parse(Source("x", text))
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_file(name: str) -> None:
    make = HOSTILE[name]
    parse(Source("x", make(100)))
    small, large = seconds(make(MANY)), seconds(make(8 * MANY))
    # Eight times the file; a square would take sixty-four times as long. What takes no time
    # at all is not worth comparing.
    assert large < 20 * max(small, 0.05)


def test_a_string_of_fifty_megabytes() -> None:
    tree = parse(Source("x", '{"a": "' + "x" * 50_000_000 + '"}'))
    assert tree.problems == []


def test_fifty_megabytes_of_blanks() -> None:
    blanks = " " * 25_000_000
    assert parse(Source("x", f"{{{blanks}{blanks}}}")).problems == []


def test_more_comments_than_fit_one_pattern() -> None:
    """And more escapes: these go the slow way, and are read all the same."""
    comments = "/* c */ // d\n" * 3000
    string = '"' + "\\\\" * 3000 + '"'
    tree = parse(Source("x", comments.join(("", "{", '"a"', ":", string, "}", ""))))
    assert tree.problems == []
