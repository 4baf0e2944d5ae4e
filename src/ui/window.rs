//! One frame of the window.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::text_edit::TextEditState;
use uuid::Uuid;

use crate::app::action::{Action, Actions};
use crate::app::files::names::window_title;
use crate::app::files::{FileAction, Leaving, Purpose};
use crate::app::group::action::GroupAction;
use crate::app::group::compare::CompareAction;
use crate::app::guide::page_for;
use crate::app::keep::KeepAction;
use crate::app::preferences::WindowSize;
use crate::app::preferences_file::read_preferences;
use crate::app::recent::RecentFiles;
use crate::app::set_up::SetUpAction;
use crate::app::sheet::action::SheetAction;
use crate::app::sheet::session::SessionAction;
use crate::app::state::{AppState, Screen};
use crate::app::update;
use crate::app::work::browse::Asker;
use crate::app::work::carry_out::{self, Hands};
use crate::app::work::effect::{Effect, Outcome};
use crate::app::work::folder_watch::{FolderNews, FolderWatch};
use crate::app::work::in_order::InOrder;
use crate::app::work::keeper::{Keeper, Note, Report};
use crate::app::world::World;
use crate::model::Language;
use crate::storage::Store;
use crate::text::Texts;
use crate::ui::dialogs::dialog::dialog_ui;
use crate::ui::dialogs::passphrase::forget_passphrases;
use crate::ui::facilitator::group_screen::{group_screen_ui, is_of_one_person};
use crate::ui::facilitator::set_up::set_up_screen_ui;
use crate::ui::focus_ring;
use crate::ui::guide::guide_ui;
use crate::ui::hr::screen::hr_screen_ui;
use crate::ui::key_turns::KeyTurns;
use crate::ui::participant::pen_check::pen_check_ui;
use crate::ui::participant::sheet_screen::sheet_screen_ui;
use crate::ui::participant::start_screen::start_screen_ui;
use crate::ui::saved_notice::SavedNotice;
use crate::ui::scene::Scene;
use crate::ui::scratch::Scratch;
use crate::ui::settles::Settles;
use crate::ui::theme;

const PREFERENCES_KEY: &str = "preferences";

/// The same, of files that were opened lately.
const RECENT_KEY: &str = "recent";

/// The whole window.
pub struct Window {
    /// What the screen is drawn from.
    pub state: AppState,
    scratch: Scratch,
    outcomes: Receiver<Outcome>,
    outcome_sender: Sender<Outcome>,
    keeper: Keeper,
    /// Does what writes or erases.
    writer: InOrder,
    asker: Asker,
    reports: Receiver<Report>,
    watch: FolderWatch,
    news: Receiver<FolderNews>,
    /// It was asked to close while nobody saw it.
    asked_unseen: bool,
    /// What the window is called now.
    title: String,
    /// Whether the screen has just changed.
    settles: Settles,
    saved: SavedNotice,
    /// Keys that wait for a frame of their own.
    key_turns: KeyTurns,
    /// How large it was the last time, until it is so again.
    opens_as: Option<WindowSize>,
    /// How large it is to be, until it is known whether it fits on its screen.
    is_to_fit: Option<WindowSize>,
}

/// What a window is opened with.
#[derive(Debug, Clone, Default)]
pub struct Opened {
    /// To be opened in it.
    pub files: Vec<PathBuf>,
    /// Goes before the one that the person chose the last time.
    pub language: Option<Language>,
    /// Told to begin with.
    pub notice: Option<String>,
}

impl Opened {
    /// With `files` as they are named in `folder`. What is remembered of them holds wherever the program is begun the next time.
    ///
    /// ```
    /// use potloodlijn::ui::window::Opened;
    /// let opened = Opened::from_folder("/a".as_ref(), &["b.group.json".into(), "/c.group.json".into()]);
    /// assert_eq!(opened.files, ["/a/b.group.json", "/c.group.json"].map(std::path::PathBuf::from));
    /// ```
    pub fn from_folder(folder: &Path, files: &[PathBuf]) -> Self {
        Self { files: files.iter().map(|file| folder.join(file)).collect(), ..Self::default() }
    }
}

