//! Processor time of one frame of the comparison without the graphics card: everything from the window's events to
//! triangles. 100 people, seven indicators, lines of 200 points, the pointer moving over them; then 1,000 people, of whom a
//! sample of lines is shown. `cargo bench --bench compare`.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod frames;

use std::time::{Duration, Instant};

use egui::{Event, pos2};
use frames::{Frames, now, quantile};
use potloodlijn::app::document::DocumentFile;
use potloodlijn::app::figures::compare::CompareAxis;
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::compare::{CompareAction, Picture};
use potloodlijn::app::group::state::GroupState;
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::app::state::Screen;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{
    Curve, Group, Journey, Language, ParticipantCode, PhaseBorder, PhaseLetter, Point, Segment, Setup, Timeline,
};

const POINTS: usize = 200;
const WARM_UP_FRAMES: usize = 60;
const FRAMES: usize = 300;
const BAR_MEDIAN_MS: f64 = 8.0;

/// People whose lines bend everywhere, so that hardly a point can be left out.
fn group(people: usize) -> Group {
    let timeline = Timeline::new(jiff::civil::date(2020, 1, 1), jiff::civil::date(2023, 12, 31));
    let id = uuid::Uuid::from_u128;
    let setup = Setup::standard(id(1), builtin_instruments()[0].clone(), timeline.clone(), Language::Nl);
    let length = timeline.length_days();
    let mut group = Group::new(id(2), setup);
    for person in 0..people {
        let code = ParticipantCode::new(&format!("P{person:04}")).unwrap();
        let mut journey = Journey::new(id(100 + person as u128), code, &group.setup, now());
        journey.consent.group_figures = true;
        for (place, indicator) in group.setup.instrument.indicators.iter().enumerate() {
            let point = |at: usize| {
                let day = length * at as f64 / (POINTS - 1) as f64;
                let phase = (person * 7 + place) as f64;
                let wave = 30.0 * (day / 190.0 + phase).sin() + 6.0 * (day / 9.0 + phase * 1.7).sin();
                Point::new((day * 100.0).round() / 100.0, ((50.0 + wave) * 100.0).round() / 100.0)
            };
            let segments = vec![Segment::new((0..POINTS).map(point).collect())];
            journey.curves.insert(indicator.id.clone(), Curve { segments, ..Curve::default() });
        }
        for (letter, day) in [('B', 400.0), ('C', 900.0)] {
            let border = PhaseBorder { day: day + (person % 90) as f64, ..PhaseBorder::default() };
            journey.phases.borders.insert(PhaseLetter::new(letter).unwrap(), border);
        }
        // Borders that nobody set count for nothing, and then there is nothing to draw.
        journey.phases.set_by = Some("facilitator".to_owned());
        group.journeys.push(journey);
    }
    group
}

/// The window with the comparison.
struct Bench {
    frames: Frames,
}

impl Bench {
    fn new(people: usize) -> Self {
        let group = GroupState::new(group(people), DocumentFile::nothing_to_lose());
        Self { frames: Frames::of(Screen::Group(Box::new(group))) }
    }

    /// Asks for something, and waits until the figures for it are there; how long that took by the clock.
    fn ask(&mut self, action: impl Into<potloodlijn::app::action::Action>) -> Duration {
        let begun = Instant::now();
        let context = self.frames.context.clone();
        self.frames.window.ask(&context, vec![action.into()]);
        loop {
            self.frames.frame(Vec::new());
            let Screen::Group(group) = &self.frames.window.state.screen else { unreachable!("a group is open") };
            if !group.topics.compare.figures.is_under_way() {
                return begun.elapsed();
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// The times of frames in which the pointer moves over the plots, in milliseconds.
    fn hover(&mut self) -> Vec<f64> {
        let place = |frame: usize| {
            let part = frame as f32 / FRAMES as f32;
            pos2(200.0 + 1000.0 * part, 350.0 + 90.0 * (part * 40.0).sin())
        };
        (0..FRAMES).map(|frame| self.frames.timed(vec![Event::PointerMoved(place(frame))])).collect()
    }

    /// The times of frames in which someone else stands out.
    fn choose(&mut self) -> Vec<f64> {
        let code = |person: usize| ParticipantCode::new(&format!("P{person:04}")).unwrap();
        let mut choice = |person| {
            self.ask(GroupAction::Select(Some(code(person))));
            self.ask(GroupAction::Select(None));
            let context = self.frames.context.clone();
            self.frames.window.ask(&context, vec![GroupAction::Select(Some(code(person + 20))).into()]);
            self.frames.timed(Vec::new())
        };
        (0..10).map(&mut choice).collect()
    }

    /// The times of the frames in which lines slide to another axis.
    fn slide(&mut self, axis: CompareAxis) -> Vec<f64> {
        self.ask(CompareAction::Align(axis));
        (0..10).map(|_| self.frames.timed(Vec::new())).collect()
    }
}

fn main() {
    let mut within = true;
    for people in [100, 1000] {
        let mut bench = Bench::new(people);
        let figures = bench.ask(PreferAction::Explanations(true));
        println!("{people} people, 7 lines of {POINTS} points each; figures after {figures:.0?}");
        for picture in Picture::ALL {
            bench.ask(CompareAction::Picture(picture));
            for _ in 0..WARM_UP_FRAMES {
                bench.frames.frame(Vec::new());
            }
            let mut times = bench.hover();
            let (median, p99) = (quantile(&mut times, 0.5), quantile(&mut times, 0.99));
            println!("  {picture:?}: median {median:.2} ms, 99 % {p99:.2} ms a frame");
            within &= people > 100 || median < BAR_MEDIAN_MS;
        }
        bench.ask(CompareAction::Picture(Picture::Multiples));
        let mut slides = bench.slide(CompareAxis::Calendar);
        slides.extend(bench.slide(CompareAxis::Phase));
        println!(
            "  someone else stands out: median {:.2} ms (bar {BAR_MEDIAN_MS})",
            quantile(&mut bench.choose(), 0.5)
        );
        println!("  sliding to another axis: median {:.2} ms a frame", quantile(&mut slides, 0.5));
    }
    println!("{}", if within { "within the bar of 8 ms" } else { "over the bar of 8 ms" });
}
