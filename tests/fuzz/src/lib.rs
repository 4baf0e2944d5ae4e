//! The rooms of the program that read, by themselves, and what must hold for whatever they are given: a sentence or a value,
//! and a value that is written comes back the same.
#![allow(dead_code, missing_docs, unused_imports)]

#[path = "../../../src/format/mod.rs"]
pub mod format;
#[path = "../../../src/ink/mod.rs"]
pub mod ink;
#[path = "../../../src/model/mod.rs"]
pub mod model;
#[path = "../../../src/pictures/mod.rs"]
pub mod pictures;
#[path = "../../../src/reading/mod.rs"]
pub mod reading;
#[path = "../../../src/sealing/mod.rs"]
pub mod sealing;
#[path = "../../../src/sheet_geometry/mod.rs"]
pub mod sheet_geometry;
#[path = "../../../src/typed/mod.rs"]
pub mod typed;

use format::{Format, Instruments, read, write};

/// Reads `bytes` as a file of the kind `T`; what can be read is written and comes back the same.
pub fn read_and_back<T: Format + PartialEq + std::fmt::Debug>(bytes: &[u8], known: &Instruments) {
    match read::<T>(bytes, known) {
        Ok(opened) if opened.newer_version.is_none() => {
            let again = read::<T>(&write(&opened.value), known).expect("what was written can be read");
            assert_eq!(again.value, opened.value);
        }
        Ok(_) => {}
        Err(fault) => assert!(fault.path.starts_with('$'), "{fault:?}"),
    }
}

/// From here on a panic of a library that decodes pictures, which the program takes for a damaged file, is none for the fuzzer.
pub fn only_own_panics() {
    let abort = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !pictures::is_decoding() {
            abort(panic);
        }
    }));
}
