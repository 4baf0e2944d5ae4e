//! Who took part in a group report, in counts only; how to read it; and how it was made.

use std::collections::BTreeMap;

use crate::analysis::{FEWEST_FOR_MEDIAN, SkippedBecause, drew_over_school_holidays};
use crate::report::grid::Grid;
use crate::report::group::figures::GroupPages;
use crate::report::group::key::{COLUMNS_TOP_MM, Column, GUTTER_MM, SAMPLE_MM, draw_key, sample};
use crate::report::page::{Anchor, Page, at};
use crate::report::role::Role;
use crate::report::style::Style;
use crate::report::time_axis::wash;

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
            SkippedBecause::NotChecked => texts.with("report-out-unchecked", [("n", n.into())]),
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
