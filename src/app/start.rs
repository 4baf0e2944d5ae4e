//! The first screen.

use crate::app::document::DocumentFile;
use crate::app::group::state::GroupState;
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::format::builtin_instruments;
use crate::model::{Arrivals, Code, Journey, ParticipantCode, Setup, Step, Timeline, WithdrawCode, merge};

/// On the start screen.
#[derive(Debug)]
pub enum StartAction {
    /// Begin a new drawing.
    BeginDrawing {
        /// Whose.
        participant: ParticipantCode,
        /// With which instrument, when no set-up was opened.
        instrument: Code,
        /// Over which period.
        timeline: Timeline,
    },
    /// Put the set-up that was opened aside.
    ForgetSetup,
    /// Go to the screen of HR.
    GoToHr,
    /// Look at the example group.
    ShowExample,
}

/// The group that is shown to have a look: the same nine as in `assets/examples`.
const EXAMPLE_PEOPLE: usize = 9;

const EXAMPLE_SEED: u64 = 7;

pub(crate) fn update(state: &mut AppState, action: StartAction) {
    match action {
        StartAction::BeginDrawing { participant, instrument, timeline } => {
            let now = (state.world.now)();
            let mut setup = match &mut state.screen {
                Screen::Start(Some(setup)) => (**setup).clone(),
                _ => {
                    let known = builtin_instruments().iter().find(|known| known.id == instrument);
                    let instrument = known.unwrap_or(&builtin_instruments()[0]).clone();
                    Setup::standard((state.world.new_id)(), instrument, timeline.clone(), state.preferences.language)
                }
            };
            setup.timeline = timeline;
            let participant = setup.code_as_handed_out(participant);
            let mut journey = Journey::new((state.world.new_id)(), participant, &setup, now);
            // From the beginning, so that no way back leads to before it.
            journey.withdraw_code = Some(WithdrawCode::from_chance((state.world.new_id)()));
            let mut sheet = SheetState::new(setup, journey, DocumentFile::nothing_to_lose(), now);
            sheet.session.step = Step::Welcome;
            state.screen = Screen::Sheet(Box::new(sheet));
            state.notice = None;
        }
        StartAction::GoToHr => {
            state.screen = Screen::Hr(Box::default());
            state.notice = None;
        }
        StartAction::ForgetSetup => state.screen = Screen::Start(None),
        StartAction::ShowExample => {
            let example = crate::demo::example_group(EXAMPLE_PEOPLE, EXAMPLE_SEED, state.preferences.language);
            let arrivals = Arrivals {
                setups: vec![(String::new(), example.setup)],
                journeys: example.journeys.into_iter().map(|journey| (String::new(), Box::new(journey))).collect(),
                ..Arrivals::default()
            };
            if let Some(mut merged) = merge(None, arrivals, |_| None) {
                crate::demo::add_example_plan(&mut merged.group, EXAMPLE_SEED);
                state.screen = Screen::Group(Box::new(GroupState::new(merged.group, DocumentFile::nothing_to_lose())));
                state.notice = None;
            }
        }
    }
}
