//! A participant's sheet: the largest thing on the screen, the tin of pencils beside it, and an event's card when one is
//! open.

use std::sync::Arc;

use egui::{
    Area, CentralPanel, Frame, Id, Order, Painter, Panel, Rangef, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder,
    pos2, vec2,
};

use crate::analysis::SlopeChange;
use crate::app::preferences::Hand;
use crate::app::sheet::action::SheetAction;
use crate::app::sheet::notes::NoteAction;
use crate::app::sheet::state::{SheetState, Tool};
use crate::model::{Event, Step};
use crate::text::step_name;
use crate::ui::bars::{has_notice, notice_ui};
use crate::ui::paper::curves::LineLook;
use crate::ui::paper::easel::{Easel, SheetLayout};
use crate::ui::paper::landmark_row::room_for_landmarks_ui;
use crate::ui::paper::sheet_cache::small_curves_ui;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::paper::{curves, lanes, now_dots, overview, pen, sheet};
use crate::ui::participant::closing::{helped_ui, look_back_ui, look_over_ui};
use crate::ui::participant::curve_words::curve_words;
use crate::ui::participant::event_list::event_list_ui;
use crate::ui::participant::landmarks::landmarks_ui;
use crate::ui::participant::lane_events::lanes_ui;
use crate::ui::participant::lane_word::lane_word_ui;
use crate::ui::participant::own_card::own_card_ui;
use crate::ui::participant::own_now::own_now_ui;
use crate::ui::participant::own_pages::own_pages_ui;
use crate::ui::participant::paper_view::{curves_key, paper_view_ui, shown_curves};
use crate::ui::participant::pen_check::pen_check_body_ui;
use crate::ui::participant::pencils::{pencils_ui, tin_width};
use crate::ui::participant::quick_word::quick_word_ui;
use crate::ui::participant::seam_handles::seam_handles_ui;
use crate::ui::participant::sheet_bar::sheet_bar_ui;
use crate::ui::participant::slope_marks::slope_marks_ui;
use crate::ui::participant::warm_up::warm_up_ui;
use crate::ui::participant::welcome::welcome_ui;
use crate::ui::participant::window_room::is_low_window;
use crate::ui::participant::{first_line, hand_words, keys, quick_word, slope_marks, tools};
use crate::ui::scene::Scene;
use crate::ui::scratch::pen::StrokeInHand;
use crate::ui::theme;

/// The height of a pencil's name and explanation above the sheet, in points.
const EXPLANATION_HEIGHT: f32 = 32.0;

/// The part of that line that the explanation keeps beside a notice in any case.
const EXPLANATION_BESIDE_NOTICE: f32 = 0.5;

/// Lines of words are at most this wide, in points.
const WIDEST_WORDS: f32 = 640.0;

/// What stands along a timeline or in rows is at most this wide, in points.
const WIDEST_ROWS: f32 = 880.0;

/// A card is at least this wide, in points: elsewhere as wide as the tin and the margin of the sheet.
const NARROWEST_CARD: f32 = 316.0;

/// Shows the sheet.
pub fn sheet_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    if let Some(pages) = &sheet.own_pages {
        own_pages_ui(ui, scene, sheet, pages);
        return;
    }
    if let Some(own) = &sheet.own_now {
        own_now_ui(ui, scene, sheet, own);
        return;
    }
    Panel::top("sheet-bar").show(ui, |ui| sheet_bar_ui(ui, scene, sheet));
    if sheet.session.step == Step::Draw {
        drawing_ui(ui, scene, sheet);
    } else {
        let margin = if is_low_window(ui) { 16 } else { 32 };
        CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(margin)).show(ui, |ui| {
            // Each step begins at its top, however far the one before was read.
            let scrolls = ScrollArea::vertical().id_salt(step_name(sheet.session.step)).auto_shrink(false);
            scrolls.show(ui, |ui| {
                let width = widest(sheet.session.step).min(ui.available_width());
                // One column in the middle, as on a page.
                let all = ui.available_rect_before_wrap();
                let column = Rect::from_x_y_ranges(Rangef::point(all.center().x).expand(width / 2.0), all.y_range());
                ui.scope_builder(UiBuilder::new().max_rect(column), |ui| step_ui(ui, scene, sheet));
            });
        });
    }
}

