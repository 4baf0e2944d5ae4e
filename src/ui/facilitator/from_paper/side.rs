//! What stands beside a sheet that is checked: whose it is, what is doubtful, what was agreed to, what was written, and the end of it.

use egui::{Panel, ScrollArea, Ui};

use crate::app::group::from_paper::FromPaperAction;
use crate::app::group::from_paper::checking::may_be_checked;
use crate::ui::event_card::{CardAsked, CardOf, InterviewCard, event_card_ui};
use crate::ui::facilitator::from_paper::consent::consent_ui;
use crate::ui::facilitator::from_paper::doubts::doubts_ui;
use crate::ui::facilitator::from_paper::looked::Looked;
use crate::ui::facilitator::from_paper::whose::whose_ui;
use crate::ui::facilitator::from_paper::written::written_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{faint_ui, main_button_ui};

/// Shows it, or the card of the event that is open.
pub(super) fn side_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>) {
    let opened = looked.group.topics.from_paper.event;
    if let Some(event) = looked.journey.events.iter().find(|event| Some(event.id) == opened) {
        // What stands on paper was told to the facilitator already.
        let interview = Some(InterviewCard { may_quote: false, spans: &[], pointed: None });
        let of = CardOf { instrument: looked.group.instrument(), timeline: &looked.journey.timeline, interview };
        for asked in event_card_ui(ui, scene, of, event) {
            scene.ask(match asked {
                CardAsked::Close => FromPaperAction::SelectEvent(None),
                CardAsked::Change { event, field } => FromPaperAction::ChangeEvent { event, field },
                CardAsked::Remove => FromPaperAction::RemoveEvent(event.id),
            });
        }
        return;
    }
    Panel::bottom("end-of-paper").resizable(false).show(ui, |ui| end_ui(ui, scene, looked));
    ScrollArea::vertical().id_salt("beside-paper").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.spacing_mut().button_padding.x = 10.0;
        whose_ui(ui, scene, looked);
        ui.separator();
        doubts_ui(ui, scene, looked);
        ui.separator();
        consent_ui(ui, scene, looked);
        ui.separator();
        written_ui(ui, scene, looked);
        ui.add_space(16.0);
    });
}

/// The end of checking a sheet, or what it waits for.
fn end_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>) {
    let texts = scene.texts;
    ui.add_space(8.0);
    if !looked.journey.is_unchecked() {
        faint_ui(ui, texts.get("pile-is-checked"));
        return;
    }
    let may = may_be_checked(looked.group, looked.journey);
    if main_button_ui(ui, texts.get("pile-check"), may).clicked() {
        scene.ask(FromPaperAction::Check);
    }
    let doubts = looked.journey.doubts(looked.group.instrument()).len();
    faint_ui(
        ui,
        match () {
            () if may => texts.get("pile-check-hint"),
            () if doubts > 0 => texts.with("pile-check-doubts", [("n", doubts.into())]),
            () => texts.get("pile-check-consent"),
        },
    );
}
