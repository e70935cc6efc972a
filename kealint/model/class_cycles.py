"""Client classes whose tests ask for each other, in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kealint.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from kealint.model.config import DhcpConfig


def circles_of(config: DhcpConfig) -> dict[str, tuple[str, ...]]:
    """By class the set that it is in of those whose tests depend on each other."""
    asked: dict[str, list[str]] = {}
    for expression in config.expressions:
        if expression.is_test:
            names = asked.setdefault(expression.class_name, [])
            names += [member.name.value for member in expression.members]
    return {name: circle for circle in map(tuple, cycles(asked)) for name in circle}


def cycles(asked: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The sets of classes in which each depends on each, in the order of the file.

    `asked` holds by class those that its test asks for. These are the strongly connected
    components (Tarjan 1972) of more than one; without recursion, since a chain has no bound.
    """
    position = {name: number for number, name in enumerate(asked)}
    seen: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    settled: set[str] = set()
    for root in asked:
        work = [(root, iter(asked[root]))] if root not in seen else []
        while work:
            name, rest = work[-1]
            if name not in seen:
                seen[name] = lowest[name] = len(seen)
                waiting.append(name)
            for other in rest:
                if other in asked and other not in seen:
                    work.append((other, iter(asked[other])))
                    break
                if other in asked and other not in settled:
                    lowest[name] = min(lowest[name], lowest[other])
            else:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[name])
                if lowest[name] == seen[name]:
                    found = [waiting.pop()]
                    while found[-1] != name:
                        found.append(waiting.pop())
                    settled.update(found)
                    if len(found) > 1:
                        yield sorted(found, key=position.__getitem__)
