#!/usr/bin/env bash
# What is surprising: the patterns for Dutch that hypher has (those of TeX) know which words change when they are broken, and leave them
# whole: "omaatje", which would become oma-tje, has no place to break. For the trema they do not: it is only there to part two vowels
# that the end of a line parts by itself, and has to go where it begins the new line (geïntegreerd: ge-integreerd, reëel: re-eel,
# ideeën: idee-en). hypher gives just these places, and whoever breaks there prints a spelling mistake.
#
# So no line of our pages breaks before a letter with a trema (between_syllables in src/report/measure.rs); a test breaks such words at
# every width.
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
hypher = { version = "=HYPHER_VERSION", default-features = false, features = ["alloc", "dutch"] }
TOML
cat > src/main.rs <<'RUST'
fn main() {
    for word in ["omaatje", "cafeetje", "geïntegreerd", "coördinatie", "reëel", "ideeën", "beïnvloed"] {
        println!("{word}: {}", hypher::hyphenate(word, hypher::Lang::Dutch).join("-"));
    }
}
RUST
sed -i "s/HYPHER_VERSION/${HYPHER_VERSION:-0.1.8}/" Cargo.toml
echo "hypher $(sed -n 's/^hypher = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected='omaatje: omaatje
cafeetje: ca-feetje
geïntegreerd: ge-ïn-te-greerd
coördinatie: co-ör-di-na-tie
reëel: re-ëel
ideeën: idee-ën
beïnvloed: be-ïn-vloed'
if [[ "$got" != "$expected" ]]; then
    echo "changed: words were broken before a letter with a trema" >&2
    exit 1
fi
echo "as found: words that change are left whole, but for those with a trema"
