"""What a setting may look like. Each shape reads a value and knows its own JSON schema."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping

from kealint.diagnostic import Severity
from kealint.gitignore import Glob
from kealint.lean import Any, NamedTuple
from kealint.schema.spelling import did_you_mean
from kealint.schema.version import Target
from kealint.settings import ALL, SettingsError

Schema = dict[str, Any]

TEXT, INTEGER, REAL, BOOLEAN, NULL, LIST, MAP, OTHER = (
    "text",
    "integer",
    "real",
    "boolean",
    "null",
    "list",
    "map",
    "other",
)
GIVEN = "given"
"""The kind of what comes from the command line or the environment: text that may mean anything."""

_ARTICLES = {NULL: "nothing", LIST: "a list", MAP: "a map", OTHER: "a value with a tag"}


class Written(NamedTuple):
    """A value as somebody wrote it, and where."""

    kind: str
    value: Any
    """A scalar's text; the `Written` items of a list; the `(key, value)` pairs of a map."""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return _ARTICLES.get(self.kind) or f'"{self.value}"'


class Option(NamedTuple):
    """One field of a rule's `Options`."""

    shape: Shape
    default: object


class Known(NamedTuple):
    """The names that settings may use."""

    rules: Mapping[str, Mapping[str, Option]]
    """Every rule, with its options by name."""
    groups: Collection[str]
    formats: Collection[str]


class Where(NamedTuple):
    """Where a value stands, and what is known there."""

    file: str
    known: Known
    folder: str
    """The folder (absolute) that paths count from."""
    globs: str
    """The folder (absolute) that patterns count from."""

    def error(self, written: Written, message: str) -> SettingsError:
        """The error of a value that cannot be used."""
        return SettingsError(self.file, written.line, written.column, message)


class Shape:
    """What a value may look like, and what is made of it."""

    words = ""
    """Names it after "expected"."""
    fits_in_text = True
    """It can be given by an option or by a variable of the environment."""

    def read(self, written: Written, where: Where) -> Any:
        """The value; raises SettingsError for one that is not of this shape."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """Its JSON schema; names are referred to in `$defs`."""
        raise NotImplementedError

    def mismatch(self, written: Written, where: Where) -> SettingsError:
        """The error of a value that is something else."""
        return where.error(written, f"expected {self.words}, found {written}")


class Text(Shape):
    """Any text; a number is taken as it is written."""

    words = "a text"

    def read(self, written: Written, where: Where) -> str:
        if written.kind not in (TEXT, INTEGER, REAL, GIVEN) or not written.value:
            raise self.mismatch(written, where)
        return str(written.value)

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "minLength": 1}


class Flag(Shape):
    """True or false."""

    words = "true or false"

    def read(self, written: Written, where: Where) -> bool:
        word = str(written.value).lower()
        if written.kind != BOOLEAN or word not in ("true", "false"):
            raise self.mismatch(written, where)
        return word == "true"

    def schema(self) -> Schema:
        return {"type": "boolean"}


class Integer(Shape):
    """A whole number, written in digits."""

    words = "a whole number"

    def read(self, written: Written, where: Where) -> int:
        if written.kind not in (INTEGER, GIVEN) or not re.fullmatch(
            r"[-+]?[0-9]{1,18}", written.value
        ):
            raise self.mismatch(written, where)
        return int(written.value)

    def schema(self) -> Schema:
        return {"type": "integer"}


class Number(Shape):
    """A number, with a fraction or without."""

    words = "a number"

    def read(self, written: Written, where: Where) -> float:
        if written.kind not in (INTEGER, REAL, GIVEN):
            raise self.mismatch(written, where)
        try:
            return float(written.value)
        except ValueError:
            raise self.mismatch(written, where) from None

    def schema(self) -> Schema:
        return {"type": "number"}


class Version(Shape):
    """A Kea version. YAML reads 3.0 and 2.10 as numbers, so it is the text that counts."""

    words = "a Kea version such as 3.0"
    _pattern = r"[0-9]+\.[0-9]+(\.[0-9]+)?"

    def read(self, written: Written, where: Where) -> str:
        if written.kind not in (TEXT, REAL, GIVEN) or not re.fullmatch(
            self._pattern, written.value
        ):
            raise self.mismatch(written, where)
        try:
            return Target.parse(written.value).name
        except ValueError as error:
            raise where.error(written, str(error)) from error

    def schema(self) -> Schema:
        return {"anyOf": [{"type": "string", "pattern": f"^{self._pattern}$"}, {"type": "number"}]}


class OneOf(Shape):
    """One of a few words, each of which stands for a value."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values
        *others, last = values
        self.words = f"{', '.join(others)} or {last}"

    def read(self, written: Written, where: Where) -> object:
        if written.kind not in (TEXT, GIVEN) or written.value not in self._values:
            raise self.mismatch(written, where)
        return self._values[written.value]

    def schema(self) -> Schema:
        return {"enum": list(self._values)}


