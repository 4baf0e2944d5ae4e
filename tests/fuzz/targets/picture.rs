#![no_main]
//! Bytes read as a photo or a TIFF, bare or with the beginning of one; what can be read is a picture of a stated size.

use libfuzzer_sys::fuzz_target;
use potloodlijn_fuzz::only_own_panics;
use potloodlijn_fuzz::pictures::{MOST_PIXELS, Pages};

const BEGINNINGS: [&[u8]; 5] = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x20\0\0\0WEBP", b"II*\0"];

fuzz_target!(init: only_own_panics(), |bytes: &[u8]| {
    let Some((&beginning, rest)) = bytes.split_first() else { return };
    let beginning = BEGINNINGS[usize::from(beginning) % BEGINNINGS.len()];
    let Ok(pages) = Pages::open([beginning, rest].concat()) else { return };
    for number in 0..pages.count().min(4) {
        if let Ok(picture) = pages.page(number) {
            assert!((picture.width() * picture.height()) as u64 <= MOST_PIXELS);
        }
    }
});