impl Window {
    /// A window with what the person liked the last time.
    pub fn new(context: &egui::Context, storage: Option<&dyn eframe::Storage>, opened: Opened) -> Self {
        let Opened { files, language, notice } = opened;
        let stored = storage.and_then(|storage| storage.get_string(PREFERENCES_KEY));
        let read = stored.map(|stored| read_preferences(&stored));
        let incomplete = read.as_ref().is_some_and(|read| read.incomplete);
        let mut preferences = read.map(|read| read.preferences).unwrap_or_default();
        preferences.language = language.unwrap_or(preferences.language);
        let store = Store::of_this_person();
        let world = World {
            now: this_second,
            new_id: Uuid::new_v4,
            documents: documents_folder(),
            synced: synced_folders(),
            time_zone: jiff::tz::TimeZone::system(),
            store,
        };
        let mut window = Self::with_state(context, AppState::new(preferences, world));
        let recent = storage.and_then(|storage| storage.get_string(RECENT_KEY));
        window.state.recent = recent.map(|stored| RecentFiles::read(&stored)).unwrap_or_default();
        window.opens_as = window.state.preferences.window;
        window.is_to_fit = Some(window.opens_as.unwrap_or(WindowSize::USUAL));
        let texts = Texts::of(window.state.preferences.language);
        window.state.notice = notice.or_else(|| incomplete.then(|| texts.get("preferences-incomplete")));
        if !files.is_empty() {
            window.ask(context, vec![FileAction::Choose(Purpose::Open, files).into()]);
        }
        window
    }

    /// A window over a state that is given, as tests want it.
    pub fn with_state(context: &egui::Context, state: AppState) -> Self {
        theme::install(context);
        theme::use_preferences(context, &state.preferences, false);
        let (outcome_sender, outcomes) = channel();
        let (keeper, reports) = start_keeper(context, &state.world.store);
        keeper.send(Note::LookForLeft);
        let (watch, news) = start_watch(context);
        Self {
            state,
            scratch: Scratch::default(),
            outcomes,
            outcome_sender,
            keeper,
            writer: InOrder::start(),
            asker: Asker::default(),
            reports,
            watch,
            news,
            asked_unseen: false,
            title: String::new(),
            settles: Settles::default(),
            saved: SavedNotice::default(),
            key_turns: KeyTurns::default(),
            opens_as: None,
            is_to_fit: None,
        }
    }

    /// With `asker` before it where the system's own windows ask for files.
    #[must_use]
    pub fn asking_with(self, asker: Asker) -> Self {
        Self { asker, ..self }
    }

    /// Asks for something from outside the window, as opening a file from a command line does.
    pub fn ask(&mut self, context: &egui::Context, actions: Actions) {
        self.carry_out(context, actions);
    }