SEVERITY = OneOf({severity.word: severity for severity in reversed(Severity)})


def parted(text: str) -> list[str]:
    """The items of a list that is given as a text."""
    return [item for part in text.split(",") if (item := part.strip())]


class Path(Shape):
    """The path of a file, from the folder of the settings file."""

    words = "a path"

    def read(self, written: Written, where: Where) -> str:
        if written.kind not in (TEXT, GIVEN) or not written.value or "\0" in written.value:
            raise self.mismatch(written, where)
        path = os.path.expanduser(written.value)
        return path if written.kind == GIVEN else os.path.join(where.folder, path)

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1}


class OtherSettings(Path):
    """The path of a settings file."""

    fits_in_text = False


class Pattern(Shape):
    """A pattern of file names, as in .gitignore."""

    words = "a pattern of file names"

    def read(self, written: Written, where: Where) -> Glob:
        text = written.value
        if written.kind not in (TEXT, GIVEN) or not text:
            raise self.mismatch(written, where)
        if text.startswith("!"):
            raise where.error(written, f'a pattern cannot be negated here: "{text}"')
        return Glob(where.globs, text)

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^[^!]"}


class Format(Shape):
    """An output format."""

    words = "an output format"

    def read(self, written: Written, where: Where) -> str:
        if written.kind not in (TEXT, GIVEN):
            raise self.mismatch(written, where)
        return known_name(written, where, where.known.formats, "output format")

    def schema(self) -> Schema:
        return {"$ref": "#/$defs/format"}


class RuleName(Shape):
    """A rule or a group; `ALL` where every rule can be meant."""

    words = "a rule or group name"

    def __init__(self, every: bool = True) -> None:
        self._every = every

    def read(self, written: Written, where: Where) -> str:
        if written.kind not in (TEXT, GIVEN):
            raise self.mismatch(written, where)
        names = {*where.known.rules, *where.known.groups, *((ALL,) if self._every else ())}
        return known_name(written, where, names, "rule or group")

    def schema(self) -> Schema:
        name: Schema = {"$ref": "#/$defs/name"}
        return {"anyOf": [name, {"const": ALL}]} if self._every else name


def known_name(written: Written, where: Where, names: Collection[str], what: str) -> str:
    """The text of a name; raises SettingsError for one that is not among these."""
    name = str(written.value)
    if name not in names:
        raise where.error(written, f'unknown {what} "{name}"{did_you_mean(name, names)}')
    return name


class Address(Shape):
    """An IPv4 or IPv6 address."""

    words = "an IP address"

    def read(self, written: Written, where: Where) -> str:
        if written.kind not in (TEXT, GIVEN) or not _is_address(written.value):
            raise self.mismatch(written, where)
        return str(written.value)

    def schema(self) -> Schema:
        return {"type": "string", "anyOf": [{"format": "ipv4"}, {"format": "ipv6"}]}


