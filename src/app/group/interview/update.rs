//! Talking a drawing through. Every change is of the journey of the person who stands out, and says when it was made, so
//! that a merge keeps it.

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::app::group::interview::{Cursor, InterviewAction, InterviewTool, MarkPart};
use crate::app::group::state::GroupState;
use crate::app::world::World;
use crate::ink::{Reshape, Sample, StrokeSettings, draw_stroke, reshape};
use crate::model::{
    AgendaMark, Answer, AsDrawn, Certainty, Code, Consent, Curve, Domain, Edit, Event, Extra, GroupEdit, Journey,
    Quote, Splice, noted_in_interview,
};

pub(crate) fn update(group: &mut GroupState, world: &World, action: InterviewAction) {
    match action {
        InterviewAction::AgreeToTalk
        | InterviewAction::Mark { .. }
        | InterviewAction::RemoveMark(_)
        | InterviewAction::AddEvent { .. }
        | InterviewAction::AddQuote { .. }
        | InterviewAction::ChangeEvent { .. }
        | InterviewAction::RemoveEvent(_)
        | InterviewAction::Draw { .. }
        | InterviewAction::Erase { .. }
        | InterviewAction::SayToQuote { .. }
        | InterviewAction::RewordQuote { .. }
        | InterviewAction::Answer { .. }
        | InterviewAction::CodeAnswer { .. } => change(group, world, action),
        other => choose(group, other),
    }
}

/// What is chosen, and stands in no file.
fn choose(group: &mut GroupState, action: InterviewAction) {
    let journey = group.selected().map(|(_, journey)| journey.id);
    let first = group.instrument().indicators.first().map(|indicator| indicator.id.clone());
    let interview = &mut group.topics.interview;
    match action {
        InterviewAction::Look(view) => {
            if let Some(journey) = journey {
                interview.look_at(journey, view);
            }
        }
        InterviewAction::Open(panel) => {
            interview.panel = panel;
            interview.event = None;
        }
        InterviewAction::ShowPanel(shown) => interview.shows_panel = shown,
        InterviewAction::PointAt(cursor) => interview.cursor = cursor,
        InterviewAction::TakeTool(tool) => {
            interview.tool = tool;
            if tool != InterviewTool::Point && interview.pencil.is_none() {
                interview.pencil = interview.cursor.as_ref().and_then(|cursor| cursor.indicator.clone()).or(first);
            }
        }
        InterviewAction::TakePencil(indicator) => interview.pencil = Some(indicator),
        InterviewAction::ShowPhases(shown) => interview.shows_phases = shown,
        InterviewAction::ShowFirst(shown) => interview.shows_first = shown,
        InterviewAction::SelectEvent(id) => interview.event = id,
        InterviewAction::ShowQuote(number) => interview.quote = number,
        _ => {}
    }
}

/// A change of the journey: its name for undoing, what is changed on in the same step, and the change.
struct Change {
    label: &'static str,
    going_on: Option<String>,
    edit: Edit,
}

impl Change {
    fn step(label: &'static str, edit: Edit) -> Self {
        Self { label, going_on: None, edit }
    }

    fn typing(label: &'static str, what: String, edit: Edit) -> Self {
        Self { label, going_on: Some(what), edit }
    }
}

