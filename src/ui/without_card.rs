//! The window on a machine without a graphics card: drawn in pixels by the processor, of which only what changed is handed to the
//! system. The drivers that play a graphics card draw and hand over all of it for every movement of a pen.

use std::collections::VecDeque;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{ViewportBuilder, ViewportCommand, ViewportEvent, ViewportId, ViewportInfo};
use egui_winit::accesskit_winit;
use egui_winit::winit::application::ApplicationHandler;
use egui_winit::winit::event::WindowEvent;
use egui_winit::winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use egui_winit::winit::window::{Window as SystemWindow, WindowId};

use crate::app::work::browse::Asker;
use crate::ui::pixels::screen::{Frame, PixelScreen};
use crate::ui::pixels::triangle::PixelRect;
use crate::ui::preferences_kept::PreferencesKept;
use crate::ui::trouble::Trouble;
use crate::ui::window::{Opened, Window};

/// Pictures have no limit but memory; the other painters are content with about so many pixels a side.
const LARGEST_PICTURE: usize = 16_384;

/// What is liked is kept at least so often, as the other painters do.
const KEEPS_EVERY: Duration = Duration::from_secs(30);

/// What moves by itself is drawn so often at most. What the hand does is drawn at once.
const FRAME: Duration = Duration::from_millis(8);

/// Where only parts were handed over, all is once more so long after the last of them: a system may have lost a part of the window
/// meanwhile, as when another one was moved away from over it.
const WHOLE_AFTER: Duration = Duration::from_millis(300);

/// Opens the window as `viewport` says, with `opened` in it; ends when it is closed.
///
/// # Errors
/// What the windowing system said.
pub fn run(viewport: ViewportBuilder, opened: Opened) -> Result<(), Trouble> {
    let event_loop = EventLoop::<Woken>::with_user_event().build().map_err(|trouble| Trouble::of_system(&trouble))?;
    let proxy = event_loop.create_proxy();
    let mut program = Program { viewport, opened: Some(opened), proxy, shown: None, trouble: None };
    event_loop.run_app(&mut program).map_err(|trouble| Trouble::of_system(&trouble))?;
    program.trouble.map_or(Ok(()), Err)
}

/// What wakes the program besides the window itself.
#[derive(Debug)]
enum Woken {
    /// The window is to be drawn again, not before this.
    Draw(Instant),
    /// A reader of the screen asks for something.
    Reader(accesskit_winit::Event),
}

impl From<accesskit_winit::Event> for Woken {
    fn from(event: accesskit_winit::Event) -> Self {
        Self::Reader(event)
    }
}

struct Program {
    viewport: ViewportBuilder,
    opened: Option<Opened>,
    proxy: EventLoopProxy<Woken>,
    shown: Option<Shown>,
    trouble: Option<Trouble>,
}

/// The window that is open.
struct Shown {
    system: Arc<SystemWindow>,
    surface: softbuffer::Surface<Arc<SystemWindow>, Arc<SystemWindow>>,
    input: egui_winit::State,
    info: ViewportInfo,
    context: egui::Context,
    window: Window,
    screen: PixelScreen,
    kept: PreferencesKept,
    kept_last: Instant,
    /// When the window is to be drawn again.
    draws_at: Option<Instant>,
    /// When it was drawn.
    drawn_last: Instant,
    /// When all of it is to be handed over again.
    whole_at: Option<Instant>,
    /// What changed in the last pictures, the newest first: a buffer that comes back holds one of those before.
    changes: VecDeque<Vec<PixelRect>>,
    /// It is to be drawn for a pointer that moved or because of what it shows itself: then what did not change is on the screen.
    is_own_wish: bool,
    is_visible: bool,
    /// How often the system took no picture, one time after another.
    failed: u32,
}

/// Systems that take turns with buffers have two or three.
const BUFFERS: usize = 3;

/// A picture that the system did not take is offered again after this long.
const ASKED_AGAIN: Duration = Duration::from_millis(300);
/// After so many it takes none any more.
const MOST_FAILED: u32 = 20;

