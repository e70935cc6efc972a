import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kealint.diagnostic import Severity
from kealint.gitignore import Glob
from kealint.settings import Selection, Settings, SettingsError
from kealint.settings.load import Loader

MakeLoader = Callable[..., Loader]


def put(path: str | Path, text: str) -> None:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def loaded(loader: MakeLoader, text: str) -> Settings:
    put("kealint.yaml", text)
    return loader().settings_for("kea.conf")


def error_of(loader: MakeLoader, text: str) -> str:
    with pytest.raises(SettingsError) as caught:
        loaded(loader, text)
    return str(caught.value)


def test_without_any_settings_the_defaults_hold(loader: MakeLoader) -> None:
    assert loader().settings_for("kea.conf") == Settings()
    assert loader().settings_for(None) == Settings()


def test_every_key(loader: MakeLoader, project: Path) -> None:
    settings = loaded(
        loader,
        """\
kea: [2.4, "2.6", 3.0.1]
select: [pools, pool-overlap]
extend-select: subnets
ignore: [ALL]
per-file-ignores:
  lab/*: [pools]
  kea-old.conf: ALL
severity: { pools: info, pool-overlap: error }
fixable: [pools]
unfixable: [pool-overlap]
exclude: [old/]
files: { dhcp.cfg: Dhcp4 }
output-format: concise
rules:
  pool-overlap: { most: 7, share: 1, strict: true, only-names: a }
relays:
  - 192.0.2.1
  - { address: "2001:db8::1", name: north }
fail-on: error
min-severity: warning
baseline: known.json
""",
    )
    here = str(project)
    assert settings == Settings(
        kea=("2.4", "2.6", "3.0.1"),
        selections=(Selection(("pools", "pool-overlap"), ("subnets",), ("ALL",)),),
        per_file_ignores={Glob(here, "lab/*"): ("pools",), Glob(here, "kea-old.conf"): ("ALL",)},
        severity={"pools": Severity.INFO, "pool-overlap": Severity.ERROR},
        fixable=("pools",),
        unfixable=("pool-overlap",),
        exclude=(Glob(here, "old/"),),
        files={Glob(here, "dhcp.cfg"): "Dhcp4"},
        output_format="concise",
        rules={
            "pool-overlap": {"most": 7, "share": 1.0, "strict": True, "only_names": ("a",)},
        },
        relays=(("192.0.2.1", ""), ("2001:db8::1", "north")),
        fail_on=Severity.ERROR,
        min_severity=Severity.WARNING,
        baseline=f"{here}/known.json",
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("3.0", ("3.0",)),
        ('"2.4"', ("2.4",)),
        ("[2.6, 3.0]", ("2.6", "3.0")),
        ("2.7.4", ("2.7.4",)),
    ],
)
def test_versions_are_texts(loader: MakeLoader, written: str, read: tuple[str, ...]) -> None:
    assert loaded(loader, f"kea: {written}\n").kea == read


KNOWN = "kealint knows 1.6 to 1.9, 2.0 to 2.7, 3.0 to 3.3"


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("[]", "kealint.yaml:1:6: expected a Kea version such as 3.0, found none"),
        (
            "9.9",
            "kealint.yaml:1:6: Kea 9.9 is not known; " + KNOWN,
        ),
        (
            "2.10",
            "kealint.yaml:1:6: Kea 2.10 is not known; " + KNOWN,
        ),
        (
            "[3.0, 1.5]",
            "kealint.yaml:1:12: Kea 1.5 is not known; " + KNOWN,
        ),
    ],
)
def test_versions_are_those_that_we_know(loader: MakeLoader, written: str, error: str) -> None:
    assert error_of(loader, f"kea: {written}\n") == error


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "{}\n", "\ufeff# nothing\n"])
def test_an_empty_file_sets_nothing(loader: MakeLoader, text: str) -> None:
    assert loaded(loader, text) == Settings()


