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

/// What was passed over in a calendar or read otherwise than it stands there, in a sentence for each reason with the lines;
/// empty when nothing was.
pub fn remarks_sentence(texts: &Texts, remarks: &[CalendarRemark]) -> String {
    let of_kind = |kind: RemarkKind| {
        let lines: Vec<usize> = remarks.iter().filter(|remark| remark.kind == kind).map(|remark| remark.line).collect();
        if lines.is_empty() {
            return None;
        }
        let named = lines.iter().take(NAMED_LINES).map(usize::to_string).collect::<Vec<_>>().join(", ");
        let named = if lines.len() > NAMED_LINES { format!("{named}, …") } else { named };
        Some(texts.with(remark_id(kind), [("n", lines.len().into()), ("lines", named.into())]))
    };
    RemarkKind::ALL.into_iter().filter_map(of_kind).collect::<Vec<_>>().join(" ")
}

fn remark_id(kind: RemarkKind) -> &'static str {
    match kind {
        RemarkKind::NoDate => "layers-remark-no-date",
        RemarkKind::EndsEarly => "layers-remark-ends-early",
        RemarkKind::NoName => "layers-remark-no-name",
        RemarkKind::NotALine => "layers-remark-not-a-line",
        RemarkKind::Cancelled => "layers-remark-cancelled",
        RemarkKind::Private => "layers-remark-private",
        RemarkKind::NotAnEvent => "layers-remark-not-an-event",
        RemarkKind::StopsEarly => "layers-remark-stops-early",
        RemarkKind::OutsidePeriod => "layers-remark-outside",
        RemarkKind::AboveHeader => "layers-remark-above",
        RemarkKind::Repeats => "layers-remark-repeats",
        RemarkKind::QuoteOpens => "layers-remark-quote",
    }
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
