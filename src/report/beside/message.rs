//! What each page of two groups says, in a title made by rule from the numbers under it. It tells where they lie apart, and never why or
//! which does better.

use crate::model::{PhaseKind, PhaseLetter};
use crate::report::beside::figures::{BesidePages, Counted, LineBeside, MomentRow, Section, ThreadRow};
use crate::report::group::message::short_enough;

/// How far apart two middles lie, at most, and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Apart {
    /// In points, from the first to the second.
    pub(super) points: f64,
    /// Where on the axis.
    pub(super) place: f64,
}

impl LineBeside<'_> {
    /// Where the two middles lie furthest apart; nothing where there are not two.
    pub(super) fn apart(&self) -> Option<Apart> {
        let [one, other] = &self.groups;
        let both = one.middle.iter().zip(&other.middle).zip(&one.axis);
        let apart = both.filter_map(|((one, other), &place)| Some(Apart { points: (*other)? - (*one)?, place }));
        apart.reduce(|most, next| if next.points.abs() > most.points.abs() { next } else { most })
    }
}

/// Middles that lie no further apart than this, in points, lie together as far as a hand can draw.
const TOGETHER_POINTS: f64 = 10.0;

/// The phase in which a place on the axis lies.
pub(super) fn phase_at(made: &BesidePages<'_>, place: f64) -> String {
    let phases = &made.instrument.phases;
    let number = (place.ceil() as usize).saturating_sub(1).min(phases.len().saturating_sub(1));
    phases.get(number).map(|kind| kind.letter.to_string()).unwrap_or_default()
}

/// What the lines say: which two middles lie furthest apart, and where.
pub(super) fn lines(made: &BesidePages<'_>) -> String {
    let texts = made.texts;
    let apart = made.lines.iter().filter_map(|line| Some((line, line.apart()?)));
    let most = apart.reduce(|most, next| if next.1.points.abs() > most.1.points.abs() { next } else { most });
    match most {
        None => texts.get("beside-title"),
        Some((_, apart)) if apart.points.abs() < TOGETHER_POINTS => texts.get("say-beside-together"),
        Some((line, apart)) => {
            let words = [
                ("name", line.indicator.name.get(texts.language()).into()),
                ("phase", phase_at(made, apart.place).into()),
                ("points", (apart.points.abs().round() as i64).into()),
            ];
            short_enough([
                texts.with("say-beside-apart", words.clone()),
                texts.with("say-beside-apart-short", words),
                texts.get("beside-title"),
            ])
        }
    }
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
    let most = |group: usize| {
        let rows = made.moments.iter().filter(|row| row.groups[group].least() > 0);
        rows.rev().max_by_key(|row| row.groups[group].least())
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
