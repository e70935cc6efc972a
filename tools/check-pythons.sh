#!/bin/sh
# Run the tests on each of the Python versions given, where this machine has it.
set -eu

cd "$(dirname "$0")/.."
for version in "$@"; do
    if ! python=$(tools/find-python.sh "$version" 2>/dev/null); then
        echo "skipped: the tests on Python $version, which is not on this machine"
        continue
    fi
    venv=.cache/venv-$version
    if [ ! "$venv/.made" -nt pyproject.toml ]; then
        tools/bootstrap.sh "$venv" "$python"
    fi
    echo "the tests on $("$venv/bin/python" --version)"
    "$venv/bin/pytest" -n auto --quiet
done
