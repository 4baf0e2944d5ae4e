//! The pictures of the guide: made anew from the window itself, and there for every place that shows one.

use std::io::Cursor;
use std::time::{Duration, Instant};

use egui::{Context, RawInput, Rect, Vec2, pos2};
use potloodlijn::app::action::Action;
use potloodlijn::app::document::DocumentFile;
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::preferences::{Paper, Preferences};
use potloodlijn::app::set_up::SetUpAction;
use potloodlijn::app::sheet::state::SheetState;
use potloodlijn::app::start::StartAction;
use potloodlijn::app::state::{AppState, Screen};
use potloodlijn::app::world::World;
use potloodlijn::demo::example_group;
use potloodlijn::model::{Language, Step};
use potloodlijn::storage::Store;
use potloodlijn::text::{Block, GuidePage};
use potloodlijn::ui::pixels::screen::{Frame, PixelScreen};
use potloodlijn::ui::window::Window;

/// How large the window in a picture is, in points, which are its pixels.
const SIZE: [usize; 2] = [1100, 680];

/// Each picture by its name, and what it takes to get there.
type Taken = (&'static str, fn(&mut Shot));

const PICTURES: [Taken; 7] = [
    ("1-prepare", |shot| shot.ask(SetUpAction::Begin)),
    ("2-draw", Shot::open_drawing),
    ("3-interview", |shot| shot.look_at(GroupView::Interview)),
    ("4-phases", |shot| shot.look_at(GroupView::Journey)),
    ("5-compare", |shot| shot.look_at(GroupView::Compare)),
    ("6-redesign", |shot| shot.look_at(GroupView::Board)),
    ("7-effect", |shot| shot.look_at(GroupView::Effect)),
];

/// A window that is looked at.
struct Shot {
    context: Context,
    window: Window,
    screen: PixelScreen,
    language: Language,
    now_s: f64,
}

impl Shot {
    fn new(language: Language) -> Self {
        let preferences = Preferences { language, paper: Paper::Light, ..Preferences::default() };
        let world = World {
            now: || "2026-03-02T12:00:00Z".parse().unwrap(),
            new_id: || uuid::Uuid::from_u128(7),
            documents: std::path::PathBuf::from("Documents"),
            synced: Vec::new(),
            time_zone: jiff::tz::TimeZone::UTC,
            store: Store::new(None),
        };
        let context = Context::default();
        context.options_mut(|options| options.max_passes = 2.try_into().unwrap());
        let window = Window::with_state(&context, AppState::new(preferences, world));
        Self { context, window, screen: PixelScreen::default(), language, now_s: 0.0 }
    }

    fn ask(&mut self, action: impl Into<Action>) {
        let context = self.context.clone();
        self.window.ask(&context, vec![action.into()]);
    }

    fn look_at(&mut self, view: GroupView) {
        self.ask(StartAction::ShowExample);
        let Screen::Group(group) = &self.window.state.screen else { panic!("the example is open") };
        let third = group.group().journeys[2].participant.clone();
        self.ask(GroupAction::Select(Some(third)));
        self.ask(GroupAction::Show(view));
    }

    fn open_drawing(&mut self) {
        let example = example_group(9, 7, self.language);
        let journey = example.journeys[2].clone();
        let opened = journey.modified;
        let mut sheet = SheetState::new(example.setup, journey, DocumentFile::nothing_to_lose(), opened);
        sheet.session.step = Step::Draw;
        self.window.state.screen = Screen::Sheet(Box::new(sheet));
    }

    fn frame(&mut self) {
        self.now_s += 0.1;
        let [width, height] = SIZE.map(|side| side as f32);
        let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), Vec2::new(width, height)));
        let input = RawInput { screen_rect, time: Some(self.now_s), ..RawInput::default() };
        let window = &mut self.window;
        let output = self.context.run_ui(input, |ui| window.frame_ui(ui));
        let primitives = self.context.tessellate(output.shapes, 1.0);
        let paper = self.context.global_style().visuals.window_fill;
        let frame = Frame { size: SIZE, pixels_per_point: 1.0, paper, primitives };
        self.screen.show(frame, output.textures_delta);
    }

    /// The window once nothing moves any more.
    fn settled(&mut self) -> image::RgbImage {
        let begun = Instant::now();
        for _ in 0..40 {
            self.frame();
            std::thread::sleep(Duration::from_millis(10));
        }
        while self.window.state.under_way.jobs > 0 && begun.elapsed() < Duration::from_mins(1) {
            self.frame();
        }
        let rgb = self.screen.picture.pixels.iter().flat_map(|colour| colour.to_array()[..3].to_vec()).collect();
        image::RgbImage::from_raw(SIZE[0] as u32, SIZE[1] as u32, rgb).unwrap()
    }
}

#[test]
#[ignore = "writes the pictures of the guide; packaging/pictures.sh makes them small"]
fn write_the_committed_pictures_of_the_guide() {
    for language in Language::ALL {
        let folder = format!("{}/docs/{}/pictures", env!("CARGO_MANIFEST_DIR"), language.code());
        std::fs::create_dir_all(&folder).unwrap();
        for (name, take) in PICTURES {
            let mut shot = Shot::new(language);
            take(&mut shot);
            let mut png = Cursor::new(Vec::new());
            shot.settled().write_to(&mut png, image::ImageFormat::Png).unwrap();
            std::fs::write(format!("{folder}/{name}.png"), png.into_inner()).unwrap();
        }
    }
}

#[test]
fn every_picture_of_the_guide_is_there_small_and_told_in_words() {
    for language in Language::ALL {
        let mut shown = Vec::new();
        for block in GuidePage::ALL.into_iter().flat_map(|page| page.blocks(language)) {
            if let Block::Picture { file, words } = block {
                let bytes = GuidePage::picture(language, &file).unwrap_or_else(|| panic!("{file} is missing"));
                assert!(bytes.len() < 100_000, "{file}: {} bytes", bytes.len());
                let picture = image::load_from_memory(bytes).unwrap();
                assert_eq!([picture.width() as usize, picture.height() as usize], SIZE, "{file}");
                assert!(words.split_whitespace().count() > 4, "{file}: {words}");
                shown.push(file);
            }
        }
        let made = PICTURES.map(|(name, _)| format!("pictures/{name}.png"));
        assert_eq!(shown, made, "{language:?}");
    }
}
