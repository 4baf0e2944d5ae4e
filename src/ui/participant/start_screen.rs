//! Where everything begins. A picture says what it is; three doors ask what one came for. Who draws meets a code and one button;
//! what facilitators, HR and settings need is behind their own.

use egui::{Align, Button, CentralPanel, Frame, Layout, Margin, Rect, RichText, ScrollArea, Ui, pos2, vec2};

use crate::app::action::Action;
use crate::app::files::{FileAction, Purpose};
use crate::app::guide::page_for;
use crate::app::keys::KeysAction;
use crate::app::recent::RecentAction;
use crate::app::secrets::SecretAction;
use crate::app::set_up::SetUpAction;
use crate::app::start::StartAction;
use crate::format::Format;
use crate::model::Setup;
use crate::text::visible;
use crate::ui::bars::{notice_ui, preferences_ui};
use crate::ui::dialogs::left_behind::left_behind_ui;
use crate::ui::participant::start_draw::draw_ui;
use crate::ui::participant::start_pictures;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::{GRID, TARGET};
use crate::ui::widgets::controls::{button_ui, faint_ui, link_ui, named_heading_ui, opening_ui, tick_ui};

/// What is on the screen is at most this wide, in points.
const WIDEST: f32 = 1120.0;

/// Narrower than this, in points, the doors stand below each other.
const WIDE_ENOUGH_FOR_DOORS: f32 = 900.0;

/// A window lower than this, in points, has no room for the picture.
const LOW_WINDOW: f32 = 620.0;

/// Doors beside each other are this high, in points.
const DOOR_HEIGHT: f32 = 340.0;

/// Around what stands on a card, in points.
const CARD_MARGIN: i8 = 20;

/// The title of a card is so high, in points.
const TITLE_HEIGHT: f32 = 22.0;

/// Lower than this, in points, a door has no picture.
const LEAST_DOOR_PICTURE: f32 = 60.0;

/// The picture takes this part of a window's height.
const PICTURE_PART: f32 = 0.27;

/// Shows the start screen, with the set-up that was opened, if one was.
pub fn start_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) {
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(0)).show(ui, |ui| {
        let start = &mut scene.scratch.start;
        start.visits += u64::from(std::mem::take(&mut start.comes_back));
        // However far it was read before, it begins at its top.
        let scrolls = ScrollArea::vertical().id_salt(("visit", start.visits)).auto_shrink(false);
        scrolls.show(ui, |ui| {
            let has_left =
                !(scene.state.recovery.left_behind.is_empty() && scene.state.recovery.left_locked.is_empty());
            let height = ui.ctx().content_rect().height();
            if height >= LOW_WINDOW && !has_left {
                let size = vec2(ui.available_width(), height * PICTURE_PART);
                let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                start_pictures::seven_lines(ui, rect);
            }
            let width = (ui.available_width() - 6.0 * GRID).min(WIDEST);
            let all = ui.available_rect_before_wrap();
            let column = Rect::from_min_size(pos2(all.center().x - width / 2.0, all.top()), vec2(width, all.height()));
            ui.scope_builder(egui::UiBuilder::new().max_rect(column), |ui| words_ui(ui, scene, setup));
        });
    });
}

fn words_ui(ui: &mut Ui, scene: &mut Scene<'_>, setup: Option<&Setup>) {
    let texts = scene.texts;
    ui.add_space(GRID);
    named_heading_ui(ui, texts.get("program-name"), 34.0);
    ui.label(RichText::new(texts.get("start-lead")).font(theme::plain_font(18.0)).weak());
    ui.add_space(12.0);
    left_behind_ui(ui, scene);
    if scene.scratch.start.guides {
        card_ui(ui, |ui| guide_ui(ui, scene));
    } else if ui.available_width() >= WIDE_ENOUGH_FOR_DOORS {
        let width = ui.available_width();
        let others = width * 0.28;
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * GRID;
            sized_ui(ui, width - 2.0 * others - 4.0 * GRID, |ui| {
                card_ui(ui, |ui| {
                    ui.set_min_height(DOOR_HEIGHT);
                    draw_ui(ui, scene, setup);
                });
            });
            sized_ui(ui, others, |ui| guide_door_ui(ui, scene, DOOR_HEIGHT));
            sized_ui(ui, others, |ui| hr_door_ui(ui, scene, DOOR_HEIGHT));
        });
    } else {
        card_ui(ui, |ui| draw_ui(ui, scene, setup));
        guide_door_ui(ui, scene, 0.0);
        hr_door_ui(ui, scene, 0.0);
    }
    ui.add_space(2.0 * GRID);
    if ui.available_width() >= WIDE_ENOUGH_FOR_DOORS {
        ui.horizontal(|ui| {
            links_ui(ui, scene);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                settings_ui(ui, scene);
                notice_ui(ui, scene);
            });
        });
    } else {
        ui.horizontal_wrapped(|ui| {
            links_ui(ui, scene);
            notice_ui(ui, scene);
            settings_ui(ui, scene);
        });
    }
    ui.add_space(2.0 * GRID);
}

fn links_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    if link_ui(ui, texts.get("start-example")).clicked() {
        scene.ask(StartAction::ShowExample);
    }
    ui.add_space(2.0 * GRID);
    if link_ui(ui, texts.get("guide-open")).clicked() {
        scene.ask(Action::Guide(Some(page_for(scene.state))));
    }
}

fn sized_ui(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        content(ui);
    });
}

/// A sheet of its own on the table.
fn card_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    card_from_ui(ui, CARD_MARGIN, content);
}

