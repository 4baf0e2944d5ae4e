//! The moments to ask about in an interview, on paper: what is seen in the drawing, a question, and room to write.

use crate::analysis::{AgendaItem, agenda, to_print};
use crate::model::{AgendaState, Instrument, Journey, Language};
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::page::{Document, Page};
use crate::report::page_frame::{Foot, write_feet_on};
use crate::report::style::{Paper, Style};
use crate::text::{Texts, agenda_question, agenda_seen, agenda_when};

/// Lines to write on under each moment.
const LINES: usize = 2;

/// Room that a moment keeps together: its question and its lines.
const MOMENT_MM: f64 = 34.0;

/// The agenda of each journey, drawn with its instrument, on pages of its own. What an owner keeps asks for nothing on it.
pub fn agenda_document(journeys: &[(&Journey, &Instrument)], language: Language, paper: Paper) -> Document {
    let texts = Texts::of(language);
    let pages = journeys.iter().flat_map(|&(journey, instrument)| pages_of(journey, instrument, texts));
    let pages = pages.collect();
    Document { title: texts.get("agenda-page-title"), language, pages: paper.fit(pages) }
}

/// The last words with their lines.
const OWN_MM: f64 = 45.0;

fn pages_of(journey: &Journey, instrument: &Instrument, texts: &Texts) -> Vec<Page> {
    let journey = journey.clone().without_own();
    let items = agenda(&journey, instrument);
    let mut flow = Flow::new(Grid::PORTRAIT);
    flow.title(&texts.get("agenda-page-title"));
    let timeline = &journey.timeline;
    let period = texts
        .with("report-period", [("from", texts.date(timeline.start).into()), ("to", texts.date(timeline.end).into())]);
    flow.lead(&format!("{}  ·  {period}", journey.participant));
    flow.text(Style::BODY, &texts.get("agenda-page-lead"));
    flow.space(3.0);
    if to_print(&items).next().is_none() {
        flow.text(Style::BODY, &texts.get("agenda-page-none"));
    }
    for item in to_print(&items) {
        write_moment(&mut flow, item, (&journey, instrument), texts);
    }
    flow.head(&texts.get("agenda-page-close"));
    for prompt in &instrument.prompts {
        // What is asked at turns of a line stands above, with its moment.
        if !journey.answers.iter().any(|answer| answer.prompt == prompt.id) {
            continue;
        }
        flow.check(prompt.text.get(texts.language()), false, Style::BODY);
        for answer in journey.answers.iter().filter(|answer| answer.prompt == prompt.id) {
            flow.under_check(Style::FAINT, &answer.text);
        }
        flow.writing_lines(1);
        flow.space(3.0);
    }
    // Lines by themselves on a page would say nothing.
    flow.ensure(OWN_MM);
    flow.text(Style::FAINT, &texts.get("agenda-page-own"));
    flow.writing_lines(LINES + 1);
    let mut pages = flow.into_pages();
    let foot = Foot { what: texts.get("agenda-page-foot"), whose: journey.participant.to_string(), ..Foot::default() };
    write_feet_on(&mut pages, &foot, texts);
    pages
}

fn write_moment(flow: &mut Flow, item: &AgendaItem, of: (&Journey, &Instrument), texts: &Texts) {
    let (journey, instrument) = of;
    flow.ensure(MOMENT_MM);
    let is_asked = item.state == AgendaState::Asked;
    flow.check(&agenda_when(texts, journey, &item.moment), is_asked, Style::NAME);
    flow.under_check(Style::FAINT, &agenda_seen(texts, instrument, journey, &item.moment));
    flow.under_check(Style::BODY, &agenda_question(texts, instrument, journey, &item.moment));
    if !item.note.trim().is_empty() {
        flow.under_check(Style::BODY, &item.note);
    }
    flow.writing_lines(LINES);
    flow.space(5.0);
}
