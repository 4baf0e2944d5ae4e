//! Questions that stand before a screen.

use egui::{Context, Id, Modal, RichText, ScrollArea, TextEdit, Ui};

use super::controls::{button_ui, faint_ui, heading_ui, main_button_ui, tick_ui};
use crate::app::action::{Action, Actions, FileAction, GroupAction, SheetAction};
use crate::app::effect::SaveTrouble;
use crate::app::state::{AppState, Dialog, Leaving, MergeQuestion, Message, PathQuestion, Purpose, Screen, SheetState};
use crate::model::{Fate, Journey, MergeReport, MergeRow, Share};
use crate::text::{Texts, storage_sentence};

/// Shows `dialog` before the screen, which waits.
pub fn dialog_ui(context: &Context, texts: &Texts, state: &AppState, dialog: &Dialog, actions: &mut Actions) {
    let response = Modal::new(Id::unique("dialog")).show(context, |ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width((screen.width() - 80.0).min(640.0));
        ScrollArea::vertical().max_height(screen.height() - 120.0).show(ui, |ui| match dialog {
            Dialog::Path(question) => path_ui(ui, texts, question, actions),
            Dialog::HandIn(question) => {
                if let Screen::Sheet(sheet) = &state.screen {
                    hand_in_ui(ui, texts, sheet, question, actions);
                }
            }
            Dialog::MergeReport(question) => merge_ui(ui, texts, question, actions),
            Dialog::Unsaved(leaving) => unsaved_ui(ui, texts, *leaving, actions),
            Dialog::Message(message) => message_ui(ui, texts, message, actions),
        });
    });
    if response.should_close() {
        actions.push(FileAction::CloseDialog.into());
    }
}

fn close_ui(ui: &mut Ui, texts: &Texts, name: &str, actions: &mut Actions) {
    if button_ui(ui, texts.get(name)).clicked() {
        actions.push(FileAction::CloseDialog.into());
    }
}

fn path_field_ui(ui: &mut Ui, texts: &Texts, question: &PathQuestion, actions: &mut Actions) {
    let mut path = question.path.clone();
    let label = ui.label(texts.get(if question.purpose.writes() { "path-where" } else { "path-which" }));
    let field = TextEdit::multiline(&mut path).desired_rows(1).desired_width(f32::INFINITY).return_key(None);
    if ui.add(field).labelled_by(label.id).changed() {
        actions.push(FileAction::TypePath(path).into());
    }
    if button_ui(ui, texts.get("path-browse")).clicked() {
        actions.push(FileAction::Browse(question.purpose).into());
    }
}

fn path_ui(ui: &mut Ui, texts: &Texts, question: &PathQuestion, actions: &mut Actions) {
    let (title, go) = match question.purpose {
        Purpose::Open => ("path-title-open", "path-open"),
        Purpose::OpenSetup => ("path-title-setup", "path-open"),
        Purpose::AddToGroup => ("path-title-add", "path-open"),
        Purpose::SaveSheet => ("path-title-save-sheet", "path-save"),
        Purpose::SaveGroup => ("path-title-save-group", "path-save"),
        Purpose::JourneyReport | Purpose::GroupReport => ("path-title-report", "path-make"),
        Purpose::HandIn => ("hand-in-title", "hand-in-go"),
    };
    heading_ui(ui, texts.get(title));
    if question.purpose == Purpose::AddToGroup {
        faint_ui(ui, texts.get("path-add-hint"));
    }
    path_field_ui(ui, texts, question, actions);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let paths = question.paths();
        if main_button_ui(ui, texts.get(go), !paths.is_empty()).clicked() {
            actions.push(FileAction::Choose(question.purpose, paths).into());
        }
        close_ui(ui, texts, "dialog-cancel", actions);
    });
}

fn hand_in_ui(ui: &mut Ui, texts: &Texts, sheet: &SheetState, question: &PathQuestion, actions: &mut Actions) {
    let journey = sheet.journey();
    heading_ui(ui, texts.get("hand-in-title"));
    ui.label(texts.get("hand-in-intro"));
    for line in what_leaves(texts, sheet, journey) {
        ui.label(line);
    }
    ui.add_space(8.0);
    ui.label(RichText::new(texts.get("consent-title")).strong());
    let mut consent = journey.consent.clone();
    let questions = [
        ("consent-interview", &mut consent.interview),
        ("consent-group-figures", &mut consent.group_figures),
        ("consent-quotes", &mut consent.quotes),
    ];
    for (name, agreed) in questions {
        if let Some(answer) = tick_ui(ui, *agreed, texts.get(name)) {
            *agreed = answer;
        }
    }
    if consent != journey.consent {
        actions.push(SheetAction::Agree(consent).into());
    }
    ui.add_space(8.0);
    path_field_ui(ui, texts, question, actions);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let paths = question.paths();
        let ready = journey.has_drawing() && !paths.is_empty();
        if main_button_ui(ui, texts.get("hand-in-go"), ready).clicked() {
            actions.push(FileAction::Choose(Purpose::HandIn, paths).into());
        }
        close_ui(ui, texts, "dialog-cancel", actions);
    });
    if !journey.has_drawing() {
        faint_ui(ui, texts.get("hand-in-nothing"));
    }
}

