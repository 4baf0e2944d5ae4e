//! Lanes of events under a sheet, aligned with its time axis: moments as signs, periods as bars, with words that never
//! touch. What weighs most gets its words first; what finds no room keeps a tick at its time and is counted.

use super::page::{Anchor, Area, Frame, Item, Line, Page, at};
use super::style::{HAIRLINE_MM, SIDE_MM, Style, towards};
use super::theme::PRINT;
use super::time_axis::TimeAxis;
use crate::text::Texts;

/// One row of a lane.
const ROW_MM: f64 = 4.4;
/// Above and below the rows of a lane.
const PAD_MM: f64 = 1.2;
/// A sign, across.
pub(super) const SIGN_MM: f64 = 1.9;
/// The widest words of one event.
const WIDEST_WORDS_MM: f64 = 62.0;
/// Between a sign or bar and its words.
const GAP_MM: f64 = 0.9;
/// Between two events in one row.
const APART_MM: f64 = 2.0;

/// Something on a lane.
pub(super) struct Entry {
    pub(super) from_day: f64,
    pub(super) to_day: Option<f64>,
    pub(super) words: String,
    /// What weighs more gets its words first.
    pub(super) weight: i32,
    pub(super) sign: Sign,
}

/// The sign of an entry, around a centre, of a size in millimetres.
pub(super) type Sign = Box<dyn Fn(super::page::Place, f64) -> Item>;

/// A lane before it is drawn.
pub(super) struct Lane {
    name: String,
    entries: Vec<Entry>,
    boxes: Vec<Place>,
    rows: usize,
}

/// Where an entry would stand along the axis.
#[derive(Clone)]
struct Place {
    words: String,
    words_left_mm: f64,
    bar_mm: Option<(f64, f64)>,
    sign_mm: f64,
    left_mm: f64,
    right_mm: f64,
}

impl Lane {
    /// A lane with all its entries, not yet given rows.
    pub(super) fn new(name: String, entries: Vec<Entry>, axis: &TimeAxis<'_>) -> Self {
        let boxes: Vec<Place> = entries.iter().map(|entry| placed(entry, axis)).collect();
        Self { name, rows: 1, entries, boxes }
    }

    /// Rows that would hold everything, or `most_rows` when it would be more.
    fn rows_wanted(&self, most_rows: usize) -> usize {
        let everything: Vec<usize> = (0..self.entries.len()).collect();
        rows_of(&self.boxes, &everything, most_rows).iter().flatten().max().map_or(1, |last| last + 1)
    }

    /// Its height, in millimetres.
    pub(super) fn height_mm(&self) -> f64 {
        self.rows as f64 * ROW_MM + 2.0 * PAD_MM
    }
}

/// Shares out at most `most_rows`: one each, then to whichever lane lacks most.
pub(super) fn share_rows(lanes: &mut [Lane], most_rows: usize) {
    let wanted: Vec<usize> = lanes.iter().map(|lane| lane.rows_wanted(most_rows)).collect();
    for _ in lanes.len()..most_rows {
        let lacking = lanes.iter_mut().zip(&wanted).filter(|(lane, wanted)| lane.rows < **wanted);
        let Some((lane, _)) = lacking.max_by_key(|(lane, wanted)| **wanted - lane.rows) else { return };
        lane.rows += 1;
    }
}

/// Draws a lane with its top at `top_mm`.
pub(super) fn draw_lane(page: &mut Page, axis: &TimeAxis<'_>, lane: &Lane, top_mm: f64, texts: &Texts) {
    let frame = Frame::new(axis.left_mm, top_mm, axis.right_mm, top_mm + lane.height_mm());
    let (from, to) = (at(SIDE_MM, frame.bottom_mm), at(frame.right_mm, frame.bottom_mm));
    page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
    let name_baseline_mm = top_mm + PAD_MM + ROW_MM * 0.72;
    page.write(Style::NAME, at(SIDE_MM, name_baseline_mm), Anchor::Start, &lane.name);

    let rows = lane.rows_given();
    let left_out = rows.iter().filter(|row| row.is_none()).count();
    if left_out > 0 {
        let words = texts.with("report-and-more", [("n", left_out.into())]);
        let lines = Style::FAINT.lines(&words, axis.left_mm - SIDE_MM - 1.5, 2);
        page.write_lines(Style::FAINT, at(SIDE_MM, name_baseline_mm + ROW_MM * 0.85), &lines);
    }
    for ((place, entry), row) in lane.boxes.iter().zip(&lane.entries).zip(rows) {
        match row {
            Some(row) => draw_entry(page, place, entry, top_mm + PAD_MM + row as f64 * ROW_MM),
            None => draw_tick(page, axis, entry, frame.bottom_mm),
        }
    }
}

