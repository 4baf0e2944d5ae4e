//! The pencil of a line: its colours, its dash and its marker, and which other lines it could be taken for.

use egui::{Button, Sense, Ui, pos2, vec2};

use crate::model::{Colour, DASHES, Indicator, MARKERS, Marker, Pencil, SetupEdit, alike};
use crate::report::theme::{DARK, LIGHT};
use crate::ui::facilitator::set_up::fields::{chosen, typed};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{choice_ui, faint_ui};

/// Lines fainter than this against their paper are hard to see: the contrast WCAG 2.2 asks of graphics.
const LEAST_CONTRAST: f64 = 3.0;

/// A button that shows a dash, in points.
const DASH_WIDTH: f32 = 88.0;

/// The line in it, in points.
const LINE: f32 = 2.2;

/// Shows the pencil of `indicator`, one of `all`; `put` makes the change.
pub fn pencil_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (indicator, all): (&Indicator, &[Indicator]),
    put: impl Fn(Pencil) -> SetupEdit,
) {
    let texts = scene.texts;
    let pencil = &indicator.pencil;
    ui.add_space(8.0);
    ui.label(texts.get("set-up-pencil"));
    colours_ui(ui, scene, indicator, &put);
    ui.horizontal_wrapped(|ui| {
        // A dash that is not among those to choose from is shown all the same.
        let own = (!DASHES.contains(&pencil.dash.as_slice())).then_some(pencil.dash.as_slice());
        for (place, dash) in DASHES.into_iter().chain(own).enumerate() {
            let name = texts.with("set-up-dash", [("n", (place + 1).into())]);
            if dash_ui(ui, pencil, dash, &name) {
                chosen(scene, put(Pencil { dash: dash.to_vec(), ..pencil.clone() }));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        for marker in MARKERS {
            if choice_ui(ui, pencil.marker == marker, texts.get(marker_name(marker))).clicked() {
                chosen(scene, put(Pencil { marker, ..pencil.clone() }));
            }
        }
    });
    alike_ui(ui, scene, indicator, all);
}

fn colours_ui(ui: &mut Ui, scene: &mut Scene<'_>, indicator: &Indicator, put: &impl Fn(Pencil) -> SetupEdit) {
    let texts = scene.texts;
    let pencil = &indicator.pencil;
    ui.horizontal_wrapped(|ui| {
        let colours =
            [("set-up-colour-light", pencil.light, LIGHT.paper), ("set-up-colour-dark", pencil.dark, DARK.paper)];
        for (name, colour, paper) in colours {
            let label = ui.label(texts.get(name));
            let mut rgb = colour.rgb;
            if ui.color_edit_button_srgb(&mut rgb).labelled_by(label.id).changed() {
                let [red, green, blue] = rgb;
                let changed = Colour::new(red, green, blue);
                let is_light = name == "set-up-colour-light";
                let (light, dark) = if is_light { (changed, pencil.dark) } else { (pencil.light, changed) };
                typed(scene, format!("{}/{name}", indicator.id), put(Pencil { light, dark, ..pencil.clone() }));
            }
            if colour.contrast_with(paper) < LEAST_CONTRAST {
                faint_ui(ui, texts.get("set-up-colour-faint"));
            }
        }
    });
}

/// A button with the dash itself in the colour of the pencil; true when it is chosen anew.
fn dash_ui(ui: &mut Ui, pencil: &Pencil, dash: &[f64], name: &str) -> bool {
    let is_chosen = pencil.dash == dash;
    let button = Button::selectable(is_chosen, "").stroke(theme::button_edge(ui)).min_size(vec2(DASH_WIDTH, TARGET));
    let response = ui.add(button.sense(Sense::click()));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_chosen, name));
    let room = response.rect.shrink(12.0);
    let (from, to) = (pos2(room.left(), room.center().y), pos2(room.right(), room.center().y));
    let stroke = egui::Stroke::new(LINE, theme::pencil_colour(ui, pencil));
    if dash.is_empty() {
        ui.painter().line_segment([from, to], stroke);
    } else {
        let of = |first: usize| dash.iter().skip(first).step_by(2).map(|part| *part as f32 * LINE).collect::<Vec<_>>();
        ui.painter().extend(egui::Shape::dashed_line_with_offset(&[from, to], stroke, &of(0), &of(1), 0.0));
    }
    response.clicked() && !is_chosen
}

/// The lines this one could be taken for, and where.
fn alike_ui(ui: &mut Ui, scene: &Scene<'_>, indicator: &Indicator, all: &[Indicator]) {
    let texts = scene.texts;
    for other in all.iter().filter(|other| other.id != indicator.id) {
        let Some(found) = alike(&indicator.pencil, &other.pencil) else { continue };
        let name = || other.name.get(texts.language()).to_owned();
        let ways = [
            (found.light, "set-up-alike-light"),
            (found.dark, "set-up-alike-dark"),
            (found.shape, "set-up-alike-shape"),
        ];
        for (_, words) in ways.into_iter().filter(|(is_alike, _)| *is_alike) {
            ui.label(texts.with(words, [("name", name().into())]));
        }
    }
}

fn marker_name(marker: Marker) -> &'static str {
    match marker {
        Marker::Circle => "marker-circle",
        Marker::Square => "marker-square",
        Marker::Triangle => "marker-triangle",
        Marker::Diamond => "marker-diamond",
        Marker::Cross => "marker-cross",
        Marker::Plus => "marker-plus",
        Marker::Ring => "marker-ring",
        Marker::Star => "marker-star",
    }
}
