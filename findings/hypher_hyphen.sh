#!/usr/bin/env bash
# What is surprising: hypher takes a hyphen for a letter like any other. A word that has one is cut right beside it: "self" and then
# "-employed", which becomes "self--employed" with the hyphen of the line, and in Dutch a single d is cut off, "ou-d-collega", though no
# cut leaves fewer than two letters anywhere else. Without the hyphen both words are cut as they should be.
#
# Words with a hyphen of their own are common in Dutch, and the longest. So we cut at hyphens first, hand over the pieces between them,
# and never cut right after one (place_in_word and between_syllables in src/report/measure.rs).
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
hypher = { version = "=HYPHER_VERSION", default-features = false, features = ["alloc", "dutch", "english"] }
TOML
cat > src/main.rs <<'RUST'
use hypher::Lang::{Dutch, English};

fn main() {
    let words = [("self-employed", English), ("oud-collega", Dutch), ("employed", English), ("oud", Dutch), ("collega", Dutch)];
    for (word, language) in words {
        println!("{word}: {}", hypher::hyphenate(word, language).join(" "));
    }
}
RUST
sed -i "s/HYPHER_VERSION/${HYPHER_VERSION:-0.1.8}/" Cargo.toml
echo "hypher $(sed -n 's/^hypher = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected='self-employed: self -em ployed
oud-collega: ou d- col le ga
employed: em ployed
oud: oud
collega: col le ga'
if [[ "$got" != "$expected" ]]; then
    echo "changed: words were cut beside their own hyphens before" >&2
    exit 1
fi
echo "as found: a hyphen counts as a letter"
