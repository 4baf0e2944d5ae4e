//! What stays with its owner while their drawing is talked through.

use crate::app::document::DocumentFile;
use crate::model::Journey;

/// A whole drawing, of which its owner keeps something, and its file. It is looked at by nobody while the rest of it is talked
/// through, and is put back when its owner draws on.
#[derive(Debug)]
pub struct KeptAside {
    /// The drawing as it was when that began.
    pub journey: Journey,
    /// Where it is kept.
    pub file: DocumentFile,
}
