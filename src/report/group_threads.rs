//! What happened in each phase, counted in persons: events by lane, and what and who was named most, with its sign.

use super::group_pages::GroupPages;
use super::marks::impact_sign;
use super::page::{Anchor, Frame, Line, Page, at};
use super::style::{FOOT_MM, HAIRLINE_MM, LEFT_MM, RIGHT_MM, Style};
use super::theme::PRINT;
use super::time_axis::wash;
use crate::analysis::MentionCount;
use crate::model::{Code, Domain, Impact, PhaseKind};

const GUTTER_MM: f64 = 4.0;
/// Between the edge of a column and its words.
const INSET_MM: f64 = 2.5;
const ROW_MM: f64 = 5.6;
/// Between two sections, the rule included.
const SECTION_MM: f64 = 4.5;
const TABLE_TOP_MM: f64 = 40.0;
/// Where the table ends, above its key.
const TABLE_BOTTOM_MM: f64 = FOOT_MM - 8.5;
/// One column of a sign and its number, without the number.
const SIGN_MM: f64 = 5.8;

pub(super) fn threads_page(made: &GroupPages<'_>) -> Page {
    let mut page = Page::landscape();
    let texts = made.texts;
    page.write(Style::TITLE, at(LEFT_MM, 22.0), Anchor::Start, &texts.get("report-threads-title"));
    let lead = texts.with("report-threads-lead", [("of", made.counts.participants.into())]);
    page.write(Style::BODY, at(LEFT_MM, 28.0), Anchor::Start, &lead);

    let mut table = Table { made, top_mm: TABLE_TOP_MM };
    table.write_phases(&mut page);
    table.write_events(&mut page);
    let language = texts.language();
    let factor = |code: &Code| made.instrument().factor(code).map(|factor| factor.name.get(language));
    let actor = |code: &Code| made.instrument().actor(code).map(|actor| actor.name.get(language));
    let factors = Section { id: "report-threads-factors", counts: &made.counts.factors, name_of: &factor };
    let actors = Section { id: "report-threads-actors", counts: &made.counts.actors, name_of: &actor };
    // Half of what is left for each; what the first does not need goes to the second.
    let half_mm = table.top_mm.midpoint(TABLE_BOTTOM_MM) - SECTION_MM;
    table.write_mentions(&mut page, &factors, half_mm);
    table.write_mentions(&mut page, &actors, TABLE_BOTTOM_MM);
    let note = Style::FAINT.shortened(&texts.get("report-threads-note"), RIGHT_MM - LEFT_MM - 60.0);
    page.write(Style::FAINT, at(LEFT_MM, FOOT_MM - 2.6), Anchor::Start, &note);
    write_key(&mut page, made);
    page
}

fn write_key(page: &mut Page, made: &GroupPages<'_>) {
    let mut right_mm = RIGHT_MM;
    for (value, id) in [(-1, "report-threads-minus"), (1, "report-threads-plus")] {
        let words = made.texts.get(id);
        page.write(Style::FAINT, at(right_mm, FOOT_MM - 2.6), Anchor::End, &words);
        right_mm -= Style::FAINT.width_mm(&words) + 2.0;
        let impact = Impact::new(value).unwrap_or_default();
        page.items.push(impact_sign(impact, at(right_mm, FOOT_MM - 3.5), 1.8));
        right_mm -= 4.0;
    }
}

/// A table with a column for each phase, written from top to bottom.
struct Table<'a> {
    made: &'a GroupPages<'a>,
    top_mm: f64,
}

