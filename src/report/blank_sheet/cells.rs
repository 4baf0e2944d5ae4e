//! Pictures of square cells: the markers and the QR code.

use qrcode::{Color, EcLevel, QrCode};

use crate::model::Colour;
use crate::report::page::{Area, Frame, Item, Page, Place};
use crate::report::theme::PRINT;
use crate::sheet_geometry::{MARKER_CELLS, MARKER_PATTERNS, MARKERS, SheetGeometry};

/// Black, for machines.
const BLACK: Colour = Colour::new(0, 0, 0);
/// The sides of a QR code's cells are whole multiples of this, the steps in which places are printed.
const STEP_MM: f64 = 0.05;

/// The six markers.
pub(in crate::report) fn draw_markers(page: &mut Page, geometry: &SheetGeometry) {
    for number in 0..MARKERS.len() {
        let (Some(frame), Some(pattern)) = (geometry.marker(number), MARKER_PATTERNS.get(number)) else { continue };
        page.items.push(frame.filled(BLACK));
        let is_white = |row: usize, column: usize| {
            let inner = |cell: usize| cell.checked_sub(1).filter(|&cell| cell + 2 < MARKER_CELLS);
            let (Some(row), Some(column)) = (inner(row), inner(column)) else { return false };
            pattern[row].as_bytes()[column] == b'1'
        };
        draw_cells(page, &frame, MARKER_CELLS, &is_white, PRINT.paper);
    }
}

/// The QR code of `text` in `frame`, as large as whole steps allow. A text that no code can hold gives none.
pub(in crate::report) fn draw_qr(page: &mut Page, frame: &Frame, text: &str) {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::Q) else { return };
    let (cells, colours) = (code.width(), code.to_colors());
    let cell_mm = (frame.width_mm() / cells as f64 / STEP_MM).floor() * STEP_MM;
    let left_over_mm = (frame.width_mm() - cell_mm * cells as f64) / 2.0;
    let inner = Frame::new(
        frame.left_mm + left_over_mm,
        frame.top_mm + left_over_mm,
        frame.right_mm - left_over_mm,
        frame.bottom_mm - left_over_mm,
    );
    let is_dark = |row: usize, column: usize| colours[row * cells + column] == Color::Dark;
    draw_cells(page, &inner, cells, &is_dark, BLACK);
}

/// Fills the cells of a square of `cells` × `cells` that `is_filled` (row, column). All are one shape,
/// since printers and screens leave hairlines between shapes that only touch.
fn draw_cells(page: &mut Page, frame: &Frame, cells: usize, is_filled: &dyn Fn(usize, usize) -> bool, colour: Colour) {
    let cell_mm = frame.width_mm() / cells as f64;
    let mut shapes: Vec<Vec<Place>> = Vec::new();
    let mut fill = |columns: (usize, usize), row: usize| {
        let x_mm = |column: usize| frame.left_mm + column as f64 * cell_mm;
        let y_mm = |row: usize| frame.top_mm + row as f64 * cell_mm;
        shapes.push(Frame::new(x_mm(columns.0), y_mm(row), x_mm(columns.1), y_mm(row + 1)).corners());
    };
    for row in 0..cells {
        for run in runs(cells, |cell| is_filled(row, cell)) {
            fill(run, row);
        }
    }
    let mut shapes = shapes.into_iter();
    if let Some(points) = shapes.next() {
        page.items.push(Item::Area(Area { points, more: shapes.collect(), colour }));
    }
}

/// Where filled cells follow each other: first, and one past the last.
fn runs(cells: usize, is_filled: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for cell in (0..cells).filter(|&cell| is_filled(cell)) {
        match runs.last_mut() {
            Some(last) if last.1 == cell => last.1 += 1,
            _ => runs.push((cell, cell + 1)),
        }
    }
    runs
}
