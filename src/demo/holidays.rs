//! School holidays, roughly: the same dates every year, close enough for people who remember.

use jiff::civil::{Date, date};

use crate::model::{Calendar, CalendarBand, Extra, Timeline};
use crate::text::Texts;

/// A holiday on a timeline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Holiday {
    /// Its text id.
    name: &'static str,
    /// First day off.
    first: Date,
    /// Last day off.
    last: Date,
    /// Long enough for work to pile up before it.
    pub(super) long: bool,
}

impl Holiday {
    /// First and last day off, as days of `timeline`.
    pub(super) fn days(&self, timeline: &Timeline) -> (f64, f64) {
        (timeline.day_of(self.first), timeline.day_of(self.last))
    }
}

/// The holidays of the years `from..=to`, in order.
fn holidays(from: i16, to: i16) -> impl Iterator<Item = Holiday> {
    (from..=to).flat_map(|year| {
        let holiday = |name, first, last, long| Holiday { name, first, last, long };
        [
            holiday("example-holiday-spring", date(year, 2, 20), date(year, 2, 28), false),
            holiday("example-holiday-may", date(year, 4, 26), date(year, 5, 9), true),
            holiday("example-holiday-summer", date(year, 7, 14), date(year, 8, 25), true),
            holiday("example-holiday-autumn", date(year, 10, 16), date(year, 10, 24), false),
            holiday("example-holiday-christmas", date(year, 12, 23), date(year + 1, 1, 7), true),
        ]
    })
}

/// The holidays that begin on `timeline`, in order.
pub(super) fn holidays_on(timeline: &Timeline) -> Vec<Holiday> {
    let begins_on_it = |holiday: &Holiday| (timeline.start..=timeline.end).contains(&holiday.first);
    holidays(timeline.start.year(), timeline.end.year()).filter(begins_on_it).collect()
}

/// The holidays as a layer for behind the sheet. Not shown while drawing: it would pull memories towards itself.
pub(super) fn holiday_calendar(timeline: &Timeline, texts: &Texts) -> Calendar {
    let band = |holiday: Holiday| CalendarBand {
        from: holiday.first,
        to: holiday.last,
        name: texts.get(holiday.name),
        extra: Extra::new(),
    };
    Calendar {
        name: texts.get("example-holidays"),
        shown: false,
        bands: holidays_on(timeline).into_iter().map(band).collect(),
        ..Calendar::default()
    }
}
