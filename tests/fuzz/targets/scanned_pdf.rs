#![no_main]
//! Bytes read as a scanned PDF, bare or as what is drawn on a page that is whole otherwise.

use libfuzzer_sys::fuzz_target;
use potloodlijn_fuzz::only_own_panics;
use potloodlijn_fuzz::pictures::{MOST_PIXELS, Pages};

fuzz_target!(init: only_own_panics(), |bytes: &[u8]| {
    let Some((&kind, rest)) = bytes.split_first() else { return };
    let file = match kind % 3 {
        0 => rest.to_vec(),
        1 => [b"%PDF-1.4\n", rest].concat(),
        _ => page_around(rest),
    };
    let Ok(pages) = Pages::open(file) else { return };
    for number in 0..pages.count().min(4) {
        if let Ok(picture) = pages.page(number) {
            assert!((picture.width() * picture.height()) as u64 <= MOST_PIXELS);
        }
    }
});

/// A page whose picture has these bytes as its pixels, and the first of them as its size.
fn page_around(bytes: &[u8]) -> Vec<u8> {
    let side = |place: usize| u32::from(bytes.get(place).copied().unwrap_or(1)) + 1;
    let (wide, high) = (side(0), side(1));
    let mut file = format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>endobj\n\
         4 0 obj<</Subtype/Image/Width {wide}/Height {high}/ColorSpace/DeviceRGB/BitsPerComponent 8/Length {}>>stream\n",
        bytes.len()
    )
    .into_bytes();
    file.extend(bytes);
    file.extend(b"\nendstream endobj\n5 0 obj<</Length 21>>stream\nq 9 0 0 9 0 0 cm /I Do\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n");
    file
}
