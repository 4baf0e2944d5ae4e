//! The sheet on one page.

use super::found::{PageOf, Pile};
use crate::pictures::{Pages, PictureFault};
use crate::reading::{SheetFault, SheetRead, locate_sheet};
use crate::sheet_geometry::{MOST_PENCILS, SheetCode};
use crate::storage::load;

/// Why a page gave nothing.
pub(super) enum PageFault {
    Picture(PictureFault),
    Sheet(SheetFault),
}

/// What was read of a page, before it is known whose it is.
pub(super) struct PageRead {
    /// What its QR code says.
    pub code: Option<SheetCode>,
    /// What was read, once for each number of pencils it may have: one where the code says it.
    pub tries: Result<Vec<(usize, SheetRead)>, PageFault>,
    /// The picture showed it as in a mirror.
    pub is_mirrored: bool,
}

/// Reads a page of the pile.
pub(super) fn read_page(page: &PageOf, pile: &Pile) -> PageRead {
    let nothing = |fault| PageRead { code: None, tries: Err(fault), is_mirrored: false };
    let Ok(bytes) = load(&page.path) else { return nothing(PageFault::Picture(PictureFault::Damaged)) };
    let picture = match Pages::open(bytes).and_then(|pages| pages.page(page.number)) {
        Ok(picture) => picture,
        Err(fault) => return nothing(PageFault::Picture(fault)),
    };
    let located = match locate_sheet(&picture) {
        Ok(located) => located,
        Err(fault) => return nothing(PageFault::Sheet(fault)),
    };
    let code = located.code().cloned();
    let counts = match &code {
        Some(code) => vec![code.pencils],
        None => likely_counts(pile),
    };
    let mut tries = Vec::new();
    let mut fault = SheetFault::NoSwatches;
    for count in counts {
        match located.read(&picture, count) {
            Ok(read) => tries.push((count, read)),
            Err(why) => fault = why,
        }
    }
    let tries = if tries.is_empty() { Err(PageFault::Sheet(fault)) } else { Ok(tries) };
    PageRead { code, tries, is_mirrored: located.is_mirrored() }
}

/// How many pencils the sheets of the pile may have.
fn likely_counts(pile: &Pile) -> Vec<usize> {
    let mut counts: Vec<usize> =
        pile.setups().map(|setup| setup.instrument.indicators.len().min(MOST_PENCILS)).collect();
    if counts.is_empty() {
        counts.extend(crate::format::builtin_instruments().iter().map(|it| it.indicators.len().min(MOST_PENCILS)));
    }
    counts.sort_unstable();
    counts.dedup();
    counts
}
