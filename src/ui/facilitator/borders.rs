//! Beside the sheet: each phase after the first with the day it begins, why there, and what the lines themselves suggest.

use std::sync::Arc;

use egui::{Frame, RichText, ScrollArea, TextEdit, Ui};

use crate::analysis::{NoBorders, SuggestedBorders, suggest_borders};
use crate::app::group::phases::{PhaseAction, Rater};
use crate::app::group::state::GroupState;
use crate::model::{Code, Instrument, Journey, PhaseKind, Phases, move_border};
use crate::text::Texts;
use crate::ui::facilitator::raters::{agreement_ui, raters_ui};
use crate::ui::scene::Scene;
use crate::ui::scratch::Scratch;
use crate::ui::scratch::group::BorderDrag;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, tick_ui};
use crate::ui::widgets::date_field::{DateField, date_field_ui};

/// Of the evidence for a border, this many curves are named: those whose level changes most.
const MOST_NAMED: usize = 3;

/// A change of level smaller than this, in value, is not named.
const SMALLEST_NAMED: f64 = 5.0;

/// Shows the borders of the rater at work.
pub fn borders_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let texts = scene.texts;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        raters_ui(ui, scene, group);
        let rater = group.topics.phases.rater;
        if rater == Rater::Both {
            agreement_ui(ui, scene, group, journey);
            return;
        }
        faint_ui(ui, texts.get(if rater == Rater::Second { "phases-blind" } else { "phase-hint" }));
        let phases = phases_while_dragging(group, journey, scene.scratch);
        let suggestion = suggestion_ui(ui, scene, group, journey);
        for (place, kind) in group.instrument().phases.iter().enumerate().skip(1) {
            ui.push_id(("border", place), |ui| {
                let of = BorderOf { group, journey, phases: &phases, place, kind };
                border_ui(ui, scene, &of, suggestion.as_deref());
            });
        }
        ui.add_space(16.0);
    });
}

/// The phases of the rater at work, as they are or as they would be if the border in hand were let go.
pub fn phases_while_dragging(group: &GroupState, journey: &Journey, scratch: &Scratch) -> Phases {
    let phases = group.topics.phases.rater.phases_of(journey);
    match scratch.group.border_drag {
        Some(BorderDrag { letter, day }) => {
            move_border(&group.instrument().phases, &phases, letter, day, &journey.timeline)
        }
        None => phases,
    }
}

/// What the lines suggest, where that is asked for: a second rater works without.
pub fn suggested(
    scene: &mut Scene<'_>,
    group: &GroupState,
    journey: &Journey,
) -> Option<Arc<Result<SuggestedBorders, NoBorders>>> {
    let phases = &group.topics.phases;
    let key = (journey.id, group.document.state_number());
    let work_out = || Arc::new(suggest_borders(journey, group.instrument()));
    (phases.suggests && phases.rater == Rater::First).then(|| scene.scratch.group.suggestion.get(key, work_out))
}

/// The border of one phase.
struct BorderOf<'a> {
    group: &'a GroupState,
    journey: &'a Journey,
    phases: &'a Phases,
    /// The place of the phase in the instrument.
    place: usize,
    kind: &'a PhaseKind,
}

/// The switch for suggestions, and why there are none. A second rater works without.
fn suggestion_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    group: &GroupState,
    journey: &Journey,
) -> Option<Arc<SuggestedBorders>> {
    let texts = scene.texts;
    if group.topics.phases.rater != Rater::First {
        return None;
    }
    if let Some(shown) = tick_ui(ui, group.topics.phases.suggests, texts.get("phases-suggest")) {
        scene.ask(PhaseAction::Suggest(shown));
    }
    match suggested(scene, group, journey)?.as_ref() {
        Ok(suggestion) => {
            let part = (suggestion.explained() * 100.0).round();
            faint_ui(ui, texts.with("phases-suggestion-how", [("part", part.into())]));
            Some(Arc::new(suggestion.clone()))
        }
        Err(why) => {
            faint_ui(
                ui,
                texts.get(match why {
                    NoBorders::FewerThanTwoIndicators => "phases-no-suggestion-lines",
                    NoBorders::PhasesDoNotFit => "phases-no-suggestion-phases",
                }),
            );
            None
        }
    }
}

