//! Moments to ask about, made from a drawing by a few plain rules. A rule says that something is seen in the lines; it
//! never says why. What became of each moment is kept in the journey ([`AgendaMark`]), so that an agenda made again from a
//! drawing that was changed is still the same agenda.

mod courses;
mod rules;

use crate::model::{AgendaMark, AgendaMoment, AgendaRule, AgendaState, Instrument, Journey};

pub use courses::WEEK_DAYS;
pub use rules::{
    APART_VALUE, APART_WEEKS, CROSSING_VALUE, CROSSING_WEEKS, DROP_VALUE, DROP_WEEKS, EVENT_NEAR_DAYS,
    SHARP_TURN_VALUE, SHORTEST_GAP_DAYS, TOGETHER_DAYS, events_near,
};

/// Of one rule at most this many moments are asked about, the largest first: an interview lasts about an hour.
pub const MOST_OF_A_RULE: usize = 6;
/// A mark belongs to a moment of the same rule and curves that lies over it in time, or at most this many days away: where a
/// line was drawn again, the moment may have moved a little.
pub const SAME_MOMENT_DAYS: f64 = 21.0;

/// A moment to ask about, with what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaItem {
    /// The moment.
    pub moment: AgendaMoment,
    /// What became of it.
    pub state: AgendaState,
    /// What was said.
    pub note: String,
    /// The place of its mark in [`Journey::agenda`], where it has one.
    pub mark: Option<usize>,
}

/// The agenda of a journey, in the order of time: what the rules find, and what people added, asked or put aside. A moment
/// that was asked about stays on it when the line no longer shows it; one that was put aside does not come back.
///
/// ```
/// use potloodlijn::{analysis::agenda, demo::example_group, format::builtin_instruments};
/// use potloodlijn::model::{AgendaRule, Language};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// (journey.events, journey.agenda) = (vec![], vec![]);
/// journey.curves = serde_json::from_str(r#"{ "energy": {
///     "segments": [{ "points": [[0, 50], [100, 50]] }, { "points": [[130, 50], [200, 50]] }],
///     "gaps": [{ "from": 100, "to": 130, "reason": "not-remembered" }]
/// } }"#).unwrap();
/// let items = agenda(&journey, &builtin_instruments()[0]);
/// let moment = &items[0].moment;
/// assert_eq!((items.len(), moment.rule, moment.day, moment.to), (1, AgendaRule::Gap, 100.0, Some(130.0)));
/// ```
pub fn agenda(journey: &Journey, instrument: &Instrument) -> Vec<AgendaItem> {
    let mut taken = vec![false; journey.agenda.len()];
    let mut items: Vec<AgendaItem> = rules::moments(journey, instrument)
        .into_iter()
        .map(|moment| {
            let mark = mark_of(&moment, &journey.agenda, &taken);
            if let Some(place) = mark {
                taken[place] = true;
            }
            item(moment, mark.map(|place| (place, &journey.agenda[place])))
        })
        .collect();
    // What was asked about a stretch that another moment lies over now is that moment, and has nothing more to say.
    let is_over = |mark: &AgendaMark| {
        items.iter().any(|item| fits(&item.moment, mark) && days_between(&item.moment, mark) == 0.0)
    };
    let stays = |mark: &AgendaMark| stays(mark) && (has_words(mark) || !is_over(mark));
    let left: Vec<(usize, &AgendaMark)> =
        journey.agenda.iter().enumerate().filter(|&(place, mark)| !taken[place] && stays(mark)).collect();
    items.extend(left.into_iter().filter_map(|(place, mark)| Some(item(moment_of(mark)?, Some((place, mark))))));
    items.sort_by(|one, other| one.moment.day.total_cmp(&other.moment.day));
    items
}

/// The places in the agenda that are still to be asked, those asked, in that order; what was put aside is left out.
pub fn to_print(items: &[AgendaItem]) -> impl Iterator<Item = &AgendaItem> {
    items.iter().filter(|item| item.state != AgendaState::Dropped)
}

fn item(moment: AgendaMoment, mark: Option<(usize, &AgendaMark)>) -> AgendaItem {
    match mark {
        Some((place, mark)) => AgendaItem {
            moment: AgendaMoment { text: mark.text.clone(), ..moment },
            state: mark.state,
            note: mark.note.clone(),
            mark: Some(place),
        },
        None => AgendaItem { moment, state: AgendaState::Open, note: String::new(), mark: None },
    }
}

/// The mark is of a moment of the same rule, curves and help.
fn fits(moment: &AgendaMoment, mark: &AgendaMark) -> bool {
    mark.rule.as_str() == moment.rule.name() && mark.indicators == moment.indicators && mark.event == moment.event
}

/// Days from a mark's time to the moment's; 0 where one lies over the other.
fn days_between(moment: &AgendaMoment, mark: &AgendaMark) -> f64 {
    let (moment_end, mark_end) = (moment.to.unwrap_or(moment.day), mark.to.unwrap_or(mark.day));
    (mark.day - moment_end).max(moment.day - mark_end).max(0.0)
}

/// The nearest mark that no other moment has, of those that lie over it the one that begins nearest.
fn mark_of(moment: &AgendaMoment, marks: &[AgendaMark], taken: &[bool]) -> Option<usize> {
    let away = |mark: &AgendaMark| (days_between(moment, mark), (mark.day - moment.day).abs());
    let nearer = |one: &AgendaMark, other: &AgendaMark| {
        let (one, other) = (away(one), away(other));
        one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
    };
    let near = marks.iter().enumerate().filter(|&(place, mark)| !taken[place] && fits(moment, mark));
    let nearest = near.min_by(|one, other| nearer(one.1, other.1))?;
    (days_between(moment, nearest.1) <= SAME_MOMENT_DAYS).then_some(nearest.0)
}

fn stays(mark: &AgendaMark) -> bool {
    let is_own = mark.rule.as_str() == AgendaRule::Own.name();
    is_own || mark.state == AgendaState::Asked || has_words(mark)
}

fn has_words(mark: &AgendaMark) -> bool {
    !mark.note.is_empty() || !mark.text.is_empty()
}

/// The moment of a mark by itself; `None` for a rule this version does not know.
fn moment_of(mark: &AgendaMark) -> Option<AgendaMoment> {
    let rule = AgendaRule::of(&mark.rule)?;
    let moment = AgendaMoment::new(rule, mark.day, mark.indicators.clone());
    Some(AgendaMoment { to: mark.to, event: mark.event, text: mark.text.clone(), ..moment })
}
