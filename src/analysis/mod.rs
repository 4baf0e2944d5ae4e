//! The figures behind the pictures: journeys laid on one axis, and what can be counted and averaged there. Pure functions
//! of a group; no window, file or clock.
//!
//! The manner is descriptive (see "honest comparison" in the method): persons are counted rather than mentions, what was
//! not drawn is never filled in, and whoever does not take part is named with the reason.

mod agenda;
mod agreement;
mod align;
mod counts;
mod cross_section;
mod difference;
mod filter;
mod layers;
mod participants;
mod placing;
mod resample;
mod slopes;
mod story;
mod summary;
mod trends;

pub use agenda::{
    APART_VALUE, APART_WEEKS, AgendaItem, CROSSING_VALUE, CROSSING_WEEKS, DROP_VALUE, DROP_WEEKS, EVENT_NEAR_DAYS,
    MOST_OF_A_RULE, SAME_MOMENT_DAYS, SHARP_TURN_VALUE, SHORTEST_GAP_DAYS, TOGETHER_DAYS, WEEK_DAYS, agenda, to_print,
};
pub use agreement::{Agreement, AgreementSum, PersonAgreement, Rated, agreement, person_agreement};
pub use align::{AlignedGroup, AlignedPerson, Alignment, PhasePlaces, align};
pub use counts::{EventCount, MentionCount, PhaseCounts, phase_counts};
pub use cross_section::{GOING_ON_DAYS, GoingOn, going_on, summary_at};
pub use difference::{Difference, differences};
pub use filter::{Filter, filtered};
pub use layers::drew_over_school_holidays;
pub use participants::{Skipped, SkippedBecause};
pub use placing::{Placing, Placings, placings};
pub use resample::resample;
pub use slopes::{
    MOST_SLOPES, SLOPE_CHANGE_VALUE, SLOPE_WAVE_VALUE, SLOPE_WINDOW_DAYS, SlopeChange, open_slopes, slope_changes,
};
pub use story::{Course, Leg, Story, story};
pub use summary::{Summary, quantile_type_7, summarise};
pub use trends::{Direction, NOTABLE_CHANGE, PersonTrend, PhaseTrend, person_trend, phase_trends};
