//! The recovery sheet of a facilitator's keys. It holds the private key only as it is locked: the sheet by itself opens
//! nothing, and with the passphrase it is a key file on paper, for when every copy on a disk is lost.

use jiff::civil::Date;

use crate::model::Language;
use crate::report::blank_sheet::draw_qr;
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::page::{Document, Frame, Line, at};
use crate::report::page_frame::{Foot, write_feet_on};
use crate::report::style::{HAIRLINE_MM, Style};
use crate::report::theme::PRINT;
use crate::text::Texts;

/// The side of the picture of the locked key.
const QR_MM: f64 = 58.0;

/// The picture, what is said of it and the letters stay together.
const LOCKED_ROOM_MM: f64 = 190.0;

/// The height of a line to write on.
const WRITING_LINE_MM: f64 = 11.0;

/// What stands on a recovery sheet.
#[derive(Debug, Clone, Copy)]
pub struct KeySheet<'a> {
    /// The public key.
    pub public: &'a str,
    /// The key file as letters, locked. Nothing is printed of it when empty.
    pub locked: &'a str,
    /// The same in lines to be typed over.
    pub typed_over: &'a [String],
    /// Where the key file is.
    pub file: &'a str,
}

/// The recovery sheet, made on `day`.
pub fn key_sheet_document(keys: KeySheet<'_>, day: Date, language: Language) -> Document {
    let texts = Texts::of(language);
    let grid = Grid::PORTRAIT;
    let mut flow = Flow::new(grid);
    flow.title(&texts.get("key-sheet-title"));
    flow.lead(&texts.get("key-sheet-lead"));
    flow.head(&texts.get("key-sheet-where"));
    flow.paragraph(keys.file);
    flow.paragraph(&texts.with("key-sheet-made", [("date", texts.whole_date(day).into())]));
    flow.head(&texts.get("key-sheet-public"));
    for part in in_parts(keys.public, 44) {
        flow.text(Style::TYPED_OVER, &part);
    }
    flow.head(&texts.get("key-sheet-notes"));
    for id in ["key-sheet-copy", "key-sheet-passphrase"] {
        writing_line(&mut flow, &texts.get(id));
    }
    if !keys.locked.is_empty() {
        locked_key(&mut flow, keys, texts);
    }
    let mut pages = flow.into_pages();
    let made = Some(texts.get("key-sheet-foot-made"));
    let foot = Foot { what: texts.get("key-sheet-foot"), made, ..Foot::default() };
    write_feet_on(&mut pages, &foot, texts);
    Document { title: texts.get("key-sheet-title"), language, pages }
}

/// The key file as a picture and as letters.
fn locked_key(flow: &mut Flow, keys: KeySheet<'_>, texts: &Texts) {
    flow.head_with_room(&texts.get("key-sheet-locked"), LOCKED_ROOM_MM);
    flow.paragraph(&texts.get("key-sheet-locked-body"));
    flow.figure(QR_MM, &texts.get("key-sheet-locked-figure"), |page, frame| {
        let square = Frame::new(frame.left_mm, frame.top_mm, frame.left_mm + QR_MM, frame.top_mm + QR_MM);
        draw_qr(page, &square, keys.locked);
    });
    for line in keys.typed_over {
        flow.text(Style::TYPED_OVER, line);
    }
}

/// A question with a line to write the answer on.
fn writing_line(flow: &mut Flow, question: &str) {
    flow.text(Style::FAINT, question);
    flow.block(WRITING_LINE_MM, |page, frame| {
        let y_mm = frame.bottom_mm - 2.0;
        page.items.push(Line::straight(at(frame.left_mm, y_mm), at(frame.right_mm, y_mm), HAIRLINE_MM, PRINT.hairline));
    });
}

/// `letters` in parts that fit on a line.
fn in_parts(letters: &str, length: usize) -> Vec<String> {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(length).map(|part| part.iter().collect()).collect()
}
