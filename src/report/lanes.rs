//! Lanes of events under a sheet, aligned with its time axis: moments as signs, periods as bars, with words that never
//! touch. What weighs most gets its words first; what finds no room keeps a tick at its time and is counted.

use crate::report::label_layout;
use crate::report::label_layout::{Label, Rows};
use crate::report::measure::printable;
use crate::report::page::{Anchor, Area, Frame, Item, Line, Page, at};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, SIDE_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::TimeAxis;
use crate::text::Texts;

/// One row of a lane.
const ROW_MM: f64 = 4.4;

/// From a lane's name to what is counted under it, in rows.
const COUNT_ROW: f64 = 0.85;

/// Above and below the rows of a lane.
const PAD_MM: f64 = 1.2;

/// A sign, across.
pub(super) const SIGN_MM: f64 = 1.9;

/// The widest words of one event.
const WIDEST_WORDS_MM: f64 = 72.0;

/// Between a sign or bar and its words.
const GAP_MM: f64 = 0.9;

/// Between two events in one row.
const APART_MM: f64 = 2.0;

/// Something on a lane.
pub(super) struct Entry {
    pub(super) from_day: f64,
    pub(super) to_day: Option<f64>,
    pub(super) words: String,
    /// When it was and how it worked out, for those who cannot see where it stands and with which sign.
    pub(super) told: String,
    /// How strongly it worked out: what weighs more gets its words first.
    pub(super) importance: u8,
    pub(super) sign: Sign,
}

/// The sign of an entry, around a centre, of a size in millimetres.
pub(super) type Sign = Box<dyn Fn(crate::report::page::Place, f64) -> Item>;

/// A lane before it is drawn.
pub(super) struct Lane {
    name: String,
    entries: Vec<Entry>,
    items: Vec<label_layout::Item>,
    rows: Rows,
}

impl Lane {
    /// A lane with all its entries in one row.
    pub(super) fn new(name: String, entries: Vec<Entry>, axis: &TimeAxis<'_>) -> Self {
        let line = label_layout::Line {
            left: axis.left_mm,
            right: axis.right_mm,
            mark: SIGN_MM,
            gap: GAP_MM,
            apart: APART_MM,
            widest_words: WIDEST_WORDS_MM,
        };
        let items: Vec<label_layout::Item> = entries.iter().map(|entry| item_of(entry, axis)).collect();
        Self { name, rows: Rows::new(&items, &line, &measured), entries, items }
    }

    /// Its name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The places of entries whose words do not stand on the lane in full.
    pub(super) fn not_told(&self) -> impl Iterator<Item = usize> {
        let told = |(label, entry): (&Label, &Entry)| label.row.is_some() && label.words == printable(&entry.words);
        let entries = self.rows.labels.iter().zip(&self.entries).enumerate();
        entries.filter(move |&(_, pair)| !told(pair)).map(|(place, _)| place)
    }

    /// Its height, in millimetres.
    pub(super) fn height_mm(&self) -> f64 {
        // What is counted stands under the lane's name.
        let least = if self.rows.left_out() > 0 { 1.0 + COUNT_ROW } else { 1.0 };
        (self.rows.rows as f64).max(least) * ROW_MM + 2.0 * PAD_MM
    }
}

/// Shares out at most `most_rows`; see [`label_layout::share_rows`].
pub(super) fn share_rows(lanes: &mut [Lane], most_rows: usize) {
    let mut rows: Vec<&mut Rows> = lanes.iter_mut().map(|lane| &mut lane.rows).collect();
    label_layout::share_rows(&mut rows, most_rows);
    for lane in lanes {
        lane.rows.lengthen(&lane.items, &measured);
    }
}

/// Words that are cut to a width, and how wide they then are, in millimetres.
fn measured(words: &str, room_mm: f64) -> (String, f64) {
    let words = Style::SMALL.shortened(words, room_mm);
    let width_mm = Style::SMALL.width_mm(&words);
    (words, width_mm)
}

