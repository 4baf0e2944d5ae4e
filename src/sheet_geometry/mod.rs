//! Where everything stands on a blank sheet: all that is needed to print it, and to read it back from a photo.
//!
//! All places are in millimetres from the top left corner of the page, x to the right, y down. The page is landscape,
//! 297 × 210 mm on A4; on A3 every length is 420/297 times as long, so that both are one drawing. Constants are lengths
//! on A4; [`SheetGeometry`] gives them for either paper.
//!
//! **Finding the sheet.** Six square markers ([`MARKERS`]) stand upright near the corners and the middles of the long sides.
//! Each has [`MARKER_CELLS`]² cells: a black rim of one cell, and inside it the 4 × 4 pattern of [`MARKER_PATTERNS`] (`1` is
//! white), which is that of the same number in ArUco's public dictionary `4X4_50`, so that any reader of those finds them.
//! Around a marker at least [`MARKER_QUIET_MM`] is bare paper. Number 0 is at the top left, then clockwise. Four of
//! them give the homography, the other two check it.
//!
//! **Straightening.** Around the drawing area stand small black squares ([`TIMING_MM`] across), their middles
//! [`TIMING_AWAY_MM`] outside its edge: [`TIMING_COLUMNS`] + 1 above and below at equal distances from edge to edge,
//! [`TIMING_ROWS`] + 1 at the left and right. They show where paper curls or is creased.
//!
//! **Which sheet it is.** A QR code ([`SheetGeometry::qr`] is its box without the quiet zone) holds a [`SheetCode`] as text:
//! nine or ten fields with a colon between, capitals and digits only:
//!
//! ```text
//! PLL:2:A3:1/1:7:MENTAL-HEALTH:5D0F0C52…(32 digits):20210901:20230715:P07
//! │   │ │  │   │ │             │                    │        │        └ whose sheet, where it was printed for one code
//! │   │ │  │   │ │             │                    │        └ last day, or empty
//! │   │ │  │   │ │             │                    └ first day, or empty on a sheet without dates
//! │   │ │  │   │ │             └ id of the set-up, or empty
//! │   │ │  │   │ └ instrument; empty where a set-up is named, which holds it
//! │   │ │  │   └ how many pencils this sheet has, 1 to MOST_PENCILS
//! │   │ │  └ which sheet, of how many (each next one has the next MOST_PENCILS indicators)
//! │   │ └ paper
//! │   └ SHEET_VERSION: another geometry gets another number
//! └ always so
//! ```
//!
//! **The drawing area** ([`SheetGeometry::field`]): time runs from its left to its right edge, value from 0 at the bottom to
//! 100 at the top; see [`SheetGeometry::part_at`], [`SheetGeometry::value_at`], [`day_at`]. Whatever is printed in it, and in
//! the lanes, is lighter than [`DROP_OUT_LUMINANCE`]; what is darker was drawn.
//!
//! **Which line is whose.** Beside the field each indicator, in the instrument's order, has a printed patch in its own colour
//! and a swatch box ([`SheetGeometry::swatch`]) that the participant fills with the pencil chosen for it. Its outline is
//! printed; sample it [`SWATCH_INSET_MM`] inside.
//!
//! **Who.** The participant writes the code in [`CODE_BOXES`] boxes in a row ([`SheetGeometry::code_box`]), one letter or
//! digit in each, from the left. Where a set-up hands out longer codes, the same room is one box that the code is written
//! across.
//!
//! A sheet that was printed for one code has that code in words there, and in its QR code.
//!
//! **What was agreed to** is ticked in three boxes ([`SheetGeometry::consent_box`]).
//!
//! **Versions.** In version 1 the QR code is smaller ([`SheetGeometry::qr_of`]) and holds no participant, and there are no boxes to
//! tick; all else stands where it stands in version 2.
//!
//! **What happened** is written in four lanes under the field ([`SheetGeometry::lane`]), along the same time axis: landmarks, work,
//! private, help. Words are for people to read.

mod code;
mod paper;
mod paper_code;
mod place;
mod strip;

pub use code::{SheetCode, printed_participant};
pub use paper::{PAGE_HEIGHT_MM, PAGE_WIDTH_MM, Paper};
pub use paper_code::PaperCode;
pub use place::{Frame, Place, at};
pub use strip::{MOST_SCALES, STRIP_SCALE, StripCode, StripGeometry};

/// The number of this geometry. Anything here that a reader relies on and that changes makes it another.
pub const SHEET_VERSION: u32 = 2;

/// A marker, across.
pub const MARKER_MM: f64 = 9.0;
/// Cells of a marker along each side, rim included.
pub const MARKER_CELLS: usize = 6;
/// Bare paper around a marker: one cell.
pub const MARKER_QUIET_MM: f64 = MARKER_MM / MARKER_CELLS as f64;
/// The middles of the markers, clockwise from the top left.
pub const MARKERS: [Place; 6] =
    [at(11.5, 11.5), at(148.5, 11.5), at(285.5, 11.5), at(285.5, 198.5), at(148.5, 198.5), at(11.5, 198.5)];
