//! One journey's sheet as a facilitator sees it: all curves, phases where they are to be seen, events, and the overview that
//! brings it closer.

use std::sync::Arc;

use egui::scroll_area::{DragScroll, ScrollSource};
use egui::{Id, Rect, Response, RichText, ScrollArea, Sense, Stroke, Ui, Vec2, pos2, vec2};
use uuid::Uuid;

use crate::app::group::interview::InterviewAction;
use crate::app::group::state::GroupState;
use crate::model::{Code, Curve, Event, Indicator, Instrument, Journey, PhaseSpan};
use crate::text::visible;
use crate::ui::facilitator::interview::quote_marks;
use crate::ui::paper::curves::LineLook;
use crate::ui::paper::easel::{Easel, SheetLayout};
use crate::ui::paper::kept_picture::{PaperPlace, PaperSeen, Part};
use crate::ui::paper::landmark_row::{landmarks_ui, paint_guides, room_for_landmarks_ui};
use crate::ui::paper::lanes::LaneLayout;
use crate::ui::paper::sheet::ShownCurves;
use crate::ui::paper::sheet_cache::small_curves_ui;
use crate::ui::paper::sheet_cache::{CurvesKey, KeyPlace, PaperKey, ReadLanes, ReadPaperKey, mesh_of};
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::paper::{curves, handwriting, lanes, layers, overview, sheet};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::beside_scroll_bar;

/// Where less than this is left for the sheet, in points, the key stands beside the lines, and there is no row of landmarks.
const LOW_ROOM: f32 = 420.0;

/// The lanes take at most this part of the sheet.
const MOST_FOR_LANES: f32 = 0.48;

/// The example of a pencil's line in the key, in points.
const KEY_SAMPLE: Vec2 = Vec2::new(32.0, 20.0);

/// The width of its line, in points.
const KEY_WIDTH: f32 = 2.0;

/// Room for the key beside the lines, besides that for the words at the ends of the axis, in points.
const MARGIN_KEY: f32 = 56.0;

/// The least from one name of the key to the next in that margin, in points.
const MARGIN_KEY_ROW: f32 = 14.0;

/// Twice what stands around the lines besides lanes, and once the rows above and below the sheet, in points: at most.
const AROUND_LINES: f32 = 260.0;

/// How strong the hatching between the first drawing and the present one is.
const HATCH_STRENGTH: f32 = 0.45;

/// From one line of the hatching to the next, in points.
const HATCH_POINTS: f32 = 5.0;

/// The parts of a sheet before anything is on it.
pub struct PaperLayout {
    /// Everything, the overview included.
    all: Rect,
    /// The same without the overview.
    rect: Rect,
    /// The sheet.
    pub layout: SheetLayout,
    lanes: Arc<LaneLayout>,
    /// Where the lines are pressed and dragged.
    pub response: Response,
    key: KeyPlace,
    /// There is a row for landmarks above the lines; without it their words would lie over them.
    has_landmarks: bool,
}

fn key_place(ui: &Ui) -> KeyPlace {
    if sheet::has_room_for_names(ui.available_width()) {
        KeyPlace::AtEnds
    } else if ui.available_height() >= LOW_ROOM {
        KeyPlace::Above
    } else {
        KeyPlace::Margin
    }
}

/// The least height of the lines, in points: no name of the key lies over another.
fn least_of_lines(place: KeyPlace, instrument: &Instrument) -> f32 {
    let row = match place {
        KeyPlace::AtEnds => sheet::NAME_ROW,
        KeyPlace::Margin => MARGIN_KEY_ROW,
        KeyPlace::Above => 0.0,
    };
    instrument.indicators.len() as f32 * row
}

/// What is on a sheet.
pub struct Paper<'a> {
    /// The group it belongs to.
    pub group: &'a GroupState,
    /// The journey.
    pub journey: &'a Journey,
    /// The phases to be seen; none to hide them.
    pub spans: &'a [PhaseSpan],
    /// The curve in full strength; without one all are.
    pub active: Option<&'a Code>,
    /// The first drawing is shown beside what it became.
    pub shows_first: bool,
    /// The event that stands out.
    pub event: Option<Uuid>,
    /// Literal words are marked on it.
    pub marks_quotes: bool,
    /// A hand moves something that is on it.
    pub moves: bool,
}

