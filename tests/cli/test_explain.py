"""`kealint explain`, `rules` and `config`: what people and programs read of them."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kealint.cli.manual import manual
from kealint.registry import load
from kealint.report.style import Style
from kealint.settings.keys import KEYS
from tests.cli.given import MORE_RULES, Kealint

Unchanged = Callable[[str, str], None]


@pytest.mark.parametrize("name", ["missing-subnet-id", "relay-selects-no-subnet"])
def test_a_rule_in_a_terminal(kealint: Kealint, unchanged: Unchanged, name: str) -> None:
    status, out, err = kealint("explain", name)
    assert (status, err) == (0, "")
    unchanged(out, f"explain-{name}.txt")


@pytest.mark.parametrize(("columns", "widest"), [(20, 40), (60, 60), (200, 80)])
def test_prose_is_broken_to_the_width_and_code_is_not(columns: int, widest: int) -> None:
    for rule in load().values():
        lines = "".join(manual(rule, Style(width=columns))).split("\n")
        prose = [line for line in lines if not line.startswith((" ", "|", rule.name))]
        words = [line for line in prose if " " in line and not line.endswith(":")]
        assert max(map(len, words)) <= widest
        blocks = re.findall(r"(?m)^```.*\n((?:(?!```).*\n)*)```", rule.documentation)
        code = {f"    {line}".rstrip() for block in blocks for line in block.split("\n")}
        assert code <= {*lines, ""}


@pytest.mark.usefixtures("few_rules")
def test_every_part_of_an_explanation(
    kealint: Kealint, unchanged: Unchanged, monkeypatch: pytest.MonkeyPatch
) -> None:
    unchanged(kealint("explain", "Tiny_Pool").out, "explain-tiny-pool.txt")
    monkeypatch.setenv("FORCE_COLOR", "1")
    unchanged(kealint("explain", "tiny-pool").out, "explain-tiny-pool-in-colour.txt")


@pytest.mark.parametrize("name", load())
def test_every_rule_can_be_explained(kealint: Kealint, name: str) -> None:
    status, out, _ = kealint("explain", name)
    assert status == 0
    assert "```" not in out
    examples = load()[name].documentation.count("```kea bad")
    assert out.count("\nReported") == examples


def test_a_group_is_its_rules(kealint: Kealint, unchanged: Unchanged) -> None:
    unchanged(kealint("explain", "suppressions").out, "explain-suppressions.txt")
    found = json.loads(kealint("explain", "suppressions", "--output-format", "json").out)
    assert {rule["group"] for rule in found} == {"suppressions"}


def test_for_programs(kealint: Kealint) -> None:
    found = json.loads(kealint("explain", "missing-subnet-id", "--output-format", "json").out)
    assert found["name"] == "missing-subnet-id"
    assert found["claims"]["refuses"] == [{"first": "2.6.0", "before": None}]
    assert found["fixable"] is True
    markdown = kealint("explain", "missing-subnet-id", "--output-format", "markdown").out
    assert markdown == f"# missing-subnet-id\n\n{found['documentation'].strip()}\n"


@pytest.mark.usefixtures("few_rules")
def test_rules_in_a_terminal(kealint: Kealint, unchanged: Unchanged) -> None:
    unchanged(kealint("rules").out, "rules.txt")


def test_rules_fit_the_width(kealint: Kealint, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = load()
    out = kealint("rules").out
    assert max(map(len, out.split("\n"))) <= 80
    assert all(f"\n  {name} " in out for name in rules)
    monkeypatch.setenv("COLUMNS", "200")
    assert all(rule.title in kealint("rules").out for rule in rules.values())
    found = json.loads(kealint("rules", "--output-format", "json").out)
    assert [rule["name"] for rule in found] == list(rules)


def test_settings_in_a_terminal(kealint: Kealint, unchanged: Unchanged) -> None:
    unchanged(kealint("config").out, "config.txt")
    unchanged(kealint("config", "relays").out, "config-relays.txt")
    for key in KEYS:
        assert kealint("config", key).out.startswith(f"{key}\n\n")


def test_settings_for_programs(kealint: Kealint) -> None:
    found = json.loads(kealint("config", "--output-format", "json").out)
    assert [key["name"] for key in found] == list(KEYS)
    assert json.loads(kealint("config", "fail-on", "--output-format", "json").out) == {
        "name": "fail-on",
        "text": "The least severity that makes a run fail",
        "type": "error, warning or info",
        "default": "warning",
        "option": "--fail-on",
        "variable": "KEALINT_FAIL_ON",
    }


@pytest.mark.parametrize("key", KEYS)
def test_options_and_variables_are_what_config_says(
    kealint: Kealint, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An option or a variable with nonsense in it is told by that very name."""
    about = json.loads(kealint("config", key, "--output-format", "json").out)
    if about["option"] and key not in ("baseline", "exclude"):
        err = kealint("check", about["option"], "no=nsense").err
        assert about["option"] in err
    if about["variable"] and key not in ("baseline", "exclude"):
        monkeypatch.setenv(about["variable"], "no=nsense")
        assert f"kealint: {about['variable']}: " in kealint("check").err


def test_own_rules_are_not_among_ours(kealint: Kealint) -> None:
    assert Path(MORE_RULES, "tides").is_dir()
    assert kealint("explain", "tiny-pool").status == 2
