//! What each page of two groups says, in a title made by rule from the numbers under it. It tells where they lie apart, and never why or
//! which does better.

use crate::model::{PhaseKind, PhaseLetter};
use crate::report::beside::figures::{BesidePages, Counted, LineBeside, MomentRow, Section, ThreadRow};
use crate::report::group::message::short_enough;
use crate::text::and_list;

/// How far apart two middles lie, at most, and where.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Apart {
    /// In points, from the first to the second, where they lie furthest apart for the first time.
    pub(super) points: f64,
    /// Where on the axis that is.
    pub(super) place: f64,
    /// All phases in which they lie so far apart, to whole points, by their places.
    phases: Vec<usize>,
    /// The group that is higher wherever they do.
    pub(super) higher: Option<usize>,
}

impl Apart {
    /// As it is told.
    pub(super) fn whole_points(&self) -> i64 {
        self.points.abs().round() as i64
    }

    /// `phase A`, `phases A and B`; nothing where they lie as far apart in every phase.
    pub(super) fn in_phases(&self, made: &BesidePages<'_>) -> Option<String> {
        let kinds = &made.instrument.phases;
        let letters = self.phases.iter().filter_map(|&place| Some(kinds.get(place)?.letter.to_string()));
        let letters: Vec<String> = letters.collect();
        if letters.len() == kinds.len() {
            return None;
        }
        let words = [("n", letters.len().into()), ("phases", and_list(made.texts, &letters)?.into())];
        Some(made.texts.with("beside-phases", words))
    }
}

impl LineBeside<'_> {
    /// Where the two middles lie furthest apart, on an axis of so many phases; nothing where there are not two.
    pub(super) fn apart(&self, phases: usize) -> Option<Apart> {
        let [one, other] = &self.groups;
        let places = one.middle.len();
        let both = one.middle.iter().zip(&other.middle).enumerate();
        let apart: Vec<(usize, f64)> = both.filter_map(|(at, (one, other))| Some((at, (*other)? - (*one)?))).collect();
        let (at, points) =
            apart.iter().copied().reduce(|most, next| if next.1.abs() > most.1.abs() { next } else { most })?;
        let as_far = || apart.iter().filter(|(_, other)| other.abs().round() >= points.abs().round());
        // An inner border stands on the axis twice: at the end of the one phase and where the other begins.
        let mut in_phases: Vec<usize> = as_far().map(|(at, _)| at * phases / places).collect();
        in_phases.dedup();
        let is_on_one_side = as_far().all(|(_, other)| (*other > 0.0) == (points > 0.0));
        let higher = is_on_one_side.then_some(usize::from(points > 0.0));
        Some(Apart { points, place: *one.axis.get(at)?, phases: in_phases, higher })
    }
}

/// Middles that lie no further apart than this, in points, lie together as far as a hand can draw.
const TOGETHER_POINTS: f64 = 10.0;

/// What the lines say: which two middles lie furthest apart, and where; of several that lie as far apart, how many they are. Of means in
/// steps of five how far apart they lie alone: another may lie further by less than the steps.
pub(super) fn lines(made: &BesidePages<'_>) -> String {
    let texts = made.texts;
    let phases = made.instrument.phases.len();
    let apart: Vec<_> = made.lines.iter().filter_map(|line| Some((line, line.apart(phases)?))).collect();
    let Some(most) = apart.iter().map(|(_, apart)| apart.points.abs()).reduce(f64::max) else {
        return texts.get("beside-title");
    };
    if most < TOGETHER_POINTS {
        return texts.get("say-beside-together");
    }
    let points = most.round() as i64;
    let furthest: Vec<_> = apart.iter().filter(|(_, apart)| apart.whole_points() == points).collect();
    let [(line, apart)] = furthest.as_slice() else {
        let id = if made.is_told() { "say-beside-apart-several-told" } else { "say-beside-apart-several" };
        return texts.with(id, [("n", furthest.len().into()), ("points", points.into())]);
    };
    let name = line.indicator.name.get(texts.language());
    let words = |phases: String| [("name", name.into()), ("phases", phases.into()), ("points", points.into())];
    let (somewhere, anywhere): (&[&str], _) = if made.is_told() {
        (&["say-beside-apart-told"], "say-beside-apart-anywhere-told")
    } else {
        (&["say-beside-apart", "say-beside-apart-short"], "say-beside-apart-anywhere")
    };
    let in_phases = apart.in_phases(made).into_iter();
    let in_phases = in_phases.flat_map(|phases| somewhere.iter().map(move |id| texts.with(id, words(phases.clone()))));
    let anywhere = texts.with(anywhere, words(String::new()));
    short_enough(in_phases.chain([anywhere, texts.get("beside-title")]))
}

