//! What and who was named in a phase: a column for each group, and how many persons more in the second.

use crate::model::PhaseKind;
use crate::report::beside::figures::{BesidePages, Counted, Section, ThreadRow, difference};
use crate::report::beside::message;
use crate::report::flow::Flow;
use crate::report::page::{Anchor, at};
use crate::report::persons::draw_persons;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};

/// The column of a group, and that of the difference: exact, or of ranges.
const EXACT_MM: [f64; 2] = [25.0, 15.0];
const RANGES_MM: [f64; 2] = [20.0, 26.0];

/// So many rows of a kind have room in a column; the rest is named under them.
const MOST_ROWS: usize = 14;

/// One phase on a page of its own.
pub(super) fn write_phase(flow: &mut Flow, made: &BesidePages<'_>, kind: &PhaseKind) {
    let texts = made.texts;
    flow.title(&message::phase(made, kind));
    let words = [("one", made.names[0].as_str().into()), ("other", made.names[1].as_str().into())];
    let id = if made.same_people.is_some() { "beside-threads-lead-told" } else { "beside-threads-lead" };
    flow.wide_paragraph(Style::SMALL, &texts.with(id, words));
    flow.columns(2);
    for section in [Section::Factors, Section::Actors, Section::Events] {
        if section == Section::Actors {
            flow.end_column();
        }
        let all = made.threads.iter().filter(|row| row.phase == kind.letter && row.section == section);
        write_section(flow, made, section, all.collect());
    }
}

fn write_section(flow: &mut Flow, made: &BesidePages<'_>, section: Section, rows: Vec<&ThreadRow>) {
    let texts = made.texts;
    let head = texts.get(match section {
        Section::Factors => "report-threads-factors",
        Section::Actors => "report-threads-actors",
        Section::Events => "report-threads-events",
    });
    if rows.is_empty() {
        if section != Section::Events {
            flow.head(&head);
            flow.paragraph(&texts.get("report-threads-nothing"));
        }
        return;
    }
    let (levels, mut rows): (Vec<&ThreadRow>, Vec<&ThreadRow>) = rows.into_iter().partition(|row| row.is_level);
    if section != Section::Events {
        message::by_how_often(&mut rows);
    }
    let rest = rows.split_off(rows.len().min(MOST_ROWS));
    let is_exact = made.threads.iter().flat_map(|row| row.groups).any(|count| matches!(count, Counted::Of { .. }));
    let [group_mm, difference_mm] = if is_exact { EXACT_MM } else { RANGES_MM };
    let name = |place: usize| {
        // A name that is long stands with the lines; here its number is enough.
        let short = BesidePages::short(place);
        let words = format!("{short}  {}", made.names[place]);
        let fits = Style::FAINT.width_mm(&words) <= group_mm;
        Column::drawings(if fits { words } else { short.clone() }, group_mm)
    };
    let difference = Column::figures(texts.get("beside-difference"), difference_mm);
    let columns = vec![Column::words("", 1.0), name(0), name(1), difference];
    let mut cells: Vec<Vec<Cell>> = rows.into_iter().map(|row| cells(made, row)).collect();
    if !levels.is_empty() {
        let empty = || Cell::Faint(String::new());
        cells.push(vec![Cell::Group(texts.get("beside-levels")), empty(), empty(), empty()]);
        cells.extend(levels.into_iter().map(|row| self::cells(made, row)));
    }
    flow.titled_table(&head, &Table { columns, rows: cells });
    if !rest.is_empty() {
        let names = rest.iter().map(|row| row.name.as_str()).collect::<Vec<_>>().join("; ");
        flow.text(Style::FAINT, &texts.with("report-named-rest", [("names", names.into())]));
    }
}

fn cells(made: &BesidePages<'_>, row: &ThreadRow) -> Vec<Cell> {
    vec![
        Cell::SmallHead(row.name.clone()),
        counted_cell(made, row.groups[0]),
        counted_cell(made, row.groups[1]),
        Cell::SmallWords(difference(made.texts, row.groups)),
    ]
}

/// Persons in words, over a piece for each where they are counted.
pub(super) fn counted_cell(made: &BesidePages<'_>, count: Counted) -> Cell {
    let words = count.words(made.texts);
    let Counted::Of { persons, among } = count else {
        return if count == Counted::Untold { Cell::Faint(words) } else { Cell::SmallWords(words) };
    };
    let told = words.clone();
    Cell::Drawn(
        told,
        Box::new(move |page, frame| {
            let baseline_mm = frame.top_mm + 0.85 + Style::BODY.baseline_mm();
            let width_mm = frame.width_mm().min(EXACT_MM[0] - 4.0);
            draw_persons(page, at(frame.left_mm, baseline_mm + 1.2), width_mm, (persons, among));
            page.write(Style::SMALL, at(frame.left_mm, baseline_mm), Anchor::Start, &words);
        }),
    )
}
