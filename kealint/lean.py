"""The names of `typing` that the way to `check` needs, without what they cost at start-up.

To a type checker each is what `typing` says. When the program runs they do no
more than has to be done: importing `typing` takes as long as reading a small
configuration, and so does making twenty of its NamedTuples, since each compiles
its constructor. Here that happens when several of a type have been made, and
most types are not needed so often in a run. See docs/decisions.
"""

from __future__ import annotations

import sys

__all__ = [
    "TYPE_CHECKING",
    "Any",
    "Generic",
    "NamedTuple",
    "Protocol",
    "TypeAlias",
    "TypeVar",
    "cast",
    "overload",
]

TYPE_CHECKING = False

# From 3.14 on, annotations are not yet there when a class is made.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import Any, Generic, NamedTuple, Protocol, TypeAlias, TypeVar, cast, overload
else:
    from _collections import _tuplegetter

    class _Record(type):
        def __new__(meta, name, bases, members):
            if bases[0].__base__ is not tuple:  # NamedTuple itself, or what inherits fields
                return super().__new__(meta, name, bases, members)
            fields = tuple(members.get("__annotations__", ()))
            members["_field_defaults"] = {key: members[key] for key in fields if key in members}
            members["_fields"] = members["__match_args__"] = fields
            members["__slots__"] = ()
            for index, key in enumerate(fields):
                members[key] = _tuplegetter(index, None)
            return super().__new__(meta, name, bases, members)

    _FEW = 16
    """Making so many without a constructor takes less time than compiling one."""

    class NamedTuple(tuple, metaclass=_Record):
        """A tuple whose items have names."""

        __slots__ = ()
        _made = 0

        def __new__(cls, /, *args, **kwargs):
            # Called for the first ones of a type; the type has a constructor of its own then.
            cls._made += 1
            if cls._made <= _FEW:
                rest = cls._fields[len(args) :]
                given = {**cls._field_defaults, **kwargs}
                items = (*args, *[given[key] for key in rest if key in given])
                if len(items) == len(cls._fields) and kwargs.keys() <= set(rest):
                    return tuple.__new__(cls, items)
            names = "".join(f"{key}, " for key in cls._fields)
            make = eval(
                f"lambda _cls, {names}: _new(_cls, ({names}))",
                {"_new": tuple.__new__, "__builtins__": {}},
            )
            make.__defaults__ = tuple(cls._field_defaults.values())
            make.__name__ = "__new__"
            cls.__new__ = staticmethod(make)
            return make(cls, *args, **kwargs)

        @classmethod
        def _make(cls, items):
            return tuple.__new__(cls, items)

        def _replace(self, /, **changes):
            new = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise TypeError(f"got unexpected field names: {list(changes)}")
            return new

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            items = (f"{key}={item!r}" for key, item in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({', '.join(items)})"

    class Generic:
        """A class that may be called generic; of what is not kept."""

        __slots__ = ()

        def __class_getitem__(cls, _):
            return cls

    Any = Protocol = object
    TypeAlias = "TypeAlias"

    def TypeVar(name, bound=None):  # noqa: N802 - named as in typing
        """A name for the type checker."""
        return name

    def cast(_, value):
        """The value as it is."""
        return value

    def overload(function):
        """A signature for the type checker."""
        return function
