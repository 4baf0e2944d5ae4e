//! The name under which a file to write is standard output.

use std::path::Path;

/// Where a file to write is named, this is standard output.
pub(super) const STANDARD_OUTPUT: &str = "-";

/// Whether a file to write is named as standard output.
pub(super) fn is_standard_output(path: &Path) -> bool {
    path.as_os_str() == STANDARD_OUTPUT
}
