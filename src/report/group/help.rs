//! The help there was, along the phases: filled when it came in time, open when it did not.

use crate::analysis::{HelpGiven, HelpTime, help_given};
use crate::report::group::figures::GroupPages;
use crate::report::marks::{round_area, round_line};
use crate::report::page::{Anchor, Frame, Line, Page, Place, at};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::wash;

/// A dot, across, and from one to the next.
const DOT_MM: f64 = 1.9;
const STEP_MM: f64 = 2.4;

/// The highest pile of dots, and the room for it.
const MOST_DOTS: usize = 9;
const PILE_MM: f64 = MOST_DOTS as f64 * STEP_MM;

/// What is known of whether it came in time.
const KINDS: [(Option<bool>, &str); 3] =
    [(Some(true), "report-help-key-in-time"), (Some(false), "report-help-key-late"), (None, "report-help-key-unsaid")];

/// Draws it from the top of `strip` down, its phases in `panels`.
pub(super) fn draw_help(page: &mut Page, made: &GroupPages<'_>, strip: &Frame, panels: &[Frame]) {
    let help = help_given(made.group);
    let head = at(strip.left_mm, strip.top_mm + 7.0);
    page.part(Role::Heading(2), |page| page.write(Style::HEAD, head, Anchor::Start, &title(made, &help)));
    if help.times.is_empty() {
        return;
    }
    let piles: Vec<Vec<Vec<HelpTime>>> = panels
        .iter()
        .zip(&made.instrument().phases)
        .map(|(panel, kind)| piled(panel, help.times.iter().filter(|time| time.phase == kind.letter)))
        .collect();
    let highest = piles.iter().flatten().map(Vec::len).max().unwrap_or(0);
    let height_mm = (highest as f64 * STEP_MM).clamp(5.0 * STEP_MM, PILE_MM);
    let base_mm = head.y_mm + 4.0 + height_mm;
    let sentence = sentence(made, &help);
    page.part(Role::Figure { words: sentence.clone() }, |page| {
        for (place, panel) in panels.iter().enumerate() {
            let field = Frame { top_mm: base_mm - height_mm - 1.0, bottom_mm: base_mm, ..*panel };
            page.items.push(field.filled(wash(place)));
            let (from, to) = (at(panel.left_mm, base_mm), at(panel.right_mm, base_mm));
            page.items.push(Line::straight(from, to, HAIRLINE_MM * 1.5, PRINT.faint_ink));
        }
        for (panel, piles) in panels.iter().zip(&piles) {
            draw_piles(page, panel, piles, (base_mm, highest));
        }
    });
    draw_key(page, made, at(strip.left_mm, base_mm + 5.5), strip.right_mm);
    let lines = Style::BODY.lines(&sentence, strip.width_mm(), 2);
    page.part(Role::Caption, |page| page.write_lines(Style::BODY, at(strip.left_mm, base_mm + 11.5), &lines));
}

fn title(made: &GroupPages<'_>, help: &HelpGiven) -> String {
    let texts = made.texts;
    let late = help.count(|time| time.in_time == Some(false));
    let said = late + help.count(|time| time.in_time == Some(true));
    let words = [("late", late.into()), ("of", said.into())];
    match (help.times.len(), said, late) {
        (0, ..) => texts.get("report-help-none"),
        (_, 0, _) => texts.get("report-help-unsaid"),
        (_, _, 0) => texts.with("report-help-in-time", words),
        _ => texts.with("report-help-late", words),
    }
}

fn sentence(made: &GroupPages<'_>, help: &HelpGiven) -> String {
    let (helped, worse) = (help.count(|time| time.helped > 0), help.count(|time| time.helped < 0));
    made.texts.with(
        "report-help-shown",
        [
            ("times", help.times.len().into()),
            ("persons", made.n_of(help.persons, help.participants).into()),
            ("in-time", help.count(|time| time.in_time == Some(true)).into()),
            ("late", help.count(|time| time.in_time == Some(false)).into()),
            ("helped", helped.into()),
            ("worse", worse.into()),
            ("neither", (help.times.len() - helped - worse).into()),
        ],
    )
}

/// The times of one phase in piles beside each other, each with those that came in time at the bottom.
fn piled<'a>(panel: &Frame, times: impl Iterator<Item = &'a HelpTime>) -> Vec<Vec<HelpTime>> {
    let count = ((panel.width_mm() / STEP_MM).floor() as usize).max(1);
    let mut piles = vec![Vec::new(); count];
    for time in times {
        piles[((time.part * count as f64) as usize).min(count - 1)].push(*time);
    }
    for pile in &mut piles {
        pile.sort_by_key(|time| KINDS.iter().position(|(kind, _)| *kind == time.in_time));
    }
    piles
}

/// Dots, or where piles are higher than that as bars, all to one scale.
fn draw_piles(page: &mut Page, panel: &Frame, piles: &[Vec<HelpTime>], (base_mm, highest): (f64, usize)) {
    let step_mm = panel.width_mm() / piles.len() as f64;
    for (place, pile) in piles.iter().enumerate() {
        let middle_mm = panel.left_mm + (place as f64 + 0.5) * step_mm;
        if highest <= MOST_DOTS {
            for (row, time) in pile.iter().enumerate() {
                draw_dot(page, at(middle_mm, base_mm - (row as f64 + 0.6) * STEP_MM), time.in_time);
            }
            continue;
        }
        let mut bottom_mm = base_mm;
        for (kind, _) in KINDS {
            let n = pile.iter().filter(|time| time.in_time == kind).count();
            let top_mm = bottom_mm - n as f64 * PILE_MM / highest as f64;
            if n > 0 {
                let bar = Frame::new(middle_mm - DOT_MM / 2.0, top_mm, middle_mm + DOT_MM / 2.0, bottom_mm);
                page.items.push(bar.filled(shade(kind)));
            }
            bottom_mm = top_mm;
        }
    }
}

fn shade(in_time: Option<bool>) -> crate::model::Colour {
    let part = match in_time {
        Some(true) => 0.12,
        Some(false) => 0.7,
        None => 0.45,
    };
    towards(PRINT.ink, PRINT.paper, part)
}

fn draw_dot(page: &mut Page, centre: Place, in_time: Option<bool>) {
    page.items.push(match in_time {
        Some(true) => round_area(centre, DOT_MM / 2.0, shade(in_time)),
        Some(false) => round_line(centre, DOT_MM / 2.0 - 0.13, 0.26, PRINT.ink),
        None => round_area(centre, DOT_MM / 4.0, shade(in_time)),
    });
}

fn draw_key(page: &mut Page, made: &GroupPages<'_>, first: Place, right_mm: f64) {
    let mut x_mm = first.x_mm;
    page.part(Role::Paragraph, |page| {
        for (kind, id) in KINDS {
            let words = Style::FAINT.shortened(&made.texts.get(id), right_mm - x_mm - 3.4);
            draw_dot(page, at(x_mm + DOT_MM / 2.0, first.y_mm - 1.05), kind);
            page.write(Style::FAINT, at(x_mm + 3.4, first.y_mm), Anchor::Start, &words);
            x_mm += 3.4 + Style::FAINT.width_mm(&words) + 6.0;
        }
    });
}
