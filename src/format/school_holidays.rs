//! The Dutch school holidays that come with the program; where they are from stands in their file.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::model::SchoolHoliday;

/// The school holidays of 2015–2030 in all regions, in order of school year, then kind, then region. Autumn 2015 is not
/// among them: no source for it was found.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::{format::school_holidays, model::{Region, SchoolHolidayKind}};
/// let first = &school_holidays()[0];
/// assert_eq!((first.kind, first.region), (SchoolHolidayKind::Christmas, Region::Noord));
/// assert_eq!((first.from, first.to), (date(2015, 12, 19), date(2016, 1, 3)));
/// ```
///
/// # Panics
/// Never: the tests read the file.
pub fn school_holidays() -> &'static [SchoolHoliday] {
    #[derive(Deserialize)]
    struct Table {
        holidays: Vec<SchoolHoliday>,
    }
    static READ_ONCE: OnceLock<Vec<SchoolHoliday>> = OnceLock::new();
    READ_ONCE.get_or_init(|| {
        let text = include_str!("../../assets/calendars/school-holidays-nl.json");
        let table: Table = serde_json::from_str(text).expect("the table in the program is whole");
        table.holidays
    })
}
