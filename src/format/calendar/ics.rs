//! iCalendar (RFC 5545): the days and periods of its events.
//!
//! Read line by line here, because the libraries there are refuse a whole file for one bad line and do not say which line;
//! calendars that offices hand out often have one.

use jiff::civil::Date;
use jiff::{Span, SpanRelativeTo, Unit};

use super::dates::read_calendar_date;
use super::{CalendarFault, Collected, RemarkKind};

/// How every iCalendar begins.
pub(super) const BEGIN: &str = "BEGIN:VCALENDAR";

/// The parts of an event that are needed.
#[derive(Debug, Default)]
struct Event {
    line: usize,
    from: Option<Date>,
    end: Option<End>,
    name: String,
    repeats: bool,
}

/// How an event ends.
#[derive(Debug, Clone, Copy)]
enum End {
    /// On the day before this one, as it is written for whole days.
    Before(Date),
    /// At a time on this day.
    On(Date),
    /// After so many days.
    Lasts(i64),
}

pub(super) fn read(text: &str, collected: &mut Collected) -> Result<(), CalendarFault> {
    let mut event: Option<Event> = None;
    // Reminders inside an event have a name and a length of their own.
    let mut inner = 0_usize;
    for (line, content) in unfolded(text) {
        let Some(property) = Property::read(&content) else {
            collected.remark(line, RemarkKind::NotALine);
            continue;
        };
        let is = |name: &str| property.name.eq_ignore_ascii_case(name);
        let about_event = property.value.trim().eq_ignore_ascii_case("VEVENT");
        if is("BEGIN") && about_event {
            event = Some(Event { line, ..Event::default() });
            inner = 0;
        } else if is("END") && about_event {
            if let Some(event) = event.take() {
                take(&event, collected)?;
            }
        } else if is("BEGIN") {
            inner += 1;
        } else if is("END") {
            inner = inner.saturating_sub(1);
        } else if let Some(event) = event.as_mut().filter(|_| inner == 0) {
            event.set(&property);
        } else if is("X-WR-CALNAME") && !property.value.trim().is_empty() {
            collected.name = plain(property.value).chars().take(super::LONGEST_NAME).collect();
        }
    }
    Ok(())
}

fn take(event: &Event, collected: &mut Collected) -> Result<(), CalendarFault> {
    let to = event.end.and_then(|end| match end {
        // A whole-day event may be written with the same day twice.
        End::Before(date) if Some(date) == event.from => Some(date),
        End::Before(date) => date.yesterday().ok(),
        End::On(date) => Some(date),
        End::Lasts(days) => event.from?.checked_add(Span::new().try_days((days - 1).max(0)).ok()?).ok(),
    });
    let before = collected.entries.len();
    collected.take(event.line, event.from, to, &event.name)?;
    if event.repeats && collected.entries.len() > before {
        collected.remark(event.line, RemarkKind::Repeats);
    }
    Ok(())
}

impl Event {
    fn set(&mut self, property: &Property<'_>) {
        match property.name.to_ascii_uppercase().as_str() {
            "DTSTART" => self.from = read_calendar_date(property.value),
            "DTEND" => {
                let midnight = property.value.split(['T', 't']).nth(1).is_some_and(|time| time.starts_with("000000"));
                let whole_day = !property.value.contains(['T', 't']) || midnight;
                let end = if whole_day { End::Before } else { End::On };
                self.end = read_calendar_date(property.value).map(end);
            }
            "DURATION" => self.end = days_of_duration(property.value).map(End::Lasts),
            "SUMMARY" => self.name = plain(property.value),
            "RRULE" | "RDATE" => self.repeats = true,
            _ => {}
        }
    }
}

/// Whole days of `P3D`, `P2W` or `P1DT4H`; a part of a day counts as one, since it is shown on a day.
fn days_of_duration(text: &str) -> Option<i64> {
    let length: Span = text.trim().parse().ok()?;
    let hours = length.total((Unit::Hour, SpanRelativeTo::days_are_24_hours())).ok()?;
    (hours > 0.0).then_some((hours / 24.0).ceil() as i64)
}

/// One line with its name and value; what stands between them is about the form of the value and not needed.
struct Property<'a> {
    name: &'a str,
    value: &'a str,
}

impl<'a> Property<'a> {
    /// `NAME;PARAMETER="a:b":value`. A colon in quotes is part of a parameter.
    fn read(content: &'a str) -> Option<Self> {
        let end_of_name = content.find([';', ':'])?;
        let name = content[..end_of_name].trim();
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let mut quoted = false;
        let colon = content[end_of_name..].find(|c| {
            quoted ^= c == '"';
            c == ':' && !quoted
        })?;
        is_name.then(|| Self { name, value: &content[end_of_name + colon + 1..] })
    }
}

/// The lines with what was folded put together again, each with the number of its first line. Empty lines are left out.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (place, line) in text.lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ if line.trim().is_empty() => {}
            _ => lines.push((place + 1, line.to_owned())),
        }
    }
    lines
}

/// Words without the backslashes before `,`, `;` and `\`, line ends as spaces.
fn plain(value: &str) -> String {
    let mut words = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some('n' | 'N') => words.push(' '),
                Some(other) => words.push(other),
                None => {}
            },
            (other, false) => words.push(other),
        }
    }
    words.trim().to_owned()
}
