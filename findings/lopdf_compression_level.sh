#!/usr/bin/env bash
# What is surprising: SaveOptions of lopdf has a compression_level, and what is by far the most of a PDF, the contents of its pages,
# knows nothing of it. Document::compress always packs at the best level there is, which is also the slowest; compression_level is
# for object streams alone, 0 included.
#
# For pages of many thin lines that was a fifth of the time a report took. Who wants another level packs the streams by themselves
# and says so in their dictionaries, before saving.
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
lopdf = { version = "=LOPDF_VERSION", default-features = false }
flate2 = "=1.1.11"
TOML
cat > src/main.rs <<'RUST'
use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, SaveOptions, Stream, dictionary};

/// A page of many lines, none like another.
fn contents() -> Vec<u8> {
    let line = |n: u32| format!("{} {} m {} {} l S\n", n * 7 % 595, n * 31 % 842, n * 13 % 595, n * 57 % 842);
    (0..4000).map(line).collect::<String>().into_bytes()
}

fn document() -> Document {
    let mut document = Document::with_version("1.5");
    let content = document.add_object(Stream::new(Dictionary::new(), contents()));
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    document.objects.insert(pages, Object::Dictionary(dictionary! {
        "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
    }));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    document
}

/// How long the packed contents of the page are in the file.
fn packed(level: u32) -> usize {
    let mut document = document();
    document.compress();
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(level).build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).expect("a valid document");
    let read = Document::load_mem(&bytes).expect("what was written");
    let stream = read.objects.values().filter_map(|it| it.as_stream().ok());
    stream.filter(|it| it.dict.get(b"Type").is_err()).map(|it| it.content.len()).max().expect("a page")
}

fn deflated(level: u32) -> usize {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(&contents()).expect("memory");
    encoder.finish().expect("memory").len()
}

fn main() {
    println!("contents {} bytes", contents().len());
    println!("flate2 at 1, 6, 9: {} {} {}", deflated(1), deflated(6), deflated(9));
    println!("lopdf asked for 0, 1, 6, 9: {} {} {} {}", packed(0), packed(1), packed(6), packed(9));
    let best = deflated(9);
    let is_always_best = [0, 1, 6, 9].iter().all(|&level| packed(level) == best);
    println!("{}", if is_always_best && deflated(1) != best { "always the best level" } else { "the level that was asked for" });
}
RUST
sed -i "s/LOPDF_VERSION/${LOPDF_VERSION:-0.44.0}/" Cargo.toml
echo "lopdf $(sed -n 's/^lopdf = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
if [[ "$got" != *"always the best level" ]]; then
    echo "changed: the contents of pages were packed at the best level before, whatever was asked for" >&2
    exit 1
fi
echo "as found: compression_level does not reach the contents of pages"
