//! The paper of a participant's sheet, with its curves: kept as it is, and the stroke in hand over it.

use egui::{Rangef, Shape, Ui};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::{SheetState, Tool};
use crate::app::state::AppState;
use crate::model::{Code, Curve};
use crate::ui::paper::easel::Easel;
use crate::ui::paper::kept_picture::{PaperPlace, PaperSeen, Part};
use crate::ui::paper::lanes::LaneLayout;
use crate::ui::paper::sheet::ShownCurves;
use crate::ui::paper::sheet_cache::{CurvesKey, PaperKey, RestingKey, mesh_of};
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::paper::{handwriting, landmark_row, lanes, layers, now_dots, sheet};
use crate::ui::participant::first_line::first_line_ui;
use crate::ui::participant::window_room::is_low_window;
use crate::ui::participant::{hand_words, stroke_view, tools};
use crate::ui::scene::Scene;
use crate::ui::scratch::Scratch;
use crate::ui::scratch::pen::StrokeInHand;
use crate::ui::theme;

/// What the curves of a sheet on `space` depend on.
pub fn curves_key(ui: &Ui, scene: &Scene<'_>, sheet: &SheetState, space: SheetSpace) -> CurvesKey {
    CurvesKey {
        journey: sheet.journey().id,
        revision: sheet.document.state_number(),
        active: Some(sheet.holding.active.clone()),
        space,
        paper: theme::paper(ui),
        pixels_per_point: ui.pixels_per_point(),
        pressure_look: scene.state.preferences.pressure_look,
    }
}

/// The curves of a sheet; `instead` in the place of the one in hand.
pub fn shown_curves<'a>(state: &AppState, sheet: &'a SheetState, instead: Option<&'a Curve>) -> ShownCurves<'a> {
    let journey = sheet.journey();
    ShownCurves {
        instrument: &sheet.setup.instrument,
        curves: &journey.curves,
        active: Some(&sheet.holding.active),
        instead,
        ink: if state.preferences.pressure_look { &journey.ink } else { &[] },
    }
}

/// Shows the paper: what is kept of it, and the stroke in hand over it.
pub fn paper_view_ui(easel: &Easel<'_>, scene: &mut Scene<'_>, sheet: &SheetState, lanes: &LaneLayout) {
    let journey = sheet.journey();
    landmark_row::landmarks_ui(easel, journey);
    let Some(indicator) = sheet.active_indicator() else { return };
    let space = &easel.layout.space;
    let reshaped = reshaped_by_stroke(sheet, scene.scratch, space);
    let seen = PaperSeen {
        key: paper_key(easel, scene, sheet),
        place: PaperPlace::of(&easel.painter, space),
        paper: theme::paper(easel.ui),
        open: if reshaped.is_some() {
            Some(Rangef::EVERYTHING)
        } else {
            open_under_stroke(sheet, scene.scratch, space)
        },
        moves: false,
    };
    let mut kept = std::mem::take(&mut scene.scratch.sheet.cache.paper);
    kept.show(&easel.painter, seen, |part, painter| {
        let easel = Easel { painter: painter.clone(), ..*easel };
        paint_part(&easel, scene, sheet, lanes, part);
    });
    scene.scratch.sheet.cache.paper = kept;
    let shown = shown_curves(scene.state, sheet, reshaped.as_ref());
    if reshaped.is_some() {
        let shapes = sheet::curve_shapes(easel.ui, space, &shown, |code| *code == sheet.holding.active);
        sheet::lines_painter(easel).extend(shapes);
    }
    let is_drawn = journey.curves.get(&sheet.holding.active).is_some_and(|curve| !curve.is_empty());
    let is_explained = is_low_window(easel.ui) && !is_drawn && scene.scratch.sheet.pen.stroke.is_none();
    let explanation = is_explained.then(|| sheet::paint_explanation(easel, indicator));
    first_line_ui(easel, scene, sheet, explanation);
    now_dots::now_dots_ui(easel, journey, &shown);
    if let Some(taken) = sheet::names_ui(easel, &shown) {
        scene.ask(SheetAction::TakePencil(taken));
    }
    let pen = &mut scene.scratch.sheet.pen;
    if let Some(stroke) = &pen.stroke {
        stroke_view::paint(easel, scene.state, sheet, stroke, &mut pen.wet);
    }
}

