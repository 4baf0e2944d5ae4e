//! What is drawn is never lost: journals, states, failing disks and killed programs.

mod begun;
mod documents;
mod every_file;
mod faults;
mod journal;
mod kill;
mod kill_window;
mod swept;
mod window;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

use potloodlijn::app::action::Action;
use potloodlijn::app::preferences::Preferences;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::state::SheetState;
use potloodlijn::app::start::StartAction;
use potloodlijn::app::state::{AppState, Screen};
use potloodlijn::app::update::update;
use potloodlijn::app::work::effect::Effect;
use potloodlijn::app::work::keeper::{Keeper, Note, Report};
use potloodlijn::app::world::World;
use potloodlijn::ink::{Sample, StrokeSettings};
use potloodlijn::model::{Certainty, Code, Domain, Journey, ParticipantCode, Timeline};
use potloodlijn::storage::{KeptDocument, LeftBehind, Store, find_left_behind};

fn noon() -> jiff::Timestamp {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

/// Draws as the window does, without a window: each action goes through `update`, each note to the keeper.
pub struct Hand {
    pub state: AppState,
    pub keeper: Keeper,
    pub reports: Receiver<Report>,
}

impl Hand {
    pub fn new(store: &Store) -> Self {
        let (sender, reports) = channel();
        let keeper = Keeper::start(store.clone(), move |report| drop(sender.send(report)));
        let world = World {
            now: noon,
            new_id: uuid::Uuid::new_v4,
            documents: PathBuf::new(),
            synced: Vec::new(),
            time_zone: jiff::tz::TimeZone::UTC,
            store: store.clone(),
        };
        Self { state: AppState::new(Preferences::default(), world), keeper, reports }
    }

    /// With an empty sheet of P07.
    pub fn with_sheet(store: &Store) -> Self {
        let mut hand = Self::new(store);
        hand.act(StartAction::BeginDrawing {
            participant: ParticipantCode::new("P07").unwrap(),
            instrument: Code::new("mental-health").unwrap(),
            timeline: Timeline::new("2021-09-01".parse().unwrap(), "2023-07-15".parse().unwrap()),
        });
        hand
    }

    pub fn act(&mut self, action: impl Into<Action>) {
        for effect in update(&mut self.state, action.into()) {
            match effect {
                Effect::Keep(note) => self.keeper.send(note),
                // Its own file, which the hand has not.
                Effect::Erase { paths, .. } => assert!(paths.is_empty()),
                // Figures are for a window to show.
                Effect::WorkOut { .. } => {}
                other => panic!("{other:?}"),
            }
        }
    }

    pub fn stroke(&mut self, number: usize) {
        let settings = StrokeSettings {
            tremble_days: 0.0,
            join_days: 0.0,
            magnet_days: 0.0,
            certainty: Certainty::Sure,
            calm: potloodlijn::ink::Calm { strength: 0.0, points_per_day: 1.0, points_per_value: 1.0 },
        };
        self.act(SheetAction::Draw { samples: samples_of(number), settings });
    }

    pub fn sheet(&self) -> &SheetState {
        match &self.state.screen {
            Screen::Sheet(sheet) => sheet,
            _ => panic!("a sheet is open"),
        }
    }

    /// Types a title, letter by letter.
    pub fn event(&mut self, title: &str) {
        self.act(SheetAction::AddEvent { domain: Domain::Work, from_day: 100.0, to_day: None });
        for end in 1..=title.len() {
            let mut event = self.sheet().selected().unwrap().1.clone();
            title[..end].clone_into(&mut event.title);
            self.act(SheetAction::ChangeEvent { event: Box::new(event), field: "title" });
        }
    }

    /// Ends the program as a crash would: without closing the document. What was handed over is written.
    pub fn end(self) -> Vec<Report> {
        let Self { keeper, reports, .. } = self;
        drop(keeper);
        reports.iter().collect()
    }
}

/// The readings of a stroke, other for every number.
pub fn samples_of(number: usize) -> Vec<Sample> {
    let sample = |at: usize| Sample {
        ms: at as f64 * 8.0,
        day: (number * 37 % 600 + at) as f64,
        value: (number * 13 % 89 + at % 3) as f64 + 0.25,
        pressure: 0.5,
    };
    (0..20).map(sample).collect()
}

/// How many strokes there are, when they are the first ones, each as it was drawn.
pub fn strokes_in(journey: &Journey) -> usize {
    for (number, stroke) in journey.ink.iter().enumerate() {
        let drawn: Vec<[f64; 4]> = samples_of(number).iter().map(Sample::as_ink).collect();
        assert_eq!(stroke.samples, drawn, "stroke {number}");
    }
    journey.ink.len()
}

pub fn journey_of(left: &LeftBehind) -> &Journey {
    match &left.document {
        KeptDocument::Journey(journey, _) => journey,
        _ => panic!("a journey was left behind"),
    }
}

/// The only document that was left behind.
pub fn only_left(store: &Store) -> LeftBehind {
    let mut left = find_left_behind(store);
    assert_eq!(left.len(), 1);
    left.remove(0)
}

pub fn store_in(folder: &tempfile::TempDir) -> Store {
    Store::new(Some(folder.path().join("kept")))
}

pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

pub fn saved(hand: &mut Hand, path: &Path) {
    let bytes = potloodlijn::format::write(&hand.sheet().journey_at(noon()));
    potloodlijn::storage::save(path, &bytes).unwrap();
    let revision = hand.sheet().document.history.revision();
    hand.keeper.send(Note::Saved { path: path.to_owned(), revision, at: noon() });
}
