//! The whole window without a screen: found by what a reader of the screen would say, asserted on the document.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use egui_kittest::kittest::Queryable;
use egui_kittest::{Harness, HarnessBuilder};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::state::GroupState;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::preferences::{Paper, Preferences};
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::sheet::state::SheetState;
use potloodlijn::app::state::{AppState, Screen};
use potloodlijn::app::world::World;
use potloodlijn::model::{Group, GroupEdit, Language, Step};
use potloodlijn::storage::Store;
use potloodlijn::ui::window::Window;

/// A window on a desk of its own, with a folder for its files.
pub struct Desk {
    pub harness: Harness<'static, Window>,
    pub folder: tempfile::TempDir,
    _private: Option<tempfile::TempDir>,
}

thread_local! {
    /// Seconds past noon. Each test has a thread, and so a clock, of its own.
    static SECONDS: std::cell::Cell<i64> = const { std::cell::Cell::new(0) };
}

/// The clock of the tests stands still until told otherwise.
fn noon() -> jiff::Timestamp {
    let noon: jiff::Timestamp = "2026-03-02T12:00:00Z".parse().unwrap();
    noon + jiff::SignedDuration::from_secs(SECONDS.get())
}

/// Puts the clock of this test forward.
pub fn let_time_pass(seconds: i64) {
    SECONDS.set(SECONDS.get() + seconds);
}

