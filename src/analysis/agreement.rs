//! How far two raters who set phase borders without seeing each other's agree: weeks between their borders. A description
//! of the raters, not of the participants, and no coefficient: with a handful of borders the weeks themselves say more.

use std::collections::BTreeMap;

use super::summary::{mean_of_sorted, quantile_type_7};
use crate::model::{Group, Journey, ParticipantCode, PhaseBorder, PhaseKind, PhaseLetter};

/// Days in a week, as a number to divide by.
const DAYS_PER_WEEK: f64 = 7.0;

/// What two raters say of one border.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rated {
    /// Both set it; the second this many weeks later than the first (earlier when negative).
    Both {
        /// The difference.
        weeks_later: f64,
    },
    /// Only the first says that the phase occurs.
    OnlyFirst,
    /// Only the second does.
    OnlySecond,
    /// Neither does: they agree.
    Neither,
}

/// Two raters on one journey.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonAgreement {
    /// Whose journey.
    pub participant: ParticipantCode,
    /// Each phase after the first, in the order of the instrument.
    pub borders: Vec<(PhaseLetter, Rated)>,
}

/// Two raters on several borders.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct AgreementSum {
    /// Borders that both set.
    pub both: usize,
    /// Borders that one of them set.
    pub one_only: usize,
    /// Borders that neither set.
    pub neither: usize,
    /// The mean of the weeks between them, without sign, over the borders that both set.
    pub mean_weeks: Option<f64>,
    /// The median of the same.
    pub median_weeks: Option<f64>,
}

/// Two raters on a group.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agreement {
    /// The journeys that both raters have looked at, in the order of the group.
    pub people: Vec<PersonAgreement>,
    /// By phase.
    pub by_phase: BTreeMap<PhaseLetter, AgreementSum>,
    /// Over all phases.
    pub overall: AgreementSum,
}

/// Two raters on one journey; `None` as long as one of them has not looked at it.
///
/// ```
/// use potloodlijn::analysis::{Rated, person_agreement};
/// use potloodlijn::{demo::example_group, format::builtin_instruments, model::Language};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// journey.phases = serde_json::from_str(r#"{ "borders": { "B": { "day": 100 } },
///     "second": { "borders": { "B": { "day": 114 }, "C": { "day": 300 } } } }"#).unwrap();
/// let found = person_agreement(&journey, &builtin_instruments()[0].phases).unwrap();
/// assert_eq!(found.borders[0].1, Rated::Both { weeks_later: 2.0 });
/// assert_eq!(found.borders[1].1, Rated::OnlySecond);
/// journey.phases.borders.clear();
/// assert_eq!(person_agreement(&journey, &builtin_instruments()[0].phases), None);
/// ```
pub fn person_agreement(journey: &Journey, kinds: &[PhaseKind]) -> Option<PersonAgreement> {
    let second = journey.phases.second.as_ref().filter(|_| journey.phases.have_begun())?;
    let rated = |kind: &PhaseKind| {
        let day = |borders: &BTreeMap<PhaseLetter, PhaseBorder>| borders.get(&kind.letter).map(|border| border.day);
        let rated = match (day(&journey.phases.borders), day(&second.borders)) {
            (Some(first), Some(second)) => Rated::Both { weeks_later: (second - first) / DAYS_PER_WEEK },
            (Some(_), None) => Rated::OnlyFirst,
            (None, Some(_)) => Rated::OnlySecond,
            (None, None) => Rated::Neither,
        };
        (kind.letter, rated)
    };
    let borders = kinds.iter().skip(1).map(rated).collect();
    Some(PersonAgreement { participant: journey.participant.clone(), borders })
}

/// Two raters on the journeys of a group whose participants agreed to figures about the group.
pub fn agreement(group: &Group) -> Agreement {
    let kinds = &group.setup.instrument.phases;
    let agreed = group.journeys.iter().filter(|journey| journey.counts_in_group());
    let people: Vec<PersonAgreement> = agreed.filter_map(|journey| person_agreement(journey, kinds)).collect();
    let all = || people.iter().flat_map(|person| person.borders.iter().copied());
    let of_phase = |letter: PhaseLetter| sum(all().filter(move |(of, _)| *of == letter).map(|(_, rated)| rated));
    let by_phase = kinds.iter().skip(1).map(|kind| (kind.letter, of_phase(kind.letter))).collect();
    let overall = sum(all().map(|(_, rated)| rated));
    Agreement { people, by_phase, overall }
}

fn sum(rated: impl Iterator<Item = Rated>) -> AgreementSum {
    let mut sum = AgreementSum::default();
    let mut weeks = Vec::new();
    for rated in rated {
        match rated {
            Rated::Both { weeks_later } => weeks.push(weeks_later.abs()),
            Rated::OnlyFirst | Rated::OnlySecond => sum.one_only += 1,
            Rated::Neither => sum.neither += 1,
        }
    }
    weeks.sort_unstable_by(f64::total_cmp);
    sum.both = weeks.len();
    sum.mean_weeks = mean_of_sorted(&weeks);
    sum.median_weeks = quantile_type_7(&weeks, 0.5);
    sum
}
