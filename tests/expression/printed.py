"""Expressions as text, as Kea would have them written: for round trips."""

from __future__ import annotations

from kealint.expression import nodes


def printed(node: nodes.Expression) -> str:
    """The text of an expression, with parentheses only where they stand in the tree's way."""
    match node:
        case nodes.Text():
            return f"'{node.value}'"
        case nodes.Hex():
            return f"0x{node.digits}"
        case nodes.Address() | nodes.Integer():
            return node.written
        case nodes.Option():
            chain = "".join(f".option[{key.written}]" for key in node.keys)
            if node.within in ("option", "relay4"):
                chain = node.within + chain.removeprefix(".option")
            elif node.whose:
                chain = f"{node.within}[{node.whose.written}]{chain}"
            return f"{chain}.{node.part}"
        case nodes.Packet():
            return f"{node.of}.{node.field}"
        case nodes.Relay6():
            return f"relay6[{node.nest.written}].{node.field}"
        case nodes.Vendor():
            whose = f"[{node.enterprise.written}]" if node.enterprise else ""
            which = f"[{node.datum.written}]" if node.datum else ""
            return f"{node.word}{whose}.{node.part}{which}"
        case nodes.Concat():
            return f"concat({printed(node.left)}, {printed(node.right)})"
        case nodes.Substring():
            return f"substring({printed(node.value)}, {node.first.written}, {node.length.written})"
        case nodes.Split():
            value, delimiters = printed(node.value), printed(node.delimiters)
            return f"split({value}, {delimiters}, {node.field.written})"
        case nodes.Hexstring():
            return f"hexstring({printed(node.value)}, {printed(node.separator)})"
        case nodes.Converted():
            return f"{node.word}({printed(node.value)})"
        case nodes.Choice():
            word = "sifelse" if node.eager else "ifelse"
            parts = (node.condition, node.yes, node.no)
            return f"{word}({', '.join(map(printed, parts))})"
        case nodes.Equals():
            return f"{printed(node.left)} == {printed(node.right)}"
        case nodes.Member():
            return f"member({printed(node.name)})"
        case nodes.Match():
            return f"match({printed(node.pattern)}, {printed(node.value)})"
        case nodes.Not():
            return f"not ({printed(node.condition)})"
        case nodes.Both():
            word = "sand" if node.eager else "and"
            return f"({printed(node.left)}) {word} ({printed(node.right)})"
        case nodes.Either():
            word = "sor" if node.eager else "or"
            return f"({printed(node.left)}) {word} ({printed(node.right)})"