/// How wide a step is at most, in points: sentences bear less than what stands along a timeline or in rows.
fn widest(step: Step) -> f32 {
    match step {
        Step::Landmarks | Step::WarmUp | Step::HandIn => WIDEST_ROWS,
        _ => WIDEST_WORDS,
    }
}

/// The steps that are words.
fn step_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    match sheet.session.step {
        Step::Welcome => welcome_ui(ui, scene, sheet),
        Step::PenCheck => pen_check_body_ui(ui, scene),
        Step::Landmarks => landmarks_ui(ui, scene, sheet),
        Step::WarmUp => warm_up_ui(ui, scene, sheet),
        Step::Draw => {}
        Step::Helped => helped_ui(ui, scene, sheet),
        Step::LookBack => look_back_ui(ui, scene, sheet),
        Step::HandIn => look_over_ui(ui, scene, sheet),
    }
}

/// The curves: the tin of pencils and the sheet, which never change their places; a card lies over the tin and the margin.
fn drawing_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let hand = scene.state.preferences.hand;
    let tin = match hand {
        Hand::Right => Panel::left("tin"),
        Hand::Left => Panel::right("tin"),
    };
    let has_card = sheet.selected().is_some() || scene.scratch.sheet.jottings.listed.is_some();
    let scene_is_free = scene.state.dialog.is_none() && !egui::Popup::is_any_open(ui.ctx());
    let all = ui.available_rect_before_wrap();
    let width = (tin_width(ui) + sheet::LEFT_MARGIN).max(NARROWEST_CARD).min(all.width());
    let left = if hand == Hand::Right { all.left() } else { all.right() - width };
    let card = Rect::from_min_size(pos2(left, all.top()), vec2(width, all.height()));
    tin.exact_size(tin_width(ui)).resizable(false).show(ui, |ui| {
        // What the card lies over is not there for the keyboard either.
        if !has_card {
            pencils_ui(ui, scene, sheet);
        }
    });
    // In a low window the sheet has the room; what a pencil stands for is then told on it, until it draws.
    let is_low = is_low_window(ui);
    let margin = 8;
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(margin)).show(ui, |ui| {
        if !is_low {
            explanation_ui(ui, scene, sheet);
        }
        room_for_landmarks_ui(ui, sheet.journey(), &sheet.setup.instrument, 0.0);
        let beside_card = match hand {
            Hand::Right => Rangef::new(card.right(), all.right()),
            Hand::Left => Rangef::new(all.left(), card.left()),
        };
        paper_ui(ui, scene, sheet, beside_card);
    });
    let escapes =
        |ui: &Ui| scene_is_free && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
    if has_card && escapes(ui) {
        scene.scratch.sheet.jottings.listed = None;
        scene.ask(SheetAction::SelectEvent(None));
    }
    if has_card {
        card_over_ui(ui, card, |ui| card_ui(ui, scene, sheet));
    }
    if is_low && has_notice(scene.state) {
        notice_over_ui(ui, scene);
    }
}

/// What lies over the tin and the margin, so that the paper stays.
fn card_over_ui(ui: &Ui, place: Rect, content: impl FnOnce(&mut Ui)) {
    let paper = theme::paper(ui);
    let area = Area::new(Id::unique("card")).order(Order::Middle).fixed_pos(place.min).constrain(false);
    area.show(ui.ctx(), |ui| {
        let frame = Frame::new().fill(paper).stroke(ui.visuals().window_stroke).shadow(ui.visuals().popup_shadow);
        frame.inner_margin(egui::Margin { left: 12, right: 12, top: 0, bottom: 0 }).show(ui, |ui| {
            ui.set_width(place.width() - 26.0);
            ui.set_height(place.height());
            content(ui);
        });
    });
}

/// In a low window a notice lies at the foot of the sheet for as long as it is true.
fn notice_over_ui(ui: &Ui, scene: &mut Scene<'_>) {
    let area = Area::new(Id::unique("notice")).order(Order::Middle);
    area.anchor(egui::Align2::CENTER_BOTTOM, vec2(0.0, -28.0)).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.set_max_width(ui.ctx().content_rect().width() * 0.6);
            notice_ui(ui, scene);
        });
    });
}

