//! What happened in each phase, counted in persons: events by lane, and what and who was named most, with its sign.

use super::group_pages::GroupPages;
use super::marks::impact_sign;
use super::page::{Anchor, Line, Page, at};
use super::style::{FOOT_MM, HAIRLINE_MM, LEFT_MM, RIGHT_MM, Style, towards};
use super::theme::PRINT;
use crate::analysis::MentionCount;
use crate::model::{Code, Domain, Impact, PhaseKind};

/// Left of the phases stand the names of the rows.
const NAMES_MM: f64 = 30.0;
const GUTTER_MM: f64 = 8.0;
const ROW_MM: f64 = 5.4;
const TABLE_TOP_MM: f64 = 40.0;
/// Named in each phase, at most.
const MOST_NAMED: usize = 7;
/// One column of a sign and its number.
const SIGN_COLUMN_MM: f64 = 8.0;

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
    table.write_mentions(&mut page, "report-threads-factors", &made.counts.factors, &factor);
    let actor = |code: &Code| made.instrument().actor(code).map(|actor| actor.name.get(language));
    table.write_mentions(&mut page, "report-threads-actors", &made.counts.actors, &actor);
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

    fn column_mm(&self) -> f64 {
        (RIGHT_MM - LEFT_MM - NAMES_MM + GUTTER_MM) / self.phases().len().max(1) as f64 - GUTTER_MM
    }

    fn left_mm(&self, place: usize) -> f64 {
        LEFT_MM + NAMES_MM + place as f64 * (self.column_mm() + GUTTER_MM)
    }

    fn write_phases(&mut self, page: &mut Page) {
        for (place, kind) in self.phases().iter().enumerate() {
            let left_mm = self.left_mm(place);
            let wash = towards(PRINT.washes[place % PRINT.washes.len()], PRINT.paper, 0.35);
            let frame = super::page::Frame::new(
                left_mm - 2.0,
                self.top_mm - 5.6,
                left_mm + self.column_mm() + 2.0,
                self.top_mm + 2.4,
            );
            page.items.push(frame.filled(wash));
            let letter = kind.letter.to_string();
            page.write(Style::HEAD, at(left_mm, self.top_mm), Anchor::Start, &letter);
            let name_mm = Style::HEAD.width_mm(&letter) + 2.0;
            let name = Style::BODY.shortened(kind.name.get(self.made.texts.language()), self.column_mm() - name_mm);
            page.write(Style::BODY, at(left_mm + name_mm, self.top_mm), Anchor::Start, &name);
        }
        self.top_mm += 9.0;
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
                page.write(Style::BODY, at(right_mm - 2.0 * SIGN_COLUMN_MM, self.top_mm), Anchor::End, &persons);
                let count = texts.with("report-threads-count", [("n", count.into())]);
                page.write(Style::FAINT, at(right_mm, self.top_mm), Anchor::End, &count);
            }
            self.top_mm += ROW_MM;
        }
        self.top_mm += 4.0;
    }

    fn write_section(&self, page: &mut Page, id: &str) {
        let rule_mm = self.top_mm - ROW_MM + 0.6;
        page.items.push(Line::straight(at(LEFT_MM, rule_mm), at(RIGHT_MM, rule_mm), HAIRLINE_MM, PRINT.hairline));
        let lines = Style::NAME.lines(&self.made.texts.get(id), NAMES_MM - 4.0, 3);
        page.write_lines(Style::NAME, at(LEFT_MM, self.top_mm), &lines);
    }

    fn write_mentions<'n>(
        &mut self,
        page: &mut Page,
        id: &str,
        counts: &'n [MentionCount],
        name_of: &dyn Fn(&Code) -> Option<&'n str>,
    ) {
        self.write_section(page, id);
        let mut most_rows = 1;
        for (place, kind) in self.phases().iter().enumerate() {
            let mut named: Vec<&MentionCount> = counts.iter().filter(|row| row.phase == kind.letter).collect();
            // Stable, so that what is named as often keeps the order of codes.
            named.sort_by_key(|row| std::cmp::Reverse(row.persons));
            let left_mm = self.left_mm(place);
            let shown = if named.len() > MOST_NAMED { MOST_NAMED - 1 } else { named.len() };
            for (row, count) in named[..shown].iter().enumerate() {
                let name = name_of(&count.code).unwrap_or(count.code.as_str());
                self.write_mention(page, left_mm, self.top_mm + row as f64 * ROW_MM, (name, count));
            }
            let rest = match named.len() {
                0 => self.made.texts.get("report-threads-none"),
                all if all > shown => self.made.texts.with("report-and-more", [("n", (all - shown).into())]),
                _ => String::new(),
            };
            page.write(Style::FAINT, at(left_mm, self.top_mm + shown as f64 * ROW_MM), Anchor::Start, &rest);
            most_rows = most_rows.max(shown + usize::from(!rest.is_empty()));
        }
        self.top_mm += most_rows as f64 * ROW_MM + 4.0;
    }

    /// `Workload  6 of 9  ▲1 ▼6`.
    fn write_mention(&self, page: &mut Page, left_mm: f64, baseline_mm: f64, (name, count): (&str, &MentionCount)) {
        let right_mm = left_mm + self.column_mm();
        let signs = [(1, count.plus, right_mm - SIGN_COLUMN_MM), (-1, count.minus, right_mm)];
        for (value, persons, right_mm) in signs.into_iter().filter(|(_, persons, _)| *persons > 0) {
            let words = persons.to_string();
            page.write(Style::BODY, at(right_mm, baseline_mm), Anchor::End, &words);
            let sign = impact_sign(
                Impact::new(value).unwrap_or_default(),
                at(right_mm - SIGN_COLUMN_MM + 2.6, baseline_mm - 1.15),
                1.8,
            );
            page.items.push(sign);
        }
        let persons = self.made.n_of(count.persons, self.made.counts.participants);
        let persons_mm = right_mm - 2.0 * SIGN_COLUMN_MM;
        page.write(Style::BODY, at(persons_mm, baseline_mm), Anchor::End, &persons);
        let room_mm = persons_mm - left_mm - Style::BODY.width_mm(&persons) - 3.0;
        page.write(Style::BODY, at(left_mm, baseline_mm), Anchor::Start, &Style::BODY.shortened(name, room_mm));
    }
}
