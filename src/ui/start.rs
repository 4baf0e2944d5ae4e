//! Opening the window: which renderer, and what to say when there is none.

use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use crate::app::preferences::{Preferences, WindowSize};
use crate::app::preferences_file::is_preferences_file;
use crate::app::work::browse::Asker;
use crate::model::Language;
use crate::storage::{self, Store};
use crate::text::{Texts, storage_sentence, stumbled_sentence};
use crate::ui::trouble::Trouble;
use crate::ui::window::{Opened, Window};
use crate::ui::without_card;

/// What draws the window can be told in this environment variable: `glow`, `wgpu` or `software`.
const RENDERER_VARIABLE: &str = "POTLOODLIJN_RENDERER";

/// Set where another way of drawing failed before.
const SECOND_TRY_VARIABLE: &str = "POTLOODLIJN_SECOND_TRY";

/// How a second try ends that draws no better.
const NO_PAINTER: u8 = 70;

/// Where it is said that the window cannot open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// To whoever started it in a terminal.
    OnStandardError,
    /// To whoever clicked on it.
    InAMessage,
}

impl Telling {
    fn tell(self, texts: &Texts, sentence: &str) {
        match self {
            Self::OnStandardError => eprintln!("{sentence}"),
            Self::InAMessage => {
                let message = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error);
                let _there_is_nothing_to_choose =
                    message.set_title(texts.get("program-name")).set_description(sentence).show();
            }
        }
    }
}

/// Opens the window and shows `files` in it; ends when it is closed.
///
/// `language` goes before what the person chose the last time.
pub fn run(files: &[PathBuf], language: Option<Language>, telling: Telling) -> ExitCode {
    let texts = Texts::of(language.unwrap_or_else(|| Preferences::default().language));
    if telling == Telling::InAMessage {
        say_stumbling_in_a_message(texts);
    }
    if let Some(sentence) = missing_library(texts) {
        telling.tell(texts, &sentence);
        return ExitCode::from(2);
    }
    let preferences = storage::prepare_preferences(&Store::of_this_person(), is_preferences_file);
    let is_second_try = std::env::var_os(SECOND_TRY_VARIABLE).is_some();
    let other_painter = is_second_try.then(|| texts.get("start-other-painter"));
    let notice = preferences_sentence(texts, preferences).or(other_painter);
    let here = std::env::current_dir().unwrap_or_default();
    let opened = Opened { language, notice, ..Opened::from_folder(&here, files) };
    let drawn_by = drawn_by();
    let trouble = match drawn_by {
        DrawnBy::Processor => without_card::run(viewport(texts), opened),
        DrawnBy::Card(renderers) => with_card(renderers, texts, &opened),
    };
    let Err(trouble) = trouble else { return ExitCode::SUCCESS };
    if is_second_try {
        return ExitCode::from(NO_PAINTER);
    }
    if trouble.another_painter_may_do
        && let Some(code) = try_again(drawn_by.other())
    {
        return code;
    }
    telling.tell(texts, &sentence_for(texts, &trouble.words));
    ExitCode::from(2)
}

/// Whoever clicked on the program sees no standard error. What goes wrong in the background ends nothing, and is told by the window.
fn say_stumbling_in_a_message(texts: &'static Texts) {
    std::panic::set_hook(Box::new(|panic| {
        if std::thread::current().name() == Some("main") {
            Telling::InAMessage.tell(texts, &stumbled_sentence(texts, panic.location()));
        }
    }));
}

/// Opens the window drawn by `renderer` in a program of its own, since a program may ask a windowing system only once; how that
/// ended, or nothing when it could draw no better.
fn try_again(renderer: &str) -> Option<ExitCode> {
    let program = std::env::current_exe().ok()?;
    let mut again = Command::new(program);
    again.args(std::env::args_os().skip(1)).env(RENDERER_VARIABLE, renderer).env(SECOND_TRY_VARIABLE, "1");
    let code = again.status().ok()?.code()?;
    (code != i32::from(NO_PAINTER)).then(|| ExitCode::from(u8::try_from(code).unwrap_or(1)))
}

/// Opens the window with the first of `renderers` that can; gives what the first of them said when none can.
fn with_card(renderers: [eframe::Renderer; 2], texts: &Texts, opened: &Opened) -> Result<(), Trouble> {
    let mut first_trouble = None;
    for renderer in renderers {
        let mut opened = opened.clone();
        if first_trouble.is_some() {
            opened.notice.get_or_insert_with(|| texts.get("start-other-painter"));
        }
        let window = eframe::run_native(
            "potloodlijn",
            options(renderer, texts),
            Box::new(move |creation| {
                let asker = Asker::over(rfd::FileDialog::new().set_parent(creation));
                Ok(Box::new(Window::new(&creation.egui_ctx, creation.storage, opened).asking_with(asker)))
            }),
        );
        match window {
            Ok(()) => return Ok(()),
            Err(trouble) => {
                // Without a screen there is nothing that another renderer could do better.
                let no_screen = matches!(trouble, eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_));
                if no_screen {
                    return Err(Trouble::of_system(&first_trouble.unwrap_or_else(|| trouble.to_string())));
                }
                first_trouble.get_or_insert_with(|| trouble.to_string());
            }
        }
    }
    Err(Trouble::of_painter(&first_trouble.unwrap_or_default()))
}