/// The same, with its content so far from the top.
fn card_from_ui(ui: &mut Ui, top: i8, content: impl FnOnce(&mut Ui)) {
    let palette = theme::palette(ui);
    let edge = egui::Stroke::new(1.0, theme::colour(palette.hairline).gamma_multiply(0.6));
    let frame = Frame::new()
        .fill(ui.visuals().extreme_bg_color)
        .stroke(edge)
        .corner_radius(8)
        .inner_margin(Margin { top, ..Margin::same(CARD_MARGIN) });
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.vertical(content);
    });
}

/// A door, with its picture where there is room for it below the words.
fn door_ui(ui: &mut Ui, title: &str, body: String, height: f32, picture: fn(&Ui, Rect)) -> bool {
    let mut pressed = false;
    // The title is as high as a finger needs, and stands as high as that of the first card.
    let higher = (TARGET - TITLE_HEIGHT) / 2.0;
    card_from_ui(ui, CARD_MARGIN - higher as i8, |ui| {
        let words = RichText::new(title).font(theme::strong_font(18.0));
        let height = height + higher;
        ui.set_min_height(height);
        let button = Button::new(words).frame(false).min_size(vec2(TARGET, TARGET));
        let top = ui.cursor().top();
        pressed = ui.add(button).clicked();
        faint_ui(ui, body);
        let room = Rect::from_x_y_ranges(ui.max_rect().x_range(), ui.cursor().top()..=top + height);
        if room.height() > LEAST_DOOR_PICTURE {
            picture(ui, room.with_min_y(room.bottom() - room.height().min(112.0)).shrink2(vec2(0.0, GRID)));
        }
    });
    pressed
}

fn guide_door_ui(ui: &mut Ui, scene: &mut Scene<'_>, height: f32) {
    let texts = scene.texts;
    let title = format!("{} →", texts.get("start-guide-title"));
    if door_ui(ui, &title, texts.get("start-guide-body"), height, start_pictures::many_lines) {
        scene.scratch.start.guides = true;
    }
}

fn hr_door_ui(ui: &mut Ui, scene: &mut Scene<'_>, height: f32) {
    let texts = scene.texts;
    let title = format!("{} →", texts.get("start-hr"));
    if door_ui(ui, &title, texts.get("start-hr-body"), height, start_pictures::band) {
        scene.ask(StartAction::GoToHr);
    }
}

/// What a facilitator does, one step away.
fn guide_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    if button_ui(ui, texts.get("start-doors")).clicked() {
        scene.scratch.start.guides = false;
    }
    named_heading_ui(ui, texts.get("start-guide-title"), 18.0);
    faint_ui(ui, texts.get("start-guide-body"));
    ui.add_space(GRID);
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, texts.get("start-prepare")).clicked() {
            scene.ask(SetUpAction::Begin);
        }
        if button_ui(ui, texts.get("start-new-group")).clicked() {
            scene.ask(FileAction::Ask(Purpose::AddToGroup));
        }
        if button_ui(ui, texts.get("pile-open")).clicked() {
            scene.ask(FileAction::Ask(Purpose::ReadSheets));
        }
        if button_ui(ui, texts.get("start-open-group")).clicked() {
            scene.ask(FileAction::Ask(Purpose::OpenGroup));
        }
        if button_ui(ui, texts.get("start-talk")).clicked() {
            scene.ask(FileAction::Ask(Purpose::OpenGroup));
        }
        if button_ui(ui, texts.get("keys-open")).clicked() {
            scene.ask(KeysAction::Show);
        }
    });
    faint_ui(ui, texts.get("start-drop-hint"));
    recent_ui(ui, scene);
}

/// Groups and set-ups that were opened lately: behind the door of who guides, since their names are nobody else's business.
fn recent_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let (texts, recent) = (scene.texts, &scene.state.recent);
    ui.add_space(GRID);
    ui.label(RichText::new(texts.get("recent-title")).font(theme::strong_font(15.0)));
    if scene.state.preferences.forget_at_hand_in {
        return faint_ui(ui, texts.get("recent-not-here"));
    }
    if recent.remembers && recent.files.is_empty() {
        faint_ui(ui, texts.get("recent-none"));
    }
    for path in &recent.files {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let folder = path.parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
        ui.horizontal(|ui| {
            if link_ui(ui, visible(&name)).clicked() {
                // Here a facilitator goes on preparing: opened as files are, a set-up would be drawn with.
                let is_setup = name.ends_with(<Setup as Format>::ENDING);
                let purpose = if is_setup { Purpose::ChangeSetup } else { Purpose::Open };
                scene.ask(FileAction::Choose(purpose, vec![path.clone()]));
            }
            ui.add(egui::Label::new(RichText::new(visible(&folder)).weak().font(theme::plain_font(13.0))).truncate());
        });
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(remembers) = tick_ui(ui, recent.remembers, texts.get("recent-remember")) {
            scene.ask(RecentAction::Remember(remembers));
        }
        if !recent.files.is_empty() && button_ui(ui, texts.get("recent-clear")).clicked() {
            scene.ask(RecentAction::Clear);
        }
    });
}

/// Letters, paper and language, and what is seldom done with the device.
fn settings_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let button = Button::new(texts.get("bar-comfort")).frame(false).min_size(vec2(TARGET, TARGET));
    opening_ui(ui, button, |ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width(440.0_f32.min(screen.width() - 32.0));
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ScrollArea::vertical().max_height(screen.height() - 96.0).show(ui, |ui| {
                preferences_ui(ui, scene);
                ui.separator();
                ui.horizontal_wrapped(|ui| {
                    if button_ui(ui, texts.get("pencheck-open")).clicked() {
                        scene.ask(Action::CheckPen(true));
                    }
                    if button_ui(ui, texts.get("wipe-open")).clicked() {
                        scene.ask(SecretAction::AskWipe);
                    }
                });
            });
        });
    });
}
