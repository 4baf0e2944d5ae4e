//! What and who was named most under each phase of the poster, and someone's own words: a table, so that who has it read to them
//! hears under which phase each stands.

use crate::analysis::{FEWEST_FOR_MEDIAN, SMALLEST_CELL, phase_durations};
use crate::model::{Impact, PhaseLetter};
use crate::report::grid::Grid;
use crate::report::group::durations::lasted_words;
use crate::report::group::figures::GroupPages;
use crate::report::group::lines::NAMES_MM;
use crate::report::group::named::Named;
use crate::report::group::named_count::NamedCount;
use crate::report::group::words::quotes;
use crate::report::marks::impact_sign;
use crate::report::page::{Anchor, Frame, Line, Page, Place, at};
use crate::report::role::Role;
use crate::report::style::Style;
use crate::report::theme::PRINT;

/// Left of the phases stand the names of rows.
pub(super) const ROW_NAMES_MM: f64 = 25.0;

/// From one line of a name to the next, and what is between two names.
const LINE_MM: f64 = 4.2;
const BETWEEN_MM: f64 = 1.4;

/// So many things, and so many roles, in each phase.
const MOST: usize = 2;

/// A quote of more lines hides the room to write; from the line beside it to its words.
const QUOTE_LINES: usize = 2;
const QUOTE_INDENT_MM: f64 = 3.0;

/// The table of a poster, under the phases of its picture.
pub(super) struct PosterTable<'a> {
    pub(super) made: &'a GroupPages<'a>,
    pub(super) grid: &'a Grid,
    pub(super) columns: &'a [(PhaseLetter, Frame)],
}

