#!/usr/bin/env bash
# What is surprising: softbuffer can be told to load the libraries of X only when they are needed (feature x11-dlopen), so that a program
# starts where they are missing. They are loaded all the same, in every process and before its first line: tiny-xlib, which stands
# behind it, opens libX11 in a constructor, and five libraries come along with it. A command that never opens a window, on a server or
# under a strict sandbox, pays for it at each start, and nothing in the program can come before it.
#
# Of the 3 ms in which `potloodlijn --version` is done about half a millisecond goes there. We keep it: where the libraries are missing the
# commands work all the same, and the painter for machines without a graphics card needs softbuffer.
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
softbuffer = { version = "=0.4.8", default-features = false, features = ["x11", "x11-dlopen"] }
tiny-xlib = "=TINY_XLIB_VERSION"
TOML
cat > src/main.rs <<'RUST'
fn main() {
    let maps = std::fs::read_to_string("/proc/self/maps").expect("what is mapped");
    let there = |name: &str| maps.lines().any(|line| line.contains(&format!("/{name}.so")));
    for name in ["libX11", "libxcb", "libXau"] {
        println!("at the first line of main, {name}: {}", if there(name) { "loaded" } else { "not loaded" });
    }
    // Never called: the crate has to be in the program, as in one that opens a window for some of its commands.
    if std::env::args().count() > 1 {
        drop(tiny_xlib::Display::new(None));
    }
}
RUST
sed -i "s/TINY_XLIB_VERSION/${TINY_XLIB_VERSION:-0.2.5}/" Cargo.toml
ldconfig -p | grep -q 'libX11\.so\.6' || { echo "libX11 is not installed here: nothing can be seen" >&2; exit 1; }
echo "softbuffer 0.4.8, tiny-xlib $(sed -n 's/^tiny-xlib = "=\([^"]*\)"/\1/p' Cargo.toml), $(rustc --version)"
cargo build --quiet
echo "linked to: $(ldd target/debug/finding | grep -c 'libX\|libxcb' || true) libraries of X"
got=$(target/debug/finding)
echo "$got"
expected='at the first line of main, libX11: loaded
at the first line of main, libxcb: loaded
at the first line of main, libXau: loaded'
if [[ "$got" != "$expected" ]]; then
    echo "changed: the libraries of X were loaded before main" >&2
    exit 1
fi
echo "as found: a program that was not asked for a window has loaded the libraries of X before its first line"
