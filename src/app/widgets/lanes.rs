//! The three lanes of events below the lines: moments as marks, periods as bars, labels that do not overlap.

use egui::{Align2, Painter, Rect, Stroke, pos2, vec2};
use uuid::Uuid;

use super::sheet::Easel;
use crate::app::theme::{self, GRID};
use crate::model::{Domain, Event};
use crate::text::Texts;

/// One row of marks and labels.
const ROW: f32 = 24.0;
/// Room above the first row of a lane.
const LANE_PADDING: f32 = 6.0;
/// A lane shows at most this many rows; what does not fit shows its mark without a label.
const MOST_ROWS: usize = 3;
/// A label is at most this wide.
const WIDEST_LABEL: f32 = 180.0;

/// Where everything on the lanes stands.
#[derive(Debug, Clone)]
pub struct LaneLayout {
    /// The lanes, from the top, each with its height in rows.
    pub rows: [usize; 3],
    /// The events, in the order of the journey.
    pub placed: Vec<PlacedEvent>,
}

/// Where an event stands.
#[derive(Debug, Clone)]
pub struct PlacedEvent {
    /// Which event.
    pub id: Uuid,
    /// Its lane, from the top.
    pub lane: usize,
    /// Its row in the lane; `None` where there was no room for a label.
    pub row: Option<usize>,
    /// Left end of mark or bar, across the screen.
    pub from_x: f32,
    /// Right end of the bar.
    pub to_x: Option<f32>,
    /// The words, shortened to fit.
    pub label: String,
    /// Right end of everything, label included.
    pub end_x: f32,
}

impl LaneLayout {
    /// The height of all lanes together.
    pub fn height(&self) -> f32 {
        self.rows.iter().map(|&rows| lane_height(rows)).sum()
    }

    /// The band of a lane inside `lanes`.
    pub fn band(&self, lanes: Rect, lane: usize) -> Rect {
        let above: f32 = self.rows[..lane].iter().map(|&rows| lane_height(rows)).sum();
        Rect::from_min_size(pos2(lanes.left(), lanes.top() + above), vec2(lanes.width(), lane_height(self.rows[lane])))
    }

    /// The lane at a height of the screen.
    pub fn lane_at(&self, lanes: Rect, y: f32) -> Option<usize> {
        (0..Domain::ALL.len()).find(|&lane| self.band(lanes, lane).y_range().contains(y))
    }

    /// The room an event takes, for pressing it.
    pub fn rect_of(&self, lanes: Rect, event: &PlacedEvent) -> Rect {
        let band = self.band(lanes, event.lane);
        let top = band.top() + LANE_PADDING + event.row.unwrap_or(0) as f32 * ROW;
        Rect::from_min_max(pos2(event.from_x - 8.0, top), pos2(event.end_x.max(event.from_x + 16.0), top + ROW))
    }
}

fn lane_height(rows: usize) -> f32 {
    rows.max(1) as f32 * ROW + 2.0 * LANE_PADDING
}

/// Gives each event the first row of its lane where its mark and label do not touch another's.
pub fn lay_out(
    painter: &Painter,
    texts: &Texts,
    events: &[Event],
    x_of: impl Fn(f64) -> f32,
    right: f32,
) -> LaneLayout {
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by(|&a, &b| events[a].from.total_cmp(&events[b].from).then(events[a].id.cmp(&events[b].id)));
    let mut ends = [[f32::NEG_INFINITY; MOST_ROWS]; 3];
    let mut rows = [1; 3];
    let mut placed = Vec::with_capacity(events.len());
    for place in order {
        let event = &events[place];
        let lane = Domain::ALL.iter().position(|domain| *domain == event.domain).unwrap_or(0);
        let from_x = x_of(event.from);
        let to_x = event.to.map(&x_of);
        let words = if event.title.is_empty() { texts.get("event-untitled") } else { event.title.clone() };
        let begin_of_words = from_x + GRID * 1.5;
        let label = shortened(painter, &words, WIDEST_LABEL.min(right - begin_of_words));
        let width = width_of(painter, &label);
        let end_x = to_x.unwrap_or(from_x).max(begin_of_words + width);
        let row = ends[lane].iter().position(|&end| end + GRID < from_x - 6.0);
        if let Some(row) = row {
            ends[lane][row] = end_x;
            rows[lane] = rows[lane].max(row + 1);
        }
        placed.push(PlacedEvent { id: event.id, lane, row, from_x, to_x, label, end_x });
    }
    LaneLayout { rows, placed }
}

