//! What would have helped: where people look for it, at which levels, and what they said.

use egui::{RichText, Ui};

use crate::analysis::AnswerCount;
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::state::GroupState;
use crate::model::Share;
use crate::text::level_name;
use crate::ui::facilitator::threads::cells::{Persons, bar_ui};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, heading_ui};

/// Answers that are listed; of more the number is said.
const MOST: usize = 120;

/// Shows it, question by question.
pub fn helped_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures) {
    if figures.answers.prompts.is_empty() {
        faint_ui(ui, scene.texts.get("helped-none"));
    }
    for count in &figures.answers.prompts {
        prompt_ui(ui, scene, group, figures, count);
        ui.add_space(16.0);
    }
}

fn prompt_ui(ui: &mut Ui, scene: &Scene<'_>, group: &GroupState, figures: &ThreadsFigures, count: &AnswerCount) {
    let texts = scene.texts;
    let prompt = group.instrument().prompts.iter().find(|prompt| prompt.id == count.prompt);
    heading_ui(ui, prompt.map_or_else(|| count.prompt.to_string(), |it| it.text.get(texts.language()).to_owned()));
    let bar = |ui: &mut Ui, name: String, all: usize, of: usize| {
        let persons = Persons { all, of, plus: None, minus: None };
        bar_ui(ui, RichText::new(name), persons.share(), &persons.words(texts));
    };
    bar(ui, texts.get("helped-answered"), count.answered, figures.answers.participants);
    if count.individual + count.environment > 0 {
        bar(ui, texts.get("helped-individual"), count.individual, count.answered);
        bar(ui, texts.get("helped-environment"), count.environment, count.answered);
    }
    for (&level, &persons) in &count.levels {
        bar(ui, texts.with("helped-level", [("level", texts.get(level_name(level)).into())]), persons, count.answered);
    }
    let answers = figures.group.journeys.iter().flat_map(|journey| {
        let answers = journey.answers.iter().filter(|answer| answer.prompt == count.prompt);
        let said = answers.filter(|answer| answer.share != Share::Myself && !answer.text.trim().is_empty());
        said.map(move |answer| (&journey.participant, answer))
    });
    let answers: Vec<_> = answers.collect();
    for (participant, answer) in answers.iter().take(MOST) {
        ui.add_space(8.0);
        ui.label(RichText::new(participant.as_str()).font(theme::plain_font(13.0)).weak());
        ui.label(&answer.text);
    }
    if answers.len() > MOST {
        faint_ui(ui, texts.with("list-more", [("n", (answers.len() - MOST).into())]));
    }
}
