#!/bin/sh
# Start-up, both sides in one run: --help against a bare virtual machine, and the first command that touches Jena with
# the launcher's options against the same without them. Prints the median wall time of each and the ratios.
# Usage: sh fuseki-config/src/bench/startup.sh [RUNS]
set -eu
runs=${1:-15}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/meent" --version >/dev/null
java=$("$root/meent" doctor --json | sed -n 's/.*"Java [0-9]* at \(.*\)".*/\1/p')/bin/java
cat >"$work/Hello.java" <<'JAVA'
public final class Hello {
    public static void main(String[] args) {
        System.out.println("hello");
    }
}
JAVA
"${java}c" -d "$work" "$work/Hello.java"

# Median wall milliseconds of a command.
median() {
  i=0
  while [ "$i" -lt "$runs" ]; do
    from=$(date +%s%N)
    "$@" >/dev/null
    to=$(date +%s%N)
    echo $(((to - from) / 100000))
    i=$((i + 1))
  done | sort -n | sed -n "$(((runs + 1) / 2))p"
}

ratio() {
  awk -v a="$1" -v b="$2" -v c="$3" -v d="$4" 'BEGIN { printf "%-44s %6.1f ms against %6.1f ms: %.2f (at most %s)\n", c, a / 10, b / 10, a / b, d }'
}

hello=$(median "$java" -cp "$work" Hello)
help=$(median "$root/meent" --help)
with=$(median "$root/meent" run concepts-by-scheme)
MEENT_FAST=0
export MEENT_FAST
without=$(median "$root/meent" run concepts-by-scheme)
ratio "$help" "$hello" "meent --help / bare hello world" 1.5
ratio "$with" "$without" "first Jena command, with / without options" 0.6
