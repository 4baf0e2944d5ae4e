#!/usr/bin/env bash
# What is surprising: serde_json says of a fault on which line it stands, and serde_path_to_error in which field. For a part whose
# fields stand among others (#[serde(flatten)]) both are gone: the fault is said to stand where the object around it ends, and its path
# is that of the object, however deep in the part it is. The part is put aside unread first and looked at afterwards, without places.
#
# A person with a faulty file is sent to its last line. So where a part of ours is flattened, it is read once more by itself when
# something does not fit (fault_within in src/format/envelope.rs), and the path is told.
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
serde = { version = "=SERDE_VERSION", features = ["derive"] }
serde_json = "=1.0.154"
serde_path_to_error = "=0.1.20"
TOML
cat > src/main.rs <<'RUST'
#![allow(dead_code)]

use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
struct Days {
    days: Vec<u32>,
}

#[derive(Deserialize)]
struct Nested {
    name: String,
    when: Days,
}

#[derive(Deserialize)]
struct Flat {
    name: String,
    #[serde(flatten)]
    when: Days,
}

fn fault<T: DeserializeOwned>(text: &str) -> String {
    let mut reader = serde_json::Deserializer::from_str(text);
    let error = serde_path_to_error::deserialize::<_, T>(&mut reader).err().expect("a fault");
    format!("line {}, path {}", error.inner().line(), error.path())
}

fn main() {
    let days = "[\n1,\n\"two\",\n3\n]";
    println!("nested:    {}", fault::<Nested>(&format!("{{\"name\": \"n\",\n\"when\": {{ \"days\": {days} }}\n}}")));
    println!("flattened: {}", fault::<Flat>(&format!("{{\"name\": \"n\",\n\"days\": {days}\n}}")));
}
RUST
sed -i "s/SERDE_VERSION/${SERDE_VERSION:-1.0.229}/" Cargo.toml
echo "serde $(sed -n 's/^serde = { version = "=\([^"]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected='nested:    line 4, path when.days[1]
flattened: line 7, path .'
if [[ "$got" != "$expected" ]]; then
    echo "changed: the place of a fault in a flattened part was lost before" >&2
    exit 1
fi
echo "as found: a fault on line 4 is said to be on line 7, where the object ends, and in no field"