/// The card of an event, or the list of a lane's events.
fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    if let Some((_, event)) = sheet.selected() {
        own_card_ui(ui, scene, sheet, event);
    } else if let Some(domain) = scene.scratch.sheet.jottings.listed {
        event_list_ui(ui, scene, sheet, domain);
    }
}

/// What the pencil is about; and beside it what is noticed, when something is. Always equally high, so that the sheet stays in its
/// place from pencil to pencil.
fn explanation_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), EXPLANATION_HEIGHT), Sense::hover());
    let builder = UiBuilder::new().max_rect(row).layout(egui::Layout::left_to_right(egui::Align::Center));
    explanation_words_ui(&mut ui.new_child(builder), scene, sheet);
}

fn explanation_words_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let Some(indicator) = sheet.active_indicator() else { return };
    let language = scene.texts.language();
    // Where the timeline begins, and where a card leaves it in sight.
    ui.add_space(sheet::LEFT_MARGIN);
    let swatch = ui.allocate_exact_size(vec2(28.0, EXPLANATION_HEIGHT), Sense::hover()).0;
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    let look = LineLook { pencil: &indicator.pencil, colour, width: curves::ACTIVE_WIDTH, place: 0 };
    curves::paint_sample(ui.painter(), swatch, look);
    ui.label(RichText::new(indicator.name.get(language)).font(theme::strong_font(18.0)));
    let all = ui.available_width();
    let beside = if has_notice(scene.state) {
        // What the notice needs is its own; of what is left over nothing is cut.
        let notice = scene.state.notice.as_ref().map_or(all, |notice| {
            let font = egui::TextStyle::Button.resolve(ui.style());
            ui.painter().layout_no_wrap(notice.clone(), font, egui::Color32::PLACEHOLDER).size().x
        });
        (all - notice - 2.0 * theme::GRID).max(all * EXPLANATION_BESIDE_NOTICE)
    } else {
        all
    };
    ui.scope(|ui| {
        ui.set_max_width(beside);
        let words = indicator.explanation.get(language);
        // What has no room is a touch away.
        ui.add(egui::Label::new(RichText::new(words).weak()).truncate());
    });
    // As high as the row, so that its words stand on the same line.
    ui.spacing_mut().interact_size.y = EXPLANATION_HEIGHT;
    ui.spacing_mut().button_padding.y = 0.0;
    notice_ui(ui, scene);
}

/// The sheet itself, with the pen on it; `beside_card` is what an open card leaves of its width.
fn paper_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, beside_card: Rangef) {
    let texts = scene.texts;
    let all = ui.available_rect_before_wrap();
    let rect = all.with_max_y(all.bottom() - overview::height(all.height()) - theme::GRID);
    let journey = sheet.journey();
    let length = journey.timeline.length_days();
    let painter = ui.painter_at(rect);
    let beside = (sheet::names_width(&painter, &sheet.setup.instrument), now_dots::width(journey));
    let whole = sheet::lay_out_beside_now(rect, length, 0.0, beside);
    let lanes_of = |space: SheetSpace, events: &[Event]| {
        lanes::lay_out(&painter, texts, (events, &journey.timeline), &space, rect.height())
    };
    let across = whole.showing(sheet.view).space;
    let key = (curves_key(ui, scene, sheet, across), texts.language());
    let seen = || Arc::new(lanes_of(across, &sheet.view.seen(&journey.events)));
    let lanes = scene.scratch.sheet.cache.lanes.get(key, seen);
    let layout = sheet::lay_out_beside_now(rect, length, lanes.height(), beside).showing(sheet.view);
    let response = ui.interact(layout.space.lines, Id::unique("sheet"), Sense::click_and_drag());
    let label = texts.with(
        "sheet-label",
        [("indicator", sheet.active_indicator().map_or("", |it| it.name.get(texts.language())).into())],
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &label));
    tell(ui, scene, sheet, &response);
    keys::keys_ui(ui, scene, sheet, &response);
    let turns = slope_marks::asked(scene, sheet, &layout.space, ui.input(|input| input.time));
    follow_pen(ui, scene, sheet, &layout.space, &turns);
    let easel = Easel { ui, painter, texts, layout };
    paper_view_ui(&easel, scene, sheet, &lanes);
    if response.has_focus() {
        keys::place_ui(ui, scene, sheet, &layout.space);
        first_line::paint_keys(&easel);
    }
    // Before the lanes: what is pressed on them is there from the next frame on.
    lane_word_ui(ui, scene, sheet, (&layout, &lanes), beside_card);
    lanes_ui(ui, scene, sheet, &layout, &lanes);
    slope_marks_ui(ui, scene, sheet, &layout.space, &turns);
    hand_words::handles_ui(ui, scene, sheet, &layout.space);
    seam_handles_ui(ui, scene, sheet, &layout.space);
    quick_word_ui(ui, scene, journey);
    view_ui(ui, scene, sheet, &layout, all);
}

