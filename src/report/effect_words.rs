//! What is said of what changed and of what was agreed: targets on the cards and measures from outside with what became of them, and when the plan
//! pays for itself. The same in the window and on paper.

use crate::analysis::{Effect, NoBreakEven, Told, break_even_persons};
use crate::model::{BreakEven, Figure, Group, Instrument, OutsideMeasure};
use crate::text::{Texts, costs_of_one};

/// In how many lines the middle of the changes goes notably the pleasant way, and in how many the other; nothing where no line may be
/// told.
pub fn effect_finding(texts: &Texts, instrument: &Instrument, effect: &Effect) -> Option<String> {
    let ways = effect.ways(instrument);
    if ways.of == 0 {
        return None;
    }
    let words = [
        ("from", effect.from.name().into()),
        ("to", effect.to.name().into()),
        ("better", ways.better.into()),
        ("worse", ways.worse.into()),
        ("of", ways.of.into()),
    ];
    let id = match (ways.better, ways.worse) {
        (0, 0) => "effect-say-same",
        (_, 0) => "effect-say-better",
        (0, _) => "effect-say-worse",
        _ => "effect-say-both",
    };
    Some(texts.with(id, words))
}

/// What was agreed on the cards between the two measurements of `effect`, beside what came of it: a sentence a card.
pub fn target_sentences(texts: &Texts, group: &Group, effect: &Effect) -> Vec<String> {
    let cards = group.board.iter().filter(|card| card.baseline.unwrap_or_default() == effect.from);
    let sentence = |card: &crate::model::BoardAction| {
        let target = card.target.as_ref().filter(|target| target.time == effect.to)?;
        let indicator = group.setup.instrument.indicator(card.indicator.as_ref()?)?;
        let told = effect.indicators.iter().find(|row| row.indicator == indicator.id).map(|row| &row.told);
        let reached = match told {
            Some(Told::Figures(change)) => change.split.reaches(target.persons as usize),
            _ => None,
        };
        let outcome = match reached {
            Some(true) => "effect-target-reached",
            Some(false) => "effect-target-missed",
            None => "effect-target-unsaid",
        };
        let what = if card.action.trim().is_empty() { texts.get("board-card-unnamed") } else { card.action.clone() };
        let words = [
            ("action", what.into()),
            ("persons", target.persons.into()),
            ("indicator", indicator.name.get(texts.language()).into()),
            ("outcome", texts.get(outcome).into()),
        ];
        Some(texts.with("effect-target", words))
    };
    cards.filter_map(sentence).collect()
}

/// What a measure from outside was, was agreed to be, and is.
pub fn outside_sentence(texts: &Texts, measure: &OutsideMeasure) -> String {
    // A minus as long as elsewhere.
    let written = |value: f64| texts.with("outside-value", [("value", value.into())]).replace('-', "−");
    let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), written);
    let outcome = match measure.is_reached() {
        Some(true) => "outside-reached",
        Some(false) => "outside-missed",
        None => "outside-unsaid",
    };
    let name = measure.name.trim();
    let name = if name.is_empty() { texts.get("outside-unnamed") } else { name.to_owned() };
    let words = [
        ("name", name.into()),
        ("before", number(measure.before).into()),
        ("goal", number(measure.goal).into()),
        ("after", number(measure.after).into()),
        ("outcome", texts.get(outcome).into()),
    ];
    texts.with("outside-shown", words)
}

/// When the plan pays for itself, held against each figure of what one drop-out costs: a sentence each.
pub fn break_even_sentences(texts: &Texts, filled: &BreakEven) -> Vec<String> {
    let figures = costs_of_one(filled).into_iter();
    figures.map(|figure| break_even_sentence(texts, filled.cost_euro, figure)).collect()
}

fn break_even_sentence(texts: &Texts, cost: Option<f64>, figure: &Figure) -> String {
    let name = figure.name.get(texts.language());
    match break_even_persons(cost.filter(|cost| *cost > 0.0), figure.value) {
        Ok(persons) => texts.with(
            "figures-answer",
            [
                ("n", persons.into()),
                ("name", name.into()),
                ("value", texts.whole(figure.value).into()),
                ("year", figure.year.to_string().into()),
                ("source", figure.source.get(texts.language()).into()),
            ],
        ),
        Err(NoBreakEven::NoCost) => texts.with("figures-no-cost", [("name", name.into())]),
        Err(NoBreakEven::NoFigure) => texts.with("figures-no-figure", [("name", name.into())]),
        Err(NoBreakEven::TooMany) => texts.with("figures-too-many", [("name", name.into())]),
    }
}
