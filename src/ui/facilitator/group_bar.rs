//! The bars at the top of a group: what belongs to the document, and under it what can be looked at. Where there is little
//! room both become one row, of which the parts open.

use egui::{Align, Button, Layout, Response, RichText, Sense, Ui, WidgetInfo, vec2};

use crate::app::action::{Action, Actions};
use crate::app::files::{FileAction, Leaving, Purpose};
use crate::app::group::action::GroupAction;
use crate::app::group::compare::CompareAction;
use crate::app::group::pages::PagesAction;
use crate::app::group::state::GroupState;
use crate::app::group::threads::ThreadsPage;
use crate::app::group::view::GroupView;
use crate::report::Printable;
use crate::text::visible;
use crate::ui::bars::{HistoryLabels, back_ui, has_notice, history_ui, notice_ui, reading_ui};
use crate::ui::facilitator::people::people_ui;
use crate::ui::facilitator::room::{is_compact, tab_padding, tab_width};
use crate::ui::facilitator::views::{VIEWS, ViewEntry, entry, has_people, views_of};
use crate::ui::saved_notice::says_saved;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, main_button_ui, menu_ui};

/// The part of the room for the name of the group that it keeps beside a notice.
const NAME_BESIDE_NOTICE: f32 = 0.6;

/// Room around a word beside the name, in points.
const BESIDE_NAME: f32 = 2.0 * theme::GRID;

/// What comes from outside has a row of its own: how far the reading of files is, and what is offered and not taken when a folder grew.
fn coming_in_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    if scene.state.under_way.reading.is_some() {
        ui.horizontal_wrapped(|ui| reading_ui(ui, scene));
        return;
    }
    let Some(news) = &scene.state.under_way.news else { return };
    let words = texts.with("news-folder", [("n", news.fresh.into())]);
    ui.horizontal_wrapped(|ui| {
        ui.label(words);
        if button_ui(ui, texts.get("news-take")).clicked() {
            scene.ask(FileAction::TakeNews);
        }
        if button_ui(ui, texts.get("news-leave")).clicked() {
            scene.ask(FileAction::LeaveNews);
        }
    });
}

/// Both rows.
pub fn bars_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    ui.add_space(4.0);
    if is_compact(ui, scene) {
        compact_ui(ui, scene, group);
        coming_in_ui(ui, scene);
        ui.add_space(4.0);
        return;
    }
    document_row_ui(ui, scene, group);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for view in views_of(group) {
            if tab_ui(ui, scene, view, group.looking.view).clicked() {
                scene.ask(GroupAction::Show(view.view));
            }
        }
    });
    coming_in_ui(ui, scene);
}

/// The bar while it is shown to others: what they can look at, and the way back.
pub fn presented_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    ui.horizontal_wrapped(|ui| {
        for view in VIEWS.iter().filter(|view| group.may_show(view.view)) {
            if tab_ui(ui, scene, view, group.looking.view).clicked() {
                scene.ask(GroupAction::Show(view.view));
            }
        }
        if button_ui(ui, scene.texts.get("present-stop")).clicked() {
            scene.ask(CompareAction::Present(false));
        }
    });
}

fn present_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    if !group.single && button_ui(ui, scene.texts.get("present-start")).clicked() {
        scene.ask(CompareAction::Present(true));
        ui.close();
    }
}

fn document_row_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), TARGET), Layout::right_to_left(Align::Center), |ui| {
        // From the right, so that the name of the group takes what is left.
        ui.spacing_mut().item_spacing.x = theme::GRID;
        print_ui(ui, scene, group);
        if button_ui(ui, scene.texts.get("bar-save")).clicked() {
            scene.ask(FileAction::Save);
        }
        present_ui(ui, scene, group);
        ui.scope(|ui| {
            ui.set_max_height(TARGET);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                back_ui(ui, scene);
                add_or_draw_ui(ui, scene, group);
                steps_ui(ui, scene, group);
                ui.add_space(8.0);
                name_and_notice_ui(ui, scene, group);
            });
        });
    });
}

/// Whose group it is stays to be read, whatever is noticed beside it.
fn name_and_notice_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let name = RichText::new(name_of(scene, group)).font(theme::strong_font(15.0));
    if !has_notice(scene.state) || scene.state.under_way.reading.is_some() {
        ui.add(egui::Label::new(name).truncate());
        return;
    }
    // That it was saved takes one word here; where, is a press away.
    let saved = says_saved(scene.state).then(|| scene.texts.get("notice-saved-short"));
    let notice_width = match &saved {
        Some(words) => width_of(ui, words) + BESIDE_NAME,
        None => ui.available_width() * (1.0 - NAME_BESIDE_NOTICE),
    };
    ui.scope(|ui| {
        ui.set_max_width((ui.available_width() - notice_width).max(0.0));
        ui.add(egui::Label::new(name).truncate());
    });
    match saved {
        Some(words) => {
            let said = ui.add(Button::new(RichText::new(words).weak()).frame(false));
            let whole = scene.state.notice.as_deref().unwrap_or_default();
            if said.on_hover_text(whole).clicked() {
                scene.ask(FileAction::ShowNotice);
            }
        }
        None => notice_ui(ui, scene),
    }
}

fn width_of(ui: &Ui, words: &str) -> f32 {
    let galley = ui.painter().layout_no_wrap(words.to_owned(), theme::plain_font(15.0), egui::Color32::PLACEHOLDER);
    galley.size().x
}

