"""Random expressions, without places."""

from __future__ import annotations

from hypothesis import strategies as st

from kealint.expression import nodes
from kealint.expression.nodes import Key


def key(text: st.SearchStrategy[str]) -> st.SearchStrategy[Key]:
    return text.map(lambda written: Key(0, 0, written))


numbers = key(st.integers(0, 255).map(str))
anything = key(st.sampled_from(["*", "4491"]))
lengths = key(st.sampled_from(["all", "1", "-2"]))
names = key(st.sampled_from(["12", "host-name", "x_9"]))
fields = {
    "pkt": ["iface", "src", "dst", "len"],
    "pkt4": ["mac", "hlen", "htype", "ciaddr", "giaddr", "yiaddr", "siaddr", "msgtype", "transid"],
    "pkt6": ["msgtype", "transid"],
}
texts = st.text(st.characters(blacklist_characters="'\n", blacklist_categories=["Cs"]), max_size=5)
text_nodes = texts.map(lambda value: nodes.Text(0, 0, value))
packets = [(of, field) for of, of_it in fields.items() for field in of_it]
words = ["lcase", "ucase", "addrtotext", "int8totext", "uint16totext", "int32totext"]


def chains(parts: list[str]) -> st.SearchStrategy[nodes.Option]:
    part = st.sampled_from(parts)
    more = st.lists(numbers, max_size=2).map(tuple)
    named = st.lists(names, max_size=2).map(tuple)
    none: st.SearchStrategy[None] = st.none()
    plain = st.tuples(st.just("option"), none, names, more, part)
    relay4 = st.tuples(st.just("relay4"), none, numbers, named, part)
    relay6 = st.tuples(st.just("relay6"), key(st.just("-1")), numbers, named, part)
    vendor = st.tuples(st.just("vendor"), anything, numbers, named, part)
    return st.one_of(plain, relay4, relay6, vendor).map(
        lambda made: nodes.Option(0, 0, made[0], made[1], (made[2], *made[3]), made[4])
    )


leaves: st.SearchStrategy[nodes.String] = st.one_of(
    text_nodes,
    st.sampled_from(["0", "0aF"]).map(lambda digits: nodes.Hex(0, 0, digits)),
    st.sampled_from(["192.0.2.1", "2001:db8::1", "::"]).map(lambda w: nodes.Address(0, 0, w)),
    st.integers(0, 9).map(lambda number: nodes.Integer(0, 0, str(number))),
    chains(["hex", "text"]),
    st.sampled_from(packets).map(lambda one: nodes.Packet(0, 0, *one)),
    st.builds(nodes.Relay6, *[st.just(0)] * 2, numbers, st.sampled_from(["peeraddr", "linkaddr"])),
    st.sampled_from(["vendor", "vendor-class"]).map(
        lambda word: nodes.Vendor(0, 0, word, None, "enterprise", None)
    ),
    st.tuples(anything, st.none() | numbers).map(
        lambda made: nodes.Vendor(0, 0, "vendor-class", made[0], "data", made[1])
    ),
)
facts: st.SearchStrategy[nodes.Condition] = st.one_of(
    text_nodes.map(lambda name: nodes.Member(0, 0, name)),
    chains(["exists"]),
    st.tuples(st.sampled_from(["vendor", "vendor-class"]), anything).map(
        lambda made: nodes.Vendor(0, 0, made[0], made[1], "exists", None)
    ),
)
_00 = [st.just(0)] * 2


def _strings(inner: st.SearchStrategy[nodes.String]) -> st.SearchStrategy[nodes.String]:
    return st.one_of(
        st.builds(nodes.Concat, *_00, inner, inner),
        st.builds(nodes.Substring, *_00, inner, numbers, lengths),
        st.builds(nodes.Split, *_00, inner, inner, numbers),
        st.builds(nodes.Hexstring, *_00, inner, inner),
        st.builds(nodes.Converted, *_00, st.sampled_from(words), inner),
        st.builds(nodes.Choice, *_00, st.booleans(), facts, inner, inner),
    )


strings = st.recursive(leaves, _strings, max_leaves=6)


def _conditions(inner: st.SearchStrategy[nodes.Condition]) -> st.SearchStrategy[nodes.Condition]:
    return st.one_of(
        st.builds(nodes.Not, *_00, inner),
        st.builds(nodes.Both, *_00, st.booleans(), inner, inner),
        st.builds(nodes.Either, *_00, st.booleans(), inner, inner),
    )


conditions = st.recursive(
    st.one_of(
        facts,
        st.builds(nodes.Equals, *_00, strings, strings),
        st.builds(nodes.Match, *_00, text_nodes, strings),
    ),
    _conditions,
    max_leaves=6,
)
