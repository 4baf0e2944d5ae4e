//! Decisive moments: in which part of which phase several lines changed steeply, and whose those moments are.

use egui::{RichText, Ui};

use crate::analysis::{Moment, StretchMoments};
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::state::GroupState;
use crate::model::{Code, Journey, PhaseLetter};
use crate::text::{Texts, phase_name};
use crate::ui::facilitator::threads::behind::drawing_link_ui;
use crate::ui::facilitator::threads::cells::{Persons, bar_ui};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, heading_ui};

/// Moments of persons that are listed; of more the number is said.
const MOST: usize = 120;

/// Shows them.
pub fn moments_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    let texts = scene.texts;
    if figures.moments.stretches.is_empty() {
        faint_ui(ui, texts.get("moments-none"));
    }
    for stretch in &figures.moments.stretches {
        stretch_ui(ui, texts, group, stretch);
    }
    ui.add_space(16.0);
    heading_ui(ui, texts.get("moments-whose"));
    let all = figures.moments.people.iter().flat_map(|person| {
        let journey = figures.group.journey_of(&person.participant);
        person.moments.iter().filter_map(move |moment| Some((journey?, moment)))
    });
    let all: Vec<(&Journey, &Moment)> = all.collect();
    for (journey, moment) in all.iter().take(MOST) {
        moment_ui(ui, scene, group, journey, moment);
    }
    if all.len() > MOST {
        faint_ui(ui, texts.with("list-more", [("n", (all.len() - MOST).into())]));
    }
}

fn stretch_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, stretch: &StretchMoments) {
    let name = stretch_name(texts, group, stretch.phase, stretch.stretch);
    let persons = Persons { all: stretch.persons, of: stretch.of, plus: None, minus: None };
    bar_ui(ui, name, persons.share(), &persons.words(texts));
    let mut changes: Vec<(&Code, usize, &str)> = stretch
        .indicators
        .iter()
        .flat_map(|(code, &(fell, rose))| [(code, fell, "moments-falls"), (code, rose, "moments-rises")])
        .filter(|(_, persons, _)| *persons > 0)
        .collect();
    changes.sort_by_key(|(_, persons, _)| std::cmp::Reverse(*persons));
    let words = changes.iter().map(|&(code, n, id)| {
        let name = indicator_name(texts, group, code);
        texts.with(id, [("name", name.into()), ("n", n.into())])
    });
    faint_ui(ui, words.collect::<Vec<_>>().join(" · "));
    ui.add_space(8.0);
}

/// `begin of phase B critical`, to stand out.
pub fn stretch_name(texts: &Texts, group: &GroupState, phase: PhaseLetter, stretch: usize) -> RichText {
    RichText::new(stretch_words(texts, group, phase, stretch)).font(theme::strong_font(15.0))
}

/// `begin of phase B critical`.
pub fn stretch_words(texts: &Texts, group: &GroupState, phase: PhaseLetter, stretch: usize) -> String {
    let kind = group.instrument().phases.iter().find(|kind| kind.letter == phase);
    let phase = kind.map(|kind| phase_name(texts, kind)).unwrap_or_default();
    let id = match stretch {
        0 => "moments-begin",
        1 => "moments-half",
        _ => "moments-end",
    };
    texts.with(id, [("phase", phase.into())])
}

fn moment_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, moment: &Moment) {
    let texts = scene.texts;
    let month = texts.month_and_year(journey.timeline.date_of(moment.day));
    let changes = moment.indicators.iter().map(|(code, &change)| {
        let id = if change < 0.0 { "moments-line-falls" } else { "moments-line-rises" };
        texts.with(id, [("name", indicator_name(texts, group, code).into())])
    });
    let changes: Vec<String> = changes.collect();
    ui.add_space(8.0);
    ui.label(RichText::new(format!("{} · {month}", journey.participant)).font(theme::strong_font(13.0)));
    ui.label(changes.join(", "));
    let titles = journey.events.iter().filter(|event| moment.events.contains(&event.id) && !event.title.is_empty());
    let titles: Vec<&str> = titles.map(|event| event.title.as_str()).collect();
    if !titles.is_empty() {
        faint_ui(ui, texts.with("moments-events", [("titles", titles.join(" · ").into())]));
    }
    drawing_link_ui(ui, scene, &journey.participant);
}

/// What an indicator is called.
pub fn indicator_name(texts: &Texts, group: &GroupState, code: &Code) -> String {
    let indicator = group.instrument().indicator(code);
    indicator.map_or_else(|| code.to_string(), |indicator| indicator.name.get(texts.language()).to_owned())
}