fn next_id() -> uuid::Uuid {
    static COUNT: AtomicU32 = AtomicU32::new(1);
    let mut bytes = [7; 16];
    bytes[..4].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// What holds what is not in sight.
pub const BEHIND: [&str; 4] =
    ["Meer…", "Letters, papier, taal…", "Andere periode of ander onderwerp", "Ik begeleid een groep →"];

/// Every view of a group.
pub const EVERY_VIEW: [GroupView; 13] = [
    GroupView::Standing,
    GroupView::Drawing,
    GroupView::FromPaper,
    GroupView::Journey,
    GroupView::Interview,
    GroupView::Compare,
    GroupView::Beside,
    GroupView::Board,
    GroupView::Effect,
    GroupView::Threads,
    GroupView::Sharing,
    GroupView::Pages,
    GroupView::TakeAlong,
];

impl Desk {
    /// A fresh window of 1280×800 points at a number of pixels a point.
    pub fn new(pixels_per_point: f32) -> Self {
        Self::sized([1280.0, 800.0], pixels_per_point)
    }

    pub fn sized(size: [f32; 2], pixels_per_point: f32) -> Self {
        let private = tempfile::tempdir().unwrap();
        let store = Store::new(Some(private.path().to_owned()));
        Self { _private: Some(private), ..Self::over(size, pixels_per_point, store) }
    }

    /// A window that keeps things in a store that is given, as a second start of the program does.
    pub fn over(size: [f32; 2], pixels_per_point: f32, store: Store) -> Self {
        Self::built(Harness::builder().with_size(size).with_pixels_per_point(pixels_per_point), store)
    }

    /// A fresh window in which letters may stand that our font lacks: no system lends it one here.
    pub fn for_any_script() -> Self {
        let private = tempfile::tempdir().unwrap();
        let store = Store::new(Some(private.path().to_owned()));
        let builder = Harness::builder().with_size([1280.0, 800.0]).allow_missing_glyphs();
        Self { _private: Some(private), ..Self::built(builder, store) }
    }

    fn built(builder: HarnessBuilder<Window>, store: Store) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let documents = folder.path().to_owned();
        let builder = builder.with_max_steps(60);
        // As eframe opens it, so that everything stands where it does in the real window.
        let mut harness = builder.build_eframe(|creation| {
            let preferences = Preferences { language: Language::Nl, paper: Paper::Light, ..Preferences::default() };
            let (time_zone, synced) = (jiff::tz::TimeZone::UTC, Vec::new());
            let world = World { now: noon, new_id: next_id, documents, synced, time_zone, store };
            Window::with_state(&creation.egui_ctx, AppState::new(preferences, world))
        });
        harness.run();
        Self { harness, folder, _private: None }
    }

    pub fn state(&self) -> &AppState {
        &self.harness.state().state
    }

    pub fn sheet(&self) -> &SheetState {
        match &self.state().screen {
            Screen::Sheet(sheet) => sheet,
            _ => panic!("a sheet is open"),
        }
    }

    pub fn group(&self) -> &GroupState {
        match &self.state().screen {
            Screen::Group(group) => group,
            _ => panic!("a group is open"),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Whether something called `label` is in sight.
    pub fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    /// Presses what is called `label`, once figures that are under way have come, for they move what stands below them; where it is not in
    /// sight, behind the button of the bar that holds all else, or among the steps.
    pub fn click(&mut self, label: &str) {
        if matches!(self.state().screen, Screen::Group(_)) {
            self.wait_for_figures();
        }
        for behind in BEHIND {
            if self.harness.query_all_by_label(label).next().is_none() {
                self.look_behind(behind, label);
            }
        }
        if self.harness.query_all_by_label(label).next().is_none() {
            let steps = self.harness.query_all_by_label_contains(" van 8").next();
            if let Some(steps) = steps {
                steps.click();
                self.harness.run();
            }
        }
        self.harness.get_by_label(label).scroll_to_me();
        self.harness.run();
        self.harness.get_by_label(label).click();
        self.harness.run();
    }

    fn look_behind(&mut self, menu: &str, label: &str) {
        if let Some(button) = self.harness.query_by_label(menu) {
            button.click();
            self.harness.run();
        }
        if self.harness.query_all_by_label(label).next().is_none() && menu.ends_with('…') {
            self.harness.key_press(egui::Key::Escape);
            self.harness.run();
        }
    }

    /// Opens `menu` and presses `label` in it.
    pub fn choose(&mut self, menu: &str, label: &str) {
        self.click(menu);
        self.click(label);
    }

    /// Puts `text` in the place of what stands in a field.
    pub fn fill(&mut self, label: &str, text: &str) {
        if self.harness.query_all_by_label(label).next().is_none() {
            self.look_behind("Andere periode of ander onderwerp", label);
        }
        self.harness.get_by_label(label).focus();
        self.harness.run();
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        self.harness.run();
        self.harness.get_by_label(label).type_text(text);
        self.harness.run();
    }

    /// Begins a drawing of P07 over the usual period, at the step of drawing.
    pub fn begin_drawing(&mut self) {
        self.fill("Jouw code", "P07");
        self.click("Begin met tekenen");
        let context = self.harness.ctx.clone();
        self.harness.state_mut().ask(&context, vec![SessionAction::GoTo(Step::Draw).into()]);
        self.harness.run();
    }

    /// Opens the example group from the start screen.
    pub fn open_example(&mut self) {
        let context = self.harness.ctx.clone();
        let action = potloodlijn::app::start::StartAction::ShowExample;
        self.harness.state_mut().ask(&context, vec![action.into()]);
        self.harness.run();
    }

    /// Looks at something else of the group.
    pub fn look_at(&mut self, view: GroupView) {
        let context = self.harness.ctx.clone();
        self.harness.state_mut().ask(&context, vec![GroupAction::Show(view).into()]);
        self.harness.run();
        // Some views change once it is known what this computer remembers.
        let begun = Instant::now();
        while self.group().topics.sharing.recalls {
            assert!(begun.elapsed() < Duration::from_mins(1), "what is remembered never came");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.run();
        }
    }

    /// Puts `group` in the place of the one that is open, one step.
    pub fn change_group(&mut self, group: Group) {
        let Screen::Group(open) = &mut self.harness.state_mut().state.screen else { panic!("a group is open") };
        open.document.history.apply("undo-merge", GroupEdit::Whole(Box::new(group)));
        self.harness.run();
    }

    /// Presses the mouse, in a frame of its own.
    pub fn press(&mut self, pos: egui::Pos2) {
        self.harness.hover_at(pos);
        self.harness.run();
        self.harness.drag_at(pos);
        self.harness.run();
    }

    /// Moves the mouse, in a frame of its own.
    pub fn move_to(&mut self, pos: egui::Pos2) {
        self.harness.hover_at(pos);
        self.harness.run();
    }

    /// Presses on a line between two words, at this part of its length, by a part of its name.
    pub fn press_on_line(&mut self, name: &str, part: f32) {
        let line = self.harness.get_by_label_contains(name).rect();
        let place = egui::pos2(line.left() + 10.0 + part * (line.width() - 20.0), line.center().y);
        self.press(place);
        self.release();
    }

    /// Lets the mouse go where it is.
    pub fn release(&mut self) {
        let pos = self.harness.ctx.input(|input| input.pointer.latest_pos()).unwrap_or_default();
        self.harness.drop_at(pos);
        self.harness.run();
    }

    /// Where lines are drawn.
    pub fn paper(&self) -> egui::Rect {
        self.harness.get_by_label_contains("Blad om op te tekenen").rect()
    }

    /// Draws with the mouse through `places`, all of it arriving in one frame.
    pub fn draw(&mut self, places: &[egui::Pos2]) {
        let button = |pos, pressed| egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        };
        let (first, last) = (places[0], places[places.len() - 1]);
        let moves = places.iter().map(|&pos| egui::Event::PointerMoved(pos));
        let events: Vec<egui::Event> = [egui::Event::PointerMoved(first), button(first, true)]
            .into_iter()
            .chain(moves)
            .chain([button(last, false)])
            .collect();
        self.feed(events);
    }

    /// Gives the window these events in one frame.
    pub fn feed(&mut self, events: Vec<egui::Event>) {
        self.harness.input_mut().events.extend(events);
        self.harness.run();
    }

    /// Draws frames until the figures of what is looked at are there.
    pub fn wait_for_figures(&mut self) {
        let begun = Instant::now();
        self.harness.run();
        while self.figures_under_way() {
            assert!(begun.elapsed() < Duration::from_mins(1), "figures never came");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.run();
        }
    }

    fn figures_under_way(&self) -> bool {
        let group = self.group();
        let figures = group.topics.compare.figures.is_under_way() || group.topics.threads.figures.is_under_way();
        let figures = figures || group.topics.beside.made.is_under_way() || group.topics.pages.made.is_under_way();
        let figures = figures || group.topics.sharing.recalls;
        figures || group.presenting.figures.is_under_way() || group.topics.sharing.draft.is_under_way()
    }

    /// Draws frames until background work has ended.
    pub fn wait_for_work(&mut self) {
        let begun = Instant::now();
        self.harness.step();
        while self.state().under_way.jobs > 0 {
            assert!(begun.elapsed() < Duration::from_mins(1), "background work never ended");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.step();
        }
        self.harness.run();
    }
}