/// The period on the screen: the overview, its buttons, and the wheel.
fn view_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, layout: &SheetLayout, all: Rect) {
    let timeline = &sheet.journey().timeline;
    let bottom = all.with_min_y(all.bottom() - overview::height(all.height()));
    let overview = overview::lay_out(bottom, layout.space.lines, timeline.length_days(), overview::Buttons::InMenu);
    let key = curves_key(ui, scene, sheet, overview.curves);
    let (state, kept) = (scene.state, &mut scene.scratch.sheet.cache.small);
    let paint_curves = |ui: &Ui, painter: &Painter| {
        small_curves_ui(ui, painter, kept, key, &shown_curves(state, sheet, None));
    };
    let mut view = overview::overview_ui(ui, scene.texts, &overview, timeline, sheet.view, paint_curves);
    if scene.state.dialog.is_none() && scene.scratch.sheet.pen.stroke.is_none() {
        view = overview::turned_by_wheel(ui, &layout.space, all, view);
    }
    if view != sheet.view {
        scene.ask(SheetAction::Look(view));
    }
}

/// Tells a reader of the screen what is drawn, where the keyboard stands, and which keys draw.
fn tell(ui: &Ui, scene: &Scene<'_>, sheet: &SheetState, response: &egui::Response) {
    let texts = scene.texts;
    let Some(indicator) = sheet.active_indicator() else { return };
    let has_focus = response.has_focus();
    // Put into words only where something reads them.
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let mut words = curve_words(texts, sheet, indicator);
        if has_focus {
            let place = keys::place_words(scene, sheet);
            words = [place.unwrap_or_default(), words, texts.get("reading-keys")].join(" ");
        }
        node.set_description(words);
    });
}

fn follow_pen(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, space: &SheetSpace, turns: &[SlopeChange]) {
    let has_dialog = scene.state.dialog.is_some();
    let rule = scene.state.preferences.palm.rule();
    let pen = &mut scene.scratch.sheet.pen;
    let followed = pen::follow_pen(ui, pen, rule, space, has_dialog);
    if pen.stroke.is_some() || !followed.finished.is_empty() {
        quick_word::finish(scene);
    }
    for stroke in followed.finished {
        let tap = quick_word::tap_of(&stroke, ui.input(|input| input.time), space)
            .filter(|_| sheet.holding.tool == Tool::Pencil);
        if let Some(pos) = tap {
            if !slope_marks::is_on_mark(turns, space, pos) {
                quick_word::open(scene, sheet, pos, space.day_at(pos.x));
            }
        } else if let Some(action) = finished(scene, sheet, &stroke, space) {
            scene.ask(action);
        }
    }
    if followed.view != sheet.view {
        scene.ask(SheetAction::Look(followed.view));
    }
}

/// What a finished stroke that is no tap asks for.
fn finished(scene: &Scene<'_>, sheet: &SheetState, stroke: &StrokeInHand, space: &SheetSpace) -> Option<SheetAction> {
    let share = scene.scratch.sheet.jottings.words_share;
    match sheet.holding.tool {
        Tool::Pencil => {
            let settings = pen::stroke_settings(space, sheet.holding.certainty, scene.state.preferences.calm_line);
            Some(SheetAction::Draw { samples: stroke.samples.clone(), settings })
        }
        Tool::Eraser | Tool::Gap(_) | Tool::Step | Tool::Nudge => {
            let rubbed = hand_words::rubbed(sheet, stroke, space);
            if !rubbed.is_empty() {
                return Some(SheetAction::Note(NoteAction::RubWords(rubbed)));
            }
            tools::reshape_of(sheet.holding.tool, stroke, space).map(SheetAction::Reshape)
        }
        Tool::Write => hand_words::written(sheet, stroke, space, share).map(SheetAction::Note),
    }
}
