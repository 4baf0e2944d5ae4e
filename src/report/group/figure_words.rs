//! The figures of a group in words, made from the numbers they are drawn from: where the middle line begins, is lowest and
//! highest, and ends, and how many lines fall, rise and stay in each phase. They stand for the pictures where those cannot be
//! seen, and at the end of the report for whoever would rather read.

use crate::analysis::{phase_trends, summarise};
use crate::model::Indicator;
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;
use crate::report::group::plot::enough;
use crate::report::style::Style;
use crate::text::Height;

/// What a name belongs to follows it closer than a paragraph would.
const NAME_CLOSER_MM: f64 = -1.8;

/// The chapter with all of them.
pub(super) fn write_figures(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    flow.title(&texts.get("report-figures-title"));
    flow.paragraph(&texts.get("report-figures-lead"));
    flow.columns(2);
    let indicators = &made.instrument().indicators;
    for (place, indicator) in indicators.iter().enumerate() {
        // As much at the left as at the right.
        if place == indicators.len().div_ceil(2) {
            flow.end_column();
        }
        flow.ensure(4.0 * Style::NAME.leading_mm());
        flow.text(Style::NAME, &named(made, indicator));
        flow.space(NAME_CLOSER_MM);
        flow.text(Style::SMALL, &figure_words(made, indicator));
    }
}

/// What stands for a picture of all lines.
pub(super) fn all_figure_words(made: &GroupPages<'_>) -> String {
    let told = made.instrument().indicators.iter().filter(|one| !made.aligned.rows(&one.id).is_empty());
    told.map(|one| format!("{}: {}", named(made, one), figure_words(made, one))).collect::<Vec<_>>().join(" ")
}

/// What stands for a picture of all lines in the phase at `place`.
pub(super) fn phase_figure_words(made: &GroupPages<'_>, place: usize) -> String {
    let told = made.instrument().indicators.iter().filter_map(|indicator| {
        let words = phase_words(made, indicator, place)?;
        Some(format!("{}: {words}", indicator.name.get(made.texts.language())))
    });
    told.collect::<Vec<_>>().join(" ")
}

/// The lines of one indicator in words.
pub(super) fn figure_words(made: &GroupPages<'_>, indicator: &Indicator) -> String {
    let phases = made.instrument().phases.len();
    let sentences = median_words(made, indicator).into_iter();
    let sentences = sentences.chain((0..phases).filter_map(|place| phase_words(made, indicator, place)));
    let sentences: Vec<String> = sentences.collect();
    if sentences.is_empty() { made.texts.get("report-trend-nobody") } else { sentences.join(" ") }
}

/// Its name, with how many persons drew it.
fn named(made: &GroupPages<'_>, indicator: &Indicator) -> String {
    let persons = made.texts.with("report-n", [("n", made.aligned.rows(&indicator.id).len().into())]);
    format!("{} ({persons})", indicator.name.get(made.texts.language()))
}

/// Where the middle line begins, is lowest and highest, and ends; nothing where a middle would be of too few.
fn median_words(made: &GroupPages<'_>, indicator: &Indicator) -> Option<String> {
    let summary = summarise(&made.aligned.rows(&indicator.id));
    let median = enough(&summary, &summary.median);
    let at_phase = |place: usize| {
        let phase = made.aligned.phases.iter().find(|phase| phase.places.contains(&place))?;
        Some(phase.letter.to_string())
    };
    let points: Vec<(usize, f64)> =
        median.iter().enumerate().filter_map(|(place, value)| value.map(|value| (place, value))).collect();
    let lowest = points.iter().min_by(|one, other| one.1.total_cmp(&other.1))?;
    let highest = points.iter().rev().max_by(|one, other| one.1.total_cmp(&other.1))?;
    let level = |value: f64| Height::of(value).words(made.texts);
    let words = [
        ("start", level(points.first()?.1).into()),
        ("lowest", level(lowest.1).into()),
        ("lowest-phase", at_phase(lowest.0)?.into()),
        ("highest", level(highest.1).into()),
        ("highest-phase", at_phase(highest.0)?.into()),
        ("end", level(points.last()?.1).into()),
    ];
    Some(made.texts.with("report-figures-median", words))
}

/// How many lines fall, rise and stay in the phase at `place`; nothing where nobody drew it.
fn phase_words(made: &GroupPages<'_>, indicator: &Indicator, place: usize) -> Option<String> {
    let letter = made.instrument().phases.get(place)?.letter;
    let trend = phase_trends(&made.aligned, &indicator.id).get(&letter).copied().filter(|trend| trend.n > 0)?;
    let words = [
        ("phase", letter.to_string().into()),
        ("falling", trend.falling.into()),
        ("rising", trend.rising.into()),
        ("stable", trend.stable.into()),
        ("n", trend.n.into()),
    ];
    Some(made.texts.with("report-figures-phase", words))
}
