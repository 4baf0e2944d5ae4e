//! Questions that stand before a screen.

use egui::{Context, Id, Modal, ScrollArea, Ui};

use crate::app::document::SaveTrouble;
use crate::app::files::{FileAction, Leaving, PathQuestion, Purpose};
use crate::app::group::sharing::SharingAction;
use crate::app::preferences::PreferAction;
use crate::app::questions::{Dialog, Message, ReplaceQuestion};
use crate::app::sheet::session::SessionAction;
use crate::app::state::{AppState, Screen};
use crate::report::Printable;
use crate::storage::Standing;
use crate::text::{Texts, storage_sentence};
use crate::ui::bars::close_ui;
use crate::ui::dialogs::calendar::calendar_question_ui;
use crate::ui::dialogs::cover::{cover_button_ui, cover_ui};
use crate::ui::dialogs::earlier_versions::earlier_versions_ui;
use crate::ui::dialogs::hand_over::hand_over_ui;
use crate::ui::dialogs::keys::keys_ui;
use crate::ui::dialogs::left_behind::erase_left_ui;
use crate::ui::dialogs::merge_report::merge_report_ui;
use crate::ui::dialogs::path_field::path_field_ui;
use crate::ui::dialogs::preview::preview_ui;
use crate::ui::dialogs::still_writing::still_writing_ui;
use crate::ui::dialogs::unlock::{unlock_left_ui, unlock_ui};
use crate::ui::dialogs::wipe::{wipe_ui, wiped_sentence};
use crate::ui::facilitator::sharing::leaving::{erase_group_ui, withdraw_ui};
use crate::ui::participant::hand_in::hand_in_ui;
use crate::ui::participant::pause::{erase_ui, help_ui, pause_ui};
use crate::ui::participant::receipt::receipt_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui, tick_ui};
use crate::ui::widgets::questions::{begin_question, end_question};

