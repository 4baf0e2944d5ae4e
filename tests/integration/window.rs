//! The real program in a real window on a virtual screen, driven by simulated mouse and keyboard. Where to press is asked
//! of the same window without a screen ([`Desk`]), so that the two must agree.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use egui::{Pos2, Rect, pos2};
use egui_kittest::kittest::Queryable;
use potloodlijn::format::{Instruments, read};
use potloodlijn::model::Journey;

use super::desk::{BEHIND, Desk};

/// Windows are drawn without a graphics card here: several at once are too slow for a test that waits for the next screen.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// What was typed and pressed is on the screen after this long, also where it is drawn slowly.
const SLOWEST_FRAMES: Duration = Duration::from_secs(2);

/// A virtual screen and the program on it; both end with the test.
pub struct RealWindow {
    _alone: MutexGuard<'static, ()>,
    screen: Child,
    pub program: Child,
    display: String,
    scale: f32,
}

impl RealWindow {
    pub fn open(scale: f32, home: &Path) -> Self {
        Self::open_under(&[], scale, home)
    }

    /// The program run by another, such as one that watches it.
    pub fn open_under(watcher: &[&str], scale: f32, home: &Path) -> Self {
        let alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let pixels = |points: f32| (points * scale) as u32;
        let size = format!("{}x{}x24", pixels(1280.0), pixels(800.0));
        // Without `-noreset` a screen starts anew when whoever looked for the window is the last to leave, and drops a
        // program that is just connecting.
        let mut screen = Command::new("Xvfb")
            .args(["-displayfd", "1", "-noreset", "-nolisten", "tcp", "-screen", "0", &size])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut number = String::new();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(screen.stdout.as_mut().unwrap()), &mut number)
            .unwrap();
        let display = format!(":{}", number.trim());
        let program = env!("CARGO_BIN_EXE_potloodlijn");
        let words: Vec<&str> = watcher.iter().copied().chain([program, "--lang", "nl"]).collect();
        let program = Command::new(words[0])
            .args(&words[1..])
            .env("DISPLAY", &display)
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("WINIT_X11_SCALE_FACTOR", scale.to_string())
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .spawn()
            .unwrap();
        let mut window = Self { _alone: alone, screen, program, display, scale };
        window.until_shown();
        window
    }

    fn xdotool(&self, words: &[&str]) -> String {
        let output = Command::new("xdotool").args(words).env("DISPLAY", &self.display).output().expect("xdotool");
        String::from_utf8(output.stdout).unwrap()
    }

    fn until_shown(&mut self) {
        let begun = Instant::now();
        loop {
            let found = self.xdotool(&["search", "--onlyvisible", "--name", "Potloodlijn"]);
            if let Some(id) = found.lines().last() {
                // No window manager is there to give the window its place and the keyboard.
                std::thread::sleep(Duration::from_secs(2));
                self.xdotool(&["windowmove", id, "0", "0", "windowfocus", id]);
                std::thread::sleep(Duration::from_millis(500));
                return;
            }
            let ended = self.program.try_wait().unwrap();
            assert!(ended.is_none(), "it ended without a window: {ended:?}");
            assert!(begun.elapsed() < Duration::from_mins(1), "no window was shown");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn at(&self, pos: Pos2) -> [String; 2] {
        [pos.x, pos.y].map(|points| ((points * self.scale).round() as i32).to_string())
    }

    pub fn click(&self, pos: Pos2) {
        let [x, y] = self.at(pos);
        self.xdotool(&["mousemove", &x, &y, "click", "1"]);
        // A press soon after the screen changed does nothing.
        std::thread::sleep(Duration::from_secs(1));
    }

    pub fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--delay", "20", text]);
        std::thread::sleep(Duration::from_millis(400));
    }

    pub fn draw(&self, places: &[Pos2]) {
        let mut words: Vec<String> = Vec::new();
        for (place, &pos) in places.iter().enumerate() {
            words.push("mousemove".into());
            words.extend(self.at(pos));
            if place == 0 {
                words.extend(["mousedown".into(), "1".into()]);
            }
        }
        words.extend(["mouseup".into(), "1".into()]);
        self.xdotool(&words.iter().map(String::as_str).collect::<Vec<_>>());
        std::thread::sleep(Duration::from_millis(600));
    }
}

