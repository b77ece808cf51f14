# Sourced by the other scripts: creates the Python environment in .venv, and updates it when a version changes.
# Usage: extras=test; . scripts/setup.sh   (extras: the optional dependencies to install)
cd "$(dirname "$0")/.."

fail() { printf 'schakel: %s\n' "$1" >&2; exit 3; }

python=${PYTHON:-python3}
command -v "$python" >/dev/null || fail "Python ontbreekt; installeer Python 3.11 of nieuwer"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  fail "Python 3.11 of nieuwer is nodig; dit is $("$python" --version 2>&1)"

wanted="$("$python" --version) $extras $(cat pyproject.toml scripts/constraints.txt | cksum)"
if ! .venv/bin/python -c "" 2>/dev/null || [ "$(cat ".venv/installed-$extras" 2>/dev/null)" != "$wanted" ]; then
  free=$(df -Pk . | awk 'NR==2 {print $4}')
  [ "$free" -gt 700000 ] || fail "er is minder dan 700 MB vrij op de schijf"
  echo "schakel: de omgeving wordt klaargezet (alleen de eerste keer)"
  # Made anew: an environment in which installing was cut short, without pip, or with a Python that does not start.
  { [ ! -e .venv/busy ] && .venv/bin/python -m pip --version >/dev/null 2>&1; } || { rm -rf .venv && "$python" -m venv .venv; } ||
    fail "de omgeving .venv kan niet worden gemaakt (python3-venv ontbreekt?)"
  touch .venv/busy
  # The constraints apply to the build of the package too; older versions of pip read the first name, newer ones the second.
  PIP_CONSTRAINT=scripts/constraints.txt PIP_BUILD_CONSTRAINT=scripts/constraints.txt \
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --retries 2 --editable ".[$extras]" ||
    { rm -f .venv/busy; fail "de pakketten konden niet worden opgehaald; is er netwerk?"; }
  echo "$wanted" > ".venv/installed-$extras"
  rm -f .venv/busy
fi
