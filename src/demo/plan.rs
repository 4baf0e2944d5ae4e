//! An example of what comes after the drawings: a board with cards, and two measurements of "now". Made up, like the people.

use jiff::civil::{Date, date};

use super::chance::Chance;
use super::code;
use crate::model::{
    Better, BoardAction, BoardMoment, Check, Code, Extra, Group, Instrument, Level, Measurement, MeasurementTime,
    NowValues, PhaseLetter, ProcessMeasure, Role, Target,
};
use crate::text::Texts;

/// A stream of chance that no person uses.
const STREAM: u64 = 1 << 40;
/// When the two measurements were.
const MEASURED: [(MeasurementTime, Date); 2] =
    [(MeasurementTime::T0, date(2024, 9, 9)), (MeasurementTime::T1, date(2025, 3, 10))];
/// When someone looks again.
const LOOKED: [Date; 2] = [date(2024, 12, 2), date(2025, 6, 2)];

/// A card: its moment, level, who, by office, the indicator that is to tell, and who sees to it.
type Card = (usize, Level, &'static str, bool, &'static str, &'static str);

/// The cards, in the order of the texts `example-card-1` and on.
const CARDS: [Card; 6] = [
    (0, Level::Team, "colleague", false, "strain", "manager"),
    (0, Level::Leadership, "manager", true, "recovery", "hr"),
    (1, Level::Leadership, "other-manager", true, "engagement", "board"),
    (1, Level::Organisation, "case-manager", true, "strain", "hr"),
    (1, Level::Team, "buddy", false, "energy", "colleague"),
    (2, Level::Organisation, "hr", true, "meaning", "hr"),
];

/// Puts a board with a few cards, and measurements at T0 and T1, in `group`. Nothing is added to an instrument that lacks
/// the example's roles or phases.
pub fn add_example_plan(group: &mut Group, seed: u64) {
    let texts = Texts::of(group.setup.language);
    let mut chance = Chance::new(seed, STREAM);
    let instrument = &group.setup.instrument;
    let moments: Vec<BoardMoment> = instrument
        .phases
        .iter()
        .take(3)
        .enumerate()
        .map(|(place, kind)| moment(texts, &mut chance, place, kind.letter))
        .collect();
    let cards = CARDS.iter().enumerate().filter_map(|(place, card)| {
        let moment = moments.get(card.0)?;
        let all_known = [card.2, card.5].iter().all(|who| instrument.actor(&code(who)).is_some())
            && instrument.indicator(&code(card.4)).is_some();
        all_known.then(|| made(texts, &mut chance, place, card, moment))
    });
    group.board = cards.collect();
    group.process_measures = [("talk-held", "process-talk-held"), ("contact-within-week", "process-contact")]
        .map(|(id, name)| ProcessMeasure { id: code(id), text: texts.get(name), extra: Extra::default() })
        .into();
    group.measurements = measured(group, &mut chance);
    group.moments = moments;
}

fn moment(texts: &Texts, chance: &mut Chance, place: usize, phase: PhaseLetter) -> BoardMoment {
    let text = texts.get(&format!("example-moment-{}", place + 1));
    BoardMoment { id: chance.id(), phase: Some(phase), text, ..BoardMoment::default() }
}

fn made(texts: &Texts, chance: &mut Chance, place: usize, card: &Card, moment: &BoardMoment) -> BoardAction {
    let &(_, level, who, formal, indicator, owner) = card;
    let words = |what: &str| texts.get(&format!("example-{what}-{}", place + 1));
    let empty = BoardAction::new(chance.id(), moment.id.to_string(), level);
    let said = BoardAction {
        who: Some(Role::Actor(code(who))),
        formal: Some(formal),
        action: words("card"),
        goal: words("goal"),
        owner_role: Some(Role::Actor(code(owner))),
        ..empty
    };
    BoardAction {
        indicator: Some(code(indicator)),
        baseline: Some(MeasurementTime::T0),
        target: Some(Target { time: MeasurementTime::T1, persons: 5, extra: Extra::default() }),
        checks: LOOKED.map(Check::on).into(),
        ..said
    }
}

fn measured(group: &Group, chance: &mut Chance) -> Vec<Measurement> {
    let mut rounds = MEASURED.map(|(time, on)| Measurement::new(time, Some(on)));
    for journey in &group.journeys {
        let before = now(&group.setup.instrument, chance);
        let after = later(&group.setup.instrument, &before, chance);
        rounds[0].values.insert(journey.participant.clone(), before);
        rounds[1].values.insert(journey.participant.clone(), after);
        for (round, likely) in rounds.iter_mut().zip([0.3, 0.65]) {
            let answers = group.process_measures.iter().map(|measure| (measure.id.clone(), chance.happens(likely)));
            round.process.insert(journey.participant.clone(), answers.collect());
        }
    }
    rounds.into()
}

fn now(instrument: &Instrument, chance: &mut Chance) -> NowValues {
    let value = |better: Better, chance: &mut Chance| match better {
        Better::High => chance.between(30.0, 60.0).round(),
        Better::Low => chance.between(40.0, 70.0).round(),
    };
    instrument.indicators.iter().map(|it| (it.id.clone(), value(it.better, chance))).collect()
}

/// Most went some way to the pleasant end, some stayed, a few went the other way.
fn later(instrument: &Instrument, before: &NowValues, chance: &mut Chance) -> NowValues {
    let mut moved = |id: &Code, value: f64| {
        let change = if chance.happens(0.6) {
            chance.between(12.0, 30.0)
        } else if chance.happens(0.5) {
            chance.between(-8.0, 8.0)
        } else {
            chance.between(-25.0, -12.0)
        };
        let towards = match instrument.indicator(id).map(|it| it.better) {
            Some(Better::Low) => -1.0,
            _ => 1.0,
        };
        (value + towards * change).clamp(0.0, 100.0).round()
    };
    before.iter().map(|(id, &value)| (id.clone(), moved(id, value))).collect()
}
