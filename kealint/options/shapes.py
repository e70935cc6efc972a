"""What the value of an option looks like, in words for people."""

from __future__ import annotations

from kealint.options.codec import VENDORS
from kealint.options.datatypes import parse_integer
from kealint.options.definitions import SPACES, Definition

_ONE = {
    "binary": "an even number of hexadecimal digits",
    "boolean": "true or false",
    "fqdn": "a domain name",
    "internal": "its own notation",
    "ipv4-address": "an IPv4 address",
    "ipv6-address": "an IPv6 address",
    "ipv6-prefix": "an IPv6 prefix with its length",
    "psid": "a PSID and its length, such as 3/4",
    "string": "a text",
    "tuple": "a text",
}
_MANY = {
    "boolean": "words true or false",
    "fqdn": "domain names",
    "ipv4-address": "IPv4 addresses",
    "ipv6-address": "IPv6 addresses",
    "ipv6-prefix": "IPv6 prefixes",
    "psid": "PSIDs",
    "tuple": "texts",
}


def advice(definition: Definition, data: str = "") -> str:
    """What to do in place of `data`: `write a text`, or its values as options of their own."""
    space = inner_space(definition, data)
    if definition.type == "empty" and space:
        return f"write its values as options of space {space}"
    inside = f", and its sub-options as options of space {space}" if space else ""
    return f"write {shape(definition)}" + (inside if definition.special in VENDORS else "")


def inner_space(definition: Definition, data: str = "") -> str:
    """The space of an option's sub-options: a vendor's by the number that `data` begins with."""
    if definition.special in VENDORS:
        number = parse_integer(data.partition(",")[0].strip())
        return "" if number is None or number >> 32 else f"vendor-{number}"
    # Of the protocol's own options each stands for itself in a message.
    return "" if definition.encapsulates in SPACES.values() else definition.encapsulates


def shape(definition: Definition) -> str:
    """What is to be written: `IPv4 addresses, separated by commas`."""
    if definition.special == (4, 121):
        return "routes such as 10.0.0.0/8 - 192.0.2.1, separated by commas"
    if definition.special in ((4, 162), (6, 144)):
        return "priority, name, addresses and service parameters, separated by commas"
    if definition.type == "empty":
        return "no value"
    if definition.type == "record":
        fields = ", ".join(definition.fields)
        return f"{fields}, separated by commas" + (
            ", the last as often as wanted" if definition.array else ""
        )
    if definition.array:
        return f"{_MANY.get(definition.type, 'numbers')}, separated by commas"
    return _ONE.get(definition.type) or f"a number of type {definition.type}"
