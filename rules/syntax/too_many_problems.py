"""There are more syntax errors than are shown.

The first hundred are reported. Mend those, and check again.
"""

from kealint.rule import EVER, from_parser

check = from_parser("too-many-problems", refuses=EVER)
