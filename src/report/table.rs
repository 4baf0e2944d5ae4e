//! Tables: names at the left, figures aligned at the right, thin lines between rows, and the head again where a table goes
//! on in the next column. A small table is never cut, no row stands alone on either side of a cut, and a row that is higher
//! than a column goes on in the next.

use crate::report::flow::Flow;
use crate::report::page::{Anchor, Frame, Line, Page, Weight, at};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style};
use crate::report::theme::PRINT;

/// Between two columns of a table.
const GUTTER_MM: f64 = 4.0;

/// Above and below the words of a row.
const PAD_MM: f64 = 0.85;

/// Above and below the words of a row of small words, together.
const SMALL_PADS_MM: f64 = 1.3;

/// A heading takes at most this of a column, so that what stays with it still fits.
const UNDER_HEAD_MM: f64 = 16.0;

const AFTER_TABLE_MM: f64 = 3.0;

/// A table of at most this part of a column is not cut.
const SMALL_TABLE: f64 = 0.45;

/// So many rows stay together with the head, and at the end of a table.
const TOGETHER: usize = 2;

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
    /// The name of its row where there are many.
    SmallHead(String),
    /// The name of the rows that follow.
    Group(String),
    /// Words or figures.
    Words(String),
    /// Words or figures where there are many rows.
    SmallWords(String),
    /// Words that may be passed over.
    Faint(String),
    /// A drawing, and the words that stand for it.
    Drawn(String, CellDrawing),
}

impl Cell {
    fn style(&self) -> Style {
        match self {
            Self::Head(_) | Self::Words(_) => Style::BODY,
            Self::SmallHead(_) | Self::SmallWords(_) => Style::SMALL,
            Self::Group(_) => Style { weight: Weight::SemiBold, ..Style::SMALL },
            Self::Faint(_) | Self::Drawn(..) => Style::FAINT,
        }
    }

    fn lines(&self, room_mm: f64) -> Vec<String> {
        match self {
            Self::Drawn(..) => Vec::new(),
            Self::Head(words)
            | Self::SmallHead(words)
            | Self::Group(words)
            | Self::Words(words)
            | Self::SmallWords(words)
            | Self::Faint(words) => self.style().lines(words, room_mm, usize::MAX),
        }
    }
}

/// A row, or so many of its lines as fit in one column.
struct Piece<'a> {
    row: &'a [Cell],
    /// The lines of each cell that stand in this piece.
    lines: Vec<Vec<String>>,
    is_first: bool,
    height_mm: f64,
}

impl<'a> Piece<'a> {
    fn new(row: &'a [Cell], lines: Vec<Vec<String>>, is_first: bool) -> Self {
        let heights = row.iter().zip(&lines).map(|(cell, lines)| lines.len().max(1) as f64 * cell.style().leading_mm());
        let height_mm = heights.fold(0.0, f64::max) + if is_small(row) { SMALL_PADS_MM } else { 2.0 * PAD_MM };
        Self { row, lines, is_first, height_mm }
    }
}

/// Whether a row holds no words of the size for reading.
fn is_small(row: &[Cell]) -> bool {
    !row.iter().any(|cell| matches!(cell, Cell::Head(_) | Cell::Words(_)))
}

impl Flow {
    /// A heading with a table under it over the whole column; the two stay together.
    pub(super) fn titled_table(&mut self, head: &str, table: &Table) {
        let width_mm = self.column_frame().width_mm();
        let pieces = table.pieces(width_mm, self.whole_column_mm() - UNDER_HEAD_MM);
        let whole_mm = self.whole_column_mm() - UNDER_HEAD_MM;
        self.head_with_room(head, table.together_mm(&pieces, width_mm, whole_mm));
        self.table(table);
    }

    /// The height of a heading and a table under it where both stand in one column.
    pub(super) fn titled_table_mm(&self, table: &Table) -> f64 {
        let width_mm = self.column_frame().width_mm();
        let pieces = table.pieces(width_mm, f64::INFINITY);
        UNDER_HEAD_MM + table.height_mm(&pieces, width_mm) + AFTER_TABLE_MM
    }

    /// Writes a table over the whole column.
    pub(super) fn table(&mut self, table: &Table) {
        let width_mm = self.column_frame().width_mm();
        let whole_mm = self.whole_column_mm() - UNDER_HEAD_MM;
        let pieces = table.pieces(width_mm, whole_mm);
        let mut rest = pieces.as_slice();
        while !rest.is_empty() {
            self.ensure(table.together_mm(rest, width_mm, whole_mm));
            let mut height_mm = table.head_height_mm(width_mm);
            let fits = |piece: &&Piece<'_>| {
                height_mm += piece.height_mm;
                height_mm <= self.room_mm() + 1e-6
            };
            let mut count = rest.iter().take_while(fits).count().max(1);
            if count < rest.len() && count > TOGETHER {
                count = count.min(rest.len() - TOGETHER).max(TOGETHER);
            }
            let (here, next) = rest.split_at(count);
            let height_mm = table.height_mm(here, width_mm);
            self.block(height_mm, |page, frame| page.part(Role::Table, |page| table.draw(page, frame, here)));
            rest = next;
            if !rest.is_empty() {
                self.end_column();
            }
        }
        self.space(AFTER_TABLE_MM);
    }
}

