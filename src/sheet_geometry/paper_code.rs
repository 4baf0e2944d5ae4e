//! What the QR code on a piece of paper says, whichever it is.

use super::{SheetCode, StripCode};

/// What the QR code on paper of this program says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperCode {
    /// A sheet to draw on.
    Sheet(SheetCode),
    /// A strip for a moment of now.
    Strip(StripCode),
}

impl PaperCode {
    /// Reads the text of a QR code. `None` for any other text.
    pub fn read(text: &str) -> Option<Self> {
        SheetCode::read(text).map(Self::Sheet).or_else(|| StripCode::read(text).map(Self::Strip))
    }
}
