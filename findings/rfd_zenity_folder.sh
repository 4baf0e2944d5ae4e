#!/usr/bin/env bash
# What is surprising: where there is no desktop portal rfd asks with zenity, and then what was set for the dialog is left out of the
# question: the folder to begin in (set_directory) and the title (set_title) do not reach zenity. The dialog opens in whatever folder
# the program was started from, under zenity's own title, and a file is proposed and saved there, away from all others. With a portal
# both arrive, so that a program looks right wherever it is tried.
#
# Who saves a drawing so does not find it again. So we hand over the whole path as the name of the file, which zenity takes for a place.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src bin
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
rfd = { version = "=RFD_VERSION", default-features = false, features = ["xdg-portal"] }
TOML
cat > src/main.rs <<'RUST'
use rfd::FileDialog;

fn main() {
    let dialog = || FileDialog::new().set_title("Where is it kept?").set_directory("/srv/drawings");
    dialog().set_file_name("mine.json").save_file();
    dialog().pick_file();
    dialog().pick_folder();
    FileDialog::new().set_file_name("/srv/drawings/mine.json").save_file();
}
RUST
# Stands for zenity: writes down what it is asked, and answers.
cat > bin/zenity <<'ZENITY'
#!/bin/sh
echo "$*" >> asked
echo /srv/elsewhere
ZENITY
chmod +x bin/zenity
sed -i "s/RFD_VERSION/${RFD_VERSION:-0.17.2}/" Cargo.toml
echo "rfd $(sed -n 's/^rfd = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
cargo build --quiet
env -u DISPLAY -u WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent PATH="$folder/bin:$PATH" cargo run --quiet
cat asked
expected='--no-markup --file-selection --save --confirm-overwrite --filename mine.json
--no-markup --file-selection
--no-markup --file-selection --directory
--no-markup --file-selection --save --confirm-overwrite --filename /srv/drawings/mine.json'
if [[ "$(cat asked)" != "$expected" ]]; then
    echo "changed: zenity was told neither the folder nor the title before" >&2
    exit 1
fi
echo "as found: neither the folder nor the title is in the question; a whole path as the name of the file is"