fn change(group: &mut GroupState, world: &World, action: InterviewAction) {
    let now = (world.now)();
    let pencil = group.topics.interview.pencil.clone();
    let Some((place, journey)) = group.selected() else { return };
    let id = journey.id;
    let today = world.day_of(now);
    let mut added = None;
    let change = match action {
        InterviewAction::AgreeToTalk => Some(agree(journey, today)),
        InterviewAction::Mark { place, mark, part } => mark_change(journey, place, *mark, part),
        InterviewAction::RemoveMark(place) => remove_mark(journey, place),
        InterviewAction::AddEvent { domain, at } => {
            let event = new_event(journey, (world.new_id)(), domain, &at);
            added = Some(event.id);
            Some(Change::step("undo-add-event", Edit::Events(Splice::push(journey.events.len(), event))))
        }
        InterviewAction::AddQuote { at } => {
            let (event, edit) = add_quote(journey, (world.new_id)(), &at);
            added = Some(event);
            Some(Change::step("undo-add-quote", edit))
        }
        InterviewAction::ChangeEvent { event, field } => change_event(journey, *event, field),
        InterviewAction::RemoveEvent(id) => remove_event(journey, id),
        InterviewAction::Draw { samples, settings } => draw(journey, now, pencil, &samples, settings),
        InterviewAction::Erase { from_day, to_day } => erase(journey, now, pencil, from_day, to_day),
        InterviewAction::SayToQuote { event, place, yes } => say_to_quote(journey, today, event, place, yes),
        InterviewAction::RewordQuote { event, place, text } => reword(journey, event, place, text),
        InterviewAction::Answer { prompt, text } => answer(journey, prompt, text),
        InterviewAction::CodeAnswer { prompt, levels, locus } => {
            let coded = |before: Answer| Answer { levels, locus, ..before };
            answer_change(journey, prompt, coded).map(|edit| Change::step("undo-code-answer", edit))
        }
        _ => None,
    };
    let Some(Change { label, going_on, edit }) = change else { return };
    let edit = Edit::All(vec![edit, Edit::Interviewed(Some(now)), Edit::Modified(now)]);
    let edit = GroupEdit::Journey { place, edit };
    match going_on {
        Some(what) => group.document.history.apply_continuing(label, format!("{id}/{what}"), edit),
        None => group.document.history.apply(label, edit),
    }
    if added.is_some() {
        group.topics.interview.event = added;
    }
}

fn agree(journey: &Journey, today: Date) -> Change {
    let consent = Consent { interview: true, said_on: Some(today), ..journey.consent.clone() };
    Change::step("undo-consent", Edit::Consent(consent))
}

fn mark_change(journey: &Journey, place: Option<usize>, mark: AgendaMark, part: MarkPart) -> Option<Change> {
    let (place, splice) = match place {
        Some(place) if journey.agenda.get(place)? == &mark => return None,
        Some(place) => (place, Splice::replace(place, mark)),
        None => (journey.agenda.len(), Splice::push(journey.agenda.len(), mark)),
    };
    let edit = Edit::Agenda(splice);
    Some(match part {
        MarkPart::State => Change::step("undo-agenda", edit),
        MarkPart::Text => Change::typing("undo-agenda-text", format!("agenda/{place}/text"), edit),
        MarkPart::Note => Change::typing("undo-agenda-note", format!("agenda/{place}/note"), edit),
    })
}

fn remove_mark(journey: &Journey, place: usize) -> Option<Change> {
    journey.agenda.get(place)?;
    Some(Change::step("undo-agenda-remove", Edit::Agenda(Splice::remove(place))))
}

fn new_event(journey: &Journey, id: Uuid, domain: Domain, at: &Cursor) -> Event {
    let timeline = &journey.timeline;
    let from = timeline.clamp_day(at.day).round();
    let to = at.to.map(|day| timeline.clamp_day(day).round()).filter(|&day| day > from);
    let indicators = at.indicator.iter().cloned().collect();
    Event { to, indicators, noted: Some(noted_in_interview()), ..Event::new(id, domain, from) }
}

/// Words for a moment, by themselves: to put them with an event is somebody's choice, made on the card of that event.
fn add_quote(journey: &Journey, id: Uuid, at: &Cursor) -> (Uuid, Edit) {
    let mut event = new_event(journey, id, Domain::Work, at);
    let quote =
        Quote { indicator: at.indicator.clone(), noted: Some(noted_in_interview()), ..Quote::new(String::new()) };
    event.quotes.push(quote);
    let splice = Splice::push(journey.events.len(), event);
    (id, Edit::Events(splice))
}

fn change_event(journey: &Journey, event: Event, field: &'static str) -> Option<Change> {
    let place = journey.events.iter().position(|other| other.id == event.id)?;
    if journey.events[place] == event {
        return None;
    }
    let what = format!("event/{}/{field}", event.id);
    Some(Change::typing("undo-change-event", what, Edit::Events(Splice::replace(place, event))))
}

