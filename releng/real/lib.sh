# SPDX-License-Identifier: EPL-2.0
#
# What the tests against real parts share. A test prints "ok NAME" or "not ok NAME" for each thing that it has seen, then the line
# "N passed, N failed", and ends with 0 only if something passed and nothing failed. It starts its servers itself, and ends them
# by their process number.

set -u
real=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
top=$(cd "$real/../.." && pwd -P)
machine=$(uname -m); [ "$machine" = arm64 ] && machine=aarch64
LYNCHPIN=${LYNCHPIN:-$top/releng/product/target/products/lynchpin/linux/gtk/$machine/lynchpin}
if [ -n "${TEST_FOLDER:-}" ]; then work=$TEST_FOLDER; mkdir -p "$work"; kept=true
else work=$(mktemp -d "${TMPDIR:-/tmp}/lynchpin-real.XXXXXX"); kept=false; fi
export LYNCHPIN_HOME=${LYNCHPIN_HOME:-$work/data}
export LC_ALL=C.UTF-8
unset LYNCHPIN_SITE
as_root=; [ "$(id -u)" = 0 ] || as_root="sudo -n"
PATH=$PATH:/usr/sbin:/sbin

# With a view of the machine of its own, where that is allowed: another smart card service, or another test, is not in the way.
if [ "$(id -u)" = 0 ] && [ -z "${REAL_ISOLATED:-}" ] && unshare --mount true 2>/dev/null; then
  REAL_ISOLATED=mount
  if command -v ip >/dev/null && unshare --mount --net true 2>/dev/null; then REAL_ISOLATED="mount net"; fi
  export REAL_ISOLATED
  case $REAL_ISOLATED in
    *net) exec unshare --mount --net -- "$BASH" "$0" "$@" ;;
    *) exec unshare --mount -- "$BASH" "$0" "$@" ;;
  esac
fi
case ${REAL_ISOLATED:-} in
  mount*) mkdir -p /run/pcscd && mount -t tmpfs tmpfs /run/pcscd || exit 2 ;;
esac
case ${REAL_ISOLATED:-} in *net) ip link set lo up || exit 2 ;; esac

passed=0
failed=0
pids=()

ok() { passed=$((passed + 1)); echo "ok $1"; }
not_ok() { failed=$((failed + 1)); echo "not ok $1"; [ -n "${2:-}" ] && [ -f "$2" ] && sed 's/^/    /' "$2" | tail -n 15; return 1; }

