from __future__ import annotations

import pytest

from kealint.report.summary import NO_FILE, summary
from tests.report import examples


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("clean", "Found no problems: 3 files checked for Kea 2.6 and 3.0."),
        ("nothing_checked", f"No file was checked: {NO_FILE}."),
        ("all_suppressed", "Found no problems: 1 file checked for Kea 3.0, 1 finding suppressed."),
        ("not_checked", "Found no problems: 1 file checked for Kea 3.0, 1 file not checked."),
        ("outside_subnet", "Found 1 problem for Kea 3.0 (1 error)."),
        ("verdicts", "Found 14 problems for Kea 2.4, 2.6 and 3.0 (12 errors, 1 warning, 1 info)."),
        (
            "fixes",
            "Found 4 problems for Kea 3.0 (3 errors, 1 warning)."
            " 3 fixable with --fix, 1 more with --fix --unsafe.",
        ),
        ("long_line", "Found 5 problems for Kea 3.0 (5 errors). 1 fixable with --fix."),
        (
            "strange_characters",
            "Found 9 problems for Kea 3.0 (9 errors). 9 fixable with --fix --unsafe.",
        ),
    ],
)
def test_lines(name: str, line: str) -> None:
    assert summary(getattr(examples, name)()) == line
