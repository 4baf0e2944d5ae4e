//! The pile as a list, each sheet with its state.

use egui::{Button, RichText, ScrollArea, Ui, WidgetInfo, vec2};

use crate::app::files::{FileAction, Purpose};
use crate::app::group::from_paper::FromPaperAction;
use crate::app::group::from_paper::pile::Row;
use crate::app::group::state::GroupState;
use crate::text::Texts;
use crate::ui::facilitator::from_paper::bar::strength_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui, menu_ui};

/// Shows all sheets, and below them what can be done with the pile.
pub(super) fn list_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, rows: &[Row<'_>]) {
    ui.add_space(4.0);
    ui.label(RichText::new(progress_words(scene.texts, rows)).font(theme::strong_font(15.0)));
    let below = if group.group().now.iter().any(|now| now.moment.waits_for_consent()) { 6.0 } else { 3.0 };
    let room = (ui.available_height() - below * TARGET - 32.0).max(TARGET);
    ScrollArea::vertical().id_salt("pile").auto_shrink([false, true]).max_height(room).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        rows_ui(ui, scene, group, rows);
    });
    ui.horizontal(|ui| strength_ui(ui, scene, group));
    strips_ui(ui, scene, group);
    forget_ui(ui, scene, group);
    if button_ui(ui, scene.texts.get("pile-more")).clicked() {
        scene.ask(FileAction::Ask(Purpose::ReadSheets));
    }
}

/// The same in a menu, where there is little room.
pub(super) fn menu_of_rows_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, rows: &[Row<'_>]) {
    let words = progress_words(scene.texts, rows);
    menu_ui(ui, words, |ui| {
        rows_ui(ui, scene, group, rows);
        if button_ui(ui, scene.texts.get("pile-more")).clicked() {
            scene.ask(FileAction::Ask(Purpose::ReadSheets));
            ui.close();
        }
        forget_ui(ui, scene, group);
    });
}

fn progress_words(texts: &Texts, rows: &[Row<'_>]) -> String {
    let taken = rows.iter().filter(|row| row.journey.is_some()).count();
    let done = rows.iter().filter(|row| row.journey.is_some() && !row.is_to_check()).count();
    texts.with("pile-progress", [("n", done.into()), ("of", taken.into())])
}

fn rows_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, rows: &[Row<'_>]) {
    for row in rows {
        let is_chosen = group.topics.from_paper.chosen.as_ref() == Some(&row.key);
        let (name, state) = words_of(scene.texts, row);
        let button = Button::selectable(is_chosen, "").min_size(vec2(ui.available_width(), TARGET));
        let response = ui.add(button);
        let label = format!("{name}: {state}");
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_chosen, &label));
        paint_row(ui, response.rect, row, (&name, &state));
        // By keys the choice may lie outside what is in sight.
        if is_chosen && scene.scratch.group.from_paper.row_in_sight.as_ref() != Some(&row.key) {
            response.scroll_to_me(None);
            scene.scratch.group.from_paper.row_in_sight = Some(row.key.clone());
        }
        if response.clicked() {
            scene.ask(FromPaperAction::Choose(row.key.clone()));
            ui.close();
        }
    }
}

/// What a row is called, and its state.
pub(super) fn words_of(texts: &Texts, row: &Row<'_>) -> (String, String) {
    let file = row.sheet.map(|sheet| sheet.name.clone()).unwrap_or_default();
    match row.journey {
        Some((_, journey)) => {
            let state = if journey.is_unchecked() { "pile-to-check" } else { "pile-checked" };
            (journey.participant.to_string(), texts.get(state))
        }
        None => (file, texts.get("pile-refused")),
    }
}

/// A mark for its state, its name, and its state in words.
fn paint_row(ui: &Ui, rect: egui::Rect, row: &Row<'_>, (name, state): (&str, &str)) {
    let palette = theme::palette(ui);
    let painter = ui.painter_at(rect);
    let middle = egui::pos2(rect.left() + 16.0, rect.center().y);
    let line = egui::Stroke::new(2.0, theme::colour(palette.accent));
    if row.journey.is_none() {
        let faint = egui::Stroke::new(2.0, theme::colour(palette.faint_ink));
        for (x, y) in [(5.0, 5.0), (5.0, -5.0)] {
            painter.line_segment([middle - vec2(x, y), middle + vec2(x, y)], faint);
        }
    } else if row.is_to_check() {
        painter.circle_stroke(middle, 5.5, line);
    } else {
        painter.line(vec![middle + vec2(-6.0, 0.0), middle + vec2(-2.0, 5.0), middle + vec2(7.0, -6.0)], line);
    }
    let (ink, faint) = (theme::colour(palette.ink), theme::colour(palette.faint_ink));
    let left = rect.left() + 32.0;
    let one_line = |words: &str, font: egui::FontId, colour| {
        let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.right() - left - 4.0);
        painter.layout_job(job)
    };
    painter.galley(egui::pos2(left, rect.top() + 4.0), one_line(name, theme::strong_font(15.0), ink), ink);
    painter.galley(egui::pos2(left, rect.top() + 23.0), one_line(state, theme::plain_font(13.0), faint), faint);
}

/// How many strips have a tick that nobody has looked at, and that it was.
pub(super) fn strips_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let waiting = group.group().now.iter().filter(|now| now.moment.waits_for_consent()).count();
    if waiting == 0 {
        return;
    }
    let texts = scene.texts;
    faint_ui(ui, texts.with("pile-strips-ticked", [("n", waiting.into())]));
    if button_ui(ui, texts.get("pile-strips-agree")).clicked() {
        scene.ask(FromPaperAction::AgreeToStrips);
    }
}

/// When sheets are checked their pictures are not needed any more: that is offered, asked once more, and never done unasked.
pub(super) fn forget_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let files = group.topics.from_paper.files_to_forget(group.group());
    let left = group.topics.from_paper.rows(group.group()).iter().any(Row::is_to_check);
    if files.is_empty() || left {
        return;
    }
    if button_ui(ui, texts.with("pile-forget", [("n", files.len().into())])).clicked() {
        scene.ask(FromPaperAction::AskToForget(true));
    }
    if !group.topics.from_paper.asks_to_forget {
        return;
    }
    let frame = egui::Frame::window(ui.style()).inner_margin(24);
    let shown = egui::Modal::new(egui::Id::unique("forget-pictures")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width((ui.ctx().content_rect().width() - 80.0).min(560.0));
        heading_ui(ui, texts.get("pile-forget-title"));
        ui.label(texts.with("pile-forget-body", [("n", files.len().into())]));
        ScrollArea::vertical().max_height(160.0).show(ui, |ui| {
            for file in &files {
                faint_ui(ui, file.display().to_string());
            }
        });
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if button_ui(ui, texts.get("pile-forget-go")).clicked() {
                scene.ask(FromPaperAction::Forget);
            }
            if main_button_ui(ui, texts.get("pile-forget-keep"), true).clicked() {
                scene.ask(FromPaperAction::AskToForget(false));
            }
        });
    });
    if shown.should_close() {
        scene.ask(FromPaperAction::AskToForget(false));
    }
}
