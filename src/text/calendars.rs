//! The calendars that come with the program, with their names in the language of the reader.

use jiff::civil::Date;

use super::Texts;
use crate::format::{CalendarRemark, RemarkKind, school_holidays};
use crate::model::{
    Calendar, CalendarBand, CalendarDate, Code, Extra, Layer, PublicHoliday, Region, SchoolHolidayKind, Setup,
    Timeline, public_holidays,
};

/// So many lines are named when some were passed over.
const NAMED_LINES: usize = 5;

/// The school holidays of a region that touch `timeline`. Outside the years that are known there are none.
pub fn school_calendar(texts: &Texts, region: Region, timeline: &Timeline) -> Calendar {
    let on_timeline = |from: Date, to: Date| to >= timeline.start && from <= timeline.end;
    let here = school_holidays().iter().filter(|it| it.region == region && on_timeline(it.from, it.to));
    let band = |it: &crate::model::SchoolHoliday| CalendarBand {
        from: it.from,
        to: it.to,
        name: texts.get(school_holiday_name(it.kind)),
        extra: Extra::default(),
    };
    Calendar { name: school_name(texts, region), bands: here.map(band).collect(), ..Calendar::default() }
}

/// The Dutch public holidays on `timeline`.
pub fn public_calendar(texts: &Texts, timeline: &Timeline) -> Calendar {
    let all = (timeline.start.year()..=timeline.end.year()).flat_map(public_holidays);
    let on_timeline = all.filter(|(date, _)| (timeline.start..=timeline.end).contains(date));
    let named =
        |(date, holiday)| CalendarDate { date, name: texts.get(public_holiday_name(holiday)), extra: Extra::default() };
    Calendar { name: texts.get("layers-public"), dates: on_timeline.map(named).collect(), ..Calendar::default() }
}

/// What a recorded layer is called, with the set-up of the journey for its own calendars; the code itself when it is not
/// known.
pub fn layer_name(texts: &Texts, layer: &Code, setup: &Setup) -> String {
    if let Some(region) = Region::ALL.into_iter().find(|&region| Layer::SchoolHolidays(region).code() == *layer) {
        return school_name(texts, region);
    }
    if Layer::PublicHolidays.code() == *layer {
        return texts.get("layers-public");
    }
    if Layer::FromFile.code() == *layer {
        return texts.get("layers-own");
    }
    let mut of_setup = setup.calendars.iter().enumerate();
    let calendar = of_setup.find(|(place, _)| Layer::OfSetup(*place).code() == *layer);
    calendar.map_or_else(|| layer.to_string(), |(_, calendar)| calendar.name.clone())
}

fn school_name(texts: &Texts, region: Region) -> String {
    let region = texts.get(&format!("layers-school-{}", region.word()));
    texts.with("layers-school-calendar", [("region", region.into())])
}

/// What was read otherwise than it stands in a calendar, in a sentence or two; empty when nothing was.
pub fn remarks_sentence(texts: &Texts, remarks: &[CalendarRemark]) -> String {
    let (repeats, passed_over): (Vec<&CalendarRemark>, Vec<&CalendarRemark>) =
        remarks.iter().partition(|remark| remark.kind == RemarkKind::Repeats);
    let mut sentences = Vec::new();
    if !passed_over.is_empty() {
        let lines = passed_over.iter().take(NAMED_LINES).map(|remark| remark.line.to_string());
        let mut lines = lines.collect::<Vec<_>>().join(", ");
        if passed_over.len() > NAMED_LINES {
            lines.push('…');
        }
        sentences.push(texts.with("layers-read-remarks", [("n", passed_over.len().into()), ("lines", lines.into())]));
    }
    if !repeats.is_empty() {
        sentences.push(texts.with("layers-read-repeats", [("n", repeats.len().into())]));
    }
    sentences.join(" ")
}

fn school_holiday_name(kind: SchoolHolidayKind) -> &'static str {
    match kind {
        SchoolHolidayKind::Autumn => "break-autumn",
        SchoolHolidayKind::Christmas => "break-christmas",
        SchoolHolidayKind::Spring => "break-spring",
        SchoolHolidayKind::May => "break-may",
        SchoolHolidayKind::Summer => "break-summer",
    }
}

fn public_holiday_name(holiday: PublicHoliday) -> &'static str {
    match holiday {
        PublicHoliday::NewYear => "holiday-new-year",
        PublicHoliday::GoodFriday => "holiday-good-friday",
        PublicHoliday::Easter => "holiday-easter",
        PublicHoliday::EasterMonday => "holiday-easter-monday",
        PublicHoliday::QueensDay => "holiday-queens-day",
        PublicHoliday::KingsDay => "holiday-kings-day",
        PublicHoliday::LiberationDay => "holiday-liberation-day",
        PublicHoliday::Ascension => "holiday-ascension",
        PublicHoliday::WhitSunday => "holiday-whit-sunday",
        PublicHoliday::WhitMonday => "holiday-whit-monday",
        PublicHoliday::Christmas => "holiday-christmas",
        PublicHoliday::BoxingDay => "holiday-boxing-day",
    }
}
