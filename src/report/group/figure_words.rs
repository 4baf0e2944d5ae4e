//! The figures of a group in words, made from the numbers they are drawn from: where the middle line begins, is lowest and
//! highest, and ends, and how many lines fall, rise and stay in each phase. They stand for the pictures where those cannot be
//! seen, and at the end of the report for whoever would rather read.

use crate::analysis::FEWEST_FOR_MEDIAN;
use crate::model::Indicator;
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;
use crate::report::group::message::whole;
use crate::report::group::plot::enough;
use crate::report::group::trend_words::sentence;
use crate::report::style::Style;
use crate::text::Height;

/// All of them, under what was written before; without what they are for where `is_close`.
pub(super) fn write_figures(flow: &mut Flow, made: &GroupPages<'_>, is_close: bool) {
    let texts = made.texts;
    flow.head(&texts.get("report-figures-title"));
    if !is_close {
        flow.small_print(&texts.get("report-figures-lead"));
    }
    for indicator in &made.instrument().indicators {
        flow.ensure(2.0 * Style::SMALL.leading_mm());
        flow.small_print(&format!("{}: {}", named(made, indicator), figure_words(made, indicator)));
    }
}

/// What stands for the picture of the whole: what it says, and where all of it stands in words.
pub(super) fn whole_figure_words(made: &GroupPages<'_>) -> String {
    made.texts.with("report-whole-told", [("what", whole(made).into())])
}

/// What stands for the picture of the whole where its lines stand in words nowhere else.
pub(super) fn poster_figure_words(made: &GroupPages<'_>) -> String {
    let lines = made.instrument().indicators.iter().filter(|one| made.told(&one.id).persons > 0);
    let lines = lines.map(|one| format!("{}: {}", one.name.get(made.texts.language()), sentence(made, one)));
    format!("{}. {}", whole(made), lines.collect::<Vec<_>>().join(" "))
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

/// What the picture of all lines shows: of how many people each is the middle.
pub(super) fn whole_sentence(made: &GroupPages<'_>) -> String {
    let texts = made.texts;
    let n = made.persons();
    let drew = |indicator: &Indicator| {
        let told = made.told(&indicator.id);
        if told.persons == 0 { vec![0] } else { told.summary.n.clone() }
    };
    let places: Vec<usize> = made.instrument().indicators.iter().flat_map(drew).collect();
    if places.iter().all(|&drew| drew == n) {
        return texts.with("report-whole-median", [("n", n.into())]);
    }
    let most = places.iter().copied().max().unwrap_or(0);
    let sentence = texts.with("report-whole-median-drew", [("n", most.into())]);
    if places.iter().all(|&drew| drew >= FEWEST_FOR_MEDIAN) {
        return sentence;
    }
    format!("{sentence} {}", texts.with("report-whole-median-few", [("least", FEWEST_FOR_MEDIAN.into())]))
}

/// Its name, with how many persons drew it.
fn named(made: &GroupPages<'_>, indicator: &Indicator) -> String {
    let persons = made.texts.with("report-n", [("n", made.told(&indicator.id).persons.into())]);
    format!("{} ({persons})", indicator.name.get(made.texts.language()))
}

/// Where the middle line begins, is lowest and highest, and ends; nothing where a middle would be of too few.
fn median_words(made: &GroupPages<'_>, indicator: &Indicator) -> Option<String> {
    let told = made.told(&indicator.id);
    let median = enough(&told.summary, &told.summary.median);
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
    let trend = made.told(&indicator.id).trends.get(&letter).copied().filter(|trend| trend.n > 0)?;
    let going = [
        ("report-figures-falls", trend.falling),
        ("report-figures-rises", trend.rising),
        ("report-figures-stays", trend.stable),
    ];
    // What nobody's line does need not be read.
    let going = going.into_iter().filter(|(_, n)| *n > 0);
    let going: Vec<String> = going.map(|(id, n)| made.texts.with(id, [("n", n.into())])).collect();
    let words = [("phase", letter.to_string().into()), ("going", made.list(&going)?.into()), ("n", trend.n.into())];
    Some(made.texts.with("report-figures-phase", words))
}
