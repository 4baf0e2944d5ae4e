//! The program's window without a screen, frame by frame, and what a frame takes of the processor: everything from the
//! window's events to triangles, without the graphics card.

use std::path::PathBuf;

use egui::{Context, Event, Pos2, RawInput, Rect, vec2};
use potloodlijn::app::preferences::{Paper, Preferences};
use potloodlijn::app::state::{AppState, Screen};
use potloodlijn::app::world::World;
use potloodlijn::model::Language;
use potloodlijn::storage::Store;
use potloodlijn::ui::window::Window;

/// The window, and its clock.
pub struct Frames {
    pub context: Context,
    pub window: Window,
    time_s: f64,
}

impl Frames {
    /// A window of 1280 × 800 points that shows `screen`.
    pub fn of(screen: Screen) -> Self {
        let context = Context::default();
        let preferences = Preferences { language: Language::Nl, paper: Paper::Light, ..Preferences::default() };
        let world = World {
            now,
            new_id: || uuid::Uuid::from_u128(3),
            documents: PathBuf::new(),
            synced: Vec::new(),
            time_zone: jiff::tz::TimeZone::UTC,
            store: Store::new(None),
        };
        let mut state = AppState::new(preferences, world);
        state.screen = screen;
        let window = Window::with_state(&context, state);
        Self { context, window, time_s: 0.0 }
    }

    /// One frame with `events`, a sixtieth of a second after the last, up to its triangles; how many there are.
    pub fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time_s += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
            time: Some(self.time_s),
            focused: true,
            events,
            ..RawInput::default()
        };
        let window = &mut self.window;
        let output = self.context.run_ui(input, |ui| window.frame_ui(ui));
        self.context.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// How long a frame with `events` keeps the processor, in milliseconds.
    pub fn timed(&mut self, events: Vec<Event>) -> f64 {
        let begun = used_s();
        std::hint::black_box(self.frame(events));
        (used_s() - begun) * 1000.0
    }
}

pub fn now() -> jiff::Timestamp {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

/// The time that `part` (0–1) of the times is not longer than.
pub fn quantile(times_ms: &mut [f64], part: f64) -> f64 {
    times_ms.sort_by(f64::total_cmp);
    times_ms[((times_ms.len() - 1) as f64 * part).round() as usize]
}

/// How long this thread kept the processor: without what other programs took meanwhile where the system tells that, by the
/// clock elsewhere.
#[cfg(unix)]
fn used_s() -> f64 {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    used.tv_sec as f64 + used.tv_nsec as f64 / 1e9
}

#[cfg(not(unix))]
fn used_s() -> f64 {
    static BEGUN: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    BEGUN.elapsed().as_secs_f64()
}
