//! Buttons and bars that screens share.

use egui::containers::menu::{MenuButton, MenuConfig, SubMenuButton, is_in_menu};
use egui::{Align, Button, Layout, PopupCloseBehavior, Response, RichText, ScrollArea, Ui, pos2, vec2};

use crate::report::measure::can_print;
use crate::text::Texts;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::questions::takes_enter;

/// A button as wide as the tin that opens a menu, which stays open while something in it is changed.
pub fn wide_menu_ui(ui: &mut Ui, name: String, content: impl FnOnce(&mut Ui)) {
    let edge = theme::button_edge(ui);
    let button = Button::new(name).stroke(edge).min_size(vec2(ui.available_width() - 2.0, TARGET));
    opening_ui(ui, button, content);
}

/// A button that opens what stays open while something in it is changed: below it, or beside it in an open menu.
pub fn opening_ui(ui: &mut Ui, button: Button<'_>, content: impl FnOnce(&mut Ui)) {
    let stays_open = MenuConfig::new()
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .style(egui::style::StyleModifier::default());
    if is_in_menu(ui) {
        SubMenuButton::from_button(button).config(stays_open).ui(ui, content);
    } else {
        MenuButton::from_button(button).config(stays_open).ui(ui, content);
    }
}

/// The width of a menu, in points.
const MENU_WIDTH: f32 = 240.0;

/// A button that is not the first thing to press.
pub fn button_ui(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(Button::new(text.into()).stroke(theme::button_edge(ui)).min_size(vec2(TARGET, TARGET)))
}

/// The button that goes on, in a place that is as large whatever stands in it.
pub fn sized_main_button_ui(ui: &mut Ui, text: impl Into<String>, size: egui::Vec2) -> Response {
    let palette = theme::palette(ui);
    let words = RichText::new(text).color(theme::colour(palette.paper)).font(theme::strong_font(15.0));
    let mut response =
        ui.add(Button::new(words).fill(theme::colour(palette.accent)).stroke(egui::Stroke::NONE).min_size(size));
    if takes_enter(ui.ctx()) {
        response.flags |= egui::response::Flags::FAKE_PRIMARY_CLICKED;
    }
    response
}

/// The one button of a screen that goes on.
pub fn main_button_ui(ui: &mut Ui, text: impl Into<String>, enabled: bool) -> Response {
    let palette = theme::palette(ui);
    let words = RichText::new(text).color(theme::colour(palette.paper)).font(theme::strong_font(15.0));
    let button = Button::new(words)
        .fill(theme::colour(palette.accent))
        .stroke(egui::Stroke::NONE)
        .min_size(vec2(TARGET, TARGET));
    let mut response = ui.add_enabled(enabled, button);
    if enabled && takes_enter(ui.ctx()) {
        response.flags |= egui::response::Flags::FAKE_PRIMARY_CLICKED;
    }
    response
}

/// Words that lead somewhere else: no box around them, since they are no choice.
pub fn link_ui(ui: &mut Ui, words: impl Into<String>) -> Response {
    let accent = theme::colour(theme::palette(ui).accent);
    ui.add(Button::new(RichText::new(words).color(accent)).frame(false).min_size(vec2(TARGET, TARGET)))
}

/// One of several that exclude each other.
pub fn choice_ui(ui: &mut Ui, chosen: bool, text: impl Into<String>) -> Response {
    ui.add(Button::selectable(chosen, text.into()).stroke(theme::button_edge(ui)).min_size(vec2(TARGET, TARGET)))
}

/// Choices that belong together and exclude each other, in one frame.
pub fn segments_ui(ui: &mut Ui, choices: impl FnOnce(&mut Ui)) {
    let visuals = ui.visuals();
    let frame = egui::Frame::new()
        .stroke(visuals.widgets.noninteractive.bg_stroke)
        .corner_radius(visuals.widgets.inactive.corner_radius);
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            choices(ui);
        });
    });
}

/// What a menu leaves free above and below, in points.
const MENU_MARGIN: f32 = 32.0;

/// A button with a mark that says it opens, and what is in it.
pub fn menu_ui(ui: &mut Ui, words: String, content: impl FnOnce(&mut Ui)) {
    let config = MenuConfig::new()
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .style(egui::style::StyleModifier::default());
    let mark = egui::IdSalt::new("opens");
    let button = Button::new((words, egui::Atom::custom(mark, vec2(10.0, 6.0))))
        .stroke(theme::button_edge(ui))
        .min_size(vec2(TARGET, TARGET));
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        ui.set_width(MENU_WIDTH);
        in_reach_ui(ui, |ui| {
            ui.with_layout(Layout::top_down(Align::Min), content);
        });
    });
    let tip = pos2(response.rect.right() - ui.spacing().button_padding.x - 5.0, response.rect.center().y + 3.0);
    let stroke = egui::Stroke::new(1.5, ui.visuals().text_color());
    ui.painter().line(vec![tip - vec2(5.0, 5.0), tip, tip + vec2(5.0, -5.0)], stroke);
}