impl Drop for RealWindow {
    fn drop(&mut self) {
        for process in [&mut self.program, &mut self.screen] {
            // A program that has already ended cannot be ended again, which is as well.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

pub fn centre(desk: &Desk, label: &str) -> Pos2 {
    desk.harness.get_by_label(label).rect().center()
}

/// Presses what is called `label` on the real screen and on the desk; where it is not in sight, first what holds it.
pub fn click_both(window: &RealWindow, desk: &mut Desk, label: &str) {
    for behind in BEHIND {
        if desk.shows(label) || !desk.shows(behind) {
            continue;
        }
        window.click(centre(desk, behind));
        desk.harness.get_by_label(behind).click();
        desk.harness.run();
        if !desk.shows(label) {
            window.xdotool(&["key", "Escape"]);
            desk.harness.key_press(egui::Key::Escape);
            desk.harness.run();
        }
    }
    if !desk.shows(label) {
        // The button first; the marks under it say it too.
        let steps = desk.harness.query_all_by_label_contains(" van 8").next().unwrap();
        window.click(steps.rect().center());
        steps.click();
        desk.harness.run();
    }
    window.click(centre(desk, label));
    desk.harness.get_by_label(label).click();
    desk.harness.run();
}

/// Over the whole of the paper: down, up, and down again.
fn zigzag(paper: Rect) -> Vec<Pos2> {
    let corners = [(0.0, 0.7), (0.3, 0.75), (0.5, 0.2), (0.6, 0.25), (0.9, 0.85), (1.0, 0.6)];
    let between = |(from, to): ((f32, f32), (f32, f32))| {
        (0..40).map(move |at| {
            let part = at as f32 / 40.0;
            (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
        })
    };
    let line = corners.windows(2).flat_map(|pair| between((pair[0], pair[1]))).chain([corners[5]]);
    line.map(|(over, up)| pos2(paper.left() + over * paper.width(), paper.bottom() - up * paper.height())).collect()
}

fn draw_and_hand_in(scale: f32) {
    let mut desk = Desk::new(scale);
    let window = RealWindow::open(scale, desk.folder.path());
    draw_and_hand_in_through(&window, &mut desk);
}

/// Draws, tells and hands in through the real window, and looks at what came out.
pub fn draw_and_hand_in_through(window: &RealWindow, desk: &mut Desk) {
    // Each step on the real screen is done on the desk as well, which then tells where the next one is.
    window.click(centre(desk, "Jouw code"));
    window.type_text("P07");
    desk.fill("Jouw code", "P07");
    click_both(window, desk, "Begin met tekenen");
    click_both(window, desk, "Tekenen");
    let paper = desk.paper();
    let drawn = zigzag(paper);
    window.draw(&drawn);
    desk.draw(&drawn);
    let lane = "Strook Werk: klik om iets toe te voegen";
    window.click(centre(desk, lane));
    window.type_text("drukke toetsweek");
    desk.click(lane);
    desk.click("Klaar");
    window.xdotool(&["key", "Escape"]);
    // The card made the paper narrower on both; closing it brings the bar's buttons where the desk has them.
    std::thread::sleep(SLOWEST_FRAMES);
    click_both(window, desk, "Lever in…");
    // A press just after the screen changed is not taken, and on a large screen without a card that change takes a while.
    std::thread::sleep(SLOWEST_FRAMES);
    window.click(centre(desk, "Lever in"));
    let file = desk.path("P07.journey.json");
    let begun = Instant::now();
    while !file.exists() {
        assert!(begun.elapsed() < Duration::from_secs(20), "the hand-in was never written");
        std::thread::sleep(Duration::from_millis(100));
    }
    let journey: Journey = read(&std::fs::read(&file).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!(journey.events[0].title, "drukke toetsweek");
    let curve = journey.curves.values().next().unwrap();
    let length = journey.timeline.length_days();
    for pos in &drawn {
        let day = f64::from((pos.x - paper.left()) / paper.width()) * length;
        let value = f64::from((paper.bottom() - pos.y) / paper.height()) * 100.0;
        // Within one percent in value at a moment within one percent in time.
        let nearby = (-10..=10).filter_map(|step| curve.value_at(day + f64::from(step) * length / 1000.0));
        let nearest = nearby.map(|kept| (kept - value).abs()).fold(f64::INFINITY, f64::min);
        assert!(nearest <= 1.0, "day {day}: drawn {value}, {nearest} away");
    }
}

#[test]
#[ignore = "needs Xvfb and xdotool"]
fn a_stroke_and_an_event_in_a_real_window_come_out_of_the_hand_in_at_100_percent() {
    draw_and_hand_in(1.0);
}

#[test]
#[ignore = "needs Xvfb and xdotool"]
fn a_stroke_and_an_event_in_a_real_window_come_out_of_the_hand_in_at_200_percent() {
    draw_and_hand_in(2.0);
}

/// Drivers that are not there: what draws without them opens the window all the same, and says so.
#[test]
#[ignore = "needs Xvfb and xdotool"]
fn where_no_driver_draws_the_window_opens_without_one() {
    let nowhere = ["__EGL_VENDOR_LIBRARY_DIRS", "VK_DRIVER_FILES", "LIBGL_DRIVERS_PATH"];
    let settings = nowhere.map(|name| format!("{name}=/nonexistent"));
    let mut under: Vec<&str> = vec!["env", "POTLOODLIJN_RENDERER=glow"];
    under.extend(settings.iter().map(String::as_str));
    let home = tempfile::tempdir().unwrap();
    // Waits until the window is there.
    let _window = RealWindow::open_under(&under, 1.0, home.path());
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "there always is a screen, and the window would wait for somebody")]
fn without_a_screen_the_window_says_what_to_do() {
    let output = Command::new(env!("CARGO_BIN_EXE_potloodlijn"))
        .args(["--lang", "en"])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap();
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(words.contains("No screen was found") && words.contains("potloodlijn --help"), "{words}");
    assert!(!words.contains("panicked"), "{words}");
}
