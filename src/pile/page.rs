//! The sheet on one page.

use super::found::{PageOf, Pile};
use crate::pictures::{Pages, PictureFault};
use crate::reading::{LocatedSheet, Picture, Pixel, SheetFault, SheetRead, StripRead, locate_by_corners, locate_sheet};
use crate::sheet_geometry::{MOST_PENCILS, SheetCode, StripCode};
use crate::storage::load;

/// Why a page gave nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageFault {
    /// There are no pixels.
    Picture(PictureFault),
    /// There is no sheet in them.
    Sheet(SheetFault),
}

/// What was read of a page, before it is known whose it is.
#[derive(Debug)]
pub struct PageRead {
    /// What its QR code says.
    pub code: Option<SheetCode>,
    /// What was read of a strip for a moment of now, where it is one; then nothing else is.
    pub strip: Option<(StripCode, StripRead)>,
    /// What was read, once for each number of pencils it may have: one where the code says it.
    pub tries: Result<Vec<(usize, SheetRead)>, PageFault>,
    /// The picture showed it as in a mirror.
    pub is_mirrored: bool,
}

/// The picture on a page.
///
/// # Errors
/// Why there are no pixels.
pub fn picture_on(page: &PageOf) -> Result<Picture, PictureFault> {
    let bytes = load(&page.path).map_err(|_| PictureFault::Damaged)?;
    Pages::open(bytes)?.page(page.number)
}

/// The sheet in a picture, found by its markers, or where a person pointed at the middles of its four corner markers, clockwise from the
/// top left.
///
/// # Errors
/// Why there is none.
pub fn sheet_in(picture: &Picture, corners: Option<[Pixel; 4]>) -> Result<LocatedSheet, SheetFault> {
    match corners {
        Some(corners) => locate_by_corners(picture, corners),
        None => locate_sheet(picture),
    }
}

/// Reads a page of the pile; at `corners` that a person pointed at, where there are any.
pub fn read_page(page: &PageOf, pile: &Pile, corners: Option<[Pixel; 4]>) -> PageRead {
    let nothing = |fault| PageRead { code: None, strip: None, tries: Err(fault), is_mirrored: false };
    let picture = match picture_on(page) {
        Ok(picture) => picture,
        Err(fault) => return nothing(PageFault::Picture(fault)),
    };
    let located = match sheet_in(&picture, corners) {
        Ok(located) => located,
        Err(fault) => return nothing(PageFault::Sheet(fault)),
    };
    if let Some(strip) = located.strip() {
        let read = located.read_strip(&picture, strip.scales);
        return PageRead { strip: Some((strip.clone(), read)), ..nothing(PageFault::Sheet(SheetFault::NoSwatches)) };
    }
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
    PageRead { code, strip: None, tries, is_mirrored: located.is_mirrored() }
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
