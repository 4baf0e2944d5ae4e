//! A strip for a moment of now: a scale for each indicator, to put a mark on.
//!
//! A strip has the markers, the timing squares, the boxes for a code and the QR code where a sheet has them, so that it is found and
//! straightened in the same way, whatever size it is printed in: two go on an upright A4 page, each [`STRIP_SCALE`] times as large as
//! the drawing. In the place of the field it has scales from 0 at the left to 100 at the right. Its QR code says that it is a strip:
//!
//! ```text
//! PLN:1:7:MENTAL-HEALTH::P07
//! │   │ │ │            │ └ whose strip, where it was printed for one code
//! │   │ │ │            └ id of the set-up, or empty
//! │   │ │ └ instrument; empty where a set-up is named
//! │   │ └ how many scales, 1 to MOST_SCALES
//! │   └ version of this geometry
//! └ always so
//! ```

use uuid::Uuid;

use super::code::{optional, printed_code};
use super::{Frame, Place, at, printed_participant};
use crate::model::{Code, MeasurementTime};

/// What the text of a strip's code begins with.
const PRODUCT: &str = "PLN";
/// The number of this geometry.
const VERSION: u32 = 1;
/// The most scales on one strip.
pub const MOST_SCALES: usize = 10;
/// How large a strip is printed: two on an upright page.
pub const STRIP_SCALE: f64 = 210.0 / 297.0;

/// A scale, from its 0 to its 100.
const SCALE_MM: (f64, f64) = (98.0, 216.0);
/// The top and the bottom of all rows: those of the field of a sheet.
const ROWS_MM: (f64, f64) = (30.0, 130.0);
/// A scale lies so far below the top of its row, as a part of the row.
const SCALE_PART: f64 = 0.36;
/// A box to tick, across.
const BOX_MM: f64 = 5.0;
/// The left edge of boxes to tick.
const BOX_LEFT_MM: f64 = 229.8;
/// The top of the first box for a measurement, and from one to the next.
const MOMENTS_MM: (f64, f64) = (52.0, 8.5);
/// The top of the box for being counted.
const AGREED_TOP_MM: f64 = 88.0;

/// What the QR code of a strip says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripCode {
    /// How many scales it has.
    pub scales: usize,
    /// The instrument, where no set-up is named.
    pub instrument: Option<Code>,
    /// The set-up it was made from.
    pub setup: Option<Uuid>,
    /// Whose strip it is, in capitals, where it was printed for one code.
    pub participant: Option<String>,
}

impl StripCode {
    /// The text in the QR code.
    pub fn text(&self) -> String {
        let instrument = self.instrument.as_ref().map(|code| code.as_str().to_uppercase()).unwrap_or_default();
        let setup = self.setup.map(|id| format!("{:032X}", id.as_u128())).unwrap_or_default();
        let participant = self.participant.as_deref().unwrap_or_default();
        format!("{PRODUCT}:{VERSION}:{}:{instrument}:{setup}:{participant}", self.scales)
    }

    /// Reads the text of a QR code. `None` for any other text, and for a strip of another version.
    ///
    /// ```
    /// use potloodlijn::sheet_geometry::StripCode;
    /// let strip = StripCode::read("PLN:1:7:MENTAL-HEALTH::P07").unwrap();
    /// assert_eq!((strip.scales, strip.participant.as_deref()), (7, Some("P07")));
    /// assert_eq!(StripCode::read(&strip.text()), Some(strip));
    /// assert_eq!(StripCode::read("PLL:2:A4:1/1:7:MENTAL-HEALTH::::P07"), None);
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        let fields: Vec<&str> = text.split(':').collect();
        let &[product, version, scales, instrument, setup, participant] = fields.as_slice() else { return None };
        let scales: usize = scales.parse().ok()?;
        let is_known = product == PRODUCT && version.parse() == Ok(VERSION) && (1..=MOST_SCALES).contains(&scales);
        let (instrument, setup) =
            (optional(instrument, printed_code).ok()?, optional(setup, |id| Uuid::try_parse(id).ok()).ok()?);
        let participant = optional(participant, printed_participant).ok()?;
        is_known.then_some(Self { scales, instrument, setup, participant })
    }
}

/// Where things stand on a strip with so many scales, in millimetres of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StripGeometry {
    scales: usize,
}

impl StripGeometry {
    /// The geometry with so many scales, brought into 1 to [`MOST_SCALES`].
    pub fn new(scales: usize) -> Self {
        Self { scales: scales.clamp(1, MOST_SCALES) }
    }

    /// The row of a scale, from 0, names and words included.
    pub fn row(&self, number: usize) -> Frame {
        let height_mm = (ROWS_MM.1 - ROWS_MM.0) / self.scales.max(7) as f64;
        let top_mm = ROWS_MM.0 + number as f64 * height_mm;
        Frame::new(30.0, top_mm, 222.0, top_mm + height_mm)
    }

    /// Where a value lies on a scale.
    pub fn place(&self, number: usize, value: f64) -> Place {
        let row = self.row(number);
        at(SCALE_MM.0 + value / 100.0 * (SCALE_MM.1 - SCALE_MM.0), row.top_mm + row.height_mm() * SCALE_PART)
    }

    /// The value at `x_mm`, at most 0 to 100.
    pub fn value_at(&self, x_mm: f64) -> f64 {
        ((x_mm - SCALE_MM.0) / (SCALE_MM.1 - SCALE_MM.0) * 100.0).clamp(0.0, 100.0)
    }

    /// The box to tick for a measurement.
    pub fn moment_box(&self, moment: MeasurementTime) -> Frame {
        let number = MeasurementTime::ALL.iter().position(|it| *it == moment).unwrap_or(0);
        box_at(MOMENTS_MM.0 + number as f64 * MOMENTS_MM.1)
    }

    /// The box to tick for being counted in figures about the group.
    pub fn agreed_box(&self) -> Frame {
        box_at(AGREED_TOP_MM)
    }
}

fn box_at(top_mm: f64) -> Frame {
    Frame::new(BOX_LEFT_MM, top_mm, BOX_LEFT_MM + BOX_MM, top_mm + BOX_MM)
}
