//! What and who was named in a phase: a column for each group, and how many persons more in the second.

use crate::model::PhaseKind;
use crate::report::beside::figures::{BesidePages, Counted, Section, ThreadRow, are_of_another_size, difference};
use crate::report::beside::message;
use crate::report::flow::Flow;
use crate::report::page::{Anchor, at};
use crate::report::persons::draw_persons;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};

/// The column of a group, and that of the difference: exact, or of ranges.
const EXACT_MM: [f64; 2] = [25.0, 15.0];
const RANGES_MM: [f64; 2] = [19.0, 28.5];

/// So many rows of a kind at most; the rest is named under them.
const MOST_ROWS: usize = 14;

/// One phase on a page of its own: as many rows as have room on it with what stands under them.
pub(super) fn write_phase(flow: &mut Flow, made: &BesidePages<'_>, kind: &PhaseKind) {
    let texts = made.texts;
    flow.title(&message::phase(made, kind));
    let tells_parts = || made.threads.iter().any(|row| row.phase == kind.letter && are_of_another_size(row.groups));
    let id = if made.is_told() {
        "beside-threads-lead-told"
    } else if tells_parts() {
        "beside-threads-lead-parts"
    } else {
        "beside-threads-lead"
    };
    let lead = texts.get(id);
    flow.wide_paragraph(Style::SMALL, &made.which().map_or(lead.clone(), |which| format!("{which} {lead}")));
    flow.columns(2);
    let rows = |section| Rows::of(made, kind, section);
    rows(Section::Factors).write(flow, made, "report-threads-factors", 0.0);
    flow.end_column();
    let events = rows(Section::Events);
    let events_mm = if events.is_empty() { 0.0 } else { flow.titled_table_mm(&events.table(made, events.all.len())) };
    rows(Section::Actors).write(flow, made, "report-threads-actors", events_mm);
    if !events.is_empty() {
        flow.titled_table(&texts.get("report-threads-events"), &events.table(made, events.all.len()));
    }
}

/// The rows of one kind in a phase.
struct Rows<'a> {
    /// What or who, those named by most first; events as they come.
    all: Vec<&'a ThreadRow>,
    /// The levels under them.
    levels: Vec<&'a ThreadRow>,
}

impl<'a> Rows<'a> {
    fn of(made: &'a BesidePages<'_>, kind: &PhaseKind, section: Section) -> Self {
        let rows = made.threads.iter().filter(|row| row.phase == kind.letter && row.section == section);
        let (levels, mut all): (Vec<&ThreadRow>, Vec<&ThreadRow>) = rows.partition(|row| row.is_level);
        if section != Section::Events {
            message::by_how_often(&mut all);
        }
        Self { all, levels }
    }

    fn is_empty(&self) -> bool {
        self.all.is_empty() && self.levels.is_empty()
    }

    /// Writes them with what is not among them named under them, so that `under_mm` are left in the column where it can hold that.
    fn write(&self, flow: &mut Flow, made: &BesidePages<'_>, head: &str, under_mm: f64) {
        let head = made.texts.get(head);
        if self.is_empty() {
            flow.head(&head);
            flow.paragraph(&made.texts.get("report-threads-nothing"));
            return;
        }
        let most = self.all.len().min(MOST_ROWS);
        let room_mm = flow.room_mm() - under_mm;
        let fits = |count: &usize| {
            let rest = self.rest(made, *count);
            let lines = rest.map_or(0, |rest| Style::FAINT.lines(&rest, flow.text_mm(), usize::MAX).len() + 1);
            flow.titled_table_mm(&self.table(made, *count)) + lines as f64 * Style::FAINT.leading_mm() <= room_mm
        };
        let count = (0..=most).rev().find(fits).unwrap_or(most);
        flow.titled_table(&head, &self.table(made, count));
        if let Some(rest) = self.rest(made, count) {
            flow.text(Style::FAINT, &rest);
        }
    }

    /// The names of those that are not among the first `count`.
    fn rest(&self, made: &BesidePages<'_>, count: usize) -> Option<String> {
        let names: Vec<&str> = self.all[count..].iter().map(|row| row.name.as_str()).collect();
        let words = || made.texts.with("report-named-rest", [("names", names.join("; ").into())]);
        (!names.is_empty()).then(words)
    }

    /// The first `count`, and the levels.
    fn table(&self, made: &BesidePages<'_>, count: usize) -> Table {
        let texts = made.texts;
        let is_exact = made.threads.iter().flat_map(|row| row.groups).any(|it| matches!(it, Counted::Of { .. }));
        let [group_mm, difference_mm] = if is_exact { EXACT_MM } else { RANGES_MM };
        let name = |place: usize| {
            // A name that is long stands with the lines; here its number is enough.
            let words = made.numbered_name(place);
            let fits = Style::FAINT.width_mm(&words) <= group_mm;
            Column::drawings(if fits { words } else { BesidePages::short(place) }, group_mm)
        };
        let difference = Column::figures(texts.get("beside-difference"), difference_mm);
        let columns = vec![Column::words("", 1.0), name(0), name(1), difference];
        let mut rows: Vec<Vec<Cell>> = self.all[..count].iter().map(|row| cells(made, row)).collect();
        if !self.levels.is_empty() {
            let empty = || Cell::Faint(String::new());
            rows.push(vec![Cell::Group(texts.get("beside-levels")), empty(), empty(), empty()]);
            rows.extend(self.levels.iter().map(|row| cells(made, row)));
        }
        Table { columns, rows }
    }
}

fn cells(made: &BesidePages<'_>, row: &ThreadRow) -> Vec<Cell> {
    vec![
        Cell::SmallHead(row.name.clone()),
        counted_cell(made, row.groups[0]),
        counted_cell(made, row.groups[1]),
        Cell::SmallWords(difference(made.texts, row.groups, made.are_as_large())),
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
