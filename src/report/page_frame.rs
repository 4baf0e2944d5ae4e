//! What stands at the foot of every page: what this is, of when, how it was made, and which page of how many. Of how
//! many it is stands with each figure: it may differ from one to the next.

use jiff::civil::Date;

use crate::report::grid::Grid;
use crate::report::page::{Anchor, Line, Page, at};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style};
use crate::report::theme::PRINT;
use crate::text::Texts;

/// What the foot of a page says.
#[derive(Debug, Clone, Default)]
pub(super) struct Foot {
    /// What this is, and what it is not.
    pub(super) what: String,
    /// The day the data is of, where pages may tell. Never a clock's: it comes from the data or from who asks.
    pub(super) of: Option<Date>,
    /// Whose it is; may be empty.
    pub(super) whose: String,
    /// What it was made of, where that is not what people drew and told.
    pub(super) made: Option<String>,
}

/// Writes the foot of every page, whichever way it lies.
pub(super) fn write_feet_on(pages: &mut [Page], foot: &Foot, texts: &Texts) {
    let count = pages.len();
    let made = match (&foot.made, foot.of) {
        (Some(made), _) => made.clone(),
        (None, Some(date)) => texts.with("report-made-of", [("date", texts.date(date).into())]),
        (None, None) => texts.get("report-made"),
    };
    for (place, page) in pages.iter_mut().enumerate() {
        let grid = Grid::of_page(page);
        page.part(Role::Decoration, |page| {
            let (from, to) = (at(grid.left_mm, grid.foot_mm), at(grid.right_mm, grid.foot_mm));
            page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
            let number = texts.with("report-page-of", [("page", (place + 1).into()), ("of", count.into())]);
            let right = [foot.whose.as_str(), &number].into_iter().filter(|part| !part.is_empty());
            let right = right.collect::<Vec<_>>().join("  ·  ");
            let beside_mm = grid.text_mm() - Style::FAINT.width_mm(&right) - 6.0;
            // What it is not is never cut: where that leaves no room beside it, whose and which page it is stand one line lower.
            let is_right_lower = Style::FAINT.width_mm(&foot.what) > beside_mm;
            for (line, words) in [&foot.what, &made].into_iter().enumerate() {
                let baseline_mm = grid.foot_mm + 4.6 + line as f64 * Style::FAINT.leading_mm();
                let has_right = is_right_lower == (line > 0);
                let room_mm = if has_right { beside_mm } else { grid.text_mm() };
                let words = Style::FAINT.shortened(words, room_mm);
                page.write(Style::FAINT, at(grid.left_mm, baseline_mm), Anchor::Start, &words);
                if has_right {
                    page.write(Style::FAINT, at(grid.right_mm, baseline_mm), Anchor::End, &right);
                }
            }
        });
    }
}

/// Writes the foot of pages that are about one person.
pub(super) fn write_feet(pages: &mut [Page], what: &str, whose: &str, texts: &Texts) {
    let foot = Foot { what: what.to_owned(), whose: whose.to_owned(), ..Foot::default() };
    write_feet_on(pages, &foot, texts);
}
