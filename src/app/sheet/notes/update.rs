//! Notes on a participant's sheet: what happened, why a line turns, and words by hand.

use uuid::Uuid;

use crate::app::sheet::notes::NoteAction;
use crate::app::sheet::state::SheetState;
use crate::app::world::World;
use crate::model::{Code, Domain, Edit, Event, Extra, HandWords, Point, Share, SlopeAnswer, SlopeReply, Splice};

pub(crate) fn update(sheet: &mut SheetState, world: &World, action: NoteAction) {
    match action {
        NoteAction::Jot { domain, day, title, indicator } => jot(sheet, world, domain, day, &title, indicator),
        NoteAction::MoveEvent { id, from, to } => {
            if let Some(edit) = moved(sheet, id, from, to) {
                sheet.document.history.apply("undo-move-event", edit);
            }
        }
        NoteAction::NudgeEvent { id, from, to } => {
            if let Some(edit) = moved(sheet, id, from, to) {
                sheet.document.history.apply_continuing("undo-move-event", format!("{id}/nudge"), edit);
            }
        }
        NoteAction::AnswerSlope { indicator, day, answer } => answer_slope(sheet, indicator, day, answer),
        NoteAction::Write { stroke, with, share } => write(sheet, stroke, with, share),
        NoteAction::RubWords(hits) => rub(sheet, &hits),
        NoteAction::RemoveWords(place) => {
            if place < sheet.journey().words.len() {
                sheet.document.history.apply("undo-rub-words", Edit::Words(Splice::remove(place)));
            }
        }
        NoteAction::ShareWords(place, share) => {
            if let Some(words) = sheet.journey().words.get(place).filter(|words| words.share != share) {
                let words = HandWords { share, ..words.clone() };
                sheet.document.history.apply("undo-share-words", Edit::Words(Splice::replace(place, words)));
            }
        }
    }
}

fn jot(sheet: &mut SheetState, world: &World, domain: Domain, day: f64, title: &str, indicator: Code) {
    let title = title.trim();
    if title.is_empty() {
        return;
    }
    let mut event = Event::new((world.new_id)(), domain, sheet.journey().timeline.clamp_day(day).round());
    title.clone_into(&mut event.title);
    if sheet.setup.instrument.indicator(&indicator).is_some() {
        event.indicators = vec![indicator];
    }
    let place = sheet.journey().events.len();
    sheet.document.history.apply("undo-add-event", Edit::Events(Splice::push(place, event)));
}

/// The event at other days; nothing when it is there already, or is no more.
fn moved(sheet: &SheetState, id: Uuid, from: f64, to: Option<f64>) -> Option<Edit> {
    let events = &sheet.journey().events;
    let place = events.iter().position(|event| event.id == id)?;
    let event = &events[place];
    let is_news = (event.from, event.to) != (from, to);
    is_news.then(|| Edit::Events(Splice::replace(place, Event { from, to, ..event.clone() })))
}

fn answer_slope(sheet: &mut SheetState, indicator: Code, day: f64, answer: SlopeAnswer) {
    let place = sheet.journey().slopes.len();
    let reply = SlopeReply { indicator, day, answer, extra: Extra::default() };
    sheet.document.history.apply("undo-answer-slope", Edit::Slopes(Splice::push(place, reply)));
}

fn write(sheet: &mut SheetState, stroke: Vec<Point>, with: Option<usize>, share: Share) {
    if stroke.is_empty() {
        return;
    }
    let words = &sheet.journey().words;
    let splice = match with.and_then(|place| Some((place, words.get(place)?))) {
        Some((place, words)) => {
            let mut words = words.clone();
            words.strokes.push(stroke);
            Splice::replace(place, words)
        }
        None => {
            let new = HandWords { strokes: vec![stroke], share, ..HandWords::default() };
            Splice::push(words.len(), new)
        }
    };
    sheet.document.history.apply("undo-write", Edit::Words(splice));
}

/// Words of which nothing is left are taken away.
fn rub(sheet: &mut SheetState, hits: &[(usize, usize)]) {
    let before = &sheet.journey().words;
    let mut after = Vec::new();
    for (place, words) in before.iter().enumerate() {
        let mut kept = words.clone();
        let mut number = 0;
        kept.strokes.retain(|_| {
            number += 1;
            !hits.contains(&(place, number - 1))
        });
        if !kept.strokes.is_empty() || words.strokes.is_empty() {
            after.push(kept);
        }
    }
    if after != *before {
        let edit = Edit::Words(Splice { at: 0, remove: before.len(), insert: after });
        sheet.document.history.apply("undo-rub-words", edit);
    }
}
