//! Layout to neutral pages in millimetres, and those pages to PDF. Knows no window and no file.

pub mod blank_sheet;
#[allow(dead_code)] // pages that use all of it are on their way
mod flow;
#[allow(dead_code)]
mod grid;
mod group_cover;
mod group_curves;
mod group_pages;
mod group_threads;
mod journey_key;
mod journey_lanes;
mod journey_page;
pub mod label_layout;
mod lanes;
mod line_names;
mod marks;
pub mod measure;
pub mod page;
mod page_frame;
mod pdf;
mod pencil_line;
mod receipt;
pub mod role;
#[allow(dead_code)]
mod style;
#[allow(dead_code)]
mod table;
pub mod theme;
mod time_axis;

pub use blank_sheet::{SheetFor, blank_sheet_document};
pub use group_pages::group_document;
pub use journey_page::{Reader, journey_document, journey_document_for};
pub use page::{Document, Page};
pub use pdf::{PdfError, to_pdf};
pub use receipt::receipt_document;
pub use style::Paper;
