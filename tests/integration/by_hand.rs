//! What people make by hand and hand over or type: taken as they meant it, or told.

mod calendars;
mod dates;
mod files;
mod newcomers;
mod places;
mod repeating;
mod sheet;
mod window;

use std::path::PathBuf;

/// The file of that name, as a mail, a phone or a spreadsheet left it.
fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/by_hand").join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}
