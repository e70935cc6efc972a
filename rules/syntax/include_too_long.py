"""A file grows beyond all measure with what it includes.

Files that include others twice, which include others twice, grow without end.
kealint stops at 268 million characters; Kea would go on until memory ends.
"""

from kealint.rule import from_parser

check = from_parser("include-too-long")
