//! Half-done things in checking sheets of paper.

use std::sync::Arc;

use egui::TextureHandle;

use crate::app::group::from_paper::pile::RowKey;
use crate::reading::Picture;

/// Half-done things in checking sheets of paper.
#[derive(Default)]
pub struct FromPaperScratch {
    /// The picture that is on the screen, made a texture once.
    pub texture: Option<(Arc<Picture>, TextureHandle)>,
    /// The row that was last brought in sight.
    pub row_in_sight: Option<RowKey>,
    /// A code that is typed in the place of the one that was read.
    pub code: String,
    /// The field for that is open.
    pub changes_code: bool,
    /// In a narrow window: what stands beside the sheet is shown in its place.
    pub shows_side: bool,
}

impl std::fmt::Debug for FromPaperScratch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FromPaperScratch(…)")
    }
}
