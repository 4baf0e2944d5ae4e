//! What a page says: its title, in at most [`MOST_WORDS`] words, made by rule from the numbers under it. It tells how many and never
//! why.

use crate::analysis::{FEWEST_FOR_MEDIAN, LevelCount, PhaseTrend, StretchMoments};
use crate::model::{Better, Indicator, PhaseKind, PhaseLetter};
use crate::report::group::figures::GroupPages;
use crate::report::group::named::Named;
use crate::report::group::named_count::NamedCount;
use crate::report::style::Style;
use crate::text::{MostNamed, NamedRow, Texts};

/// A title of more words is not read at a glance.
const MOST_WORDS: usize = 15;

/// The first of `titles` that is short enough; the last where none is.
pub(in crate::report) fn short_enough(titles: impl IntoIterator<Item = String>) -> String {
    let mut last = String::new();
    for title in titles {
        if title.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count() <= MOST_WORDS {
            return title;
        }
        last = title;
    }
    last
}

/// How many lines go down and up with most people in one phase, and how many of them for the worse and for the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Lines {
    falling: usize,
    rising: usize,
    pub(crate) worse: usize,
    pub(crate) better: usize,
}

impl Lines {
    /// Counts a line that goes so with most people, and of which this end is the better one.
    pub(crate) fn count(&mut self, better: Better, falls: bool, rises: bool) {
        self.falling += usize::from(falls);
        self.rising += usize::from(rises);
        let (is_worse, is_better) = match better {
            Better::High => (falls, rises),
            Better::Low => (rises, falls),
        };
        self.worse += usize::from(is_worse);
        self.better += usize::from(is_better);
    }
}

impl Lines {
    /// How many fall and rise, in words, with the text `both` where some do the one and some the other; nothing when none does.
    pub(crate) fn ways(&self, texts: &Texts, both: &str) -> Option<String> {
        let fall = texts.with("say-lines-fall", [("n", self.falling.into())]);
        let rise = texts.with("say-lines-rise", [("n", self.rising.into())]);
        match (self.falling, self.rising) {
            (0, 0) => None,
            (_, 0) => Some(fall),
            (0, _) => Some(rise),
            _ => Some(texts.with(both, [("fall", fall.into()), ("rise", rise.into())])),
        }
    }
}

fn lines_in(made: &GroupPages<'_>, phase: PhaseLetter) -> Lines {
    let mut lines = Lines::default();
    for indicator in &made.instrument().indicators {
        let trend = made.told(&indicator.id).trends.get(&phase).copied().unwrap_or_default();
        let (falls, rises) = (trend.falling * 2 > trend.n, trend.rising * 2 > trend.n);
        lines.count(indicator.better, falls, rises);
    }
    lines
}

/// In a phase each line that was drawn stays at about its height with most people.
pub(super) fn stays_level(made: &GroupPages<'_>, phase: PhaseLetter) -> bool {
    let drawn = drawn_in(made, phase);
    !drawn.is_empty() && drawn.iter().all(|trend| trend.stable * 2 > trend.n)
}

/// What each line does that anyone drew in a phase.
fn drawn_in(made: &GroupPages<'_>, phase: PhaseLetter) -> Vec<PhaseTrend> {
    let trend = |indicator: &Indicator| made.told(&indicator.id).trends.get(&phase).copied();
    made.instrument().indicators.iter().filter_map(trend).filter(|trend| trend.n > 0).collect()
}

/// What the whole report says: in which phase most lines get worse with most people, and in which most get better.
pub(super) fn whole(made: &GroupPages<'_>) -> String {
    let texts = made.texts;
    match (made.persons(), made.counts.participants) {
        (_, 0) => return texts.get("say-nobody"),
        (_, 1) => return texts.get("say-one"),
        (0 | 1, _) => return texts.get("say-no-lines"),
        (few, _) if few < FEWEST_FOR_MEDIAN => return texts.with("say-few", [("n", few.into())]),
        _ => {}
    }
    let phases: Vec<(PhaseLetter, Lines)> =
        made.instrument().phases.iter().map(|kind| (kind.letter, lines_in(made, kind.letter))).collect();
    worse_and_better(texts, &phases, made.instrument().indicators.len())
}