/// Paints what is kept of the paper.
fn paint_part(easel: &Easel<'_>, scene: &mut Scene<'_>, sheet: &SheetState, lanes: &LaneLayout, part: Part) {
    let journey = sheet.journey();
    let shown = shown_curves(scene.state, sheet, None);
    let key = curves_key(easel.ui, scene, sheet, easel.layout.space);
    let is_in_hand = |code: &Code| *code == sheet.holding.active;
    let shapes = |in_hand| {
        let shapes = sheet::curve_shapes(easel.ui, &easel.layout.space, &shown, |code| is_in_hand(code) == in_hand);
        mesh_of(easel.ui, shapes)
    };
    let within = sheet::lines_painter(easel);
    let cache = &mut scene.scratch.sheet.cache;
    match part {
        Part::Under => {
            let calendars = sheet.background.calendars(easel.texts, &sheet.setup, &journey.timeline);
            sheet::paint_calendar(easel, journey);
            layers::paint(easel, &journey.timeline, &calendars);
            landmark_row::paint_guides(easel, journey);
            if let Some(indicator) = sheet.active_indicator() {
                sheet::paint_word_ends(easel, indicator);
            }
            let key = RestingKey::of(key, &journey.curves);
            within.add(Shape::Mesh(cache.resting.get(key, || shapes(false))));
        }
        Part::InHand => {
            let mesh = cache.active.get(key, || shapes(true));
            if !mesh.is_empty() {
                within.add(Shape::Mesh(mesh));
            }
        }
        Part::Over => {
            sheet::paint_names(easel, &shown);
            let rubbed = rubbed(sheet, scene.scratch, &easel.layout.space);
            handwriting::paint(easel.ui, &easel.painter, &easel.layout.space, &journey.words, &rubbed);
            lanes::paint(easel, lanes, (&journey.events, &journey.timeline), sheet.selected_event);
        }
    }
}

fn paper_key(easel: &Easel<'_>, scene: &Scene<'_>, sheet: &SheetState) -> PaperKey {
    PaperKey {
        curves: curves_key(easel.ui, scene, sheet, easel.layout.space),
        language: easel.texts.language(),
        selected: sheet.selected_event,
        layers: sheet.background.on.clone(),
        region: sheet.background.region,
        calendar: sheet.background.from_file.clone(),
        rubbed: rubbed(sheet, scene.scratch, &easel.layout.space),
    }
}

/// The written words that the stroke in hand is about to rub out.
fn rubbed(sheet: &SheetState, scratch: &Scratch, space: &SheetSpace) -> Vec<(usize, usize)> {
    let stroke = scratch.sheet.pen.stroke.as_ref();
    stroke.map_or_else(Vec::new, |stroke| hand_words::rubbed(sheet, stroke, space))
}

/// The curve as a stroke in hand with another tool than the pencil will make it.
fn reshaped_by_stroke(sheet: &SheetState, scratch: &Scratch, space: &SheetSpace) -> Option<Curve> {
    let stroke = scratch.sheet.pen.stroke.as_ref();
    let stroke = stroke.filter(|stroke| hand_words::rubbed(sheet, stroke, space).is_empty())?;
    tools::preview(sheet, stroke, space)
}

/// Where the curve of the pencil in hand gives way to the stroke in hand.
fn open_under_stroke(sheet: &SheetState, scratch: &Scratch, space: &SheetSpace) -> Option<Rangef> {
    let stroke = scratch.sheet.pen.stroke.as_ref().filter(|_| sheet.holding.tool == Tool::Pencil);
    let (from_day, to_day) = stroke.and_then(StrokeInHand::span)?;
    Some(Rangef::new(space.x_of(from_day), space.x_of(to_day)))
}
