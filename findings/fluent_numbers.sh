#!/usr/bin/env bash
# What is surprising: Fluent's guide says that numbers in a text are formatted by the rules of its language, with NUMBER() or without.
# fluent-bundle is told the language and knows its plurals, but writes 1234.5 in Dutch as a program does: no comma, no mark between the
# thousands, although use_grouping of the number is on. NUMBER() is not known at all until add_builtins is called, and then says
# nothing but how many digits there are. A number that comes as text, "1", is no number to it: it is not one in the plural, and
# NUMBER() of it prints the word NUMBER() without a fault.
#
# A person reads 1234.5 as another number, or as a fault. So numbers are put in the marks of the language by a formatter of our own
# (src/text/mod.rs), and the tests look at thousands and parts in both languages.
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
fluent-bundle = "=FLUENT_VERSION"
unic-langid = "=0.9.6"
TOML
cat > src/main.rs <<'RUST'
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

const TEXT: &str = "plain = { $n }
number = { NUMBER($n, useGrouping: 1, minimumFractionDigits: 2) }
plural = { $n ->
    [one] one
   *[other] many
}
";

fn main() {
    let resource = FluentResource::try_new(TEXT.to_owned()).expect("a text");
    for (language, builtins) in [("nl", false), ("nl", true), ("en", true)] {
        let mut bundle = FluentBundle::new(vec![language.parse().expect("a language")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(&resource).expect("new words");
        if builtins {
            bundle.add_builtins().expect("new functions");
        }
        for value in [FluentValue::from(1234.5), FluentValue::from(1), FluentValue::from("1")] {
            let mut words = Vec::new();
            for id in ["plain", "number", "plural"] {
                let mut args = FluentArgs::new();
                args.set("n", value.clone());
                let mut faults = Vec::new();
                let pattern = bundle.get_message(id).and_then(|message| message.value()).expect("a value");
                words.push(format!("{} ({} faults)", bundle.format_pattern(pattern, Some(&args), &mut faults), faults.len()));
            }
            let given = if matches!(value, FluentValue::String(_)) { "text" } else { "number" };
            println!("{language}, built in {builtins}, {given}: {}", words.join(" | "));
        }
    }
}
RUST
sed -i "s/FLUENT_VERSION/${FLUENT_VERSION:-0.16.0}/" Cargo.toml
echo "fluent-bundle $(sed -n 's/^fluent-bundle = "=\([^"]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
expected='nl, built in false, number: 1234.5 (0 faults) | {NUMBER()} (1 faults) | many (0 faults)
nl, built in false, number: 1 (0 faults) | {NUMBER()} (1 faults) | one (0 faults)
nl, built in false, text: 1 (0 faults) | {NUMBER()} (1 faults) | many (0 faults)
nl, built in true, number: 1234.5 (0 faults) | 1234.50 (0 faults) | many (0 faults)
nl, built in true, number: 1 (0 faults) | 1.00 (0 faults) | one (0 faults)
nl, built in true, text: 1 (0 faults) | NUMBER() (0 faults) | many (0 faults)
en, built in true, number: 1234.5 (0 faults) | 1234.50 (0 faults) | many (0 faults)
en, built in true, number: 1 (0 faults) | 1.00 (0 faults) | one (0 faults)
en, built in true, text: 1 (0 faults) | NUMBER() (0 faults) | many (0 faults)'
if [[ "$got" != "$expected" ]]; then
    echo "changed: numbers were written alike in every language before" >&2
    exit 1
fi
echo "as found: numbers look as they do in a program, in Dutch too"
