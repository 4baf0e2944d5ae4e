//! Half-done things in checking sheets of paper.

use std::sync::Arc;

use egui::TextureHandle;

use crate::app::group::from_paper::pile::{RowKey, SheetPicture};
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
    /// The row for which it is.
    code_of: Option<RowKey>,
    /// In a narrow window: which part is shown.
    pub part: SheetPart,
}

impl FromPaperScratch {
    /// Lets go of the picture on the screen once it is not among `pictures` any more: its person may have left.
    pub fn keep_only(&mut self, pictures: &[SheetPicture]) {
        let is_there = |kept: &Arc<Picture>| {
            pictures.iter().filter_map(|it| it.picture.as_ref()).any(|picture| Arc::ptr_eq(kept, picture))
        };
        self.texture.take_if(|(kept, _)| !is_there(kept));
    }

    /// Puts aside a code that was typed for another row: a sheet is not read again as that of somebody else.
    pub fn keep_to(&mut self, row: Option<&RowKey>) {
        if self.code_of.as_ref() != row {
            (self.code_of, self.changes_code) = (row.cloned(), false);
            self.code.clear();
        }
    }
}

/// A part of a sheet that is checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SheetPart {
    /// The lines; in a window that is not low with what was written below them.
    #[default]
    Lines,
    /// What was written below the lines.
    Lanes,
    /// What else is to be looked at and said.
    Side,
}

impl std::fmt::Debug for FromPaperScratch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FromPaperScratch(…)")
    }
}
