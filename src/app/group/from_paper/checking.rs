//! Checking one sheet. Every change is of its journey, and says when it was made, so that a merge keeps it.

use uuid::Uuid;

use crate::app::group::from_paper::FromPaperAction;
use crate::app::group::from_paper::choosing::{choose, next_to_check};
use crate::app::group::state::GroupState;
use crate::app::sheet::state::Tool;
use crate::app::time_view::TimeView;
use crate::app::world::World;
use crate::ink::{draw_stroke, erase, reshape, splice};
use crate::model::{
    AsDrawn, Certainty, Code, Consent, Curve, Domain, Doubt, Edit, Event, Extra, FromPaper, GroupEdit, Instrument,
    Journey, Landmark, Point, Precision, Share, Splice, Ticked,
};

/// A doubtful stretch is shown with so much of the period around it, in parts of itself on either side.
const AROUND: f64 = 1.5;

/// The least of the period that is shown around a doubtful stretch.
const LEAST_PART: f64 = 0.2;

/// A change of the journey, and its name for undoing; what is typed on goes into the same step.
struct Change {
    label: &'static str,
    going_on: Option<String>,
    edit: Edit,
}

fn step(label: &'static str, edit: Edit) -> Change {
    Change { label, going_on: None, edit }
}

pub(super) fn change(group: &mut GroupState, world: &World, action: FromPaperAction) {
    match action {
        FromPaperAction::TakeTool(tool) => take_tool(group, tool),
        FromPaperAction::TakePencil(pencil) => {
            group.topics.from_paper.pencil = Some(pencil);
            group.topics.from_paper.tool.get_or_insert(Tool::Pencil);
        }
        FromPaperAction::SelectEvent(event) => group.topics.from_paper.event = event,
        FromPaperAction::Visit { back } => visit(group, back),
        action => change_journey(group, world, action),
    }
}

fn take_tool(group: &mut GroupState, tool: Option<Tool>) {
    let first = group.instrument().indicators.first().map(|indicator| indicator.id.clone());
    let paper = &mut group.topics.from_paper;
    paper.tool = tool;
    if tool.is_some() && paper.pencil.is_none() {
        paper.pencil = paper.doubt.as_ref().map(|doubt| doubt.indicator.clone()).or(first);
    }
}

/// What becomes of the choices once a journey was changed.
struct After {
    /// An event that was added.
    added: Option<Uuid>,
    /// What was said to be agreed to.
    said: Option<Consent>,
    /// The next doubtful stretch is visited.
    goes_on: bool,
    /// The next sheet is looked at.
    checks: bool,
}

fn change_journey(group: &mut GroupState, world: &World, action: FromPaperAction) {
    let clock = (world.now)();
    let paper = &group.topics.from_paper;
    let Some((place, journey)) = paper.chosen_row(group.group()).and_then(|row| row.journey) else { return };
    // The clock of a camera may run ahead: what a person does is newer than the picture all the same.
    let now = clock.max(journey.modified + jiff::SignedDuration::from_secs(1));
    let id = journey.id;
    let mut after = After {
        added: None,
        said: said(journey, &action),
        goes_on: matches!(action, FromPaperAction::Accept | FromPaperAction::Open | FromPaperAction::Give(_)),
        checks: matches!(action, FromPaperAction::Check),
    };
    let change = match action {
        FromPaperAction::Check if may_be_checked(group, journey) => {
            Some(step("undo-check-sheet", checked(journey, group.instrument(), now)))
        }
        FromPaperAction::Agree(_) | FromPaperAction::AsTicked => {
            let other = after.said.clone().filter(|consent| *consent != journey.consent);
            other.map(|consent| step("undo-consent", Edit::Consent(consent)))
        }
        FromPaperAction::AddOnLane { lane, day } if lane > 0 => {
            let (event, change) = add_event(journey, (world.new_id)(), lane, day);
            after.added = Some(event);
            Some(change)
        }
        action => line_change(group, journey, &action).or_else(|| written_change(journey, action)),
    };
    if let Some(consent) = after.said {
        group.topics.from_paper.consent_said.insert(id, consent);
    }
    let Some(Change { label, going_on, edit }) = change else { return };
    let edit = GroupEdit::Journey { place, edit: Edit::All(vec![edit, Edit::Modified(now)]) };
    match going_on {
        Some(what) => group.document.history.apply_continuing(label, format!("{id}/{what}"), edit),
        None => group.document.history.apply(label, edit),
    }
    if after.added.is_some() {
        group.topics.from_paper.event = after.added;
    }
    if after.goes_on {
        visit(group, false);
    }
    if after.checks {
        let chosen = group.topics.from_paper.chosen.clone();
        let next = next_to_check(group, chosen.as_ref());
        choose(group, next);
    }
}

