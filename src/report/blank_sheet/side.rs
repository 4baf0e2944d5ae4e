//! Beside the field: the pencils with their swatch boxes, and which sheet this is.

use super::behind::Behind;
use super::styles::{NAME, NOTE, SMALLEST_PT, WORDS, outline};
use crate::model::{Indicator, Language};
use crate::report::measure::printable;
use crate::report::page::{Anchor, Frame, Page, Weight, at};
use crate::report::style::Style;
use crate::sheet_geometry::{SheetCode, SheetGeometry};
use crate::text::Texts;

/// The printed patch, across.
const PATCH_MM: f64 = 3.2;
/// From a swatch box to its words.
const GAP_MM: f64 = 2.4;
/// A name that would not fit on one line otherwise.
const NARROW_NAME: Style = Style { size_pt: SMALLEST_PT, weight: Weight::SemiBold, ..NAME };
/// Lines in a row: the name and the words at both ends.
const MOST_LINES: usize = 4;
/// A row that is so many swatch boxes high has room to spare.
const HIGH_ROW: f64 = 1.55;
/// The first baseline in a low row of four lines, and from one to the next.
const LOW_FIRST_MM: f64 = 1.9;
const LOW_STEP_MM: f64 = 3.06;
/// Lines of the name of the group.
const NAME_LINES: usize = 3;
/// Lines that say who reads what is written.
const WHO_READS_LINES: usize = 3;
/// Lines of the contact card.
const CONTACT_LINES: usize = 6;
/// The baseline of the head of the contact card, under the boxes to tick.
const CONTACT_MM: f64 = 183.2;
/// From one line of it to the next.
const CONTACT_STEP_MM: f64 = 3.7;
/// Its right edge, beside the marker in the corner.
const CONTACT_RIGHT_MM: f64 = 278.0;
/// Between the words about a sheet and its QR code.
const BESIDE_QR_MM: f64 = 4.0;

/// What a sheet says of itself.
pub(super) struct About<'a> {
    /// The name of the group; may be empty.
    pub(super) name: &'a str,
    /// The contact card; may be empty.
    pub(super) contact: &'a str,
    pub(super) code: &'a SheetCode,
}

/// Each indicator with a patch in its own colour, a box for the pencil chosen for it, and the words at both ends; gives those
/// whose words found no room, in full.
pub(super) fn draw_pencils(
    page: &mut Page,
    geometry: &SheetGeometry,
    pencils: &[Indicator],
    language: Language,
) -> Vec<String> {
    let mut cut = Vec::new();
    for (number, indicator) in pencils.iter().enumerate() {
        let (row, swatch) = (geometry.pencil_row(number), geometry.swatch(number));
        let patch = Frame { left_mm: row.left_mm, right_mm: row.left_mm + PATCH_MM, ..swatch };
        page.items.push(patch.filled(indicator.pencil.light));
        outline(page, &swatch);
        let left_mm = swatch.right_mm + GAP_MM;
        let room_mm = row.right_mm - left_mm;
        let is_high = row.height_mm() >= swatch.height_mm() * HIGH_ROW;
        let (style, name) = name_lines(indicator.name.get(language), room_mm);
        let ends = [("↑", &indicator.high_end), ("↓", &indicator.low_end)];
        let whole = ends.map(|(arrow, words)| format!("{arrow} {}", words.get(language)));
        let wrapped: Vec<String> = whole.iter().flat_map(|words| NOTE.lines(words, room_mm, usize::MAX)).collect();
        let words = if name.len() + wrapped.len() <= MOST_LINES {
            wrapped
        } else {
            whole.iter().map(|words| NOTE.shortened(words, room_mm)).collect()
        };
        let is_whole =
            name.join(" ") == printable(indicator.name.get(language)) && words.join(" ") == printable(&whole.join(" "));
        if !is_whole {
            cut.push(format!("{} {}", indicator.name.get(language), whole.join(" ")));
        }
        // Four lines in a row begin higher and stand closer, so that the last does not stick to the next name.
        let first_mm = if name.len() > 1 || name.len() + words.len() >= MOST_LINES { 1.9 } else { 2.7 };
        let closer = match name.len() + words.len() {
            4.. => 0.8,
            _ if is_high => 1.0,
            _ => 0.94,
        };
        if !is_high && name.len() + words.len() >= MOST_LINES {
            // In a low row four lines stand as close as they can without touching.
            let lines = name.iter().map(|line| (style, line)).chain(words.iter().map(|line| (NOTE, line)));
            for (place, (style, line)) in lines.enumerate() {
                let baseline_mm = swatch.top_mm + LOW_FIRST_MM + place as f64 * LOW_STEP_MM;
                page.write(style, at(left_mm, baseline_mm), Anchor::Start, line);
            }
            continue;
        }
        let below_mm = page.write_lines(style, at(left_mm, swatch.top_mm + first_mm), &name);
        let leading_mm = NOTE.leading_mm() * closer;
        for (place, line) in words.iter().enumerate() {
            let baseline_mm = below_mm - 0.5 + place as f64 * leading_mm;
            page.write(NOTE, at(left_mm, baseline_mm), Anchor::Start, line);
        }
    }
    cut
}

