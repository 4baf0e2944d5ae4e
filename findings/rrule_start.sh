#!/usr/bin/env bash
# What is surprising: the calendar standard (RFC 5545, 3.8.5.3) has DTSTART as the first instance of a repeating entry, and calendar
# programs show it on its first day even where that day does not match the rule. rrule leaves such a first day out, and says nothing.
#
# A yearly meeting that was first held on Wednesday 5 January 2022 and is "every Monday" from then on is there on the Wednesday in
# the programs people bring their calendars from. So a reader of calendars puts the first day in by itself.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2021"

[dependencies]
rrule = "=RRULE_VERSION"
TOML
cat > src/main.rs <<'RUST'
fn main() {
    let entry = "DTSTART:20220105T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3";
    let set: rrule::RRuleSet = entry.parse().expect("a valid entry");
    for date in set.all(10).dates {
        println!("{}", date.format("%Y-%m-%d"));
    }
}
RUST
sed -i "s/RRULE_VERSION/${RRULE_VERSION:-0.14.0}/" Cargo.toml
echo "rrule $(sed -n 's/^rrule = "=\(.*\)"/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected=$'2022-01-10\n2022-01-17\n2022-01-24'
if [[ "$got" != "$expected" ]]; then
    echo "changed: the first day, 2022-01-05, was left out before" >&2
    exit 1
fi
echo "as found: 2022-01-05, the day the entry begins, is not among them"
