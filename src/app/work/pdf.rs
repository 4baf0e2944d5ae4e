//! Pages as the bytes of a PDF.

use crate::app::document::SaveTrouble;
use crate::report::{Document, MadePages, to_pdf};

/// What was made, or what was left out when there are no pages.
pub(super) fn pages_in_pdf(made: &MadePages) -> Result<Vec<u8>, SaveTrouble> {
    made.document.as_ref().map_or_else(|| Err(SaveTrouble::Pages(made.left_out.join(" "))), in_pdf)
}

pub(super) fn in_pdf(document: &Document) -> Result<Vec<u8>, SaveTrouble> {
    to_pdf(document).map_err(|error| SaveTrouble::Pages(error.to_string()))
}
