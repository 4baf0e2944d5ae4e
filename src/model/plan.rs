//! The step plan of a participant's session: which steps there are, and how their time is planned again as it goes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A step of the session. Any order is possible; this is the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Welcome, and what one agrees to.
    Welcome,
    /// A line to see whether the pen works.
    PenCheck,
    /// Moments that help to remember.
    Landmarks,
    /// A curve that does not count.
    WarmUp,
    /// The curves.
    Draw,
    /// What helped.
    Helped,
    /// The lowest point, now, and what would have helped.
    LookBack,
    /// What goes to whom, and handing in.
    HandIn,
}

impl Step {
    /// All steps in the usual order.
    pub const ALL: [Self; 8] = [
        Self::Welcome,
        Self::PenCheck,
        Self::Landmarks,
        Self::WarmUp,
        Self::Draw,
        Self::Helped,
        Self::LookBack,
        Self::HandIn,
    ];

    /// The step after this one in the usual order; the last has none.
    ///
    /// ```
    /// use potloodlijn::model::Step;
    /// assert_eq!(Step::Landmarks.next(), Some(Step::WarmUp));
    /// assert_eq!(Step::HandIn.next(), None);
    /// ```
    pub fn next(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|&step| step > self)
    }

    /// The step before this one in the usual order; the first has none.
    pub fn before(self) -> Option<Self> {
        Self::ALL.iter().copied().rfind(|&step| step < self)
    }

    /// The share of the session this step usually takes; the shares of all steps add up to 1. Drawing takes the most: UX
    /// Curve sessions spent some four minutes a curve.
    fn share(self) -> f64 {
        match self {
            Self::Welcome | Self::WarmUp => 0.05,
            Self::PenCheck => 0.02,
            Self::Landmarks => 0.1,
            Self::Draw => 0.6,
            Self::Helped | Self::LookBack => 0.07,
            Self::HandIn => 0.04,
        }
    }
}

/// How long each step takes in the plan, in seconds, in the usual order: steps that are behind took what they took, and what is
/// left of the session is divided over the step at hand and those to come, by their usual shares. Who was fast has time to spare:
/// no step is planned longer for it than it was thought out for. A session that has used up its time plans no more than what was
/// spent; nothing ever ends by it.
///
/// ```
/// use potloodlijn::model::{Step, planned_seconds};
/// let planned = planned_seconds(2700.0, &[].into(), Step::Welcome);
/// let seconds: Vec<f64> = planned.iter().map(|(_, seconds)| seconds.round()).collect();
/// assert_eq!(seconds, [135.0, 54.0, 270.0, 135.0, 1620.0, 189.0, 189.0, 108.0]);
/// let late = planned_seconds(2700.0, &[(Step::Draw, 2590)].into(), Step::LookBack);
/// assert_eq!((late[4].1, late[6].1.round(), late[7].1.round()), (2590.0, 70.0, 40.0));
/// ```
pub fn planned_seconds(session_seconds: f64, spent: &BTreeMap<Step, u64>, at_hand: Step) -> Vec<(Step, f64)> {
    let spent_in = |step: Step| spent.get(&step).map_or(0.0, |&seconds| seconds as f64);
    let is_behind = |step: Step| step < at_hand;
    let gone: f64 = Step::ALL.iter().filter(|&&step| is_behind(step)).map(|&step| spent_in(step)).sum();
    let shares_left: f64 = Step::ALL.iter().filter(|&&step| !is_behind(step)).map(|&step| step.share()).sum();
    let left = (session_seconds - gone).max(0.0);
    let planned = |step: Step| {
        if is_behind(step) {
            return spent_in(step);
        }
        // A step that takes longer than planned simply does.
        let by_share = left * step.share() / shares_left;
        by_share.min(session_seconds * step.share()).max(spent_in(step))
    };
    Step::ALL.iter().map(|&step| (step, planned(step))).collect()
}