/// A name on one line where it can, at the size that needs.
fn name_lines(name: &str, room_mm: f64) -> (Style, Vec<String>) {
    let fits = |style: Style| style.width_mm(name) <= room_mm;
    let style = if fits(NAME) { NAME } else { NARROW_NAME };
    (style, style.lines(name, room_mm, 2))
}

/// Beside the QR code which sheet this is, and under it whom to turn to.
pub(super) fn draw_sheet_words(
    page: &mut Page,
    geometry: &SheetGeometry,
    about: &About<'_>,
    behind: &mut Behind,
    texts: &Texts,
) {
    let (qr, row) = (geometry.qr(), geometry.pencil_row(0));
    let (left_mm, room_mm) = (row.left_mm, qr.left_mm - BESIDE_QR_MM - row.left_mm);
    let fits = |style: &Style, most_lines| style.lines(about.name, room_mm, usize::MAX).len() <= most_lines;
    let (style, most_lines) = if fits(&NAME, NAME_LINES) { (NAME, NAME_LINES) } else { (NARROW_NAME, NAME_LINES + 1) };
    let name = style.lines(about.name, room_mm, most_lines);
    if !fits(&style, most_lines) {
        about.name.clone_into(&mut behind.name);
    }
    let below_mm = page.write_lines(style, at(left_mm, qr.top_mm + 2.8), &name);
    let mut lines = vec![texts.with("blank-paper", [("paper", about.code.paper.name().into())])];
    let SheetCode { sheet, sheets, .. } = *about.code;
    if sheets > 1 {
        lines.push(texts.with("blank-sheet-of", [("sheet", sheet.into()), ("of", sheets.into())]));
    }
    let mut lines: Vec<String> = lines.iter().map(|line| NOTE.shortened(line, room_mm)).collect();
    lines.extend(NOTE.lines(&texts.get("blank-who-reads"), room_mm, WHO_READS_LINES));
    page.write_lines(NOTE, at(left_mm, below_mm), &lines);

    let room_mm = CONTACT_RIGHT_MM - left_mm;
    let mut contact = WORDS.lines(about.contact, room_mm, CONTACT_LINES);
    if contact.is_empty() {
        return;
    }
    if WORDS.lines(about.contact, room_mm, usize::MAX).len() > CONTACT_LINES {
        contact = WORDS.lines(about.contact, room_mm, CONTACT_LINES - 1);
        contact.push(texts.get("blank-contact-behind"));
        about.contact.clone_into(&mut behind.contact);
    }
    let head = at(left_mm, CONTACT_MM);
    page.write(NAME, head, Anchor::Start, &texts.get("blank-contact"));
    for (number, line) in contact.iter().enumerate() {
        let baseline_mm = head.y_mm + (number + 1) as f64 * CONTACT_STEP_MM;
        page.write(WORDS, at(left_mm, baseline_mm), Anchor::Start, line);
    }
}
