//! The menu of what can stand behind the sheet, and painting it there.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, PopupCloseBehavior, Ui, vec2};

use crate::app::action::{FileAction, SheetAction};
use crate::app::background::BackgroundAction;
use crate::app::scene::Scene;
use crate::app::state::{Purpose, SheetState};
use crate::app::theme::TARGET;
use crate::app::widgets::controls::{button_ui, choice_ui, faint_ui, tick_ui};
use crate::app::widgets::layers;
use crate::app::widgets::sheet::Easel;
use crate::model::{Layer, Region};

/// The width of the menu, in points.
const WIDTH: f32 = 360.0;

/// Shows the button that opens the menu.
pub fn layers_menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let stays_open = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let button = Button::new(scene.texts.get("layers-button")).min_size(vec2(TARGET, TARGET));
    MenuButton::from_button(button).config(stays_open).ui(ui, |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 32.0));
        faint_ui(ui, scene.texts.get("layers-intro"));
        school_ui(ui, scene, sheet);
        layer_ui(ui, scene, sheet, Layer::PublicHolidays, scene.texts.get("layers-public"));
        for (place, calendar) in sheet.setup.calendars.iter().enumerate() {
            layer_ui(ui, scene, sheet, Layer::OfSetup(place), calendar.name.clone());
        }
        from_file_ui(ui, scene, sheet);
    });
}

fn layer_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, layer: Layer, name: String) {
    if let Some(on) = tick_ui(ui, sheet.background.on.contains(&layer), name) {
        scene.ask(SheetAction::Background(BackgroundAction::Show(layer, on)));
    }
}

/// School holidays, with their region once they are on.
fn school_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let chosen = sheet.background.region;
    let layer = Layer::SchoolHolidays(chosen);
    layer_ui(ui, scene, sheet, layer, texts.get("layers-school"));
    if !sheet.background.on.contains(&layer) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("layers-school-region"));
        for region in Region::ALL {
            let name = texts.get(&format!("layers-school-{}", region.word()));
            if choice_ui(ui, chosen == region, name).clicked() {
                scene.ask(SheetAction::Background(BackgroundAction::Region(region)));
            }
        }
    });
    faint_ui(ui, texts.get("layers-school-source"));
}

fn from_file_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let name = match &sheet.background.from_file {
        Some(calendar) => {
            layer_ui(ui, scene, sheet, Layer::FromFile, calendar.name.clone());
            "layers-from-file-other"
        }
        None => "layers-from-file",
    };
    if button_ui(ui, texts.get(name)).clicked() {
        ui.close();
        scene.ask(FileAction::Ask(Purpose::OpenCalendar));
    }
}

/// Paints the layers that are on behind the lines.
pub fn paint_layers(easel: &Easel<'_>, sheet: &SheetState) {
    let timeline = &sheet.journey().timeline;
    let calendars = sheet.background.calendars(easel.texts, &sheet.setup, timeline);
    layers::paint(easel, timeline, &calendars);
}
