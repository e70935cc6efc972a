"""The configuration as rules, migration and server read it: typed views over the syntax tree."""

from kealint.model.address import Address, Prefix, Range, parse_address, parse_prefix, parse_range
from kealint.model.client_class import ClientClass
from kealint.model.config import Config, DhcpConfig, configs
from kealint.model.logger import Logger
from kealint.model.option import OptionData, OptionDef
from kealint.model.pool import PdPool, Pool
from kealint.model.reservation import Reservation
from kealint.model.subnet import Network, SharedNetwork, Subnet
from kealint.model.view import Value, View

__all__ = [
    "Address",
    "ClientClass",
    "Config",
    "DhcpConfig",
    "Logger",
    "Network",
    "OptionData",
    "OptionDef",
    "PdPool",
    "Pool",
    "Prefix",
    "Range",
    "Reservation",
    "SharedNetwork",
    "Subnet",
    "Value",
    "View",
    "configs",
    "parse_address",
    "parse_prefix",
    "parse_range",
]
