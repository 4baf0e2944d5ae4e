#!/usr/bin/env bash
# What is surprising: to know the time on the wall a program needs one file, and Linux says which: /etc/localtime. jiff reads its name
# out of that link, and then goes through the whole database of zones, folder by folder, to list all names there are, before it opens
# the one it wants. It does so in every process that asks for the local time, also one that lives for a few milliseconds.
#
# That is most of what a short command does. So it is asked for where a day on the wall is needed, by `check` and by the window, once;
# the other commands are given none, and open no file of the zones.
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
jiff = { version = "=JIFF_VERSION", default-features = false, features = ["std", "tz-system", "tzdb-zoneinfo"] }
inotify = { version = "=0.11.0", default-features = false }
TOML
cat > src/main.rs <<'RUST'
use std::path::{Path, PathBuf};

use inotify::{EventMask, Inotify, WatchMask};

fn folders_in(folder: &Path, found: &mut Vec<PathBuf>) {
    found.push(folder.to_owned());
    for entry in folder.read_dir().expect("a folder").map(|entry| entry.expect("an entry")) {
        // Copies of all zones, with leap seconds and without.
        let is_copy = ["right", "posix"].iter().any(|copy| entry.file_name() == *copy);
        if entry.file_type().expect("its kind").is_dir() && !is_copy {
            folders_in(&entry.path(), found);
        }
    }
}

/// How many folders of the zones were opened while `work` was done.
fn opened(folders: &[PathBuf], work: impl FnOnce()) -> usize {
    let mut watching = Inotify::init().expect("inotify");
    for folder in folders {
        watching.watches().add(folder, WatchMask::OPEN | WatchMask::ONLYDIR).expect("a watch");
    }
    work();
    let (mut room, mut seen) = (vec![0; 1 << 20], std::collections::BTreeSet::new());
    while let Ok(events) = watching.read_events(&mut room) {
        let itself = |event: &inotify::Event<&std::ffi::OsStr>| event.mask.contains(EventMask::ISDIR) && event.name.is_none();
        seen.extend(events.filter(itself).map(|event| event.wd.get_watch_descriptor_id()));
    }
    seen.len()
}

fn main() {
    let mut folders = Vec::new();
    folders_in(Path::new("/usr/share/zoneinfo"), &mut folders);
    let utc = opened(&folders, || _ = jiff::Timestamp::now());
    let wall = opened(&folders, || _ = jiff::Zoned::now());
    let again = opened(&folders, || _ = jiff::Zoned::now());
    println!("folders of zones: {}", folders.len());
    println!("opened for the time in UTC {utc}, for the time on the wall {wall}, and once more {again}");
    println!("{}", if utc == 0 && wall == folders.len() && again == 0 { "all of them" } else { "not all" });
}
RUST
sed -i "s/JIFF_VERSION/${JIFF_VERSION:-0.2.46}/" Cargo.toml
echo "jiff $(sed -n 's/^jiff = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml), $(rustc --version)"
got=$(cargo run --quiet)
echo "$got"
if [[ "$got" != *"all of them" ]]; then
    echo "changed: all folders of the zones were gone through before, to know the time on the wall" >&2
    exit 1
fi
echo "as found: the whole database is listed to find the zone that the system names"