def _is_address(text: str) -> bool:
    from socket import AF_INET, AF_INET6, inet_pton

    try:
        inet_pton(AF_INET6 if ":" in text else AF_INET, text)
    except (OSError, ValueError):
        return False
    return True


class Relay(Shape):
    """A relay agent: its address, or a map of `address` and `name`; gives `(address, name)`."""

    words = "an address, or a map of address and name"
    _fields: Mapping[str, Shape] = {"address": Address(), "name": Text()}

    def read(self, written: Written, where: Where) -> tuple[str, str]:
        if written.kind in (TEXT, GIVEN):
            return Address().read(written, where), ""
        if written.kind != MAP:
            raise self.mismatch(written, where)
        values: dict[str, str] = {}
        for key, value in written.value:
            name = known_name(key, where, self._fields, "key of a relay")
            values[name] = self._fields[name].read(value, where)
        if "address" not in values:
            raise where.error(written, 'a relay needs an "address"')
        return values["address"], values.get("name", "")

    def schema(self) -> Schema:
        table = {
            "type": "object",
            "properties": {name: shape.schema() for name, shape in self._fields.items()},
            "required": ["address"],
            "additionalProperties": False,
        }
        return {"anyOf": [Address().schema(), table]}


class ListOf(Shape):
    """A list; one item may stand alone, and given as text they are separated by commas."""

    def __init__(self, item: Shape, *, may_be_empty: bool = True) -> None:
        self._item = item
        self._may_be_empty = may_be_empty
        self.words = f"a list, each {item.words}"

    def read(self, written: Written, where: Where) -> tuple[Any, ...]:
        if written.kind == LIST:
            items = written.value
        elif written.kind == GIVEN:
            items = [Written(GIVEN, text) for text in parted(written.value)]
        elif written.kind == NULL:
            raise self.mismatch(written, where)
        else:
            items = [written]
        if not (items or self._may_be_empty):
            raise where.error(written, f"expected {self._item.words}, found none")
        return tuple(self._item.read(item, where) for item in items)

    def schema(self) -> Schema:
        item = self._item.schema()
        least = {} if self._may_be_empty else {"minItems": 1}
        return {"anyOf": [item, {"type": "array", "items": item, **least}]}


class MapOf(Shape):
    """A map whose keys are all of one shape, and whose values are."""

    fits_in_text = False

    def __init__(self, key: Shape, value: Shape) -> None:
        self._key = key
        self._value = value
        self.words = f"a map from {key.words} to {value.words}"

    def read(self, written: Written, where: Where) -> dict[Any, Any]:
        if written.kind != MAP:
            raise self.mismatch(written, where)
        return {
            self._key.read(key, where): self._value.read(value, where)
            for key, value in written.value
        }

    def schema(self) -> Schema:
        return {
            "type": "object",
            "propertyNames": self._key.schema(),
            "additionalProperties": self._value.schema(),
        }


class RuleTables(Shape):
    """A map from rule names to maps of their options; gives the fields of their `Options`."""

    words = "a map from a rule name to its options"
    fits_in_text = False

    def read(self, written: Written, where: Where) -> dict[str, dict[str, Any]]:
        if written.kind != MAP:
            raise self.mismatch(written, where)
        tables: dict[str, dict[str, Any]] = {}
        for key, table in written.value:
            rule = known_name(key, where, where.known.rules, "rule")
            if table.kind != MAP:
                raise where.error(table, f"expected a map of the options of {rule}, found {table}")
            tables[rule] = self._table(rule, table, where)
        return tables

    def _table(self, rule: str, table: Written, where: Where) -> dict[str, Any]:
        options = where.known.rules[rule]
        values: dict[str, Any] = {}
        for key, value in table.value:
            if not options:
                raise where.error(key, f"the rule {rule} has no options")
            name = known_name(key, where, options, f"option of {rule}")
            values[name.replace("-", "_")] = options[name].shape.read(value, where)
        return values

    def schema(self) -> Schema:
        return {"$ref": "#/$defs/rules"}
