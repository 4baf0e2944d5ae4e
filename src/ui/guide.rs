//! The guide in the place of a screen: its pages beside, one page to read.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    CentralPanel, Color32, ColorImage, Frame, Key, Label, Modifiers, Panel, RichText, ScrollArea, Sense, StrokeKind,
    TextFormat, Ui, vec2,
};

use crate::app::action::Action;
use crate::app::files::{FileAction, Purpose};
use crate::app::guide::page_for;
use crate::model::Language;
use crate::report::Printable;
use crate::text::{Block, GuidePage, Run};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::GRID;
use crate::ui::widgets::controls::{at_most, button_ui, choice_ui, faint_ui, named_heading_ui};
use crate::ui::widgets::page_painter::{WHOLE_PICTURE, kept_texture};

/// Lines of text are at most this wide, in points.
const COLUMN: f32 = 640.0;

/// A window narrower than this, in points, has the pages above what is read.
const WIDE_ENOUGH_FOR_BOTH: f32 = 900.0;

/// The width of the pages beside, in points.
const PAGES_WIDTH: f32 = 240.0;

/// From one line to the next, in points.
const LINE_HEIGHT: f32 = 22.0;

/// The room for the mark of a thing in a list, in points.
const MARK_WIDTH: f32 = 24.0;

/// One press of an arrow moves the page so far, in points.
const LINE: f32 = 48.0;

/// The way to the page of the guide that is about this screen.
pub fn guide_button_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let name = scene.texts.get("guide-open");
    // A bar has room for a sign only.
    let words = if ui.layout().is_horizontal() { "?" } else { name.as_str() };
    let response = button_ui(ui, words).on_hover_text(&name);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.clicked() {
        scene.ask(Action::Guide(Some(page_for(scene.state))));
        ui.close();
    }
}

/// Shows `page`. Leaving it asks for [`Action::Guide`].
pub fn guide_ui(ui: &mut Ui, scene: &mut Scene<'_>, page: GuidePage) {
    if ui.available_width() < WIDE_ENOUGH_FOR_BOTH {
        Panel::top("guide-pages").show(ui, |ui| {
            ui.add_space(GRID / 2.0);
            ui.horizontal_wrapped(|ui| pages_ui(ui, scene, page));
            ui.add_space(GRID / 2.0);
        });
    } else {
        Panel::left("guide-pages").exact_size(PAGES_WIDTH).resizable(false).show(ui, |ui| {
            ui.add_space(GRID);
            pages_ui(ui, scene, page);
        });
    }
    let language = scene.texts.language();
    let blocks = scene.scratch.guide.get((page, language), || page.blocks(language).into());
    CentralPanel::default().frame(Frame::central_panel(ui.style()).inner_margin(32)).show(ui, |ui| {
        // Each page begins at its top.
        ScrollArea::vertical().id_salt(("guide", page)).auto_shrink(false).show(ui, |ui| {
            move_with_keys(ui);
            at_most(ui, COLUMN);
            for block in blocks.iter() {
                block_ui(ui, block, language);
            }
        });
    });
}

/// The way back, and all pages.
fn pages_ui(ui: &mut Ui, scene: &mut Scene<'_>, shown: GuidePage) {
    if button_ui(ui, scene.texts.get("guide-close")).clicked() {
        scene.ask(Action::Guide(None));
    }
    ui.add_space(GRID);
    for page in GuidePage::ALL {
        if choice_ui(ui, page == shown, scene.texts.get(&format!("guide-{}", page.name()))).clicked() {
            scene.ask(Action::Guide(Some(page)));
        }
    }
    ui.add_space(GRID);
    if button_ui(ui, scene.texts.get("guide-print")).clicked() {
        scene.ask(FileAction::Ask(Purpose::Print(Printable::Guide)));
    }
    // Where it went; the bar that usually says so is behind the guide.
    if let Some(notice) = &scene.state.notice {
        faint_ui(ui, notice);
    }
}

/// A page has nothing in it that could take the focus, so that it is moved by these keys wherever that is.
fn move_with_keys(ui: &Ui) {
    let height = ui.clip_rect().height();
    let moves = [
        (Key::ArrowDown, -LINE),
        (Key::ArrowUp, LINE),
        (Key::PageDown, -0.9 * height),
        (Key::PageUp, 0.9 * height),
        (Key::End, -f32::MAX / 4.0),
        (Key::Home, f32::MAX / 4.0),
    ];
    for (key, by) in moves {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

fn block_ui(ui: &mut Ui, block: &Block, language: Language) {
    match block {
        Block::Heading { is_title, words } => {
            let (size, above) = if *is_title { (26.0, 0.0) } else { (18.0, 2.0 * GRID) };
            ui.add_space(above);
            named_heading_ui(ui, words, size);
            ui.add_space(GRID / 2.0);
        }
        Block::Words { mark: None, runs } => {
            ui.add(Label::new(words_of(ui, runs)).wrap());
        }
        Block::Words { mark: Some(mark), runs } => {
            ui.horizontal_top(|ui| {
                let mark = [Run { words: mark.clone(), is_strong: false }];
                ui.add_sized(vec2(MARK_WIDTH, LINE_HEIGHT), Label::new(words_of(ui, &mark)));
                ui.vertical(|ui| ui.add(Label::new(words_of(ui, runs)).wrap()));
            });
        }
        Block::Lines(lines) => {
            let palette = theme::palette(ui);
            Frame::new().fill(theme::colour(palette.desk)).corner_radius(6).inner_margin(12).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.add(Label::new(RichText::new(lines).font(theme::plain_font(13.0))).wrap());
            });
        }
        Block::Picture { file, words } => picture_ui(ui, language, file, words),
    }
}

/// A picture of the window, as wide as what is read; its words are its name.
fn picture_ui(ui: &mut Ui, language: Language, file: &str, words: &str) {
    let Some(texture) = kept_texture(ui.ctx(), &format!("{}/{file}", language.code()), || {
        let icon = eframe::icon_data::from_png_bytes(GuidePage::picture(language, file)?).ok()?;
        let size = [icon.width as usize, icon.height as usize];
        Some(ColorImage::from_rgba_unmultiplied(size, &icon.rgba))
    }) else {
        return;
    };
    ui.add_space(GRID / 2.0);
    let shown = texture.size_vec2() * (ui.available_width() / texture.size_vec2().x).min(1.0);
    let (rect, response) = ui.allocate_exact_size(shown, Sense::hover());
    ui.painter().image(texture.id(), rect, WHOLE_PICTURE, Color32::WHITE);
    ui.painter().rect_stroke(rect, 0.0, ui.visuals().widgets.noninteractive.bg_stroke, StrokeKind::Inside);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Image);
        node.set_label(words);
    });
    ui.add_space(GRID / 2.0);
}

fn words_of(ui: &Ui, runs: &[Run]) -> LayoutJob {
    let ink = ui.visuals().text_color();
    let mut job = LayoutJob::default();
    for run in runs {
        let font = if run.is_strong { theme::strong_font(15.0) } else { theme::plain_font(15.0) };
        let format = TextFormat { font_id: font, color: ink, line_height: Some(LINE_HEIGHT), ..TextFormat::default() };
        job.append(&run.words, 0.0, format);
    }
    job
}
