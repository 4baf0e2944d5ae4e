//! Layout to neutral pages in millimetres, and those pages to PDF. Knows no window and no file.

mod agenda;
mod beside;
mod blank_sheet;
mod checks;
mod curve_words;
mod edition;
mod effect_words;
mod environment_words;
mod figures;
mod flow;
mod grid;
mod group;
mod journey;
mod key_sheet;
pub mod label_layout;
mod lanes;
mod line_names;
mod marks;
pub mod measure;
mod now;
mod now_strip;
pub mod page;
mod page_frame;
mod pdf;
mod pencil_line;
mod persons;
mod picture;
mod printable;
mod process_words;
mod reading_order;
mod receipt;
pub mod role;
mod run_sheet;
mod skipped_words;
mod style;
mod table;
pub mod theme;
mod time_axis;

pub use agenda::agenda_document;
pub use beside::pages::{beside_document, pair_document};
pub use blank_sheet::{SheetFor, blank_sheet_document, blank_sheets_for_codes};
pub use curve_words::curve_words;
pub use edition::pages::edition_document;
pub use edition::words::{about_name, persons_words};
pub use effect_words::{break_even_sentences, outside_sentence, target_sentences};
pub use environment_words::{
    aim_words, better_around, help_sentence, holiday_sentences, isolation_sentences, lasting_words, may_be_drawn,
    name_of, new_place_sentence, place_sentence, reach_words,
};
pub use figures::{Figure, figures_of_edition, figures_of_group, figures_of_told};
pub use group::board::{board_document, effect_document};
pub(crate) use group::message::{Lines, worse_and_better};
pub use group::pages::{environment_document, group_document};
pub use group::poster::poster_document;
pub use journey::page::{JourneyChoices, Reader, journey_document, journey_document_with};
pub use key_sheet::{KeySheet, key_sheet_document};
pub use now::now_document;
pub use now_strip::now_strips;
pub use page::{Document, Page};
pub use pdf::{PdfError, to_pdf};
pub use picture::{PictureFault, Points, to_png, to_points, to_svg};
pub use printable::{MadePages, Needs, Printable, Row, moments_of};
pub use process_words::process_sentence;
pub use receipt::receipt_document;
pub use run_sheet::run_sheet_document;
pub use style::Paper;
