//! Plain data and its rules. Knows no window, no file, no clock and no chance: ids and instants are passed in.

mod beside;
mod board;
mod board_note;
mod code;
mod curve;
mod edit;
mod edition;
mod edition_memory;
mod event;
mod event_dates;
mod facilitator_role;
mod figure;
mod from_paper;
mod given_out;
mod group;
mod help_kind;
mod history;
mod instrument;
mod interview;
mod journey;
mod journeys;
mod keys_once;
mod known_again;
mod known_of;
mod language;
mod layer;
mod margin;
mod measurement;
mod merge;
mod now;
mod outside_measure;
mod own_code;
mod own_parts;
mod pencil_choice;
mod phase;
mod plan;
mod public_holidays;
mod rules;
mod seen_line;
mod setup;
mod setup_edit;
mod sheet_progress;
mod sight;
mod timeline;
mod traces;
mod vague;
mod withdraw;
mod withdraw_code;

pub use beside::{Both, NotBeside, may_lie_beside};
pub use board::{BOARD_LEVELS, BoardAction, BoardMoment, CardForReport, Check, Role, Target, board_column};
pub use board_note::{BoardColumn, BoardNote};
pub use code::{Code, ParticipantCode, names_a_file};
pub use curve::{Certainty, Curve, Curves, Gap, GapReason, JUMP_DAYS, Point, SEAM_DAYS, Segment};
pub use edit::{Edit, GroupEdit, Splice};
pub use edition::{
    About, Edition, EditionAction, EffectCell, EventCell, FEWEST_IN_CELL, LevelCell, MeanLine, MentionCell, PairPeople,
    Persons, TrendCell, WouldHaveHelped, check_edition, edition_mark,
};
pub use edition_memory::{EditionMemory, RememberedEdition, RememberedMember};
pub use event::{CheckedWords, Domain, Event, Impact, Intervention, Mention, Mentioned, Precision, Quote, Share};
pub use event_dates::EventPart;
pub use facilitator_role::FacilitatorRole;
pub use figure::{BreakEven, Figure, FigureRole, FigureUnit};
pub use from_paper::{Doubt, FoundHow, FoundStretch, FromPaper, Ticked};
pub use given_out::{EditionMember, IssuedEdition, Print, forget_members};
pub use group::Group;
pub use help_kind::{HelpAim, HelpReach, OneOf};
pub use history::{History, Made, Reversible};
pub use instrument::{
    Actor, Better, Colour, Crossing, Factor, FactorKind, Formality, Indicator, Instrument, Level, Marker, Pencil,
    PhaseKind, PhaseLetter, Prompt,
};
pub use interview::{AgendaMark, AgendaMoment, AgendaRule, AgendaState, INTERVIEW, SecondRater, noted_in_interview};
pub use journey::{
    Answer, AsDrawn, Consent, FACILITATOR, InkStroke, Journey, Landmark, Locus, PhaseBorder, Phases, Progress,
};
pub use journeys::Journeys;
pub use known_again::{keyed_hash, person_hash};
pub use known_of::KnownOf;
pub use language::{Bilingual, Language};
pub use layer::{Layer, Region, SchoolHoliday, SchoolHolidayKind, is_school_holidays};
pub use margin::{HandWords, SlopeAnswer, SlopeReply};
pub use measurement::{Measurement, MeasurementTime, NowValues, ProcessMeasure};
pub use merge::{
    Arrivals, Fate, MergeReport, MergeRow, Merged, Otherwise, OtherwiseRow, SetupRow, Stopped, Watch, merge,
    merge_watched,
};
pub use now::{Now, NowConsent, NowMoment};
pub use outside_measure::OutsideMeasure;
pub use own_code::{CodeKind, OwnCode, is_same_term, own_words};
pub use pencil_choice::{Alike, DASHES, MARKERS, alike, free_pencil};
pub use phase::{PhaseSpan, move_border, phase_spans};
pub use plan::{Step, planned_seconds};
pub use public_holidays::{PublicHoliday, easter, public_holidays};
pub use rules::{
    Broken, LONGEST_TEXT, MOST_EVENTS, MOST_POINTS, Rule, check_group, check_instrument, check_journey, check_now,
    check_setup, misfits, too_many_decimals, too_many_decimals_in_group, too_many_decimals_now,
};
pub use seen_line::{SEEN_TOLERANCE_VALUE, monotone_line, seen_line};
pub use setup::{
    Calendar, CalendarBand, CalendarDate, MINIMUM_GROUPS, SMALLEST_GROUP, Setup, USUAL_DRAWING_MINUTES,
    USUAL_MINIMUM_GROUP,
};
pub use setup_edit::{MOST_CODES, SetupEdit, codes_up_to, read_codes};
pub use sheet_progress::SheetProgress;
pub use sight::colours_apart;
pub use timeline::{MonthSpan, TimeStep, Timeline};
pub use vague::{ABOUT_DAYS, VagueSpan, vague_span};
pub use withdraw_code::WithdrawCode;

/// Fields of a file that this version does not know; they are kept and written back.
pub type Extra = serde_json::Map<String, serde_json::Value>;
