# Sourced by the other scripts: makes the Python environment in .venv once, and again when a version changes.
# Usage: extras=test; . scripts/setup.sh   (extras: the optional dependencies to install)
cd "$(dirname "$0")/.."

fail() { printf 'schakel: %s\n' "$1" >&2; exit 3; }

python=${PYTHON:-python3}
command -v "$python" >/dev/null || fail "Python ontbreekt; installeer Python 3.11 of nieuwer"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  fail "Python 3.11 of nieuwer is nodig; dit is $("$python" --version 2>&1)"

wanted="$("$python" --version) $extras $(cat pyproject.toml scripts/constraints.txt | cksum)"
if [ ! -x .venv/bin/python ] || [ "$(cat ".venv/installed-$extras" 2>/dev/null)" != "$wanted" ]; then
  free=$(df -Pk . | awk 'NR==2 {print $4}')
  [ "$free" -gt 700000 ] || fail "er is minder dan 700 MB vrij op de schijf"
  echo "schakel: de omgeving wordt klaargezet (alleen de eerste keer)"
  [ -x .venv/bin/python ] || "$python" -m venv .venv || fail "de omgeving .venv kan niet worden gemaakt (python3-venv ontbreekt?)"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --retries 2 \
    --constraint scripts/constraints.txt --editable ".[$extras]" ||
    fail "de pakketten konden niet worden opgehaald; is er netwerk?"
  echo "$wanted" > ".venv/installed-$extras"
fi
