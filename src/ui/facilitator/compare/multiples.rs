//! A small plot for each indicator, and one for what happened.

use egui::{Align, Color32, FontId, Label, Layout, RichText, ScrollArea, Sense, Ui, Vec2, vec2};

use crate::model::Indicator;
use crate::ui::facilitator::compare::events_strip::events_ui;
use crate::ui::facilitator::compare::plot::plot_ui;
use crate::ui::facilitator::compare::plot_scene::{Answer, PlotScene, Shown};
use crate::ui::facilitator::compare::spoken::{plot_words, say};
use crate::ui::paper::curves::{LineLook, paint_sample};
use crate::ui::theme;
use crate::ui::widgets::controls::faint_ui;

/// The narrowest small plot, in points.
const NARROWEST: f32 = 264.0;

/// As narrow as a small plot becomes rather than that others are out of sight, in points.
const TIGHTEST: f32 = 168.0;

/// The most columns.
const MOST_COLUMNS: usize = 4;

/// The lowest and highest small plot, in points.
const LOWEST: f32 = 88.0;

const HIGHEST: f32 = 360.0;

/// Title and axis words of a small plot, and the room between two, in points.
const WORDS: f32 = 66.0;

/// The row of a name, and the sample of its pencil before it, in points: words are in ink, the colour is for the line.
const TITLE: f32 = 20.0;
const SAMPLE: f32 = 26.0;
const SAMPLE_WIDTH: f32 = 2.2;

/// Between two columns, in points.
const GUTTER: f32 = 24.0;

/// Shows the plots; they fill the room there is, and scroll when it is too little.
pub fn multiples_ui(ui: &mut Ui, scene: PlotScene<'_>) -> Answer {
    let mut answer = Answer::default();
    let indicators = &scene.figures.group.setup.instrument.indicators;
    let room = ui.available_size();
    // Single marks tell of single people.
    let cells = indicators.len() + usize::from(scene.figures.told.is_none());
    let columns = columns(room, cells);
    let rows = cells.div_ceil(columns);
    let height = (room.y / rows as f32 - WORDS).clamp(LOWEST, HIGHEST);
    let width = width(room.x, columns);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for row in 0..rows {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GUTTER;
                for cell in (row * columns)..((row + 1) * columns).min(cells) {
                    ui.allocate_ui_with_layout(vec2(width, height + WORDS - 8.0), Layout::top_down(Align::Min), |ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing.y = 2.0;
                        let did = match indicators.get(cell) {
                            Some(indicator) => indicator_ui(ui, scene, indicator, cell, height),
                            None => events_ui(ui, scene, height),
                        };
                        answer.person = answer.person.or(did.person);
                        answer.cursor = answer.cursor.or(did.cursor);
                    });
                }
            });
        }
    });
    answer
}

/// The width of a plot.
fn width(room: f32, columns: usize) -> f32 {
    ((room - 8.0 - GUTTER * (columns - 1) as f32) / columns as f32).floor()
}

/// As many columns as are wide, or more where only then all plots are seen at once.
fn columns(room: Vec2, cells: usize) -> usize {
    let wide = ((room.x / NARROWEST) as usize).clamp(1, MOST_COLUMNS);
    let shows_all = |&columns: &usize| cells.div_ceil(columns) as f32 * (LOWEST + WORDS) <= room.y;
    (wide..=MOST_COLUMNS).filter(|&columns| width(room.x, columns) >= TIGHTEST).find(shows_all).unwrap_or(wide)
}

fn indicator_ui(ui: &mut Ui, scene: PlotScene<'_>, indicator: &Indicator, place: usize, height: f32) -> Answer {
    let texts = scene.texts;
    let language = texts.language();
    let Some(shown) = scene.shown(indicator, place) else { return Answer::default() };
    title_ui(ui, scene, &shown);
    if scene.figures.told.is_some() && shown.figures.middle.is_empty() {
        faint_ui(ui, texts.get("told-no-line"));
        return Answer::default();
    }
    let top = ui.cursor().min;
    let (answer, _) = plot_ui(ui, scene, &[shown], height);
    let rect = egui::Rect::from_min_max(top, ui.cursor().min + vec2(ui.available_width(), 0.0));
    say(ui, rect, ("plot-words", indicator.id.as_str()), &plot_words(scene, &shown));
    end_ui(ui, texts.with("sheet-low-end", [("words", indicator.low_end.get(language).into())]));
    answer
}

/// The name of the indicator, and the words at the high end of its axis on the same line.
fn title_ui(ui: &mut Ui, scene: PlotScene<'_>, shown: &Shown<'_>) {
    let language = scene.texts.language();
    let pencil = &shown.indicator.pencil;
    let look = LineLook { pencil, colour: theme::pencil_colour(ui, pencil), width: SAMPLE_WIDTH, place: 0 };
    let name = shown.indicator.name.get(language);
    let row = vec2(ui.available_width(), TITLE);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (sample, _) = ui.allocate_exact_size(vec2(SAMPLE, 8.0), Sense::hover());
        paint_sample(ui.painter(), sample, look);
        let font = fitting(ui, name, [15.0, 13.0].map(theme::strong_font));
        ui.add(Label::new(RichText::new(name).font(font)).truncate());
    });
    end_ui(ui, scene.texts.with("sheet-high-end", [("words", shown.indicator.high_end.get(language).into())]));
}

/// The words at one end of an axis, on one line, so that plots beside each other stand level.
fn end_ui(ui: &mut Ui, words: String) {
    let font = fitting(ui, &words, [13.0, 11.0].map(theme::plain_font));
    ui.add(Label::new(RichText::new(words).weak().font(font)).truncate());
}

/// The usual font, or the smaller one where words would be cut off.
fn fitting(ui: &Ui, words: &str, [usual, smaller]: [FontId; 2]) -> FontId {
    let width = ui.painter().layout_no_wrap(words.to_owned(), usual.clone(), Color32::BLACK).size().x;
    if width <= ui.available_width() { usual } else { smaller }
}
