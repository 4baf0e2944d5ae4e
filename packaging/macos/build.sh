#!/usr/bin/env bash
# Makes the bundle for macOS, on a Mac with Rust and the command line tools of Xcode: packaging/macos/build.sh
# It comes in target/packages, as a zip. It is signed for this machine only: on another, the first time is by right click, Open.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
architecture=$(uname -m)
export MACOSX_DEPLOYMENT_TARGET=11.0
RUSTFLAGS="--remap-path-prefix=$PWD=. --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo" cargo build --release --locked --bin potloodlijn

folder=target/packages/Potloodlijn.app
rm -rf "$folder"
mkdir -p "$folder/Contents/MacOS" "$folder/Contents/Resources"
# Versions of bundles are numbers only.
sed "s/@VERSION@/${version%%-*}/" packaging/macos/Info.plist >"$folder/Contents/Info.plist"
plutil -lint "$folder/Contents/Info.plist"
cp "${CARGO_TARGET_DIR:-target}/release/potloodlijn" "$folder/Contents/MacOS/potloodlijn"
strip "$folder/Contents/MacOS/potloodlijn"
cp LICENSE-MIT LICENSE-APACHE LICENCES.md "$folder/Contents/Resources/"
cp -R docs "$folder/Contents/Resources/docs"

icons=$(mktemp -d)/potloodlijn.iconset
mkdir -p "$icons"
cp assets/icons/potloodlijn-16.png "$icons/icon_16x16.png"
cp assets/icons/potloodlijn-32.png "$icons/icon_16x16@2x.png"
cp assets/icons/potloodlijn-32.png "$icons/icon_32x32.png"
cp assets/icons/potloodlijn-256.png "$icons/icon_128x128@2x.png"
cp assets/icons/potloodlijn-256.png "$icons/icon_256x256.png"
iconutil --convert icns --output "$folder/Contents/Resources/potloodlijn.icns" "$icons"

codesign --force --sign - "$folder"
(cd target/packages && ditto -c -k --keepParent Potloodlijn.app "Potloodlijn-$version-macos-$architecture.zip")
