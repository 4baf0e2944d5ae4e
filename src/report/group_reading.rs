//! Who took part in a group report, in counts only; how to read it; and how it was made.

use std::collections::BTreeMap;

use super::grid::Grid;
use super::group_curves::{BAND_PART, MEDIAN_MM, person_stroke};
use super::group_pages::{FEWEST_FOR_MEDIAN, GroupPages};
use super::page::{Anchor, Frame, Item, Line, Page, Place, at};
use super::role::Role;
use super::style::{FOOT_MM, Style, towards};
use super::theme::PRINT;
use super::time_axis::wash;
use crate::analysis::{SkippedBecause, drew_over_school_holidays};

/// Between two columns.
const GUTTER_MM: f64 = 14.0;
const COLUMNS_TOP_MM: f64 = 46.0;
/// A drawn sample beside its words.
const SAMPLE_MM: f64 = 14.0;

pub(super) fn reading_page(made: &GroupPages<'_>) -> Page {
    let grid = Grid::LANDSCAPE;
    let mut page = grid.page();
    let title = made.texts.get("report-reading-title");
    page.part(Role::Heading(1), |page| page.write(Style::TITLE, at(grid.left_mm, 22.0), Anchor::Start, &title));
    let column = |place: usize| {
        let frame = grid.body().column(place, 3, GUTTER_MM);
        Column { next: at(frame.left_mm, COLUMNS_TOP_MM), width_mm: frame.width_mm() }
    };
    write_who(&mut page, made, column(0));
    write_reading(&mut page, made, column(1));
    write_making(&mut page, made, column(2));
    page
}

/// A column of text that is written from top to bottom.
struct Column {
    /// Where the next baseline begins.
    next: Place,
    width_mm: f64,
}

impl Column {
    fn head(&mut self, page: &mut Page, words: &str) {
        let next = self.next;
        page.part(Role::Heading(2), |page| page.write(Style::HEAD, next, Anchor::Start, words));
        self.next.y_mm += 7.5;
    }

    fn paragraph(&mut self, page: &mut Page, style: Style, words: &str) {
        self.beside(page, style, 0.0, words, usize::MAX);
    }

    /// Words with room for a sample at their left, in at most `most_lines`.
    fn beside(&mut self, page: &mut Page, style: Style, indent_mm: f64, words: &str, most_lines: usize) {
        let most_lines = most_lines.min(self.lines_left(style));
        if most_lines > 0 {
            let lines = style.lines(words, self.width_mm - indent_mm, most_lines);
            let first = at(self.next.x_mm + indent_mm, self.next.y_mm);
            self.next.y_mm = page.part(Role::Paragraph, |page| page.write_lines(style, first, &lines)) + 1.6;
        }
    }

    /// How many more lines fit above the foot of the page.
    fn lines_left(&self, style: Style) -> usize {
        ((FOOT_MM - 1.5 - self.next.y_mm) / style.leading_mm() + 1.0).floor().max(0.0) as usize
    }
}

fn write_who(page: &mut Page, made: &GroupPages<'_>, mut column: Column) {
    let texts = made.texts;
    column.head(page, &texts.get("report-who-head"));
    let number = made.persons().to_string();
    column.next.y_mm += 3.5;
    page.write(Style::DISPLAY, at(column.next.x_mm - 0.4, column.next.y_mm), Anchor::Start, &number);
    let after_mm = Style::DISPLAY.width_mm(&number) + 3.0;
    let words = texts.with("report-who-in", [("n", made.persons().into()), ("of", made.group.journeys.len().into())]);
    column.next.y_mm -= 3.0;
    column.beside(page, Style::BODY, after_mm, &words, 2);
    column.next.y_mm += 3.5;
    for (n, why) in left_out(made) {
        let words = match why {
            SkippedBecause::NoConsent => texts.with("report-out-consent", [("n", n.into())]),
            SkippedBecause::NoPhaseBorders => texts.with("report-out-borders", [("n", n.into())]),
            SkippedBecause::PhaseDoesNotOccur(letter) => {
                texts.with("report-out-phase", [("n", n.into()), ("phase", letter.to_string().into())])
            }
        };
        column.paragraph(page, Style::BODY, &words);
    }
    let remark = match made.persons() {
        0 => Some("report-few-nobody"),
        few if few < FEWEST_FOR_MEDIAN => Some("report-few-lines"),
        _ => None,
    };
    if let Some(id) = remark {
        column.next.y_mm += 2.0;
        column.paragraph(page, Style::BODY, &texts.with(id, [("least", FEWEST_FOR_MEDIAN.into())]));
    }
}

