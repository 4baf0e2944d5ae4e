//! Questions that stand before a screen.

use std::path::Path;

use egui::{Context, Id, Modal, RichText, ScrollArea, Ui};

use crate::app::document::SaveTrouble;
use crate::app::files::{FileAction, Leaving, PathQuestion, Purpose};
use crate::app::group::action::GroupAction;
use crate::app::questions::{Dialog, MergeQuestion, Message};
use crate::app::sheet::session::SessionAction;
use crate::app::state::Screen;
use crate::model::MergeRow;
use crate::report::Printable;
use crate::storage::StorageError;
use crate::text::{Texts, fate_sentence, storage_sentence};
use crate::ui::bars::close_ui;
use crate::ui::dialogs::cover::cover_ui;
use crate::ui::dialogs::earlier_versions::earlier_versions_ui;
use crate::ui::dialogs::keys::keys_ui;
use crate::ui::dialogs::left_behind::erase_left_ui;
use crate::ui::dialogs::path_field::path_field_ui;
use crate::ui::dialogs::unlock::{unlock_left_ui, unlock_ui};
use crate::ui::dialogs::wipe::{wipe_ui, wiped_sentence};
use crate::ui::facilitator::sharing::leaving::{erase_group_ui, withdraw_ui};
use crate::ui::participant::hand_in::hand_in_ui;
use crate::ui::participant::pause::{erase_ui, pause_ui};
use crate::ui::participant::receipt::receipt_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui};

/// The height of a row of the report of what came in, in points.
const MERGE_ROW: f32 = 24.0;

/// Shows `dialog` before the screen, which waits.
pub fn dialog_ui(context: &Context, scene: &mut Scene<'_>, dialog: &Dialog) {
    let frame = egui::Frame::window(&context.global_style()).inner_margin(24);
    let response = Modal::new(Id::unique("dialog")).frame(frame).show(context, |ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width((screen.width() - 80.0).min(640.0));
        let tallest = screen.height() - 80.0;
        ScrollArea::vertical().max_height(tallest).min_scrolled_height(tallest).show(ui, |ui| match dialog {
            Dialog::Path(question) => path_ui(ui, scene, question),
            Dialog::HandIn(question) => {
                if let Screen::Sheet(sheet) = &scene.state.screen {
                    hand_in_ui(ui, scene, sheet, question);
                }
            }
            Dialog::MergeReport(question) => merge_ui(ui, scene, question),
            Dialog::Unsaved(leaving) => unsaved_ui(ui, scene, *leaving),
            Dialog::EarlierVersions(states) => earlier_versions_ui(ui, scene, states),
            Dialog::EraseLeft(journal) => erase_left_ui(ui, scene, journal),
            Dialog::UnlockLeft(journal) => unlock_left_ui(ui, scene, journal),
            Dialog::Cover => cover_ui(ui, scene),
            Dialog::Keys => keys_ui(ui, scene),
            Dialog::Unlock(question) => unlock_ui(ui, scene, question),
            Dialog::Wipe => wipe_ui(ui, scene),
            Dialog::Withdraw(participant) => withdraw_ui(ui, scene, participant),
            Dialog::EraseGroup => erase_group_ui(ui, scene),
            Dialog::Pause => pause_ui(ui, scene),
            Dialog::Erase => erase_ui(ui, scene),
            Dialog::Message(message) => message_ui(ui, scene, message),
        });
    });
    if response.should_close() {
        match dialog {
            Dialog::Pause | Dialog::Erase => scene.ask(SessionAction::Resume),
            _ => scene.ask(FileAction::CloseDialog),
        }
    }
}

fn path_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &PathQuestion) {
    let texts = scene.texts;
    let (title, go) = match question.purpose {
        Purpose::Open | Purpose::OpenDrawing | Purpose::OpenGroup => ("path-title-open", "path-open"),
        Purpose::OpenEdition => ("path-title-edition", "path-open"),
        Purpose::OpenSetup => ("path-title-setup", "path-open"),
        Purpose::AddToGroup => ("path-title-add", "path-open"),
        Purpose::OpenCalendar => ("layers-path-title", "path-open"),
        Purpose::SaveEdition => ("path-title-save-edition", "path-make"),
        Purpose::SaveSheet | Purpose::SaveTalked => ("path-title-save-sheet", "path-save"),
        Purpose::SaveGroup => ("path-title-save-group", "path-save"),
        Purpose::Print(Printable::BlankSheet) => ("path-title-blank", "path-make"),
        Purpose::Print(Printable::RunSheet) => ("path-title-run", "path-make"),
        Purpose::Print(_) | Purpose::Pages => ("path-title-report", "path-make"),
        Purpose::SaveSetup => ("path-title-save-setup", "path-save"),
        Purpose::HandIn => ("hand-in-title", "hand-in-go"),
    };
    heading_ui(ui, texts.get(title));
    if question.purpose == Purpose::AddToGroup {
        faint_ui(ui, texts.get("path-add-hint"));
    }
    if question.purpose == Purpose::OpenCalendar {
        faint_ui(ui, texts.get("layers-path-hint"));
    }
    path_field_ui(ui, scene, question);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let paths = question.paths();
        if main_button_ui(ui, texts.get(go), !paths.is_empty()).clicked() {
            scene.ask(FileAction::Choose(question.purpose, paths));
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}

fn merge_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &MergeQuestion) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("merge-title"));
    let report = question.merged.as_ref().map_or(&question.without_group, |merged| &merged.report);
    let refused = report.refused() + question.unreadable.len();
    ui.label(texts.with(
        "merge-counts",
        [
            ("added", report.added().into()),
            ("same", report.same().into()),
            ("conflicting", report.conflicting().into()),
            ("refused", refused.into()),
        ],
    ));
    ui.add_space(8.0);
    let unreadable = question.unreadable.len();
    let tallest = (ui.ctx().content_rect().height() - 320.0).max(MERGE_ROW * 3.0);
    // Rows are equally high, so that of ten thousand files only those in view are laid out.
    ScrollArea::vertical().id_salt("merge-rows").max_height(tallest).min_scrolled_height(tallest).show_rows(
        ui,
        MERGE_ROW,
        unreadable + report.rows.len(),
        |ui, shown| {
            for place in shown {
                match question.unreadable.get(place) {
                    Some((path, error)) => unreadable_row_ui(ui, texts, path, error),
                    None => merge_row_ui(ui, texts, &report.rows[place - unreadable]),
                }
            }
        },
    );
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let can_take = question.merged.as_ref().is_some_and(|merged| merged.changes);
        if main_button_ui(ui, texts.get("merge-take"), can_take).clicked() {
            scene.ask(GroupAction::TakeMerge);
        }
        close_ui(ui, scene, if can_take { "dialog-cancel" } else { "dialog-close" });
    });
}

