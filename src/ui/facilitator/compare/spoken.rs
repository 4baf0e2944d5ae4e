//! A picture in a few sentences, for whoever hears it instead of seeing it.

use egui::Ui;

use crate::model::Edition;
use crate::text::{Height, phase_name};
use crate::ui::facilitator::compare::plot_scene::{PlotScene, Shown};
use crate::ui::facilitator::compare::words::not_drawn_words;

/// Gives a picture the words that a reader hears.
pub fn say(ui: &mut Ui, rect: egui::Rect, salt: (&'static str, &str), words: &str) {
    let response = ui.interact(rect, egui::Id::unique(salt), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, words));
}

/// What a plot of one indicator shows: how many people, and what their lines do in each phase.
pub fn plot_words(scene: PlotScene<'_>, shown: &Shown<'_>) -> String {
    let texts = scene.texts;
    let name = shown.indicator.name.get(texts.language());
    if let Some(told) = &scene.figures.told {
        return told_words(scene, told, shown);
    }
    let mut sentences =
        vec![texts.with("spoken-plot", [("name", name.into()), ("n", shown.figures.lines.len().into())])];
    for kind in &scene.figures.group.setup.instrument.phases {
        let Some(trend) = shown.figures.trends.get(&kind.letter) else { continue };
        let Some(level) = trend.mean_level else { continue };
        let words = [
            ("phase", phase_name(texts, kind).into()),
            ("level", Height::of(level).on_axis(texts, shown.indicator).into()),
            ("of", trend.n.into()),
            ("falling", trend.falling.into()),
            ("rising", trend.rising.into()),
        ];
        sentences.push(texts.with("spoken-phase", words));
    }
    sentences.extend(not_drawn_words(scene, &[*shown]));
    sentences.join(" ")
}

/// The same of what may be told to a room.
fn told_words(scene: PlotScene<'_>, told: &Edition, shown: &Shown<'_>) -> String {
    let texts = scene.texts;
    let name = shown.indicator.name.get(texts.language());
    let mut sentences = vec![texts.with("spoken-told", [("name", name.into()), ("n", scene.figures.people.into())])];
    let cells = told.trends.iter().filter(|cell| cell.indicator == shown.indicator.id);
    for cell in cells {
        let Some(kind) = told.instrument.phases.iter().find(|kind| kind.letter == cell.phase) else { continue };
        let words = [
            ("phase", phase_name(texts, kind).into()),
            ("level", Height::of(cell.mean_level).on_axis(texts, shown.indicator).into()),
        ];
        sentences.push(texts.with("spoken-phase-level", words));
    }
    sentences.join(" ")
}
