#!/usr/bin/env bash
# Builds the native executable and the container image with whichever tools are there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'USAGE'
Usage: ./native-build.sh [options]

Builds target/helicon-runner with GraalVM, and a container image of it.

  --executable-only   build the executable, no image
  --image-only        build the image from the executable that is already in target/
  --name NAME         name of the image            (helicon)
  --tag TAG           tag of the image             (latest)
  --base IMAGE        image to build upon          (see src/main/docker/Dockerfile.native)
  --help              this text

The executable is built by the first of these that is there:
  1. the GraalVM at GRAALVM_HOME
  2. native-image on the PATH
  3. a GraalVM inside a container, with docker or podman
The image is built by the first of docker, podman, buildah.
The build takes about ten minutes on two cores, and 6 GB of memory.
USAGE
}

fail() {
  echo "native-build: $*" >&2
  exit 1
}

say() {
  echo "native-build: $*"
}

executable=yes
image=yes
name=helicon
tag=latest
base=

parse() {
  while [ $# -gt 0 ]; do
    case "$1" in
      --executable-only) image=no ;;
      --image-only) executable=no ;;
      --name | --tag | --base)
        [ -n "${2:-}" ] || fail "$1 needs a value; see --help"
        printf -v "${1#--}" '%s' "$2"
        shift
        ;;
      --help | -h)
        usage
        exit 0
        ;;
      *) fail "unknown option $1; see --help" ;;
    esac
    shift
  done
  if [ "$executable$image" = nono ]; then
    fail "--executable-only and --image-only leave nothing to build"
  fi
}

# First of the named engines that is installed and answers (a docker client without its daemon does not count).
engine() {
  local candidate
  for candidate in "$@"; do
    if command -v "$candidate" >/dev/null 2>&1 && "$candidate" info >/dev/null 2>&1; then
      echo "$candidate"
      return
    fi
  done
}

build_executable() {
  local maven=(./mvnw -B package -Dnative -DskipTests)
  local container
  if [ -n "${GRAALVM_HOME:-}" ]; then
    [ -x "$GRAALVM_HOME/bin/native-image" ] || fail "GRAALVM_HOME is $GRAALVM_HOME, but has no bin/native-image"
    say "found GraalVM at GRAALVM_HOME: $GRAALVM_HOME"
  elif command -v native-image >/dev/null 2>&1; then
    say "found native-image on the PATH: $(command -v native-image)"
    GRAALVM_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v native-image)")")")
    export GRAALVM_HOME
  else
    container=$(engine docker podman)
    [ -n "$container" ] || nothing_found
    say "found no GraalVM, but $container: building inside a container"
    maven+=(-Dquarkus.native.container-build=true "-Dquarkus.native.container-runtime=$container")
  fi
  if ! command -v java >/dev/null 2>&1 && [ -z "${JAVA_HOME:-}" ] && [ -n "${GRAALVM_HOME:-}" ]; then
    export JAVA_HOME=$GRAALVM_HOME
  fi
  "${maven[@]}" </dev/null
  [ -x target/helicon-runner ] || fail "the build ended without target/helicon-runner"
  say "built target/helicon-runner"
}

nothing_found() {
  fail "found neither GraalVM nor a container engine.
  Install one of:
  - GraalVM 21 or later, and set GRAALVM_HOME to it or put native-image on the PATH
    (it also needs a C compiler and zlib: on Debian gcc, libc6-dev and zlib1g-dev)
  - docker or podman, and start it"
}

build_image() {
  local container
  local arguments=(-f src/main/docker/Dockerfile.native -t "$name:$tag")
  [ -x target/helicon-runner ] || fail "target/helicon-runner is not there; build it first: $0 --executable-only"
  container=$(engine docker podman buildah)
  [ -n "$container" ] || fail "found no container engine for the image: install docker, podman or buildah.
  The executable alone is built by: $0 --executable-only"
  say "building the image $name:$tag with $container"
  # Podman and buildah write OCI images by default, which have no place for a health check.
  case "$container" in podman | buildah) arguments+=(--format docker) ;; esac
  [ -z "$base" ] || arguments+=(--build-arg "BASE=$base")
  "$container" build "${arguments[@]}" .
  say "built the image $name:$tag"
}

parse "$@"
[ "$executable" = no ] || build_executable
[ "$image" = no ] || build_image
