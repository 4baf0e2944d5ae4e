//! The group, the codes it draws under, and what is shared with whom.

use egui::Ui;
use jiff::ToSpan;

use crate::app::keys::KeysAction;
use crate::app::set_up::{SetUpAction, SetUpState};
use crate::model::{MINIMUM_GROUPS, MOST_CODES, ParticipantCode, SetupEdit, read_codes};
use crate::text::Texts;
use crate::ui::facilitator::set_up::facilitator::facilitator_ui;
use crate::ui::facilitator::set_up::fields::{chosen, text_ui, typed};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, tick_ui, unprintable_ui};
use crate::ui::widgets::count_field::{CountField, count_field_ui};
use crate::ui::widgets::date_field::{DateField, date_field_ui};

/// The shortest and the longest session that is planned, in minutes.
const DRAWING_MINUTES: std::ops::RangeInclusive<u32> = 10..=240;

/// How long a group is usually kept, in months, when someone asks for an end.
const USUAL_RETENTION_MONTHS: i64 = 12;

/// The numbers of people for which codes are made at a press.
const USUAL_PEOPLE: [usize; 4] = [6, 9, 12, 24];

/// Name, language, and time.
pub fn group_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let setup = open.setup();
    faint_ui(ui, texts.get("set-up-group-hint"));
    ui.add_space(8.0);
    if let Some(name) = text_ui(ui, &texts.get("set-up-name"), &setup.name, 1) {
        typed(scene, "name", SetupEdit::Name(name));
    }
    unprintable_ui(ui, texts, &setup.name);
    ui.add_space(8.0);
    facilitator_ui(ui, scene, open);
    ui.add_space(8.0);
    ui.label(texts.get("set-up-language"));
    ui.horizontal(|ui| {
        for &language in Texts::languages() {
            let name = Texts::of(language).get("language-name");
            if choice_ui(ui, setup.language == language, name).clicked() && setup.language != language {
                chosen(scene, SetupEdit::Language(language));
            }
        }
    });
    ui.add_space(8.0);
    let label = texts.get("set-up-minutes");
    ui.label(&label);
    let field = CountField { label: &label, value: setup.drawing_minutes, within: DRAWING_MINUTES };
    if let Some(minutes) = ui.horizontal_wrapped(|ui| count_field_ui(ui, texts, &field)).inner {
        typed(scene, "minutes", SetupEdit::DrawingMinutes(minutes));
    }
    faint_ui(ui, texts.get("set-up-minutes-hint"));
}

/// The codes to hand out.
pub fn codes_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let codes = &open.setup().codes;
    faint_ui(ui, texts.get("set-up-codes-hint"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        for people in USUAL_PEOPLE {
            if button_ui(ui, texts.with("set-up-codes-make", [("n", people.into())])).clicked() {
                scene.ask(SetUpAction::MakeCodes(people));
            }
        }
    });
    ui.add_space(8.0);
    // The number stands apart: a field is known by its label, and would lose the keyboard with each code.
    let label = texts.get("set-up-codes-list");
    // What is typed stays as it was typed until it says other codes.
    let id = ui.make_persistent_id("codes as typed");
    let before = codes.join(" ");
    let text: String = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| before.clone());
    let text = if read_codes(&text).0 == *codes { text } else { before };
    if let Some(text) = text_ui(ui, &label, &text, 4) {
        let read: Vec<String> = read_codes(&text).0.into_iter().take(MOST_CODES).collect();
        if read != *codes {
            typed(scene, "codes", SetupEdit::Codes(read));
        }
        ui.data_mut(|data| data.insert_temp(id, text.clone()));
        let unusable = read_codes(&text).1;
        scene.scratch.set_up.unusable_codes = unusable.join(", ");
    }
    faint_ui(ui, texts.with("set-up-codes-count", [("n", codes.len().into())]));
    if !scene.scratch.set_up.unusable_codes.is_empty() {
        let codes = scene.scratch.set_up.unusable_codes.as_str();
        faint_ui(
            ui,
            texts.with("set-up-codes-unusable", [("codes", codes.into()), ("most", ParticipantCode::LONGEST.into())]),
        );
    }
}

/// What is shared with whom, and for how long it is kept.
pub fn sharing_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let setup = open.setup();
    faint_ui(ui, texts.get("set-up-sharing-hint"));
    ui.add_space(8.0);
    ui.label(texts.get("set-up-min-group"));
    ui.horizontal_wrapped(|ui| {
        for size in MINIMUM_GROUPS {
            if choice_ui(ui, setup.min_group == size, size.to_string()).clicked() && setup.min_group != size {
                chosen(scene, SetupEdit::MinGroup(size));
            }
        }
    });
    faint_ui(ui, texts.get("set-up-min-group-hint"));
    ui.add_space(8.0);
    if let Some(one_manager) = tick_ui(ui, setup.one_manager, texts.get("set-up-one-manager")) {
        chosen(scene, SetupEdit::OneManager(one_manager));
    }
    faint_ui(ui, texts.get("set-up-one-manager-hint"));
    ui.add_space(8.0);
    if let Some(forgets) = tick_ui(ui, setup.forget_at_hand_in, texts.get("set-up-forget")) {
        chosen(scene, SetupEdit::ForgetAtHandIn(forgets));
    }
    faint_ui(ui, texts.get("set-up-forget-hint"));
    ui.add_space(8.0);
    retention_ui(ui, scene, open);
    ui.add_space(8.0);
    if let Some(contact) = text_ui(ui, &texts.get("set-up-contact"), &setup.contact, 4) {
        typed(scene, "contact", SetupEdit::Contact(contact));
    }
    unprintable_ui(ui, texts, &setup.contact);
    faint_ui(ui, texts.get("set-up-contact-hint"));
    ui.add_space(8.0);
    let recipient = setup.recipient.clone().unwrap_or_default();
    if let Some(key) = text_ui(ui, &texts.get("set-up-recipient"), &recipient, 1) {
        let key = key.trim().to_owned();
        typed(scene, "recipient", SetupEdit::Recipient((!key.is_empty()).then_some(key)));
    }
    faint_ui(ui, texts.get("set-up-recipient-hint"));
    let made = scene.state.keys.known.as_ref().map(|known| known.public.to_string());
    match made.filter(|made| *made != recipient) {
        Some(made) => {
            if button_ui(ui, texts.get("set-up-recipient-use")).clicked() {
                chosen(scene, SetupEdit::Recipient(Some(made)));
            }
        }
        None => {
            if button_ui(ui, texts.get("set-up-recipient-make")).clicked() {
                scene.ask(KeysAction::Show);
            }
        }
    }
}

fn retention_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    let label = texts.get("set-up-retention");
    ui.label(&label);
    ui.horizontal_wrapped(|ui| match open.setup().retention_until {
        Some(date) => {
            if let Some(typed) = date_field_ui(ui, texts, DateField::any(&label, date)) {
                chosen(scene, SetupEdit::RetentionUntil(Some(typed.to)));
            }
            if button_ui(ui, texts.get("set-up-retention-none")).clicked() {
                chosen(scene, SetupEdit::RetentionUntil(None));
            }
        }
        None => {
            if button_ui(ui, texts.get("set-up-retention-set")).clicked() {
                let today = scene.state.world.today();
                let until = today.checked_add(USUAL_RETENTION_MONTHS.months()).unwrap_or(today);
                chosen(scene, SetupEdit::RetentionUntil(Some(until)));
            }
        }
    });
}
