"""What the judges' words are read as; no Kea is needed for that."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.realkea import Answer, Kea, Stage, service_of
from tools.realkea.answer import answer_of_start, answer_of_test
from tools.realkea.obstacles import Attempt, Obstacle, obstacle, past
from tools.realkea.sandbox import Run

OLD, NEW = Kea("2.2.0", Path("/")), Kea("3.0.4", Path("/srv/kea/3.0"))
STAMP = "2026-01-02 03:04:05.678"


def test_a_syntax_error_has_a_place_and_words() -> None:
    said = (
        f"{STAMP} WARN  [kea-dhcp4.dhcp4/1.2] DHCP4_CONFIG_SYNTAX_WARNING configuration syntax "
        "warning: /tmp/kea.conf:27.7: Extraneous comma.\n"
        'Syntax check failed with: /tmp/kea.conf:28.5-13: syntax error, expecting "," or }\n'
    )
    answer = answer_of_test(Run(1, said))
    assert answer[:4] == (Stage.GRAMMAR, 'syntax error, expecting "," or }', 28, 5)
    assert [(warned.id, warned.line, warned.column) for warned in answer.warnings] == [
        ("DHCP4_CONFIG_SYNTAX_WARNING", 27, 7)
    ]


def test_the_innermost_place_is_the_one_that_counts() -> None:
    said = "Error encountered: interface 'x' doesn't exist (/tmp/kea.conf:5:9) (/tmp/kea.conf:4:1)"
    answer = answer_of_test(Run(1, said))
    assert answer[:4] == (Stage.CONFIG, "interface 'x' doesn't exist", 5, 9)


def test_values_that_kea_filled_in_have_no_place() -> None:
    answer = answer_of_test(Run(1, "Error encountered: bad timer (/tmp/kea.conf:0:0)"))
    assert answer[:4] == (Stage.CONFIG, "bad timer", None, None)


def test_a_server_that_had_to_be_stopped_did_start() -> None:
    assert answer_of_start(Run(None, "")).accepted


def test_a_failed_start_tells_why() -> None:
    said = (
        f"{STAMP} ERROR [kea-dhcp4.dhcp4/1.2] DHCP4_INIT_FAIL failed to initialize Kea server: "
        "configuration error using file '/tmp/kea.conf': "
        "Error during command processing: illegal severity: 0\n"
    )
    assert answer_of_start(Run(1, said))[:2] == (Stage.START, "illegal severity: 0")


def test_a_failed_hook_library_is_heard_itself() -> None:
    said = (
        f"{STAMP} ERROR [kea-dhcp4.ha-hooks/1.2] HA_CONFIGURATION_FAILED load of CA file failed\n"
        f"{STAMP} ERROR [kea-dhcp4.hooks/1.2] HOOKS_LOAD_ERROR 'load' returned error 1\n"
        f"{STAMP} ERROR [kea-dhcp4.dhcp4/1.2] DHCP4_INIT_FAIL hook libraries failed to load\n"
    )
    assert answer_of_start(Run(1, said)).message == "load of CA file failed"


def test_a_crash_is_a_refusal() -> None:
    answer = answer_of_test(Run(-6, "terminate called\n"))
    assert answer[:2] == (Stage.CONFIG, "killed by signal 6: terminate called")


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Failed to select interface: interface 'x' doesn't exist in the system", "interface"),
        ("Can't open include file x", "include"),
        ("invalid path specified: '/tmp', supported path is '/run/kea'", "path"),
        ("missing parameter 'id'", None),
    ],
)
def test_obstacles_are_told_from_mistakes(message: str, kind: str | None) -> None:
    assert obstacle(NEW, Answer(Stage.CONFIG, message)) == kind


def test_a_library_of_another_release_is_a_mistake() -> None:
    words = "hooks libraries failed to validate - library or libraries in error are: /x/{}.so"
    old, new = (
        Answer(Stage.CONFIG, words.format(name)) for name in ("libdhcp_mysql_cb", "libdhcp_mysql")
    )
    assert obstacle(OLD, old) is obstacle(NEW, new) is Obstacle.HOOK
    assert obstacle(OLD, new) is obstacle(NEW, old) is None


def test_taking_hooks_out_moves_no_line() -> None:
    text = '{ "Dhcp4": {\n "hooks-libraries": [\n  { "library": "/x" } // ]\n ],\n "a": [] } }'
    further = past(Obstacle.HOOK, Answer(Stage.CONFIG, ""), Attempt(text))
    assert further
    assert further.text.count("\n") == text.count("\n")
    assert "library" not in further.text.replace("hooks-libraries", "")
    assert further.text.endswith('],\n "a": [] } }')
    assert past(Obstacle.HOOK, Answer(Stage.CONFIG, ""), further) is None


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ('// "Dhcp6"\n{ "Dhcp4": {} }', "Dhcp4"),
        ('{ "DhcpDdns": {', "DhcpDdns"),
        ('/* "Dhcp4" */ { "Control-agent": {} }', "Control-agent"),
        ('{ "subnet": "Dhcp" }', None),
    ],
)
def test_the_service_is_the_top_level_key(text: str, service: str | None) -> None:
    assert service_of(text) == service