def test_settings_are_immutable(loader: MakeLoader) -> None:
    settings = loaded(loader, "severity: { pools: info }\nrules: { pool-overlap: { most: 1 } }\n")
    with pytest.raises(AttributeError):
        settings.baseline = "a"  # type: ignore[misc]
    with pytest.raises(TypeError):
        settings.severity["pools"] = Severity.ERROR  # type: ignore[index]
    with pytest.raises(TypeError):
        settings.rules["pool-overlap"]["most"] = 2  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct: [pools]\n", '1:1: unknown setting "selct" (did you mean "select"?)'),
        ("kea: 3.0\nzzz: 1\n", '2:1: unknown setting "zzz"'),
        (
            "select: [pools, pols]\n",
            '1:17: unknown rule or group "pols" (did you mean "pools"?)',
        ),
        (
            "severity:\n  pool-overlap: eror\n",
            '2:17: expected error, warning or info, found "eror"',
        ),
        ("severity: { ALL: info }\n", '1:13: unknown rule or group "ALL"'),
        ("severity: info\n", "1:11: expected a map from a rule or group name to error, warning"),
        ("kea: 3\n", '1:6: expected a Kea version such as 3.0, found "3"'),
        ("kea: { a: 1 }\n", "1:6: expected a Kea version such as 3.0, found a map"),
        ("kea:\n", "2:1: expected a list, each a Kea version such as 3.0, found nothing"),
        ("select: 3\n", '1:9: expected a rule or group name, found "3"'),
        ("select: [[pools]]\n", "1:10: expected a rule or group name, found a list"),
        ("rules: { pool-overlap: { strict: 1 } }\n", '1:34: expected true or false, found "1"'),
        ("rules: { pool-overlap: { strict: yes } }\n", '1:34: expected true or false, found "yes"'),
        ("files: { x: Dhcp5 }\n", "1:13: expected Dhcp4, Dhcp6, DhcpDdns or Control-agent, found"),
        ("exclude: ['!a']\n", '1:11: a pattern cannot be negated here: "!a"'),
        ("relays: [192.0.2]\n", '1:10: expected an IP address, found "192.0.2"'),
        ("relays: [{name: a}]\n", '1:10: a relay needs an "address"'),
        (
            "relays: [{adress: a}]\n",
            '1:11: unknown key of a relay "adress" (did you mean "address"?)',
        ),
        ("output-format: jsn\n", '1:16: unknown output format "jsn" (did you mean "json"?)'),
        ("rules: { pool-overlp: {} }\n", '1:10: unknown rule "pool-overlp" (did you mean'),
        ("rules: { pools: {} }\n", '1:10: unknown rule "pools"'),
        ("rules: { pool-overlap: 3 }\n", "1:24: expected a map of the options of pool-overlap"),
        (
            "rules: { pool-overlap: { mst: 3 } }\n",
            '1:26: unknown option of pool-overlap "mst" (did',
        ),
        ("rules: { pool-overlap: { most: x } }\n", '1:32: expected a whole number, found "x"'),
        ("rules: { pool-overlap: { share: x } }\n", '1:33: expected a number, found "x"'),
        ("rules: { pool-reversed: { a: 1 } }\n", "1:27: the rule pool-reversed has no options"),
        ("kea: 3.0\nkea: 2.6\n", '2:1: "kea" stands twice, first in line 1'),
        ("severity: { pools: info, pools: error }\n", '1:26: "pools" stands twice'),
        ("- kea\n", "1:1: expected a map of settings, found a list"),
        ("kea\n", '1:1: expected a map of settings, found "kea"'),
        ("? [a]\n: b\n", "1:3: expected a name, found a list"),
        ("select: !name pools\n", "1:9: expected a rule or group name, found a value with a tag"),
        ("kea: [3.0\nselect: x\n", "2:7: not YAML: expected ',' or ']', but got ':'"),
        ("kea: a: b\n", "1:7: not YAML: mapping values are not allowed here"),
        ("kea: *gone\n", "1:6: not YAML: found undefined alias 'gone'"),
        ("kea: 3.0\nx: \x01\n", "2:4: not YAML: the character U+0001 is not allowed"),
        ("---\na: 1\n---\nb: 2\n", "3:1: not YAML: but found another document"),
        ("kea: " + "[" * 500, "1:1: not settings: nested too deeply"),
        ("kea: &a [*a]\n", "1:6: not settings: nested too deeply"),
    ],
)
def test_an_error_says_where_and_why(loader: MakeLoader, text: str, message: str) -> None:
    assert error_of(loader, text).startswith(f"kealint.yaml:{message}")