/// Shows a sheet in the room that is left; where that is lower than the sheet is at least, it scrolls. The wheel does that for as long as
/// the whole period is in view: once one is closer, it goes along the timeline. A hand that draws moves nothing.
pub fn in_room_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (group, journey): (&GroupState, &Journey),
    sheet_ui: impl FnOnce(&mut Ui, &mut Scene<'_>),
) {
    let is_whole = group.topics.interview.view_of(journey).is_whole(journey.timeline.length_days());
    let mouse_wheel = is_whole && scene.scratch.sheet.pen.stroke.is_none();
    let source = ScrollSource { mouse_wheel, drag: DragScroll::Never, ..ScrollSource::default() };
    let area = ScrollArea::vertical().id_salt("read-sheet").auto_shrink(false).scroll_source(source);
    let room = ui.available_size();
    // Lanes take at most half of a sheet.
    let is_low = room.y < 2.0 * least_of_lines(KeyPlace::AtEnds, group.instrument()) + AROUND_LINES;
    area.show(ui, |ui| {
        if is_low {
            beside_scroll_bar(ui, room.x);
        }
        sheet_ui(ui, scene);
    });
}

/// Takes the room that is left, or more where that is too low, and divides it.
pub fn lay_out(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey, label: &str) -> PaperLayout {
    let texts = scene.texts;
    let key_place = key_place(ui);
    if key_place == KeyPlace::Above {
        key_ui(ui, scene, (group, journey));
    }
    // Lines and lanes make room for the key beside them.
    let aside = if key_place == KeyPlace::Margin { MARGIN_KEY } else { 0.0 };
    let has_landmarks = ui.available_height() >= LOW_ROOM;
    if has_landmarks {
        room_for_landmarks_ui(ui, journey, group.instrument(), aside);
    }
    let mut all = ui.available_rect_before_wrap();
    let rect_in = |all: Rect| {
        let bottom = all.bottom() - overview::height(all.height()) - theme::GRID;
        Rect::from_min_max(pos2(all.left() + aside, all.top()), pos2(all.right(), bottom))
    };
    let rect = rect_in(all);
    let painter = ui.painter_at(rect);
    let length = journey.timeline.length_days();
    let view = group.topics.interview.view_of(journey);
    let names_width = sheet::names_width(&painter, group.instrument());
    let lanes_of = |space: SheetSpace, events: &[Event]| {
        let heights = (rect.height(), rect.height() * MOST_FOR_LANES);
        lanes::lay_out_to_read(&painter, texts, (events, &journey.timeline), &space, heights)
    };
    let whole = sheet::lay_out(rect, length, 0.0, names_width);
    let across = whole.showing(view).space;
    let key = (curves_key(ui, (group, journey), None, across), texts.language());
    let ReadLanes { lanes, height } = scene.scratch.sheet.cache.read_lanes.get(key, || {
        let lanes = lanes_of(across, &view.seen(&journey.events));
        // As high as for the whole period, so that the sheet keeps its height when one comes closer.
        let height = lanes_of(whole.space, &journey.events).height().max(lanes.height());
        ReadLanes { lanes: Arc::new(lanes), height }
    });
    let parts_in = |all: Rect| sheet::lay_out(rect_in(all), length, height, names_width).showing(view);
    let least = least_of_lines(key_place, group.instrument());
    // More than once: a higher sheet may have a higher overview, and a row more for its months.
    while parts_in(all).space.lines.height() < least - 0.5 {
        all.max.y += least - parts_in(all).space.lines.height();
    }
    ui.advance_cursor_after_rect(all);
    let layout = parts_in(all);
    let response = ui.interact(layout.space.lines, Id::unique("facilitator-sheet"), Sense::click_and_drag());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, label));
    PaperLayout {
        all,
        rect: all.with_max_y(rect_in(all).bottom()),
        layout,
        lanes,
        response,
        key: key_place,
        has_landmarks,
    }
}

