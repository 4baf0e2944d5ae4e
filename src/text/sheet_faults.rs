//! Sentences for why a picture gives no sheet.

use super::Texts;
use crate::pictures::{MOST_PIXELS, PictureFault};
use crate::reading::SheetFault;

/// Why a file gives no pixels, and what to do.
pub fn picture_sentence(texts: &Texts, fault: PictureFault) -> String {
    let id = match fault {
        PictureFault::NoPicture => "picture-none",
        PictureFault::Heic => "picture-heic",
        PictureFault::Damaged => "picture-damaged",
        PictureFault::TooLarge => {
            return texts.with("picture-too-large", [("most", (MOST_PIXELS / 1_000_000).into())]);
        }
        PictureFault::Unsupported => "picture-unsupported",
        PictureFault::BlackAndWhite => "picture-black-and-white",
        PictureFault::EmptyPage => "picture-empty-page",
        PictureFault::Locked => "picture-locked",
    };
    texts.get(id)
}

/// Why a picture gives no sheet, and what to do.
pub fn sheet_sentence(texts: &Texts, fault: SheetFault) -> String {
    texts.get(match fault {
        SheetFault::TooSmall => "sheet-too-small",
        SheetFault::NoSheet => "sheet-none",
        SheetFault::CutOff => "sheet-cut-off",
        SheetFault::Blurred => "sheet-blurred",
        SheetFault::WithoutColour => "sheet-without-colour",
        SheetFault::NoSwatches => "sheet-no-swatches",
    })
}
