//! At which level people look for what would have helped.

use crate::model::Persons;
use crate::report::edition::told::EditionPages;
use crate::report::figures::Figure;
use crate::report::figures::frame;
use crate::report::figures::persons_told::draw_told;
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::style::Style;
use crate::text::level_name;

/// The names, at the left.
const NAMES_MM: f64 = 58.0;

/// The words of a range, at the right.
const RANGE_MM: f64 = 30.0;

const ROW_MM: f64 = 8.5;

/// The head of each part.
const HEAD_MM: f64 = 8.0;

const THICK_MM: f64 = 3.0;

/// A head, and what stands under it.
type Section = (String, Vec<(String, Persons)>);

/// In themselves or around them, and at which level, as far as it may be told.
fn sections(made: &EditionPages<'_>) -> Vec<Section> {
    let (texts, helped) = (made.texts, &made.edition.would_have_helped);
    let sought = [("report-helped-individual", helped.individual), ("report-helped-environment", helped.environment)];
    let sought = sought.into_iter().filter_map(|(id, persons)| Some((texts.get(id), persons?)));
    let levels = helped.levels.iter().map(|cell| (texts.get(level_name(cell.level)), cell.persons));
    let sections = [("report-helped-where", sought.collect::<Vec<_>>()), ("edition-helped-level", levels.collect())];
    sections.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(head, rows)| (texts.get(head), rows)).collect()
}

/// None where nothing of it may be told.
pub(super) fn figure(made: &EditionPages<'_>) -> Option<Figure> {
    let sections = sections(made);
    if sections.is_empty() {
        return None;
    }
    let words = sections.iter().map(|(head, rows)| {
        let rows = rows.iter().map(|(name, persons)| format!("{name}: {}", made.persons(*persons)));
        format!("{head}: {}.", rows.collect::<Vec<_>>().join("; "))
    });
    let told = (made.texts.get("report-helped-title"), words.collect::<Vec<_>>().join(" "));
    Some(frame::figure(made, "helped".to_owned(), told, |page, frame| draw(page, made, frame, &sections)))
}

fn draw(page: &mut Page, made: &EditionPages<'_>, frame: &Frame, sections: &[Section]) {
    let of = made.edition.about().at_most;
    let mut top_mm = frame.top_mm;
    for (head, rows) in sections {
        page.write(Style::NAME, at(frame.left_mm, top_mm + Style::NAME.baseline_mm()), Anchor::Start, head);
        top_mm += HEAD_MM;
        for (name, persons) in rows {
            let baseline_mm = top_mm + Style::BODY.baseline_mm();
            let name = Style::BODY.shortened(name, NAMES_MM - 3.0);
            page.write(Style::BODY, at(frame.left_mm, baseline_mm), Anchor::Start, &name);
            let left_mm = frame.left_mm + NAMES_MM;
            let bar = Frame::new(left_mm, baseline_mm - THICK_MM + 0.3, frame.right_mm - RANGE_MM, baseline_mm + 0.3);
            draw_told(page, &bar, *persons, of);
            let said = made.persons(*persons);
            page.write(Style::SMALL, at(frame.right_mm - RANGE_MM + 3.0, baseline_mm), Anchor::Start, &said);
            top_mm += ROW_MM;
        }
        top_mm += ROW_MM / 2.0;
    }
}
