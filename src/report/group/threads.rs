//! Common threads: what and who was named, phase beside phase, counted in persons, with how it worked out.

use crate::model::{About, PhaseLetter};
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;
use crate::report::group::named::NamedCount;
use crate::report::page::{Anchor, Page, at};
use crate::report::persons::{dots_mm, draw_dots, draw_signs};
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};
use crate::text::level_name;

/// Room for two signs with their numbers.
const SIGNS_MM: f64 = 16.0;

/// What can be named in an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// What had a part in it.
    Factors,
    /// Who had a part in it.
    Actors,
}

impl Named {
    pub(super) fn counts<'a>(self, made: &'a GroupPages<'_>) -> &'a [NamedCount] {
        match self {
            Self::Factors => &made.factors,
            Self::Actors => &made.actors,
        }
    }

    /// The name in the instrument, or the code where it is not in it; of a level its name.
    pub(super) fn name(self, made: &GroupPages<'_>, about: &About) -> String {
        let (instrument, language) = (made.instrument(), made.texts.language());
        let code = match about {
            About::Code(code) => code,
            About::Level(level) => return made.texts.get(level_name(*level)),
        };
        let name = match self {
            Self::Factors => instrument.factor(code).map(|factor| factor.name.get(language)),
            Self::Actors => instrument.actor(code).map(|actor| actor.name.get(language)),
        };
        name.unwrap_or(code.as_str()).to_owned()
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Factors => "report-threads-factors",
            Self::Actors => "report-threads-actors",
        }
    }
}

/// A chapter for what, and one for who.
pub(super) fn write_threads(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    for (kind, title) in
        [(Named::Factors, "report-threads-title-factors"), (Named::Actors, "report-threads-title-actors")]
    {
        flow.title(&texts.get(title));
        let lead = texts.with("report-threads-lead", [("of", made.counts.participants.into())]);
        flow.paragraph(&format!("{lead} {}", texts.get("report-threads-note")));
        flow.paragraph(&sentence(made, kind));
        if kind.counts(made).is_empty() {
            continue;
        }
        flow.block(6.0, |page, frame| draw_key(page, made, at(frame.left_mm, frame.top_mm + 3.4), true));
        flow.table(&table(made, kind));
    }
}

/// What stands out: what was named by most persons in each phase.
fn sentence(made: &GroupPages<'_>, kind: Named) -> String {
    let texts = made.texts;
    let most = made.instrument().phases.iter().filter_map(|phase| {
        let counts = kind.counts(made).iter().filter(|row| row.phase == phase.letter);
        // The first of those named as often, in the order of codes.
        let most = counts.rev().max_by_key(|row| row.persons)?;
        Some(texts.with(
            "report-threads-most",
            [
                ("phase", phase.letter.to_string().into()),
                ("name", kind.name(made, &most.about).into()),
                ("persons", made.n_of(most.persons, most.among).into()),
            ],
        ))
    });
    match made.list(&most.collect::<Vec<_>>()) {
        Some(what) => texts.with("report-threads-sentence", [("what", what.into())]),
        None => texts.get("report-threads-nothing"),
    }
}

fn table(made: &GroupPages<'_>, kind: Named) -> Table {
    let phases = &made.instrument().phases;
    let head = |letter: PhaseLetter, name: &str| Column::drawings(format!("{letter}  {name}"), cell_mm(made));
    let mut columns = vec![Column::words("", 1.0)];
    columns.extend(phases.iter().map(|kind| head(kind.letter, kind.name.get(made.texts.language()))));
    let counts = kind.counts(made);
    let mut named: Vec<&About> = counts.iter().map(|row| &row.about).collect();
    named.dedup();
    let most =
        |about: &About| counts.iter().filter(|row| row.about == *about).map(|row| row.persons).max().unwrap_or(0);
    let all = |about: &About| counts.iter().filter(|row| row.about == *about).map(|row| row.persons).sum::<usize>();
    named.sort_by_key(|about| std::cmp::Reverse((most(about), all(about))));
    let row = |about: &&About| {
        let mut cells = vec![Cell::Head(kind.name(made, about))];
        cells.extend(phases.iter().map(|phase| {
            let found = counts.iter().find(|row| row.about == **about && row.phase == phase.letter);
            match found {
                Some(row) => mention_cell(made, row.persons, row.among, (row.plus, row.minus)),
                None => Cell::Faint("–".into()),
            }
        }));
        cells
    };
    Table { columns, rows: named.iter().map(row).collect() }
}

/// The width of a [`mention_cell`].
pub(super) fn cell_mm(made: &GroupPages<'_>) -> f64 {
    let of = made.counts.participants;
    dots_mm(of) + 2.5 + Style::SMALL.width_mm(&made.n_of(of, of)) + 3.0 + SIGNS_MM
}

/// Persons as dots, as words, and with how it worked out for them (well, badly).
pub(super) fn mention_cell(made: &GroupPages<'_>, n: usize, of: usize, plus_minus: (usize, usize)) -> Cell {
    let words = made.n_of(n, of);
    let told = made.texts.with(
        "report-mention-told",
        [("persons", words.clone().into()), ("plus", plus_minus.0.into()), ("minus", plus_minus.1.into())],
    );
    let told = if plus_minus == (0, 0) { words.clone() } else { told };
    Cell::Drawn(
        told,
        Box::new(move |page, frame| {
            let baseline_mm = frame.top_mm + 0.85 + Style::BODY.baseline_mm();
            draw_dots(page, frame, baseline_mm - 1.05, n, of);
            let words_mm = frame.left_mm + dots_mm(of) + 2.5;
            page.write(Style::SMALL, at(words_mm, baseline_mm), Anchor::Start, &words);
            draw_signs(page, words_mm + Style::SMALL.width_mm(&words) + 3.0, baseline_mm, plus_minus);
        }),
    )
}

/// What the dots mean, and the signs where there are any, on one line from `first`.
pub(super) fn draw_key(page: &mut Page, made: &GroupPages<'_>, first: crate::report::page::Place, has_signs: bool) {
    let texts = made.texts;
    let frame = crate::report::page::Frame::new(first.x_mm, first.y_mm - 2.0, first.x_mm + 10.0, first.y_mm);
    page.part(crate::report::role::Role::Paragraph, |page| {
        draw_dots(page, &frame, first.y_mm - 0.95, 1, 1);
        let mut x_mm = first.x_mm + 3.2;
        let words = texts.get("report-key-person");
        page.write(Style::FAINT, at(x_mm, first.y_mm), Anchor::Start, &words);
        x_mm += Style::FAINT.width_mm(&words) + 6.0;
        let signs = [(1, "report-threads-plus"), (-1, "report-threads-minus")];
        for (value, id) in signs.into_iter().filter(|_| has_signs) {
            let impact = crate::model::Impact::new(value).unwrap_or_default();
            page.items.push(crate::report::marks::impact_sign(impact, at(x_mm + 0.9, first.y_mm - 0.95), 1.8));
            let words = texts.get(id);
            page.write(Style::FAINT, at(x_mm + 2.8, first.y_mm), Anchor::Start, &words);
            x_mm += 2.8 + Style::FAINT.width_mm(&words) + 6.0;
        }
    });
}