/// Shows `dialog` before the screen, which waits.
pub fn dialog_ui(context: &Context, scene: &mut Scene<'_>, dialog: &Dialog) {
    let style = context.global_style();
    let is_pause = matches!(dialog, Dialog::Pause);
    // A pause is a blank sheet over all of it.
    let blank = egui::Frame::new().fill(style.visuals.window_fill);
    let frame = if is_pause { blank } else { egui::Frame::window(&style).inner_margin(24) };
    begin_question(context, std::mem::discriminant(dialog));
    let response = Modal::new(Id::unique("dialog")).frame(frame).show(context, |ui| {
        let screen = ui.ctx().content_rect();
        let (width, tallest) =
            if is_pause { screen.size().into() } else { ((screen.width() - 80.0).min(640.0), screen.height() - 80.0) };
        ui.set_width(width);
        if is_pause {
            ui.set_min_height(tallest);
        }
        ScrollArea::vertical().max_height(tallest).min_scrolled_height(tallest).show(ui, |ui| match dialog {
            Dialog::Path(question) => path_ui(ui, scene, question),
            Dialog::Calendar(question) => calendar_question_ui(ui, scene, question),
            Dialog::Replace(question) => replace_ui(ui, scene, question),
            Dialog::HandIn(question) => {
                if let Screen::Sheet(sheet) = &scene.state.screen {
                    hand_in_ui(ui, scene, sheet, question);
                }
            }
            Dialog::MergeReport(question) => merge_report_ui(ui, scene, question),
            Dialog::Unsaved(leaving) => unsaved_ui(ui, scene, *leaving),
            Dialog::EarlierVersions(states) => earlier_versions_ui(ui, scene, states),
            Dialog::EraseLeft(journal) => erase_left_ui(ui, scene, journal),
            Dialog::UnlockLeft(journal) => unlock_left_ui(ui, scene, journal),
            Dialog::Cover => cover_ui(ui, scene),
            Dialog::Keys => keys_ui(ui, scene),
            Dialog::Unlock(question) => unlock_ui(ui, scene, question),
            Dialog::Wipe => wipe_ui(ui, scene),
            Dialog::Minimum(minimum) => minimum_ui(ui, scene, *minimum),
            Dialog::Withdraw(participant) => withdraw_ui(ui, scene, participant),
            Dialog::HandOver(path) => hand_over_ui(ui, scene, path),
            Dialog::EraseGroup => erase_group_ui(ui, scene),
            Dialog::Pause => pause_ui(ui, scene),
            Dialog::Erase => erase_ui(ui, scene),
            Dialog::Message(message) => message_ui(ui, scene, message),
        });
    });
    end_question(context);
    // A press beside the question is most likely a slip, and would throw away what was typed.
    let escapes = || context.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
    if response.response.should_close() || response.is_top_modal && !response.any_popup_open && escapes() {
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
        Purpose::OpenBeside => ("path-title-beside", "path-open"),
        Purpose::OpenSetup | Purpose::ChangeSetup => ("path-title-setup", "path-open"),
        Purpose::AddToGroup => ("path-title-add", "path-open"),
        Purpose::ReadSheets => ("path-title-sheets", "path-read"),
        Purpose::OpenCalendar => ("layers-path-title", "path-open"),
        Purpose::SaveEdition | Purpose::SavePair => ("path-title-save-edition", "path-make"),
        Purpose::TakeAlong | Purpose::Figure => ("path-title-take", "path-make"),
        Purpose::SaveSheet | Purpose::SaveTalked => ("path-title-save-sheet", "path-save"),
        Purpose::SaveGroup => ("path-title-save-group", "path-save"),
        Purpose::Print(Printable::BlankSheet) => ("path-title-blank", "path-make"),
        Purpose::Print(Printable::RunSheet) => ("path-title-run", "path-make"),
        Purpose::Print(Printable::Guide) => ("guide-print", "path-make"),
        Purpose::Print(_) | Purpose::Pages => ("path-title-report", "path-make"),
        Purpose::SaveSetup => ("path-title-save-setup", "path-save"),
        Purpose::HandIn => ("hand-in-title", "hand-in-go"),
        Purpose::HandInNow => ("own-now-hand-in-title", "hand-in-go"),
        Purpose::HandOver => ("path-title-handover", "handover-on"),
    };
    heading_ui(ui, texts.get(title));
    if question.purpose == Purpose::ReadSheets {
        faint_ui(ui, texts.get("path-sheets-hint"));
    }
    if question.purpose == Purpose::AddToGroup {
        faint_ui(ui, texts.get("path-add-hint"));
    }
    if question.purpose == Purpose::OpenCalendar {
        let handed_out = matches!(scene.state.screen, Screen::SetUp(_));
        faint_ui(ui, texts.get(if handed_out { "layers-path-hint-handed-out" } else { "layers-path-hint" }));
    }
    first_time_ui(ui, scene, question.purpose);
    if let Some(preview) = &question.preview {
        preview_ui(ui, scene, preview);
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

/// The first time a sheet is saved: what it is, and the ways to keep it to oneself.
fn first_time_ui(ui: &mut Ui, scene: &mut Scene<'_>, purpose: Purpose) {
    let Screen::Sheet(sheet) = &scene.state.screen else { return };
    if purpose != Purpose::SaveSheet || sheet.document.file.path.is_some() {
        return;
    }
    let texts = scene.texts;
    ui.label(texts.get("save-first-time"));
    cover_button_ui(ui, scene, &sheet.document.file.cover);
    let forgets = scene.state.preferences.forget_at_hand_in;
    if let Some(forgets) = tick_ui(ui, forgets, texts.get("wipe-forget")) {
        scene.ask(PreferAction::ForgetAtHandIn(forgets));
    }
}

/// There is no way back, so that it is asked.
fn minimum_ui(ui: &mut Ui, scene: &mut Scene<'_>, minimum: u32) {
    let texts = scene.texts;
    heading_ui(ui, texts.with("minimum-title", [("n", minimum.into())]));
    ui.label(texts.get("minimum-body"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.with("minimum-go", [("n", minimum.into())]), true).clicked() {
            scene.ask(SharingAction::Minimum(minimum));
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}

/// Names what stands there and what would take its place.
fn replace_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &ReplaceQuestion) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("replace-title"));
    let file = question.path.file_name().unwrap_or(question.path.as_os_str()).to_string_lossy().into_owned();
    let name = name_written(scene.state);
    let words = [
        ("file", file.into()),
        ("there", standing_words(texts, &question.standing).into()),
        ("new", texts.get(&format!("replace-by-{}", kind_written(question.purpose))).into()),
        ("name", name.as_str().into()),
    ];
    ui.label(texts.with(if name.is_empty() { "replace-body" } else { "replace-body-named" }, words));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("replace-other-name"), true).clicked() {
            scene.ask(FileAction::AnotherPlace);
        }
        if button_ui(ui, texts.get("replace-go")).clicked() {
            scene.ask(FileAction::Replace);
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}

/// The kind of what is written, as it stands in names of texts.
fn kind_written(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::SaveGroup | Purpose::HandOver => "group",
        Purpose::HandInNow => "now",
        Purpose::SaveSetup => "setup",
        Purpose::SaveEdition | Purpose::SavePair => "edition",
        Purpose::TakeAlong | Purpose::Figure => "taken",
        Purpose::SaveSheet | Purpose::SaveTalked => "journey",
        _ => "pages",
    }
}