/// The inner cells of each marker, row by row; `1` is white.
pub const MARKER_PATTERNS: [[&str; 4]; 6] = [
    ["1011", "0101", "0011", "0010"],
    ["0000", "1111", "1001", "1010"],
    ["0011", "0011", "0010", "1101"],
    ["1001", "1001", "0100", "0110"],
    ["0101", "0100", "1001", "1110"],
    ["0111", "1001", "1100", "1101"],
];

/// The drawing area. Its height makes one value one millimetre on A4.
const FIELD: Frame = Frame::new(30.0, 30.0, 222.0, 130.0);
/// A timing mark, across.
pub const TIMING_MM: f64 = 1.2;
/// From the edge of the field to the middle of a timing mark.
pub const TIMING_AWAY_MM: f64 = 3.0;
/// Equal parts between the timing marks above and below the field.
pub const TIMING_COLUMNS: usize = 24;
/// Equal parts between the timing marks at the left and right of the field: ten values each.
pub const TIMING_ROWS: usize = 10;

/// Relative luminance (WCAG, white is 1): print in the field and lanes is above it, each pencil that a sheet suggests below.
pub const DROP_OUT_LUMINANCE: f64 = 0.62;

/// The most pencils on one sheet; an instrument with more indicators gets more sheets.
pub const MOST_PENCILS: usize = 8;
/// Rows of pencils are as high as they would be with this many.
const USUAL_PENCILS: usize = 7;
/// A swatch box.
const SWATCH: Frame = Frame::new(234.2, 0.6, 245.6, 9.4);
/// From the left edge of the printed patch to the swatch box.
const PATCH_MM: f64 = 4.4;
/// How far inside its outline a swatch is sampled.
pub const SWATCH_INSET_MM: f64 = 1.2;

/// Boxes for the participant code.
pub const CODE_BOXES: usize = 8;
/// All of them together.
const CODE: Frame = Frame::new(226.0, 7.8, 275.6, 15.2);

/// The QR code, without its quiet zone of [`QR_QUIET_CELLS`].
const QR: Frame = Frame::new(265.4, 136.6, 289.4, 160.6);
/// The QR code on a sheet of version 1.
const QR_OF_VERSION_1: Frame = Frame::new(269.6, 136.6, 289.4, 156.4);
/// Bare cells around a QR code.
pub const QR_QUIET_CELLS: usize = 4;

/// Boxes to tick, one for each layer of consent.
pub const CONSENT_BOXES: usize = 3;
/// A box to tick, across.
const CONSENT_MM: f64 = 3.4;
/// The left edge of the boxes to tick.
const CONSENT_LEFT_MM: f64 = 229.8;
/// The top of the first box to tick.
const CONSENT_TOP_MM: f64 = 165.0;
/// From the top of a box to tick to that of the next.
const CONSENT_STEP_MM: f64 = 5.0;

/// Tops of the lanes (landmarks, work, private, help) and the bottom of the last.
const LANES_MM: [f64; 5] = [144.0, 152.0, 164.6, 177.2, 189.8];

/// The geometry of one sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SheetGeometry {
    scale: f64,
    pencils: usize,
}

impl SheetGeometry {
    /// The geometry on `paper` with so many pencils, brought into 1 to [`MOST_PENCILS`].
    pub fn new(paper: Paper, pencils: usize) -> Self {
        Self { scale: paper.scale(), pencils: pencils.clamp(1, MOST_PENCILS) }
    }

    /// How many times as long a length is as on A4.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// The whole page.
    pub fn page(&self) -> Frame {
        self.on_paper(Frame::new(0.0, 0.0, PAGE_WIDTH_MM, PAGE_HEIGHT_MM))
    }

    /// The marker with this number, rim included; `None` from 6 on.
    pub fn marker(&self, number: usize) -> Option<Frame> {
        let middle = MARKERS.get(number)?;
        let half = MARKER_MM / 2.0;
        let frame = Frame::new(middle.x_mm - half, middle.y_mm - half, middle.x_mm + half, middle.y_mm + half);
        Some(self.on_paper(frame))
    }

    /// The drawing area.
    pub fn field(&self) -> Frame {
        self.on_paper(FIELD)
    }

    /// Where a part of the period (0 its first day, 1 its last) lies, from the left of the page.
    pub fn x_mm(&self, part: f64) -> f64 {
        (FIELD.left_mm + part * FIELD.width_mm()) * self.scale
    }

    /// The part of the period at `x_mm`; the inverse of [`Self::x_mm`], also outside the field.
    pub fn part_at(&self, x_mm: f64) -> f64 {
        (x_mm / self.scale - FIELD.left_mm) / FIELD.width_mm()
    }

