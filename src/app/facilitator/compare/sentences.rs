//! What a picture shows, in a sentence or two: of whom, how they lie beside each other, and who is left out.

use std::collections::BTreeMap;

use egui::Ui;

use super::figures::{CompareFigures, ENOUGH_FOR_MEDIAN};
use crate::analysis::{Skipped, SkippedBecause};
use crate::app::compare_state::{CompareAxis, Picture};
use crate::app::scene::Scene;
use crate::app::state::GroupState;
use crate::app::widgets::controls::faint_ui;
use crate::text::Texts;

/// Codes that are named in a sentence; of more only the number is said.
const MOST_NAMED: usize = 6;

/// The widest sentences, in points: more on a line is hard to read.
const WIDEST: f32 = 880.0;

/// Shows the sentences.
pub fn sentences_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &CompareFigures) {
    let texts = scene.texts;
    let mut sentences = vec![of_whom(texts, group, figures)];
    if scene.state.preferences.explanations {
        sentences.push(explanation(texts, group, figures));
    }
    if figures.one_line_in > 1 && group.compare.picture == Picture::Multiples {
        let lines = figures.people().div_ceil(figures.one_line_in);
        sentences.push(texts.with("compare-sample", [("n", figures.people().into()), ("lines", lines.into())]));
    }
    sentences.extend(skipped_sentences(texts, figures.skipped(), group.presents));
    ui.scope(|ui| {
        ui.set_max_width(WIDEST.min(ui.available_width()));
        faint_ui(ui, sentences.join(" "));
    });
}

fn of_whom(texts: &Texts, group: &GroupState, figures: &CompareFigures) -> String {
    let id = match figures.axis {
        CompareAxis::Phase => "compare-of-phase",
        CompareAxis::Calendar => "compare-of-calendar",
    };
    texts.with(id, [("n", figures.people().into()), ("of", group.group().journeys.len().into())])
}

/// How the picture is to be read.
fn explanation(texts: &Texts, group: &GroupState, figures: &CompareFigures) -> String {
    let enough = figures.has_middle();
    let id = match (group.compare.picture, enough) {
        (Picture::Multiples, true) => "explain-multiples",
        (Picture::Multiples, false) => "explain-multiples-few",
        (Picture::Overlay, true) => "explain-overlay",
        (Picture::Overlay, false) => "explain-overlay-few",
        (Picture::Grid, _) => "explain-grid",
    };
    texts.with(id, [("enough", ENOUGH_FOR_MEDIAN.into())])
}

/// Who does not take part, by reason; without codes when it is shown to others.
pub fn skipped_sentences(texts: &Texts, skipped: &[Skipped], without_codes: bool) -> Vec<String> {
    let mut by_reason: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for person in skipped {
        let reason = match &person.why {
            SkippedBecause::NoConsent => texts.get("skipped-no-consent"),
            SkippedBecause::NoPhaseBorders => texts.get("skipped-no-borders"),
            SkippedBecause::PhaseDoesNotOccur(letter) => {
                texts.with("skipped-phase-missing", [("letter", letter.to_string().into())])
            }
        };
        by_reason.entry(reason).or_default().push(person.participant.as_str());
    }
    let sentence = |(reason, people): (String, Vec<&str>)| {
        if without_codes || people.len() > MOST_NAMED {
            format!("{reason}: {}.", texts.with("group-people", [("n", people.len().into())]))
        } else {
            format!("{reason}: {}.", people.join(", "))
        }
    };
    by_reason.into_iter().map(sentence).collect()
}