/// Shows the sheet and lets its events be pressed; gives the one that was.
pub fn paper_ui(ui: &mut Ui, scene: &mut Scene<'_>, paper: &Paper<'_>, parts: &PaperLayout) -> Option<Uuid> {
    let journey = paper.journey;
    let easel = Easel { ui, painter: ui.painter_at(parts.rect), texts: scene.texts, layout: parts.layout };
    let seen = PaperSeen {
        key: paper_key(&easel, paper, parts),
        place: PaperPlace::of(&easel.painter, &easel.layout.space),
        paper: ui.visuals().window_fill,
        open: None,
        moves: paper.moves,
    };
    let mut kept = std::mem::take(&mut scene.scratch.sheet.cache.read);
    kept.show(&easel.painter, seen, |part, painter| {
        if part == Part::Under {
            paint(&Easel { painter: painter.clone(), ..easel }, scene, paper, parts);
        }
    });
    scene.scratch.sheet.cache.read = kept;
    if parts.has_landmarks {
        landmarks_ui(&easel, journey);
    }
    let pressed = events_ui(ui, scene, journey, parts);
    view_ui(ui, scene, paper, parts);
    pressed
}

/// Paints all that is on the sheet.
fn paint(easel: &Easel<'_>, scene: &mut Scene<'_>, paper: &Paper<'_>, parts: &PaperLayout) {
    let Paper { group, journey, .. } = *paper;
    sheet::paint_phases(easel, paper.spans, group.instrument());
    sheet::paint_calendar(easel, journey);
    let calendars = group.looking.background.calendars(easel.texts, &group.group().setup, &journey.timeline);
    layers::paint(easel, &journey.timeline, &calendars);
    if paper.shows_first {
        paint_first(easel, paper);
    }
    let shown = ShownCurves {
        instrument: group.instrument(),
        curves: &journey.curves,
        active: paper.active,
        instead: None,
        ink: &[],
    };
    let key = curves_key(easel.ui, (group, journey), paper.active, easel.layout.space);
    let curves = || mesh_of(easel.ui, sheet::curve_shapes(easel.ui, &easel.layout.space, &shown, |_| true));
    let mesh = scene.scratch.sheet.cache.whole.get(key, curves);
    sheet::lines_painter(easel).add(egui::Shape::Mesh(mesh));
    sheet::paint_phase_names(easel, paper.spans, group.instrument());
    sheet::paint_names(easel, &shown);
    if let Some(indicator) = paper.active.and_then(|code| group.instrument().indicator(code)) {
        sheet::paint_word_ends(easel, indicator);
    } else if parts.key == KeyPlace::Margin {
        paint_margin_key(easel, scene, (group, journey), parts.all.left());
    }
    if parts.has_landmarks {
        paint_guides(easel, journey);
    }
    handwriting::paint(easel.ui, &easel.painter, &easel.layout.space, &journey.words, &[]);
    lanes::paint(easel, &parts.lanes, (&journey.events, &journey.timeline), paper.event);
    if paper.marks_quotes {
        quote_marks::paint(easel, group, journey);
    }
}

fn paper_key(easel: &Easel<'_>, paper: &Paper<'_>, parts: &PaperLayout) -> ReadPaperKey {
    let background = &paper.group.looking.background;
    ReadPaperKey {
        paper: PaperKey {
            curves: curves_key(easel.ui, (paper.group, paper.journey), paper.active, easel.layout.space),
            language: easel.texts.language(),
            selected: paper.event,
            layers: background.on.clone(),
            region: background.region,
            calendar: background.from_file.clone(),
            rubbed: Vec::new(),
        },
        spans: paper.spans.to_vec(),
        shows_first: paper.shows_first,
        marks_quotes: paper.marks_quotes,
        key: parts.key,
        has_landmarks: parts.has_landmarks,
    }
}

