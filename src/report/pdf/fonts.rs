//! The fonts of a file: of each weight that occurs, just the letters that are used.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, ParsedFont};
use subsetter::{GlyphRemapper, subset};

use crate::report::measure::font_bytes;
use crate::report::page::{Document, Page, Weight};

/// The name of a weight in the file.
pub(super) fn font_id(weight: Weight) -> FontId {
    FontId(match weight {
        Weight::Regular => "R".into(),
        Weight::SemiBold => "S".into(),
        Weight::Typewriter => "T".into(),
    })
}

/// The fonts for the texts of `document`; `None` when the font in the program cannot be read.
pub(super) fn fonts_for(document: &Document) -> Option<Vec<(Weight, ParsedFont)>> {
    let mut letters: BTreeMap<Weight, BTreeSet<char>> = BTreeMap::new();
    for text in document.pages.iter().flat_map(Page::texts) {
        // A space may be added between lines that are read on.
        letters.entry(text.weight).or_default().extend(text.words.chars().chain([' ']));
    }
    letters.into_iter().map(|(weight, letters)| Some((weight, font_of(weight, &letters)?))).collect()
}

/// The font with the glyphs of `letters` and no others, numbered anew in the order of the letters.
fn font_of(weight: Weight, letters: &BTreeSet<char>) -> Option<ParsedFont> {
    let bytes = font_bytes(weight);
    let whole = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())?;
    let mut renumbered = GlyphRemapper::new();
    let used = letters.iter().filter_map(|&letter| {
        let glyph = whole.codepoint_to_glyph.get(&u32::from(letter))?;
        Some((u32::from(letter), *glyph, renumbered.remap(*glyph)))
    });
    let used: Vec<(u32, u16, u16)> = used.collect();
    let mut font = whole.clone();
    font.original_bytes = subset(bytes, 0, &renumbered).ok()?;
    font.codepoint_to_glyph = used.iter().map(|&(letter, _, glyph)| (letter, glyph)).collect();
    let width = |&(_, old, new): &(u32, u16, u16)| Some((new, *whole.glyph_widths.get(&old)?));
    font.glyph_widths = used.iter().filter_map(width).collect();
    let name = match weight {
        Weight::Regular => "Inter-Regular",
        Weight::SemiBold => "Inter-SemiBold",
        Weight::Typewriter => "JetBrainsMono-Regular",
    };
    font.font_name = Some(format!("{}+{name}", tag_of(letters)));
    Some(font)
}

/// Six capitals that differ between sets of letters, as PDF asks of the name of a subset.
fn tag_of(letters: &BTreeSet<char>) -> String {
    let hash = letters.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &letter| {
        (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0000_0100_0000_01B3)
    });
    (0..6).map(|place| char::from(b'A' + ((hash >> (place * 8)) % 26) as u8)).collect()
}