/// What a person says with this to be agreed to.
fn said(journey: &Journey, action: &FromPaperAction) -> Option<Consent> {
    match action {
        FromPaperAction::Agree(consent) => Some(consent.clone()),
        FromPaperAction::AsTicked => ticked(journey),
        _ => None,
    }
}

/// A change of the lines.
fn line_change(group: &GroupState, journey: &Journey, action: &FromPaperAction) -> Option<Change> {
    let paper = &group.topics.from_paper;
    match action {
        FromPaperAction::Accept => accept(journey, &[paper.doubt.clone()?]),
        FromPaperAction::AcceptAll => accept(journey, &journey.doubts(group.instrument())),
        FromPaperAction::Open => open(journey, paper.doubt.as_ref()?),
        FromPaperAction::Give(to) => give(journey, paper.doubt.as_ref()?, to),
        FromPaperAction::Draw { samples, settings } => {
            let pencil = paper.pencil.as_ref()?;
            let after = draw_stroke(&curve_of(journey, pencil), samples, &journey.timeline, *settings);
            let days = samples.iter().map(|sample| journey.timeline.clamp_day(sample.day));
            redrawn(journey, "undo-redraw", pencil, after, span(days))
        }
        FromPaperAction::Reshape(change) => {
            let pencil = paper.pencil.as_ref()?;
            let before = curve_of(journey, pencil);
            let after = reshape(&before, *change, &journey.timeline, Certainty::Sure);
            let period = changed_period(&before, &after);
            redrawn(journey, "undo-redraw", pencil, after, period)
        }
        _ => None,
    }
}

/// A change of what was written on the lanes.
fn written_change(journey: &Journey, action: FromPaperAction) -> Option<Change> {
    match action {
        FromPaperAction::AddOnLane { lane: 0, day } => Some(add_landmark(journey, day)),
        FromPaperAction::ChangeEvent { event, field } => change_event(journey, *event, field),
        FromPaperAction::RemoveEvent(id) => remove_event(journey, id),
        FromPaperAction::ChangeLandmark { place, landmark } => change_landmark(journey, place, *landmark),
        FromPaperAction::RemoveLandmark(place) => {
            journey.landmarks.get(place)?;
            Some(step("undo-remove-landmark", Edit::Landmarks(Splice::remove(place))))
        }
        _ => None,
    }
}

/// Nothing of it is doubtful any more, and a person said what was agreed to.
pub fn may_be_checked(group: &GroupState, journey: &Journey) -> bool {
    journey.is_unchecked()
        && journey.doubts(group.instrument()).is_empty()
        && group.topics.from_paper.consent_said.get(&journey.id) == Some(&journey.consent)
}

/// The next doubtful stretch after the one that is looked at, or the one before; with it what is around it comes on the screen.
fn visit(group: &mut GroupState, back: bool) {
    let Some((_, journey)) = group.topics.from_paper.chosen_row(group.group()).and_then(|row| row.journey) else {
        return;
    };
    let (id, length) = (journey.id, journey.timeline.length_days());
    let next = neighbour(journey, group.instrument(), group.topics.from_paper.doubt.as_ref(), back);
    let view = next.as_ref().map_or(TimeView::whole(length), |doubt| around(doubt, length));
    group.topics.interview.look_at(id, view);
    let paper = &mut group.topics.from_paper;
    paper.tool = None;
    paper.pencil = next.as_ref().map(|doubt| doubt.indicator.clone());
    paper.doubt = next;
}