/// More drawings for a group; for one drawing by itself, the way to its owner's side.
fn add_or_draw_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let (name, action) = if group.single {
        ("bar-draw-on", FileAction::Leave(Leaving::ToOtherSide))
    } else {
        ("bar-add-files", FileAction::Ask(Purpose::AddToGroup))
    };
    if button_ui(ui, scene.texts.get(name)).clicked() {
        scene.ask(action);
        ui.close();
    }
}

/// What the document is called.
fn name_of(scene: &Scene<'_>, group: &GroupState) -> String {
    match group.one_drawing() {
        Some(journey) => scene.texts.with("bar-one-drawing", [("code", journey.participant.as_str().into())]),
        None => visible(&group.group().setup.name).into_owned(),
    }
}

fn print_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let asks = |purpose| vec![FileAction::Ask(purpose).into()];
    let looks_at =
        |kind| -> Actions { vec![PagesAction::Kind(kind).into(), GroupAction::Show(GroupView::Pages).into()] };
    let chosen = group.selected().map(|(_, journey)| journey.participant.clone());
    let of_one = |kind| -> Actions {
        let only: Action = PagesAction::Only(chosen.clone()).into();
        std::iter::once(only).chain(looks_at(kind)).collect()
    };
    let (name, actions): (_, Actions) = match group.looking.view {
        GroupView::Journey if group.single => ("bar-print-journey", asks(Purpose::Print(Printable::Journey))),
        GroupView::Interview if group.single => ("bar-print-agenda", asks(Purpose::Print(Printable::Agenda))),
        GroupView::Journey => ("bar-print-board", of_one(Printable::Journey)),
        GroupView::Interview => ("bar-print-board", of_one(Printable::Agenda)),
        GroupView::Board => ("bar-print-board", looks_at(Printable::Board)),
        GroupView::Effect => ("bar-print-effect", looks_at(Printable::Effect)),
        GroupView::Threads if group.topics.threads.page == ThreadsPage::Environment && !group.presenting.on => {
            ("bar-print-board", looks_at(Printable::Environment))
        }
        // There the pages themselves are looked at, with a button of their own.
        GroupView::Pages | GroupView::Beside => return,
        _ => ("bar-print-board", looks_at(Printable::Group)),
    };
    // Nothing is asked of who has not said yes to talking.
    let may_ask = group.selected().is_none_or(|(_, journey)| journey.consent.interview);
    if main_button_ui(ui, scene.texts.get(name), may_ask || group.looking.view != GroupView::Interview).clicked() {
        scene.actions.extend(actions);
        ui.close();
    }
}

fn steps_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let labels = HistoryLabels { undo: group.document.history.undo_label(), redo: group.document.history.redo_label() };
    history_ui(ui, scene, labels, GroupAction::Undo.into(), GroupAction::Redo.into());
}

/// One row of which the parts open.
fn compact_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    ui.horizontal(|ui| {
        back_ui(ui, scene);
        menu_ui(ui, texts.get(entry(group.looking.view).name), |ui| views_ui(ui, scene, group));
        if has_people(group) && !group.group().journeys.is_empty() {
            let chosen =
                group.looking.selected.as_ref().map_or_else(|| texts.get("group-everyone"), ToString::to_string);
            menu_ui(ui, chosen, |ui| {
                ui.set_height(ui.ctx().content_rect().height() - 120.0);
                people_ui(ui, scene, group);
            });
        }
        let document = if group.single { "bar-document-drawing" } else { "bar-document" };
        menu_ui(ui, texts.get(document), |ui| {
            add_or_draw_ui(ui, scene, group);
            if button_ui(ui, texts.get("bar-save")).clicked() {
                scene.ask(FileAction::Save);
                ui.close();
            }
            if button_ui(ui, texts.get("bar-save-as")).clicked() {
                scene.ask(FileAction::SaveAs);
                ui.close();
            }
            present_ui(ui, scene, group);
            print_ui(ui, scene, group);
            ui.horizontal(|ui| steps_ui(ui, scene, group));
            faint_ui(ui, name_of(scene, group));
        });
        if scene.state.under_way.reading.is_none() {
            notice_ui(ui, scene);
        }
    });
}

/// All there is to look at.
fn views_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    for view in views_of(group) {
        if choice_ui(ui, group.looking.view == view.view, scene.texts.get(view.name)).clicked() {
            scene.ask(GroupAction::Show(view.view));
            ui.close();
        }
    }
}

/// One of the things to look at: words, with a line under the one that is looked at.
fn tab_ui(ui: &mut Ui, scene: &Scene<'_>, view: &ViewEntry, shown: GroupView) -> Response {
    let words = scene.texts.get(view.name);
    let is_shown = view.view == shown;
    // As wide as in the heavier weight, so that nothing moves when another is chosen.
    let padding = tab_padding(ui, scene);
    let (rect, response) = ui.allocate_exact_size(vec2(tab_width(ui, scene, view, padding), TARGET), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_shown, &words));
    let font = if is_shown { theme::strong_font(15.0) } else { theme::plain_font(15.0) };
    let palette = theme::palette(ui);
    let ink = if is_shown || response.hovered() { palette.ink } else { palette.faint_ink };
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, words, font, theme::colour(ink));
    let line = rect.with_min_y(rect.bottom() - 3.0).shrink2(vec2(padding, 0.0));
    if is_shown {
        ui.painter().rect_filled(line, 1.5, theme::colour(palette.accent));
    } else if response.hovered() {
        ui.painter().rect_filled(line.with_min_y(rect.bottom() - 1.0), 0.0, theme::colour(palette.hairline));
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect.shrink(3.0), 6.0, ui.visuals().selection.stroke, egui::StrokeKind::Inside);
    }
    response
}
