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
    # It kills servers for an hour. `.ci/run` has it do so for less, on both engines; here it has to know its options.
    'run chaos'*) demand_script chaos && demand_options "$@" ;;
    *) command npm "$@" ;;
  esac
}

demand_script() {
  [ "$(command npm pkg get "scripts.$1")" != '{}' ] || { echo "There is no script $1."; return 1; }
}

demand_options() {
  local help option
  help=$(command npm run --silent chaos -- --help)
  shift 2
  for option in "$@"; do
    case $option in
      -- | --help) ;;
      --*) grep -q -e "^  $option " <<<"$help" || { echo "chaos has no option $option."; return 1; } ;;
    esac
  done
}
