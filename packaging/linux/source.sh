#!/usr/bin/env bash
# Builds the program in a bare Debian by the README's first commands, as they stand there, and opens its window on a virtual screen:
#   packaging/linux/source.sh          see bare.sh for what it needs
# RUST is the folder of a toolchain that stands in for what rustup would fetch; this machine's own if it is not named.
# PROGRAM is where the program is kept that was built.
set -euo pipefail
. "$(dirname "$0")/bare.sh"

cd "$(dirname "$0")/../.."
rust=${RUST:-$(rustc --print sysroot)}
make_bare_debian
lend "$rust" /opt/rust
git clone --quiet "$PWD" "$root/root/potloodlijn"
# Who is root already needs no sudo; what can be reached safely from this machine can be from there.
printf '#!/bin/sh\nexec "$@"\n' >"$root/usr/local/bin/sudo"
chmod +x "$root/usr/local/bin/sudo"
mkdir -p "$root/etc/ssl/certs"
cp --dereference /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
since "a clean clone, and $(inside rustc --version)"

# The first block of commands; each is run as a person would.
sed -n '/^```sh$/,/^```$/p' README.md | sed '1d;/^```$/,$d' >"$work/commands"
mapfile -t commands <"$work/commands"
[[ ${#commands[@]} -eq 2 && ${commands[1]} == "cargo run --release" ]] || { echo "not the README that was expected" >&2; exit 1; }
printf '        %s\n' "${commands[@]}"
inside apt-get update -qq
inside bash -c "${commands[0]}" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
since "the system's packages are there"

make_screen
# No name of a folder in the program, as in a package (see build.sh).
inside env --chdir=/root/potloodlijn RUSTFLAGS="--remap-path-prefix=/root/potloodlijn=. --remap-path-prefix=/root/.cargo=cargo" \
    bash -c "${commands[1]}" >"$work/log" 2>&1 &
run=$!
see_window "$run" || { tail -20 "$work/log" >&2; exit 1; }
[[ -z ${PROGRAM:-} ]] || cp "$root/root/potloodlijn/target/release/potloodlijn" "$PROGRAM"
grep -E '^ +Finished' "$work/log"
kill "$run"
wait "$run" || true
