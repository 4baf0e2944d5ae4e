//! The form of one card: what changes, who, where, and how one would notice.

use egui::{TextEdit, Ui};

use crate::app::group::board::BoardRequest;
use crate::app::group::state::GroupState;
use crate::model::{BOARD_LEVELS, BoardAction, CardForReport};
use crate::privacy::action_words;
use crate::text::{Texts, level_name, phase_of};
use crate::ui::facilitator::board::form_parts::{checks_ui, indicator_ui, part_ui, role_ui, target_ui};
use crate::ui::facilitator::board::words::missing_words;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{
    LONGEST_WORDS, button_ui, choice_ui, faint_ui, full_ui, heading_ui, tick_ui, unprintable_ui,
};

/// Shows the form of `card`.
pub fn card_form_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, card: &BoardAction) {
    let texts = scene.texts;
    let mut changed = card.clone();
    ui.spacing_mut().button_padding.x = 12.0;
    ui.horizontal_wrapped(|ui| {
        heading_ui(ui, texts.get("board-card"));
        if button_ui(ui, texts.get("board-close")).clicked() {
            scene.ask(BoardRequest::OpenCard(None));
        }
    });
    let today = scene.state.world.today();
    let fields: [(&'static str, bool); 11] = [
        ("action", words_ui(ui, texts, card, ["board-what", "board-what-hint"], &mut changed.action)),
        ("who", part_ui(ui, texts, "board-who", |ui| role_ui(ui, texts, group, "board-who", &mut changed.who))),
        ("formal", formal_ui(ui, texts, &mut changed)),
        ("level", level_ui(ui, texts, &mut changed)),
        ("goal", words_ui(ui, texts, card, ["board-goal", "board-goal-hint"], &mut changed.goal)),
        ("indicator", indicator_ui(ui, texts, group, &mut changed)),
        ("target", target_ui(ui, texts, &mut changed)),
        (
            "owner",
            part_ui(ui, texts, "board-owner", |ui| role_ui(ui, texts, group, "board-owner", &mut changed.owner_role)),
        ),
        ("checks", checks_ui(ui, texts, today, &mut changed)),
        ("moment", moment_ui(ui, texts, group, &mut changed)),
        ("report", report_ui(ui, texts, &mut changed)),
    ];
    if let Some(sentence) = missing_words(texts, card) {
        ui.add_space(8.0);
        faint_ui(ui, sentence);
    }
    ui.add_space(8.0);
    if button_ui(ui, texts.get("board-remove-card")).clicked() {
        scene.ask(BoardRequest::RemoveCard(card.id));
    }
    ui.add_space(16.0);
    if let Some((field, _)) = fields.into_iter().find(|(_, is_changed)| *is_changed) {
        scene.ask(BoardRequest::ChangeCard { card: Box::new(changed), field });
    }
}

/// A field for a few lines; a card that was just made waits for its words.
fn words_ui(ui: &mut Ui, texts: &Texts, card: &BoardAction, names: [&str; 2], words: &mut String) -> bool {
    let [name, hint] = names;
    let label = ui.label(texts.get(name));
    let id = ui.make_persistent_id((name, card.id));
    let field = TextEdit::multiline(words)
        .id(id)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .hint_text(texts.get(hint))
        .char_limit(LONGEST_WORDS);
    let response = ui.add(field).labelled_by(label.id);
    let seen_before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), true));
    if !seen_before && name == "board-what" && card.action.is_empty() {
        response.request_focus();
    }
    unprintable_ui(ui, texts, words);
    full_ui(ui, texts, words, (LONGEST_WORDS, "typed-full"));
    response.changed()
}

fn formal_ui(ui: &mut Ui, texts: &Texts, card: &mut BoardAction) -> bool {
    let before = card.formal;
    ui.horizontal_wrapped(|ui| {
        for (formal, name) in [(true, "board-by-office"), (false, "board-informally")] {
            if choice_ui(ui, card.formal == Some(formal), texts.get(name)).clicked() {
                card.formal = if before == Some(formal) { None } else { Some(formal) };
            }
        }
    });
    card.formal != before
}

fn level_ui(ui: &mut Ui, texts: &Texts, card: &mut BoardAction) -> bool {
    let before = card.level;
    ui.label(texts.get("board-level"));
    ui.horizontal_wrapped(|ui| {
        for level in BOARD_LEVELS {
            if choice_ui(ui, card.column() == level, texts.get(level_name(level))).clicked() && card.column() != level {
                card.level = level;
            }
        }
    });
    card.level != before
}

/// Whether others may read of it; its words are looked through where it is shared.
fn report_ui(ui: &mut Ui, texts: &Texts, card: &mut BoardAction) -> bool {
    ui.add_space(4.0);
    let answer = tick_ui(ui, card.for_report.is_some(), texts.get("board-for-report"));
    if let Some(free) = answer {
        card.for_report = free.then(CardForReport::default);
    }
    if card.for_report.as_ref().is_some_and(|free| action_words(card, free).is_err()) {
        faint_ui(ui, texts.get("board-for-report-hint"));
    }
    answer.is_some()
}

/// The moment of the card, which gives its phase too.
fn moment_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, card: &mut BoardAction) -> bool {
    let before = card.moment.clone();
    let moments = &group.group().moments;
    let label = ui.label(texts.get("board-card-moment"));
    if group.group().moment_of(card).is_none() && !group.group().moment_words(card).is_empty() {
        faint_ui(ui, group.group().moment_words(card));
    }
    if let Some(phase) = group.group().phase_of(card) {
        faint_ui(ui, phase_of(texts, group.instrument(), phase));
    }
    let shown = match group.group().moment_of(card) {
        Some(moment) if !moment.text.trim().is_empty() => moment.text.clone(),
        Some(_) => texts.get("board-moment-unnamed"),
        None => texts.get("board-card-no-moment"),
    };
    let combo = egui::ComboBox::from_id_salt(("board-card-moment", card.id))
        .width(ui.available_width())
        .wrap()
        .selected_text(shown)
        .show_ui(ui, |ui| {
            for moment in moments {
                let words =
                    if moment.text.trim().is_empty() { texts.get("board-moment-unnamed") } else { moment.text.clone() };
                let id = moment.id.to_string();
                if choice_ui(ui, card.moment == id, words).clicked() {
                    card.moment = id;
                }
            }
        });
    combo.response.labelled_by(label.id);
    card.moment != before
}