/// In which of `phases` most of `of` lines get worse, and in which most get better.
pub(crate) fn worse_and_better(texts: &Texts, phases: &[(PhaseLetter, Lines)], of: usize) -> String {
    // The first of those with as many.
    let most = |of: fn(&Lines) -> usize| {
        let found = phases.iter().rev().max_by_key(|(_, lines)| of(lines))?;
        Some((found.0, of(&found.1))).filter(|(_, n)| *n > 0)
    };
    let words = |worse: Option<(PhaseLetter, usize)>, better: Option<(PhaseLetter, usize)>| {
        let letter = |found: Option<(PhaseLetter, usize)>| found.map_or(String::new(), |(phase, _)| phase.to_string());
        [
            ("worse-phase", letter(worse).into()),
            ("worse", worse.map_or(0, |(_, n)| n).into()),
            ("better-phase", letter(better).into()),
            ("better", better.map_or(0, |(_, n)| n).into()),
            ("of", of.into()),
        ]
    };
    match (most(|lines| lines.worse), most(|lines| lines.better)) {
        (None, None) => texts.get("say-mixed"),
        (Some(worse), None) => texts.with("say-worse", words(Some(worse), None)),
        (None, Some(better)) => texts.with("say-better", words(None, Some(better))),
        (worse, better) => {
            let is_mostly_better = better.map(|(_, n)| n) > worse.map(|(_, n)| n);
            let one = if is_mostly_better { "say-better" } else { "say-worse" };
            let both = texts.with("say-worse-and-better", words(worse, better));
            short_enough([both, texts.with(one, words(worse, better))])
        }
    }
}

/// What the lines say: the one that goes the same way with the largest part of those who drew it.
pub(super) fn strongest_line(made: &GroupPages<'_>) -> String {
    let mut best: Option<(f64, &Indicator, PhaseLetter, PhaseTrend)> = None;
    for indicator in &made.instrument().indicators {
        for (&phase, &trend) in &made.told(&indicator.id).trends {
            let going = trend.falling.max(trend.rising);
            if going * 2 <= trend.n || trend.n < 2 {
                continue;
            }
            // Of as large a part, the one that more people drew; then the first.
            let strength = going as f64 / trend.n as f64 + trend.n as f64 / 1e6;
            if best.is_none_or(|(known, ..)| strength > known) {
                best = Some((strength, indicator, phase, trend));
            }
        }
    }
    let texts = made.texts;
    let Some((_, indicator, phase, trend)) = best else { return texts.get("say-line-nothing") };
    let falls = trend.falling >= trend.rising;
    let words = [
        ("name", indicator.name.get(texts.language()).into()),
        ("phase", phase.to_string().into()),
        ("persons", made.n_of(trend.falling.max(trend.rising), trend.n).into()),
    ];
    short_enough([
        texts.with(if falls { "say-line-falls" } else { "say-line-rises" }, words),
        texts.get("report-curves-title"),
    ])
}