impl Table {
    /// How wide its first column is in a table of `width_mm`.
    pub(super) fn first_column_mm(&self, width_mm: f64) -> f64 {
        self.spans(width_mm).first().map_or(0.0, |(from_mm, to_mm)| to_mm - from_mm)
    }

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

    /// The rows, those cut that are higher than a column of `most_mm`.
    fn pieces(&self, width_mm: f64, most_mm: f64) -> Vec<Piece<'_>> {
        let room_mm = most_mm - self.head_height_mm(width_mm) - 2.0 * PAD_MM;
        let most_lines = (room_mm / Style::BODY.leading_mm()).floor().max(1.0) as usize;
        let spans = self.spans(width_mm);
        let mut pieces = Vec::new();
        for row in &self.rows {
            let whole = row.iter().zip(&spans).map(|(cell, (from_mm, to_mm))| cell.lines(to_mm - from_mm));
            let whole: Vec<Vec<String>> = whole.collect();
            let count = whole.iter().map(Vec::len).max().unwrap_or(0).max(1);
            for from in (0..count).step_by(most_lines) {
                let here = whole.iter().map(|lines| lines.iter().skip(from).take(most_lines).cloned().collect());
                pieces.push(Piece::new(row, here.collect(), from == 0));
            }
        }
        pieces
    }

    /// The height of the head and of `pieces` under it.
    fn height_mm(&self, pieces: &[Piece<'_>], width_mm: f64) -> f64 {
        self.head_height_mm(width_mm) + pieces.iter().map(|piece| piece.height_mm).sum::<f64>()
    }

    /// The room that the first of `pieces` need in a column that is `whole_mm` high when empty: all of them when they are few or
    /// small.
    fn together_mm(&self, pieces: &[Piece<'_>], width_mm: f64, whole_mm: f64) -> f64 {
        let all_mm = self.height_mm(pieces, width_mm);
        if all_mm <= whole_mm * SMALL_TABLE {
            return all_mm;
        }
        let count = if pieces.len() <= TOGETHER + 1 { pieces.len() } else { TOGETHER };
        self.height_mm(&pieces[..count], width_mm).min(whole_mm)
    }

    fn draw(&self, page: &mut Page, frame: &Frame, pieces: &[Piece<'_>]) {
        let mut top_mm = frame.top_mm;
        if self.has_head() {
            let height_mm = self.head_height_mm(frame.width_mm());
            page.part(Role::Row, |page| self.draw_head(page, frame, top_mm + height_mm));
            top_mm += height_mm;
        }
        for piece in pieces {
            rule(page, frame, top_mm);
            page.part(Role::Row, |page| self.draw_piece(page, &frame.below(top_mm), piece));
            top_mm += piece.height_mm;
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

    fn draw_piece(&self, page: &mut Page, frame: &Frame, piece: &Piece<'_>) {
        for (place, (column, span)) in self.columns.iter().zip(self.spans(frame.width_mm())).enumerate() {
            let Some((cell, lines)) = piece.row.get(place).zip(piece.lines.get(place)) else {
                page.part(Role::Cell, |_| ());
                continue;
            };
            let role = if matches!(cell, Cell::Head(_) | Cell::SmallHead(_) | Cell::Group(_)) {
                Role::HeaderCell
            } else {
                Role::Cell
            };
            page.part(role, |page| match cell {
                Cell::Drawn(..) if !piece.is_first => {}
                Cell::Drawn(words, draw) => {
                    let left_mm = frame.left_mm + span.0;
                    let right_mm = frame.left_mm + span.1;
                    let top_mm = frame.top_mm + baseline_in(piece.row) - PAD_MM - Style::BODY.baseline_mm();
                    let cell = Frame::new(left_mm, top_mm, right_mm, top_mm + piece.height_mm);
                    page.part(Role::Figure { words: words.clone() }, |page| draw(page, &cell));
                }
                _ => {
                    let style = cell.style();
                    let first_mm = frame.top_mm + baseline_in(piece.row);
                    let place = at(frame.left_mm + column.anchored(span), first_mm);
                    page.write_anchored(style, place, column.anchor, lines);
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

/// From the top of a row to its baseline; small words stand on that of those for reading.
fn baseline_in(row: &[Cell]) -> f64 {
    if is_small(row) { Style::SMALL.baseline_mm() + SMALL_PADS_MM * 0.3 } else { PAD_MM + Style::BODY.baseline_mm() }
}

fn rule(page: &mut Page, frame: &Frame, y_mm: f64) {
    page.part(Role::Decoration, |page| {
        let (from, to) = (at(frame.left_mm, y_mm), at(frame.right_mm, y_mm));
        page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
    });
}