/// What a phase says: what more persons of one group than of the other named, by the part of everyone.
pub(super) fn phase(made: &BesidePages<'_>, kind: &PhaseKind) -> String {
    let texts = made.texts;
    let words = [("phase", kind.letter.to_string().into()), ("name", kind.name.get(texts.language()).into())];
    let usual = texts.with("beside-phase", words);
    let Some(row) = furthest(made, kind.letter) else { return usual };
    let words = [
        ("phase", kind.letter.to_string().into()),
        ("name", row.name.as_str().into()),
        ("one", row.groups[0].words(texts).into()),
        ("other", row.groups[1].words(texts).into()),
    ];
    short_enough([texts.with("say-beside-named", words), usual])
}

/// The thing that was named by the most different parts of the two groups; the first of those that are as different.
fn furthest<'a>(made: &'a BesidePages<'_>, phase: PhaseLetter) -> Option<&'a ThreadRow> {
    let apart = |row: &ThreadRow| Some((row.groups[0].part()? - row.groups[1].part()?).abs());
    let rows = made.threads.iter().filter(|row| row.phase == phase && !row.is_level && row.section != Section::Events);
    let found = rows.filter_map(|row| Some((row, apart(row)?)));
    let most = found.reduce(|most, next| if next.1 > most.1 { next } else { most });
    most.filter(|(_, apart)| *apart > 0.0).map(|(row, _)| row)
}

/// Decisive moments: where each group has most.
pub(super) fn moments(made: &BesidePages<'_>, place_of: impl Fn(&MomentRow) -> String) -> String {
    let texts = made.texts;
    // Where several places have as many, none of them has most.
    let most = |group: usize| {
        let part = |row: &&MomentRow| row.groups[group].part().unwrap_or(row.groups[group].least() as f64);
        let highest = made.moments.iter().map(|row| part(&row)).reduce(f64::max).filter(|part| *part > 0.0)?;
        let mut rows = made.moments.iter().filter(|row| part(row) == highest);
        rows.next().filter(|_| rows.next().is_none())
    };
    let (Some(one), Some(other)) = (most(0), most(1)) else { return texts.get("report-moments-title") };
    let at = |row: &MomentRow| place_of(row);
    let title = if std::ptr::eq(one, other) {
        texts.with("say-beside-moments-same", [("where", at(one).into())])
    } else {
        texts.with("say-beside-moments", [("one", at(one).into()), ("other", at(other).into())])
    };
    short_enough([title, texts.get("report-moments-title")])
}

/// What changed: how many lines go towards their pleasant end in both groups.
pub(super) fn effects(made: &BesidePages<'_>) -> String {
    let last = made.effects.last().map(|row| row.to.clone()).unwrap_or_default();
    let rows = || made.effects.iter().filter(|row| row.to == last);
    let better = rows().filter(|row| row.both_better).count();
    let words = [("n", better.into()), ("of", rows().count().into()), ("time", last.as_str().into())];
    short_enough([made.texts.with("say-beside-effect", words), made.texts.get("report-effect-title")])
}

/// Rows in the order in which they are told: what was named by most in both together; alike ones keep their order.
pub(super) fn by_how_often(rows: &mut [&ThreadRow]) {
    rows.sort_by_key(|row| std::cmp::Reverse(row.groups.iter().map(|count: &Counted| count.least()).sum::<usize>()));
}
