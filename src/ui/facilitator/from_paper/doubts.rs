//! What is doubtful on a sheet, visited one by one.

use egui::Ui;

use crate::app::group::from_paper::FromPaperAction;
use crate::model::{Doubt, FoundHow};
use crate::ui::facilitator::from_paper::looked::Looked;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui, menu_ui};

/// Shows how many there are, the one that is looked at, and what can be done with it.
pub(super) fn doubts_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>) {
    let texts = scene.texts;
    let doubts = looked.journey.doubts(looked.group.instrument());
    heading_ui(ui, texts.with("pile-doubts", [("n", doubts.len().into())]));
    if doubts.is_empty() {
        faint_ui(ui, texts.get("pile-doubts-none"));
        return;
    }
    let here = looked.group.topics.from_paper.doubt.as_ref().filter(|doubt| doubts.contains(doubt));
    match here {
        None => faint_ui(ui, texts.get("pile-doubts-hint")),
        Some(doubt) => one_ui(ui, scene, looked, doubt),
    }
    ui.horizontal_wrapped(|ui| {
        if here.is_some() && button_ui(ui, texts.get("pile-doubt-back")).clicked() {
            scene.ask(FromPaperAction::Visit { back: true });
        }
        let next = texts.get("pile-doubt-next");
        let pressed =
            if here.is_none() { main_button_ui(ui, next, true).clicked() } else { button_ui(ui, next).clicked() };
        if pressed {
            scene.ask(FromPaperAction::Visit { back: false });
        }
        if button_ui(ui, texts.get("pile-accept-all")).clicked() {
            scene.ask(FromPaperAction::AcceptAll);
        }
    });
}

fn one_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, doubt: &Doubt) {
    let texts = scene.texts;
    let instrument = looked.group.instrument();
    let Some(indicator) = instrument.indicator(&doubt.indicator) else { return };
    let name = indicator.name.get(texts.language());
    ui.label(egui::RichText::new(name).font(theme::strong_font(15.0)));
    let timeline = &looked.journey.timeline;
    let (from, to) = (texts.whole_date(timeline.date_of(doubt.from)), texts.whole_date(timeline.date_of(doubt.to)));
    faint_ui(ui, texts.with("pile-doubt-when", [("from", from.into()), ("to", to.into())]));
    ui.label(texts.get(match doubt.found {
        FoundHow::Sure | FoundHow::Weak => "pile-doubt-weak",
        FoundHow::Bridged => "pile-doubt-bridged",
        FoundHow::Shared => "pile-doubt-shared",
    }));
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("pile-accept"), true).clicked() {
            scene.ask(FromPaperAction::Accept);
        }
        if button_ui(ui, texts.get("pile-open-stretch")).clicked() {
            scene.ask(FromPaperAction::Open);
        }
        if button_ui(ui, texts.get("pile-redraw")).clicked() {
            scene.ask(FromPaperAction::TakePencil(doubt.indicator.clone()));
        }
        menu_ui(ui, texts.get("pile-give"), |ui| {
            let lines = looked.row.lines();
            let others = instrument.indicators.iter().enumerate().filter(|(place, _)| lines.contains(place));
            for (number, (_, other)) in others.enumerate().filter(|(_, (_, other))| other.id != doubt.indicator) {
                let words = format!("{}  {}", number + 1, other.name.get(texts.language()));
                if button_ui(ui, words).clicked() {
                    scene.ask(FromPaperAction::Give(other.id.clone()));
                    ui.close();
                }
            }
        });
    });
}
