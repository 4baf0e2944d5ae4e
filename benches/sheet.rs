//! Processor time of one frame of the sheet without the graphics card: everything from the window's events to triangles,
//! with seven curves of 2,000 points, 200 events and a stroke in hand; alone, and while the journey is saved over and over
//! in another thread. `cargo bench --bench sheet`.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod frames;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use egui::{Event, Modifiers, PointerButton, Pos2, pos2};
use frames::{Frames, now, quantile};
use potloodlijn::app::document::DocumentFile;
use potloodlijn::app::sheet::state::SheetState;
use potloodlijn::app::state::Screen;
use potloodlijn::format::{builtin_instruments, write};
use potloodlijn::model::{Curve, Domain, Journey, Language, ParticipantCode, Point, Segment, Setup, Timeline};

const POINTS: usize = 2000;
const EVENTS: usize = 200;
const WARM_UP_FRAMES: usize = 60;
/// Frames of one stroke; 8 readings each, as a pen of 480 readings a second gives at 60 frames.
const FRAMES: usize = 240;
const READINGS_A_FRAME: usize = 8;
/// Each way by turns, so that a busy moment of the machine falls on both.
const ROUNDS: usize = 8;
const BAR_MEDIAN_MS: f64 = 4.0;
const BAR_P99_MS: f64 = 8.0;
const BAR_SAVING: f64 = 1.10;

fn journey() -> (Setup, Journey) {
    let timeline = Timeline::new(jiff::civil::date(2020, 1, 1), jiff::civil::date(2025, 12, 31));
    let id = uuid::Uuid::from_u128;
    let setup = Setup::standard(id(1), builtin_instruments()[0].clone(), timeline.clone(), Language::Nl);
    let mut journey = Journey::new(id(2), ParticipantCode::new("P01").unwrap(), &setup, now());
    let length = timeline.length_days();
    for (place, indicator) in setup.instrument.indicators.iter().enumerate() {
        let point = |at: usize| {
            let day = length * at as f64 / (POINTS - 1) as f64;
            let wave = 35.0 * (day / 90.0 + place as f64).sin() + 4.0 * (day * 1.7).sin();
            Point::new((day * 100.0).round() / 100.0, ((50.0 + wave) * 100.0).round() / 100.0)
        };
        let curve = Curve { segments: vec![Segment::new((0..POINTS).map(point).collect())], ..Curve::default() };
        journey.curves.insert(indicator.id.clone(), curve);
    }
    for number in 0..EVENTS {
        let day = (length * number as f64 / EVENTS as f64).round();
        let mut event = potloodlijn::model::Event::new(id(100 + number as u128), Domain::ALL[number % 3], day);
        event.title = format!("gebeurtenis nummer {number}");
        event.to = (number % 4 == 0).then_some((day + 30.0).min(length));
        journey.events.push(event);
    }
    (setup, journey)
}

/// The window with the sheet.
struct Bench {
    frames: Frames,
}

impl Bench {
    fn new() -> Self {
        let (setup, journey) = journey();
        let sheet = SheetState::new(setup, journey, DocumentFile::default(), now());
        Self { frames: Frames::of(Screen::Sheet(Box::new(sheet))) }
    }

    fn button(pos: Pos2, pressed: bool) -> Event {
        Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
    }

    /// The times of the frames of one stroke over the sheet, in milliseconds.
    fn stroke(&mut self) -> Vec<f64> {
        let place = |reading: usize| {
            let part = reading as f32 / (FRAMES * READINGS_A_FRAME) as f32;
            pos2(340.0 + 700.0 * part, 320.0 + 90.0 * (part * 40.0).sin())
        };
        self.frames.frame(vec![Event::PointerMoved(place(0)), Self::button(place(0), true)]);
        let mut times_ms = Vec::with_capacity(FRAMES);
        for frame in 0..FRAMES {
            let readings = frame * READINGS_A_FRAME..(frame + 1) * READINGS_A_FRAME;
            let events = readings.map(|reading| Event::PointerMoved(place(reading))).collect();
            times_ms.push(self.frames.timed(events));
        }
        // Taken back, so that every stroke meets the same curves.
        self.frames.frame(vec![Event::WindowFocused(false), Self::button(place(0), false)]);
        self.frames.frame(vec![Event::WindowFocused(true)]);
        if let Screen::Sheet(sheet) = &mut self.frames.window.state.screen {
            sheet.document.history.undo();
        }
        self.frames.frame(Vec::new());
        times_ms
    }
}

/// Saves the journey over and over until told to stop.
fn save_until(stop: &AtomicBool, folder: &std::path::Path) -> usize {
    let (_, journey) = journey();
    let mut count = 0;
    while !stop.load(Ordering::Relaxed) {
        let bytes = write(&journey);
        potloodlijn::storage::save(&folder.join("P01.journey.json"), &bytes).unwrap();
        count += 1;
        // A person who saves ten times a second is the worst there is.
        thread::sleep(Duration::from_millis(100));
    }
    count
}

fn main() {
    let mut bench = Bench::new();
    for _ in 0..WARM_UP_FRAMES {
        bench.frames.frame(Vec::new());
    }
    let folder = tempfile::tempdir().unwrap();
    let (mut alone, mut saving, mut saved) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        alone.extend(bench.stroke());
        let stop = Arc::new(AtomicBool::new(false));
        let (stop_there, path) = (Arc::clone(&stop), folder.path().to_owned());
        let saver = thread::spawn(move || save_until(&stop_there, &path));
        saving.extend(bench.stroke());
        stop.store(true, Ordering::Relaxed);
        saved += saver.join().unwrap();
    }
    let mut idle: Vec<f64> = (0..FRAMES).map(|_| bench.frames.timed(Vec::new())).collect();
    let (median, p99) = (quantile(&mut alone, 0.5), quantile(&mut alone, 0.99));
    let (median_saving, p99_saving) = (quantile(&mut saving, 0.5), quantile(&mut saving, 0.99));
    println!("7 curves of {POINTS} points, {EVENTS} events, a stroke in hand; {} frames each way", alone.len());
    println!("alone:        median {median:.2} ms (bar {BAR_MEDIAN_MS}), 99 % {p99:.2} ms (bar {BAR_P99_MS})");
    println!("while saving: median {median_saving:.2} ms, 99 % {p99_saving:.2} ms, {saved} saves");
    let ratio = median_saving / median;
    println!("saving / alone: {ratio:.3} (bar {BAR_SAVING})");
    println!("no stroke:    median {:.2} ms, 99 % {:.2} ms", quantile(&mut idle, 0.5), quantile(&mut idle, 0.99));
    let within = median < BAR_MEDIAN_MS && p99 < BAR_P99_MS && ratio < BAR_SAVING;
    println!("{}", if within { "within the bars" } else { "over a bar" });
}
