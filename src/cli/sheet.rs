//! `sheet`: paper to draw on, and the run sheet of a session; `guide`: the guide on paper.

use std::path::{Path, PathBuf};

use crate::cli::arguments::SheetKind;
use crate::cli::console::{Console, Ending};
use crate::cli::output::{Writing, is_same_file, write_output};
use crate::format::{AnyFile, Instruments, builtin_instruments, read_any};
use crate::model::{Language, Setup};
use crate::report::{
    Document, Paper, SheetFor, blank_sheet_document, blank_sheets_for_codes, guide_document, now_strips,
    run_sheet_document, to_pdf,
};
use crate::sheet_geometry::printed_participant;
use crate::storage::{StorageError, load};
use crate::text::GuidePage;

/// What is to be made.
pub(super) struct Wanted {
    /// What is made.
    pub kind: SheetKind,
    /// A sheet for each code that is handed out.
    pub is_each: bool,
    pub output: PathBuf,
    pub paper: Paper,
    /// The language that was asked for; else that of the set-up.
    pub language: Option<Language>,
}

/// Makes the sheet to draw on for the set-up in a file, or one without dates for the usual instrument.
pub(super) fn sheet(setup: Option<&Path>, wanted: &Wanted, console: &mut Console) -> Ending {
    let Some(path) = setup else {
        let language = wanted.language.unwrap_or(console.texts.language());
        let usual = builtin_instruments().first().map(SheetFor::Instrument);
        let made = |about| match wanted.kind {
            SheetKind::Now => now_strips(about, &[], language),
            SheetKind::Blank | SheetKind::Run => blank_sheet_document(about, language, wanted.paper),
        };
        let Some(document) = usual.map(made) else {
            return Ending::NothingDone;
        };
        return write_pdf(&document, &wanted.output, console);
    };
    let name = path.display().to_string();
    if is_same_file(path, &wanted.output) {
        let name = wanted.output.display().to_string();
        console.complain(&console.about(&name, &console.texts.get("cli-output-input")));
        return Ending::NothingDone;
    }
    match setup_in(path, console) {
        Ok(Some(setup)) => {
            let language = wanted.language.unwrap_or(setup.language);
            if wanted.is_each {
                return sheets_for_codes(&setup, (language, wanted), &name, console);
            }
            let document = match wanted.kind {
                SheetKind::Run => run_sheet_document(&setup, language, wanted.paper),
                SheetKind::Now => now_strips(SheetFor::Setup(&setup), &[], language),
                SheetKind::Blank => blank_sheet_document(SheetFor::Setup(&setup), language, wanted.paper),
            };
            write_pdf(&document, &wanted.output, console)
        }
        Ok(None) => {
            console.complain(&console.about(&name, &console.texts.get("cli-no-setup")));
            Ending::NothingDone
        }
        Err(trouble) => {
            console.complain_of(path, &trouble);
            Ending::NothingDone
        }
    }
}

/// A sheet for each code that `setup` hands out; those whose code is written in boxes after all are said.
fn sheets_for_codes(
    setup: &Setup,
    (language, wanted): (Language, &Wanted),
    name: &str,
    console: &mut Console,
) -> Ending {
    if setup.codes.is_empty() {
        console.complain(&console.about(name, &console.texts.get("cli-sheet-no-codes")));
        return Ending::NothingDone;
    }
    let codes = setup.codes_to_hand_out();
    let (document, with_boxes) = match wanted.kind {
        SheetKind::Now => {
            let with_boxes = codes.iter().filter(|code| printed_participant(code).is_none()).cloned().collect();
            (now_strips(SheetFor::Setup(setup), &codes, language), with_boxes)
        }
        SheetKind::Blank | SheetKind::Run => blank_sheets_for_codes(setup, language, wanted.paper),
    };
    if codes.len() < setup.codes.len() {
        console.say(&console.about(name, &console.texts.get("cli-sheet-once")));
    }
    if !with_boxes.is_empty() {
        let codes = with_boxes.join(", ");
        console.say(&console.about(name, &console.texts.with("cli-sheet-boxes", [("codes", codes.into())])));
    }
    write_pdf(&document, &wanted.output, console)
}

/// The set-up in a file: by itself, or that of a group.
fn setup_in(path: &Path, console: &Console) -> Result<Option<Setup>, StorageError> {
    let bytes = console.secrets.open_if_sealed(load(path)?, console.texts)?;
    Ok(match read_any(&bytes, &Instruments::default())?.known_version()? {
        AnyFile::Setup(setup) => Some(*setup),
        AnyFile::Group(group) => Some(group.setup),
        _ => None,
    })
}

/// Makes a page of the guide, or all of it.
pub(super) fn guide(page: Option<GuidePage>, output: &Path, paper: Paper, console: &mut Console) -> Ending {
    let pages = page.map_or_else(|| GuidePage::ALL.to_vec(), |page| vec![page]);
    write_pdf(&guide_document(&pages, console.texts.language(), paper), output, console)
}

/// Writes `document` as PDF, or says why not.
pub(super) fn write_pdf(document: &Document, output: &Path, console: &mut Console) -> Ending {
    match pdf_of(document, output, console) {
        Some(bytes) if write_output(output, &bytes, Writing::Pdf, console) => Ending::Done,
        _ => Ending::NothingDone,
    }
}

/// The bytes of `document` as PDF, for `output`. `None` when it cannot be made; the complaint was made, and so it is of
/// letters that cannot be printed.
pub(super) fn pdf_of(document: &Document, output: &Path, console: &Console) -> Option<Vec<u8>> {
    let made = to_pdf(document);
    let what = match &made {
        Err(trouble) => Some(console.texts.with("cli-no-pdf", [("detail", trouble.to_string().into())])),
        Ok(_) => document.lacks_letters().then(|| console.texts.get("pages-out-letters")),
    };
    if let Some(what) = what {
        console.complain(&console.about(&output.display().to_string(), &what));
    }
    made.ok()
}
