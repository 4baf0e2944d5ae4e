//! The pages of what is printed, laid out.

use std::sync::Arc;

use crate::app::work::effect::Subject;
use crate::format::builtin_instruments;
use crate::model::Language;
use crate::report::{self, MadePages, Printable, SheetFor};
use crate::sealing::lines_to_type_over;

/// The pages of `subject`, in `language` where it has none of its own.
pub(crate) fn laid_out(subject: &Subject, language: Language) -> Arc<MadePages> {
    let alone = |document| MadePages::with(document, Vec::new());
    Arc::new(match subject {
        Subject::Pages(made) => return Arc::clone(made),
        Subject::Journey(kind, journey, instrument, paper) => {
            MadePages::of_journeys(*kind, &[(&**journey, &**instrument)], language, *paper)
        }
        Subject::Group(group, paper) => alone(report::group_document(group, language, *paper)),
        Subject::Edition(edition, paper) => alone(report::edition_document(edition, language, *paper)),
        // A printer with smaller paper brings it down to that.
        Subject::Setup(kind, Some(setup)) => {
            let language = if *kind == Printable::BlankSheet { setup.language } else { language };
            MadePages::of_setup(*kind, setup, language, kind.row().paper)
        }
        Subject::Setup(kind, None) => {
            let usual = SheetFor::Instrument(&builtin_instruments()[0]);
            alone(report::blank_sheet_document(usual, language, kind.row().paper))
        }
        Subject::Receipt(journey, instrument, day) => {
            alone(report::receipt_document(journey, instrument, *day, language))
        }
        Subject::Guide(page) => alone(report::guide_document(&[*page], language, Printable::Guide.row().paper)),
        Subject::Recovery(known, day) => {
            let (public, file) = (known.public.to_string(), known.file.to_string_lossy());
            let typed_over = lines_to_type_over(&known.locked);
            let keys =
                report::KeySheet { public: &public, locked: &known.locked, typed_over: &typed_over, file: &file };
            alone(report::key_sheet_document(keys, *day, language))
        }
    })
}
