//! The figures of two groups, for those who lead them.

use std::collections::BTreeSet;

use crate::analysis::{Beside, EffectBeside, Thread, ThreadBeside, Told, beside};
use crate::model::{Better, Both, Code, Group, Instrument, Language, Level, NotBeside};
use crate::report::beside::figures::{
    BesidePages, Counted, DrawnLine, EffectRow, LineBeside, MeasuredChange, MomentRow, Section, ThreadRow, unnamed,
};
use crate::text::{Texts, domain_name, level_name};

impl<'a> BesidePages<'a> {
    /// Of two groups.
    ///
    /// # Errors
    /// They cannot be laid side by side.
    pub(super) fn of_groups(one: &'a Group, other: &'a Group, language: Language) -> Result<Self, NotBeside> {
        // A role that one person holds in either is told as its level in both.
        let as_levels: BTreeSet<Level> = one.levels_of_one().union(&other.levels_of_one()).copied().collect();
        let found = beside(one, other, &as_levels)?;
        let texts = Texts::of(language);
        let instrument = &one.setup.instrument;
        let moments = found.moments.iter().map(|row| MomentRow {
            phase: row.phase,
            stretch: row.stretch,
            groups: [0, 1].map(|place| Counted::Of { persons: row.persons[place], among: row.among[place] }),
        });
        let among_differ = found.threads.iter().any(|row| row.groups[0].among != row.groups[1].among);
        Ok(Self {
            texts,
            instrument,
            names: names([one, other], texts),
            people: found.people.map(|n| texts.with("report-n", [("n", n.into())])),
            lines: lines(&found, instrument),
            threads: found.threads.iter().filter_map(|row| thread(row, instrument, (&as_levels, texts))).collect(),
            moments: moments.collect(),
            effects: found.effects.iter().map(|row| effect(row, instrument, texts)).collect(),
            same_people: None,
            sizes_differ: Some(among_differ || found.people[0] != found.people[1]),
        })
    }
}

/// What the set-ups call them; numbered where both are called alike.
fn names(groups: Both<&Group>, texts: &Texts) -> Both<String> {
    let [one, other] = groups.map(|group| group.setup.name.trim().to_owned());
    if one.is_empty() || other.is_empty() || one == other {
        let name = |place: usize, name: &str| {
            let number = unnamed(texts, place);
            if name.is_empty() { number } else { format!("{name} ({})", place + 1) }
        };
        return [name(0, &one), name(1, &other)];
    }
    [one, other]
}

fn lines<'a>(found: &Beside, instrument: &'a Instrument) -> Vec<LineBeside<'a>> {
    let lines = found.lines.iter().filter_map(|line| {
        let drawn = |place: usize| {
            let [lower, middle, upper] = line.drawn(place);
            let band = lower.into_iter().zip(upper).map(|(lower, upper)| lower.zip(upper)).collect();
            DrawnLine { axis: found.axis.clone(), middle, band }
        };
        Some(LineBeside { indicator: instrument.indicator(&line.indicator)?, groups: [drawn(0), drawn(1)] })
    });
    lines.collect()
}

fn thread(
    row: &ThreadBeside,
    instrument: &Instrument,
    (as_levels, texts): (&BTreeSet<Level>, &Texts),
) -> Option<ThreadRow> {
    let language = texts.language();
    let level = |level: Level| texts.get(level_name(level));
    let named = |code: &Code, name: Option<&str>| name.unwrap_or(code.as_str()).to_owned();
    let (section, is_level, name) = match &row.what {
        Thread::Events(domain) => (Section::Events, false, texts.get(domain_name(*domain))),
        Thread::FactorLevel(of) => (Section::Factors, true, level(*of)),
        Thread::Factor(code) => {
            (Section::Factors, false, named(code, instrument.factor(code).map(|it| it.short_name(language))))
        }
        // Of roles those levels are told that stand for their roles.
        Thread::ActorLevel(of) if as_levels.contains(of) => (Section::Actors, true, level(*of)),
        Thread::ActorLevel(_) => return None,
        Thread::Actor(code) => {
            (Section::Actors, false, named(code, instrument.actor(code).map(|it| it.short_name(language))))
        }
    };
    let groups = row.groups.map(|count| Counted::Of { persons: count.persons, among: count.among });
    Some(ThreadRow { section, is_level, name, phase: row.phase, groups })
}

fn effect(row: &EffectBeside, instrument: &Instrument, texts: &Texts) -> EffectRow {
    let indicator = instrument.indicator(&row.indicator);
    let towards = if indicator.is_some_and(|it| it.better == Better::Low) { -1.0 } else { 1.0 };
    let is_better = |told: &Told<_>| matches!(told, Told::Figures(change) if is_up(change, towards));
    EffectRow {
        to: row.to.name().to_owned(),
        name: indicator.map_or(row.indicator.as_str(), |it| it.name.get(texts.language())).to_owned(),
        both_better: row.groups.iter().all(is_better),
        groups: row.groups.clone().map(|told| match told {
            Told::TooFew => MeasuredChange::TooFew,
            Told::Figures(change) => MeasuredChange::Exact(change),
        }),
    }
}

fn is_up(change: &crate::analysis::Change, towards: f64) -> bool {
    change.median * towards > 0.0
}
