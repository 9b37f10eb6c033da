#!/usr/bin/env bash
# Tries the container image from nothing, where no registry need be reachable: builds it of target/helicon-runner and
# this machine's libraries, runs it as an operator should (read-only, no capability, not root), uses it, and stops it.
#
# Needs podman and runc (Debian: apt-get install podman runc) and curl. Databases: those of HELICON_POSTGRES_ADDRESS and
# HELICON_REDIS_ADDRESS, which must be reachable from this machine, or else the embedded ones of target/quarkus-app.
#
# Exit: 0 all is well, 1 something is not, 77 it cannot be tried here and the last line says why.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly port=${TRY_PORT:-28080}
readonly most_bytes=100000000
readonly name=helicon-try-$$
readonly work=$PWD/target/try-image
readonly image=localhost/helicon-try
passed=0

say() {
  echo "try-image: $*"
}

not_here() {
  say "not tried: $*"
  exit 77
}

broken() {
  say "FAILED: $*" >&2
  podman logs "$name" 2>/dev/null | tail -n 20 >&2 || true
  exit 1
}

# good WHAT COMMAND…
good() {
  local what=$1
  shift
  "$@" || broken "$what"
  passed=$((passed + 1))
  say "ok: $what"
}

# within SECONDS COMMAND…
within() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.2
  done
}

require() {
  local tool
  for tool in podman curl ldd; do
    command -v "$tool" >/dev/null || not_here "$tool is not installed"
  done
  [ -x target/helicon-runner ] || not_here "there is no target/helicon-runner: ./native-build.sh --executable-only"
  if [ -z "${HELICON_POSTGRES_ADDRESS:-}" ] || [ -z "${HELICON_REDIS_ADDRESS:-}" ]; then
    [ -f target/quarkus-app/quarkus-run.jar ] || not_here "no databases: set HELICON_POSTGRES_ADDRESS and \
HELICON_REDIS_ADDRESS, or ./mvnw package -DskipTests for embedded ones"
  fi
}

# A store of its own, so that nobody else's images are touched and nothing is left.
isolate() {
  rm -rf "$work"
  mkdir -p "$work/base"
  cat >"$work/storage.conf" <<CONF
[storage]
driver = "vfs"
graphroot = "$work/storage"
runroot = "$work/run"
CONF
  export CONTAINERS_STORAGE_CONF=$work/storage.conf BUILDAH_ISOLATION=chroot
}

server=
cleanup() {
  local code=$?
  podman rm -f -t 0 "$name" >/dev/null 2>&1 || true
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  podman rmi -f -a >/dev/null 2>&1 || true
  rm -rf "$work/storage" "$work/run" "$work/base" "$work/data"
  [ "$code" -ne 0 ] || say "PASSED: $passed checks"
}

# What a base must have: the programs that lay out the root, and the libraries.
make_base() {
  local program file base=$work/base
  mkdir -p "$base/usr/bin" "$base/usr/lib" "$base/usr/lib64" "$base/tmp"
  ln -s usr/bin usr/lib usr/lib64 "$base"
  for program in bash sh ldd cp mkdir chmod grep; do
    program=$(command -v "$program")
    for file in "$program" $(ldd "$program" 2>/dev/null | grep -o '/[^ )]*'); do
      mkdir -p "$base${file%/*}"
      cp -L "$file" "$base$file"
    done
  done
  for file in $(ldd target/helicon-runner | grep -o '/[^ )]*'); do
    mkdir -p "$base${file%/*}"
    cp -L "$file" "$base$file"
  done
  tar -C "$base" -c . | podman import -q - localhost/base >/dev/null
}

build() {
  ./native-build.sh --image-only --engine podman --base localhost/base --name "$image" --tag try \
    >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2 && return 1; }
}

start_databases() {
  if [ -n "${HELICON_POSTGRES_ADDRESS:-}" ] && [ -n "${HELICON_REDIS_ADDRESS:-}" ]; then
    postgres=$HELICON_POSTGRES_ADDRESS
    redis=$HELICON_REDIS_ADDRESS
    return
  fi
  java -Xmx256m -jar target/quarkus-app/quarkus-run.jar -port=$((port + 10)) -data.directory="$work/data" \
    </dev/null >"$work/databases.log" 2>&1 &
  server=$!
  within 120 curl -sf "http://127.0.0.1:$((port + 11))/healthr" || { cat "$work/databases.log" >&2 && return 1; }
  local data=$work/data
  postgres="postgres://postgres:$(cat "$data/postgres/password")@localhost"
  postgres="$postgres:$(sed -n 4p "$data/postgres/data/postmaster.pid")/postgres?sslmode=disable"
  redis="redis://:$(cat "$data/redis/password")@localhost:$(sed -n 's/^port //p' "$data/redis/redis.conf")"
}

