//! Reading a journey with its points taken apart. Nearly all of a file is points, all in one plain form: those are read by
//! a scan made for that form, and the general reader gets what is left. What has any other form is not read here.

use std::io::Write;

use memchr::memmem;

use crate::model::{Journey, Point};

/// The name of the field that holds points, as it stands in files.
const FIELD: &str = "\"points\"";
/// Whole numbers of so many digits, and powers of ten up to this one, are exact in floating point; so one division gives
/// the nearest number, as the general reader does.
const MOST_DIGITS: usize = 15;
const TENS: [f64; MOST_DIGITS + 1] =
    [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// The journey in `bytes`, the same to the last bit as the general reader gives. `None` when that one has to read it: what
/// is wrong, rare or unknown about it is told or kept there.
pub(super) fn read_with_points_apart(bytes: &[u8]) -> Option<Journey> {
    let (rest, lines) = take_points_out(bytes)?;
    let mut journey: Journey = serde_json::from_str(&rest).ok()?;
    put_points_back(&mut journey, lines)?;
    Some(journey)
}

/// The text in `bytes` with one point in the place of each list of points, of which the day is the list's number, and those lists.
fn take_points_out(bytes: &[u8]) -> Option<(String, Vec<Option<Vec<Point>>>)> {
    let (mut rest, mut lines, mut points) = (Vec::new(), Vec::new(), Vec::new());
    let mut left = bytes;
    let field = memmem::Finder::new(FIELD);
    while let Some(place) = field.find(left) {
        let (before, after) = left.split_at(place + FIELD.len());
        rest.extend_from_slice(before);
        let mut scan = Scan { left: after };
        left = after;
        // Otherwise it is a word that somebody wrote.
        if scan.takes(b':') {
            points.clear();
            scan.points(&mut points)?;
            write!(rest, ":[[{},0]]", lines.len()).ok()?;
            // Thousands of journeys are held at once, so no room is kept for points that do not come.
            lines.push(Some(points.clone()));
            left = scan.left;
        }
    }
    rest.extend_from_slice(left);
    // What was taken out is digits and what parts them, so that only the rest has to be seen to be text.
    let rest = String::from_utf8(rest).ok()?;
    // With escapes a name can end as ours does, or be ours in other letters: those of it are all written \u006. or \u007..
    let has_such_names = ["\\u006", "\\u007", "\\\"points\""].into_iter().any(|escape| rest.contains(escape));
    (!has_such_names).then_some((rest, lines))
}

/// Gives each segment the list that its one point stands for; `None` when not each list is of one segment, as when an
/// unknown field has the same name.
fn put_points_back(journey: &mut Journey, mut lines: Vec<Option<Vec<Point>>>) -> Option<()> {
    let first_drawing = journey.as_drawn.iter_mut().flat_map(|first| first.curves.values_mut());
    let curves = journey.curves.values_mut().chain(first_drawing);
    for segment in curves.flat_map(|curve| &mut curve.segments) {
        let number = segment.points.first()?.day as usize;
        segment.points = lines.get_mut(number)?.take()?;
    }
    lines.iter().all(Option::is_none).then_some(())
}

/// So many bytes are looked at together.
const SHORT_BYTES: usize = 8;
/// A byte of 1 in each place.
const EACH_BYTE: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte.
const HIGHEST_BITS: u64 = EACH_BYTE * 0x80;

/// The place of the first byte in which any bit is set; [`SHORT_BYTES`] when none is.
fn first_byte(bytes: u64) -> usize {
    (bytes.trailing_zeros() / 8) as usize
}

/// The number of eight digits, each a byte, the first one lowest: pairs become numbers up to 99, those numbers up to 9,999, and
/// those the whole.
fn value_of_digits(digits: u64) -> u64 {
    let pairs = (digits.wrapping_mul(10) + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs.wrapping_mul(100) + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    (fours.wrapping_mul(10_000) + (fours >> 32)) & 0xFFFF_FFFF
}

/// A number below this one fits in the last bits of it.
const TWO_TO_52: f64 = 4_503_599_627_370_496.0;

/// `number` below 2⁵², as it is. The plain way makes one conversion wait for the one before it, and for its division, on processors of
/// which it leaves half a register as it was.
fn exactly(number: u64) -> f64 {
    f64::from_bits(TWO_TO_52.to_bits() | number) - TWO_TO_52
}

/// What of a text is left to read.
struct Scan<'a> {
    left: &'a [u8],
}

impl Scan<'_> {
    fn pass_white_space(&mut self) {
        while let [b' ' | b'\n' | b'\r' | b'\t', left @ ..] = self.left {
            self.left = left;
        }
    }

    /// Whether `wanted` comes next but for white space; then it is taken.
    fn takes(&mut self, wanted: u8) -> bool {
        // Programs write no white space here.
        self.takes_at_once(wanted) || {
            self.pass_white_space();
            self.takes_at_once(wanted)
        }
    }

    fn takes_at_once(&mut self, wanted: u8) -> bool {
        match self.left {
            [next, left @ ..] if *next == wanted => {
                self.left = left;
                true
            }
            _ => false,
        }
    }

    fn must_take(&mut self, wanted: u8) -> Option<()> {
        self.takes(wanted).then_some(())
    }

    /// `[[day, value], …]`, added to `points`.
    fn points(&mut self, points: &mut Vec<Point>) -> Option<()> {
        self.must_take(b'[')?;
        loop {
            self.must_take(b'[')?;
            let day = self.number::<b','>()?;
            let value = self.number::<b']'>()?;
            points.push(Point::new(day, value));
            if !self.takes(b',') {
                return self.must_take(b']');
            }
        }
    }

    /// A number of 0 or more without an exponent, and `AFTER` behind it.
    fn number<const AFTER: u8>(&mut self) -> Option<f64> {
        self.short_number::<AFTER>().or_else(|| self.long_number(AFTER))
    }

    /// A number with decimals that fits with what comes after it in eight bytes, as nearly all do: those are taken at once, since a
    /// processor loses more time in guessing how many digits come next than in reading them. Nothing is taken of any other.
    fn short_number<const AFTER: u8>(&mut self) -> Option<f64> {
        let (eight, _) = self.left.split_first_chunk::<SHORT_BYTES>()?;
        // A digit is its value now. What is no digit gets its highest bit set, up to the second of those.
        let digits = u64::from_le_bytes(*eight) ^ (EACH_BYTE * u64::from(b'0'));
        let others = (digits.wrapping_add(EACH_BYTE * 0x76) | digits) & HIGHEST_BITS;
        let (whole, end) = (first_byte(others), first_byte(others & others.wrapping_sub(1)));
        let has_leading_zero = whole > 1 && eight[0] == b'0';
        let is_short = *eight.get(end)? == AFTER && eight[whole] == b'.' && whole > 0 && end > whole + 1;
        if !is_short || has_leading_zero {
            return None;
        }
        // Those behind the point come one place nearer; what stands behind the number goes out at the other end.
        let before_point = ((others & others.wrapping_neg()) >> 7) - 1;
        let together = (digits & before_point) | (digits >> 8 & !before_point);
        let number = value_of_digits(together << (8 * (SHORT_BYTES + 1 - end)));
        self.left = &self.left[end + 1..];
        Some(exactly(number) / TENS[end - whole - 1])
    }

    fn long_number(&mut self, after: u8) -> Option<f64> {
        self.pass_white_space();
        let has_leading_zero = matches!(self.left, [b'0', b'0'..=b'9', ..]);
        let (whole, before_point) = self.digits(0);
        let (digits, decimals) = match self.left {
            [b'.', b'0'..=b'9', ..] => {
                self.left = &self.left[1..];
                self.digits(whole)
            }
            _ => (whole, 0),
        };
        let is_plain = before_point > 0 && before_point + decimals <= MOST_DIGITS && !has_leading_zero;
        (is_plain && self.takes(after)).then(|| digits as f64 / TENS[decimals])
    }

    /// The number that `before` becomes with the digits that come next behind it, and how many those are. With more than
    /// [`MOST_DIGITS`] it means nothing.
    fn digits(&mut self, before: u64) -> (u64, usize) {
        let (mut number, mut count) = (before, 0);
        while let [digit @ b'0'..=b'9', left @ ..] = self.left {
            number = number.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
            count += 1;
            self.left = left;
        }
        (number, count)
    }
}