impl Lane {
    /// The row of each entry; none where there was no room.
    fn rows_given(&self) -> Vec<Option<usize>> {
        let mut by_weight: Vec<usize> = (0..self.entries.len()).collect();
        by_weight.sort_by(|&one, &other| {
            let (one, other) = (&self.entries[one], &self.entries[other]);
            other.weight.cmp(&one.weight).then(one.from_day.total_cmp(&other.from_day))
        });
        let given = rows_of(&self.boxes, &by_weight, self.rows);
        // Those that have a place move up as far as they can, in the order of time: calmer to read, and never more rows.
        let mut by_time: Vec<usize> = (0..given.len()).filter(|&entry| given[entry].is_some()).collect();
        by_time.sort_by(|&one, &other| self.boxes[one].left_mm.total_cmp(&self.boxes[other].left_mm));
        rows_of(&self.boxes, &by_time, self.rows)
    }
}

/// First fit: each entry of `order` goes to the first of `most_rows` rows in which it touches nothing.
fn rows_of(boxes: &[Place], order: &[usize], most_rows: usize) -> Vec<Option<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut given = vec![None; boxes.len()];
    let touches =
        |one: &Place, other: &Place| one.left_mm < other.right_mm + APART_MM && other.left_mm < one.right_mm + APART_MM;
    for &entry in order {
        let free = rows.iter().position(|row| row.iter().all(|&other| !touches(&boxes[entry], &boxes[other])));
        let row = free.or_else(|| {
            (rows.len() < most_rows).then(|| {
                rows.push(Vec::new());
                rows.len() - 1
            })
        });
        if let Some(row) = row {
            rows[row].push(entry);
            given[entry] = Some(row);
        }
    }
    given
}

fn placed(entry: &Entry, axis: &TimeAxis<'_>) -> Place {
    let (left_mm, right_mm) = (axis.left_mm, axis.right_mm);
    let from_mm = axis.x_mm(entry.from_day);
    let to_mm = entry.to_day.map_or(from_mm, |day| axis.x_mm(day));
    let words = Style::SMALL.shortened(&entry.words, WIDEST_WORDS_MM.min((right_mm - left_mm) / 2.0 - SIGN_MM));
    let width_mm = Style::SMALL.width_mm(&words);
    // A bar that would be shorter than its sign is drawn as a moment.
    let bar_mm = (to_mm - from_mm > SIGN_MM + 1.0).then_some((from_mm, to_mm));
    let wanted_mm = if bar_mm.is_some() { from_mm + 0.5 + SIGN_MM / 2.0 } else { from_mm };
    let sign_mm = wanted_mm.clamp(left_mm + SIGN_MM / 2.0, right_mm - SIGN_MM / 2.0);
    let (mark_left_mm, sign_right_mm) = (bar_mm.map_or(sign_mm - SIGN_MM / 2.0, |bar| bar.0), sign_mm + SIGN_MM / 2.0);
    let mark_right_mm = bar_mm.map_or(sign_right_mm, |bar| bar.1);
    // Words stand inside the bar, else after the mark, else before it.
    let words_left_mm = if sign_right_mm + 2.0 * GAP_MM + width_mm <= mark_right_mm {
        sign_right_mm + GAP_MM
    } else if mark_right_mm + GAP_MM + width_mm <= right_mm {
        mark_right_mm + GAP_MM
    } else {
        (mark_left_mm - GAP_MM - width_mm).max(left_mm)
    };
    Place {
        words,
        words_left_mm,
        bar_mm,
        sign_mm,
        left_mm: words_left_mm.min(mark_left_mm),
        right_mm: (words_left_mm + width_mm).max(mark_right_mm),
    }
}

fn draw_entry(page: &mut Page, place: &Place, entry: &Entry, top_mm: f64) {
    let middle_mm = top_mm + ROW_MM / 2.0;
    if let Some((from_mm, to_mm)) = place.bar_mm {
        let tint = towards(PRINT.hairline, PRINT.paper, 0.2);
        page.items.push(Frame::new(from_mm, top_mm + 0.3, to_mm, top_mm + ROW_MM - 0.3).filled(tint));
    }
    let right_mm = place.words_left_mm + Style::SMALL.width_mm(&place.words);
    if place.bar_mm.is_none_or(|bar| right_mm > bar.1 || place.words_left_mm < bar.0) {
        // Lines of years and phases behind words make them hard to read.
        let behind = Frame::new(place.words_left_mm - 0.4, top_mm + 0.3, right_mm + 0.4, top_mm + ROW_MM - 0.3);
        page.items.push(behind.filled(PRINT.paper));
    }
    page.items.push((entry.sign)(at(place.sign_mm, middle_mm), SIGN_MM));
    page.write(Style::SMALL, at(place.words_left_mm, middle_mm + 0.95), Anchor::Start, &place.words);
}

fn draw_tick(page: &mut Page, axis: &TimeAxis<'_>, entry: &Entry, bottom_mm: f64) {
    let from_mm = axis.x_mm(entry.from_day);
    let to_mm = entry.to_day.map_or(from_mm, |day| axis.x_mm(day)).max(from_mm + 0.3);
    let tick = Frame::new(from_mm - 0.15, bottom_mm - 0.8, to_mm - 0.15, bottom_mm);
    page.items.push(Item::Area(Area { points: tick.corners(), colour: PRINT.faint_ink }));
}
