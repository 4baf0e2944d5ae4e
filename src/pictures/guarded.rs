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

#[cfg(test)]
mod tests {
    use super::{guarded, is_decoding};
    use crate::pictures::PictureFault;

    #[test]
    fn a_decoder_that_panics_has_met_a_damaged_file_and_the_next_one_is_read() {
        let was_decoding = || is_decoding().then_some(()).ok_or(PictureFault::Damaged);
        assert!(matches!(guarded(|| -> Result<(), _> { panic!("it stumbled") }), Err(PictureFault::Damaged)));
        assert!(!is_decoding(), "a panic that comes later is told as one");
        assert!(guarded(was_decoding).is_ok() && !is_decoding());
    }
}
