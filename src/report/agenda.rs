//! The moments to ask about in an interview, on paper: what is seen in the drawing, a question, and room to write.

use crate::analysis::{AgendaItem, agenda, to_print};
use crate::model::{AgendaMoment, AgendaState, Instrument, Journey, Language};
use crate::report::agenda_strip::write_strip;
use crate::report::checks::WRITING_MM;
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

/// The height of the last words with so many lines.
fn own_mm(lines: usize) -> f64 {
    10.0 + lines as f64 * WRITING_MM
}

fn pages_of(journey: &Journey, instrument: &Instrument, texts: &Texts) -> Vec<Page> {
    let journey = journey.clone().without_own();
    let items = agenda(&journey, instrument);
    let mut flow = Flow::new(Grid::PORTRAIT);
    flow.title(&texts.get("agenda-page-title"));
    let timeline = &journey.timeline;
    let period = texts.with(
        "report-period",
        [("from", texts.whole_date(timeline.start).into()), ("to", texts.whole_date(timeline.end).into())],
    );
    flow.lead(&format!("{}  ·  {period}", journey.participant));
    flow.text(Style::BODY, &texts.get("agenda-page-lead"));
    flow.space(3.0);
    let printed: Vec<&AgendaItem> = to_print(&items).collect();
    if journey.curves.values().any(|curve| !curve.segments.is_empty()) {
        let moments: Vec<&AgendaMoment> = printed.iter().map(|item| &item.moment).collect();
        write_strip(&mut flow, (&journey, instrument), &moments, texts);
    }
    if printed.is_empty() {
        flow.text(Style::BODY, &texts.get("agenda-page-none"));
    }
    for (item, number) in printed.into_iter().zip(1..) {
        write_moment(&mut flow, (number, item), (&journey, instrument), texts);
    }
    write_closing(&mut flow, (&journey, instrument), texts);
    // Lines by themselves on a page would say nothing: fewer of them where there is room for no more, and none on a page of their own.
    if let Some(lines) = (1..=LINES + 1).rev().find(|&lines| flow.room_mm() >= own_mm(lines)) {
        flow.text(Style::FAINT, &texts.get("agenda-page-own"));
        flow.writing_lines(lines);
    }
    let mut pages = flow.into_pages();
    let foot = Foot { what: texts.get("agenda-page-foot"), whose: journey.participant.to_string(), ..Foot::default() };
    write_feet_on(&mut pages, &foot, texts);
    pages
}

/// The closing questions with what was answered, each with its first answer. What is asked at turns of a line stands above, with its
/// moment.
fn write_closing(flow: &mut Flow, (journey, instrument): (&Journey, &Instrument), texts: &Texts) {
    let mut head = Some(texts.get("agenda-page-close"));
    for prompt in &instrument.prompts {
        let mut answers = journey.answers.iter().filter(|answer| answer.prompt == prompt.id).peekable();
        let Some(first) = answers.peek() else { continue };
        let question = prompt.text.get(texts.language());
        let room_mm = flow.check_mm((Style::BODY, question), (Style::FAINT, &first.text));
        flow.ensure_under(&mut head, room_mm);
        flow.check(question, false, Style::BODY);
        for answer in answers {
            flow.under_check(Style::FAINT, &answer.text);
        }
        flow.writing_lines(1);
        flow.space(3.0);
    }
    if let Some(head) = head {
        flow.head(&head);
    }
}

fn write_moment(flow: &mut Flow, (number, item): (usize, &AgendaItem), of: (&Journey, &Instrument), texts: &Texts) {
    let (journey, instrument) = of;
    flow.ensure(MOMENT_MM);
    let is_asked = item.state == AgendaState::Asked;
    let when = agenda_when(texts, journey, &item.moment);
    flow.check(&format!("{number} · {when}"), is_asked, Style::NAME);
    flow.under_check(Style::FAINT, &agenda_seen(texts, instrument, journey, &item.moment));
    flow.under_check(Style::BODY, &agenda_question(texts, instrument, journey, &item.moment));
    if !item.note.trim().is_empty() {
        flow.under_check(Style::BODY, &item.note);
    }
    flow.writing_lines(LINES);
    flow.space(5.0);
}
