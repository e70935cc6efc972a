import pytest

from kealint.diagnostic import Severity
from kealint.gitignore import Glob
from kealint.settings import Selection, Settings
from kealint.settings.selection import (
    Standing,
    active_rules,
    judged_names,
    may_fix,
    service_of,
    severity_of,
)

RULES = {
    "pool-overlap": Standing("pools"),
    "pool-reversed": Standing("pools"),
    "tiny-pool": Standing("pools", default=False),
    "missing-subnet-id": Standing("subnets"),
}
DEFAULT = "missing-subnet-id pool-overlap pool-reversed"


def select(*names: str) -> Selection:
    return Selection(names)


def extend(*names: str) -> Selection:
    return Selection(extend_select=names)


def ignore(*names: str) -> Selection:
    return Selection(ignore=names)


@pytest.mark.parametrize(
    ("layers", "active"),
    [
        ([], DEFAULT),
        ([select("pools")], "pool-overlap pool-reversed tiny-pool"),
        ([select("pool-overlap", "subnets")], "missing-subnet-id pool-overlap"),
        ([select("ALL")], "missing-subnet-id pool-overlap pool-reversed tiny-pool"),
        ([select()], ""),
        ([extend("tiny-pool")], f"{DEFAULT} tiny-pool"),
        ([ignore("pools")], "missing-subnet-id"),
        ([ignore("ALL")], ""),
        # a name beats its group, and that beats ALL
        ([Selection(("pools",), ignore=("pool-overlap",))], "pool-reversed tiny-pool"),
        ([Selection(("pool-overlap",), ignore=("pools",))], "pool-overlap"),
        ([Selection(("pools",), ignore=("ALL",))], "pool-overlap pool-reversed tiny-pool"),
        ([Selection(extend_select=("pool-overlap",), ignore=("ALL",))], "pool-overlap"),
        ([Selection(("pools",), ignore=("pools",))], ""),
        # a stronger layer beats a weaker one
        ([select("pools"), select("subnets")], "missing-subnet-id"),
        ([select("pools"), extend("subnets"), ignore("pools")], "missing-subnet-id"),
        ([select("pool-overlap"), ignore("pools")], ""),
        ([ignore("pools"), extend("pool-overlap")], "missing-subnet-id pool-overlap"),
        ([ignore("pool-overlap"), select("pool-overlap")], "pool-overlap"),
        # but what the project ignores by name stays ignored when its group is asked for
        ([ignore("pool-overlap"), select("pools")], "pool-reversed tiny-pool"),
        ([ignore("pool-overlap"), select("ALL"), select("pools")], "pool-reversed tiny-pool"),
        # until somebody asks for it by name
        (
            [ignore("pool-overlap"), extend("pool-overlap"), select("ALL"), ignore("subnets")],
            "pool-overlap pool-reversed tiny-pool",
        ),
    ],
)
def test_which_rules_are_active(layers: list[Selection], active: str) -> None:
    settings = Settings(selections=tuple(layers))
    assert active_rules(settings, RULES) == set(active.split())


@pytest.mark.parametrize(
    "settings",
    [
        Settings(selections=(select("pool-overlap"),)),
        Settings(selections=(ignore("syntax", "lost-brace"),)),
        Settings(selections=(ignore("ALL"),)),
        Settings(per_file_ignores={Glob("/", "*.conf"): ("syntax", "lost-brace")}),
    ],
)
def test_what_no_kea_can_read_is_always_said(settings: Settings) -> None:
    rules = {
        **RULES,
        "lost-brace": Standing("syntax", constant=True),
        "odd-number": Standing("syntax"),
    }
    active = active_rules(settings, rules, "/kea.conf")
    assert "lost-brace" in active
    assert "odd-number" not in active


def test_ignores_for_some_files() -> None:
    settings = Settings(
        per_file_ignores={
            Glob("/etc/kea", "lab/"): ("pools",),
            Glob("/etc/kea", "*.old"): ("missing-subnet-id",),
            Glob("/etc/kea", "/lab/free.conf"): ("ALL",),
        }
    )
    assert active_rules(settings, RULES, "/etc/kea/kea.conf") == set(DEFAULT.split())
    assert active_rules(settings, RULES, "/etc/kea/lab/kea.conf") == {"missing-subnet-id"}
    assert active_rules(settings, RULES, "/etc/kea/lab/kea.old") == set()
    assert active_rules(settings, RULES, "/etc/kea/lab/free.conf") == set()


def test_paths_may_be_relative(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    settings = Settings(per_file_ignores={Glob("/etc", "kea.conf"): ("pools",)})
    assert active_rules(settings, RULES, "etc/kea.conf") == {"missing-subnet-id"}


def test_severity_by_name_beats_that_by_group() -> None:
    settings = Settings(severity={"pools": Severity.INFO, "pool-overlap": Severity.ERROR})
    assert severity_of(settings, "pool-overlap", "pools") is Severity.ERROR
    assert severity_of(settings, "pool-reversed", "pools") is Severity.INFO
    assert severity_of(settings, "missing-subnet-id", "subnets") is None


@pytest.mark.parametrize(
    ("fixable", "unfixable", "may"),
    [
        (("ALL",), (), True),
        (("ALL",), ("pools",), False),
        (("pools",), ("ALL",), True),
        (("pool-overlap",), ("pools",), True),
        (("pools",), ("pool-overlap",), False),
        (("subnets",), (), False),
        (("ALL",), ("ALL",), False),
    ],
)
def test_what_may_be_fixed(fixable: tuple[str, ...], unfixable: tuple[str, ...], may: bool) -> None:
    settings = Settings(fixable=fixable, unfixable=unfixable)
    assert may_fix(settings, "pool-overlap", "pools") is may


def test_the_service_of_a_file() -> None:
    settings = Settings(files={Glob("/etc", "*.cfg"): "Dhcp4", Glob("/etc", "six.cfg"): "Dhcp6"})
    assert service_of(settings, "/etc/four.cfg") == "Dhcp4"
    assert service_of(settings, "/etc/six.cfg") == "Dhcp6"
    assert service_of(settings, "/etc/kea.conf") is None


def test_only_what_was_looked_for_can_be_missing() -> None:
    assert judged_names(active_rules(Settings(), RULES), RULES) == {
        *DEFAULT.split(),
        "pools",
        "subnets",
        "ALL",
    }
    assert judged_names({"pool-overlap"}, RULES) == {"pool-overlap"}
    assert judged_names({"missing-subnet-id"}, RULES) == {"missing-subnet-id", "subnets"}
    assert judged_names(set(), RULES) == set()