fn curves_key(
    ui: &Ui,
    (group, journey): (&GroupState, &Journey),
    active: Option<&Code>,
    space: SheetSpace,
) -> CurvesKey {
    CurvesKey {
        journey: journey.id,
        revision: group.document.state_number(),
        active: active.cloned(),
        space,
        paper: ui.visuals().window_fill,
        pixels_per_point: ui.pixels_per_point(),
        pressure_look: false,
    }
}

fn events_ui(ui: &Ui, scene: &Scene<'_>, journey: &Journey, parts: &PaperLayout) -> Option<Uuid> {
    let mut pressed = None;
    for placed in &parts.lanes.placed {
        let Some(event) = journey.events.iter().find(|event| event.id == placed.id) else { continue };
        let rect = parts.lanes.press_rect(parts.layout.lanes, placed);
        let response = ui.interact(rect, Id::unique(placed.id), Sense::click());
        let label = event_words(scene, journey, event);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        if response.has_focus() {
            let ring = rect.expand(2.0);
            ui.painter().rect_stroke(ring, 4.0, ui.visuals().selection.stroke, egui::StrokeKind::Outside);
        }
        if response.clicked() {
            pressed = Some(event.id);
        }
        response.on_hover_ui(|ui| {
            ui.set_max_width(360.0);
            ui.label(RichText::new(visible(&event.title)).font(theme::strong_font(15.0)));
            if !event.note.is_empty() {
                ui.label(&event.note);
            }
        });
    }
    pressed
}

/// An event in a line: what and when.
pub fn event_words(scene: &Scene<'_>, journey: &Journey, event: &Event) -> String {
    let when = scene.texts.month_and_year(journey.timeline.date_of(event.from));
    let what = lanes::words_of(event, scene.texts);
    scene.texts.with("events-list-row", [("what", what.into()), ("when", when.into())])
}

/// The overview, its buttons, and the wheel.
fn view_ui(ui: &mut Ui, scene: &mut Scene<'_>, paper: &Paper<'_>, parts: &PaperLayout) {
    let Paper { group, journey, .. } = *paper;
    let before = group.topics.interview.view_of(journey);
    let bottom = parts.all.with_min_y(parts.all.bottom() - overview::height(parts.all.height()));
    // Its buttons end where the lines do.
    let bottom = bottom.with_max_x(parts.layout.space.lines.right());
    let overview =
        overview::lay_out(bottom, parts.layout.space.lines, journey.timeline.length_days(), overview::Buttons::Beside);
    let shown =
        ShownCurves { instrument: group.instrument(), curves: &journey.curves, active: None, instead: None, ink: &[] };
    let key = curves_key(ui, (group, journey), None, overview.curves);
    let kept = &mut scene.scratch.sheet.cache.small;
    let paint_curves = |ui: &Ui, painter: &egui::Painter| small_curves_ui(ui, painter, kept, key, &shown);
    let mut view = overview::overview_ui(ui, scene.texts, &overview, &journey.timeline, before, paint_curves);
    if scene.state.dialog.is_none() && scene.scratch.sheet.pen.stroke.is_none() {
        let in_sight = parts.all.intersect(ui.clip_rect());
        view = overview::turned_by_wheel(ui, &parts.layout.space, in_sight, view);
    }
    if view != before {
        scene.ask(InterviewAction::Look(view));
    }
}

