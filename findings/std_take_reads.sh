#!/usr/bin/env bash
# What is surprising: `file.take(16384).read_to_end(&mut bytes)`, the usual way to look at how a file begins, asks the system ten times:
# for 32 bytes, for 32 more, then for 64, 128 and so on, each time as much as the vector has grown by. A file read whole is asked for at
# once, since it says how long it is; through `take` it says nothing, although there the program has said how much it wants. With room in
# the vector beforehand it is two or three.
#
# Each command looks at how every file in a folder begins, and there may be ten thousand. So the room is made first, and of a journey no
# more is looked at than the 128 bytes that tell that it is one (src/storage/find.rs).
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > reads.rs <<'RUST'
use std::fs::{self, File};
use std::io::Read;

const HEAD: usize = 16 * 1024;

/// How many reads this process has asked the system for.
fn reads_so_far() -> u64 {
    let told = fs::read_to_string("/proc/self/io").expect("told by Linux");
    told.lines().find_map(|line| line.strip_prefix("syscr: ")).expect("a count").parse().expect("a number")
}

/// The reads that `work` asks for, without those for asking how many there were.
fn reads(work: impl FnOnce()) -> u64 {
    let before = reads_so_far();
    let asking = reads_so_far() - before;
    let before = reads_so_far();
    work();
    reads_so_far() - before - asking
}

/// Reads the head of the file into this vector.
fn head(mut bytes: Vec<u8>) {
    File::open("file").expect("open").take(HEAD as u64).read_to_end(&mut bytes).expect("read");
    assert_eq!(bytes.len(), HEAD);
}

fn main() {
    fs::write("file", vec![b'x'; 100_000]).expect("written");
    let whole = reads(|| assert_eq!(fs::read("file").expect("read").len(), 100_000));
    let grown = reads(|| head(Vec::new()));
    let with_room = reads(|| head(Vec::with_capacity(HEAD)));
    println!("whole, 100,000 bytes: {whole} reads");
    println!("its first 16,384 through take: {grown} reads, with room for them {with_room}");
    assert!(whole <= 3 && with_room <= 3 && grown >= 8, "changed: it was 2, 10 and 2");
}
RUST
rustc --version
rustc --edition 2024 -O reads.rs
./reads
echo "as found: what is taken is read in small pieces where the vector has no room beforehand"
