"""The words and marks of the language, and since when Kea has them."""

from __future__ import annotations

from kealint.schema.version import KeaVersion

END = "$END"

SINCE = {
    "+": "1.9.8",
    "addrtotext": "1.9.8",
    "int8totext": "1.9.8",
    "int16totext": "1.9.8",
    "int32totext": "1.9.8",
    "uint8totext": "1.9.8",
    "uint16totext": "1.9.8",
    "uint32totext": "1.9.8",
    "split": "2.1.5",
    "lcase": "2.5.2",
    "ucase": "2.5.2",
    "match": "2.7.0",
    "sand": "2.7.2",
    "sor": "2.7.2",
    "sifelse": "2.7.2",
}
"""The first version with a word; the others are in all versions from 1.6 on."""

PLAIN_CHAIN = {"option": 2, "relay4": 1, "relay6": 1, "vendor": 1}
"""How many options, each in the one before, can be named in every version."""
LONG_CHAINS_SINCE = "3.3.0"
"""The first version that takes more of them."""

NAMES = {
    END: "end of file",
    "LPAR": "(",
    "RPAR": ")",
    "NOT": "not",
    "AND": "and",
    "SAND": "sand",
    "OR": "or",
    "SOR": "sor",
    "EQUAL": "==",
    "OPTION": "option",
    "RELAY4": "relay4",
    "RELAY6": "relay6",
    "MEMBER": "member",
    "PEERADDR": "peeraddr",
    "LINKADDR": "linkaddr",
    "LSQB": "[",
    "RSQB": "]",
    "DOT": ".",
    "TEXT": "text",
    "HEX": "hex",
    "EXISTS": "exists",
    "PKT": "pkt",
    "IFACE": "iface",
    "SRC": "src",
    "DST": "dst",
    "LEN": "len",
    "PKT4": "pkt4",
    "MAC": "mac",
    "HLEN": "hlen",
    "HTYPE": "htype",
    "CIADDR": "ciaddr",
    "GIADDR": "giaddr",
    "YIADDR": "yiaddr",
    "SIADDR": "siaddr",
    "SUBSTRING": "substring",
    "SPLIT": "split",
    "ALL": "all",
    "COMMA": ",",
    "CONCAT": "concat",
    "PLUS": "+",
    "IFELSE": "ifelse",
    "SIFELSE": "sifelse",
    "HEXSTRING": "hexstring",
    "ADDRTOTEXT": "addrtotext",
    "INT8TOTEXT": "int8totext",
    "INT16TOTEXT": "int16totext",
    "INT32TOTEXT": "int32totext",
    "UINT8TOTEXT": "uint8totext",
    "UINT16TOTEXT": "uint16totext",
    "UINT32TOTEXT": "uint32totext",
    "LCASE": "lcase",
    "UCASE": "ucase",
    "PKT6": "pkt6",
    "MSGTYPE": "msgtype",
    "TRANSID": "transid",
    "VENDOR_CLASS": "vendor-class",
    "VENDOR": "vendor",
    "STAR": "*",
    "DATA": "data",
    "ENTERPRISE": "enterprise",
    "MATCH": "match",
    "STRING": "constant string",
    "INTEGER": "integer",
    "HEX_STRING": "constant hexstring",
    "OPTION_NAME": "option name",
    "IP_ADDRESS": "ip address",
}
"""What Kea calls the terminals of `expression.lark` in messages, in the order in which it
lists them. All but the literals and the end are written as they are called."""

LITERALS = frozenset((END, "STRING", "INTEGER", "HEX_STRING", "OPTION_NAME", "IP_ADDRESS"))
TYPES = {name: type for type, name in NAMES.items() if type not in LITERALS}
"""The terminal of each word and mark."""
WORDS = tuple(word for word in TYPES if word[0].isalpha())


def is_known(word: str, kea: KeaVersion) -> bool:
    """Whether a version has a word or mark of the language."""
    return word not in SINCE or kea >= KeaVersion.parse(SINCE[word])
