#!/usr/bin/env bash
# What is surprising: time zones that are compiled in cost something even when nobody asks for one. chrono-tz keeps its tables as slices
# of references, and in a program that can be loaded anywhere (as all are by default) each of those is an address that has to be set right
# before the first line runs: tens of thousands of them, over a megabyte of memory that no two processes share. That the crate comes
# along under another does not show: whoever adds rrule to read a calendar gets it. And chrono-tz's own way to leave zones out
# (its feature filter-by-regex) does not help there, since rrule names every zone in its source.
#
# A command that lives for a few milliseconds pays for it each time: of all addresses of this program they were two fifths, though
# repeating events are followed in UTC and no zone of chrono-tz is ever asked for. The program uses recurrence now, a younger sister of rrule
# that names no zone but UTC, with the filter.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# A program that reads a rule only when it is given one, and the same without.
program() {
    mkdir -p "$1/src"
    printf '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2021"\n\n[dependencies]\n%s\n\n[workspace]\n' "$1" "$2" >"$1/Cargo.toml"
    printf 'fn main() {\n    %s\n    println!("ready");\n}\n' "$3" >"$1/src/main.rs"
    (cd "$1" && CARGO_TARGET_DIR=$folder/built cargo build --quiet --release)
}
RRULE=${RRULE_VERSION:-0.14.0}
program with "rrule = \"=$RRULE\"" \
    'if let Some(rule) = std::env::args().nth(1) { println!("{}", rule.parse::<rrule::RRuleSet>().is_ok()); }'
program without '' 'if let Some(rule) = std::env::args().nth(1) { println!("{}", rule.len()); }'

addresses() { readelf --relocs --wide "built/release/$1" | grep -c R_X86_64_RELATIVE; }
echo "rrule $RRULE, chrono-tz $(sed -n '/name = "chrono-tz"/{n;s/version = "\(.*\)"/\1/p}' with/Cargo.lock), $(rustc --version)"
few=$(addresses without) many=$(addresses with)
echo "addresses set right at each start: $few without it, $many with it"
if ((many < few + 20000)); then
    echo "changed: more than 20,000 came along before" >&2
    exit 1
fi

# With the filter, rrule is no longer built.
sed -i '/^rrule/a chrono-tz = { version = "0.10", default-features = false, features = ["filter-by-regex"] }' with/Cargo.toml
if (cd with && CHRONO_TZ_TIMEZONE_FILTER='^UTC$' CARGO_TARGET_DIR=$folder/built cargo build --quiet --release) >log 2>&1; then
    echo "changed: rrule can be built with chrono-tz filtered now" >&2
    exit 1
fi
grep -m1 'not found in `chrono_tz`' log || grep -m1 'cannot find' log

# Its younger sister can.
CHRONO_TZ_TIMEZONE_FILTER='^UTC$' program sister 'recurrence = "=0.15.0"
chrono-tz = { version = "0.10", default-features = false, features = ["filter-by-regex"] }' \
    'if let Some(rule) = std::env::args().nth(1) { println!("{}", rule.parse::<recurrence::RRuleSet>().is_ok()); }'
spared=$(addresses sister)
echo "recurrence 0.15.0 with the filter: $spared"
if ((spared > few + 10000)); then
    echo "changed: the filter left fewer than 10,000 more before" >&2
    exit 1
fi
echo "as found: the zones come along with rrule, and cannot be left out; with recurrence they can"
