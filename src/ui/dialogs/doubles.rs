//! Where more than one drawing came in under one code: which of them goes into the group.

use egui::{Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::app::group::action::GroupAction;
use crate::app::questions::{Doubles, MergeQuestion};
use crate::model::{Fate, Instrument, Journey};
use crate::text::visible;
use crate::ui::facilitator::threads::cells::shortened;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, heading_ui};

/// A drawing to choose, in points: its height, the lines in it, and the least width.
const CARD: f32 = 190.0;
const LINES: f32 = 76.0;
const NARROWEST: f32 = 250.0;
/// A code with its drawings.
const ROW: f32 = CARD + 38.0;
/// Between two drawings.
const GAP: f32 = 12.0;

/// The drawings of each code that has more than one, side by side; gives the height that it took.
pub fn doubles_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &MergeQuestion) -> f32 {
    let (doubles, Some(merged)) = (question.doubles(), &question.merged) else { return 0.0 };
    if doubles.is_empty() {
        return 0.0;
    }
    let top = ui.cursor().top();
    let instrument = &merged.group.setup.instrument;
    let all = || doubles.iter().flat_map(|(kept, others)| others.iter().map(|(_, other)| *other).chain([*kept]));
    // Of another merge they are other pictures.
    let which = all().fold(0, |sum: u64, journey| sum.wrapping_add(journey.modified.as_nanosecond() as u64));
    let of = (merged.group.id, which);
    let area = ScrollArea::vertical().id_salt("doubles").max_height(ROW * 1.3).min_scrolled_height(ROW);
    area.show_rows(ui, ROW, doubles.len(), |ui, shown| {
        for double in &doubles[shown] {
            ui.push_id(double.0.id, |ui| double_ui(ui, scene, question, (double, instrument, of)));
        }
    });
    faint_ui(ui, scene.texts.get("double-note"));
    ui.add_space(8.0);
    ui.cursor().top() - top
}

type Shown<'a> = (&'a Doubles<'a>, &'a Instrument, (uuid::Uuid, u64));

fn double_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    question: &MergeQuestion,
    ((kept, others), instrument, of): Shown<'_>,
) {
    let texts = scene.texts;
    let count = others.len() + 1;
    let words = [("code", kept.participant.as_str().into()), ("count", count.into())];
    heading_ui(ui, texts.with("double-title", words));
    let came = question
        .merged
        .iter()
        .flat_map(|merged| &merged.report.rows)
        .find(|row| row.participant == kept.participant && matches!(row.fate, Fate::AddedNew | Fate::AddedNewer));
    let from = |source: &str| texts.with("double-from", [("source", visible(source).into())]);
    let kept_from = came.map_or_else(|| texts.get("double-here"), |row| from(&row.source));
    let chosen = question.chosen.get(&kept.participant).copied().unwrap_or(kept.id);
    let all = std::iter::once((kept_from, *kept)).chain(others.iter().map(|(source, other)| (from(source), *other)));
    let gaps = GAP * (count - 1) as f32;
    let width = ((ui.available_width() - gaps) / count as f32).max(NARROWEST);
    ScrollArea::horizontal().id_salt("drawings").show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (title, journey) in all {
                let card = Card { title, journey, instrument, of, width, is_chosen: chosen == journey.id };
                card.ui(ui, scene);
            }
        });
    });
}

/// One of the drawings.
struct Card<'a> {
    title: String,
    journey: &'a Journey,
    instrument: &'a Instrument,
    of: (uuid::Uuid, u64),
    width: f32,
    is_chosen: bool,
}

impl Card<'_> {
    fn ui(self, ui: &mut Ui, scene: &mut Scene<'_>) {
        let (rect, response) = ui.allocate_exact_size(vec2(self.width, CARD), Sense::click());
        let facts = facts(scene, self.journey);
        let said = format!("{}. {}", self.title, facts.join(". "));
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, self.is_chosen, &said));
        let palette = theme::palette(ui);
        let edge = rect.shrink(1.0);
        let fill = if self.is_chosen || response.hovered() { palette.desk } else { palette.paper };
        ui.painter().rect_filled(edge, 6.0, theme::colour(fill));
        let stroke = if self.is_chosen || response.has_focus() {
            Stroke::new(2.0, theme::colour(palette.accent))
        } else {
            theme::button_edge(ui)
        };
        ui.painter().rect_stroke(edge, 6.0, stroke, StrokeKind::Inside);
        let inside = rect.shrink2(vec2(10.0, 8.0));
        let ink = ui.visuals().text_color();
        let mut at = inside.left_top();
        let title = shortened(ui, &self.title, theme::strong_font(15.0), inside.width());
        ui.painter().galley(at, title, ink);
        at.y += 22.0;
        let drawing = egui::Rect::from_min_size(at, vec2(inside.width(), LINES));
        scene.scratch.group.doubles.paint(ui, drawing, self.of, (self.journey, self.instrument));
        at.y += LINES + 4.0;
        for fact in facts {
            let line = shortened(ui, &fact, egui::FontId::proportional(14.0), inside.width());
            ui.painter().galley(at, line, ink);
            at.y += 18.0;
        }
        if response.clicked() {
            scene.ask(GroupAction::ChooseDrawing(self.journey.participant.clone(), self.journey.id));
        }
    }
}

/// What tells a drawing apart: its period, what is on it, and what has been done with it.
fn facts(scene: &Scene<'_>, journey: &Journey) -> Vec<String> {
    let texts = scene.texts;
    let timeline = &journey.timeline;
    let period = [("from", texts.whole_date(timeline.start).into()), ("to", texts.whole_date(timeline.end).into())];
    let drawn = journey.curves.values().filter(|curve| !curve.is_empty()).count();
    let holds = [("lines", drawn.into()), ("events", journey.events.len().into())];
    let changed = scene.state.world.on_the_wall(journey.modified).date();
    let mut facts = vec![
        texts.with("double-period", period),
        texts.with("double-holds", holds),
        texts.with("double-changed", [("day", texts.whole_date(changed).into())]),
    ];
    let done = [(journey.interviewed.is_some(), "double-talked"), (journey.phases.are_set(), "double-phases")];
    let done: Vec<String> = done.into_iter().filter(|(is_done, _)| *is_done).map(|(_, id)| texts.get(id)).collect();
    if !done.is_empty() {
        facts.push(done.join(" · "));
    }
    facts
}