/// Draws a lane with its top at `top_mm`.
pub(super) fn draw_lane(page: &mut Page, axis: &TimeAxis<'_>, lane: &Lane, top_mm: f64, texts: &Texts) {
    let frame = Frame::new(axis.left_mm, top_mm, axis.right_mm, top_mm + lane.height_mm());
    let (from, to) = (at(SIDE_MM, frame.bottom_mm), at(frame.right_mm, frame.bottom_mm));
    page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
    let name_baseline_mm = top_mm + PAD_MM + ROW_MM * 0.72;
    let name = at(SIDE_MM, name_baseline_mm);
    page.part(Role::Heading(2), |page| page.write(Style::NAME, name, Anchor::Start, &lane.name));

    let left_out = lane.rows.left_out();
    if left_out > 0 {
        let words = texts.with("report-and-more", [("n", left_out.into())]);
        // A second line would run through the border of a lower lane.
        let most_lines = if lane.rows.rows > 2 { 2 } else { 1 };
        let lines = Style::FAINT.lines(&words, axis.left_mm - SIDE_MM - 1.5, most_lines);
        let first = at(SIDE_MM, name_baseline_mm + ROW_MM * COUNT_ROW);
        page.part(Role::Paragraph, |page| page.write_lines(Style::FAINT, first, &lines));
    }
    // Read in the order of time, whatever the row.
    let mut by_time: Vec<(&Label, &Entry)> = lane.rows.labels.iter().zip(&lane.entries).collect();
    by_time.sort_by(|(_, one), (_, other)| one.from_day.total_cmp(&other.from_day));
    for (label, entry) in by_time {
        match label.row {
            Some(row) => draw_entry(page, label, entry, top_mm + PAD_MM + row as f64 * ROW_MM),
            None => page.part(Role::Decoration, |page| draw_tick(page, axis, entry, frame.bottom_mm)),
        }
    }
}

fn item_of(entry: &Entry, axis: &TimeAxis<'_>) -> label_layout::Item {
    label_layout::Item {
        from: axis.x_mm(entry.from_day),
        to: entry.to_day.map(|day| axis.x_mm(day)),
        words: printable(&entry.words),
        importance: entry.importance,
    }
}

fn draw_entry(page: &mut Page, label: &Label, entry: &Entry, top_mm: f64) {
    page.part(Role::ListItem, |page| {
        let words = entry.told.clone();
        page.part(Role::Figure { words }, |page| draw_sign(page, label, entry, top_mm));
        let baseline_mm = top_mm + ROW_MM / 2.0 + 0.95;
        page.write(Style::SMALL, at(label.words_left, baseline_mm), Anchor::Start, &label.words);
    });
}

/// The sign of an entry, its bar, and bare paper behind its words.
fn draw_sign(page: &mut Page, label: &Label, entry: &Entry, top_mm: f64) {
    let middle_mm = top_mm + ROW_MM / 2.0;
    if let Some((from_mm, to_mm)) = label.bar {
        let tint = towards(PRINT.hairline, PRINT.paper, 0.2);
        page.items.push(Frame::new(from_mm, top_mm + 0.3, to_mm, top_mm + ROW_MM - 0.3).filled(tint));
    }
    let right_mm = label.words_left + label.words_width;
    let is_outside = label.bar.is_none_or(|bar| right_mm > bar.1 || label.words_left < bar.0);
    if is_outside && !label.words.is_empty() {
        // Lines of years and phases behind words make them hard to read.
        let behind = Frame::new(label.words_left - 0.4, top_mm + 0.3, right_mm + 0.4, top_mm + ROW_MM - 0.3);
        page.items.push(behind.filled(PRINT.paper));
    }
    page.items.push((entry.sign)(at(label.mark, middle_mm), SIGN_MM));
}

fn draw_tick(page: &mut Page, axis: &TimeAxis<'_>, entry: &Entry, bottom_mm: f64) {
    let from_mm = axis.x_mm(entry.from_day);
    let to_mm = entry.to_day.map_or(from_mm, |day| axis.x_mm(day)).max(from_mm + 0.3);
    let tick = Frame::new(from_mm - 0.15, bottom_mm - 0.8, to_mm - 0.15, bottom_mm);
    page.items.push(Item::Area(Area { points: tick.corners(), more: Vec::new(), colour: PRINT.faint_ink }));
}