impl PosterTable<'_> {
    /// Writes it with its heads on the baseline at `top_mm`; gives the height under it.
    pub(super) fn write(&self, page: &mut Page, top_mm: f64) -> f64 {
        let below_mm = page.part(Role::Table, |page| {
            page.part(Role::Row, |page| self.write_heads(page, top_mm));
            let mut row_mm = self.write_durations(page, top_mm + LINE_MM) + 1.0;
            for (kind, id) in [(Named::Factors, "report-poster-what"), (Named::Actors, "report-poster-who")] {
                row_mm = page.part(Role::Row, |page| self.write_named(page, row_mm, kind, id)) + 0.6;
            }
            self.write_quotes(page, row_mm - 3.4)
        });
        self.write_key(page, at(self.grid.right_mm - NAMES_MM + 6.0, top_mm));
        below_mm
    }

    fn write_heads(&self, page: &mut Page, baseline_mm: f64) {
        page.part(Role::HeaderCell, |_| ());
        for ((_, column), kind) in self.columns.iter().zip(&self.made.instrument().phases) {
            let name = kind.name.get(self.made.texts.language());
            let words = [("phase", kind.letter.to_string().into()), ("name", name.into())];
            let words = Style::FAINT.shortened(&self.made.texts.with("report-where-phase", words), column.width_mm());
            page.part(Role::HeaderCell, |page| {
                page.write(Style::FAINT, at(column.left_mm, baseline_mm), Anchor::Start, &words);
            });
        }
    }

    /// How long each phase lasted, where there are enough people for a middle; gives the height under it.
    fn write_durations(&self, page: &mut Page, baseline_mm: f64) -> f64 {
        let made = self.made;
        if made.persons() < FEWEST_FOR_MEDIAN.max(made.group.setup.min_group as usize) {
            return baseline_mm;
        }
        let durations = phase_durations(made.group);
        page.part(Role::Row, |page| {
            let below_mm = self.write_row_name(page, baseline_mm, "report-poster-lasted");
            for (letter, column) in self.columns {
                let lasted = durations.iter().find(|row| row.phase == *letter).map(|row| lasted_words(made, row));
                let lines = Style::SMALL.lines(&lasted.unwrap_or_default(), column.width_mm(), 1);
                page.part(Role::Cell, |page| {
                    page.write_lines(Style::SMALL, at(column.left_mm, baseline_mm), &lines);
                });
            }
            below_mm
        })
    }

    /// The name of a row; gives the height under it.
    fn write_row_name(&self, page: &mut Page, baseline_mm: f64, id: &str) -> f64 {
        let words = Style::FAINT.lines(&self.made.texts.get(id), ROW_NAMES_MM - 3.0, 2);
        page.part(Role::HeaderCell, |page| page.write_lines(Style::FAINT, at(self.grid.left_mm, baseline_mm), &words))
    }

    /// What or who was named most; gives the height under it.
    fn write_named(&self, page: &mut Page, top_mm: f64, kind: Named, id: &str) -> f64 {
        let mut lowest_mm = self.write_row_name(page, top_mm, id);
        for (letter, column) in self.columns {
            let counts = kind.counts(self.made).iter();
            let mut counts: Vec<&NamedCount> = counts.filter(|row| row.phase == *letter).collect();
            counts.sort_by_key(|row| std::cmp::Reverse(row.persons));
            page.part(Role::Cell, |page| {
                let mut baseline_mm = top_mm;
                for row in counts.into_iter().take(MOST) {
                    let lines = self.write_mention(page, column, baseline_mm, (kind, row));
                    baseline_mm += lines as f64 * LINE_MM + BETWEEN_MM;
                }
                lowest_mm = lowest_mm.max(baseline_mm);
            });
        }
        lowest_mm
    }

    /// Writes one name with its persons; gives how many lines it takes.
    fn write_mention(&self, page: &mut Page, column: &Frame, baseline_mm: f64, named: (Named, &NamedCount)) -> usize {
        let (made, (kind, row)) = (self.made, named);
        let of = made.counts.participants;
        // On a wall a small number tells of somebody.
        let is_told = made.persons() >= made.group.setup.min_group as usize && row.persons >= SMALLEST_CELL;
        let number = if is_told { made.n_of(row.persons, row.among) } else { String::new() };
        let number_mm = Style::SMALL.width_mm(&made.n_of(of, of));
        // Where a column is narrow the sign goes; the words stay.
        let sign_mm = if column.width_mm() > 44.0 { 3.6 } else { 0.0 };
        let names = Style::SMALL.lines(&kind.name(made, &row.about), column.width_mm() - sign_mm - number_mm - 3.0, 2);
        page.part(Role::Paragraph, |page| {
            page.write_lines(Style::SMALL, at(column.left_mm, baseline_mm), &names);
            let number_at = at(column.right_mm - sign_mm - number_mm, baseline_mm);
            page.write(Style::SMALL, number_at, Anchor::Start, &number);
        });
        if sign_mm > 0.0 && row.plus != row.minus {
            let (value, id) =
                if row.plus > row.minus { (1, "report-poster-plus") } else { (-1, "report-poster-minus") };
            page.part(Role::Figure { words: made.texts.get(id) }, |page| {
                let impact = Impact::new(value).unwrap_or_default();
                page.items.push(impact_sign(impact, at(column.right_mm - 0.9, baseline_mm - 0.95), 1.8));
            });
        }
        names.len().max(1)
    }

    /// One quote under each phase, the shortest, all as large as have room in two lines; gives the height under them.
    fn write_quotes(&self, page: &mut Page, top_mm: f64) -> f64 {
        let by_phase = quotes(self.made).0.into_iter();
        let shortest = by_phase.map(|quotes| quotes.into_iter().min_by_key(|quote| quote.chars().count()));
        let shortest: Vec<Option<String>> = shortest.collect();
        let fitting_in = |style: Style| -> Vec<Option<Vec<String>>> {
            let fitting = shortest.iter().zip(self.columns).map(|(quote, (_, column))| {
                let lines = style.lines(quote.as_ref()?, column.width_mm() - QUOTE_INDENT_MM, usize::MAX);
                (lines.len() <= QUOTE_LINES).then_some(lines)
            });
            fitting.collect()
        };
        // One size for all of them: that in which as many fit as in the smaller.
        let count = |fitting: &[Option<Vec<String>>]| fitting.iter().flatten().count();
        let (large, small) = (fitting_in(Style::LEAD), fitting_in(Style::BODY));
        let (style, fitting) = if count(&large) == count(&small) { (Style::LEAD, large) } else { (Style::BODY, small) };
        if fitting.iter().all(Option::is_none) {
            return top_mm;
        }
        page.part(Role::Row, |page| {
            let mut lowest_mm = self.write_row_name(page, top_mm + style.baseline_mm(), "report-poster-words");
            for (quote, (_, column)) in fitting.iter().zip(self.columns) {
                page.part(Role::Cell, |page| {
                    let Some(lines) = quote else { return };
                    lowest_mm = lowest_mm.max(write_quote(page, at(column.left_mm, top_mm), style, lines));
                });
            }
            lowest_mm
        })
    }

    /// What the signs mean, under each other from `first`.
    fn write_key(&self, page: &mut Page, first: Place) {
        let mut baseline_mm = first.y_mm;
        for (value, id) in [(1, "report-poster-plus"), (-1, "report-poster-minus")] {
            let lines = Style::FAINT.lines(&self.made.texts.get(id), NAMES_MM - 12.0, 2);
            page.part(Role::Paragraph, |page| {
                let impact = Impact::new(value).unwrap_or_default();
                page.items.push(impact_sign(impact, at(first.x_mm + 0.9, baseline_mm - 0.95), 1.8));
                baseline_mm = page.write_lines(Style::FAINT, at(first.x_mm + 3.2, baseline_mm), &lines) + BETWEEN_MM;
            });
        }
    }
}

/// Someone's words with a line beside them, from `top_left`; gives the height under them.
fn write_quote(page: &mut Page, top_left: Place, style: Style, lines: &[String]) -> f64 {
    let bottom_mm = top_left.y_mm + lines.len() as f64 * style.leading_mm();
    page.part(Role::Quote, |page| {
        let first = at(top_left.x_mm + QUOTE_INDENT_MM, top_left.y_mm + style.baseline_mm());
        page.write_lines(style, first, lines);
        page.items.push(Line::straight(top_left, at(top_left.x_mm, bottom_mm), 0.5, PRINT.hairline));
    });
    bottom_mm
}