def test_an_error_carries_its_place(loader: MakeLoader) -> None:
    put("kealint.yaml", "kea: 3.0\n  \nignore: [pols]\n")
    with pytest.raises(SettingsError) as caught:
        loader().settings_for("kea.conf")
    error = caught.value
    assert (error.file, error.line, error.column) == ("kealint.yaml", 3, 10)
    assert error.message == 'unknown rule or group "pols" (did you mean "pools"?)'


def test_bytes_that_are_not_utf8_have_a_place(loader: MakeLoader) -> None:
    Path("kealint.yaml").write_bytes(b"kea: 3.0\nx: \xff\n")
    with pytest.raises(SettingsError, match=r"^kealint.yaml:2:4: not UTF-8$"):
        loader().settings_for("kea.conf")


def test_references_within_the_file_may_be_used(loader: MakeLoader) -> None:
    settings = loaded(loader, "select: &mine [pools]\nfixable: *mine\n")
    assert settings.fixable == ("pools",)


def test_many_references_cost_nothing(loader: MakeLoader) -> None:
    text = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 15)
    )
    assert 'unknown setting "a0"' in error_of(loader, text)


def test_the_nearest_file_counts_alone(loader: MakeLoader) -> None:
    put("kealint.yaml", "kea: 2.4\nselect: [pools]\n")
    put("site/kealint.yaml", "kea: 2.6\n")
    make = loader()
    assert make.settings_for("kea.conf").kea == ("2.4",)
    assert make.settings_for("other/deep/kea.conf").kea == ("2.4",)
    below = make.settings_for("site/conf/kea.conf")
    assert below.kea == ("2.6",)
    assert below.selections == ()


def test_the_hidden_name_wins_in_one_folder(loader: MakeLoader) -> None:
    put("kealint.yaml", "kea: 2.4\n")
    put(".kealint.yaml", "kea: 2.6\n")
    assert loader().settings_for("kea.conf").kea == ("2.6",)


def test_standard_input_is_taken_to_be_here(loader: MakeLoader) -> None:
    put("kealint.yaml", "kea: 2.4\n")
    assert loader().settings_for(None).kea == ("2.4",)


def test_the_users_own_settings_come_last(loader: MakeLoader, project: Path) -> None:
    put(project.parent / "user/kealint/kealint.yaml", "kea: 2.2\nexclude: [old]\n")
    settings = loader().settings_for("kea.conf")
    assert settings.kea == ("2.2",)
    assert settings.exclude == (Glob(str(project), "old"),)
    put("kealint.yaml", "kea: 2.4\n")
    assert loader().settings_for("kea.conf") == Settings(kea=("2.4",))


def test_a_file_is_read_once(loader: MakeLoader) -> None:
    put("kealint.yaml", "kea: 2.4\n")
    make = loader()
    first = make.settings_for("a/kea.conf")
    put("kealint.yaml", "kea: 2.6\n")
    assert make.settings_for("b/kea.conf") is first


def test_a_named_file_is_the_only_one(loader: MakeLoader, project: Path) -> None:
    put("kealint.yaml", "kea: 2.4\n")
    put("ci/strict.yaml", "exclude: [old]\nbaseline: known.json\n")
    settings = loader(config="ci/strict.yaml").settings_for("site/kea.conf")
    assert settings.kea == ("3.0",)
    assert settings.exclude == (Glob(str(project), "old"),)
    assert settings.baseline == f"{project}/ci/known.json"


def test_a_named_file_must_exist(loader: MakeLoader) -> None:
    with pytest.raises(SettingsError, match=r"^none.yaml: cannot read the settings: No such file"):
        loader(config="none.yaml").settings_for("kea.conf")


def test_isolated_means_no_file(loader: MakeLoader) -> None:
    put("kealint.yaml", "kea: 2.4\n")
    assert loader(isolated=True).settings_for("kea.conf") == Settings()