/// What goes into the file, and what stays.
fn what_leaves(texts: &Texts, sheet: &SheetState, journey: &Journey) -> Vec<String> {
    let drawn = journey.curves.values().filter(|curve| !curve.is_empty()).count();
    let all = sheet.setup.instrument.indicators.len();
    let kept = journey.events.iter().filter(|event| event.share == Share::Myself).count();
    let told = journey.events.len() - kept;
    vec![
        texts.with("hand-in-curves", [("n", drawn.into()), ("of", all.into())]),
        texts.with("hand-in-events", [("n", told.into())]),
        texts.with("hand-in-kept", [("n", kept.into())]),
    ]
}

fn merge_ui(ui: &mut Ui, texts: &Texts, question: &MergeQuestion, actions: &mut Actions) {
    heading_ui(ui, texts.get("merge-title"));
    let nothing = MergeReport::default();
    let report = question.merged.as_ref().map_or(&nothing, |merged| &merged.report);
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
    for row in &report.rows {
        merge_row_ui(ui, texts, row);
    }
    for (path, error) in &question.unreadable {
        ui.label(texts.with(
            "merge-unreadable",
            [("file", path.to_string_lossy().into_owned().into()), ("why", storage_sentence(texts, error).into())],
        ));
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let can_take = report.added() > 0;
        if main_button_ui(ui, texts.get("merge-take"), can_take).clicked() {
            actions.push(GroupAction::TakeMerge.into());
        }
        close_ui(ui, texts, if can_take { "dialog-cancel" } else { "dialog-close" }, actions);
    });
}

fn merge_row_ui(ui: &mut Ui, texts: &Texts, row: &MergeRow) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(row.participant.as_str()).strong());
        ui.label(fate_words(texts, &row.fate));
        faint_ui(ui, row.source.clone());
    });
}

/// What became of a journey, and why, in a sentence.
pub fn fate_words(texts: &Texts, fate: &Fate) -> String {
    match fate {
        Fate::AddedNew => texts.get("fate-added-new"),
        Fate::AddedNewer => texts.get("fate-added-newer"),
        Fate::SameContent => texts.get("fate-same"),
        Fate::SameOlder => texts.get("fate-same-older"),
        Fate::ConflictingParticipant { .. } => texts.get("fate-conflicting"),
        Fate::RefusedInstrument { theirs, ours } => {
            texts.with("fate-refused-instrument", [("theirs", theirs.as_str().into()), ("ours", ours.as_str().into())])
        }
        Fate::RefusedIndicator { indicator } => {
            texts.with("fate-refused-indicator", [("indicator", indicator.as_str().into())])
        }
        Fate::RefusedWithdrawn => texts.get("fate-refused-withdrawn"),
    }
}

fn unsaved_ui(ui: &mut Ui, texts: &Texts, leaving: Leaving, actions: &mut Actions) {
    heading_ui(ui, texts.get("unsaved-title"));
    ui.label(texts.get("unsaved-body"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("unsaved-save"), true).clicked() {
            actions.push(FileAction::SaveAndLeave(leaving).into());
        }
        if button_ui(ui, texts.get("unsaved-leave")).clicked() {
            actions.push(FileAction::LeaveAnyway(leaving).into());
        }
        close_ui(ui, texts, "unsaved-stay", actions);
    });
}

fn message_ui(ui: &mut Ui, texts: &Texts, message: &Message, actions: &mut Actions) {
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
        Message::NothingFound => ("message-nothing", texts.get("message-nothing-body")),
    };
    heading_ui(ui, texts.get(title));
    ui.label(body);
    ui.add_space(8.0);
    if main_button_ui(ui, texts.get("dialog-close"), true).clicked() {
        actions.push(Action::from(FileAction::CloseDialog));
    }
}
