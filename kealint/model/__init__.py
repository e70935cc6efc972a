"""The configuration as rules, migration and server read it: typed views over the syntax tree."""

from kealint.model.address import Address, Prefix, Range, parse_address, parse_prefix, parse_range
from kealint.model.class_use import ClassUse, Purpose
from kealint.model.client_class import ClientClass
from kealint.model.config import AgentConfig, Config, D2Config, DhcpConfig, configs
from kealint.model.control_socket import ControlSocket, HttpClient
from kealint.model.database import Database
from kealint.model.ddns import DdnsDomain, TsigKey
from kealint.model.expression import Expression
from kealint.model.high_availability import Peer, Relationship
from kealint.model.hook_library import HookLibrary
from kealint.model.logger import Logger
from kealint.model.option import OptionData, OptionDef
from kealint.model.pool import PdPool, Pool
from kealint.model.reservation import Reservation
from kealint.model.subnet import Network, SharedNetwork, Subnet
from kealint.model.view import Value, View

__all__ = [
    "Address",
    "AgentConfig",
    "ClassUse",
    "ClientClass",
    "Config",
    "ControlSocket",
    "D2Config",
    "Database",
    "DdnsDomain",
    "DhcpConfig",
    "Expression",
    "HookLibrary",
    "HttpClient",
    "Logger",
    "Network",
    "OptionData",
    "OptionDef",
    "PdPool",
    "Peer",
    "Pool",
    "Prefix",
    "Purpose",
    "Range",
    "Relationship",
    "Reservation",
    "SharedNetwork",
    "Subnet",
    "TsigKey",
    "Value",
    "View",
    "configs",
    "parse_address",
    "parse_prefix",
    "parse_range",
]
