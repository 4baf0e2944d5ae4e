//! Two raters of the phases: whose borders are set, and how far apart they are, in weeks.

use egui::{RichText, Ui};

use crate::analysis::{AgreementSum, Rated, agreement, person_agreement};
use crate::app::group::phases::{PhaseAction, Rater};
use crate::app::group::state::GroupState;
use crate::model::{Journey, PhaseLetter};
use crate::text::Texts;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{choice_ui, faint_ui, segments_ui};

/// The choice of rater.
pub fn raters_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    faint_ui(ui, scene.texts.get("phases-who"));
    segments_ui(ui, |ui| {
        ui.spacing_mut().button_padding.x = 10.0;
        for rater in Rater::ALL {
            let name = match rater {
                Rater::First => "phases-rater-first",
                Rater::Second => "phases-rater-second",
                Rater::Both => "phases-rater-both",
            };
            if choice_ui(ui, group.topics.phases.rater == rater, scene.texts.get(name)).clicked() {
                scene.ask(PhaseAction::Rate(rater));
            }
        }
    });
}

/// How far two raters are apart, for this person and for the group.
pub fn agreement_ui(ui: &mut Ui, scene: &Scene<'_>, group: &GroupState, journey: &Journey) {
    let texts = scene.texts;
    faint_ui(ui, texts.get("phases-first-counts"));
    ui.add_space(8.0);
    let title = texts.with("phases-agreement-person", [("code", journey.participant.as_str().into())]);
    ui.label(RichText::new(title).font(theme::strong_font(15.0)));
    match person_agreement(journey, &group.instrument().phases) {
        Some(person) => {
            for (letter, rated) in person.borders {
                ui.label(rated_words(texts, letter, rated));
            }
        }
        None if journey.phases.second.is_some() => faint_ui(ui, texts.get("phases-no-first")),
        None => faint_ui(ui, texts.get("phases-no-second")),
    }
    ui.add_space(16.0);
    ui.label(RichText::new(texts.get("phases-agreement-group")).font(theme::strong_font(15.0)));
    let found = agreement(group.group());
    if found.people.is_empty() {
        faint_ui(ui, texts.get("phases-no-second-group"));
        return;
    }
    let of = [("n", found.people.len().into()), ("of", group.group().journeys.len().into())];
    faint_ui(ui, texts.with("phases-agreement-people", of));
    for (letter, sum) in &found.by_phase {
        ui.label(sum_words(texts, "phases-agreement-phase", &letter.to_string(), sum));
    }
    ui.label(sum_words(texts, "phases-agreement-all", "", &found.overall));
}

fn rated_words(texts: &Texts, letter: PhaseLetter, rated: Rated) -> String {
    let letter = || ("letter", letter.to_string().into());
    match rated {
        Rated::Both { weeks_later } => {
            let id = if weeks_later < 0.0 { "phases-rated-earlier" } else { "phases-rated-later" };
            texts.with(id, [letter(), ("weeks", weeks(weeks_later.abs()).into())])
        }
        Rated::OnlyFirst => texts.with("phases-rated-only-first", [letter()]),
        Rated::OnlySecond => texts.with("phases-rated-only-second", [letter()]),
        Rated::Neither => texts.with("phases-rated-neither", [letter()]),
    }
}

fn sum_words(texts: &Texts, id: &str, letter: &str, sum: &AgreementSum) -> String {
    let number = |weeks_apart: Option<f64>| weeks_apart.map_or_else(|| "–".to_owned(), |it| decimal(texts, it));
    texts.with(
        id,
        [
            ("letter", letter.to_owned().into()),
            ("n", sum.both.into()),
            ("mean", number(sum.mean_weeks).into()),
            ("median", number(sum.median_weeks).into()),
            ("one", sum.one_only.into()),
        ],
    )
}

/// With one decimal, rounded to a half of it at most.
fn weeks(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn decimal(texts: &Texts, number: f64) -> String {
    texts.with("phases-weeks", [("weeks", weeks(number).into())])
}
