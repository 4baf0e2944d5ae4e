//! Some damaged files make the libraries that decode pictures panic. That is a damaged file, and the rest of the pile is read.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::PictureFault;

thread_local! {
    static IS_DECODING: Cell<bool> = const { Cell::new(false) };
}

/// This thread is decoding a picture: a panic now is told as a damaged file, and needs no other word.
pub fn is_decoding() -> bool {
    IS_DECODING.get()
}

/// Decodes; a panic is a damaged file. What it had in hand is dropped, so nothing half done is seen.
pub(super) fn guarded<T>(decode: impl FnOnce() -> Result<T, PictureFault>) -> Result<T, PictureFault> {
    IS_DECODING.set(true);
    let decoded = catch_unwind(AssertUnwindSafe(decode));
    IS_DECODING.set(false);
    decoded.unwrap_or(Err(PictureFault::Damaged))
}
