//! What came in, before it is taken: each drawing and each file with what becomes of it, and why.

use std::path::Path;

use egui::{RichText, ScrollArea, Ui};

use crate::app::group::action::GroupAction;
use crate::app::questions::MergeQuestion;
use crate::model::{Fate, MergeReport, MergeRow};
use crate::text::{
    Texts, fate_sentence, otherwise_sentence, passed_over_sentence, setup_row_sentence, storage_sentence, visible,
};
use crate::ui::bars::close_ui;
use crate::ui::dialogs::doubles::doubles_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{heading_ui, main_button_ui};

/// The height of a row of the report of what came in, in points.
const MERGE_ROW: f32 = 24.0;
/// Up to so many rows each sentence stands whole, over as many lines as it needs; of more, rows are equally high, so that only
/// those in view are laid out, and a long sentence is cut.
const MOST_WHOLE_ROWS: usize = 300;

/// Shows what came in, and asks whether to take it.
pub fn merge_report_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &MergeQuestion) {
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
    let taken = doubles_ui(ui, scene, question);
    rows_ui(ui, texts, question, taken);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let can_take = question.can_be_taken();
        if main_button_ui(ui, texts.get("merge-take"), can_take).clicked() {
            scene.ask(GroupAction::TakeMerge);
        }
        close_ui(ui, scene, if can_take { "dialog-cancel" } else { "dialog-close" });
    });
}

/// Each drawing and file that came in, below what took `above` points.
fn rows_ui(ui: &mut Ui, texts: &Texts, question: &MergeQuestion, above: f32) {
    let MergeReport { rows, setups, otherwise } =
        question.merged.as_ref().map_or(&question.without_group, |merged| &merged.report);
    let (unreadable, journeys) = (question.unreadable.len(), question.unreadable.len() + rows.len());
    let passed_over = journeys + setups.len() + otherwise.len();
    let count = passed_over + question.passed_over.len();
    let whole = count <= MOST_WHOLE_ROWS;
    let row_ui = |ui: &mut Ui, place: usize| {
        if let Some((path, error)) = question.unreadable.get(place) {
            file_row_ui(ui, texts, path, &storage_sentence(texts, error), whole);
        } else if let Some(row) = rows.get(place - unreadable) {
            let is_chosen = question.chosen.contains_key(&row.participant);
            let fate = match row.fate {
                Fate::ConflictingParticipant { .. } if is_chosen => texts.get("fate-chosen"),
                _ => fate_sentence(texts, &row.fate),
            };
            merge_row_ui(ui, row, fate, whole);
        } else if let Some(row) = setups.get(place - journeys) {
            file_row_ui(ui, texts, Path::new(&row.source), &setup_row_sentence(texts, row), whole);
        } else if let Some(row) = otherwise.get(place - journeys - setups.len()) {
            file_row_ui(ui, texts, Path::new(&row.source), &otherwise_sentence(texts, row), whole);
        } else if let Some((path, why)) = question.passed_over.get(place - passed_over) {
            file_row_ui(ui, texts, path, &passed_over_sentence(texts, why), whole);
        }
    };
    let tallest = (ui.ctx().content_rect().height() - 320.0 - above).max(MERGE_ROW * 3.0);
    let area = ScrollArea::vertical().id_salt("merge-rows").max_height(tallest).min_scrolled_height(tallest);
    if whole {
        area.show(ui, |ui| (0..count).for_each(|place| row_ui(ui, place)));
    } else {
        area.show_rows(ui, MERGE_ROW, count, |ui, shown| shown.for_each(|place| row_ui(ui, place)));
    }
}

fn merge_row_ui(ui: &mut Ui, row: &MergeRow, fate: String, whole: bool) {
    let contents = |ui: &mut Ui| {
        ui.spacing_mut().interact_size.y = MERGE_ROW;
        ui.label(RichText::new(row.participant.as_str()).font(theme::strong_font(15.0)));
        ui.label(fate);
        ui.label(RichText::new(visible(&row.source)).weak());
    };
    if whole {
        ui.horizontal_wrapped(contents)
    } else {
        ui.horizontal(contents)
    };
}

/// A file that no drawing came out of. Two of the same name are told apart by their folder.
fn file_row_ui(ui: &mut Ui, texts: &Texts, path: &Path, why: &str, whole: bool) {
    let name = Path::new(path.parent().and_then(Path::file_name).unwrap_or_default());
    let file = name.join(path.file_name().unwrap_or(path.as_os_str()));
    let words = [("file", file.to_string_lossy().into_owned().into()), ("why", why.into())];
    let sentence = texts.with("merge-unreadable", words);
    let label = egui::Label::new(&sentence);
    if whole {
        ui.add(label.wrap());
    } else {
        ui.add(label.truncate()).on_hover_text(&sentence);
    }
}
