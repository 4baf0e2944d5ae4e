//! iCalendar (RFC 5545): the days and periods of its events.
//!
//! Read line by line here, because the libraries there are refuse a whole file for one bad line and do not say which line;
//! calendars that offices hand out often have one. When an event repeats is worked out by a library.

mod event;
mod lines;
mod moment;
mod repeats;

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use self::event::Event;
use self::lines::{Property, unfolded};
use self::repeats::{Repeats, times_of};
use super::collected::Collected;
use super::told::{CalendarFault, CalendarReading, RemarkKind};
use super::zones::zone_named;

/// How every iCalendar begins.
const BEGIN: &[u8] = b"BEGIN:VCALENDAR";
/// Parts of a calendar that are for people and no events.
const OTHER_PARTS: [&str; 3] = ["VTODO", "VJOURNAL", "VFREEBUSY"];

/// Whether these bytes, without a mark, begin an iCalendar.
pub(super) fn begins_calendar(plain: &[u8]) -> bool {
    let begins = plain.trim_ascii_start();
    begins.get(..BEGIN.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(BEGIN))
}

/// A file as it stands there.
#[derive(Default)]
struct File {
    events: Vec<Event>,
    /// Every event in it is one that does not take place.
    is_cancelled: bool,
    /// Where it says that it lives.
    zone: Option<TimeZone>,
    /// Zones that it describes.
    described: Vec<String>,
}

pub(super) fn read(
    plain: &[u8],
    reading: &CalendarReading<'_>,
    collected: &mut Collected,
) -> Result<(), CalendarFault> {
    let file = File::read(plain, reading, collected);
    let home = file.home(&reading.zone);
    let changed = changed_times(&file.events, &home);
    let mut repeats = Repeats::new(reading.period);
    for event in &file.events {
        let kind = match () {
            () if file.is_cancelled || event.is_cancelled => Some(RemarkKind::Cancelled),
            () if event.is_private && !reading.for_owner => Some(RemarkKind::Private),
            () => None,
        };
        if let Some(kind) = kind {
            collected.remark(event.line, kind);
            continue;
        }
        let changed = changed.get(event.uid.as_str()).filter(|_| event.instead_of.is_none());
        let times = times_of(event, &home, changed.map_or(&[], Vec::as_slice), &mut repeats);
        if event.from.is_some() && times.is_empty() {
            collected.remark(event.line, RemarkKind::OutsidePeriod);
            continue;
        }
        if collected.take(event.line, &times.days, &event.name)? && times.first_only {
            collected.remark(event.line, RemarkKind::Repeats);
        }
    }
    Ok(())
}

/// The days on which an event that repeats, by its id, was changed or taken out by itself.
fn changed_times<'a>(events: &'a [Event], home: &TimeZone) -> BTreeMap<&'a str, Vec<Date>> {
    let mut changed: BTreeMap<&str, Vec<Date>> = BTreeMap::new();
    for event in events {
        if let Some(instead_of) = &event.instead_of {
            changed.entry(event.uid.as_str()).or_default().push(instead_of.day(home));
        }
    }
    changed
}

impl File {
    fn read(plain: &[u8], reading: &CalendarReading<'_>, collected: &mut Collected) -> Self {
        let mut file = Self::default();
        let mut event: Option<Event> = None;
        // Reminders inside an event have a name and a length of their own.
        let mut inner = 0_usize;
        for (line, content) in unfolded(plain) {
            let Some(property) = Property::read(&content) else {
                collected.remark(line, RemarkKind::NotALine);
                continue;
            };
            let part = property.value.trim().to_ascii_uppercase();
            match (property.name.as_str(), part.as_str()) {
                ("BEGIN", "VEVENT") => {
                    if let Some(unfinished) = event.replace(Event::on(line)) {
                        collected.remark(unfinished.line, RemarkKind::StopsEarly);
                    }
                    inner = 0;
                }
                ("END", "VEVENT") => file.events.extend(event.take()),
                ("BEGIN", part) => {
                    inner += 1;
                    if OTHER_PARTS.contains(&part) {
                        collected.remark(line, RemarkKind::NotAnEvent);
                    }
                }
                ("END", _) => inner = inner.saturating_sub(1),
                _ => match event.as_mut() {
                    Some(event) if inner == 0 => event.set(&property),
                    Some(_) => {}
                    None => file.set(&property, reading.for_owner, collected),
                },
            }
        }
        if let Some(unfinished) = event {
            collected.remark(unfinished.line, RemarkKind::StopsEarly);
        }
        file
    }

    fn set(&mut self, property: &Property<'_>, for_owner: bool, collected: &mut Collected) {
        match property.name.as_str() {
            "X-WR-CALNAME" | "NAME" if for_owner => collected.called(&property.words()),
            "X-WR-TIMEZONE" => self.zone = zone_named(property.value),
            "TZID" => self.described.push(property.value.to_owned()),
            "METHOD" => self.is_cancelled = property.value.trim().eq_ignore_ascii_case("CANCEL"),
            _ => {}
        }
    }

    /// Where the calendar lives: where it says, else in the only zone it describes, else where the person is.
    fn home(&self, here: &TimeZone) -> TimeZone {
        let described = || match self.described.as_slice() {
            [only] => zone_named(only),
            _ => None,
        };
        self.zone.clone().or_else(described).unwrap_or_else(|| here.clone())
    }
}
