//! What fell first, what fell while something else rose, and what came back. Questions to ask, not causes.

use egui::{RichText, Ui};

use crate::analysis::{PersonFalls, PersonLowPoints};
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::state::GroupState;
use crate::model::Code;
use crate::text::{Texts, phase_name};
use crate::ui::facilitator::threads::cells::{Persons, bar_ui};
use crate::ui::facilitator::threads::moments::indicator_name;
use crate::ui::facilitator::threads::who::who_bar_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, heading_ui};

/// Days in a month, on average.
const DAYS_A_MONTH: f64 = 365.25 / 12.0;

/// Shows them.
pub fn falls_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    first_ui(ui, scene, group, figures);
    crossings_ui(ui, scene, group, figures);
    recoveries_ui(ui, scene, group, figures);
}

/// The name of an indicator, to stand out: words are in ink, a pencil's colour is for its line.
pub fn strong_name(texts: &Texts, group: &GroupState, code: &Code) -> RichText {
    RichText::new(indicator_name(texts, group, code)).font(theme::strong_font(15.0))
}

fn first_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("falls-first"));
    let mut counts: Vec<_> = figures.falls.indicators.iter().filter(|count| count.drew > 0).collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.first));
    for count in counts {
        let name = strong_name(texts, group, &count.indicator);
        let said = indicator_name(texts, group, &count.indicator);
        let first = |person: &&PersonFalls| person.first().any(|indicator| *indicator == count.indicator);
        let people = figures.falls.people.iter().filter(first).map(|person| person.participant.clone()).collect();
        who_bar_ui(ui, scene, group, (name, &said), (&people, count.drew));
    }
    let tied = figures.falls.people.iter().filter(|person| person.first().count() > 1).count();
    if tied > 0 {
        faint_ui(ui, texts.with("falls-tied", [("n", tied.into())]));
    }
}

fn crossings_ui(ui: &mut Ui, scene: &Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    let texts = scene.texts;
    let counts: Vec<_> = figures.crossings.counts.iter().filter(|count| count.of > 0).collect();
    if counts.is_empty() {
        return;
    }
    ui.add_space(16.0);
    heading_ui(ui, texts.get("falls-crossings"));
    let mut pair = None;
    for count in counts {
        if pair.replace((&count.falls, &count.rises)) != Some((&count.falls, &count.rises)) {
            let names = [
                ("falls", indicator_name(texts, group, &count.falls).into()),
                ("rises", indicator_name(texts, group, &count.rises).into()),
            ];
            ui.label(texts.with("falls-while", names));
        }
        let kind = group.instrument().phases.iter().find(|kind| kind.letter == count.phase);
        let phase = kind.map(|kind| phase_name(texts, kind)).unwrap_or_default();
        let persons = Persons { all: count.persons, of: count.of, plus: None, minus: None };
        bar_ui(ui, RichText::new(phase), persons.share(), &persons.words(texts));
    }
}

fn recoveries_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    let texts = scene.texts;
    ui.add_space(16.0);
    heading_ui(ui, texts.get("falls-recoveries"));
    for count in figures.recoveries.indicators.iter().filter(|count| count.low > 0) {
        let name = strong_name(texts, group, &count.indicator);
        let said = indicator_name(texts, group, &count.indicator);
        let came_back = |person: &&PersonLowPoints| {
            person.low_points.iter().any(|low| low.indicator == count.indicator && low.recovered_on.is_some())
        };
        let back = figures.recoveries.people.iter().filter(came_back);
        let people = back.map(|person| person.participant.clone()).collect();
        who_bar_ui(ui, scene, group, (name, &said), (&people, count.low));
        if let Some(days) = count.median_days {
            let months = (days / DAYS_A_MONTH).round() as i64;
            faint_ui(ui, texts.with("falls-months", [("n", months.max(1).into())]));
        }
    }
}
