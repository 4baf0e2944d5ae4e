//! Why a file could not be read or written. The words for it are in the language files.

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The disk said no.
    #[error("{0}")]
    Disk(#[from] std::io::Error),
    /// What is in the file is wrong.
    #[error("{0}")]
    Content(#[from] crate::format::Fault),
    /// It is sealed or locked, and does not open.
    #[error("{0}")]
    Sealed(#[from] crate::sealing::SealFault),
    /// It was read before, and is another by now.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
}