/// The first drawing as a thin grey line, and hatching from there to what it became.
fn paint_first(easel: &Easel<'_>, paper: &Paper<'_>) {
    let Some(first) = &paper.journey.as_drawn else { return };
    let grey = theme::colour(theme::palette(easel.ui).faint_ink);
    let space = &easel.layout.space;
    let painter = sheet::lines_painter(easel);
    for indicator in &paper.group.instrument().indicators {
        let (before, now) = (first.curves.get(&indicator.id), paper.journey.curves.get(&indicator.id));
        if before == now || paper.active.is_some_and(|active| *active != indicator.id) {
            continue;
        }
        let hatch = Stroke::new(1.0, theme::pencil_colour(easel.ui, &indicator.pencil).gamma_multiply(HATCH_STRENGTH));
        for segment in before.iter().flat_map(|curve| &curve.segments) {
            let points = segment.points.iter().map(|&point| space.pos_of(point));
            painter.line(curves::thinned(points), Stroke::new(1.2, grey));
        }
        let columns = (space.lines.width() / HATCH_POINTS) as usize;
        for column in 0..=columns {
            let x = space.lines.left() + column as f32 * HATCH_POINTS;
            let value = |curve: Option<&Curve>| curve.and_then(|curve| curve.value_at(space.day_at(x)));
            if let (Some(before), Some(now)) = (value(before), value(now)) {
                let (from, to) = (space.y_of(before), space.y_of(now));
                if (from - to).abs() > 1.0 {
                    painter.line_segment([pos2(x, from), pos2(x, to)], hatch);
                }
            }
        }
    }
}

/// Which pencil is which, one under the other in the margin beside the lines.
fn paint_margin_key(easel: &Easel<'_>, scene: &Scene<'_>, (group, journey): (&GroupState, &Journey), left: f32) {
    let lines = easel.layout.space.lines;
    let row = (lines.height() / drawn(group, journey).count().max(1) as f32).min(KEY_SAMPLE.y);
    let ink = easel.ui.visuals().text_color();
    for (nth, (place, indicator)) in drawn(group, journey).enumerate() {
        let colour = theme::pencil_colour(easel.ui, &indicator.pencil);
        let middle = lines.top() + (nth as f32 + 0.5) * row;
        let sample = Rect::from_center_size(pos2(left + 12.0, middle), vec2(24.0, row));
        let look = LineLook { pencil: &indicator.pencil, colour, width: KEY_WIDTH, place };
        curves::paint_sample(&easel.painter, sample, look);
        let name = indicator.name.get(scene.texts.language()).to_owned();
        let mut job = egui::text::LayoutJob::simple_singleline(name, theme::plain_font(11.0), ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(lines.left() - sample.right() - 12.0);
        let words = easel.painter.layout_job(job);
        easel.painter.galley(pos2(sample.right() + 4.0, middle - words.size().y / 2.0), words, ink);
    }
}

/// The lines that somebody drew, each with its place in the instrument: a key names no line that is not there.
fn drawn<'a>(group: &'a GroupState, journey: &'a Journey) -> impl Iterator<Item = (usize, &'a Indicator)> {
    let is_drawn = |indicator: &Indicator| journey.curves.get(&indicator.id).is_some_and(|it| !it.segments.is_empty());
    group.instrument().indicators.iter().enumerate().filter(move |(_, indicator)| is_drawn(indicator))
}

/// Which pencil is which, in a row or two, where the sheet has no room for the names at the ends of the lines.
fn key_ui(ui: &mut Ui, scene: &Scene<'_>, (group, journey): (&GroupState, &Journey)) {
    let width = ui.available_width();
    let font = theme::plain_font(13.0);
    let (origin, mut at) = (ui.available_rect_before_wrap().min, Vec2::ZERO);
    let painter = ui.painter().clone();
    let ink = ui.visuals().text_color();
    for (place, indicator) in drawn(group, journey) {
        let colour = theme::pencil_colour(ui, &indicator.pencil);
        let name = indicator.name.get(scene.texts.language()).to_owned();
        let words = painter.layout_no_wrap(name, font.clone(), ink);
        let needed = KEY_SAMPLE.x + 6.0 + words.size().x;
        if at.x > 0.0 && at.x + needed > width {
            at = vec2(0.0, at.y + KEY_SAMPLE.y);
        }
        let sample = Rect::from_min_size(origin + at, KEY_SAMPLE);
        let look = LineLook { pencil: &indicator.pencil, colour, width: KEY_WIDTH, place };
        curves::paint_sample(&painter, sample, look);
        painter.galley(sample.right_center() + vec2(6.0, -words.size().y / 2.0), words, ink);
        at.x += needed + 2.0 * theme::GRID;
    }
    ui.allocate_exact_size(vec2(width, at.y + KEY_SAMPLE.y), Sense::hover());
}
