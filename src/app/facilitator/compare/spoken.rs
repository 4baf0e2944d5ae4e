//! A picture in a few sentences, for whoever hears it instead of seeing it.

use super::plot::{PlotScene, Shown};
use super::words::level_words;
use crate::app::facilitator::names::phase_name;
use crate::model::Edition;

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
            ("level", level_words(texts, shown.indicator, level).into()),
            ("of", trend.n.into()),
            ("falling", trend.falling.into()),
            ("rising", trend.rising.into()),
        ];
        sentences.push(texts.with("spoken-phase", words));
    }
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
            ("level", level_words(texts, shown.indicator, cell.mean_level).into()),
        ];
        sentences.push(texts.with("spoken-phase-level", words));
    }
    sentences.join(" ")
}