fn remove_event(journey: &Journey, id: Uuid) -> Option<Change> {
    let place = journey.events.iter().position(|event| event.id == id)?;
    Some(Change::step("undo-remove-event", Edit::Events(Splice::remove(place))))
}

fn draw(
    journey: &Journey,
    now: Timestamp,
    pencil: Option<Code>,
    samples: &[Sample],
    settings: StrokeSettings,
) -> Option<Change> {
    let indicator = pencil?;
    let before = journey.curves.get(&indicator).cloned().unwrap_or_default();
    let after = draw_stroke(&before, samples, &journey.timeline, settings);
    redrawn(journey, now, indicator, &before, after).map(|edit| Change::step("undo-redraw", edit))
}

fn erase(journey: &Journey, now: Timestamp, pencil: Option<Code>, from_day: f64, to_day: f64) -> Option<Change> {
    let indicator = pencil?;
    let before = journey.curves.get(&indicator).cloned().unwrap_or_default();
    let after = reshape(&before, Reshape::Erase { from_day, to_day }, &journey.timeline, Certainty::Sure);
    redrawn(journey, now, indicator, &before, after).map(|edit| Change::step("undo-erase", edit))
}

/// The second layer. Before its first stroke the first drawing is kept, where handing in has not done so.
fn redrawn(journey: &Journey, now: Timestamp, indicator: Code, before: &Curve, after: Curve) -> Option<Edit> {
    if after == *before {
        return None;
    }
    let curve = Edit::Curve { indicator, curve: Some(after).filter(|curve| !curve.is_empty()) };
    let first = AsDrawn { at: now, curves: journey.curves.clone(), extra: Extra::default() };
    Some(match journey.as_drawn {
        Some(_) => curve,
        None => Edit::All(vec![Edit::AsDrawn(Some(first)), curve]),
    })
}

fn with_quote(journey: &Journey, event: Uuid, place: usize, change: impl FnOnce(&mut Quote)) -> Option<Edit> {
    let at = journey.events.iter().position(|other| other.id == event)?;
    let mut event = journey.events[at].clone();
    let quote = event.quotes.get_mut(place)?;
    let before = quote.clone();
    change(quote);
    (*quote != before).then(|| Edit::Events(Splice::replace(at, event)))
}

/// Only who agreed that quotes may be used is asked, so only then can an answer be kept.
fn say_to_quote(journey: &Journey, today: Date, event: Uuid, place: usize, yes: bool) -> Option<Change> {
    if !journey.consent.quotes {
        return None;
    }
    let edit = with_quote(journey, event, place, |quote| {
        *quote = quote.reworded(quote.text.trim().to_owned());
        quote.approved = yes;
        quote.said_on = Some(today);
    });
    edit.map(|edit| Change::step("undo-say-to-quote", edit))
}

/// Other words have to be asked about again.
fn reword(journey: &Journey, event: Uuid, place: usize, text: String) -> Option<Change> {
    let edit = with_quote(journey, event, place, |quote| *quote = quote.reworded(text));
    edit.map(|edit| Change::typing("undo-reword-quote", format!("quote/{event}/{place}"), edit))
}

fn answer(journey: &Journey, prompt: Code, text: String) -> Option<Change> {
    let what = format!("answer/{prompt}");
    let worded = |before: Answer| Answer { text, noted: Some(noted_in_interview()), ..before };
    answer_change(journey, prompt, worded).map(|edit| Change::typing("undo-answer", what, edit))
}

/// The answer to a question as `change` makes it, from what there is or from an empty one.
fn answer_change(journey: &Journey, prompt: Code, change: impl FnOnce(Answer) -> Answer) -> Option<Edit> {
    let answers = &journey.answers;
    let splice = match answers.iter().position(|answer| answer.prompt == prompt) {
        Some(place) => {
            let after = change(answers[place].clone());
            if after == answers[place] {
                return None;
            }
            Splice::replace(place, after)
        }
        None => {
            let new = Answer { noted: Some(noted_in_interview()), ..Answer::new(prompt, String::new()) };
            Splice::push(answers.len(), change(new))
        }
    };
    Some(Edit::Answers(splice))
}
