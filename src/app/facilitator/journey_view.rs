//! One journey, with its phases: the borders are dragged, or set by date.

use egui::{CursorIcon, Id, Rect, RichText, Sense, Ui, pos2, vec2};

use crate::app::action::GroupAction;
use crate::app::scene::Scene;
use crate::app::scratch::{BorderDrag, Scratch};
use crate::app::state::GroupState;
use crate::app::theme::{self, TARGET};
use crate::app::widgets::controls::{button_ui, faint_ui};
use crate::app::widgets::date_field::date_field_ui;
use crate::app::widgets::handwriting;
use crate::app::widgets::landmark_row::{paint_landmarks, room_for_landmarks_ui};
use crate::app::widgets::lanes;
use crate::app::widgets::layers;
use crate::app::widgets::layers_menu::{LayersMenu, layers_menu_ui};
use crate::app::widgets::sheet::{self, Easel, SheetLayout, ShownCurves};
use crate::model::{Journey, Phases, move_border, phase_spans};
use crate::text::layer_name;

/// Shows the journey of the person who stands out.
pub fn journey_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    let Some((_, journey)) = group.selected() else {
        faint_ui(ui, texts.get("journey-choose"));
        return;
    };
    let period = [
        ("from", texts.month_and_year(journey.timeline.start).into()),
        ("to", texts.month_and_year(journey.timeline.end).into()),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(journey.participant.as_str()).font(theme::strong_font(24.0)));
        ui.label(RichText::new(texts.with("journey-period", period)).weak());
        if !journey.layers.is_empty() {
            let names: Vec<String> =
                journey.layers.iter().map(|layer| layer_name(texts, layer, &group.group().setup)).collect();
            faint_ui(ui, texts.with("layers-were-on", [("names", names.join(", ").into())]));
        }
    });
    borders_ui(ui, scene, group, journey);
    paper_ui(ui, scene, group, journey);
}

/// Each phase after the first, with the date it begins, to be set, changed or taken away.
fn borders_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        for kind in group.instrument().phases.iter().skip(1) {
            let letter = kind.letter;
            let words = [("letter", letter.to_string().into()), ("name", kind.name.get(texts.language()).into())];
            match journey.phases.borders.get(&letter) {
                Some(border) => {
                    let label = texts.with("phase-begins", words);
                    ui.label(&label);
                    let date = journey.timeline.date_of(border.day);
                    if let Some(date) = date_field_ui(ui, &mut scene.scratch.date, &label, date) {
                        let day = journey.timeline.day_of(date);
                        scene.ask(GroupAction::MoveBorder { letter, day });
                    }
                    if button_ui(ui, texts.with("phase-remove", [("letter", letter.to_string().into())])).clicked() {
                        scene.ask(GroupAction::RemoveBorder(letter));
                    }
                }
                None => {
                    if button_ui(ui, texts.with("phase-set", words)).clicked() {
                        scene.ask(GroupAction::MoveBorder { letter, day: proposed_day(group, journey, letter) });
                    }
                }
            }
            ui.add_space(16.0);
        }
        let ask = |action| GroupAction::Background(action).into();
        layers_menu_ui(ui, scene, LayersMenu { background: &group.background, setup: &group.group().setup, ask });
    });
    faint_ui(ui, texts.get("phase-hint"));
}

/// The middle of the room between the borders on either side, to be dragged from there.
fn proposed_day(group: &GroupState, journey: &Journey, letter: crate::model::PhaseLetter) -> f64 {
    let kinds = &group.instrument().phases;
    let place = kinds.iter().position(|kind| kind.letter == letter).unwrap_or(0);
    let border = |kind: &crate::model::PhaseKind| journey.phases.borders.get(&kind.letter).map(|border| border.day);
    let before = kinds[..place].iter().filter_map(border).next_back().unwrap_or(0.0);
    let after = kinds[place..].iter().find_map(border).unwrap_or(journey.timeline.length_days());
    f64::midpoint(before, after)
}

