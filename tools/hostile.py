"""Texts made to crash or to stall a parser: the tests count its work, `bench` takes its time."""

from __future__ import annotations

from collections.abc import Callable

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
    "lines of a shell": lambda n: "{\n" + "$ x\n" * n,
    "a merge": lambda n: "{\n<<<<<<< x\n" + "=======\n" * n,
    "NULs": lambda n: "{" + " x\0" * n,
    "broken UTF-8": lambda n: "{" + "\udcff\udc80 " * n,
    "YAML begun": lambda n: "a: b\n" * n,
    "statements of dhcpd": lambda n: "option x y;\n" * n,
    "carriage returns": lambda n: "{}" + "\r" * n,
    "blanks before nothing": lambda n: " " * n * 10,
}
"""By name: what makes a text of that many pieces."""
