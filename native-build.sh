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
  --name NAME         name of the image                              (helicon)
  --tag TAG           tag of the image                               (latest)
  --engine ENGINE     docker, podman or buildah, and no other
  --base IMAGE        image whose shared libraries are taken         (see src/main/docker/Dockerfile.native)
  --builder IMAGE     image that builds the executable in a container (likewise)
  --help              this text

The executable is built by the first of these that is there:
  1. the GraalVM at GRAALVM_HOME
  2. native-image on the PATH
  3. a GraalVM inside a container: by docker or podman with a JDK here, or else by any engine, from the sources to the
     image in one go, which leaves no executable in target/
The image is built by the first of docker, podman, buildah that answers.
The build takes about ten minutes on two cores, and 6 GB of memory.

STORAGE_DRIVER=vfs makes podman and buildah work on file systems on which they can't lay one image over another.
USAGE
}

say() {
  echo "native-build: $*"
}

# What the caller can mend, and exit 2; 1 is for a build that failed.
fail() {
  say "$*" >&2
  exit 2
}

executable=yes
image=yes
name=helicon
tag=latest
engine=
base=
builder=

parse() {
  while [ $# -gt 0 ]; do
    case "$1" in
      --executable-only) image=no ;;
      --image-only) executable=no ;;
      --name=* | --tag=* | --engine=* | --base=* | --builder=*)
        set -- "${1%%=*}" "${1#*=}" "${@:2}"
        continue
        ;;
      --name | --tag | --engine | --base | --builder)
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
}

check() {
  [ "$executable$image" != nono ] || fail "--executable-only and --image-only leave nothing to build"
  [[ "$name" =~ ^[a-z0-9][a-z0-9._:/-]*$ ]] || fail "--name $name is no name of an image: a-z, 0-9 and ._:/- inside"
  [[ "$tag" =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]] || fail "--tag $tag is no tag: letters, digits, and . _ - inside"
  case "$engine" in
    '' | docker | podman | buildah) ;;
    *) fail "--engine $engine is not known: docker, podman or buildah" ;;
  esac
}

answers() {
  local patience=()
  if command -v timeout >/dev/null 2>&1; then
    patience=(timeout 30)
  fi
  ${patience[@]+"${patience[@]}"} "$1" info >/dev/null 2>&1 </dev/null
}

# The first of the named engines that is installed and answers: a docker client without its daemon does not count.
first_engine() {
  local candidate
  for candidate in "$@"; do
    if [ -n "$engine" ] && [ "$engine" != "$candidate" ]; then
      continue
    fi
    if command -v "$candidate" >/dev/null 2>&1; then
      if answers "$candidate"; then
        echo "$candidate"
        return
      fi
      say "$candidate is installed, but \"$candidate info\" fails: passed over" >&2
    fi
  done
}

has_java() {
  command -v java >/dev/null 2>&1 || [ -n "${JAVA_HOME:-}" ]
}

# An executable of another system than Linux does not run in an image, so it is built inside a container then.
has_graalvm() {
  if [ "$image" = yes ] && [ "$(uname -s)" != Linux ]; then
    return 1
  fi
  [ -n "${GRAALVM_HOME:-}" ] || command -v native-image >/dev/null 2>&1
}

find_graalvm() {
  if [ -n "${GRAALVM_HOME:-}" ]; then
    [ -x "$GRAALVM_HOME/bin/native-image" ] || fail "GRAALVM_HOME is $GRAALVM_HOME, but has no bin/native-image"
    say "found GraalVM at GRAALVM_HOME: $GRAALVM_HOME"
  else
    GRAALVM_HOME=$(readlink -f "$(command -v native-image)")
    GRAALVM_HOME=${GRAALVM_HOME%/bin/*}
    # Some GraalVMs keep the program itself deeper down, at lib/svm/bin.
    GRAALVM_HOME=${GRAALVM_HOME%/lib/svm}
    say "found native-image on the PATH: $(command -v native-image)"
  fi
  export GRAALVM_HOME
  has_java || export JAVA_HOME=$GRAALVM_HOME
}

run_maven() {
  ./mvnw -B package -Dnative -DskipTests "$@" </dev/null
  if [ ! -x target/helicon-runner ]; then
    say "the build ended without target/helicon-runner" >&2
    exit 1
  fi
  say "built target/helicon-runner"
}

build_executable() {
  local container
  if has_graalvm; then
    find_graalvm
    run_maven
    return
  fi
  container=$(first_engine docker podman)
  if [ -n "$container" ] && has_java; then
    say "found no GraalVM to use, but $container: building inside a container"
    run_maven -Dquarkus.native.container-build=true "-Dquarkus.native.container-runtime=$container" \
      ${builder:+"-Dquarkus.native.builder-image=$builder"}
    return
  fi
  [ "$image" = yes ] || nothing_found
  container=$(first_engine docker podman buildah 2>/dev/null)
  [ -n "$container" ] || nothing_found
  say "found no GraalVM to use, but $container: building from the sources to the image inside containers"
  build_image "$container" helicon-from-sources
  exit 0
}

nothing_found() {
  fail "found neither GraalVM nor a container engine to build the executable with.
  Install one of:
  - GraalVM 21 or later, and set GRAALVM_HOME to it or put native-image on the PATH
    (it also needs a C compiler and zlib: on Debian gcc, libc6-dev and zlib1g-dev)
  - docker or podman, started, and a JDK; for the image alone, any of docker, podman and buildah"
}

version() {
  sed -n '/<version>/{s:.*<version>\(.*\)</version>.*:\1:p;q;}' pom.xml
}

revision() {
  git describe --always --abbrev=40 --exclude '*' --dirty 2>/dev/null || echo unknown
}

# build_image ENGINE STAGE
build_image() {
  local arguments=(-f src/main/docker/Dockerfile.native --target "$2" -t "$name:$tag")
  arguments+=(--build-arg "VERSION=$(version)" --build-arg "REVISION=$(revision)")
  # They write OCI images by default, which have no place for a health check.
  case "$1" in podman | buildah) arguments+=(--format docker) ;; esac
  [ -z "$base" ] || arguments+=(--build-arg "BASE=$base")
  [ -z "$builder" ] || arguments+=(--build-arg "BUILDER=$builder")
  say "building the image $name:$tag with $1"
  "$1" build "${arguments[@]}" .
  say "built the image $name:$tag"
}

image_of_executable() {
  local container
  [ -x target/helicon-runner ] || fail "target/helicon-runner is not there; build it first: $0 --executable-only"
  container=$(first_engine docker podman buildah)
  [ -n "$container" ] || fail "found no container engine for the image: install docker, podman or buildah, and start it.
  The executable alone is built by: $0 --executable-only"
  build_image "$container" helicon
}

parse "$@"
check
[ "$executable" = no ] || build_executable
[ "$image" = no ] || image_of_executable