fn neighbour(journey: &Journey, instrument: &Instrument, from: Option<&Doubt>, back: bool) -> Option<Doubt> {
    let mut doubts = journey.doubts(instrument);
    let Some(from) = from else { return if back { doubts.pop() } else { doubts.into_iter().next() } };
    // The one that was looked at may be doubtful no more: then its place says which is next.
    let rank = |doubt: &Doubt| {
        (instrument.indicators.iter().position(|it| it.id == doubt.indicator), (doubt.from * 100.0) as i64)
    };
    let here = rank(from);
    if back {
        let before = doubts.iter().rev().find(|doubt| rank(doubt) < here).cloned();
        return before.or_else(|| doubts.pop());
    }
    let after = doubts.iter().find(|doubt| rank(doubt) > here).cloned();
    after.or_else(|| doubts.into_iter().next())
}

fn around(doubt: &Doubt, length: f64) -> TimeView {
    let half = ((doubt.to - doubt.from) * (0.5 + AROUND)).max(length * LEAST_PART / 2.0).min(length / 2.0);
    let middle = f64::midpoint(doubt.from, doubt.to);
    let whole = TimeView::whole(length);
    whole.zoomed(length / (2.0 * half), middle, length).centred_on(middle, length)
}

fn curve_of(journey: &Journey, indicator: &Code) -> Curve {
    journey.curves.get(indicator).cloned().unwrap_or_default()
}

fn put(indicator: &Code, curve: Curve) -> Edit {
    Edit::Curve { indicator: indicator.clone(), curve: Some(curve).filter(|curve| !curve.is_empty()) }
}

fn paper_edit(journey: &Journey, change: impl FnOnce(&mut FromPaper)) -> Option<Edit> {
    let mut paper = journey.paper.clone()?;
    change(&mut paper);
    Some(Edit::Paper(Some(Box::new(paper))))
}

fn accept(journey: &Journey, doubts: &[Doubt]) -> Option<Change> {
    if doubts.is_empty() {
        return None;
    }
    let edit = paper_edit(journey, |paper| {
        for doubt in doubts {
            paper.accept(&doubt.indicator, doubt.from, doubt.to);
        }
    })?;
    Some(step("undo-accept-doubt", edit))
}

fn open(journey: &Journey, doubt: &Doubt) -> Option<Change> {
    let after = erase(&curve_of(journey, &doubt.indicator), doubt.from, doubt.to);
    redrawn(journey, "undo-open-doubt", &doubt.indicator, after, Some((doubt.from, doubt.to)))
}

/// The line in a doubtful stretch goes to another pencil; what that had there goes.
fn give(journey: &Journey, doubt: &Doubt, to: &Code) -> Option<Change> {
    if *to == doubt.indicator {
        return None;
    }
    let giver = curve_of(journey, &doubt.indicator);
    let mut taker = curve_of(journey, to);
    let outside = |curve: &Curve| erase(&erase(curve, 0.0, doubt.from), doubt.to, journey.timeline.length_days());
    for segment in outside(&giver).segments {
        let points: Vec<Point> = segment.points;
        taker = splice(&taker, &points, segment.certainty, 0.0);
    }
    let left = erase(&giver, doubt.from, doubt.to);
    let paper = paper_edit(journey, |paper| {
        paper.forget(&doubt.indicator, doubt.from, doubt.to);
        paper.forget(to, doubt.from, doubt.to);
    })?;
    let edits = vec![put(&doubt.indicator, left), put(to, taker), paper];
    Some(step("undo-give-line", Edit::All(edits)))
}

/// A person drew there: what was found in that period is told no more.
fn redrawn(
    journey: &Journey,
    label: &'static str,
    indicator: &Code,
    after: Curve,
    period: Option<(f64, f64)>,
) -> Option<Change> {
    let (from, to) = period?;
    if after == curve_of(journey, indicator) {
        return None;
    }
    let paper = paper_edit(journey, |paper| paper.forget(indicator, from, to))?;
    Some(step(label, Edit::All(vec![put(indicator, after), paper])))
}

