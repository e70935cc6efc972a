from __future__ import annotations

import pytest

from kealint.schema.hooks import (
    library_life,
    library_name,
    parameters_like,
    parameters_of,
    services_of,
    wants_parameters,
)
from kealint.schema.version import KeaVersion

V22, V26, V30 = (KeaVersion.parse(text) for text in ("2.2.0", "2.6.3", "3.0.4"))


@pytest.mark.parametrize(
    "path", ["libdhcp_ha.so", "/usr/lib/kea/hooks/libdhcp_ha.so", " libdhcp_ha.so ", "libdhcp_ha"]
)
def test_a_library_is_named_by_its_file(path: str) -> None:
    assert library_name(path) == "libdhcp_ha"


def test_libraries_come_and_go() -> None:
    assert str(library_life("libdhcp_mysql")) == "2.7.4 and later"
    assert str(library_life("libdhcp_mysql_cb")) == "before 2.7.4"
    assert str(library_life("libdhcp_mysql_lb")) == "2.7.3 to before 2.7.4"
    assert library_life("libdhcp_of_my_own") is None


def test_a_library_is_for_some_services() -> None:
    assert services_of("libdhcp_bootp", V30) == ("Dhcp4",)
    assert services_of("libdhcp_perfmon", V22) == ()
    assert services_of("libca_rbac", V26) == ("Control-agent",)
    assert "Dhcp6" in services_of("libca_rbac", V30)


def test_parameters_are_those_of_the_version() -> None:
    old, new = parameters_of("libdhcp_lease_cmds", V26), parameters_of("libdhcp_lease_cmds", V30)
    assert old
    assert new
    assert not old.keywords
    assert set(new.keywords) == {"binding-variables"}
    assert parameters_of("libdhcp_stat_cmds", V30) is None


def test_a_parameter_is_found_in_the_maps_of_a_library() -> None:
    found = ("max-unacked-clients", "libdhcp_ha", "high-availability")
    assert parameters_like("max-unacked-client", V30) == [found]
    assert parameters_like("enable-monitoring", V30)[0].where == "libdhcp_perfmon"
    assert not parameters_like("enable-monitoring", V22)


def test_some_libraries_want_parameters_though_none_is_required() -> None:
    assert wants_parameters("libdhcp_ping_check", V30)
    assert not wants_parameters("libdhcp_legal_log", V30)
