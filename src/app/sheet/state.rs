//! What a participant's sheet is drawn from.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::app::background::Background;
use crate::app::document::{DocumentFile, Open};
use crate::app::sheet::own_now::OwnNowState;
use crate::app::sheet::own_pages::OwnPagesState;
use crate::app::sheet::session::{LastHandIn, SessionState};
use crate::app::time_view::TimeView;
use crate::model::{Certainty, Code, Edit, GapReason, Indicator, Journey, NowMoment, Setup, Step};

/// A participant's sheet.
#[derive(Debug)]
pub struct SheetState {
    /// What it is drawn with.
    pub setup: Setup,
    /// The journey, and where it is kept.
    pub document: Open<Edit>,
    /// How far the session is, and what it took.
    pub session: SessionState,
    /// What the hand holds.
    pub holding: Holding,
    /// The event whose card is open.
    pub selected_event: Option<Uuid>,
    /// The period of the timeline that is on the screen.
    pub view: TimeView,
    /// What stands behind the sheet.
    pub background: Background,
    /// What was chosen in looking at its pages, while they are looked at.
    pub own_pages: Option<OwnPagesState>,
    /// Moments of now in the own file, while they are looked at.
    pub own_now: Option<OwnNowState>,
}

/// What the hand holds over a sheet.
#[derive(Debug)]
pub struct Holding {
    /// The pencil, by the indicator it draws.
    pub active: Code,
    /// What the pen does.
    pub tool: Tool,
    /// How sure new strokes are.
    pub certainty: Certainty,
}

/// What the pen does on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tool {
    /// Draws.
    #[default]
    Pencil,
    /// Opens a period again.
    Eraser,
    /// Leaves a period open on purpose.
    Gap(GapReason),
    /// Draws level and then a jump.
    Step,
    /// Moves what is around a place up or down.
    Nudge,
    /// Writes words beside the lines.
    Write,
}

impl SheetState {
    /// A sheet for `journey`, where it was left: at the step and with the pencil of that time. A new one, and one that was looked over
    /// to the end, is at drawing, its first pencil in hand.
    ///
    /// # Panics
    /// Never for an instrument that keeps the rules of the format: it has an indicator.
    pub fn new(setup: Setup, journey: Journey, file: DocumentFile, opened: Timestamp) -> Self {
        let left_with = journey.progress.at_indicator.clone().filter(|left| setup.instrument.indicator(left).is_some());
        let active = left_with.unwrap_or_else(|| setup.instrument.indicators[0].id.clone());
        let mut session = SessionState::begun(opened, journey.modified);
        session.step = journey.progress.at_step.filter(|&step| step != Step::HandIn).unwrap_or(Step::Draw);
        Self {
            session,
            holding: Holding { active, tool: Tool::Pencil, certainty: Certainty::Sure },
            selected_event: None,
            view: TimeView::whole(journey.timeline.length_days()),
            background: Background::new(&setup),
            own_pages: None,
            own_now: None,
            document: Open::new(journey, file),
            setup,
        }
    }

    /// The journey.
    pub fn journey(&self) -> &Journey {
        self.document.get()
    }

    /// The moment of now that is being handed in.
    pub fn now_to_hand_in(&self) -> Option<&NowMoment> {
        let id = self.own_now.as_ref()?.handing_in?;
        self.journey().now.iter().find(|moment| moment.id == id)
    }

    /// A moment of now is filled in and not kept yet, in sight or not.
    pub fn has_begun_now(&self) -> bool {
        let filling = self.own_now.as_ref().and_then(|own| own.filling.as_ref());
        filling.or(self.session.now_begun.as_ref()).is_some_and(|moment| !moment.is_empty())
    }

    /// The indicator of the pencil in hand.
    pub fn active_indicator(&self) -> Option<&Indicator> {
        self.setup.instrument.indicator(&self.holding.active)
    }

    /// The event whose card is open, and its place in the list.
    pub fn selected(&self) -> Option<(usize, &crate::model::Event)> {
        let id = self.selected_event?;
        self.journey().events.iter().enumerate().find(|(_, event)| event.id == id)
    }

    /// The hand-in that holds all that leaves of it as it is now; nothing where something changed since.
    pub fn handed_in_as_it_is(&self) -> Option<&LastHandIn> {
        self.session.handed_in.as_ref().filter(|last| last.revision == self.document.history.revision())
    }

    /// Something is not in the file yet.
    pub fn unsaved(&self) -> bool {
        self.document.unsaved()
    }

    /// The journey as it is saved at `now`: changed then, with the time spent added up.
    pub fn journey_at(&self, now: Timestamp) -> Journey {
        // Help that was only begun is known to be that as long as this session lasts: who opens the file would not know it.
        let mut journey = self.journey().without_untouched(&self.session.begun_help);
        journey.modified = now;
        journey.progress.seconds += self.seconds_open(now);
        self.background.record(&mut journey.layers);
        journey.progress.steps = self.spent_at(now);
        let (step, pencil) = self.place();
        (journey.progress.at_step, journey.progress.at_indicator) = (Some(step), pencil);
        journey
    }

    /// The step at hand, and at drawing the pencil in hand.
    pub fn place(&self) -> (Step, Option<Code>) {
        let step = self.session.step;
        (step, (step == Step::Draw).then(|| self.holding.active.clone()))
    }

    /// The journey as it is written at `now`.
    pub fn to_write(&mut self, now: Timestamp) -> Journey {
        Journey { modified: self.moment(now), ..self.journey_at(now) }
    }

    /// When what is written at `now` counts as changed: never before what was written earlier, whatever the clock does, or an
    /// older state would be taken for the newer one.
    pub fn moment(&mut self, now: Timestamp) -> Timestamp {
        let latest = self.session.written.max(self.journey().modified);
        self.session.written = if now < latest { latest + SignedDuration::from_secs(1) } else { now };
        self.session.written
    }

    /// Whole seconds since the sheet was opened.
    pub fn seconds_open(&self, now: Timestamp) -> u64 {
        seconds_between(self.session.opened, now)
    }

    /// Seconds spent in each step up to `now`, those of earlier sessions included.
    pub fn spent_at(&self, now: Timestamp) -> BTreeMap<Step, u64> {
        let mut spent = self.journey().progress.steps.clone();
        for (&step, &seconds) in &self.session.spent {
            *spent.entry(step).or_default() += seconds;
        }
        *spent.entry(self.session.step).or_default() += seconds_between(self.session.step_began, now);
        spent
    }

    /// Ends a pause; its time does not count as spent.
    pub fn resume(&mut self, now: Timestamp) {
        if let Some(since) = self.session.paused.take() {
            let pause = now.duration_since(since);
            self.session.opened += pause;
            self.session.step_began += pause;
        }
    }

    /// Ends counting for the step at hand and begins counting for `step`.
    pub fn go_to(&mut self, step: Step, now: Timestamp) {
        *self.session.spent.entry(self.session.step).or_default() += seconds_between(self.session.step_began, now);
        // A card belongs to the step in which it was opened.
        self.selected_event = None;
        self.leave_untouched_help();
        self.session.step = step;
        self.session.step_began = now;
    }
}

/// Whole seconds from one instant to another; 0 when the clock was put back.
fn seconds_between(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from(to.duration_since(from).as_secs()).unwrap_or(0)
}