# check NAME COMMAND...: the command succeeds.
check() { local name=$1; shift; if "$@" >"$work/check.out" 2>&1 </dev/null; then ok "$name"; else not_ok "$name (ended with $?)" "$work/check.out"; fi; }
# refused NAME CODE COMMAND...: the command ends with that code.
refused() {
  local name=$1 expected=$2 code; shift 2
  "$@" >"$work/check.out" 2>&1 </dev/null; code=$?
  if [ "$code" = "$expected" ]; then ok "$name"; else not_ok "$name (ended with $code, not $expected)" "$work/check.out"; fi
}
# says NAME PATTERN FILE: the file has a line that fits.
says() { if grep -qE -- "$2" "$3" 2>/dev/null; then ok "$1"; else not_ok "$1: no line fits $2" "$3"; fi; }
# fails NAME COMMAND...: the command does not succeed.
fails() { local name=$1; shift; if "$@" >"$work/check.out" 2>&1 </dev/null; then not_ok "$name" "$work/check.out"; else ok "$name"; fi; }
# await SECONDS COMMAND...: until the command succeeds.
await() {
  local until=$((SECONDS + $1)); shift
  until "$@" >/dev/null 2>&1 </dev/null; do [ $SECONDS -ge $until ] && return 1; sleep 0.1; done
}
# needs COMMAND...: everything that the test starts is installed; else it ends here, as failed.
needs() {
  local each missing=
  for each in "$@"; do command -v "$each" >/dev/null || [ -e "$each" ] || missing="$missing $each"; done
  [ -z "$missing" ] && return
  not_ok "installed: $missing"; exit 1
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 8<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}
answers() { (exec 8<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# start NAME COMMAND...: in the background; output in $work/NAME.log, process number in $started.
start() { local name=$1; shift; "$@" >"$work/$name.log" 2>&1 </dev/null 9>&- & started=$!; pids+=("$started"); }
# stop PID: ends a process that was started here.
stop() {
  kill "$1" 2>/dev/null || $as_root kill "$1" 2>/dev/null
  wait "$1" 2>/dev/null
  local rest=() each
  for each in "${pids[@]}"; do [ "$each" = "$1" ] || rest+=("$each"); done
  pids=("${rest[@]}")
}

finish() {
  trap - EXIT INT TERM
  local index
  for ((index = ${#pids[@]} - 1; index >= 0; index--)); do
    kill "${pids[index]}" 2>/dev/null || $as_root kill "${pids[index]}" 2>/dev/null
    wait "${pids[index]}" 2>/dev/null
  done
  $kept || rm -rf "$work"
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ] && [ "$passed" != 0 ]; exit $?
}
trap finish EXIT
trap 'exit 130' INT TERM

# --- The smart card service, with its virtual readers ---------------------------------------------------------------
PCSC_SOCKET=/run/pcscd/pcscd.comm
READER="Virtual PCD 00 00"

start_pcscd() {
  needs pcscd opensc-tool
  if [ -z "${REAL_ISOLATED:-}" ] && [ -e "$PCSC_SOCKET" ]; then not_ok "no other smart card service runs: please stop pcscd"; exit 1; fi
  # The virtual readers listen at ports of this test's own.
  port=$(free_port)
  mkdir -p "$work/readers"
  cat >"$work/readers/vpcd" <<CONFIG
FRIENDLYNAME "Virtual PCD"
DEVICENAME   /dev/null:$(printf '0x%X' "$port")
LIBPATH      $(sed -n 's/^LIBPATH *//p' /etc/reader.conf.d/vpcd)
CHANNELID    $(printf '0x%X' "$port")
CONFIG
  run_pcscd
}
run_pcscd() {
  $as_root mkdir -p /run/pcscd
  start pcscd $as_root pcscd --foreground --config "$work/readers"
  pcscd=$started
  await 10 has_readers || { not_ok "pcscd starts with its virtual readers" "$work/pcscd.log"; exit 1; }
}
stop_pcscd() { stop "$pcscd"; await 10 test ! -e "$PCSC_SOCKET"; }
has_readers() { opensc-tool -l 2>/dev/null | grep -q "$READER"; }
has_card() { opensc-tool -l 2>/dev/null | grep "$READER" | grep -q ' Yes '; }
has_no_card() { has_readers && ! has_card; }

# --- Lynchpin -------------------------------------------------------------------------------------------------------
export REAL_KEYRING=a-keyring-password-for-tests
lynchpin() { "$LYNCHPIN" "$@"; }

# serve_card NAME [KIND]: a software card in the virtual reader, in a data folder of its own; process number in $card.
serve_card() {
  start "serve-${1// /-}" "$LYNCHPIN" testkit serve --new --reader "$1" --kind "${2:-standard}" --port "$port" --data "$work/served" --password-from env:REAL_KEYRING --trace
  card=$started
  # What was there before may still be seen for a moment after it was pulled.
  await 60 is_served "$work/serve-${1// /-}.log" || { not_ok "the card $1 is served to pcscd" "$work/serve-${1// /-}.log"; exit 1; }
}
is_served() { grep -q "$port" "$1" && has_card; }
pull_card() { stop "$card"; await 10 has_no_card; }

# prepare_site: the site of the trial, with its certification authority, whose files are $work/ca.pem and $work/ca.crl.
prepare_site() {
  [ -x "$LYNCHPIN" ] || { not_ok "the product is built: $LYNCHPIN"; exit 1; }
  "$LYNCHPIN" trial --no-window >"$work/trial.log" 2>&1 </dev/null || { not_ok "a site to test with (ended with $?)" "$work/trial.log"; exit 1; }
  CA="Trial CA"
  "$LYNCHPIN" ca chain "$CA" >"$work/ca.pem" 2>"$work/ca.log" </dev/null || { not_ok "the chain of the certification authority" "$work/ca.log"; exit 1; }
  fetch_crl
}
fetch_crl() { "$LYNCHPIN" ca crl "$CA" "$@" >"$work/ca.crl" 2>"$work/crl.log" </dev/null || { not_ok "the CRL of the certification authority" "$work/crl.log"; exit 1; }; }

export FACTORY_PIN=123456 NEW_PIN=24680135
# enroll PERSON OPTION...: enrolls the card in the virtual reader; what it says is in $work/enroll.json.
enroll() {
  local person=$1; shift
  "$LYNCHPIN" card enroll --json --reader "$READER" --person "$person" --pin-from env:FACTORY_PIN --new-pin-from env:NEW_PIN --yes "$@" \
    >"$work/enroll.json" 2>"$work/enroll.log" </dev/null
}
# json FILE EXPRESSION: a value out of a JSON document.
json() { python3 -c 'import json,sys; print(eval(sys.argv[2], {"d": json.load(open(sys.argv[1]))}))' "$1" "$2" 2>/dev/null; }
# equal NAME EXPECTED ACTUAL
equal() { if [ "$2" = "$3" ]; then ok "$1"; else not_ok "$1: expected $2 but was $3"; fi; }