/// What to say of the file that preferences are kept in; nothing when all is well.
fn preferences_sentence(texts: &Texts, prepared: io::Result<Option<PathBuf>>) -> Option<String> {
    match prepared {
        Ok(None) => None,
        Ok(Some(aside)) => Some(texts.with("preferences-damaged", [("path", aside.display().to_string().into())])),
        Err(trouble) => {
            let detail = storage_sentence(texts, &trouble.into());
            Some(texts.with("preferences-not-kept", [("detail", detail.into())]))
        }
    }
}

/// What draws the window.
enum DrawnBy {
    /// The processor alone.
    Processor,
    /// A graphics card, or a driver that plays one: the better renderer for this system first.
    Card([eframe::Renderer; 2]),
}

impl DrawnBy {
    /// What to try when this cannot, as the environment variable has it.
    fn other(&self) -> &'static str {
        match self {
            Self::Processor => "glow",
            Self::Card(_) => "software",
        }
    }
}

/// In software OpenGL is several times as fast as Vulkan, except on Windows, where a remote desktop offers hardly any OpenGL; faster
/// than either is drawing just what changed.
fn drawn_by() -> DrawnBy {
    let (glow, wgpu) = (eframe::Renderer::Glow, eframe::Renderer::Wgpu);
    match std::env::var(RENDERER_VARIABLE).as_deref() {
        Ok("glow") => DrawnBy::Card([glow, wgpu]),
        Ok("wgpu") => DrawnBy::Card([wgpu, glow]),
        Ok("software") => DrawnBy::Processor,
        _ if cfg!(windows) => DrawnBy::Card([wgpu, glow]),
        _ if has_card() => DrawnBy::Card([glow, wgpu]),
        _ => DrawnBy::Processor,
    }
}

/// Whether there is a graphics card that programs may draw with. Linux has a file for each, and drivers that came from elsewhere
/// have one of their own; on other systems there always is one.
fn has_card() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let is_asked_for_software = std::env::var_os("LIBGL_ALWAYS_SOFTWARE").is_some_and(|value| value != "0");
    !is_asked_for_software && crate::storage::graphics_card_is_there()
}

fn options(renderer: eframe::Renderer, texts: &Texts) -> eframe::NativeOptions {
    eframe::NativeOptions {
        renderer,
        viewport: viewport(texts),
        // Ours look the same everywhere, and as they are printed; those it lacks are better in another font than not at all.
        system_font_fallback: true,
        // Kept by the window itself: this would measure it by the size of its letters, and may put it on a screen that is gone.
        persist_window: false,
        // Paper has no shades to smooth over, and without a graphics card dithering is felt under the pen.
        dithering: false,
        ..eframe::NativeOptions::default()
    }
}

fn viewport(texts: &Texts) -> egui::ViewportBuilder {
    // Only the program's name: what is open is nobody's business in a list of windows.
    egui::ViewportBuilder::default()
        .with_app_id("potloodlijn")
        .with_title(texts.get("program-name"))
        .with_icon(icon())
        .with_inner_size([WindowSize::USUAL.width, WindowSize::USUAL.height])
        // Scales between whole ones are told rounded up under Wayland, so that a screen seems smaller than it is.
        .with_clamp_size_to_monitor_size(!is_wayland())
        .with_min_inner_size([480.0, 400.0])
}

/// The mark of the program. Where it cannot be read there is none, and nobody is kept from drawing by that.
fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/potloodlijn-256.png")).unwrap_or_default()
}

/// Whether the window is shown by a compositor of Wayland, which windows go to when there is one.
fn is_wayland() -> bool {
    cfg!(target_os = "linux") && (is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET"))
}

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// Without this library the windowing system does not return an error but panics, so it is looked for beforehand.
#[cfg(target_os = "linux")]
fn missing_library(texts: &Texts) -> Option<String> {
    const NAMES: [&str; 2] = ["libxkbcommon-x11.so.0", "libxkbcommon-x11.so"];
    let uses_x11 = is_set("DISPLAY") && !is_wayland();
    let found = NAMES.iter().any(|name| crate::storage::library_is_installed(name));
    (uses_x11 && !found).then(|| texts.get("start-no-xkbcommon"))
}

#[cfg(not(target_os = "linux"))]
fn missing_library(_texts: &Texts) -> Option<String> {
    None
}

/// What a person can do about it, for what the windowing system says.
fn sentence_for(texts: &Texts, trouble: &str) -> String {
    let known = [
        ("neither WAYLAND_DISPLAY nor", "start-no-display"),
        ("XOpenDisplayFailed", "start-no-display"),
        ("Failed to load one of xlib", "start-no-x11"),
        ("No wayland library", "start-no-x11"),
        ("glutin", "start-no-graphics"),
        ("adapter", "start-no-graphics"),
    ];
    let id = known.iter().find(|(part, _)| trouble.contains(part)).map_or("start-no-window", |(_, id)| id);
    texts.with(id, [("detail", trouble.into())])
}
