//! A drawn sheet read back from its picture: pixels in, lines with their doubt out. Knows no files and no window.
//!
//! Markers say where the sheet lies, timing squares how it bends; paper white is taken out, the swatches say which pencil is
//! whose, and each line is followed from the left to the right as the cheapest way over its own ink. Every stretch knows how it was
//! found ([`Found`]).

mod bend;
mod code_boxes;
mod consent_boxes;
mod doubt;
mod drawn;
mod giving_way;
mod hidden;
mod homography;
mod ink;
mod journey;
mod layers;
mod leaning;
mod letters;
mod lifted;
mod linear;
mod lines;
mod markers;
mod oklab;
mod paper_white;
mod path;
mod pencils;
mod picture;
mod pieces;
mod qr;
mod quadrilateral;
mod raster;
mod runs;
mod sheet;
mod straight;
mod strip;
mod timing;
mod whole_page;

pub use code_boxes::Written;
pub use drawn::{Found, Reading};
pub use homography::Pixel;
pub use journey::{PAPER, SheetOf, add_lines, journey_of, take_lines};
pub use picture::Picture;
pub use sheet::{LocatedSheet, SheetFault, SheetRead, locate_by_corners, locate_sheet};
pub use strip::StripRead;
