//! What is being written of a group and will have left it once it is written.

use std::path::{Path, PathBuf};

use crate::model::IssuedEdition;

/// Something of a group that is being written.
#[derive(Debug)]
pub struct GoingOut {
    /// Where.
    pub path: PathBuf,
    /// Which pages, as a group remembers them.
    pub kind: &'static str,
    /// Of whom it tells HR, when it does.
    pub edition: Option<IssuedEdition>,
}

/// All that is being written of a group.
#[derive(Debug, Default)]
pub struct BeingWritten {
    files: Vec<GoingOut>,
}

impl BeingWritten {
    /// Begins to write.
    pub fn begin(&mut self, file: GoingOut) {
        self.files.push(file);
    }

    /// Ends writing at `path`, well or not; gives what it was.
    pub fn end(&mut self, path: &Path) -> Option<GoingOut> {
        let place = self.files.iter().position(|file| file.path == path)?;
        Some(self.files.remove(place))
    }

    /// Nothing is being written.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The editions that are being written.
    pub fn editions(&self) -> impl Iterator<Item = &IssuedEdition> {
        self.files.iter().filter_map(|file| file.edition.as_ref())
    }
}
