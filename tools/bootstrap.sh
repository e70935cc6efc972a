#!/bin/sh
# Make the folder $1 an environment with kealint (as it lies here) and its tools in it.
#
#   bootstrap.sh .venv              with the best Python there is
#   bootstrap.sh .venv PYTHON       with that one
#
# It is made anew each time, so that nothing stays in it that pyproject.toml no longer asks for.
set -eu

here=$(dirname "$0")
venv=$1
python=${2:-$("$here/find-python.sh")}

echo "making $venv with $python"
"$python" -m venv --clear "$venv"
"$venv/bin/python" -m pip --disable-pip-version-check --quiet install --editable "$here/..[dev]"
touch "$venv/.made"
