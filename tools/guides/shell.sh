# What the commands of the guides run with. All of them run as they are written, but for those that cannot run inside a test.

# As at a terminal, where it shows no progress beside an answer.
curl() { command curl --silent --show-error "$@"; }

# What the guides write for `npx kopij`.
kopij() { node bin/kopij.js "$@"; }

npm() {
  case "$*" in
    # It would replace the packages that this test runs on. npm says whether it could.
    ci) command npm ci --dry-run --no-audit --no-fund >/dev/null ;;
    # It would replace the programs that other tests run, and every command here runs what it makes.
    'run build') demand_script build ;;
    # This is part of it: the tests would run themselves.
    test) demand_script test ;;
    # They take an hour, and say nothing of the guide: `.ci/run` has chaos run for less, on both engines, and the figures of the
    # bench are those of a quiet machine. Here they only have to know their options.
    'run chaos'* | 'run bench' | 'run bench -- '*) demand_options "$@" ;;
    *) command npm "$@" ;;
  esac
}

demand_script() {
  [ "$(command npm pkg get "scripts.$1")" != '{}' ] || { echo "There is no script $1."; return 1; }
}

demand_options() {
  case "$*" in
    *' -- '*) command npm "$@" --help ;;
    *) command npm "$@" -- --help ;;
  esac
}
