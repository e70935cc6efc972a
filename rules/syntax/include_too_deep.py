"""Included files include others too deep, or themselves.

Kea keeps at most eleven included files open, one inside another (the ARM says
ten), and a file that leads to itself ends there too.
"""

from kealint.rule import EVER, from_parser

check = from_parser("include-too-deep", refuses=EVER)