/// What is in a menu, of which in a low window all can still be reached.
pub fn in_reach_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let room = ui.ctx().content_rect().height() - MENU_MARGIN;
    ui.set_max_height(room);
    ScrollArea::vertical().auto_shrink([false, true]).max_height(room).show(ui, content);
}

/// A slider whose rail is seen as far as an edge has to be, on light and on dark paper.
pub fn rail_slider_ui(ui: &mut Ui, slider: egui::Slider<'_>) -> Response {
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        widgets.inactive.bg_fill = widgets.inactive.bg_stroke.color;
        ui.add(slider)
    })
    .inner
}

/// Something to be agreed to; gives the new answer when it changed.
pub fn tick_ui(ui: &mut Ui, ticked: bool, text: impl Into<String>) -> Option<bool> {
    let mut answer = ticked;
    ui.checkbox(&mut answer, text.into()).changed().then_some(answer)
}

/// What follows is no wider than `most` points, and nowhere wider than there is room: words that run on would be cut off.
pub fn at_most(ui: &mut Ui, most: f32) {
    ui.set_max_width(most.min(ui.available_width()));
}

/// Lets what follows be as wide as beside a scroll bar in a room of `width` points, whether there is one yet or not: where something that
/// is narrower is lower too, the bar would come and go.
pub fn beside_scroll_bar(ui: &mut Ui, width: f32) {
    at_most(ui, width - ui.spacing().scroll.allocated_width());
}

/// Words of less weight, wrapped.
pub fn faint_ui(ui: &mut Ui, text: impl Into<String>) {
    let words = egui::Label::new(RichText::new(text).weak()).halign(egui::Align::LEFT);
    if ui.layout().horizontal_justify() {
        // A menu makes all that is in it as wide as itself: the letters of words would be pulled apart for that.
        ui.with_layout(Layout::top_down(Align::Min), |ui| ui.add(words));
    } else {
        ui.add(words);
    }
}

/// Whether `text` stands whole in the rest of a row: words are not begun in one and ended under it.
pub fn fits_beside(ui: &Ui, text: &str) -> bool {
    let words = egui::WidgetText::from(text).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Body,
    );
    words.size().x <= ui.available_size_before_wrap().x
}

/// Says under a field that something in it cannot be printed.
pub fn unprintable_ui(ui: &mut Ui, texts: &Texts, typed: &str) {
    if !can_print(typed) {
        faint_ui(ui, texts.get("typed-not-printable"));
    }
}

/// A line of words takes so many letters.
pub const LONGEST_LINE: usize = 200;

/// A few lines of words, as on a card of the board, take so many letters.
pub const LONGEST_WORDS: usize = 600;

/// Says under a field that takes `most` letters that it is full, in the words called `name`: what is typed or pasted beyond that is not
/// taken.
pub fn full_ui(ui: &mut Ui, texts: &Texts, typed: &str, (most, name): (usize, &str)) {
    if typed.chars().count() >= most {
        faint_ui(ui, texts.get(name));
    }
}

/// The title of a step or a page of words.
pub fn title_ui(ui: &mut Ui, text: impl Into<String>) {
    named_heading_ui(ui, text, 24.0);
}

/// Words to be read in rest, with more air than the words of buttons.
pub fn reading_words_ui(ui: &mut Ui, text: impl Into<String>) {
    ui.label(RichText::new(text).font(theme::plain_font(16.0)).line_height(Some(24.0)));
}

/// To a reader of the screen, what is in `ui` is a group that is called what `label` says: of choices such as yes and no the words
/// alone say little.
pub fn group_under(ui: &Ui, label: &Response) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(egui::accesskit::Role::Group);
        node.push_labelled_by(label.id.accesskit_id());
    });
}

/// The same, under a name that stands nowhere as it is.
pub fn group_called(ui: &Ui, name: impl Into<String>) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(egui::accesskit::Role::Group);
        node.set_label(name.into());
    });
}

/// A heading inside a screen.
pub fn heading_ui(ui: &mut Ui, text: impl Into<String>) {
    named_heading_ui(ui, text, 18.0);
}

/// A heading of this many points, which is one to a reader of the screen too. What is said of a heading is its label; of plain text it
/// is its value.
pub fn named_heading_ui(ui: &mut Ui, words: impl Into<String>, size: f32) -> Response {
    let words = words.into();
    let response = ui.label(RichText::new(&words).font(theme::strong_font(size)));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(words);
    });
    response
}
