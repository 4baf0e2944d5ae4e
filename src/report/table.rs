//! Tables: names at the left, figures aligned at the right, thin lines between rows, and the head again where a table goes
//! on in the next column.

use super::flow::Flow;
use super::page::{Anchor, Frame, Line, Page, at};
use super::role::Role;
use super::style::{HAIRLINE_MM, Style};
use super::theme::PRINT;

/// Between two columns of a table.
const GUTTER_MM: f64 = 4.0;
/// Above and below the words of a row.
const PAD_MM: f64 = 0.85;
/// Words of one cell take at most this many lines; what is longer is shortened.
const MOST_LINES: usize = 6;

/// A table before it is written.
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A column of a table.
pub(super) struct Column {
    head: String,
    width: Width,
    anchor: Anchor,
}

/// How wide a column is.
#[derive(Clone, Copy)]
enum Width {
    Fixed(f64),
    /// A part of what the fixed columns leave.
    Share(f64),
}

impl Column {
    /// A column of words that takes `share` of what is left.
    pub(super) fn words(head: impl Into<String>, share: f64) -> Self {
        Self { head: head.into(), width: Width::Share(share), anchor: Anchor::Start }
    }

    /// A column of figures, aligned at the right.
    pub(super) fn figures(head: impl Into<String>, width_mm: f64) -> Self {
        Self { head: head.into(), width: Width::Fixed(width_mm), anchor: Anchor::End }
    }

    /// A column of small drawings.
    pub(super) fn drawings(head: impl Into<String>, width_mm: f64) -> Self {
        Self { head: head.into(), width: Width::Fixed(width_mm), anchor: Anchor::Start }
    }
}

/// A drawing in a cell.
pub(super) type CellDrawing = Box<dyn Fn(&mut Page, &Frame)>;

/// A cell of a table.
pub(super) enum Cell {
    /// The name of its row.
    Head(String),
    /// Words or figures.
    Words(String),
    /// Words that may be passed over.
    Faint(String),
    /// A drawing, and the words that stand for it.
    Drawn(String, CellDrawing),
}

impl Cell {
    fn style(&self) -> Style {
        match self {
            Self::Head(_) | Self::Words(_) => Style::BODY,
            Self::Faint(_) | Self::Drawn(..) => Style::FAINT,
        }
    }

    fn lines(&self, room_mm: f64) -> Vec<String> {
        match self {
            Self::Head(words) | Self::Words(words) | Self::Faint(words) => {
                self.style().lines(words, room_mm, MOST_LINES)
            }
            Self::Drawn(..) => Vec::new(),
        }
    }
}

impl Flow {
    /// Writes a table over the whole column.
    pub(super) fn table(&mut self, table: &Table) {
        let mut rest = table.rows.as_slice();
        while !rest.is_empty() {
            // The head and one row stay together.
            let head_mm = table.head_height_mm(self.column_frame().width_mm());
            self.ensure(head_mm + table.row_height_mm(&rest[0], self.column_frame().width_mm()));
            let width_mm = self.column_frame().width_mm();
            let (mut count, mut height_mm) = (0, head_mm);
            for row in rest {
                let next_mm = height_mm + table.row_height_mm(row, width_mm);
                if count > 0 && next_mm > self.room_mm() {
                    break;
                }
                (count, height_mm) = (count + 1, next_mm);
            }
            // No row stands alone in the next column.
            if count > 2 && count + 1 == rest.len() {
                count -= 1;
                height_mm -= table.row_height_mm(&rest[count], width_mm);
            }
            let (here, next) = rest.split_at(count);
            self.block(height_mm, |page, frame| page.part(Role::Table, |page| table.draw(page, frame, here)));
            rest = next;
            if !rest.is_empty() {
                self.end_column();
            }
        }
        self.space(3.0);
    }
}

impl Table {
    /// From where to where each column runs, in a table from 0 to `width_mm`.
    fn spans(&self, width_mm: f64) -> Vec<(f64, f64)> {
        let gutters_mm = GUTTER_MM * self.columns.len().saturating_sub(1) as f64;
        let fixed = |column: &Column| if let Width::Fixed(width_mm) = column.width { width_mm } else { 0.0 };
        let share = |column: &Column| if let Width::Share(share) = column.width { share } else { 0.0 };
        let left_over_mm = (width_mm - gutters_mm - self.columns.iter().map(fixed).sum::<f64>()).max(0.0);
        let shares: f64 = self.columns.iter().map(share).sum::<f64>().max(f64::MIN_POSITIVE);
        let mut from_mm = 0.0;
        let span = |column: &Column| {
            let to_mm = from_mm + fixed(column) + left_over_mm * share(column) / shares;
            let span = (from_mm, to_mm);
            from_mm = to_mm + GUTTER_MM;
            span
        };
        self.columns.iter().map(span).collect()
    }