    /// Keeps what the person likes for the next time.
    pub fn keep_preferences(&self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, PREFERENCES_KEY, &self.state.preferences);
        eframe::set_value(storage, RECENT_KEY, &self.state.recent);
    }

    /// Leaves in `input` what belongs into the next frame.
    pub fn take_turn(&mut self, context: &egui::Context, input: &mut egui::RawInput) {
        self.key_turns.take_turn(context, &mut input.events);
    }

    /// Draws one frame and carries out what was asked in it.
    pub fn frame_ui(&mut self, ui: &mut egui::Ui) {
        let context = ui.ctx().clone();
        let done: Actions = self.outcomes.try_iter().map(Action::Done).collect();
        self.carry_out(&context, done);
        let told: Actions = self.reports.try_iter().map(|report| KeepAction::Told(report).into()).collect();
        self.carry_out(&context, told);
        let news: Actions = self.news.try_iter().map(|news| FileAction::FolderGrew(news).into()).collect();
        self.carry_out(&context, news);
        let mut actions = Actions::new();
        take_dropped_files(&context, &self.state, &mut actions);
        take_shortcuts(&context, &self.state, &mut actions);
        let now_s = context.input(|input| input.time);
        self.settles.look(&self.state, now_s);
        if self.saved.was_said(&self.state, &context, now_s) {
            actions.push(FileAction::NoticeWasRead.into());
        }
        focus_ring::bring_in_sight(&context);
        self.screen_ui(ui, &mut actions);
        focus_ring::paint(ui);
        if self.settles.ignores_press(&context) {
            // Whoever presses twice meant what was there before; nothing waits for what was not done either.
            actions.clear();
            self.scratch.sheet.jottings.let_go_of_press();
        }
        self.stop_closing_with_changes(&context, &mut actions);
        if !actions.is_empty() {
            self.carry_out(&context, actions);
            // What was asked shows at once, not at the next movement of the mouse.
            context.request_repaint();
        }
        self.name_window(&context);
        self.keep_size(&context);
    }

    /// The window opens as large as it was, and what it is now is kept for the next time. Where it stands is left to the system:
    /// a screen may be gone.
    fn keep_size(&mut self, context: &egui::Context) {
        let zoom = context.zoom_factor();
        if let Some(size) = self.opens_as.take() {
            for command in size.commands(zoom) {
                context.send_viewport_cmd(command);
            }
            return;
        }
        self.fill_small_screen(context, zoom);
        // Wayland tells nobody where a window stands, so its size is that of what is drawn in it.
        let size = context.input(|input| WindowSize::of(input.viewport(), input.viewport_rect().size(), zoom));
        if let Some(size) = size {
            self.state.preferences.window = Some(size);
        }
    }

    /// A screen on which the window does not fit is filled by it: what is to be pressed would lie beyond an edge. Wayland tells
    /// some time later which screen that is.
    fn fill_small_screen(&mut self, context: &egui::Context, zoom: f32) {
        let Some(screen) = context.input(|input| input.viewport().monitor_size) else { return };
        if self.is_to_fit.take().is_some_and(|size| !size.fits(screen, zoom)) {
            context.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
        }
    }

    /// The window is called after what is open in it.
    fn name_window(&mut self, context: &egui::Context) {
        let title = window_title(&self.state);
        // Who has the window read out hears it by that name.
        context.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(title.as_str()));
        if self.title != title {
            context.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn screen_ui(&mut self, ui: &mut egui::Ui, actions: &mut Actions) {
        let texts = Texts::of(self.state.preferences.language);
        self.scratch.keep_to(ui.ctx(), &self.state.screen);
        let mut scene = Scene { texts, state: &self.state, scratch: &mut self.scratch, actions };
        match &self.state.screen {
            _ if let Some(page) = self.state.guide => guide_ui(ui, &mut scene, page),
            _ if self.state.checks_pen => pen_check_ui(ui, &mut scene),
            Screen::Start(setup) => start_screen_ui(ui, &mut scene, setup.as_deref()),
            Screen::Sheet(sheet) => sheet_screen_ui(ui, &mut scene, sheet),
            Screen::Group(group) => group_screen_ui(ui, &mut scene, group),
            Screen::SetUp(open) => set_up_screen_ui(ui, &mut scene, open),
            Screen::Hr(hr) => hr_screen_ui(ui, &mut scene, hr),
        }
        if !matches!(self.state.screen, Screen::Start(_)) {
            // Whoever comes to the start screen next may be somebody else.
            scene.scratch.start.code.clear();
            scene.scratch.start.guides = false;
            scene.scratch.start.comes_back = true;
        }
        if let Some(dialog) = &self.state.dialog {
            dialog_ui(ui.ctx(), &mut scene, dialog);
        } else if self.scratch.secrets.holds_any() {
            // The question was closed without an answer.
            forget_passphrases(ui.ctx(), &mut self.scratch.secrets);
        }
    }

    fn carry_out(&mut self, context: &egui::Context, actions: Actions) {
        for action in actions {
            let is_about_looks =
                matches!(action, Action::Prefer(_) | Action::Group(GroupAction::Compare(CompareAction::Present(_))));
            for effect in update::update(&mut self.state, action) {
                self.start(context, effect);
            }
            if is_about_looks {
                let presents = matches!(&self.state.screen, Screen::Group(group) if group.presenting.on);
                theme::use_preferences(context, &self.state.preferences, presents);
            }
        }
    }

    fn start(&mut self, context: &egui::Context, effect: Effect) {
        match effect {
            Effect::Close => {
                if self.state.leaving.waits_no_more {
                    self.writer.let_go();
                    self.keeper.let_go();
                }
                context.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Effect::Keep(note) => self.keeper.send(note),
            Effect::Watch(paths) => self.watch.watch(paths),
            effect => {
                self.state.under_way.begin(&effect, (self.state.world.now)());
                let wake = context.clone();
                let hands = Hands { disk: self.state.world.store.disk.clone(), asker: self.asker.clone() };
                let outcomes = self.outcome_sender.clone();
                carry_out::start(effect, hands, &self.writer, outcomes, move || wake.request_repaint());
            }
        }
    }

    fn stop_closing_with_changes(&mut self, context: &egui::Context, actions: &mut Actions) {
        let asked_to_close = context.input(|input| input.viewport().close_requested());
        let asked_unseen = std::mem::take(&mut self.asked_unseen);
        if (asked_to_close || asked_unseen) && self.has_to_ask() {
            context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            actions.push(FileAction::Leave(Leaving::Close).into());
        }
    }

    /// What is not saved is asked about before the window closes, and what is being written is written first.
    fn has_to_ask(&self) -> bool {
        self.state.is_writing() || !self.state.leaving.may_close && self.state.would_lose()
    }
}

impl eframe::App for Window {
    /// A window that cannot be seen is drawn by nobody, and would close without the question.
    fn logic(&mut self, context: &egui::Context, _frame: &mut eframe::Frame) {
        let (asked_to_close, is_seen) =
            context.input(|input| (input.viewport().close_requested(), input.viewport().visible() != Some(false)));
        if asked_to_close && !is_seen && self.has_to_ask() {
            self.asked_unseen = true;
            context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            context.send_viewport_cmd(egui::ViewportCommand::Minimized(false));
            context.send_viewport_cmd(egui::ViewportCommand::Focus);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame_ui(ui);
    }

    fn raw_input_hook(&mut self, context: &egui::Context, input: &mut egui::RawInput) {
        self.take_turn(context, input);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        self.keep_preferences(storage);
    }

    /// egui's own memory holds what is typed in text fields; that is kept nowhere but in the document.
    fn persist_egui_memory(&self) -> bool {
        false
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.window_fill.to_normalized_gamma_f32()
    }
}

/// The keeper, and what it tells the window.
fn start_keeper(context: &egui::Context, store: &Store) -> (Keeper, Receiver<Report>) {
    let (sender, reports) = channel();
    let wake = context.clone();
    let keeper = Keeper::start(store.clone(), move |report| {
        // That all went well is nothing to show.
        if !matches!(report, Report::Written(_)) && sender.send(report).is_ok() {
            wake.request_repaint();
        }
    });
    (keeper, reports)
}

/// What looks after folders, and what it tells the window.
fn start_watch(context: &egui::Context) -> (FolderWatch, Receiver<FolderNews>) {
    let (sender, news) = channel();
    let wake = context.clone();
    let watch = FolderWatch::start(move |grew| {
        if sender.send(grew).is_ok() {
            wake.request_repaint();
        }
    });
    (watch, news)
}

fn take_dropped_files(context: &egui::Context, state: &AppState, actions: &mut Actions) {
    let dropped: Vec<PathBuf> =
        context.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    if dropped.is_empty() || state.dialog.is_some() {
        return;
    }
    let purpose = if matches!(&state.screen, Screen::Group(group) if !group.single) {
        Purpose::AddToGroup
    } else {
        Purpose::Open
    };
    actions.push(Action::Guide(None));
    actions.push(FileAction::Choose(purpose, dropped).into());
}

fn take_shortcuts(context: &egui::Context, state: &AppState, actions: &mut Actions) {
    use egui::{Key, KeyboardShortcut, Modifiers};
    type Asked = fn() -> Action;
    if state.dialog.is_some() {
        return;
    }
    let pressed =
        |modifiers, key| context.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)));
    if take_guide_keys(&pressed, state, actions) {
        return;
    }
    let (undo, redo): (Asked, Asked) = match &state.screen {
        Screen::Start(_) | Screen::Hr(_) => return,
        // What would be undone is not in sight.
        _ if state.checks_pen => return,
        Screen::Sheet(sheet) if sheet.own_pages.is_some() || sheet.own_now.is_some() => return,
        Screen::Sheet(_) => (|| SheetAction::Undo.into(), || SheetAction::Redo.into()),
        Screen::Group(_) => (|| GroupAction::Undo.into(), || GroupAction::Redo.into()),
        Screen::SetUp(_) => (|| SetUpAction::Undo.into(), || SetUpAction::Redo.into()),
    };
    // Nor is it where the screen is turned to one person, or to a room: it may be what somebody else said before.
    let is_turned = matches!(&state.screen, Screen::Group(group) if group.presenting.on || is_of_one_person(group));
    // While someone types, what is undone is what was typed; the field does that itself.
    let types = context.memory(egui::Memory::focused).is_some_and(|id| TextEditState::load(context, id).is_some());
    // On a slow machine several presses come in one frame, and each counts.
    let presses = |modifiers, key| context.input_mut(|input| input.count_and_consume_key(modifiers, key));
    if !types && !is_turned {
        // The longer combination first, or the shorter one would take it.
        let redone = presses(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) + presses(Modifiers::COMMAND, Key::Y);
        actions.extend((0..redone).map(|_| redo()));
        actions.extend((0..presses(Modifiers::COMMAND, Key::Z)).map(|_| undo()));
    }
    if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::S) {
        actions.push(FileAction::SaveAs.into());
    } else if pressed(Modifiers::COMMAND, Key::S) {
        actions.push(FileAction::Save.into());
    }
    if let Screen::Sheet(sheet) = &state.screen {
        if pressed(Modifiers::COMMAND, Key::PageDown) {
            actions.push(SessionAction::GoOn.into());
        }
        if let Some(before) = sheet.session.step.before()
            && pressed(Modifiers::COMMAND, Key::PageUp)
        {
            actions.push(SessionAction::GoTo(before).into());
        }
    }
}

