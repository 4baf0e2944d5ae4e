//! A row for each person, a column for each indicator: everyone's lines apart, so that a pattern of one person is seen as a
//! whole, and of one indicator across people.

use egui::{Rect, RichText, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::figures::compare::{CompareAxis, PersonLine};
use crate::model::Indicator;
use crate::ui::facilitator::compare::plot_scene::{Answer, PlotScene};
use crate::ui::theme;

/// The height of a row, in points.
const ROW: f32 = 56.0;

/// The height of the heads of columns, in points.
const HEAD: f32 = 40.0;

/// The room for a code, in points.
const CODE: f32 = 64.0;

/// Between two cells, in points.
const GAP: f32 = 6.0;

/// A narrower column has a smaller name, so that the longest word in it is whole, in points.
const ROOM_FOR_NAME: f32 = 112.0;

/// The narrowest column, in points.
const NARROWEST: f32 = 94.0;

/// Shows the table; only rows in view are drawn.
pub fn grid_ui(ui: &mut Ui, scene: PlotScene<'_>) -> Answer {
    // Where there is no room for all columns they scroll.
    ScrollArea::horizontal().auto_shrink(false).id_salt("columns").show(ui, |ui| table_ui(ui, scene)).inner
}

fn table_ui(ui: &mut Ui, scene: PlotScene<'_>) -> Answer {
    let indicators = &scene.figures.group.setup.instrument.indicators;
    let columns = indicators.len().max(1) as f32;
    let width = ((ui.available_width() - CODE - 12.0) / columns).max(NARROWEST);
    ui.set_min_width(CODE + 12.0 + width * columns);
    heads_ui(ui, scene, indicators, width);
    let mut answer = Answer::default();
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, scene.figures.people, |ui, rows| {
        for person in rows {
            if row_ui(ui, scene, indicators, width, person) {
                answer.person = Some(person);
            }
        }
    });
    answer
}

fn heads_ui(ui: &mut Ui, scene: PlotScene<'_>, indicators: &[Indicator], width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    for (column, indicator) in indicators.iter().enumerate() {
        let left = rect.left() + CODE + width * column as f32;
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width - GAP, HEAD));
        let font = theme::strong_font(if width < ROOM_FOR_NAME { 11.0 } else { 13.0 });
        let name = RichText::new(indicator.name.get(scene.texts.language())).font(font);
        let mut inside =
            ui.new_child(egui::UiBuilder::new().max_rect(cell).layout(egui::Layout::bottom_up(egui::Align::Min)));
        inside.set_clip_rect(cell.intersect(ui.clip_rect()));
        inside.add(egui::Label::new(name).wrap());
    }
}

/// One person; whether the row was pressed.
fn row_ui(ui: &mut Ui, scene: PlotScene<'_>, indicators: &[Indicator], width: f32, person: usize) -> bool {
    let Some(placing) = scene.figures.placings.people.get(person) else { return false };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let is_selected = scene.selected == Some(person);
    let code = placing.participant.as_str();
    let words = scene.texts.with("compare-row", [("code", code.into())]);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_selected, &words));
    let palette = theme::palette(ui);
    if is_selected {
        ui.painter().rect_filled(rect, 6.0, ui.visuals().selection.bg_fill);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6.0, theme::colour(palette.desk));
    }
    let font = if is_selected { theme::strong_font(13.0) } else { theme::plain_font(13.0) };
    let ink = theme::colour(palette.ink);
    ui.painter().text(pos2(rect.left() + 8.0, rect.center().y), egui::Align2::LEFT_CENTER, code, font, ink);
    for (column, indicator) in indicators.iter().enumerate() {
        let left = rect.left() + CODE + width * column as f32;
        let cell = Rect::from_min_size(pos2(left, rect.top() + 4.0), vec2(width - GAP, ROW - 8.0));
        cell_ui(ui, scene, indicator, cell, person);
    }
    response.clicked()
}

fn cell_ui(ui: &Ui, scene: PlotScene<'_>, indicator: &Indicator, cell: Rect, person: usize) {
    let palette = theme::palette(ui);
    let figures = scene.figures;
    let painter = ui.painter_at(cell);
    let x = |at: f64| cell.left() + cell.width() * at as f32;
    if figures.axis == CompareAxis::Phase {
        for place in 0..figures.group.setup.instrument.phases.len() {
            let (from, to) = (x(figures.x_of(place as f64)), x(figures.x_of(place as f64 + 1.0)));
            let wash = theme::colour(palette.washes[place % palette.washes.len()]);
            painter.rect_filled(Rect::from_x_y_ranges(from..=to, cell.y_range()), 0.0, wash);
        }
    } else {
        painter.rect_filled(cell, 0.0, theme::colour(palette.desk));
    }
    let Some(line) = figures.indicators.get(&indicator.id).and_then(|it| line_of(&it.lines, person)) else { return };
    let y = |value: f64| cell.bottom() - 3.0 - (cell.height() - 6.0) * (value / 100.0) as f32;
    let stroke = Stroke::new(1.8, theme::pencil_colour(ui, &indicator.pencil));
    for stretch in &line.stretches {
        let points = stretch.iter().map(|spot| pos2(x(scene.moment.x_of(person, spot)), y(spot.value)));
        painter.add(Shape::line(points.collect(), stroke));
    }
    if let Some(at) = scene.cursor {
        painter.vline(x(at), cell.y_range(), Stroke::new(1.0, theme::colour(palette.accent)));
    }
}

/// The line of a person in lines that are in the order of people.
fn line_of(lines: &[PersonLine], person: usize) -> Option<&PersonLine> {
    lines.binary_search_by_key(&person, |line| line.person).ok().map(|place| &lines[place])
}
