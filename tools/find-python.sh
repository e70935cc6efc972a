#!/bin/sh
# Print the path of a Python that can make kealint's environment, or say what is missing.
#
#   find-python.sh             the best one on PATH
#   find-python.sh 3.13        one of exactly that version, on PATH or among pyenv's
#
# Every candidate is really run: a shim of pyenv exists for each version that pyenv
# has, and fails for those that are not switched on.
set -u

incomplete=

# Whether $1 runs, is new enough, and (if $2 is given) is of version $2.
is_python() {
    "$1" -c '
import sys
wanted = tuple(int(part) for part in sys.argv[1].split(".")) if sys.argv[1] else ()
sys.exit(not ((3, 11) <= sys.version_info[:2] and sys.version_info[:len(wanted)] == wanted))
' "${2-}" >/dev/null 2>&1
}

# Print $1 and leave, if it will do; remember it if only its venv module is missing.
consider() {
    is_python "$1" "${2-}" || return 0
    if "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        printf '%s\n' "$1"
        exit 0
    fi
    [ -n "$incomplete" ] || incomplete=$1
}

# Consider each program of that name on PATH, not only the first.
consider_on_path() {
    old_ifs=$IFS
    IFS=:
    for folder in $PATH; do
        IFS=$old_ifs
        [ -x "$folder/$1" ] && consider "$folder/$1" "${2-}"
    done
    IFS=$old_ifs
}

wanted=${1-}
if [ -n "$wanted" ]; then
    consider_on_path "python$wanted" "$wanted"
    consider_on_path python3 "$wanted"
    for python in "${PYENV_ROOT:-${HOME-}/.pyenv}/versions/$wanted"*/bin/python; do
        [ -x "$python" ] && consider "$python" "$wanted"
    done
else
    for name in python3.13 python3.12 python3.11 python3 python; do
        consider_on_path "$name"
    done
fi

if [ -n "$incomplete" ]; then
    version=$("$incomplete" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "$incomplete cannot make environments: its modules venv and ensurepip are missing" >&2
    echo "on Debian and Ubuntu install them with: apt-get install python$version-venv" >&2
else
    echo "no Python ${wanted:-3.11 or newer} found" >&2
fi
exit 1
