"""Read the command lines of `kealint check` that are plain, as click would read them."""

from __future__ import annotations

from collections.abc import Sequence

from kealint.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from kealint.cli.options import Values


def read(arguments: Sequence[str]) -> Values | None:
    """What they give; None where click has to look at them.

    Not plain are help, mistakes, `--`, short options in one word, and values
    that begin with a hyphen.
    """
    paths: list[str] = []
    values: Values = {}
    lists: dict[str, tuple[str, ...]] = {}
    rest = iter(arguments)
    for argument in rest:
        if not argument.startswith("-") or argument == "-":
            paths.append(argument)
            continue
        from kealint.cli.options import OPTIONS

        name, equals, value = argument.partition("=")
        option = next((option for option in OPTIONS if name in option.names), None)
        if option is None or (equals and (option.is_flag or not name.startswith("--"))):
            return None
        if option.is_flag:
            values[option.field] = True
            continue
        if not equals:
            value = next(rest, "-")
        if value.startswith("-") or (option.choices and value not in option.choices):
            return None
        if option.several:
            lists[option.field] = (*lists.get(option.field, ()), value)
        else:
            values[option.field] = value
    return {"paths": tuple(paths), **values, **lists}