impl Table<'_> {
    fn phases(&self) -> &[PhaseKind] {
        &self.made.instrument().phases
    }

    /// The width for words in a column.
    fn column_mm(&self) -> f64 {
        (RIGHT_MM - LEFT_MM + GUTTER_MM) / self.phases().len().max(1) as f64 - GUTTER_MM - 2.0 * INSET_MM
    }

    fn left_mm(&self, place: usize) -> f64 {
        LEFT_MM + INSET_MM + place as f64 * (self.column_mm() + GUTTER_MM + 2.0 * INSET_MM)
    }

    fn write_phases(&mut self, page: &mut Page) {
        for (place, kind) in self.phases().iter().enumerate() {
            let left_mm = self.left_mm(place);
            let right_mm = left_mm + self.column_mm() + INSET_MM;
            let frame = Frame::new(left_mm - INSET_MM, self.top_mm - 5.6, right_mm, self.top_mm + 2.4);
            page.items.push(frame.filled(wash(place)));
            let letter = kind.letter.to_string();
            page.write(Style::HEAD, at(left_mm, self.top_mm), Anchor::Start, &letter);
            let name_mm = Style::HEAD.width_mm(&letter) + 2.0;
            let name = Style::BODY.shortened(kind.name.get(self.made.texts.language()), self.column_mm() - name_mm);
            page.write(Style::BODY, at(left_mm + name_mm, self.top_mm), Anchor::Start, &name);
        }
        self.top_mm += 9.4;
    }

    fn write_events(&mut self, page: &mut Page) {
        let texts = self.made.texts;
        self.write_section(page, "report-threads-events");
        for domain in Domain::ALL {
            let name = match domain {
                Domain::Work => "domain-work",
                Domain::Private => "domain-private",
                Domain::Intervention => "domain-intervention",
            };
            for (place, kind) in self.phases().iter().enumerate() {
                let cell = self.made.counts.events.iter().find(|row| row.domain == domain && row.phase == kind.letter);
                let (persons, count) = cell.map_or((0, 0), |cell| (cell.persons, cell.count));
                let left_mm = self.left_mm(place);
                page.write(
                    Style::BODY,
                    at(left_mm, self.top_mm),
                    Anchor::Start,
                    &Style::BODY.shortened(&texts.get(name), self.column_mm() - 44.0),
                );
                let persons = self.made.n_of(persons, self.made.counts.participants);
                let right_mm = left_mm + self.column_mm();
                page.write(Style::BODY, at(right_mm - 2.0 * self.sign_column_mm(), self.top_mm), Anchor::End, &persons);
                let count = texts.with("report-threads-count", [("n", count.into())]);
                page.write(Style::FAINT, at(right_mm, self.top_mm), Anchor::End, &count);
            }
            self.top_mm += ROW_MM;
        }
        self.top_mm += SECTION_MM;
    }

    fn write_section(&mut self, page: &mut Page, id: &str) {
        let rule_mm = self.top_mm - ROW_MM - 0.4;
        if rule_mm > TABLE_TOP_MM + 5.0 {
            page.items.push(Line::straight(at(LEFT_MM, rule_mm), at(RIGHT_MM, rule_mm), HAIRLINE_MM, PRINT.hairline));
        }
        let words = Style::NAME.shortened(&self.made.texts.get(id), RIGHT_MM - LEFT_MM);
        page.write(Style::NAME, at(LEFT_MM + INSET_MM, self.top_mm), Anchor::Start, &words);
        self.top_mm += ROW_MM + 0.8;
    }

    /// What was named most in each phase, in the part of the page above `bottom_mm`.
    fn write_mentions(&mut self, page: &mut Page, section: &Section<'_, '_>, bottom_mm: f64) {
        self.write_section(page, section.id);
        let columns = 0..self.phases().len();
        let lowest_mm =
            columns.map(|place| self.write_column(page, section, place, bottom_mm)).fold(self.top_mm, f64::max);
        self.top_mm = lowest_mm + SECTION_MM;
    }

    /// One phase of a section; gives the baseline after it.
    fn write_column(&self, page: &mut Page, section: &Section<'_, '_>, place: usize, bottom_mm: f64) -> f64 {
        let letter = self.phases()[place].letter;
        let mut named: Vec<&MentionCount> = section.counts.iter().filter(|row| row.phase == letter).collect();
        // Stable, so that what is named as often keeps the order of codes.
        named.sort_by_key(|row| std::cmp::Reverse(row.persons));
        let left_mm = self.left_mm(place);
        let mut baseline_mm = self.top_mm;
        let mut rest = named.as_slice();
        while let [count, others @ ..] = rest {
            let name = (section.name_of)(&count.code).unwrap_or(count.code.as_str());
            let lines = Style::BODY.lines(name, self.column_mm() - self.numbers_mm(), 2);
            let next_mm = baseline_mm + ROW_MM + lines.len().saturating_sub(1) as f64 * Style::BODY.leading_mm();
            // Unless this is the last, a row must remain to say how many more there are.
            if next_mm - if others.is_empty() { ROW_MM } else { 0.0 } > bottom_mm {
                break;
            }
            page.write_lines(Style::BODY, at(left_mm, baseline_mm), &lines);
            self.write_numbers(page, left_mm, baseline_mm, count);
            baseline_mm = next_mm;
            rest = others;
        }
        let note = match (named.len(), rest.len()) {
            (0, _) => self.made.texts.get("report-threads-none"),
            (_, 0) => return baseline_mm,
            (_, more) => self.made.texts.with("report-and-more", [("n", more.into())]),
        };
        page.write(Style::FAINT, at(left_mm, baseline_mm), Anchor::Start, &note);
        baseline_mm + ROW_MM
    }

    /// The width of the widest number there can be in a column of signs: at most everybody.
    fn widest_number_mm(&self) -> f64 {
        let digits = self.made.counts.participants.to_string().len().max(2);
        Style::BODY.width_mm(&"0".repeat(digits))
    }

    fn sign_column_mm(&self) -> f64 {
        SIGN_MM + self.widest_number_mm()
    }

    /// The width of `6 of 9  ▲1 ▼6` with room before it.
    fn numbers_mm(&self) -> f64 {
        let persons = self.made.n_of(self.made.counts.participants, self.made.counts.participants);
        Style::BODY.width_mm(&persons) + 2.0 * self.sign_column_mm() + 2.5
    }

    fn write_numbers(&self, page: &mut Page, left_mm: f64, baseline_mm: f64, count: &MentionCount) {
        let right_mm = left_mm + self.column_mm();
        let signs = [(1, count.plus, right_mm - self.sign_column_mm()), (-1, count.minus, right_mm)];
        for (value, persons, right_mm) in signs.into_iter().filter(|(_, persons, _)| *persons > 0) {
            let words = persons.to_string();
            page.write(Style::BODY, at(right_mm, baseline_mm), Anchor::End, &words);
            let impact = Impact::new(value).unwrap_or_default();
            let number_mm = self.widest_number_mm();
            let centre = at(right_mm - number_mm - 2.0, baseline_mm - 1.15);
            page.items.push(impact_sign(impact, centre, 1.8));
        }
        let persons = self.made.n_of(count.persons, self.made.counts.participants);
        page.write(Style::BODY, at(right_mm - 2.0 * self.sign_column_mm(), baseline_mm), Anchor::End, &persons);
    }
}

/// A part of the table: what or who was named.
struct Section<'n, 'f> {
    id: &'static str,
    counts: &'n [MentionCount],
    name_of: &'f dyn Fn(&Code) -> Option<&'n str>,
}