fn span(days: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    days.fold(None, |span: Option<(f64, f64)>, day| {
        Some(span.map_or((day, day), |(from, to)| (from.min(day), to.max(day))))
    })
}

/// The days between which two curves differ.
fn changed_period(before: &Curve, after: &Curve) -> Option<(f64, f64)> {
    let all = |curve: &Curve| -> Vec<Point> { curve.segments.iter().flat_map(|it| it.points.clone()).collect() };
    let (before, after) = (all(before), all(after));
    let differs = |one: &[Point], other: &[Point]| {
        one.iter().filter(|point| !other.contains(point)).map(|point| point.day).collect::<Vec<_>>()
    };
    span(differs(&before, &after).into_iter().chain(differs(&after, &before)))
}

fn add_landmark(journey: &Journey, day: f64) -> Change {
    let landmark = Landmark {
        day: journey.timeline.clamp_day(day).round(),
        to: None,
        precision: Precision::Month,
        text: String::new(),
        share: Share::default(),
        extra: Extra::default(),
    };
    step("undo-add-landmark", Edit::Landmarks(Splice::push(journey.landmarks.len(), landmark)))
}

fn add_event(journey: &Journey, id: Uuid, lane: usize, day: f64) -> (Uuid, Change) {
    let domain = Domain::ALL.get(lane - 1).copied().unwrap_or(Domain::Intervention);
    let event = Event::new(id, domain, journey.timeline.clamp_day(day).round());
    (id, step("undo-add-event", Edit::Events(Splice::push(journey.events.len(), event))))
}

fn change_event(journey: &Journey, event: Event, field: &'static str) -> Option<Change> {
    let place = journey.events.iter().position(|other| other.id == event.id)?;
    if journey.events[place] == event {
        return None;
    }
    let going_on = Some(format!("event/{}/{field}", event.id));
    Some(Change { label: "undo-change-event", going_on, edit: Edit::Events(Splice::replace(place, event)) })
}

fn remove_event(journey: &Journey, id: Uuid) -> Option<Change> {
    let place = journey.events.iter().position(|event| event.id == id)?;
    Some(step("undo-remove-event", Edit::Events(Splice::remove(place))))
}

fn change_landmark(journey: &Journey, place: usize, landmark: Landmark) -> Option<Change> {
    if *journey.landmarks.get(place)? == landmark {
        return None;
    }
    let edit = Edit::Landmarks(Splice::replace(place, landmark));
    Some(Change { label: "undo-change-landmark", going_on: Some(format!("landmark/{place}")), edit })
}

/// The consent that the ticked boxes propose.
fn ticked(journey: &Journey) -> Option<Consent> {
    let &Ticked { interview, group_figures, quotes, .. } = journey.paper.as_ref()?.ticked.as_ref()?;
    Some(Consent { interview, group_figures, quotes, ..journey.consent.clone() })
}

/// It was looked over: the lines as they are now are the first drawing. Where it was looked over before, and a sheet came after that, the
/// first drawing stays, with the lines that came.
fn checked(journey: &Journey, instrument: &Instrument, now: jiff::Timestamp) -> Edit {
    let paper = journey.paper.clone().map(|paper| {
        let mut paper = FromPaper { checked: true, ..paper };
        for doubt in journey.all_doubts(instrument) {
            paper.accept(&doubt.indicator, doubt.from, doubt.to);
        }
        Box::new(paper)
    });
    let none = AsDrawn { at: now, curves: [].into(), extra: Extra::default() };
    let mut first = journey.as_drawn.clone().unwrap_or(none);
    for (indicator, curve) in &journey.curves {
        first.curves.entry(indicator.clone()).or_insert_with(|| curve.clone());
    }
    Edit::All(vec![Edit::Paper(paper), Edit::AsDrawn(Some(first))])
}
