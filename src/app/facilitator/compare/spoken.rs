//! A picture in a few sentences, for whoever hears it instead of seeing it.

use super::plot::{PlotScene, Shown};
use super::words::level_words;
use crate::app::facilitator::names::phase_name;

/// What a plot of one indicator shows: how many people, and what their lines do in each phase.
pub fn plot_words(scene: PlotScene<'_>, shown: &Shown<'_>) -> String {
    let texts = scene.texts;
    let name = shown.indicator.name.get(texts.language());
    let mut sentences =
        vec![texts.with("spoken-plot", [("name", name.into()), ("n", shown.figures.lines.len().into())])];
    for kind in &scene.figures.group.setup.instrument.phases {
        let Some(trend) = shown.figures.trends.get(&kind.letter).filter(|trend| trend.n >= scene.fewest()) else {
            continue;
        };
        let Some(level) = trend.mean_level else { continue };
        if scene.presents {
            let words = [
                ("phase", phase_name(texts, kind).into()),
                ("level", level_words(texts, shown.indicator, level).into()),
            ];
            sentences.push(texts.with("spoken-phase-level", words));
            continue;
        }
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
