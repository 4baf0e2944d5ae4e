//! The three lanes of events below the lines: moments as marks, periods as bars, and words that never touch. What finds no
//! room for its words keeps its mark at the foot of its lane and is counted.

use egui::{Align2, Color32, Painter, Pos2, Rangef, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use uuid::Uuid;

use crate::model::{Domain, Event, Timeline, vague_span};
use crate::report::label_layout::{Item, Label, Line, Rows};
use crate::text::{Texts, domain_name, visible};
use crate::ui::paper::cut_words::cut_words;
use crate::ui::paper::easel::Easel;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::paper::vague::{VagueBar, paint_vague};
use crate::ui::theme;
use crate::ui::theme::GRID;

/// One row of marks and labels.
const ROW: f32 = 20.0;

/// Above the first row of a lane, and below the last, where the marks without words are.
const LANE_PADDING: f32 = 4.0;

/// The same where the sheet is low: then every point goes to the lines.
const TIGHT_PADDING: f32 = 3.0;

/// A sheet lower than this is low.
const LOW_SHEET: f32 = 420.0;

/// A sheet higher than this is high.
const HIGH_SHEET: f32 = 860.0;

/// A mark, across.
const MARK: f32 = 12.0;

/// A label is at most this wide: the first of these with which all events of a lane find room. Where room is left it may be wider.
const WIDEST_LABELS: [f64; 3] = [420.0, 280.0, 180.0];

/// From one line of a lane's name to the next.
const NAME_LEADING: f32 = 16.0;

/// The room at the left in which a lane's name stands.
const NAME_WIDTH: f32 = 80.0;

/// Where everything on the lanes stands.
#[derive(Debug, Clone)]
pub struct LaneLayout {
    lanes: [Rows; 3],
    /// So many each lane has: while drawing all alike, so that nothing on the sheet moves when an event comes or goes.
    rows: [usize; 3],
    padding: f32,
    /// The events, lane by lane.
    pub placed: Vec<PlacedEvent>,
}

/// Where an event stands.
#[derive(Debug, Clone)]
pub struct PlacedEvent {
    /// Which event.
    pub id: Uuid,
    /// Its lane, from the top.
    pub lane: usize,
    /// Its place along the lane.
    pub label: Label,
}

impl LaneLayout {
    /// The height of all lanes together.
    pub fn height(&self) -> f32 {
        self.above(self.lanes.len())
    }

    fn lane_height(&self, lane: usize) -> f32 {
        height_of_lane(self.rows[lane], self.padding)
    }

    /// The height of the lanes above this one.
    fn above(&self, lane: usize) -> f32 {
        (0..lane).map(|above| self.lane_height(above)).sum()
    }

    /// The band of a lane inside `lanes`.
    pub fn band(&self, lanes: Rect, lane: usize) -> Rect {
        let top = lanes.top() + self.above(lane);
        Rect::from_min_size(pos2(lanes.left(), top), vec2(lanes.width(), self.lane_height(lane)))
    }

    /// The room at the left of a lane, in which its name stands.
    pub fn name_rect(&self, lanes: Rect, lane: usize) -> Rect {
        let band = self.band(lanes, lane);
        Rect::from_min_max(pos2(band.left() - NAME_WIDTH, band.top()), band.left_bottom())
    }

    /// How many events of a lane have no room for their words.
    pub fn left_out(&self, lane: usize) -> usize {
        self.lanes[lane].left_out()
    }

    /// The room an event takes, for painting it.
    pub fn rect_of(&self, lanes: Rect, event: &PlacedEvent) -> Rect {
        let band = self.band(lanes, event.lane);
        let label = &event.label;
        match label.row {
            Some(row) => {
                let top = band.top() + self.padding + row as f32 * ROW;
                Rect::from_x_y_ranges(label.left as f32..=label.right as f32, top..=top + ROW)
            }
            None => {
                let (from, to) = label.bar.unwrap_or((label.mark - 2.0, label.mark + 2.0));
                let foot = Rangef::new(band.bottom() - self.padding * 0.6, band.bottom() - self.padding * 0.2);
                Rect::from_x_y_ranges(from as f32..=to as f32, foot)
            }
        }
    }

    /// The room in which an event is pressed: as high as its lane where it has the lane to itself.
    pub fn press_rect(&self, lanes: Rect, event: &PlacedEvent) -> Rect {
        let rect = self.rect_of(lanes, event);
        let is_alone = self.placed.iter().all(|other| other.lane != event.lane || other.label.row.unwrap_or(0) == 0);
        if event.label.row.is_some() && is_alone {
            let band = self.band(lanes, event.lane);
            return Rect::from_x_y_ranges(rect.x_range().expand(4.0), band.y_range());
        }
        rect.expand2(vec2(4.0, if event.label.row.is_some() { 0.0 } else { 4.0 }))
    }
}

/// Lays `events` out below `space`, on lanes that take a part of `sheet_height`.
pub fn lay_out(
    painter: &Painter,
    texts: &Texts,
    events: (&[Event], &Timeline),
    space: &SheetSpace,
    sheet_height: f32,
) -> LaneLayout {
    let (rows, padding) = usual_rows(sheet_height);
    lay_out_in(painter, texts, events, space, ([rows; 3], padding))
}

/// The same where events are read rather than put down: a lane has more rows, as long as that lets more words stand and all lanes together
/// are not higher than `most`.
pub fn lay_out_to_read(
    painter: &Painter,
    texts: &Texts,
    events: (&[Event], &Timeline),
    space: &SheetSpace,
    (sheet_height, most): (f32, f32),
) -> LaneLayout {
    let (usual, padding) = usual_rows(sheet_height);
    let mut rows = [usual; 3];
    let mut best = lay_out_in(painter, texts, events, space, (rows, padding));
    let all_left_out = |lanes: &LaneLayout| (0..3).map(|lane| lanes.left_out(lane)).sum::<usize>();
    let mut last = best.clone();
    // The lane with the most events that have no room comes first.
    while let Some(lane) = (0..3).filter(|&lane| last.left_out(lane) > 0).max_by_key(|&lane| last.left_out(lane)) {
        rows[lane] += 1;
        last = lay_out_in(painter, texts, events, space, (rows, padding));
        if last.height() > most {
            break;
        }
        if all_left_out(&last) < all_left_out(&best) {
            best = last.clone();
        }
    }
    best
}

/// How high lanes are on a sheet of `sheet_height` on which events are put down, in points.
pub fn usual_height(sheet_height: f32) -> f32 {
    let (rows, padding) = usual_rows(sheet_height);
    height_of_lane(rows, padding) * Domain::ALL.len() as f32
}

fn height_of_lane(rows: usize, padding: f32) -> f32 {
    rows as f32 * ROW + 2.0 * padding
}

fn usual_rows(sheet_height: f32) -> (usize, f32) {
    match sheet_height {
        height if height < LOW_SHEET => (1, TIGHT_PADDING),
        height if height < HIGH_SHEET => (2, LANE_PADDING),
        _ => (3, LANE_PADDING),
    }
}

fn lay_out_in(
    painter: &Painter,
    texts: &Texts,
    (events, timeline): (&[Event], &Timeline),
    space: &SheetSpace,
    (rows, padding): ([usize; 3], f32),
) -> LaneLayout {
    let (left, right) = (f64::from(space.lines.left()), f64::from(space.lines.right()));
    let measure = |words: &str, room: f64| cut_words(painter, words, room);
    // What lies outside the part of the timeline that is in view is not on the lanes either.
    let in_view = |event: &Event| {
        let (from, to) = (f64::from(space.x_of(event.from)), f64::from(space.x_of(event.to.unwrap_or(event.from))));
        to >= left - 1.0 && from <= right + 1.0
    };
    // In the order of time, which is the order of the keyboard too.
    let of_lane = Domain::ALL.map(|domain| {
        let mut lane: Vec<&Event> = events.iter().filter(|event| event.domain == domain && in_view(event)).collect();
        lane.sort_by(|one, other| one.from.total_cmp(&other.from));
        lane
    });
    let lanes = [0, 1, 2].map(|lane| {
        let events = &of_lane[lane];
        let items: Vec<Item> = events.iter().map(|event| item_of(event, timeline, texts, space)).collect();
        let laid_out = |widest_words: f64| {
            let line = Line { left, right, mark: f64::from(MARK), gap: 4.0, apart: f64::from(GRID), widest_words };
            let mut on_lane = Rows::new(&items, &line, &measure);
            on_lane.give(rows[lane]);
            on_lane
        };
        let mut tried = WIDEST_LABELS.into_iter().map(laid_out);
        let first = tried.next().unwrap_or_else(|| laid_out(0.0));
        let mut best = tried.fold(first, |best, next| if next.left_out() < best.left_out() { next } else { best });
        best.lengthen(&items, &measure);
        best
    });
    let placed = of_lane.iter().zip(&lanes).enumerate().flat_map(|(lane, (events, rows))| {
        let labels = events.iter().zip(&rows.labels);
        labels.map(move |(event, label)| PlacedEvent { id: event.id, lane, label: label.clone() })
    });
    LaneLayout { placed: placed.collect(), lanes, rows, padding }
}

fn item_of(event: &Event, timeline: &Timeline, texts: &Texts, space: &SheetSpace) -> Item {
    let words = words_of(event, texts);
    // A vague date takes the room of all the days it may have been.
    let (from, to) = if event.precision.is_vague() {
        let span = vague_span(timeline, event.from, event.to, event.precision);
        (span.from, Some(span.to))
    } else {
        (event.from, event.to)
    };
    Item {
        from: f64::from(space.x_of(from)),
        to: to.map(|to| f64::from(space.x_of(to))),
        words: if event.precision.is_vague() { format!("≈ {words}") } else { words },
        importance: event.impact.value().unsigned_abs(),
    }
}

/// What an event is called.
pub fn words_of(event: &Event, texts: &Texts) -> String {
    if !event.title.trim().is_empty() {
        return visible(&event.title).into_owned();
    }
    // What was only said is called by what was said.
    let said = event.quotes.iter().map(|quote| quote.text.trim()).find(|said| !said.is_empty());
    said.map_or_else(|| texts.get("event-untitled"), |said| in_marks(texts, &visible(said)))
}

/// Literal words, between marks.
pub fn in_marks(texts: &Texts, said: &str) -> String {
    texts.with("interview-quote-marks", [("text", said.into())])
}

/// Paints the lanes and their names.
pub fn paint(
    easel: &Easel<'_>,
    layout: &LaneLayout,
    (events, timeline): (&[Event], &Timeline),
    selected: Option<Uuid>,
) {
    let Easel { ui, painter, texts, layout: sheet } = easel;
    paint_names(ui, painter, texts, layout, sheet.lanes);
    for placed in &layout.placed {
        let Some(event) = events.iter().find(|event| event.id == placed.id) else { continue };
        let rect = layout.rect_of(sheet.lanes, placed);
        if selected == Some(placed.id) {
            painter.rect_filled(rect.expand2(vec2(3.0, 0.0)), 4.0, ui.visuals().selection.bg_fill);
        }
        paint_event(easel, rect, &placed.label, event, timeline);
    }
}

fn paint_names(ui: &Ui, painter: &Painter, texts: &Texts, layout: &LaneLayout, lanes: Rect) {
    let palette = theme::palette(ui);
    let (faint, hairline) = (theme::colour(palette.faint_ink), theme::colour(palette.hairline));
    for (lane, domain) in Domain::ALL.into_iter().enumerate() {
        let band = layout.band(lanes, lane);
        painter.hline(band.x_range(), band.top(), Stroke::new(1.0, hairline));
        let name = texts.get(domain_name(domain));
        let right = band.left() - GRID;
        let left_out = layout.left_out(lane);
        let is_low = band.height() < 2.0 * NAME_LEADING;
        let first = if left_out > 0 && !is_low { 6.0 + NAME_LEADING / 2.0 } else { layout.padding + ROW / 2.0 };
        let at = pos2(right, band.top() + first);
        // Where there is one line for both, the count is what leads somewhere.
        if left_out == 0 || !is_low {
            painter.text(at, Align2::RIGHT_CENTER, &name, theme::plain_font(13.0), faint);
        }
        if left_out > 0 {
            let at = if is_low { at } else { at + vec2(0.0, NAME_LEADING) };
            let more = if is_low {
                texts.with("events-lane-and-more", [("lane", name.into()), ("n", left_out.into())])
            } else {
                texts.with("events-and-more", [("n", left_out.into())])
            };
            let rect = painter.text(at, Align2::RIGHT_CENTER, more, theme::plain_font(13.0), faint);
            painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, faint));
        }
    }
}