/// What a phase says, in a line of `room_mm`: how many lines fall and rise with most people, and who was named most in it; of lines
/// nothing where there are none.
pub(super) fn phase(made: &GroupPages<'_>, kind: &PhaseKind, room_mm: f64) -> String {
    let texts = made.texts;
    let lines = made.has_lines().then(|| lines_words(made, kind.letter));
    let most = most_named(made, Named::Actors, Some(kind.letter));
    let words = [
        ("phase", kind.letter.to_string().into()),
        ("name", kind.name.get(texts.language()).into()),
        ("lines", lines.clone().unwrap_or_default().into()),
        ("who", most.as_ref().and_then(|most| most.names.clone()).unwrap_or_default().into()),
        ("n", most.as_ref().map_or(0, |most| most.n).into()),
        ("persons", most.as_ref().map_or(String::new(), |most| most.persons.clone()).into()),
    ];
    let (named, many, alone) = if lines.is_some() {
        (["say-phase-named-of", "say-phase-named"], ["say-phase-many-of", "say-phase-many"], "say-phase")
    } else {
        (["say-phase-who-of", "say-phase-who"], ["say-phase-who-many-of", "say-phase-who-many"], "edition-phase-title")
    };
    let told = most.iter().flat_map(|most| {
        let names: &[&str] = if most.names.is_some() { &named[..] } else { &[] };
        // Of one alone there is no number to say instead of its name.
        let number: &[&str] = if most.n > 1 { &many[..] } else { &[] };
        names.iter().chain(number)
    });
    let told = told.map(|id| texts.with(id, words.clone())).filter(|title| Style::TITLE.width_mm(title) <= room_mm);
    short_enough(told.chain([texts.with(alone, words.clone())]))
}

/// How many lines fall and rise with most people, and what they do where none does.
fn lines_words(made: &GroupPages<'_>, phase: PhaseLetter) -> String {
    let none = if stays_level(made, phase) { "say-lines-level" } else { "say-lines-neither" };
    let plain = || made.texts.with(none, [("n", drawn_in(made, phase).len().into())]);
    lines_in(made, phase).ways(made.texts, "say-lines-both").unwrap_or_else(plain)
}

/// What was named by most, in one phase or in all.
fn most_named(made: &GroupPages<'_>, kind: Named, phase: Option<PhaseLetter>) -> Option<MostNamed> {
    let rows = kind.counts(made).iter().filter(|row| phase.is_none_or(|phase| row.phase == phase));
    let row = |row: &NamedCount| {
        let NamedCount { phase, persons, among, .. } = *row;
        NamedRow { name: kind.name(made, &row.about), phase, persons, among }
    };
    MostNamed::of(made.texts, rows.map(row).collect())
}

/// Where it was: the phase in which most named something heavy at work.
pub(super) fn where_it_was(made: &GroupPages<'_>, at_work: &[LevelCount]) -> String {
    let texts = made.texts;
    let most = at_work.iter().rev().max_by_key(|row| row.minus).filter(|row| row.minus > 0);
    most.map_or_else(
        || texts.get("say-where-nothing"),
        |row| {
            let persons = made.n_of(row.minus, row.among);
            texts.with("say-where", [("phase", row.phase.to_string().into()), ("persons", persons.into())])
        },
    )
}

/// What and who had a part: who was named most.
pub(super) fn named(made: &GroupPages<'_>) -> String {
    let texts = made.texts;
    let Some(most) = most_named(made, Named::Actors, None) else { return texts.get("say-named-nothing") };
    let told: &[&str] = match (&most.names, &most.phases) {
        (Some(_), Some(_)) => &["say-named-of", "say-named-short"],
        (Some(_), None) => &["say-named-apart-of", "say-named-apart"],
        (None, _) => &[],
    };
    let number: &[&str] = if most.n > 1 { &["say-named-many"] } else { &[] };
    let words = [
        ("name", most.names.unwrap_or_default().into()),
        ("n", most.n.into()),
        ("phase", most.phases.unwrap_or_default().into()),
        ("persons", most.persons.into()),
    ];
    let told = told.iter().chain(number).chain(&["say-named-nothing"]);
    short_enough(told.map(|id| texts.with(id, words.clone())))
}

/// Decisive moments: where most have one; `place` says where a stretch is.
pub(super) fn moments(
    made: &GroupPages<'_>,
    stretches: &[StretchMoments],
    place: impl Fn(&StretchMoments) -> String,
) -> String {
    let texts = made.texts;
    let Some(most) = stretches.iter().rev().max_by_key(|stretch| stretch.persons) else {
        return texts.get("say-moments-nothing");
    };
    let words = [("where", place(most).into()), ("persons", made.n_of(most.persons, most.of).into())];
    short_enough([texts.with("say-moments", words), texts.get("report-moments-title")])
}
