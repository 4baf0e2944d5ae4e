//! What was agreed to: the boxes as they were ticked are only a proposal, a person says it here.

use egui::Ui;

use crate::app::group::from_paper::FromPaperAction;
use crate::model::Consent;
use crate::sheet_geometry::{CONSENT_BOXES, Frame, PAGE_WIDTH_MM, Paper, SheetGeometry};
use crate::ui::facilitator::from_paper::looked::Looked;
use crate::ui::facilitator::from_paper::picture::{part_ui, texture_of};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, tick_ui};

/// Around the boxes so much of the page is shown, in millimetres.
const AROUND_MM: f64 = 2.0;
/// And below them no more than this: other words begin there.
const BELOW_MM: f64 = 1.0;

/// The words beside the boxes end so far from the edge of the page, in millimetres.
const BESIDE_MM: f64 = 5.5;

/// The part of the page with the boxes and their words.
fn boxes_part() -> Option<Frame> {
    let geometry = SheetGeometry::new(Paper::A4, 1);
    let (first, last) = (geometry.consent_box(0)?, geometry.consent_box(CONSENT_BOXES - 1)?);
    Some(Frame::new(
        first.left_mm - AROUND_MM,
        first.top_mm - AROUND_MM,
        PAGE_WIDTH_MM - BESIDE_MM,
        last.bottom_mm + BELOW_MM,
    ))
}

/// Shows what was ticked, and what was agreed to.
pub(super) fn consent_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("pile-consent"));
    let paper = looked.journey.paper.as_ref();
    let ticked = paper.and_then(|paper| paper.ticked.as_ref());
    let has_boxes = paper.is_some_and(|paper| paper.sheet > 1);
    let texture = texture_of(ui, &mut scene.scratch.group.from_paper, looked.group, &looked.row.key);
    if let (Some((texture, _)), Some(part)) = (texture.filter(|(_, seen)| seen.is_straight && has_boxes), boxes_part())
    {
        part_ui(ui, &texture, &part, ui.available_width() - 4.0, &texts.get("pile-consent-picture"));
    }
    let said = looked.group.topics.from_paper.consent_said.get(&looked.journey.id) == Some(&looked.journey.consent);
    match ticked {
        Some(_) if !looked.journey.is_unchecked() || said => {}
        Some(_) => {
            if button_ui(ui, texts.get("pile-as-ticked")).clicked() {
                scene.ask(FromPaperAction::AsTicked);
            }
        }
        None => faint_ui(ui, texts.get("pile-consent-no-boxes")),
    }
    let consent = &looked.journey.consent;
    let layers = [
        ("pile-consent-interview", consent.interview, 0),
        ("pile-consent-group-figures", consent.group_figures, 1),
        ("pile-consent-quotes", consent.quotes, 2),
    ];
    for (name, agreed, layer) in layers {
        if let Some(agreed) = tick_ui(ui, agreed, texts.get(name)) {
            let mut changed: Consent = consent.clone();
            match layer {
                0 => changed.interview = agreed,
                1 => changed.group_figures = agreed,
                _ => changed.quotes = agreed,
            }
            scene.ask(FromPaperAction::Agree(changed));
        }
    }
    let is_nothing = !consent.interview && !consent.group_figures && !consent.quotes;
    if looked.journey.is_unchecked() && is_nothing && !said && button_ui(ui, texts.get("pile-agreed-nothing")).clicked()
    {
        scene.ask(FromPaperAction::Agree(consent.clone()));
    }
}
