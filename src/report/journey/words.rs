//! What of a journey found no room beside its lines, or is better read: events with their dates, closing words in full, and
//! the lines in words.

use crate::model::{Event, Indicator, Instrument, Journey, Landmark, Precision, Timeline};
use crate::report::curve_words::curve_words;
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::journey::closing::Said;
use crate::report::page::Page;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};
use crate::text::Texts;

/// What a name belongs to follows it closer than a paragraph would.
const NAME_CLOSER_MM: f64 = -1.8;

/// Something with a date, in words.
pub(super) struct Told {
    day: f64,
    when: String,
    lane: String,
    what: String,
}

impl Told {
    pub(super) fn event(event: &Event, lane: String, journey: &Journey, texts: &Texts) -> Self {
        let when = when(&journey.timeline, (event.from, event.to), event.precision, texts);
        let said = [event.title.trim(), event.note.trim()].into_iter().filter(|words| !words.is_empty());
        Self { day: event.from, when, lane, what: said.collect::<Vec<_>>().join(" – ") }
    }

    /// The same with who and what had a part in it (`named`) and the owner's own words.
    pub(super) fn whole_event(event: &Event, lane: String, named: &[String], journey: &Journey, texts: &Texts) -> Self {
        let told = Self::event(event, lane, journey, texts);
        let mut what = vec![told.what];
        what.extend(Some(named.join(" · ")).filter(|named| !named.is_empty()));
        let approved = event.quotes.iter().filter(|quote| quote.approved && !quote.text.trim().is_empty());
        what.extend(approved.map(|quote| texts.with("journey-words-quote", [("words", quote.text.trim().into())])));
        let what = what.iter().filter(|part| !part.is_empty()).map(|part| sentence(part));
        Self { what: what.collect::<Vec<_>>().join(" "), ..told }
    }

    pub(super) fn landmark(landmark: &Landmark, journey: &Journey, texts: &Texts) -> Self {
        let when = when(&journey.timeline, (landmark.day, landmark.to), landmark.precision, texts);
        Self { day: landmark.day, when, lane: texts.get("report-landmarks"), what: landmark.text.clone() }
    }
}

/// `part` with a full stop behind it, unless it ends as a sentence already, within its quotation marks or not.
fn sentence(part: &str) -> String {
    let ends = part.trim_end_matches(['’', '”', '"']).ends_with(['.', '!', '?', '…']);
    format!("{part}{}", if ends { "" } else { "." })
}

/// Month and year, of both ends for a period; the day itself where that was meant.
pub(super) fn when(timeline: &Timeline, span: (f64, Option<f64>), precision: Precision, texts: &Texts) -> String {
    let name = |day: f64| {
        let date = timeline.date_of(day);
        if precision == Precision::Day { texts.date(date) } else { texts.month_and_year(date) }
    };
    let (from, to) = (name(span.0), span.1.map(name));
    let words = match to {
        Some(to) if to != from => texts.with("report-period", [("from", from.into()), ("to", to.into())]),
        _ => from,
    };
    if precision.is_vague() { format!("≈ {words}") } else { words }
}

/// What is told in words.
pub(super) struct InWords<'a> {
    pub(super) journey: &'a Journey,
    pub(super) instrument: &'a Instrument,
    /// Events and landmarks without room for their words.
    pub(super) told: Vec<Told>,
    /// Everything that happened is told, not only what found no room.
    pub(super) tells_all: bool,
    /// Closing words to be read in full.
    pub(super) said: Vec<Said<'a>>,
    pub(super) texts: &'static Texts,
}

impl InWords<'_> {
    /// The pages, without their feet.
    pub(super) fn pages(mut self) -> Vec<Page> {
        let mut flow = Flow::new(Grid::LANDSCAPE);
        flow.title(&self.texts.get("journey-words-title"));
        flow.lead(&self.texts.get(if self.tells_all { "journey-words-lead-all" } else { "journey-words-lead" }));
        flow.columns(2);
        self.events(&mut flow);
        self.closing(&mut flow);
        self.curves(&mut flow);
        flow.into_pages()
    }

    fn events(&mut self, flow: &mut Flow) {
        if self.told.is_empty() {
            return;
        }
        self.told.sort_by(|one, other| one.day.total_cmp(&other.day));
        let (when, what) = (self.texts.get("journey-words-when"), self.texts.get("journey-words-what"));
        let columns = vec![Column::words(when, 0.32), Column::words(what, 0.68)];
        let row = |told: &Told| {
            let when = format!("{}, {}", told.lane, told.when);
            vec![Cell::Faint(when), Cell::Words(told.what.clone())]
        };
        let table = Table { columns, rows: self.told.iter().map(row).collect() };
        let head = if self.tells_all { "journey-words-events-all" } else { "journey-words-events" };
        flow.titled_table(&self.texts.get(head), &table);
    }

    /// Closing questions with their answers, each with the first of them.
    fn closing(&self, flow: &mut Flow) {
        let mut head = Some(self.texts.get("journey-words-closing"));
        for Said { question, answers } in &self.said {
            let first_mm = answers.first().map_or(0.0, |first| flow.quote_mm(first));
            if question.is_empty() {
                flow.ensure_under(&mut head, first_mm);
            } else {
                flow.ensure_under(&mut head, flow.paragraph_mm(Style::FAINT, question) + NAME_CLOSER_MM + first_mm);
                flow.text(Style::FAINT, question);
                flow.space(NAME_CLOSER_MM);
            }
            for answer in answers {
                flow.quote(answer);
            }
        }
    }

    fn curves(&self, flow: &mut Flow) {
        let language = self.texts.language();
        flow.head(&self.texts.get("journey-words-lines"));
        let is_drawn =
            |one: &&Indicator| self.journey.curves.get(&one.id).is_some_and(|curve| !curve.segments.is_empty());
        let (drawn, open): (Vec<_>, Vec<_>) = self.instrument.indicators.iter().partition(is_drawn);
        for indicator in drawn {
            let (name, words) = (indicator.name.get(language), curve_words(self.texts, self.journey, indicator));
            let name_mm = flow.paragraph_mm(Style::NAME, name) + NAME_CLOSER_MM;
            flow.ensure(name_mm + flow.paragraph_mm(Style::SMALL, &words));
            flow.text(Style::NAME, name);
            flow.space(NAME_CLOSER_MM);
            flow.text(Style::SMALL, &words);
        }
        if !open.is_empty() {
            let names: Vec<&str> = open.iter().map(|indicator| indicator.name.get(language)).collect();
            flow.text(Style::SMALL, &self.texts.with("report-not-drawn", [("names", names.join(", ").into())]));
        }
    }
}
