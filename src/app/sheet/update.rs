//! On a participant's sheet.

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::begun_help;
use crate::app::sheet::landmarks;
use crate::app::sheet::state::SheetState;
use crate::app::world::World;
use crate::ink::{Reshape, Sample, StrokeSettings, draw_stroke, reshape};
use crate::model::{Curve, Domain, Edit, Event, History, InkStroke, Splice};

pub(crate) fn update(sheet: &mut SheetState, world: &World, action: SheetAction) {
    match action {
        SheetAction::TakePencil(indicator) => {
            if sheet.setup.instrument.indicator(&indicator).is_some() {
                sheet.holding.active = indicator;
            }
        }
        SheetAction::TakeTool(tool) => sheet.holding.tool = tool,
        SheetAction::Draw { samples, settings } => draw(sheet, world, &samples, settings),
        SheetAction::Reshape(change) => reshape_curve(sheet, change),
        SheetAction::TakeCertainty(certainty) => sheet.holding.certainty = certainty,
        SheetAction::AddEvent { domain, from_day, to_day } => add_event(sheet, world, domain, from_day, to_day),
        SheetAction::BeginHelp => begun_help::begin(sheet, world),
        SheetAction::SelectEvent(id) => sheet.selected_event = id,
        SheetAction::ChangeEvent { event, field } => change_event(sheet, *event, field),
        SheetAction::RemoveEvent(id) => {
            if let Some(place) = sheet.journey().events.iter().position(|event| event.id == id) {
                sheet.document.history.apply("undo-remove-event", Edit::Events(Splice::remove(place)));
            }
            sheet.selected_event = None;
        }
        SheetAction::Background(action) => sheet.background.update(action),
        SheetAction::Landmark(action) => landmarks::update(sheet, action),
        SheetAction::Note(action) => crate::app::sheet::notes::update::update(sheet, world, action),
        SheetAction::Agree(consent) => sheet.document.history.apply("undo-consent", Edit::Consent(consent)),
        SheetAction::Look(view) => sheet.view = view,
        SheetAction::Undo => keep_for_life(sheet, History::undo),
        SheetAction::Redo => keep_for_life(sheet, History::redo),
    }
}

/// What never changes again once it is there does not go by taking back what was done before: the first drawing, and the code of the
/// receipt.
fn keep_for_life(sheet: &mut SheetState, change: impl FnOnce(&mut History<Edit>)) {
    let (as_drawn, withdraw_code) = (sheet.journey().as_drawn.clone(), sheet.journey().withdraw_code.clone());
    let history = &mut sheet.document.history;
    change(history);
    if as_drawn.is_some() && history.document().as_drawn != as_drawn {
        history.keep(Edit::AsDrawn(as_drawn));
    }
    if withdraw_code.is_some() && history.document().withdraw_code != withdraw_code {
        history.keep(Edit::WithdrawCode(withdraw_code));
    }
}

/// One stroke is one undo step: the curve, and the raw movement beside it.
fn draw(sheet: &mut SheetState, world: &World, samples: &[Sample], settings: StrokeSettings) {
    let journey = sheet.journey();
    let indicator = sheet.holding.active.clone();
    let before = journey.curves.get(&indicator).cloned().unwrap_or_default();
    let after = draw_stroke(&before, samples, &journey.timeline, settings);
    if after == before {
        return;
    }
    let spent_s = journey.progress.seconds + sheet.seconds_open((world.now)());
    let lasted_ms = samples.last().map_or(0.0, |sample| sample.ms);
    let stroke = InkStroke {
        indicator: indicator.clone(),
        at_ms: (spent_s * 1000).saturating_sub(lasted_ms as u64),
        samples: samples.iter().map(Sample::as_ink).collect(),
        extra: crate::model::Extra::default(),
    };
    let ink = Edit::Ink(Splice::push(journey.ink.len(), stroke));
    let curve = Edit::Curve { indicator, curve: Some(after) };
    sheet.document.history.apply("undo-stroke", Edit::All(vec![curve, ink]));
}

fn reshape_curve(sheet: &mut SheetState, change: Reshape) {
    let indicator = sheet.holding.active.clone();
    let journey = sheet.journey();
    let before = journey.curves.get(&indicator).cloned().unwrap_or_default();
    let after = reshape(&before, change, &journey.timeline, sheet.holding.certainty);
    if after == before {
        return;
    }
    let label = match change {
        Reshape::Erase { .. } => "undo-erase",
        Reshape::LeaveOpen { .. } => "undo-gap",
        Reshape::Step { .. } | Reshape::AsJump { .. } => "undo-step-line",
        Reshape::AsSeam { .. } => "undo-ease",
        Reshape::Nudge { .. } => "undo-nudge",
        Reshape::Value { .. } => "undo-value",
    };
    // A curve without a line left is one that was not drawn.
    let curve = Some(after).filter(|curve: &Curve| !curve.is_empty());
    sheet.document.history.apply(label, Edit::Curve { indicator, curve });
}

fn add_event(sheet: &mut SheetState, world: &World, domain: Domain, from_day: f64, to_day: Option<f64>) {
    let timeline = &sheet.journey().timeline;
    let mut event = Event::new((world.new_id)(), domain, timeline.clamp_day(from_day).round());
    event.to = to_day.map(|day| timeline.clamp_day(day).round()).filter(|&day| day > event.from);
    sheet.add_event(event);
}

fn change_event(sheet: &mut SheetState, event: Event, field: &'static str) {
    let events = &sheet.journey().events;
    let Some(place) = events.iter().position(|other| other.id == event.id).filter(|&place| events[place] != event)
    else {
        return;
    };
    let same_again = format!("{}/{field}", event.id);
    sheet.document.history.apply_continuing(
        "undo-change-event",
        same_again,
        Edit::Events(Splice::replace(place, event)),
    );
}
