//! What would have helped: where people look for it, at which levels, and what they said.

use std::collections::BTreeSet;

use egui::{RichText, Ui};

use crate::analysis::AnswerCount;
use crate::app::figures::threads::ThreadsFigures;
use crate::app::group::state::GroupState;
use crate::model::{Answer, Journey, Locus, ParticipantCode, Share};
use crate::text::level_name;
use crate::ui::facilitator::threads::who::who_bar_ui;
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
    // What would have helped comes first: where people look for it afterwards.
    let first = figures.answers.looking_back().map(|count| &count.prompt);
    let mut prompts: Vec<&AnswerCount> = figures.answers.prompts.iter().collect();
    prompts.sort_by_key(|count| Some(&count.prompt) != first);
    for count in prompts {
        prompt_ui(ui, scene, group, figures, count);
        ui.add_space(16.0);
    }
}

/// Who takes part and gave an answer to this question that `is` holds of.
fn who_answered(
    figures: &ThreadsFigures,
    count: &AnswerCount,
    is: &dyn Fn(&Answer) -> bool,
) -> BTreeSet<ParticipantCode> {
    let says = |answer: &Answer| !answer.text.trim().is_empty() || answer.locus.is_some() || !answer.levels.is_empty();
    let gave = |journey: &&Journey| {
        let mut answers = journey.answers.iter().filter(|answer| answer.prompt == count.prompt && says(answer));
        journey.counts_in_group() && answers.any(is)
    };
    figures.group.journeys.iter().filter(gave).map(|journey| journey.participant.clone()).collect()
}

fn prompt_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, figures: &ThreadsFigures, count: &AnswerCount) {
    let texts = scene.texts;
    let prompt = group.instrument().prompts.iter().find(|prompt| prompt.id == count.prompt);
    heading_ui(ui, prompt.map_or_else(|| count.prompt.to_string(), |it| it.text.get(texts.language()).to_owned()));
    let mut bar = |ui: &mut Ui, name: String, of: usize, is: &dyn Fn(&Answer) -> bool| {
        let people = who_answered(figures, count, is);
        who_bar_ui(ui, scene, group, (RichText::new(&name), &name), (&people, of));
    };
    bar(ui, texts.get("helped-answered"), figures.answers.participants, &|_| true);
    if count.individual + count.environment > 0 {
        let looks = |locus: Locus| move |answer: &Answer| answer.locus == Some(locus);
        bar(ui, texts.get("helped-individual"), count.answered, &looks(Locus::Individual));
        bar(ui, texts.get("helped-environment"), count.answered, &looks(Locus::Environment));
    }
    for &level in count.levels.keys() {
        let name = texts.with("helped-level", [("level", texts.get(level_name(level)).into())]);
        bar(ui, name, count.answered, &|answer| answer.levels.contains(&level));
    }
    let answers = figures.group.journeys.iter().filter(|journey| journey.counts_in_group()).flat_map(|journey| {
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