# The network is the machine's, so that it reaches the databases and needs no firewall program.
run() {
  local runtime=()
  if command -v runc >/dev/null; then
    runtime=(--runtime runc)
  fi
  HELICON_POSTGRES_ADDRESS=$postgres HELICON_REDIS_ADDRESS=$redis podman ${runtime[@]+"${runtime[@]}"} run -d \
    --name "$name" --network host --read-only --tmpfs /tmp:rw,noexec,size=16m \
    --cap-drop all --security-opt no-new-privileges --memory 512m \
    --ulimit nofile=1024:20000 --ulimit nproc=1000:1000 \
    -e HELICON_AUTH_SECRET=tried -e HELICON_AUTH_ADMIN_PASSWORD=tried \
    -e HELICON_POSTGRES_ADDRESS -e HELICON_REDIS_ADDRESS -e HELICON_PORT="$port" -e HELICON_POSTGRES_SCHEMA=try_image \
    "$image:try" >"$work/run.log" 2>&1 || { cat "$work/run.log" >&2 && return 1; }
}

is_healthy() {
  podman healthcheck run "$name" && [ "$(podman inspect -f '{{.State.Health.Status}}' "$name")" = healthy ]
}

is_ready() {
  curl -sf "http://127.0.0.1:$((port + 1))/healthr"
}

answers_rest() {
  local at=http://127.0.0.1:$port/v1/auth/sessions token
  token=$(curl -sf "$at" -H 'Content-Type: application/json' -d '{"subject_id": "42"}' |
    grep -o '"access_token":"[^"]*"' | cut -d'"' -f4)
  curl -sf "$at/current" -H "Authorization: Bearer $token" | grep -q '"subject_id":"42"'
}

# An empty HealthCheckRequest in its frame; SERVING is 1 in the answer's first field.
answers_grpc() {
  local answer
  answer=$(printf '\0\0\0\0\0' | curl -sf --http2-prior-knowledge -H 'Content-Type: application/grpc' \
    -H 'TE: trailers' --data-binary @- "http://127.0.0.1:$port/grpc.health.v1.Health/Check" |
    od -An -tx1 | tr -d ' \n')
  [ "$answer" = 00000000020801 ]
}

process() {
  podman inspect -f '{{.State.Pid}}' "$name"
}

status() {
  awk -v field="$1:" '$1 == field { print $2 }' "/proc/$(process)/status"
}

is_not_root() {
  [ "$(status Uid)" = 65532 ] && [ "$(status Gid)" = 65532 ]
}

has_no_power() {
  [ "$(status CapEff)" = 0000000000000000 ] && [ "$(status NoNewPrivs)" = 1 ]
}

root_is_read_only() {
  ! touch "/proc/$(process)/root/written" 2>"$work/touch.log" && grep -q 'Read-only' "$work/touch.log"
}

# The executable, three libraries, the license, and what the C library reads; the engine lays over some of its own.
holds_nothing_else() {
  local mount
  mount=$(podman image mount "$image:try")
  (cd "$mount" && find . -type f | sort) >"$work/files.log"
  podman image unmount "$image:try" >/dev/null
  ! grep -vE -e '^\./(helicon|etc/(passwd|group|nsswitch\.conf)|licenses/LICENSE)$' \
    -e '^\./lib.*/(ld-linux-.*|lib(c|m|z|pthread|dl|rt))\.so\.[0-9]+$' "$work/files.log"
}

has_no_shell() {
  ! podman exec "$name" sh -c true >/dev/null 2>&1
}

has_labels() {
  local label
  for label in title description licenses version revision source; do
    podman inspect -f '{{json .Config.Labels}}' "$image:try" | grep -q "\"org.opencontainers.image.$label\"" || return 1
  done
}

is_small() {
  bytes=$(podman image inspect -f '{{.Size}}' "$image:try")
  [ "$bytes" -lt "$most_bytes" ]
}

# With a listener connected, which is sent away.
ends_in_order() {
  local listener began=$SECONDS
  curl -sN "http://127.0.0.1:$port/v1/events?eventType=try" -o /dev/null &
  listener=$!
  within 10 metric_is_one 'helicon_event_connections{transport="sse"}' || return 1
  podman stop -t 20 "$name" >/dev/null 2>&1
  took=$((SECONDS - began))
  within 5 gone "$listener" || return 1
  [ "$(podman inspect -f '{{.State.ExitCode}}' "$name")" = 0 ] && [ "$took" -lt 10 ]
}

metric_is_one() {
  curl -sf "http://127.0.0.1:$((port + 1))/metrics" | grep -qF "$1 1.0"
}

gone() {
  ! kill -0 "$1" 2>/dev/null
}

require
isolate
trap cleanup EXIT
good "a base of this machine's libraries" make_base
good "the image is built" build
good "databases are there" start_databases
good "the container starts" run
good "it becomes healthy" within 30 is_healthy
good "it becomes ready" within 30 is_ready
good "REST answers" answers_rest
good "gRPC answers" answers_grpc
good "it is not root" is_not_root
good "it has no capability, and gets none" has_no_power
good "its root file system is read-only" root_is_read_only
good "the image holds what it needs and nothing else" holds_nothing_else
good "it has no shell" has_no_shell
good "it is labelled" has_labels
good "it tells that it is ready as a figure" within 15 metric_is_one helicon_ready
good "SIGTERM ends it with 0 in less than 10 s" ends_in_order
good "it is smaller than 100 MB" is_small
say "ended within $took s; the image has $((bytes / 1000000)).$((bytes / 100000 % 10)) MB"
