//! A pile of drawn sheets, as pictures and scanned PDFs: which files they are, which set-up each sheet is of, and whose it is. The sheets
//! of a pile help each other: one whose QR code cannot be read takes the set-up of the others.

mod absent;
mod found;
mod identity;
mod page;
mod whose;

pub use absent::AbsentSheet;
pub use found::{Aside, Opener, PageOf, Pile, WhyAside, pile_of};
pub use identity::{fingerprint, new_id};
pub use page::{PageFault, PageRead, picture_on, read_page, sheet_in};
pub use whose::{Refusal, Sheet, Whose};

pub use crate::pictures::is_decoding;