fn paint_event(easel: &Easel<'_>, rect: Rect, label: &Label, event: &Event, timeline: &Timeline) {
    let painter = &easel.painter;
    let palette = theme::palette(easel.ui);
    let (ink, faint) = (theme::colour(palette.ink), theme::colour(palette.faint_ink));
    if label.row.is_none() {
        painter.rect_filled(rect, 1.0, faint);
        return;
    }
    paint_period(easel, rect, label, event, timeline);
    let middle = rect.center().y;
    let mark = pos2(label.mark as f32, middle);
    let (view, ends) = (easel.layout.space.view, event.to.unwrap_or(event.from));
    if event.from < view.from_day && ends > view.from_day {
        // It began before what is on the screen: a mark at the edge would say that it began there.
        let arrow = vec![mark + vec2(2.5, -4.5), mark - vec2(2.5, 0.0), mark + vec2(2.5, 4.5)];
        painter.line(arrow, Stroke::new(1.5, ink));
    } else {
        paint_sign(painter, mark, event.impact.value(), ink);
    }
    let at = pos2(label.words_left as f32, middle);
    painter.text(at, Align2::LEFT_CENTER, &label.words, theme::plain_font(13.0), ink);
}

/// The time an event took: a bar with an edge where the days are known, and one that fades where they are not.
fn paint_period(easel: &Easel<'_>, rect: Rect, label: &Label, event: &Event, timeline: &Timeline) {
    let (painter, space) = (&easel.painter, &easel.layout.space);
    let faint = theme::colour(theme::palette(easel.ui).faint_ink);
    let down = rect.y_range().shrink(2.0);
    if event.precision.is_vague() {
        let span = vague_span(timeline, event.from, event.to, event.precision);
        let within = painter.with_clip_rect(rect.with_min_x(space.lines.left()).with_max_x(space.lines.right()));
        let bar = VagueBar::of(span, event.precision, |day| space.x_of(day));
        return paint_vague(&within, bar, down, faint.gamma_multiply(0.3));
    }
    if let Some((from, to)) = label.bar {
        let bar = Rect::from_x_y_ranges(from as f32..=to as f32, down);
        let edge = Stroke::new(1.0, faint.gamma_multiply(0.35));
        painter.rect(bar, 3.0, faint.gamma_multiply(0.14), edge, StrokeKind::Inside);
    }
}

/// A mark that tells how an event worked out by its shape: up, down, or neither; larger where it was stronger.
fn paint_sign(painter: &Painter, at: Pos2, impact: i8, colour: Color32) {
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
