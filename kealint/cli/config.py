"""`kealint config`: the settings that there are, and one of them set."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

import click
from click.shell_completion import CompletionItem

from kealint.cli import OK
from kealint.cli.describe import as_json
from kealint.cli.options import OPTIONS
from kealint.cli.output import complain, put, style_of, why
from kealint.cli.setups import known_names
from kealint.lean import Any
from kealint.registry import load
from kealint.report.style import Style
from kealint.settings import SettingsError
from kealint.settings.edit import set_in_settings
from kealint.settings.keys import KEYS, Key, read_given
from kealint.settings.load import NAMES, Loader, variable_of
from kealint.settings.schema import default_of
from kealint.settings.shapes import ListOf, Path, Shape, parted


def _keys(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [
        CompletionItem(name, help=key.text)
        for name, key in KEYS.items()
        if name.startswith(incomplete)
    ]


@click.command("config")
@click.argument("key", required=False, shell_complete=_keys)
@click.argument("value", required=False)
@click.option(
    "--output-format", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def command(key: str | None, value: str | None, output_format: str) -> int:
    """List the settings, describe one, or set it to VALUE.

    They stand in `.kealint.yaml`; most can be given by an option of `kealint check`
    or by a variable of the environment too. A value is written into the file that
    counts here, or into a new one; commas part the items of a list.
    """
    if key is not None and key not in KEYS:
        from kealint.schema.spelling import did_you_mean

        return complain(f'no setting "{key}"{did_you_mean(key, KEYS)}')
    if key is not None and value is not None:
        return _set(KEYS[key], value)
    if output_format == "json":
        keys = KEYS.values() if key is None else [KEYS[key]]
        described = [_described(one) for one in keys]
        put([as_json(described if key is None else described[0])])
    elif key is None:
        put(_listing(style_of()))
    else:
        put(_description(KEYS[key], style_of()))
    return OK


def _set(key: Key, text: str) -> int:
    """Write a value into the settings file that counts in the folder we are in."""
    if not key.shape.fits_in_text:
        return complain(f"{key.name}: {key.shape.words}; write it into the file")
    known = known_names(load())
    try:
        file = Loader(lambda: known).file_for(os.getcwd()) or NAMES[0]
        read_given({key.name: text}, {}, known)
        set_in_settings(file, [key.name], _plain(key.shape, text, file))
    except SettingsError as error:
        return complain(str(error))
    except OSError as error:
        return complain(why(error))
    put([f"{os.path.relpath(file)}: {key.name} is set.\n"])
    return OK


def _plain(shape: Shape, text: str, file: str) -> str | list[str]:
    """A value as it stands in that file: lists as lists, paths from where the file is."""
    if isinstance(shape, ListOf):
        return parted(text)
    if isinstance(shape, Path) and not os.path.isabs(os.path.expanduser(text)):
        return os.path.relpath(text, os.path.dirname(os.path.abspath(file)))
    return text


def _listing(style: Style) -> Iterator[str]:
    rows = [(key.name, _short(default_of(key.name)), key.text) for key in KEYS.values()]
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    for name, default, text in rows:
        gap = " " * (widths[0] - len(name))
        yield f"{style.paint('rule', name)}{gap}  {default:{widths[1]}}  {text}\n"
    yield (
        "\nThe second column is the default. kealint config KEY tells more of a setting,\n"
        "kealint check --show-settings what is in effect.\n"
    )


def _short(default: Any) -> str:
    if default is None:
        return ""
    return ",".join(default) if isinstance(default, list) else str(default).lower()


def _description(key: Key, style: Style) -> Iterator[str]:
    yield f"{style.paint('rule', key.name)}\n\n{key.text}.\n\n"
    for name, value in _described(key).items():
        if name not in ("name", "text") and value is not None:
            yield f"    {name:8}  {value if isinstance(value, str) else json.dumps(value)}\n"


def _described(key: Key) -> dict[str, object]:
    """A setting as JSON has it."""
    names = {option.key: option.names[0] for option in OPTIONS}
    return {
        "name": key.name,
        "text": key.text,
        "type": key.shape.words,
        "default": default_of(key.name),
        "option": names.get(key.name),
        "variable": variable_of(key.name) if key.shape.fits_in_text else None,
    }