/// Whose it is, or what it is called.
fn name_written(state: &AppState) -> String {
    match &state.screen {
        Screen::Sheet(sheet) => sheet.journey().participant.to_string(),
        Screen::Group(group) => match group.one_drawing() {
            Some(journey) => journey.participant.to_string(),
            None => group.group().setup.name.clone(),
        },
        Screen::SetUp(open) => open.setup().name.clone(),
        Screen::Start(_) | Screen::Hr(_) => String::new(),
    }
}

fn standing_words(texts: &Texts, standing: &Standing) -> String {
    match standing {
        Standing::Journey { participant, is_hand_in, .. } => {
            let id = if *is_hand_in { "standing-hand-in" } else { "standing-journey" };
            texts.with(id, [("name", participant.as_str().into())])
        }
        Standing::Now { participant, .. } => texts.with("standing-now", [("name", participant.as_str().into())]),
        Standing::Group { name, .. } => texts.with("standing-group", [("name", name.as_str().into())]),
        Standing::Setup { name, .. } => texts.with("standing-setup", [("name", name.as_str().into())]),
        Standing::Edition => texts.get("standing-edition"),
        Standing::Pages => texts.get("standing-pages"),
        Standing::Sealed => texts.get("standing-sealed"),
        Standing::Other => texts.get("standing-other"),
    }
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
    ui.add_space(8.0);
    help_ui(ui, scene);
}

/// Of a drawing that was handed in: whether this device has forgotten it.
fn forgotten_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let Screen::Sheet(sheet) = &scene.state.screen else { return };
    let Some(forgotten) = &sheet.session.forgotten else { return };
    let texts = scene.texts;
    ui.label(match &forgotten.trouble {
        None => texts.get("message-forgotten"),
        Some(why) => texts.with("message-not-forgotten", [("why", why.as_str().into())]),
    });
}

/// The title of a message, by the id of its text, and what it says.
fn message_words(texts: &Texts, message: &Message) -> (&'static str, String) {
    let shown = |path: &std::path::Path| path.to_string_lossy().into_owned();
    match message {
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
                SaveTrouble::Nothing(sentence) => sentence.clone(),
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
        Message::StillWriting { .. } => ("message-still-writing", texts.get("message-still-writing-body")),
        Message::SaveFirst => ("message-save-first", texts.get("message-save-first-body")),
        Message::NowFirst => {
            let names = [("open", "own-now-open"), ("keep", "own-now-keep"), ("leave", "own-now-leave")];
            let words = names.map(|(name, id)| (name, texts.get(id).into()));
            ("message-now-first", texts.with("message-now-first-body", words))
        }
        Message::OwnFile => ("message-own-file", texts.get("message-own-file-body")),
        Message::Notice(words) => ("message-notice", words.clone()),
        Message::NotAnEdition => ("message-no-edition", texts.get("message-no-edition-body")),
        Message::NothingFound => ("message-nothing", texts.get("message-nothing-body")),
    }
}

fn message_ui(ui: &mut Ui, scene: &mut Scene<'_>, message: &Message) {
    let texts = scene.texts;
    let (title, body) = message_words(texts, message);
    heading_ui(ui, texts.get(title));
    ui.label(body);
    if matches!(message, Message::HandedIn(_)) {
        forgotten_ui(ui, scene);
        receipt_ui(ui, scene);
        if button_ui(ui, texts.get("receipt-print")).clicked() {
            scene.ask(FileAction::Ask(Purpose::Print(Printable::Receipt)));
        }
    }
    if matches!(message, Message::StillWriting { .. }) {
        return still_writing_ui(ui, scene);
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("dialog-close"), true).clicked() {
            scene.ask(FileAction::CloseDialog);
        }
        // The folder may be gone, or full, or not ours.
        let is_open = !matches!(scene.state.screen, Screen::Start(_) | Screen::Hr(_));
        let elsewhere = matches!(message, Message::Unwritable(..) | Message::OpenElsewhere | Message::NewerVersion);
        if elsewhere && is_open && button_ui(ui, texts.get("save-elsewhere")).clicked() {
            scene.ask(FileAction::SaveAs);
        }
    });
}
