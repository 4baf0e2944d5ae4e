//! The menu of what can stand behind a sheet.

use egui::{Align, Button, Layout, ScrollArea, Ui, vec2};

use crate::app::action::Action;
use crate::app::background::{Background, BackgroundAction};
use crate::app::files::{FileAction, Purpose};
use crate::model::{Layer, Region, Setup};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, opening_ui, tick_ui};

/// The width of the menu, in points.
const WIDTH: f32 = 360.0;

/// What the menu is about.
#[derive(Clone, Copy)]
pub struct LayersMenu<'a> {
    /// What stands behind the sheet now.
    pub background: &'a Background,
    /// The set-up, whose calendars can stand there too.
    pub setup: &'a Setup,
    /// How its wishes are asked for on this screen.
    pub ask: fn(BackgroundAction) -> Action,
}

/// Shows the button that opens the menu.
pub fn layers_menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, menu: LayersMenu<'_>) {
    let button =
        Button::new(scene.texts.get("layers-button")).stroke(theme::button_edge(ui)).min_size(vec2(TARGET, TARGET));
    opening_ui(ui, button, |ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width(WIDTH.min(screen.width() - 32.0));
        // Menus spread their words over the whole width, which sentences do not bear.
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ScrollArea::vertical().max_height(screen.height() - 96.0).show(ui, |ui| menu_ui(ui, scene, menu));
        });
    });
}

fn menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, menu: LayersMenu<'_>) {
    faint_ui(ui, scene.texts.get("layers-intro"));
    school_ui(ui, scene, menu);
    layer_ui(ui, scene, menu, Layer::PublicHolidays, scene.texts.get("layers-public"));
    for (place, calendar) in menu.setup.calendars.iter().enumerate() {
        layer_ui(ui, scene, menu, Layer::OfSetup(place), calendar.name.clone());
    }
    from_file_ui(ui, scene, menu);
    ui.add_space(8.0);
}

fn layer_ui(ui: &mut Ui, scene: &mut Scene<'_>, menu: LayersMenu<'_>, layer: Layer, name: String) {
    if let Some(on) = tick_ui(ui, menu.background.on.contains(&layer), name) {
        scene.ask((menu.ask)(BackgroundAction::Show(layer, on)));
    }
}

/// School holidays, with their region once they are on.
fn school_ui(ui: &mut Ui, scene: &mut Scene<'_>, menu: LayersMenu<'_>) {
    let texts = scene.texts;
    let chosen = menu.background.region;
    let layer = Layer::SchoolHolidays(chosen);
    layer_ui(ui, scene, menu, layer, texts.get("layers-school"));
    if !menu.background.on.contains(&layer) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("layers-school-region"));
        for region in Region::ALL {
            let name = texts.get(&format!("layers-school-{}", region.word()));
            if choice_ui(ui, chosen == region, name).clicked() {
                scene.ask((menu.ask)(BackgroundAction::Region(region)));
            }
        }
    });
    faint_ui(ui, texts.get("layers-school-source"));
}

fn from_file_ui(ui: &mut Ui, scene: &mut Scene<'_>, menu: LayersMenu<'_>) {
    let texts = scene.texts;
    let name = match &menu.background.from_file {
        Some(calendar) => {
            layer_ui(ui, scene, menu, Layer::FromFile, calendar.name.clone());
            "layers-from-file-other"
        }
        None => "layers-from-file",
    };
    if button_ui(ui, texts.get(name)).clicked() {
        ui.close();
        scene.ask(FileAction::Ask(Purpose::OpenCalendar));
    }
}