fn paper_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let texts = scene.texts;
    room_for_landmarks_ui(ui, journey);
    let rect = ui.available_rect_before_wrap();
    let painter = ui.painter_at(rect);
    let length = journey.timeline.length_days();
    let names_width = sheet::names_width(&painter, texts, group.instrument());
    let across = sheet::lay_out(rect, length, 0.0, names_width).space;
    let lanes = lanes::lay_out(&painter, texts, (&journey.events, &journey.timeline), &across, rect.height());
    let layout = sheet::lay_out(rect, length, lanes.height(), names_width);
    let phases = phases_while_dragging(group, journey, scene.scratch);
    let kinds = &group.instrument().phases;
    let spans = phase_spans(kinds, &phases, &journey.timeline);
    let easel = Easel { ui, painter, texts, layout };
    sheet::paint_phases(&easel, &spans, group.instrument());
    sheet::paint_calendar(&easel, journey);
    let setup = &group.group().setup;
    layers::paint(&easel, &journey.timeline, &group.background.calendars(texts, setup, &journey.timeline));
    let shown =
        ShownCurves { instrument: group.instrument(), curves: &journey.curves, active: None, instead: None, ink: &[] };
    sheet::paint_curves(&easel, &shown);
    sheet::paint_names(&easel, &shown);
    paint_landmarks(&easel, journey);
    handwriting::paint(easel.ui, &easel.painter, &easel.layout.space, &journey.words, &[]);
    lanes::paint(&easel, &lanes, (&journey.events, &journey.timeline), None);
    for placed in &lanes.placed {
        let response = ui.interact(lanes.rect_of(layout.lanes, placed), Id::unique(placed.id), Sense::hover());
        if let Some(event) = journey.events.iter().find(|event| event.id == placed.id) {
            response.on_hover_ui(|ui| {
                ui.set_max_width(360.0);
                ui.label(RichText::new(&event.title).font(theme::strong_font(15.0)));
                if !event.note.is_empty() {
                    ui.label(&event.note);
                }
            });
        }
    }
    drag_borders_ui(ui, scene, journey, &phases, &layout);
}

/// The phases as they are, or as they would be if the border in hand were let go.
fn phases_while_dragging(group: &GroupState, journey: &Journey, scratch: &Scratch) -> Phases {
    match scratch.border_drag {
        Some(BorderDrag { letter, day }) => {
            move_border(&group.instrument().phases, &journey.phases, letter, day, &journey.timeline)
        }
        None => journey.phases.clone(),
    }
}

fn drag_borders_ui(ui: &mut Ui, scene: &mut Scene<'_>, journey: &Journey, phases: &Phases, layout: &SheetLayout) {
    let texts = scene.texts;
    let space = &layout.space;
    for (&letter, border) in &phases.borders {
        let x = space.x_of(border.day);
        let handle = Rect::from_center_size(pos2(x, space.lines.center().y), vec2(TARGET / 2.0, space.lines.height()));
        let response = ui.interact(handle, Id::unique(("border", letter)), Sense::drag());
        let date = texts.date(journey.timeline.date_of(border.day));
        let label = texts.with("phase-border", [("letter", letter.to_string().into()), ("date", date.into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Splitter, true, &label));
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            let accent = ui.visuals().selection.stroke;
            ui.painter().vline(x, space.lines.y_range(), egui::Stroke::new(2.5, accent.color));
        }
        if response.dragged()
            && let Some(pos) = response.interact_pointer_pos()
        {
            scene.scratch.border_drag = Some(BorderDrag { letter, day: space.day_at(pos.x) });
        }
        if response.drag_stopped()
            && let Some(drag) = scene.scratch.border_drag.take()
        {
            scene.ask(GroupAction::MoveBorder { letter, day: drag.day });
        }
    }
}
