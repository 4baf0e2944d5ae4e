//! Groups and set-ups that were opened lately, for facilitators: only where they stand, never what is in them. It can be cleared and
//! switched off, and a device that forgets drawings remembers no files either.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// More files than these are not remembered.
pub const MOST_RECENT: usize = 8;

/// About files that were opened lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecentAction {
    /// Forget them all.
    Clear,
    /// Remember files from now on, or not.
    Remember(bool),
}

/// Files that were opened or saved lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecentFiles {
    /// Whether any are remembered.
    pub remembers: bool,
    /// Where they stand, the last one first.
    pub files: Vec<PathBuf>,
}

impl Default for RecentFiles {
    fn default() -> Self {
        Self { remembers: true, files: Vec::new() }
    }
}

impl RecentFiles {
    /// As they were written by the window, at most [`MOST_RECENT`]; none where that is not understood.
    ///
    /// ```
    /// use potloodlijn::app::recent::RecentFiles;
    /// let read = RecentFiles::read(r#"(remembers:true,files:["/a/b.group.json"])"#);
    /// assert_eq!(read.files.len(), 1);
    /// assert_eq!(RecentFiles::read("?"), RecentFiles::default());
    /// ```
    pub fn read(text: &str) -> Self {
        let mut read: Self = ron::from_str(text).unwrap_or_default();
        read.files.truncate(if read.remembers { MOST_RECENT } else { 0 });
        read
    }

    /// Puts `path` first.
    pub fn note(&mut self, path: &Path) {
        if !self.remembers || self.files.first().is_some_and(|first| first == path) {
            return;
        }
        self.files.retain(|file| file != path);
        self.files.insert(0, path.to_owned());
        self.files.truncate(MOST_RECENT);
    }

    /// Takes `path` away.
    pub fn forget(&mut self, path: &Path) {
        self.files.retain(|file| file != path);
    }
}

pub(crate) fn update(recent: &mut RecentFiles, action: RecentAction) {
    match action {
        RecentAction::Clear => recent.files.clear(),
        RecentAction::Remember(remembers) => *recent = RecentFiles { remembers, ..RecentFiles::default() },
    }
}
