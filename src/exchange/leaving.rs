//! What of a group goes to others in an export, and what stays.

use crate::model::{Group, Journey, ParticipantCode, Quote};

/// The part of a group that an export holds.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// The group with the journeys of those who agreed to figures about it, each without what its owner keeps, without the raw
    /// movements of the pen, and with the quotes alone that their owners freed.
    pub group: Group,
    /// Who is not in it.
    pub left_out: Vec<LeftOut>,
}

/// Someone who is not in an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Who.
    pub participant: ParticipantCode,
    /// The drawing was read from paper and nobody has looked it over yet; else its owner did not agree.
    pub is_unchecked: bool,
}

impl Leaving {
    /// What of `group` may leave it with an export for others who work with it as the facilitator does.
    ///
    /// ```
    /// use potloodlijn::{demo::example_group, exchange::Leaving, model::{Group, Language}};
    /// let example = example_group(3, 7, Language::Nl);
    /// let mut group = Group::new(example.setup.id, example.setup);
    /// group.journeys = example.journeys.into();
    /// group.journeys[1].consent.group_figures = false;
    /// let leaving = Leaving::of(&group);
    /// assert_eq!((leaving.group.journeys.len(), leaving.left_out[0].participant.as_str()), (2, "P02"));
    /// ```
    pub fn of(group: &Group) -> Self {
        Self::taking(group.clone())
    }

    /// The same of a group that nobody needs any more: nothing in it is copied.
    pub fn taking(group: Group) -> Self {
        let (taking, staying): (Vec<Journey>, Vec<Journey>) =
            group.journeys.into_iter().partition(Journey::counts_in_group);
        let mut leaving = Group::new(group.id, group.setup);
        leaving.journeys = taking.into_iter().map(bare).collect();
        leaving.board = group.board;
        leaving.moments = group.moments;
        leaving.board_notes = group.board_notes;
        leaving.measurements = group.measurements;
        let is_known = |code: &ParticipantCode| !staying.iter().any(|journey| journey.participant == *code);
        for measurement in &mut leaving.measurements {
            measurement.values.retain(|code, _| is_known(code));
            measurement.process.retain(|code, _| is_known(code));
        }
        let left_out = staying
            .iter()
            .map(|journey| LeftOut { participant: journey.participant.clone(), is_unchecked: journey.is_unchecked() });
        Self { left_out: left_out.collect(), group: leaving }
    }
}

fn bare(journey: Journey) -> Journey {
    let mut bare = journey.without_own();
    bare.ink.clear();
    bare.withdraw_code = None;
    let agreed = bare.consent.quotes;
    for event in &mut bare.events {
        event.quotes.retain(|quote: &Quote| agreed && quote.approved);
    }
    bare
}
