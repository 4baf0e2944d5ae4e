//! Someone leaves the group, or the whole group goes.

use egui::{TextEdit, Ui, vec2};

use crate::app::files::{FileAction, Purpose};
use crate::app::group::sharing::SharingAction;
use crate::app::group::state::GroupState;
use crate::app::state::Screen;
use crate::model::{Group, ParticipantCode, WithdrawCode};
use crate::ui::dialogs::cover::cover_button_ui;
use crate::ui::scene::Scene;
use crate::ui::scratch::group::LeavingForm;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui, tick_ui};

/// Who a typed code stands for: the code of a participant, or the one on a receipt.
fn participant_of(group: &Group, typed: &str) -> Option<ParticipantCode> {
    let by_receipt = WithdrawCode::new(typed)
        .and_then(|code| group.journeys.iter().find(|journey| journey.withdraw_code.as_ref() == Some(&code)));
    let typed = typed.trim();
    let by_code = || group.people().into_iter().find(|code| code.as_str().eq_ignore_ascii_case(typed));
    by_receipt.map(|journey| &journey.participant).or_else(by_code).cloned()
}

/// Shows how someone leaves, and until when the group is kept.
pub fn leaving_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("withdraw-title"));
    ui.label(texts.get("withdraw-body"));
    let label = ui.label(texts.get("withdraw-code"));
    let typed = &mut scene.scratch.group.leaving.typed;
    ui.add(TextEdit::singleline(typed).desired_width(200.0).margin(vec2(12.0, 12.0))).labelled_by(label.id);
    let participant = participant_of(group.group(), typed);
    if participant.is_none() && !typed.trim().is_empty() {
        faint_ui(ui, texts.get("withdraw-nobody"));
    }
    let known = ui.add_enabled_ui(participant.is_some(), |ui| button_ui(ui, texts.get("known-give"))).inner;
    faint_ui(ui, texts.get("known-hint"));
    if known.clicked()
        && let Some(participant) = participant.clone()
    {
        scene.ask(SharingAction::GiveKnown(participant));
    }
    // Not while something is being written: an older state could come after it.
    let ready = participant.is_some() && scene.state.under_way.jobs == 0;
    let button = ui.add_enabled_ui(ready, |ui| button_ui(ui, texts.get("withdraw-ask"))).inner;
    if button.clicked()
        && let Some(participant) = participant
    {
        scene.scratch.group.leaving.understood = false;
        scene.ask(SharingAction::AskWithdraw(participant));
    }
    retention_ui(ui, scene, group);
}

fn retention_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    ui.add_space(32.0);
    heading_ui(ui, texts.get("retention-title"));
    let today = scene.state.world.today();
    ui.label(match group.group().setup.retention_until {
        None => texts.get("retention-none"),
        Some(until) if until <= today => texts.with("retention-over", [("date", texts.whole_date(until).into())]),
        Some(until) => texts.with("retention-until", [("date", texts.whole_date(until).into())]),
    });
    cover_button_ui(ui, scene, &group.document.file.cover);
    if button_ui(ui, texts.get("handover-open")).clicked() {
        scene.ask(FileAction::Ask(Purpose::HandOver));
    }
    faint_ui(ui, texts.get("handover-hint"));
    if button_ui(ui, texts.get("retention-erase")).clicked() {
        scene.scratch.group.leaving.understood = false;
        scene.ask(SharingAction::AskErase);
    }
}

/// Asks whether someone is to leave the group, for good.
pub fn withdraw_ui(ui: &mut Ui, scene: &mut Scene<'_>, participant: &ParticipantCode) {
    let texts = scene.texts;
    let code = || [("participant", participant.to_string().into())];
    heading_ui(ui, texts.with("withdraw-question", code()));
    ui.label(texts.get("withdraw-explains"));
    if !participant.stands_out_in_text() {
        ui.label(texts.with("withdraw-code-is-a-word", code()));
    }
    if let Screen::Group(group) = &scene.state.screen {
        let outdated = group.group().editions.len() + group.group().prints_beside_editions().count();
        if outdated > 0 {
            ui.label(texts.with("withdraw-outdates", [("n", outdated.into())]));
        }
    }
    sure_ui(ui, scene, SharingAction::Withdraw(participant.clone()), texts.with("withdraw-go", code()));
}

/// Asks whether the whole group is to be erased.
pub fn erase_group_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("retention-question"));
    if let Screen::Group(group) = &scene.state.screen
        && let Some(until) = group.group().setup.retention_until.filter(|&until| until <= scene.state.world.today())
    {
        ui.label(texts.with("retention-over", [("date", texts.whole_date(until).into())]));
    }
    ui.label(texts.get("retention-explains"));
    sure_ui(ui, scene, SharingAction::Erase, texts.get("retention-go"));
}

fn sure_ui(ui: &mut Ui, scene: &mut Scene<'_>, action: SharingAction, go: String) {
    let texts = scene.texts;
    ui.add_space(8.0);
    if let Some(understood) = tick_ui(ui, scene.scratch.group.leaving.understood, texts.get("withdraw-final")) {
        scene.scratch.group.leaving.understood = understood;
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("withdraw-stay"), true).clicked() {
            scene.ask(FileAction::CloseDialog);
        }
        let understood = scene.scratch.group.leaving.understood;
        if ui.add_enabled_ui(understood, |ui| button_ui(ui, go)).inner.clicked() {
            scene.scratch.group.leaving = LeavingForm::default();
            scene.ask(action);
        }
    });
}
