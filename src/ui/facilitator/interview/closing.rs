//! The closing questions: what was answered on the sheet, what is said now, and at which level and where it lies.

use egui::{RichText, TextEdit, Ui};

use crate::app::group::interview::InterviewAction;
use crate::app::group::state::GroupState;
use crate::model::{Answer, Journey, Level, Locus, Prompt};
use crate::text::level_name;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{choice_ui, faint_ui};

/// The four levels at which something can be done.
const LEVELS: [Level; 4] = [Level::Individual, Level::Team, Level::Leadership, Level::Organisation];

/// Shows the instrument's closing questions.
pub fn closing_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let texts = scene.texts;
    faint_ui(ui, texts.get("interview-closing-hint"));
    for prompt in group.instrument().closing_prompts() {
        ui.add_space(12.0);
        ui.push_id((journey.id, prompt.id.as_str()), |ui| question_ui(ui, scene, journey, prompt));
    }
    ui.add_space(16.0);
}

fn question_ui(ui: &mut Ui, scene: &mut Scene<'_>, journey: &Journey, prompt: &Prompt) {
    let texts = scene.texts;
    let given = journey.answers.iter().find(|answer| answer.prompt == prompt.id);
    let question = RichText::new(prompt.text.get(texts.language())).font(theme::strong_font(15.0));
    let label = ui.add(egui::Label::new(question).wrap());
    let mut text = given.map(|answer| answer.text.clone()).unwrap_or_default();
    let field = TextEdit::multiline(&mut text).desired_rows(3).desired_width(f32::INFINITY);
    if ui.add(field.id_salt("answer")).labelled_by(label.id).changed() {
        scene.ask(InterviewAction::Answer { prompt: prompt.id.clone(), text });
    }
    if let Some(answer) = given.filter(|answer| !answer.text.trim().is_empty()) {
        coding_ui(ui, scene, answer);
    }
}

/// What an answer speaks of: any of the levels, and where it looks for a cause.
fn coding_ui(ui: &mut Ui, scene: &mut Scene<'_>, answer: &Answer) {
    let texts = scene.texts;
    let code = |levels: Vec<Level>, locus| InterviewAction::CodeAnswer { prompt: answer.prompt.clone(), levels, locus };
    faint_ui(ui, texts.get("interview-levels"));
    ui.horizontal_wrapped(|ui| {
        for level in LEVELS {
            let is_there = answer.levels.contains(&level);
            if choice_ui(ui, is_there, texts.get(level_name(level))).clicked() {
                let mut levels = answer.levels.clone();
                levels.retain(|other| *other != level);
                if !is_there {
                    levels.push(level);
                    levels.sort_unstable();
                }
                scene.ask(code(levels, answer.locus));
            }
        }
    });
    faint_ui(ui, texts.get("interview-locus"));
    ui.horizontal_wrapped(|ui| {
        let places =
            [(Locus::Individual, "interview-locus-individual"), (Locus::Environment, "interview-locus-environment")];
        for (locus, name) in places {
            let is_there = answer.locus == Some(locus);
            if choice_ui(ui, is_there, texts.get(name)).clicked() {
                scene.ask(code(answer.levels.clone(), (!is_there).then_some(locus)));
            }
        }
    });
}