    fn has_head(&self) -> bool {
        self.columns.iter().any(|column| !column.head.is_empty())
    }

    fn head_lines(&self, width_mm: f64) -> Vec<Vec<String>> {
        let spans = self.spans(width_mm);
        let columns = self.columns.iter().zip(spans);
        columns.map(|(column, (from_mm, to_mm))| Style::FAINT.lines(&column.head, to_mm - from_mm, 2)).collect()
    }

    fn head_height_mm(&self, width_mm: f64) -> f64 {
        if !self.has_head() {
            return 0.0;
        }
        let most = self.head_lines(width_mm).iter().map(Vec::len).max().unwrap_or(0);
        most as f64 * Style::FAINT.leading_mm() + 2.0 * PAD_MM
    }

    fn row_height_mm(&self, row: &[Cell], width_mm: f64) -> f64 {
        let cells = row.iter().zip(self.spans(width_mm));
        let height_mm = |(cell, (from_mm, to_mm)): (&Cell, (f64, f64))| {
            cell.lines(to_mm - from_mm).len().max(1) as f64 * cell.style().leading_mm()
        };
        cells.map(height_mm).fold(0.0, f64::max) + 2.0 * PAD_MM
    }

    fn draw(&self, page: &mut Page, frame: &Frame, rows: &[Vec<Cell>]) {
        let mut top_mm = frame.top_mm;
        if self.has_head() {
            let height_mm = self.head_height_mm(frame.width_mm());
            page.part(Role::Row, |page| self.draw_head(page, frame, top_mm + height_mm));
            top_mm += height_mm;
        }
        for row in rows {
            rule(page, frame, top_mm);
            let height_mm = self.row_height_mm(row, frame.width_mm());
            page.part(Role::Row, |page| self.draw_row(page, &frame.below(top_mm), row, height_mm));
            top_mm += height_mm;
        }
        rule(page, frame, top_mm);
    }

    /// Heads stand on the line under them.
    fn draw_head(&self, page: &mut Page, frame: &Frame, bottom_mm: f64) {
        let spans = self.spans(frame.width_mm());
        for ((column, span), lines) in self.columns.iter().zip(spans).zip(self.head_lines(frame.width_mm())) {
            let first_mm =
                bottom_mm - PAD_MM - lines.len() as f64 * Style::FAINT.leading_mm() + Style::FAINT.baseline_mm();
            let place = at(frame.left_mm + column.anchored(span), first_mm);
            page.part(Role::HeaderCell, |page| page.write_anchored(Style::FAINT, place, column.anchor, &lines));
        }
    }

    fn draw_row(&self, page: &mut Page, frame: &Frame, row: &[Cell], height_mm: f64) {
        for ((column, span), cell) in self.columns.iter().zip(self.spans(frame.width_mm())).zip(row) {
            let role = if matches!(cell, Cell::Head(_)) { Role::HeaderCell } else { Role::Cell };
            page.part(role, |page| match cell {
                Cell::Drawn(words, draw) => {
                    let left_mm = frame.left_mm + span.0;
                    let right_mm = frame.left_mm + span.1;
                    let cell = Frame::new(left_mm, frame.top_mm, right_mm, frame.top_mm + height_mm);
                    page.part(Role::Figure { words: words.clone() }, |page| draw(page, &cell));
                }
                _ => {
                    let style = cell.style();
                    // Small words stand on the baseline of those for reading.
                    let first_mm = frame.top_mm + PAD_MM + Style::BODY.baseline_mm();
                    let place = at(frame.left_mm + column.anchored(span), first_mm);
                    page.write_anchored(style, place, column.anchor, &cell.lines(span.1 - span.0));
                }
            });
        }
    }
}

impl Column {
    /// The edge of its span at which its words stand.
    fn anchored(&self, span: (f64, f64)) -> f64 {
        match self.anchor {
            Anchor::Start => span.0,
            Anchor::Middle => span.0.midpoint(span.1),
            Anchor::End => span.1,
        }
    }
}

fn rule(page: &mut Page, frame: &Frame, y_mm: f64) {
    page.part(Role::Decoration, |page| {
        let (from, to) = (at(frame.left_mm, y_mm), at(frame.right_mm, y_mm));
        page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
    });
}