fn border_ui(ui: &mut Ui, scene: &mut Scene<'_>, of: &BorderOf<'_>, suggestion: Option<&SuggestedBorders>) {
    let texts = scene.texts;
    let letter = of.kind.letter;
    let words =
        || [("letter", letter.to_string().into()), ("name", of.kind.name.get(texts.language()).to_owned().into())];
    let line = egui::Stroke::new(1.0, theme::colour(theme::palette(ui).hairline));
    Frame::new().stroke(line).corner_radius(6.0).inner_margin(10).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match of.phases.borders.get(&letter) {
            Some(border) => {
                let label = texts.with("phase-begins", words());
                ui.label(RichText::new(&label).font(theme::strong_font(15.0)));
                ui.horizontal(|ui| {
                    let date = of.journey.timeline.date_of(border.day);
                    let field = DateField::on(&label, date, &of.journey.timeline);
                    if let Some(typed) = date_field_ui(ui, texts, field) {
                        scene.ask(PhaseAction::Move { letter, day: of.journey.timeline.day_of(typed.from) });
                    }
                    if button_ui(ui, texts.with("phase-remove", [("letter", letter.to_string().into())])).clicked() {
                        scene.ask(PhaseAction::Remove(letter));
                    }
                });
                reason_ui(ui, scene, of, border.reason.clone().unwrap_or_default());
            }
            None => {
                let name = format!("{letter} {}", of.kind.name.get(texts.language()));
                ui.label(RichText::new(name).font(theme::strong_font(15.0)));
                faint_ui(ui, texts.get("phases-does-not-occur"));
                if button_ui(ui, texts.with("phase-set", words())).clicked() {
                    scene.ask(PhaseAction::Move { letter, day: proposed_day(of) });
                }
            }
        }
        if let Some(suggestion) = suggestion {
            suggested_ui(ui, scene, of, suggestion);
        }
    });
}

fn reason_ui(ui: &mut Ui, scene: &mut Scene<'_>, of: &BorderOf<'_>, mut text: String) {
    let texts = scene.texts;
    let letter = of.kind.letter;
    let label = texts.with("phases-reason", [("letter", letter.to_string().into())]);
    let hint = texts.get("phases-reason-hint");
    let field = TextEdit::multiline(&mut text).desired_rows(2).desired_width(f32::INFINITY).hint_text(hint);
    let response = ui.add(field.id_salt(("reason", of.journey.id)));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, &label));
    if response.changed() {
        scene.ask(PhaseAction::Reason { letter, text });
    }
}

/// What the lines suggest for this border, and on what that rests. Only pressing the button takes it over.
fn suggested_ui(ui: &mut Ui, scene: &mut Scene<'_>, of: &BorderOf<'_>, suggestion: &SuggestedBorders) {
    let texts = scene.texts;
    let letter = of.kind.letter;
    let Some(&day) = suggestion.borders().get(&letter) else { return };
    // A border stands on a whole day: what is said is what is set.
    let day = day.round();
    ui.separator();
    let date = texts.date(of.journey.timeline.date_of(day));
    ui.label(texts.with("phases-suggested", [("date", date.clone().into())]));
    faint_ui(ui, evidence_words(texts, of.group.instrument(), of.place, suggestion));
    let is_there = of.phases.borders.get(&letter).is_some_and(|border| (border.day - day).abs() < 1.0);
    let name = texts.with("phases-take-suggestion", [("letter", letter.to_string().into()), ("date", date.into())]);
    if ui.add_enabled_ui(!is_there, |ui| button_ui(ui, name)).inner.clicked() {
        scene.ask(PhaseAction::Move { letter, day });
    }
}

/// A change of level in words: a number would look like a score.
fn how_far(change: f64) -> &'static str {
    match change.abs() {
        far if far >= 30.0 => "much",
        far if far >= 15.0 => "clearly",
        _ => "some",
    }
}

/// How the levels of the lines differ between the part before the border and the part after it.
pub fn evidence_words(texts: &Texts, instrument: &Instrument, place: usize, suggestion: &SuggestedBorders) -> String {
    let change = |levels: &[Option<f64>]| Some((*levels.get(place)?)? - (*levels.get(place.checked_sub(1)?)?)?);
    let changes = suggestion.levels.iter().filter_map(|(code, levels)| Some((code, change(levels)?)));
    let mut changes: Vec<(&Code, f64)> = changes.filter(|(_, change)| change.abs() >= SMALLEST_NAMED).collect();
    changes.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    let named = changes.into_iter().take(MOST_NAMED).map(|(code, change)| {
        let indicator = instrument.indicator(code);
        let name = indicator.map_or(code.as_str(), |indicator| indicator.name.get(texts.language())).to_owned();
        let id = if change > 0.0 { "phases-evidence-higher" } else { "phases-evidence-lower" };
        texts.with(id, [("line", name.into()), ("by", how_far(change).into())])
    });
    let named: Vec<String> = named.collect();
    texts.with("phases-evidence", [("changes", named.join(", ").into())])
}

/// The middle of the room between the borders on either side, to be dragged from there.
fn proposed_day(of: &BorderOf<'_>) -> f64 {
    let kinds = &of.group.instrument().phases;
    let border = |kind: &PhaseKind| of.phases.borders.get(&kind.letter).map(|border| border.day);
    let before = kinds[..of.place].iter().filter_map(border).next_back().unwrap_or(0.0);
    let after = kinds[of.place..].iter().find_map(border).unwrap_or(of.journey.timeline.length_days());
    f64::midpoint(before, after)
}