/// Opens and closes the guide; whether it is open, and what is behind it is to be left alone.
fn take_guide_keys(
    pressed: &impl Fn(egui::Modifiers, egui::Key) -> bool,
    state: &AppState,
    actions: &mut Actions,
) -> bool {
    use egui::{Key, Modifiers};
    if state.guide.is_some() {
        // The same key takes one back.
        if pressed(Modifiers::NONE, Key::Escape) || pressed(Modifiers::NONE, Key::F1) {
            actions.push(Action::Guide(None));
        }
    } else if pressed(Modifiers::NONE, Key::F1) {
        actions.push(Action::Guide(Some(page_for(state))));
    }
    state.guide.is_some()
}

fn this_second() -> jiff::Timestamp {
    let now = jiff::Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now)
}

/// Windows names in its environment which folders OneDrive keeps in step.
fn synced_folders() -> Vec<PathBuf> {
    let names = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"];
    names.iter().filter_map(std::env::var_os).map(PathBuf::from).collect()
}

/// Where the system keeps documents, whatever that folder is called there and wherever it was moved.
fn documents_folder() -> PathBuf {
    let home = std::env::home_dir().unwrap_or_default();
    let named = directories::UserDirs::new().and_then(|folders| folders.document_dir().map(PathBuf::from));
    let usual = home.join("Documents");
    named.into_iter().chain([usual]).find(|folder| folder.is_dir()).unwrap_or(home)
}
