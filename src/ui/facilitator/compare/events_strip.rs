//! What happened, on the same axis as the lines: a row for each lane, a mark for each event.

use egui::{Color32, Label, Pos2, RichText, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::model::Domain;
use crate::text::domain_name;
use crate::ui::facilitator::compare::plot::small_font;
use crate::ui::facilitator::compare::plot_scene::{Answer, PlotScene};
use crate::ui::facilitator::compare::spoken::say;
use crate::ui::theme;

/// Of more people than this the marks would run into each other; how many there are is shown instead.
const MOST_IN_MARKS: usize = 60;

/// The width of a column whose shade is stronger the more happened, in points.
const COLUMN: f32 = 4.0;

/// Shows the strip, as high as the plots beside it.
pub fn events_ui(ui: &mut Ui, scene: PlotScene<'_>, height: f32) -> Answer {
    let texts = scene.texts;
    ui.add(Label::new(RichText::new(texts.get("compare-events")).font(theme::strong_font(15.0))).truncate());
    let key = if scene.figures.people > MOST_IN_MARKS { "compare-events-dense" } else { "compare-events-key" };
    ui.add(Label::new(RichText::new(texts.get(key)).weak().small()).truncate());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click_and_drag());
    let name = texts.with("compare-figure", [("lines", texts.get("compare-events").into())]);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Canvas, true, &name));
    let palette = theme::palette(ui);
    let painter = ui.painter_at(rect);
    let lane = rect.height() / Domain::ALL.len() as f32;
    let marks = Marks { scene, painter: &painter, rect, lane };
    for (row, domain) in Domain::ALL.into_iter().enumerate() {
        let top = rect.top() + lane * row as f32;
        if row > 0 {
            painter.hline(rect.x_range(), top, Stroke::new(1.0, theme::colour(palette.hairline)));
        }
        marks.paint(row, domain, theme::colour(palette.ink), theme::colour(palette.accent));
        let name = texts.get(domain_name(domain));
        let at = pos2(rect.left() + 4.0, top + 3.0);
        let galley = painter.layout_no_wrap(name, small_font(rect.width()), theme::colour(palette.faint_ink));
        painter.rect_filled(galley.rect.translate(at.to_vec2()).expand(2.0), 2.0, theme::colour(palette.paper));
        painter.galley(at, galley, theme::colour(palette.faint_ink));
    }
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, theme::colour(palette.hairline)), egui::StrokeKind::Inside);
    if let Some(x) = scene.cursor {
        let x = rect.left() + rect.width() * x as f32;
        painter.vline(x, rect.y_range(), Stroke::new(1.5, theme::colour(palette.accent)));
    }
    say(ui, rect, ("plot-words", "events"), &words(scene));
    let put = response.clicked() || response.dragged();
    let cursor = response.interact_pointer_pos().filter(|_| put && scene.cursor.is_some());
    let x = |pos: Pos2| f64::from(((pos.x - rect.left()) / rect.width()).clamp(0.0, 1.0));
    Answer { person: None, cursor: cursor.map(x) }
}

struct Marks<'a> {
    scene: PlotScene<'a>,
    painter: &'a egui::Painter,
    rect: egui::Rect,
    lane: f32,
}

impl Marks<'_> {
    /// The events of one lane; those of who stands out are larger. So many that they touch become a denser grey.
    fn paint(&self, row: usize, domain: Domain, ink: Color32, accent: Color32) {
        let (top, bottom) =
            (self.rect.top() + self.lane * row as f32 + 4.0, self.rect.top() + self.lane * (row + 1) as f32 - 4.0);
        let people = self.scene.figures.people.max(1);
        if people > MOST_IN_MARKS {
            self.paint_dense(domain, top..=bottom, ink);
        }
        let strength = (14.0 / people as f32).clamp(0.12, 0.5);
        for event in self.scene.figures.events.iter().filter(|event| event.domain == domain) {
            let x = self.rect.left() + self.rect.width() * event.x as f32;
            if !self.rect.x_range().contains(x) {
                continue;
            }
            let stands_out = self.scene.selected == Some(event.person);
            if people > MOST_IN_MARKS && !stands_out {
                continue;
            }
            let stroke =
                if stands_out { Stroke::new(3.0, accent) } else { Stroke::new(1.5, ink.gamma_multiply(strength)) };
            self.painter.vline(x, top..=bottom, stroke);
        }
    }
}

impl Marks<'_> {
    /// Columns whose shade is stronger the more events of many people begin there.
    fn paint_dense(&self, domain: Domain, y: std::ops::RangeInclusive<f32>, ink: Color32) {
        let columns = (self.rect.width() / COLUMN).ceil() as usize;
        let mut counts = vec![0_u32; columns];
        for event in self.scene.figures.events.iter().filter(|event| event.domain == domain) {
            let column = event.x * f64::from(self.rect.width() / COLUMN);
            if let Some(count) = counts.get_mut(column.max(0.0) as usize).filter(|_| column >= 0.0) {
                *count += 1;
            }
        }
        let most = counts.iter().copied().max().unwrap_or(0).max(1);
        for (place, &count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let left = self.rect.left() + COLUMN * place as f32;
            let column = egui::Rect::from_x_y_ranges(left..=left + COLUMN, y.clone());
            self.painter.rect_filled(column, 0.0, ink.gamma_multiply(0.75 * count as f32 / most as f32));
        }
    }
}

fn words(scene: PlotScene<'_>) -> String {
    let count = |domain: Domain| scene.figures.events.iter().filter(|event| event.domain == domain).count();
    let texts = scene.texts;
    let counts = Domain::ALL.map(|domain| format!("{}: {}", texts.get(domain_name(domain)), count(domain)));
    format!("{}. {}", texts.get("compare-events"), counts.join(", "))
}
