//! The figures behind the pictures: journeys laid on one axis, and what can be counted and averaged there. Pure functions
//! of a group; no window, file or clock.
//!
//! The manner is descriptive (see "honest comparison" in the method): persons are counted rather than mentions, what was
//! not drawn is never filled in, and whoever does not take part is named with the reason.

mod agenda;
mod agreement;
mod align;
mod alignment;
mod around_holidays;
mod axis;
mod behind;
mod beside;
mod board_moments;
mod borders;
mod break_even;
mod counts;
mod cross_section;
mod crossings;
mod daily;
mod depth;
mod difference;
mod durations;
mod eased;
mod effect;
mod extremes;
mod filter;
mod first_fall;
mod help;
mod help_kinds;
mod helped;
mod isolation;
mod known_codes;
mod layers;
mod moments;
mod new_place;
mod numbers;
mod own_codes;
mod participants;
mod partition;
mod placing;
mod recovery;
mod resample;
mod search;
mod slopes;
mod standing;
mod steps_taken;
mod story;
mod summary;
mod tally;
mod trends;
mod where_it_was;

pub use agenda::{
    APART_VALUE, APART_WEEKS, AgendaItem, CROSSING_VALUE, CROSSING_WEEKS, DROP_VALUE, DROP_WEEKS, EVENT_NEAR_DAYS,
    MOST_OF_A_RULE, SAME_MOMENT_DAYS, SHARP_TURN_VALUE, SHORTEST_GAP_DAYS, TOGETHER_DAYS, WEEK_DAYS, agenda,
    events_near, to_print,
};
pub use agreement::{Agreement, AgreementSum, PersonAgreement, Rated, agreement, person_agreement};
pub use align::{AlignedGroup, AlignedPerson, align, align_nothing, align_one};
pub use alignment::{Alignment, FEWEST_FOR_MEDIAN, USUAL_PLACES};
pub use around_holidays::{
    AroundHolidays, HOLIDAY_CHANGE, HOLIDAY_WEEKS, HolidayCount, HolidayCourse, WeeksCount, around_holidays,
};
pub use axis::PhasePlaces;
pub use behind::{Behind, Cell, CellOf, behind};
pub use beside::{Beside, CountBeside, EffectBeside, LinesBeside, MomentsBeside, Thread, ThreadBeside, beside};
pub use board_moments::{
    CouldAct, MOST_MATTERED, Mattered, PossibleActor, SharedMoment, could_act, shared_moments, what_mattered,
};
pub use borders::{BORDER_PLACES, NoBorders, SHORTEST_PART_PLACES, SuggestedBorders, suggest_borders};
pub use break_even::{NoBreakEven, break_even_persons};
pub use counts::{EventCount, LevelCount, MentionCount, PhaseCounts, phase_counts, phase_counts_of_whole_journeys};
pub use cross_section::{GOING_ON_DAYS, GoingOn, going_on, summary_at, values_at};
pub use crossings::{
    CROSSING_HALF_DAYS, CrossingCount, CrossingStretch, GroupCrossings, PersonCrossings, crossings, group_crossings,
};
pub use depth::{BandDepth, OUTLIER_FACTOR, band_depth};
pub use difference::{Difference, differences};
pub use durations::{PhaseDuration, phase_durations};
pub use eased::eased;
pub use effect::{
    Change, Effect, IndicatorEffect, ProcessResult, SMALLEST_CELL, Split, Told, Ways, YesNo, effect, split,
};
pub use filter::{Filter, filtered};
pub use first_fall::{Fall, FirstFallCount, FirstFalls, LASTING_DAYS, PersonFalls, falls, first_falls};
pub use help::{HelpGiven, HelpTime, help_given};
pub use help_kinds::{HelpCount, HelpKinds, help_kinds};
pub use helped::{AnswerCount, Answers, answer_counts};
pub use isolation::{Isolation, IsolationStretch, SAME_STRETCH_DAYS, isolation};
pub use layers::drew_over_school_holidays;
pub use moments::{
    GroupMoments, MOMENT_HALF_DAYS, Moment, PersonMoments, SEVERAL_CURVES, STEEP_CHANGE, STRETCHES, StretchMoments,
    group_moments, moments,
};
pub use new_place::{AroundNewPlace, Going, NEW_PLACE_DAYS, NewPlace, new_place};
pub use numbers::{Numbers, PersonNumbers, Reading, gather_numbers, numbers};
pub use own_codes::{OwnCodeCount, OwnTerm, own_code_counts, own_terms};
pub use participants::{Skipped, SkippedBecause};
pub use placing::{Placing, Placings, placings};
pub use recovery::{LowPoint, PersonLowPoints, Recoveries, RecoveryCount, low_points, recoveries};
pub use resample::resample;
pub use search::{Found, FoundIn, search};
pub use slopes::{
    MOST_SLOPES, SLOPE_CHANGE_VALUE, SLOPE_WAVE_VALUE, SLOPE_WINDOW_DAYS, SlopeChange, open_slopes, slope_changes,
};
pub use standing::{HandedIn, NextStep, PersonStanding, PhasesStanding, Standing, standing};
pub use steps_taken::{StepsTaken, steps_taken};
pub use story::{Course, Leg, Story, story};
pub use summary::{Summary, quantile_type_7, summarise, summarise_places};
pub use trends::{
    Direction, NOTABLE_CHANGE, PersonTrend, PhaseTrend, is_notable_fall, is_notable_rise, person_trend, phase_trends,
};
pub use where_it_was::{AT_WORK, named_at_work};
