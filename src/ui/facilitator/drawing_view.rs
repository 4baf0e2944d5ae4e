//! While the group draws: how many people are at each step. Steps and time only; nobody's code, and nothing of a drawing.

use std::path::PathBuf;

use egui::{Align2, Rect, RichText, ScrollArea, Sense, TextEdit, Ui, pos2, vec2};

use crate::analysis::StepsTaken;
use crate::app::files::places::Place;
use crate::app::files::{FileAction, Purpose};
use crate::app::group::action::GroupAction;
use crate::app::group::compare::{CompareAction, Picture};
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::text::Texts;
use crate::ui::dialogs::path_field::browse_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{at_most, button_ui, faint_ui, heading_ui, main_button_ui};

/// Lines of words are at most this wide, in points.
const WIDEST_WORDS: f32 = 640.0;

/// Room for the name of a step, in points.
const NAME_WIDTH: f32 = 160.0;

/// A row of the figure, in points.
const ROW: f32 = 32.0;

/// Shows how far the group is.
pub fn drawing_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    ScrollArea::vertical().id_salt(("drawing", group.presenting.on)).auto_shrink(false).show(ui, |ui| {
        at_most(ui, WIDEST_WORDS);
        heading_ui(ui, texts.get("drawing-title"));
        ui.label(texts.get("drawing-body"));
        ui.add_space(8.0);
        if group.presenting.on {
            look_again_ui(ui, scene);
        } else {
            folder_ui(ui, scene);
        }
        ui.add_space(16.0);
        match &group.looking.steps_taken {
            None if group.presenting.on => faint_ui(ui, texts.get("drawing-no-folder-shown")),
            None => faint_ui(ui, texts.get("drawing-no-folder")),
            Some(taken) if taken.sheets == 0 => faint_ui(ui, texts.get("drawing-no-files")),
            Some(taken) => taken_ui(ui, texts, group, taken),
        }
        if !group.presenting.on {
            ui.add_space(24.0);
            together_ui(ui, scene, group);
            ui.add_space(24.0);
            on_paper_ui(ui, scene);
        }
    });
}

/// On a large screen the folder is no matter of anyone's.
fn look_again_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let folder = scene.scratch.group.search.watched_folder.trim().to_owned();
    if !folder.is_empty() && button_ui(ui, scene.texts.get("drawing-look-again")).clicked() {
        scene.ask(GroupAction::LookAtFolder(PathBuf::from(folder)));
    }
}

/// What the group can look at together: how far it is, and once enough people agreed all lines over each other.
fn together_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("drawing-together"));
    let (agreed, least) = (group.group().agreed_to_figures(), group.group().fewest_shown());
    ui.label(texts.with("drawing-together-body", [("least", least.into()), ("n", agreed.into())]));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, texts.get("drawing-show-steps")).clicked() {
            scene.ask(CompareAction::Present(true));
        }
        let may_show = group.may_show(GroupView::Compare);
        if ui.add_enabled_ui(may_show, |ui| button_ui(ui, texts.get("drawing-show-lines"))).inner.clicked() {
            scene.ask(GroupAction::Show(GroupView::Compare));
            scene.ask(CompareAction::Picture(Picture::Overlay));
            scene.ask(CompareAction::Present(true));
        }
    });
}

/// Who drew on paper takes part too.
fn on_paper_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("drawing-on-paper"));
    ui.label(texts.get("pile-empty-body"));
    ui.add_space(8.0);
    if button_ui(ui, texts.get("pile-open")).clicked() {
        scene.ask(FileAction::Ask(Purpose::ReadSheets));
    }
}

fn folder_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let label = ui.label(texts.get("drawing-folder"));
    ui.horizontal_wrapped(|ui| {
        let folder = &mut scene.scratch.group.search.watched_folder;
        let field = TextEdit::singleline(folder)
            .desired_width((ui.available_width() - 140.0).max(160.0))
            .min_size(vec2(0.0, TARGET))
            .align(Align2::LEFT_CENTER);
        ui.add(field).labelled_by(label.id);
        let path = folder.trim().to_owned();
        if main_button_ui(ui, texts.get("drawing-look"), !path.is_empty()).clicked() {
            scene.ask(GroupAction::LookAtFolder(PathBuf::from(path)));
        }
    });
    browse_ui(ui, scene, Place::Drawing, |scratch| &mut scratch.group.search.watched_folder);
}

fn taken_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, taken: &StepsTaken) {
    let of = taken.sheets.max(group.group().setup.codes.len());
    if of > taken.sheets {
        faint_ui(ui, texts.with("drawing-not-seen", [("n", (of - taken.sheets).into()), ("of", of.into())]));
    }
    if let Some(seconds) = taken.median_seconds.filter(|&seconds| seconds >= 60.0) {
        faint_ui(ui, texts.with("drawing-time", [("minutes", (seconds / 60.0).round().into())]));
    }
    ui.add_space(8.0);
    for &(step, persons) in &taken.at_step {
        let name = texts.get(crate::text::step_name(step));
        row_ui(ui, texts, (&name, persons, of));
    }
    row_ui(ui, texts, (&texts.get("drawing-handed-in"), taken.handed_in, of));
    if !taken.with_pencil.is_empty() {
        ui.add_space(8.0);
        ui.label(RichText::new(texts.get("drawing-pencils")).font(theme::strong_font(15.0)));
        for indicator in &group.instrument().indicators {
            if let Some(&persons) = taken.with_pencil.get(&indicator.id) {
                row_ui(ui, texts, (indicator.name.get(texts.language()), persons, of));
            }
        }
    }
    faint_ui(ui, texts.get("drawing-figure"));
}

/// A name, and persons as a bar with its numbers.
fn row_ui(ui: &mut Ui, texts: &Texts, (name, persons, of): (&str, usize, usize)) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let words = texts.with("persons-of", [("n", persons.into()), ("of", of.into())]);
    let label = format!("{name}: {words}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &label));
    let palette = theme::palette(ui);
    let painter = ui.painter();
    let ink = if persons > 0 { theme::colour(palette.ink) } else { theme::colour(palette.faint_ink) };
    painter.text(rect.left_center(), Align2::LEFT_CENTER, name, theme::plain_font(15.0), ink);
    let room = Rect::from_min_max(
        pos2(rect.left() + NAME_WIDTH, rect.top() + 8.0),
        pos2(rect.right() - 80.0, rect.bottom() - 8.0),
    );
    painter.rect_filled(room, 3.0, theme::colour(palette.desk));
    let part = persons as f32 / of.max(1) as f32;
    let bar = room.with_max_x(room.left() + part * room.width());
    painter.rect_filled(bar, 3.0, theme::colour(palette.accent));
    painter.text(rect.right_center(), Align2::RIGHT_CENTER, words, theme::plain_font(15.0), ink);
}
