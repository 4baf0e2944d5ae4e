//! What the QR code of a sheet says.

use jiff::civil::Date;
use uuid::Uuid;

use super::{CODE_BOXES, MOST_PENCILS, Paper, SHEET_VERSION};
use crate::model::{Code, ParticipantCode};

/// What the text of a sheet's code begins with.
const PRODUCT: &str = "PLL";

/// What the QR code of a sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCode {
    /// The version of the geometry: 1, or [`SHEET_VERSION`].
    pub version: u32,
    /// The paper.
    pub paper: Paper,
    /// Which sheet of the instrument, from 1.
    pub sheet: usize,
    /// How many sheets the instrument has.
    pub sheets: usize,
    /// How many pencils this sheet has.
    pub pencils: usize,
    /// The instrument, where no set-up is named.
    pub instrument: Option<Code>,
    /// The set-up the sheet was made from.
    pub setup: Option<Uuid>,
    /// First and last day of the period; none on a sheet without dates.
    pub period: Option<(Date, Date)>,
    /// Whose sheet it is, in capitals, where it was printed for one code; from version 2 on.
    pub participant: Option<String>,
}

impl SheetCode {
    /// The text in the QR code.
    pub fn text(&self) -> String {
        let paper = self.paper.name();
        let instrument = self.instrument.as_ref().map(|code| code.as_str().to_uppercase()).unwrap_or_default();
        let setup = self.setup.map(|id| format!("{:032X}", id.as_u128())).unwrap_or_default();
        let day = |date: Date| format!("{:04}{:02}{:02}", date.year(), date.month(), date.day());
        let (from, to) = self.period.map(|(from, to)| (day(from), day(to))).unwrap_or_default();
        let Self { version, sheet, sheets, pencils, .. } = self;
        let text = format!("{PRODUCT}:{version}:{paper}:{sheet}/{sheets}:{pencils}:{instrument}:{setup}:{from}:{to}");
        match &self.participant {
            Some(participant) => format!("{text}:{participant}"),
            None => text,
        }
    }

    /// Reads the text of a QR code. `None` for any other text, and for a sheet of another version.
    pub fn read(text: &str) -> Option<Self> {
        let fields: Vec<&str> = text.split(':').collect();
        let &[product, version, paper, sheet, pencils, instrument, setup, from, to, ref rest @ ..] = fields.as_slice()
        else {
            return None;
        };
        let version: u32 = version.parse().ok()?;
        let participant = match (version, rest) {
            (1 | SHEET_VERSION, []) => None,
            (SHEET_VERSION, [participant]) => Some(printed_participant(participant)?),
            _ => return None,
        };
        let paper = match paper {
            "A4" => Paper::A4,
            "A3" => Paper::A3,
            _ => return None,
        };
        let (sheet, sheets) = sheet.split_once('/')?;
        let (sheet, sheets, pencils) = (sheet.parse().ok()?, sheets.parse().ok()?, pencils.parse().ok()?);
        let is_known = product == PRODUCT;
        let counts_fit = (1..=sheets).contains(&sheet) && (1..=MOST_PENCILS).contains(&pencils);
        let (instrument, setup) =
            (optional(instrument, printed_code).ok()?, optional(setup, |id| Uuid::try_parse(id).ok()).ok()?);
        let period = match (from, to) {
            ("", "") => None,
            (from, to) => Some((day_of(from)?, day_of(to)?)).filter(|(from, to)| from <= to).map(Some)?,
        };
        let code = Self { version, paper, sheet, sheets, pencils, instrument, setup, period, participant };
        (is_known && counts_fit).then_some(code)
    }
}

/// A field of a code that says something else than it can.
pub(super) struct Unreadable;

/// What a field says that may be empty.
pub(super) fn optional<T>(field: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, Unreadable> {
    if field.is_empty() { Ok(None) } else { read(field).map(Some).ok_or(Unreadable) }
}

/// A code as it stands in a QR code, which has capitals only.
pub(super) fn printed_code(field: &str) -> Option<Code> {
    Code::new(&field.to_lowercase())
}

/// A participant's code as it stands in a QR code, in capitals; `None` for one that does not fit: at most [`CODE_BOXES`] of A–Z,
/// 0–9 and -. Capitals and small letters are alike.
///
/// ```
/// use potloodlijn::sheet_geometry::printed_participant;
/// assert_eq!(printed_participant("p07").as_deref(), Some("P07"));
/// assert_eq!(printed_participant("P_07"), None);
/// ```
pub fn printed_participant(code: &str) -> Option<String> {
    let fits = code.len() <= CODE_BOXES && ParticipantCode::new(code).is_some() && !code.contains('_');
    fits.then(|| code.trim().to_uppercase())
}

fn day_of(digits: &str) -> Option<Date> {
    if digits.len() != 8 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    Date::new(digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..].parse().ok()?).ok()
}
