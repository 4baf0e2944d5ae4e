//! Pointing with the keyboard alone: the sheet takes the focus, left and right move the moment by a month (with shift a
//! week, with control a day), Home and End go to the ends of the period, and up and down go from line to line. A reader of
//! the screen hears the moment as it is now.

use egui::{Key, Response, Ui};

use crate::app::group::interview::{Cursor, InterviewAction};
use crate::app::group::state::GroupState;
use crate::model::{Code, Journey, TimeStep};
use crate::text::Height;
use crate::ui::paper::arrow_keys::holds_arrow_keys;
use crate::ui::scene::Scene;

/// Follows the keyboard while the sheet has the focus.
pub fn cursor_keys_ui(ui: &Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, response: &Response) {
    if !holds_arrow_keys(ui, response) {
        return;
    }
    let step = ui.input(|input| match input.modifiers {
        modifiers if modifiers.command => TimeStep::Day,
        modifiers if modifiers.shift => TimeStep::Week,
        _ => TimeStep::Month,
    });
    let before = group.topics.interview.cursor.clone();
    let mut cursor = before.clone().unwrap_or(Cursor { day: 0.0, to: None, indicator: None });
    let timeline = &journey.timeline;
    let moves = [
        (Key::ArrowLeft, timeline.step_back(cursor.day, step)),
        (Key::ArrowRight, timeline.step_on(cursor.day, step)),
        (Key::Home, 0.0),
        (Key::End, timeline.length_days()),
    ];
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    for (_, day) in moves.into_iter().filter(|&(key, _)| pressed(key)) {
        cursor = Cursor { day, to: None, ..cursor };
    }
    for (_, up) in [(Key::ArrowUp, true), (Key::ArrowDown, false)].into_iter().filter(|&(key, _)| pressed(key)) {
        cursor.indicator = next_line(journey, &cursor, up);
    }
    if Some(&cursor) != before.as_ref() && (before.is_some() || any_pressed(ui)) {
        scene.ask(InterviewAction::PointAt(Some(cursor)));
    }
}

fn any_pressed(ui: &Ui) -> bool {
    let keys = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown, Key::Home, Key::End];
    ui.input(|input| keys.iter().any(|&key| input.key_pressed(key)))
}

/// The line above or below the one that is meant; beyond the last, none in particular.
fn next_line(journey: &Journey, cursor: &Cursor, up: bool) -> Option<Code> {
    let value = |(code, curve): (&Code, &crate::model::Curve)| Some((curve.value_at(cursor.day)?, code.clone()));
    let mut lines: Vec<(f64, Code)> = journey.curves.iter().filter_map(value).collect();
    lines.sort_by(|one, other| one.0.total_cmp(&other.0));
    if !up {
        lines.reverse();
    }
    let now = lines.iter().position(|(_, code)| Some(code) == cursor.indicator.as_ref());
    lines.into_iter().nth(now.map_or(0, |place| place + 1)).map(|(_, code)| code)
}

/// The moment that is pointed at, for a reader of the screen: when, how high its line is there, and what was going on.
pub fn cursor_words(scene: &Scene<'_>, group: &GroupState, journey: &Journey) -> Option<String> {
    let texts = scene.texts;
    let cursor = group.topics.interview.cursor.as_ref()?;
    let mut sentences = vec![texts.date(journey.timeline.date_of(cursor.day))];
    if let Some(indicator) = cursor.indicator.as_ref().and_then(|code| group.instrument().indicator(code)) {
        let value = journey.curves.get(&indicator.id).and_then(|curve| curve.value_at(cursor.day));
        let level =
            value.map_or_else(|| texts.get("reading-open"), |value| Height::of(value).on_axis(texts, indicator));
        let words = [("line", indicator.name.get(texts.language()).into()), ("level", level.into())];
        sentences.push(texts.with("interview-cursor-line", words));
    }
    let at = |event: &&crate::model::Event| event.from <= cursor.day && cursor.day <= event.to.unwrap_or(event.from);
    let titles: Vec<&str> = journey.events.iter().filter(at).map(|event| event.title.as_str()).collect();
    if !titles.is_empty() {
        sentences.push(texts.with("interview-cursor-events", [("titles", titles.join(", ").into())]));
    }
    Some(sentences.join(". "))
}