/// `words` cut with an ellipsis to be at most `width` points wide.
fn shortened(painter: &Painter, words: &str, width: f32) -> String {
    if width_of(painter, words) <= width {
        return words.to_owned();
    }
    let mut letters: Vec<char> = words.chars().take(80).collect();
    while letters.pop().is_some() {
        let shorter = letters.iter().collect::<String>().trim_end().to_owned() + "…";
        if width_of(painter, &shorter) <= width {
            return shorter;
        }
    }
    String::new()
}

fn width_of(painter: &Painter, words: &str) -> f32 {
    painter.layout_no_wrap(words.to_owned(), theme::plain_font(13.0), egui::Color32::PLACEHOLDER).size().x
}

/// Paints the lanes and their names.
pub fn paint(easel: &Easel<'_>, layout: &LaneLayout, events: &[Event], selected: Option<Uuid>) {
    let Easel { ui, painter, texts, layout: sheet } = easel;
    let palette = theme::palette(ui);
    let (ink, faint, hairline) =
        (theme::colour(palette.ink), theme::colour(palette.faint_ink), theme::colour(palette.hairline));
    for (lane, domain) in Domain::ALL.into_iter().enumerate() {
        let band = layout.band(sheet.lanes, lane);
        painter.hline(band.x_range(), band.top(), Stroke::new(1.0, hairline));
        let name = texts.get(lane_name(domain));
        let at = pos2(band.left() - GRID, band.top() + LANE_PADDING + ROW / 2.0);
        painter.text(at, Align2::RIGHT_CENTER, name, theme::plain_font(13.0), faint);
    }
    for event in &layout.placed {
        let Some(source) = events.iter().find(|source| source.id == event.id) else { continue };
        let rect = layout.rect_of(sheet.lanes, event);
        let is_selected = selected == Some(event.id);
        if is_selected {
            painter.rect_filled(rect.expand2(vec2(2.0, 0.0)), 4.0, ui.visuals().selection.bg_fill);
        }
        let middle = rect.center().y;
        if let Some(to_x) = event.to_x {
            let bar = Rect::from_x_y_ranges(event.from_x..=to_x, rect.bottom() - 5.0..=rect.bottom() - 2.0);
            painter.rect_filled(bar, 1.5, faint.gamma_multiply(0.6));
        }
        paint_sign(painter, pos2(event.from_x, middle), source.impact.value(), ink);
        if event.row.is_some() {
            let font = theme::plain_font(13.0);
            painter.text(pos2(event.from_x + GRID * 1.5, middle), Align2::LEFT_CENTER, &event.label, font, ink);
        }
    }
}

/// A mark that tells how an event worked out by its shape: up, down, or neither; larger where it was stronger.
fn paint_sign(painter: &Painter, at: egui::Pos2, impact: i8, colour: egui::Color32) {
    let size = if impact.abs() == 2 { 6.0 } else { 4.5 };
    let up = if impact > 0 { -1.0 } else { 1.0 };
    if impact == 0 {
        painter.circle_filled(at, 4.0, colour);
        return;
    }
    let corners = [vec2(0.0, up), vec2(1.0, -up * 0.8), vec2(-1.0, -up * 0.8)];
    let points = corners.iter().map(|&corner| at + corner * size).collect();
    painter.add(egui::Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// The text id of a lane's name.
pub fn lane_name(domain: Domain) -> &'static str {
    match domain {
        Domain::Work => "domain-work",
        Domain::Private => "domain-private",
        Domain::Intervention => "domain-intervention",
    }
}