def test_extended_settings_lie_below(loader: MakeLoader, project: Path) -> None:
    put(
        "base/common.yaml",
        "kea: 2.4\nselect: [pools]\nexclude: [old]\n"
        "severity: { pools: info, subnets: info }\n"
        "rules: { pool-overlap: { most: 1, strict: true } }\n",
    )
    put("middle.yaml", "extend: base/common.yaml\nignore: [pool-reversed]\n")
    settings = loaded(
        loader,
        "extend: middle.yaml\nkea: 2.6\nseverity: { pools: error }\n"
        "rules: { pool-overlap: { most: 2 } }\n",
    )
    assert settings.kea == ("2.6",)
    assert settings.exclude == (Glob(f"{project}/base", "old"),)
    assert settings.severity == {"pools": Severity.ERROR, "subnets": Severity.INFO}
    assert settings.rules == {"pool-overlap": {"most": 2, "strict": True}}
    assert settings.selections == (Selection(("pools",)), Selection(ignore=("pool-reversed",)))


def test_extending_in_a_circle_is_an_error(loader: MakeLoader) -> None:
    put("other.yaml", "kea: 3.0\nextend: kealint.yaml\n")
    assert error_of(loader, "extend: other.yaml\n") == (
        'other.yaml:2:9: "kealint.yaml" leads back to a file that extends it'
    )


def test_extending_nothing_is_an_error(loader: MakeLoader) -> None:
    assert (
        error_of(loader, "extend: gone.yaml\n") == 'kealint.yaml:1:9: there is no file "gone.yaml"'
    )


def test_an_error_in_an_extended_file_is_placed_there(loader: MakeLoader) -> None:
    put("base/common.yaml", "kea: 3.0\nselct: []\n")
    assert error_of(loader, "extend: base/common.yaml\n").startswith("base/common.yaml:2:1: ")


def test_the_command_line_beats_the_environment_and_that_the_file(
    loader: MakeLoader, project: Path
) -> None:
    put("kealint.yaml", "kea: 2.2\noutput-format: full\nfail-on: info\nselect: [subnets]\n")
    environ = {
        "KEALINT_KEA": "2.4, 2.6",
        "KEALINT_OUTPUT_FORMAT": "json",
        "KEALINT_IGNORE": "",
        "KEALINT_COLOR": "never",
        "KEALINT_RULES": "somewhere",
    }
    given = {
        "kea": "3.0",
        "select": "pools,pool-overlap",
        "exclude": "old/,*.bak",
        "relays": "192.0.2.1,2001:db8::1",
        "baseline": "known.json",
    }
    settings = loader(given, environ=environ).settings_for("kea.conf")
    assert settings == Settings(
        kea=("3.0",),
        selections=(Selection(("subnets",)), Selection(("pools", "pool-overlap"))),
        exclude=(Glob(str(project), "old/"), Glob(str(project), "*.bak")),
        output_format="json",
        relays=(("192.0.2.1", ""), ("2001:db8::1", "")),
        fail_on=Severity.INFO,
        baseline="known.json",
    )


def test_errors_outside_of_files_name_the_option_or_the_variable(loader: MakeLoader) -> None:
    with pytest.raises(SettingsError, match=r'^--select: unknown rule or group "pols" \(did'):
        loader({"select": "pols"})
    with pytest.raises(SettingsError, match=r"^KEALINT_FAIL_ON: expected error, warning or info"):
        loader(environ={"KEALINT_FAIL_ON": "all"})


def test_without_settings_nothing_heavy_is_imported(project: Path) -> None:
    program = (
        "import sys; from kealint.settings.load import Loader;"
        "from kealint.settings.selection import Standing, active_rules;"
        "loader = Loader(dict, environ={'XDG_CONFIG_HOME': '/nonexistent'});"
        "settings = loader.settings_for('kea.conf');"
        "active_rules(settings, {'a': Standing('b')}, 'kea.conf');"
        "print(*sys.modules)"
    )
    root = str(Path(__file__).parents[2])
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(run.stdout.split())
    unwanted = {"ruamel", "ruamel.yaml", "dataclasses", "inspect", "socket", "difflib", "json"}
    assert not loaded & unwanted
    assert "kealint.settings.shapes" not in loaded
