//! Dutch public holidays, worked out for any year.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// A Dutch public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublicHoliday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter. Not everyone is free then.
    GoodFriday,
    /// Easter Sunday.
    Easter,
    /// The day after.
    EasterMonday,
    /// 30 April until 2013.
    QueensDay,
    /// 27 April since 2014.
    KingsDay,
    /// 5 May. A holiday each year; many employers give the day off once in five years.
    LiberationDay,
    /// The 39th day after Easter.
    Ascension,
    /// The 49th day after Easter.
    WhitSunday,
    /// The day after.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    BoxingDay,
}

/// Long before anyone's working life.
const FIRST_YEAR: i16 = 1900;
/// The year in which King's Day took the place of Queen's Day.
const FIRST_KINGS_DAY: i16 = 2014;
/// The year since which Queen's Day was moved to the Saturday, when it fell on a Sunday; before, to the Monday.
const FIRST_MOVED_BACK: i16 = 1980;

/// Easter Sunday of `year` in the Gregorian calendar, by the anonymous algorithm (Nature 13, 1876, p. 487; Meeus,
/// *Astronomical Algorithms*, chapter 8).
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::model::easter;
/// assert_eq!(easter(2024), date(2024, 3, 31));
/// assert_eq!(easter(2038), date(2038, 4, 25));
/// ```
///
/// # Panics
/// Never for the years 1583–9999.
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let place_in_cycle = y % 19;
    let (century, rest) = (y / 100, y % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * place_in_cycle + century - century / 4 - correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (place_in_cycle + 11 * epact + 22 * to_sunday) / 451;
    let months_and_days = epact + to_sunday - 7 * late + 114;
    date(year, (months_and_days / 31) as i8, (months_and_days % 31 + 1) as i8)
}

/// The public holidays of `year`, in order of date; none before 1900. Two may fall on one day, such as Ascension and
/// Liberation Day in 2016.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::model::{PublicHoliday, public_holidays};
/// let on_5_may = public_holidays(2016).into_iter().filter(|(day, _)| *day == date(2016, 5, 5));
/// let on_5_may: Vec<PublicHoliday> = on_5_may.map(|(_, holiday)| holiday).collect();
/// assert_eq!(on_5_may, [PublicHoliday::LiberationDay, PublicHoliday::Ascension]);
/// assert_eq!((public_holidays(2016).len(), public_holidays(1850).len()), (11, 0));
/// ```
pub fn public_holidays(year: i16) -> Vec<(Date, PublicHoliday)> {
    use PublicHoliday as H;
    if year < FIRST_YEAR {
        return Vec::new();
    }
    let easter = easter(year);
    let after_easter = |days: i32| easter + days.days();
    let mut holidays = vec![
        (date(year, 1, 1), H::NewYear),
        (after_easter(-2), H::GoodFriday),
        (easter, H::Easter),
        (after_easter(1), H::EasterMonday),
        monarchs_day(year),
        (date(year, 5, 5), H::LiberationDay),
        (after_easter(39), H::Ascension),
        (after_easter(49), H::WhitSunday),
        (after_easter(50), H::WhitMonday),
        (date(year, 12, 25), H::Christmas),
        (date(year, 12, 26), H::BoxingDay),
    ];
    holidays.sort();
    holidays
}

/// King's Day or Queen's Day, not on a Sunday.
fn monarchs_day(year: i16) -> (Date, PublicHoliday) {
    let (day, holiday) = if year >= FIRST_KINGS_DAY {
        (date(year, 4, 27), PublicHoliday::KingsDay)
    } else {
        (date(year, 4, 30), PublicHoliday::QueensDay)
    };
    let moved = if year >= FIRST_MOVED_BACK { -1 } else { 1 };
    (if day.weekday() == Weekday::Sunday { day + moved.days() } else { day }, holiday)
}