impl ApplicationHandler<Woken> for Program {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        let Some(opened) = self.opened.take() else { return };
        match Shown::open(event_loop, &self.viewport, opened, &self.proxy) {
            Ok(shown) => self.shown = Some(shown),
            Err(trouble) => self.trouble = Some(Trouble::of_painter(&trouble)),
        }
        // Hidden until it is drawn: no system asks for that.
        self.draw(event_loop);
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, _: WindowId, event: WindowEvent) {
        if matches!(event, WindowEvent::RedrawRequested) {
            self.draw(event_loop);
            return;
        }
        let Some(shown) = &mut self.shown else { return };
        if matches!(event, WindowEvent::CloseRequested) {
            shown.info.events.push(ViewportEvent::Close);
            // At once: of a window that nobody sees, some systems never ask for a picture.
            return self.draw(event_loop);
        }
        shown.is_own_wish |= matches!(event, WindowEvent::CursorMoved { .. } | WindowEvent::Touch(_));
        let is_asked = shown.input.on_window_event(&shown.system, &event).repaint;
        if is_asked {
            shown.system.request_redraw();
        }
    }

    fn user_event(&mut self, _: &ActiveEventLoop, woken: Woken) {
        let Some(shown) = &mut self.shown else { return };
        match woken {
            Woken::Draw(at) => {
                let at = at.max(shown.drawn_last + FRAME);
                shown.draws_at = Some(shown.draws_at.map_or(at, |before| before.min(at)));
            }
            Woken::Reader(event) => shown.answer_reader(event.window_event),
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        let Some(shown) = &mut self.shown else { return event_loop.exit() };
        let now = Instant::now();
        let is_due = |at: &mut Option<Instant>| at.take_if(|at| *at <= now).is_some();
        if is_due(&mut shown.draws_at) {
            shown.is_own_wish = true;
            shown.system.request_redraw();
        }
        if is_due(&mut shown.whole_at) {
            shown.is_own_wish = false;
            shown.system.request_redraw();
        }
        let next = shown.draws_at.into_iter().chain(shown.whole_at).min();
        event_loop.set_control_flow(next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn exiting(&mut self, _: &ActiveEventLoop) {
        if let Some(mut shown) = self.shown.take() {
            shown.keep_preferences();
        }
    }
}

impl Program {
    fn draw(&mut self, event_loop: &ActiveEventLoop) {
        let Some(shown) = &mut self.shown else { return event_loop.exit() };
        match shown.draw(event_loop) {
            Ok(Going::On) => {}
            Ok(Going::Closed) => event_loop.exit(),
            Err(trouble) => {
                // What was seen already is not begun anew.
                let is_seen = shown.is_visible;
                self.trouble = Some(if is_seen { Trouble::of_system(&trouble) } else { Trouble::of_painter(&trouble) });
                event_loop.exit();
            }
        }
    }
}

/// Whether the window stays.
enum Going {
    On,
    Closed,
}

impl Shown {
    fn open(
        event_loop: &ActiveEventLoop,
        viewport: &ViewportBuilder,
        opened: Opened,
        proxy: &EventLoopProxy<Woken>,
    ) -> Result<Self, String> {
        let context = egui::Context::default();
        // As the other painters have it: a part of the window that is too small is laid out once more before it is seen.
        context.options_mut(|options| options.max_passes = 2.try_into().unwrap_or(options.max_passes));
        context.add_font_provider(Arc::new(egui_system_font_provider::SystemFontProvider::new()));
        let hidden = viewport.clone().with_visible(false);
        let system = egui_winit::create_window(&context, event_loop, &hidden).map_err(|trouble| trouble.to_string())?;
        let system = Arc::new(system);
        let handed = softbuffer::Context::new(system.clone()).map_err(|trouble| trouble.to_string())?;
        let surface = softbuffer::Surface::new(&handed, system.clone()).map_err(|trouble| trouble.to_string())?;
        let scale = Some(system.scale_factor() as f32);
        let theme = event_loop.system_theme();
        let mut input =
            egui_winit::State::new(context.clone(), ViewportId::ROOT, event_loop, scale, theme, Some(LARGEST_PICTURE));
        input.init_accesskit(event_loop, &system, proxy.clone());
        let wake = proxy.clone();
        context.set_request_repaint_callback(move |asked| {
            // The program may have ended already.
            if let Some(at) = Instant::now().checked_add(asked.delay) {
                let _unheard = wake.send_event(Woken::Draw(at));
            }
        });
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &context, &system, true);
        let kept = PreferencesKept::read();
        let asker = Asker::over(rfd::FileDialog::new().set_parent(&*system));
        let window = Window::new(&context, Some(&kept), opened).asking_with(asker);
        Ok(Self {
            system,
            surface,
            input,
            info,
            context,
            window,
            screen: PixelScreen::default(),
            kept,
            kept_last: Instant::now(),
            draws_at: None,
            drawn_last: Instant::now(),
            whole_at: None,
            changes: VecDeque::new(),
            is_own_wish: false,
            is_visible: false,
            failed: 0,
        })
    }

    fn draw(&mut self, event_loop: &ActiveEventLoop) -> Result<Going, softbuffer::SoftBufferError> {
        self.drawn_last = Instant::now();
        if !self.is_own_wish {
            // Asks the system several things; under a hand that moves the window stays where it is.
            egui_winit::update_viewport_info(&mut self.info, &self.context, &self.system, false);
        }
        let mut input = self.input.take_egui_input(&self.system);
        input.viewports = [(ViewportId::ROOT, self.info.clone())].into_iter().collect();
        self.window.take_turn(&self.context, &mut input);
        let is_to_close = input.viewport().close_requested();
        let window = &mut self.window;
        let mut output = self.context.run_ui(input, |ui| window.frame_ui(ui));
        self.info.events.clear();
        self.input.handle_platform_output_with_event_loop(&self.system, event_loop, output.platform_output);
        let asked = output.viewport_output.remove(&ViewportId::ROOT).map(|asked| asked.commands).unwrap_or_default();
        if is_to_close && !asked.contains(&ViewportCommand::CancelClose) {
            return Ok(Going::Closed);
        }
        let mut actions = Vec::new();
        egui_winit::process_viewport_commands(&self.context, &mut self.info, asked, &self.system, &mut actions);
        if self.info.close_requested() {
            self.system.request_redraw();
        }
        let size: [u32; 2] = self.system.inner_size().into();
        let frame = Frame {
            size: size.map(|side| side as usize),
            pixels_per_point: output.pixels_per_point,
            paper: self.context.global_style().visuals.window_fill,
            primitives: self.context.tessellate(output.shapes, output.pixels_per_point),
        };
        let changed = self.screen.show(frame, output.textures_delta);
        self.changes.push_front(changed);
        self.changes.truncate(BUFFERS);
        match self.hand_over(size) {
            Ok(()) => self.failed = 0,
            Err(trouble) => {
                // A system that is short of room for a moment is asked again, for all of it.
                self.failed += 1;
                self.changes.clear();
                if !self.is_visible || self.failed > MOST_FAILED {
                    return Err(trouble);
                }
                self.is_own_wish = false;
                self.whole_at = Some(Instant::now() + ASKED_AGAIN);
                return Ok(Going::On);
            }
        }
        if !std::mem::replace(&mut self.is_visible, true) {
            self.system.set_visible(true);
        }
        if self.kept_last.elapsed() > KEEPS_EVERY {
            self.keep_preferences();
        }
        Ok(Going::On)
    }

    /// Hands the pixels that changed to the system.
    fn hand_over(&mut self, size: [u32; 2]) -> Result<(), softbuffer::SoftBufferError> {
        let [Some(width), Some(height)] = size.map(NonZeroU32::new) else { return Ok(()) };
        self.surface.resize(width, height)?;
        let mut buffer = self.surface.buffer_mut()?;
        let whole = vec![PixelRect { left: 0, top: 0, right: i64::from(size[0]), bottom: i64::from(size[1]) }];
        // Only what changed since the buffer was filled, unless the system asked.
        let behind = usize::from(buffer.age());
        let is_part = std::mem::take(&mut self.is_own_wish) && (1..=self.changes.len()).contains(&behind);
        self.whole_at = is_part.then(|| Instant::now() + WHOLE_AFTER);
        let since: Vec<PixelRect> =
            if is_part { self.changes.iter().take(behind).flatten().copied().collect() } else { whole };
        let columns = size[0] as usize;
        for part in &since {
            for y in part.top as usize..part.bottom as usize {
                let row = y * columns + part.left as usize..y * columns + part.right as usize;
                for (there, colour) in buffer[row.clone()].iter_mut().zip(&self.screen.picture.pixels[row]) {
                    let [red, green, blue, _] = colour.to_array();
                    *there = u32::from_be_bytes([0, red, green, blue]);
                }
            }
        }
        let newest = self.changes.front().filter(|_| is_part).unwrap_or(&since);
        let parts: Vec<softbuffer::Rect> = newest.iter().filter_map(|part| of_softbuffer(*part)).collect();
        if parts.is_empty() {
            // Nothing goes out, so that what the system has is not one picture older.
            self.changes.pop_front();
            return Ok(());
        }
        self.system.pre_present_notify();
        buffer.present_with_damage(&parts)
    }

    fn answer_reader(&mut self, event: accesskit_winit::WindowEvent) {
        match event {
            accesskit_winit::WindowEvent::InitialTreeRequested => self.context.enable_accesskit(),
            accesskit_winit::WindowEvent::ActionRequested(asked) => self.input.on_accesskit_action_request(asked),
            accesskit_winit::WindowEvent::AccessibilityDeactivated => self.context.disable_accesskit(),
        }
        self.system.request_redraw();
    }

    fn keep_preferences(&mut self) {
        self.window.keep_preferences(&mut self.kept);
        eframe::Storage::flush(&mut self.kept);
        self.kept_last = Instant::now();
    }
}

fn of_softbuffer(part: PixelRect) -> Option<softbuffer::Rect> {
    let (width, height) = (NonZeroU32::new(part.width() as u32)?, NonZeroU32::new(part.height() as u32)?);
    Some(softbuffer::Rect { x: part.left as u32, y: part.top as u32, width, height })
}
