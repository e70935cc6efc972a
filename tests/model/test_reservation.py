import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kealint.model import DhcpConfig, Reservation, configs
from kealint.model.identifier import parse_identifier
from kealint.model.reservation import may_be_reserved
from kealint.syntax import parse
from kealint.text import Source

IDENTIFIERS = st.sampled_from(
    ("1a:1b:1c:1d:1e:1f", "1A1B1C1D1E1F", "'ab'", "01", "zz", "", "00" * 21)
)
ADDRESSES = {
    4: st.sampled_from(("192.0.2.5", "192.0.2.6", "0.0.0.0", "255.255.255.255", "x", "::1", 5)),
    6: st.sampled_from(("2001:db8::5", "2001:db8:0::5", "ff02::1", "::", "x", "192.0.2.5", None)),
}


def hosts(family: int) -> st.SearchStrategy[dict[str, Any]]:
    fields: dict[str, st.SearchStrategy[Any]] = dict.fromkeys(
        ("hw-address", "duid", "client-id"), IDENTIFIERS
    )
    fields["hostname"] = st.just("h")
    if family == 4:
        fields["ip-address"] = ADDRESSES[4]
    else:
        fields["ip-addresses"] = st.lists(ADDRESSES[6], max_size=3) | st.just("x")
        fields["prefixes"] = st.lists(st.just("2001:db8:8::/56"), max_size=1)
    return st.fixed_dictionaries({}, optional=fields)


def config(family: int, reservations: list[dict[str, Any]]) -> DhcpConfig:
    text = json.dumps({f"Dhcp{family}": {"reservations": reservations}})
    (found,) = configs(parse(Source("test", text)))
    assert isinstance(found, DhcpConfig)
    return found


def octets(host: Reservation) -> bytes | None:
    return parse_identifier(host.identifier.value) if host.identifier else None


@given(st.sampled_from((4, 6)).flatmap(lambda f: st.tuples(st.just(f), st.lists(hosts(f)))))
def test_a_glance_tells_what_the_views_tell(case: tuple[int, list[dict[str, Any]]]) -> None:
    view = config(*case)
    glance = view.hosts
    read = [octets(host) for host in view.reservations]
    single = [found for found in read if found]
    assert all(glance.identifiers.count(found) >= single.count(found) for found in single)
    reserved = [address.value.number for host in view.reservations for address in host.addresses]
    assert [int.from_bytes(packed, "big") for packed in glance.addresses] == reserved
    written = [member for host in view.reservations for member in host.identifiers]
    assert glance.kinds == {member.key: member for member in reversed(written)}
    odd = {host.node for host in glance.odd}
    for host, found in zip(view.reservations, read, strict=True):
        numbers = [address.value.number for address in host.addresses]
        usual = (
            found is not None
            and 3 <= len(found) <= 20
            and not host.prefixes
            and len(numbers) == len(host.written_addresses) == len(set(numbers))
            and all(may_be_reserved(view.family, number) for number in numbers)
        )
        assert usual or host.node in odd


def test_a_host_is_called_by_what_people_know_it_by() -> None:
    named = {"hw-address": "01:02:03", "hostname": "printer", "ip-address": "192.0.2.5"}
    nameless = {"hw-address": "01:02:03", "hostname": "", "ip-address": "192.0.2.5"}
    unknown = {"ip-address": "192.0.2.5"}
    called = [str(host) for host in config(4, [named, nameless, unknown, {}]).reservations]
    assert called == ["printer", "01:02:03", "192.0.2.5", "without a name"]
