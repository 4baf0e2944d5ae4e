//! What a picture shows, in a sentence or two: of whom, how they lie beside each other, and who is left out.

use std::collections::BTreeMap;

use egui::{Align, Label, RichText, Ui};

use crate::analysis::{Skipped, SkippedBecause};
use crate::app::figures::compare::{CompareAxis, CompareFigures};
use crate::app::group::compare::Picture;
use crate::app::group::state::GroupState;
use crate::text::Texts;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::at_most;

/// Codes that are named in a sentence; of more only the number is said.
const MOST_NAMED: usize = 6;

/// The widest sentences, in points: more on a line is hard to read.
const WIDEST: f32 = 720.0;

/// Shows the sentences.
pub fn sentences_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &CompareFigures) {
    let texts = scene.texts;
    let mut sentences = vec![of_whom(texts, group, figures)];
    if scene.state.preferences.explanations {
        sentences.push(explanation(texts, group, figures));
        sentences.extend(phases_of_chosen(texts, group, figures));
    }
    if figures.one_line_in > 1 && group.topics.compare.picture == Picture::Multiples {
        let lines = figures.people.div_ceil(figures.one_line_in);
        sentences.push(texts.with("compare-sample", [("n", figures.people.into()), ("lines", lines.into())]));
    }
    // Of what is told to a room nobody is named.
    sentences.extend(skipped_sentences(texts, figures.skipped()));
    sentence_ui(ui, &sentences.join(" "));
}

/// Shows sentences about a figure, no wider than reads well.
pub fn sentence_ui(ui: &mut Ui, words: &str) {
    ui.scope(|ui| {
        at_most(ui, WIDEST);
        ui.add(Label::new(RichText::new(words).weak().font(theme::plain_font(13.0))).halign(Align::LEFT));
    });
}

fn of_whom(texts: &Texts, group: &GroupState, figures: &CompareFigures) -> String {
    if figures.told.is_some() {
        // Of how many would tell that someone is missing.
        return texts.with("compare-of-told", [("n", figures.people.into())]);
    }
    let id = match figures.axis {
        CompareAxis::Phase => "compare-of-phase",
        CompareAxis::Calendar => "compare-of-calendar",
        CompareAxis::Landmark => "compare-of-landmark",
    };
    let letter = figures.landmark_letter().map(|letter| letter.to_string()).unwrap_or_default();
    let of = group.group().journeys.len();
    texts.with(id, [("n", figures.people.into()), ("of", of.into()), ("letter", letter.into())])
}

/// How the picture is to be read.
fn explanation(texts: &Texts, group: &GroupState, figures: &CompareFigures) -> String {
    let chosen = chosen(group, figures);
    let id = match (group.topics.compare.picture, figures.has_middle()) {
        _ if figures.told.is_some() => {
            let has_band = figures.indicators.values().flat_map(|it| it.middle.iter().flatten());
            let has_band = has_band.into_iter().any(|middle| middle.has_band());
            if has_band { "explain-presented-band" } else { "explain-presented" }
        }
        (Picture::Multiples, true) if chosen.is_some() => "explain-multiples-chosen",
        (Picture::Multiples, true) => "explain-multiples",
        (Picture::Multiples, false) => "explain-multiples-few",
        (Picture::Overlay, true) if chosen.is_some() => "explain-overlay-chosen",
        (Picture::Overlay, true) => "explain-overlay",
        (Picture::Overlay, false) => "explain-overlay-few",
        (Picture::Grid, _) => "explain-grid",
    };
    texts.with(id, [("enough", figures.least.into()), ("code", chosen.unwrap_or_default().into())])
}

/// Whose lines stand out: who was chosen and takes part.
fn chosen<'a>(group: &'a GroupState, figures: &CompareFigures) -> Option<&'a str> {
    let chosen = group.looking.selected.as_ref().filter(|_| figures.told.is_none())?;
    figures.person(chosen).map(|_| chosen.as_str())
}

/// Where not everyone's phases lie at the same place, those of who was chosen are shown.
fn phases_of_chosen(texts: &Texts, group: &GroupState, figures: &CompareFigures) -> Option<String> {
    let has_phases = figures.axis != CompareAxis::Phase && group.topics.compare.picture != Picture::Grid;
    let code = chosen(group, figures).filter(|_| has_phases)?;
    Some(texts.with("explain-phases-chosen", [("code", code.into())]))
}

/// Who does not take part, by reason.
pub fn skipped_sentences(texts: &Texts, skipped: &[Skipped]) -> Vec<String> {
    let mut by_reason: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for person in skipped {
        let reason = match &person.why {
            SkippedBecause::NoConsent => texts.get("skipped-no-consent"),
            SkippedBecause::NotChecked => texts.get("skipped-not-checked"),
            SkippedBecause::NoPhaseBorders => texts.get("skipped-no-borders"),
            SkippedBecause::PhaseDoesNotOccur(letter) => {
                texts.with("skipped-phase-missing", [("letter", letter.to_string().into())])
            }
        };
        by_reason.entry(reason).or_default().push(person.participant.as_str());
    }
    let sentence = |(reason, people): (String, Vec<&str>)| {
        if people.len() > MOST_NAMED {
            format!("{reason}: {}.", texts.with("group-people", [("n", people.len().into())]))
        } else {
            format!("{reason}: {}.", people.join(", "))
        }
    };
    by_reason.into_iter().map(sentence).collect()
}
