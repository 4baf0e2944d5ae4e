#!/usr/bin/env bash
# What is surprising: a black and white scan may say that the bits of a byte are to be read from the lowest (FillOrder 2, TIFF 6.0), as
# fax machines and the copiers built on them do. image decodes such a file without a fault and takes the bits from the highest all the
# same, so that each eight pixels are mirrored where they stand. Nothing says so: there is no error, and the tag cannot be asked for.
# Pillow, and with it libtiff, heeds it.
#
# A scanned sheet read so has lines that jump back and forth every eight pixels. So a TIFF that says this is refused in a sentence before
# it is decoded (src/pictures/tiff_pages.rs).
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
image = { version = "=IMAGE_VERSION", default-features = false, features = ["tiff"] }
TOML
cat > src/main.rs <<'RUST'
fn main() {
    for path in std::env::args().skip(1) {
        let picture = image::open(&path).expect("a picture").to_luma8();
        let row: String = picture.pixels().map(|pixel| if pixel.0[0] == 0 { '#' } else { '.' }).collect();
        println!("image:  {path} {row}");
    }
}
RUST
sed -i "s/IMAGE_VERSION/${IMAGE_VERSION:-0.25.10}/" Cargo.toml
cat > write.py <<'PYTHON'
import struct

def tiff(path, bits, fill_order):
    """One row of 16 pixels in black and white; `bits` is the row as it lies in the file."""
    tags = [(256, 4, 16), (257, 4, 1), (258, 3, 1), (259, 3, 1), (262, 3, 1), (266, 3, fill_order), (273, 4, 8),
            (277, 3, 1), (278, 4, 1), (279, 4, 2)]
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    with open(path, "wb") as file:
        file.write(b"II*\0" + struct.pack("<I", 10) + bits + struct.pack("<H", len(tags)) + entries + bytes(4))

# The same row, three white pixels at the left of each eight, written in both ways.
tiff("from-highest.tiff", bytes([0b11100000, 0b11100000]), 1)
tiff("from-lowest.tiff", bytes([0b00000111, 0b00000111]), 2)
PYTHON
cat > read.py <<'PYTHON'
from PIL import Image

for path in ("from-highest.tiff", "from-lowest.tiff"):
    row = Image.open(path).convert("L").tobytes()
    print(f"Pillow: {path} {''.join('.' if value else '#' for value in row)}")
PYTHON
python3 -m venv venv
venv/bin/pip install --quiet pillow==12.0.0
python3 write.py
echo "image $(sed -n 's/^image = { version = "=\([^"]*\)".*/\1/p' Cargo.toml), Pillow 12.0.0, $(rustc --version)"
got=$(venv/bin/python read.py; cargo run --quiet -- from-highest.tiff from-lowest.tiff)
echo "$got"
expected='Pillow: from-highest.tiff ...#####...#####
Pillow: from-lowest.tiff ...#####...#####
image:  from-highest.tiff ...#####...#####
image:  from-lowest.tiff #####...#####...'
if [[ "$got" != "$expected" ]]; then
    echo "changed: image took no notice of the order of bits before" >&2
    exit 1
fi
echo "as found: the order of bits that the file names is not heeded"
