//! JSON bytes ↔ model. Knows no file and no window: bytes come in, bytes go out.

mod builtin;
mod envelope;
mod fault;

pub use builtin::{Instruments, builtin_instruments};
pub use envelope::{AnyFile, ENDINGS, Format, Opened, has_our_ending, read, read_any, write};
pub use fault::{Fault, FaultKind};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE_BYTES: u64 = 64 * 1024 * 1024;