/// How many were left out, by reason.
fn left_out(made: &GroupPages<'_>) -> Vec<(usize, SkippedBecause)> {
    let mut reasons: BTreeMap<String, (usize, SkippedBecause)> = BTreeMap::new();
    for skipped in &made.aligned.skipped {
        reasons.entry(format!("{:?}", skipped.why)).or_insert((0, skipped.why)).0 += 1;
    }
    reasons.into_values().collect()
}

/// Where the sample stands that belongs to words on a baseline.
fn sample(baseline: Place) -> Frame {
    let middle_mm = baseline.y_mm - 1.1;
    Frame::new(baseline.x_mm, middle_mm - 1.6, baseline.x_mm + SAMPLE_MM - 3.0, middle_mm + 1.6)
}

/// What the lines and the band in the fields are; gives the baseline after it.
pub(super) fn draw_key(page: &mut Page, made: &GroupPages<'_>, style: Style, first: Place, width_mm: f64) -> f64 {
    let line = |frame: &Frame, width_mm: f64, part: f64| -> Item {
        let y_mm = frame.top_mm.midpoint(frame.bottom_mm);
        let colour = towards(PRINT.ink, PRINT.paper, part);
        Line::straight(at(frame.left_mm, y_mm), at(frame.right_mm, y_mm), width_mm, colour)
    };
    let with_median = made.persons() >= FEWEST_FOR_MEDIAN;
    let mut column = Column { next: first, width_mm };
    for id in ["report-reading-person", "report-reading-median", "report-reading-band"] {
        let frame = sample(column.next);
        page.items.push(match id {
            "report-reading-person" => {
                let (width_mm, part) = person_stroke(made.persons());
                line(&frame, width_mm, part)
            }
            _ if !with_median => break,
            "report-reading-median" => line(&frame, MEDIAN_MM, 0.0),
            _ => frame.filled(towards(PRINT.ink, PRINT.paper, BAND_PART)),
        });
        column.beside(page, style, SAMPLE_MM, &made.texts.get(id), 3);
    }
    column.next.y_mm
}

fn write_reading(page: &mut Page, made: &GroupPages<'_>, mut column: Column) {
    let texts = made.texts;
    column.head(page, &texts.get("report-reading-head"));
    column.next.y_mm = draw_key(page, made, Style::BODY, column.next, column.width_mm);
    column.next.y_mm += 2.0;
    let kinds = &made.instrument().phases;
    for (place, kind) in kinds.iter().enumerate() {
        // Many phases share what is left of the column.
        let most_lines = column.lines_left(Style::BODY) * 2 / 3 / (kinds.len() - place);
        if column.lines_left(Style::BODY) == 0 {
            break;
        }
        let frame = sample(column.next);
        page.items.push(frame.filled(wash(place)));
        let middle = at(frame.left_mm.midpoint(frame.right_mm), column.next.y_mm);
        page.write(Style::NAME, middle, Anchor::Middle, &kind.letter.to_string());
        let words = format!("{}. {}", kind.name.get(texts.language()), kind.meaning.get(texts.language()));
        column.beside(page, Style::BODY, SAMPLE_MM, words.trim_end_matches(". "), most_lines.clamp(1, 4));
    }
}

fn write_making(page: &mut Page, made: &GroupPages<'_>, mut column: Column) {
    let texts = made.texts;
    column.head(page, &texts.get("report-making-head"));
    column.paragraph(page, Style::BODY, &texts.get("report-making-align"));
    column.paragraph(page, Style::BODY, &texts.get("report-making-change"));
    let people = made.aligned.people.iter().map(|person| &person.participant);
    let over_holidays = drew_over_school_holidays(made.group, people);
    if over_holidays > 0 {
        let words = [("n", over_holidays.into()), ("of", made.persons().into())];
        column.paragraph(page, Style::BODY, &texts.with("report-layers-school", words));
    }
}
