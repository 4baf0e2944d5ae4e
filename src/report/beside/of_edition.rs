//! The figures of an edition of a pair: what may be told of both halves.

use std::collections::BTreeMap;

use crate::model::{
    About, Better, Both, Domain, Edition, Indicator, Language, MeanLine, MentionCell, PairPeople, Persons, PhaseLetter,
};
use crate::report::beside::figures::{
    BesidePages, Counted, DrawnLine, EffectRow, LineBeside, MeasuredChange, Section, ThreadRow, unnamed,
};
use crate::report::edition::words::short_about_name;
use crate::text::{Texts, domain_name};

impl<'a> BesidePages<'a> {
    /// Of an edition of a pair; nothing of another edition.
    pub(super) fn of_edition(edition: &'a Edition, language: Language) -> Option<Self> {
        let beside = edition.beside.as_deref()?;
        let texts = Texts::of(language);
        let halves = [edition, beside];
        let people = |half: &Edition| {
            let about = half.about();
            texts.with("beside-people-told", [("n", about.at_least.into()), ("most", about.at_most.into())])
        };
        let name = |place: usize| halves[place].name.clone().unwrap_or_else(|| unnamed(texts, place));
        Some(Self {
            texts,
            instrument: &edition.instrument,
            names: [name(0), name(1)],
            people: halves.map(people),
            lines: lines(halves),
            threads: threads(halves, texts),
            moments: Vec::new(),
            effects: effects(halves, texts),
            same_people: Some(beside.people == Some(PairPeople::Same)),
            sizes_differ: sizes_differ(halves, beside.people),
        })
    }
}

/// What the ranges tell of their sizes, and no more.
fn sizes_differ(halves: Both<&Edition>, people: Option<PairPeople>) -> Option<bool> {
    let [one, other] = halves.map(Edition::about);
    if people == Some(PairPeople::Same) {
        return Some(false);
    }
    let is_apart = one.at_most < other.at_least || other.at_most < one.at_least;
    let is_one_number = one == other && one.at_least == one.at_most;
    (is_apart || is_one_number).then_some(is_apart)
}

fn lines<'a>(halves: Both<&'a Edition>) -> Vec<LineBeside<'a>> {
    let drawn = |half: &Edition, indicator: &Indicator| {
        half.lines
            .iter()
            .find(|line| line.indicator == indicator.id)
            .map_or_else(DrawnLine::default, |line| drawn(half, line))
    };
    let of = |indicator: &'a Indicator| LineBeside { indicator, groups: halves.map(|half| drawn(half, indicator)) };
    let is_in_both = |indicator: &&Indicator| halves[1].instrument.indicator(&indicator.id).is_some();
    halves[0].instrument.indicators.iter().filter(is_in_both).map(of).collect()
}

fn drawn(half: &Edition, line: &MeanLine) -> DrawnLine {
    let halves = line.lower_half.as_ref().zip(line.upper_half.as_ref());
    let band = |place: usize| halves.and_then(|(lower, upper)| Some((*lower.get(place)?, *upper.get(place)?)));
    let places = 0..line.mean.len();
    DrawnLine {
        axis: places.clone().map(|place| half.place_along(line.mean.len(), place)).collect(),
        middle: line.mean.iter().copied().map(Some).collect(),
        band: places.map(band).collect(),
    }
}

type Cells = BTreeMap<(Section, About, PhaseLetter), Persons>;

fn threads(halves: Both<&Edition>, texts: &Texts) -> Vec<ThreadRow> {
    let cells = halves.map(|half| {
        let of = |section, cells: &[MentionCell]| -> Vec<_> {
            cells.iter().map(|cell| ((section, cell.about.clone(), cell.phase), cell.persons)).collect()
        };
        let cells = of(Section::Factors, &half.factors).into_iter().chain(of(Section::Actors, &half.actors));
        cells.collect::<Cells>()
    });
    let mut all: Vec<_> = cells.iter().flat_map(BTreeMap::keys).cloned().collect();
    all.sort();
    all.dedup();
    let counted = |place: usize, persons: Option<Persons>| match persons {
        Some(persons) => Counted::Told { persons, of: halves[place].about() },
        None => Counted::Untold,
    };
    let mut rows: Vec<ThreadRow> = Vec::new();
    for key in all {
        let groups = [0, 1].map(|place| counted(place, cells[place].get(&key).copied()));
        let (section, about, phase) = key;
        let is_level = matches!(about, About::Level(_));
        let name = short_about_name(texts, &halves[0].instrument, &about);
        rows.push(ThreadRow { section, is_level, name, phase, groups });
    }
    for phase in &halves[0].instrument.phases {
        for domain in Domain::ALL {
            let of = |place: usize| {
                let cells = halves[place].events.iter();
                let cell = cells.filter(|it| it.phase == phase.letter).find(|it| it.domain == domain);
                counted(place, cell.map(|cell| cell.persons))
            };
            let groups = [of(0), of(1)];
            if groups.iter().any(|count| *count != Counted::Untold) {
                let (name, is_level) = (texts.get(domain_name(domain)), false);
                rows.push(ThreadRow { section: Section::Events, is_level, name, phase: phase.letter, groups });
            }
        }
    }
    rows
}

fn effects(halves: Both<&Edition>, texts: &Texts) -> Vec<EffectRow> {
    let mean = |half: &Edition, indicator: &Indicator, time: &str| {
        let cells = half.effects.iter();
        cells.filter(|it| it.indicator == indicator.id).find(|it| it.time == time).map(|cell| cell.mean)
    };
    let mut rows = Vec::new();
    for to in ["T1", "T2"] {
        if !halves.iter().all(|half| half.effects.iter().any(|cell| cell.time == to)) {
            continue;
        }
        for indicator in &halves[0].instrument.indicators {
            let groups = halves.map(|half| match (mean(half, indicator, "T0"), mean(half, indicator, to)) {
                (Some(before), Some(after)) => MeasuredChange::Means(before, after),
                _ => MeasuredChange::TooFew,
            });
            let is_up = |change: &MeasuredChange| match (change, indicator.better) {
                (MeasuredChange::Means(before, after), Better::High) => after > before,
                (MeasuredChange::Means(before, after), Better::Low) => after < before,
                _ => false,
            };
            let name = indicator.name.get(texts.language()).to_owned();
            rows.push(EffectRow { to: to.to_owned(), name, both_better: groups.iter().all(is_up), groups });
        }
    }
    rows
}
