//! Common threads: what and who was named, phase beside phase, counted in persons, with how it worked out.

use crate::model::{About, Impact, PhaseLetter};
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;
use crate::report::group::message;
use crate::report::group::named::{Named, RowGroup};
use crate::report::marks::impact_sign;
use crate::report::page::{Anchor, Page, Place, at};
use crate::report::persons::{draw_persons, draw_signs};
use crate::report::role::Role;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};
use crate::text::level_name;

/// Where numbers leave names less than this beside each other, the two tables stand under each other.
const LEAST_NAME_MM: f64 = 28.0;

/// What and who was named, phase beside phase: what by level, who by whether the role can act by office.
pub(super) fn write_threads(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    flow.title(&message::named(made));
    flow.wide_paragraph(Style::SMALL, &texts.get("report-named-lead"));
    flow.block(6.0, |page, frame| draw_signs_key(page, made, at(frame.left_mm, frame.top_mm + 1.8)));
    flow.columns(2);
    let tables = [Named::Factors, Named::Actors].map(|kind| (kind, table(made, kind)));
    let width_mm = flow.column_frame().width_mm();
    let stand_beside = tables.iter().all(|(_, (table, _))| table.first_column_mm(width_mm) >= LEAST_NAME_MM);
    if !stand_beside {
        flow.columns(1);
    }
    for (kind, (table, rest)) in tables {
        if kind == Named::Actors && stand_beside {
            flow.end_column();
        }
        if kind.counts(made).is_empty() {
            flow.head(&texts.get(kind.head()));
            flow.paragraph(&texts.get("report-threads-nothing"));
            continue;
        }
        flow.titled_table(&texts.get(kind.head()), &table);
        if !rest.is_empty() {
            let words = texts.with("report-named-rest", [("names", rest.join("; ").into())]);
            flow.text(Style::FAINT, &words);
        }
    }
}

/// The table of what was named most, and the names of the rest.
fn table(made: &GroupPages<'_>, kind: Named) -> (Table, Vec<String>) {
    let phases = &made.instrument().phases;
    let head = |letter: PhaseLetter| {
        let words = [("phase", letter.to_string().into()), ("n", made.counts.among(letter).into())];
        Column::drawings(made.texts.with("report-named-among", words), narrow_mm(made))
    };
    let mut columns = vec![Column::words("", 1.0)];
    columns.extend(phases.iter().map(|kind| head(kind.letter)));
    let counts = kind.counts(made);
    let (several, others) = by_how_often(made, kind);
    let mut rows = Vec::new();
    let mut last = None;
    for about in several {
        let group = kind.group(made, about);
        if last != Some(group) {
            last = Some(group);
            rows.push(group_row(made, kind, group));
        }
        let mut cells = vec![Cell::SmallHead(kind.name_and_mandate(made, about))];
        cells.extend(phases.iter().map(|phase| {
            let found = counts.iter().find(|row| row.about == *about && row.phase == phase.letter);
            found.map_or_else(
                || Cell::Faint("–".into()),
                |row| narrow_cell(made, row.persons, row.among, (row.plus, row.minus)),
            )
        }));
        rows.push(cells);
    }
    let others = others.into_iter().map(|about| kind.name(made, about));
    (Table { columns, rows }, others.collect())
}

/// What has a row, in the order of its groups, and what has none: what was named least, as far as a page has no room for it.
fn by_how_often<'a>(made: &'a GroupPages<'_>, kind: Named) -> (Vec<&'a About>, Vec<&'a About>) {
    let counts = kind.counts(made);
    let mut told: Vec<&About> = counts.iter().map(|row| &row.about).collect();
    told.dedup();
    let of = |about: &About| {
        let persons = counts.iter().filter(|row| row.about == *about).map(|row| row.persons);
        (persons.clone().sum::<usize>(), persons.max().unwrap_or(0))
    };
    // Stable, so that what was named as often keeps the order of codes.
    told.sort_by_key(|about| std::cmp::Reverse(of(about)));
    let is_long = told.len() >= FEW_ROWS;
    let often = told.iter().take(kind.most_rows()).take_while(|about| !is_long || of(about).0 >= SEVERAL).count();
    let others = told.split_off(often);
    told.sort_by_key(|about| kind.group(made, about));
    (told, others)
}

