//! Words that are looked through before others read them: what could tell someone apart is replaced or let stand.

use egui::{TextEdit, Ui, vec2};

use crate::model::CheckedWords;
use crate::privacy::words::unaccepted;
use crate::text::{Texts, looks_like_words};
use crate::ui::widgets::controls::{button_ui, faint_ui, main_button_ui};

/// What is said of words once nothing in them is marked, by the ids of the texts.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    /// They are told.
    pub ready: &'static str,
    /// Nothing is left of them.
    pub empty: &'static str,
}

/// What was chosen about words.
#[derive(Debug, Clone, PartialEq)]
pub enum WordsChoice {
    /// Others may read them so.
    Free(CheckedWords),
    /// They may not, after all.
    TakeBack,
}

/// Shows `words` as others may read them; gives what was chosen. Opening them frees nothing: that is a choice of its own, made after
/// reading.
pub fn checked_words_ui(
    ui: &mut Ui,
    texts: &Texts,
    (words, checked): (&str, Option<&CheckedWords>),
    outcome: Outcome,
) -> Option<WordsChoice> {
    if let Some(checked) = checked.filter(|checked| checked.of == words) {
        let changed = edit_ui(ui, texts, checked, Some(outcome));
        let taken_back = button_ui(ui, texts.get("sharing-quote-take-back")).clicked();
        return if taken_back { Some(WordsChoice::TakeBack) } else { changed.map(WordsChoice::Free) };
    }
    let id = ui.make_persistent_id("words being looked through");
    let looking: Option<CheckedWords> = ui.data(|data| data.get_temp(id)).filter(|it: &CheckedWords| it.of == words);
    let Some(looking) = looking else {
        if button_ui(ui, texts.get("sharing-quote-look")).clicked() {
            let begun = CheckedWords { of: words.to_owned(), text: words.to_owned(), ..CheckedWords::default() };
            ui.data_mut(|data| data.insert_temp(id, begun));
            ui.ctx().request_repaint();
        }
        return None;
    };
    let looking = edit_ui(ui, texts, &looking, None).unwrap_or(looking);
    let is_plain = unaccepted(&looking.text, &looking.accepted).is_empty() && !looking.text.trim().is_empty();
    let mut chosen = None;
    let mut is_done = false;
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("sharing-quote-free"), is_plain).clicked() {
            chosen = Some(WordsChoice::Free(looking.clone()));
            is_done = true;
        }
        is_done |= button_ui(ui, texts.get("sharing-quote-keep")).clicked();
    });
    if is_done {
        ui.ctx().request_repaint();
        ui.data_mut(|data| data.remove::<CheckedWords>(id));
    } else {
        ui.data_mut(|data| data.insert_temp(id, looking));
    }
    chosen
}

/// The words as others would read them, to be changed; gives what changed.
fn edit_ui(ui: &mut Ui, texts: &Texts, checked: &CheckedWords, outcome: Option<Outcome>) -> Option<CheckedWords> {
    let mut text = checked.text.clone();
    let label = ui.label(texts.get("sharing-quote-reads"));
    let field = TextEdit::multiline(&mut text).desired_rows(2).desired_width(f32::INFINITY).margin(vec2(12.0, 12.0));
    let is_changed = ui.add(field).labelled_by(label.id).changed();
    let accepted = marks_ui(ui, texts, checked, outcome);
    if is_changed {
        return Some(CheckedWords { text, ..checked.clone() });
    }
    accepted.map(|accepted| CheckedWords { accepted, ..checked.clone() })
}

/// What is marked in them, to be let stand word by word; gives what stands now.
fn marks_ui(ui: &mut Ui, texts: &Texts, checked: &CheckedWords, outcome: Option<Outcome>) -> Option<Vec<String>> {
    let marks = unaccepted(&checked.text, &checked.accepted);
    if marks.is_empty() {
        let words = outcome.map(|outcome| if checked.text.trim().is_empty() { outcome.empty } else { outcome.ready });
        faint_ui(ui, texts.get(words.unwrap_or("sharing-quote-nothing-marked")));
        return None;
    }
    ui.label(texts.get("sharing-quote-marks"));
    let mut let_stand = None;
    ui.horizontal_wrapped(|ui| {
        let mut shown: Vec<&str> = Vec::new();
        for mark in &marks {
            let word = &checked.text[mark.at.clone()];
            if shown.contains(&word) {
                continue;
            }
            shown.push(word);
            let words = [("word", word.into()), ("kind", looks_like_words(texts, mark.looks_like).into())];
            if button_ui(ui, texts.with("sharing-quote-let-stand", words)).clicked() {
                let mut accepted = checked.accepted.clone();
                accepted.push(word.to_owned());
                let_stand = Some(accepted);
            }
        }
    });
    let_stand
}
