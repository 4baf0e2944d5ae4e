//! Half-done things that belong to no document: a stroke in hand, a text being typed, figures worked out once.

use crate::app::figures::board::BoardFigures;
use crate::app::group::measurements::NowForm;
use crate::ink::{Arbiter, Sample};
use crate::model::{Code, Curve, PhaseLetter, Point};
use crate::ui::facilitator::borders::SuggestionInHand;
use crate::ui::facilitator::compare::cross_section::CrossSection;
use crate::ui::facilitator::compare::kept_lines::KeptLines;
use crate::ui::facilitator::compare::motion::Motion;
use crate::ui::facilitator::interview::agenda::AgendaInHand;
use crate::ui::facilitator::sharing::edition::DraftInHand;
use crate::ui::facilitator::sharing::leaving::LeavingForm;
use crate::ui::hr::screen::EditionInHand;
use crate::ui::jottings::Jottings;
use crate::ui::paper::sheet_cache::SheetCache;
use crate::ui::participant::pen_check::PenCheckInHand;

/// All half-done things.
#[derive(Debug, Default)]
pub struct Scratch {
    /// The start screen's form.
    pub start: StartForm,
    /// The pen over the sheet.
    pub pen: PenInHand,
    /// The check of what someone holds.
    pub pen_check: PenCheckInHand,
    /// The parts of the sheet that stay as they are, worked out once.
    pub sheet: SheetCache,
    /// What is dragged on the lanes.
    pub lane_drag: Option<LaneDrag>,
    /// Half-done notes on the sheet.
    pub jottings: Jottings,
    /// A phase border between press and release.
    pub border_drag: Option<BorderDrag>,
    /// The practice line.
    pub warm_up: WarmUp,
    /// The day at which the keyboard draws.
    pub key_day: Option<f64>,
    /// The edition as it would be, worked out once.
    pub draft: DraftInHand,
    /// The pages of the edition that is open, made once.
    pub edition: EditionInHand,
    /// What is typed before someone leaves a group.
    pub leaving: LeavingForm,
    /// Dates being typed.
    pub date: DateBeingTyped,
    /// What was typed among the codes of a set-up and can be none.
    pub unusable_codes: String,
    /// The folder that is to be tried for a session.
    pub room_folder: String,
    /// The code that is searched for in a group.
    pub people_search: String,
    /// What is searched for among the people of whom a part is chosen.
    pub filter_search: String,
    /// The folder in which sheets are looked for, as typed.
    pub watched_folder: String,
    /// The moments to ask about, worked out once.
    pub agenda: AgendaInHand,
    /// The borders that lines suggest, worked out once.
    pub suggestion: SuggestionInHand,
    /// Lines that slide to another axis.
    pub motion: Motion,
    /// Lines of everyone that stay as they are.
    pub kept_lines: KeptLines,
    /// What the board shows of the drawings, worked out once.
    pub board: BoardFigures,
    /// What one person is filling in of now.
    pub now: NowForm,
    /// What is typed to open or lock files.
    pub secrets: SecretsBeingTyped,
    /// The cross-section, worked out once.
    pub cross_section: CrossSection,
}

/// What is typed to open or lock files. A passphrase is taken out of here as soon as it is used.
#[derive(Default)]
pub struct SecretsBeingTyped {
    /// The place of a key file.
    pub key_file: String,
    /// A passphrase.
    pub passphrase: String,
    /// The same once more.
    pub again: String,
    /// The place of a set-up.
    pub setup_file: String,
    /// Wiping was asked for once.
    pub sure_to_wipe: bool,
}

impl SecretsBeingTyped {
    /// A passphrase was typed and not used.
    pub fn holds_any(&self) -> bool {
        !(self.passphrase.is_empty() && self.again.is_empty())
    }
}

impl std::fmt::Debug for SecretsBeingTyped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretsBeingTyped(…)")
    }
}

/// The practice line, which is kept nowhere.
#[derive(Debug, Default)]
pub struct WarmUp {
    /// The pen on the practice sheet.
    pub pen: PenInHand,
    /// The line.
    pub curve: Curve,
}

/// The start screen's form.
#[derive(Debug, Default)]
pub struct StartForm {
    /// The participant's code, as typed.
    pub code: String,
    /// The instrument chosen, when no set-up is open; the first one otherwise.
    pub instrument: Option<Code>,
    /// First day, as typed.
    pub from: String,
    /// Last day, as typed.
    pub to: String,
}

/// The pen over the sheet.
#[derive(Debug, Default)]
pub struct PenInHand {
    /// Decides what draws.
    pub arbiter: Arbiter,
    /// The stroke in hand.
    pub stroke: Option<StrokeInHand>,
    /// The window's seconds at the frame before.
    pub last_frame_s: f64,
    /// Pixels of the screen for a point at the frame before.
    pub pixels_per_point: Option<f32>,
}

/// A stroke between pen down and pen up.
#[derive(Debug, Clone)]
pub struct StrokeInHand {
    /// When the pen came down, in milliseconds of the window's clock.
    pub began_ms: f64,
    /// Every reading of the pen.
    pub samples: Vec<Sample>,
}

impl StrokeInHand {
    /// First and last day that the stroke has covered.
    pub fn span(&self) -> Option<(f64, f64)> {
        let days = || self.samples.iter().map(|sample| sample.day);
        Some((days().min_by(f64::total_cmp)?, days().max_by(f64::total_cmp)?))
    }

    /// The stroke as places on the sheet.
    pub fn points(&self) -> impl Iterator<Item = Point> {
        self.samples.iter().map(|sample| Point::new(sample.day, sample.value))
    }

    /// Adds a reading. The place where a pen is lifted is often told twice: that is no news.
    pub fn push(&mut self, sample: Sample) {
        if self.samples.last().is_none_or(|last| (last.day, last.value) != (sample.day, sample.value)) {
            self.samples.push(sample);
        }
    }
}

/// What is dragged on the lanes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LaneDrag {
    /// The lane, counted from the top.
    pub lane: usize,
    /// Where it began.
    pub from_day: f64,
    /// Where it is.
    pub to_day: f64,
}

/// A phase border between press and release.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BorderDrag {
    /// The phase that begins there.
    pub letter: PhaseLetter,
    /// Where it is held.
    pub day: f64,
}

/// A date field while someone types in it.
#[derive(Debug, Default)]
pub struct DateBeingTyped {
    /// Which field.
    pub field: Option<egui::Id>,
    /// The text so far.
    pub text: String,
}