/// The name of a group of rows; of a level with how many named anything at it.
fn group_row(made: &GroupPages<'_>, kind: Named, group: RowGroup) -> Vec<Cell> {
    let id = match group {
        RowGroup::Level(level) => level_name(level),
        RowGroup::Formal => "report-named-formal",
        RowGroup::Informal => "report-named-informal",
    };
    let mut cells = vec![Cell::Group(made.texts.get(id))];
    cells.extend(made.instrument().phases.iter().map(|phase| {
        let RowGroup::Level(level) = group else { return Cell::Faint(String::new()) };
        let levels = if kind == Named::Factors { &made.counts.factor_levels } else { &made.counts.actor_levels };
        let found = levels.iter().find(|row| row.level == level && row.phase == phase.letter);
        found.map_or_else(
            || Cell::Faint("–".into()),
            |row| narrow_cell(made, row.persons, row.among, (row.plus, row.minus)),
        )
    }));
    cells
}

/// The width of a [`narrow_cell`]: room for three numbers and two signs.
pub(super) fn narrow_mm(made: &GroupPages<'_>) -> f64 {
    (3.0 * widest_number_mm(made) + 10.0).max(LEAST_NARROW_MM)
}

/// The least of [`narrow_mm`].
const LEAST_NARROW_MM: f64 = 19.5;

/// From the number of persons to the signs.
const AFTER_NUMBER_MM: f64 = 2.4;

fn widest_number_mm(made: &GroupPages<'_>) -> f64 {
    Style::SMALL.width_mm(&made.counts.participants.to_string())
}

/// A table of fewer rows has room for everything; a longer one holds what was named so often, over the phases together.
const FEW_ROWS: usize = 12;
const SEVERAL: usize = 3;

/// Persons as a number over a piece for each, with how it worked out for them.
pub(super) fn narrow_cell(made: &GroupPages<'_>, n: usize, of: usize, plus_minus: (usize, usize)) -> Cell {
    let signs_mm = widest_number_mm(made) + AFTER_NUMBER_MM;
    let told = made.texts.with(
        "report-mention-told",
        [("persons", made.n_of(n, of).into()), ("plus", plus_minus.0.into()), ("minus", plus_minus.1.into())],
    );
    Cell::Drawn(
        told,
        Box::new(move |page, frame| {
            let baseline_mm = frame.top_mm + 0.85 + Style::BODY.baseline_mm();
            draw_persons(page, at(frame.left_mm, baseline_mm + 1.2), frame.width_mm(), (n, of));
            page.write(Style::SMALL, at(frame.left_mm, baseline_mm), Anchor::Start, &n.to_string());
            draw_signs(page, frame.left_mm + signs_mm, baseline_mm, plus_minus);
        }),
    )
}

/// What the signs mean, on one line from `first`.
fn draw_signs_key(page: &mut Page, made: &GroupPages<'_>, first: Place) {
    let mut x_mm = first.x_mm;
    page.part(Role::Paragraph, |page| {
        for (value, id) in [(1, "report-threads-plus"), (-1, "report-threads-minus")] {
            let impact = Impact::new(value).unwrap_or_default();
            page.items.push(impact_sign(impact, at(x_mm + 0.9, first.y_mm - 0.95), 1.8));
            let words = made.texts.get(id);
            page.write(Style::FAINT, at(x_mm + 2.8, first.y_mm), Anchor::Start, &words);
            x_mm += 2.8 + Style::FAINT.width_mm(&words) + 6.0;
        }
    });
}
