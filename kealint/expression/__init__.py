"""The expressions of client classes and hook libraries: reading them, and what is wrong with them.

`parse` gives the tree of one, `check` what a version of Kea has against it.
"""

from kealint.expression.check import Options, check
from kealint.expression.lengths import Width
from kealint.expression.never import Never, never
from kealint.expression.nodes import Equals, Member, walk
from kealint.expression.parse import BOOLEAN, STRING, Parsed, parse
from kealint.expression.problem import SYNTAX, TOO_NEW, UNKNOWN_OPTION, Problem

__all__ = [
    "BOOLEAN",
    "STRING",
    "SYNTAX",
    "TOO_NEW",
    "UNKNOWN_OPTION",
    "Equals",
    "Member",
    "Never",
    "Options",
    "Parsed",
    "Problem",
    "Width",
    "check",
    "never",
    "parse",
    "walk",
]