    /// Where a value (0–100) lies, from the top of the page.
    pub fn y_mm(&self, value: f64) -> f64 {
        (FIELD.bottom_mm - value / 100.0 * FIELD.height_mm()) * self.scale
    }

    /// The value at `y_mm`; the inverse of [`Self::y_mm`], also outside the field.
    pub fn value_at(&self, y_mm: f64) -> f64 {
        (FIELD.bottom_mm - y_mm / self.scale) / FIELD.height_mm() * 100.0
    }

    /// The middles of the timing marks: above the field from the left, below it from the left, then at its left from the top and at
    /// its right from the top.
    pub fn timing_marks(&self) -> Vec<Place> {
        let across = |y_mm: f64| {
            (0..=TIMING_COLUMNS)
                .map(move |number| at(along(number, TIMING_COLUMNS, FIELD.left_mm, FIELD.right_mm), y_mm))
        };
        let down = |x_mm: f64| {
            (0..=TIMING_ROWS).map(move |number| at(x_mm, along(number, TIMING_ROWS, FIELD.top_mm, FIELD.bottom_mm)))
        };
        let above_and_below = across(FIELD.top_mm - TIMING_AWAY_MM).chain(across(FIELD.bottom_mm + TIMING_AWAY_MM));
        let beside = down(FIELD.left_mm - TIMING_AWAY_MM).chain(down(FIELD.right_mm + TIMING_AWAY_MM));
        above_and_below.chain(beside).map(|place| at(place.x_mm * self.scale, place.y_mm * self.scale)).collect()
    }

    /// The row beside the field for the pencil with this number on the sheet, from 0.
    pub fn pencil_row(&self, number: usize) -> Frame {
        let height_mm = FIELD.height_mm() / self.pencils.max(USUAL_PENCILS) as f64;
        let top_mm = FIELD.top_mm + number as f64 * height_mm;
        self.on_paper(Frame::new(
            SWATCH.left_mm - PATCH_MM,
            top_mm,
            MARKERS[2].x_mm + MARKER_MM / 2.0,
            top_mm + height_mm,
        ))
    }

    /// The swatch box of the pencil with this number on the sheet, from 0.
    pub fn swatch(&self, number: usize) -> Frame {
        let top_mm = self.pencil_row(number).top_mm / self.scale;
        self.on_paper(Frame { top_mm: top_mm + SWATCH.top_mm, bottom_mm: top_mm + SWATCH.bottom_mm, ..SWATCH })
    }

    /// The box for the letter of the participant code with this number, from 0.
    pub fn code_box(&self, number: usize) -> Frame {
        let edge = |number| along(number, CODE_BOXES, CODE.left_mm, CODE.right_mm);
        self.on_paper(Frame { left_mm: edge(number), right_mm: edge(number + 1), ..CODE })
    }

    /// The QR code, without its quiet zone.
    pub fn qr(&self) -> Frame {
        self.on_paper(QR)
    }

    /// The QR code on a sheet of a version, without its quiet zone.
    pub fn qr_of(&self, version: u32) -> Frame {
        self.on_paper(if version == 1 { QR_OF_VERSION_1 } else { QR })
    }

    /// The box to tick for a layer of consent: 0 the talk, 1 figures about the group, 2 quotes; `None` from 3 on. From version 2 on.
    pub fn consent_box(&self, number: usize) -> Option<Frame> {
        let top_mm = CONSENT_TOP_MM + number as f64 * CONSENT_STEP_MM;
        let frame = Frame::new(CONSENT_LEFT_MM, top_mm, CONSENT_LEFT_MM + CONSENT_MM, top_mm + CONSENT_MM);
        (number < CONSENT_BOXES).then(|| self.on_paper(frame))
    }

    /// The lane with this number: 0 landmarks, 1 work, 2 private, 3 help; `None` from 4 on.
    pub fn lane(&self, number: usize) -> Option<Frame> {
        let (top_mm, bottom_mm) = (*LANES_MM.get(number)?, *LANES_MM.get(number + 1)?);
        Some(self.on_paper(Frame { top_mm, bottom_mm, ..FIELD }))
    }

    fn on_paper(&self, frame: Frame) -> Frame {
        let Frame { left_mm, top_mm, right_mm, bottom_mm } = frame;
        Frame::new(left_mm * self.scale, top_mm * self.scale, right_mm * self.scale, bottom_mm * self.scale)
    }
}

/// The day of a period of `length_days` at a part of it, at two decimals as in files; brought inside the period.
pub fn day_at(part: f64, length_days: f64) -> f64 {
    let day = (part * length_days).clamp(0.0, length_days.max(0.0));
    (day * 100.0).round() / 100.0
}

fn along(number: usize, parts: usize, from_mm: f64, to_mm: f64) -> f64 {
    from_mm + (to_mm - from_mm) * number as f64 / parts as f64
}
