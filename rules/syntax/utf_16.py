"""The file is written in UTF-16.

Some editors, and redirections of PowerShell, write two bytes a character. Kea
takes the first one for an invalid character. Save the file as UTF-8.
"""

from kealint.rule import EVER, from_parser

check = from_parser("utf-16", refuses=EVER)