fn merge_row_ui(ui: &mut Ui, texts: &Texts, row: &MergeRow) {
    row_ui(ui, |ui| {
        ui.label(RichText::new(row.participant.as_str()).font(theme::strong_font(15.0)));
        ui.label(fate_sentence(texts, &row.fate));
        ui.label(RichText::new(&row.source).weak());
    });
}

fn unreadable_row_ui(ui: &mut Ui, texts: &Texts, path: &Path, error: &StorageError) {
    let words = [
        ("file", path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned().into()),
        ("why", storage_sentence(texts, error).into()),
    ];
    let sentence = texts.with("merge-unreadable", words);
    row_ui(ui, |ui| {
        ui.add(egui::Label::new(&sentence).truncate()).on_hover_text(&sentence);
    });
}

/// A row that is read, not pressed, and so may be lower than what is pressed.
fn row_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().interact_size.y = MERGE_ROW;
    ui.horizontal(contents);
}

fn unsaved_ui(ui: &mut Ui, scene: &mut Scene<'_>, leaving: Leaving) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("unsaved-title"));
    ui.label(texts.get("unsaved-body"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("unsaved-save"), true).clicked() {
            scene.ask(FileAction::SaveAndLeave(leaving));
        }
        if button_ui(ui, texts.get("unsaved-leave")).clicked() {
            scene.ask(FileAction::LeaveAnyway(leaving));
        }
        close_ui(ui, scene, "unsaved-stay");
    });
}

fn message_ui(ui: &mut Ui, scene: &mut Scene<'_>, message: &Message) {
    let texts = scene.texts;
    let shown = |path: &std::path::Path| path.to_string_lossy().into_owned();
    let (title, body) = match message {
        Message::HandedIn(path) => {
            ("message-handed-in", texts.with("message-handed-in-body", [("path", shown(path).into())]))
        }
        Message::Unreadable(path, error) => {
            let why = storage_sentence(texts, error);
            let words = [("file", shown(path).into()), ("why", why.into())];
            ("message-unreadable", texts.with("message-unreadable-body", words))
        }
        Message::Unwritable(path, trouble) => {
            let why = match trouble {
                SaveTrouble::Storage(error) => storage_sentence(texts, error),
                SaveTrouble::Pages(detail) => texts.with("message-pages", [("detail", detail.as_str().into())]),
            };
            let words = [("file", shown(path).into()), ("why", why.into())];
            ("message-unwritable", texts.with("message-unwritable-body", words))
        }
        Message::NewerVersion => ("message-newer", texts.get("message-newer-body")),
        Message::UnknownInstrument(code) => {
            ("message-instrument", texts.with("message-instrument-body", [("instrument", code.as_str().into())]))
        }
        Message::CannotSeal => ("message-seal", texts.get("message-seal-body")),
        Message::Wiped(wiped) => ("wipe-done-title", wiped_sentence(texts, wiped)),
        Message::OpenElsewhere => ("message-open-elsewhere", texts.get("message-open-elsewhere-body")),
        Message::TooLarge => {
            let most = (crate::format::LARGEST_FILE_BYTES / (1024 * 1024)).to_string();
            ("message-too-large", texts.with("message-too-large-body", [("most", most.into())]))
        }
        Message::SaveFirst => ("message-save-first", texts.get("message-save-first-body")),
        Message::OwnFile => ("message-own-file", texts.get("message-own-file-body")),
        Message::NotAnEdition => ("message-no-edition", texts.get("message-no-edition-body")),
        Message::NothingFound => ("message-nothing", texts.get("message-nothing-body")),
    };
    heading_ui(ui, texts.get(title));
    ui.label(body);
    if matches!(message, Message::HandedIn(_)) {
        receipt_ui(ui, scene);
        if button_ui(ui, texts.get("receipt-print")).clicked() {
            scene.ask(FileAction::Ask(Purpose::Print(Printable::Receipt)));
        }
    }
    ui.add_space(8.0);
    if main_button_ui(ui, texts.get("dialog-close"), true).clicked() {
        scene.ask(FileAction::CloseDialog);
    }
}
