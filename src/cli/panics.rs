//! What is said when the program stumbles over itself: a sentence, and where in the program. Never what it was working on:
//! that may be someone's own words, and standard error may end up in a log.

use crate::pile::is_decoding;
use crate::text::{Texts, stumbled_sentence};

/// From here on, a panic says that. Over a damaged picture nothing is said here: it is told as one.
pub(super) fn say_no_more_than_a_sentence(texts: &'static Texts) {
    std::panic::set_hook(Box::new(|panic| {
        if !is_decoding() {
            eprintln!("{}", stumbled_sentence(texts, panic.location()));
        }
    }));
}
