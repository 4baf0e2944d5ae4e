//! Where things are kept that are not a person's own files: a folder only they can look into.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::disk::{Disk, RealDisk};

/// The disk, and the private folder on it.
#[derive(Debug, Clone)]
pub struct Store {
    /// The disk.
    pub disk: Arc<dyn Disk>,
    /// The folder; made when something is first kept. None where the system names none.
    pub folder: Option<PathBuf>,
}

impl Store {
    /// On the real disk.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { disk: Arc::new(RealDisk), folder }
    }

    /// The folder of the journals.
    pub(super) fn journals(&self) -> io::Result<PathBuf> {
        self.inside("journals")
    }

    /// The folder of the states that were saved.
    pub(super) fn states(&self) -> io::Result<PathBuf> {
        self.inside("states")
    }

    fn inside(&self, name: &str) -> io::Result<PathBuf> {
        let folder = self.folder.as_ref().ok_or(io::ErrorKind::NotFound)?;
        Ok(folder.join(name))
    }
}
