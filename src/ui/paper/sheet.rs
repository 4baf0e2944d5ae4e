//! The sheet: the timeline with its months and years, the words at the ends of the axis, and the lines.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align, Color32, Galley, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::model::{
    Code, Curve, Curves, Indicator, InkStroke, Instrument, Journey, MonthSpan, PhaseSpan, Point, seen_line,
};
use crate::text::Texts;
use crate::ui::paper::curves::LineLook;
use crate::ui::paper::easel::{BELOW_LINES, Easel, SheetLayout};
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::paper::{curves, time_ticks};
use crate::ui::theme;
use crate::ui::theme::GRID;

/// Room at the left for the words at the ends of the axis and the names of the lanes.
pub const LEFT_MARGIN: f32 = 100.0;

/// Room at the right between a line's end and its name.
const LEADER: f32 = 20.0;

/// The most room for the names of the lines; longer ones end in an ellipsis.
const WIDEST_NAME: f32 = 158.0;

/// The least room for names: the buttons of the overview stand below them.
const LEAST_NAMES: f32 = 148.0;

/// Room at the right where the window is too narrow for names.
const NARROW_MARGIN: f32 = 16.0;

/// Narrower than this, the names of the lines are left out; they also stand with the pencils.
const WIDE_ENOUGH_FOR_NAMES: f32 = 720.0;

/// Above the lines, where their upper edge and a mark on it need room.
const ABOVE_LINES: f32 = 8.0;

/// The fewest days in a month.
const SHORTEST_MONTH_DAYS: f64 = 28.0;

/// A sheet lower than this, in points, has one row for its months and years.
const LOW_SHEET: f32 = 330.0;

/// The row of months or years.
const YEAR_ROW: f32 = 24.0;

/// From one name at the end of a line to the next, in points.
pub const NAME_ROW: f32 = 18.0;

/// From one row of words in the margin to the next.
const MARGIN_ROW: f32 = 16.0;

/// The rows of months and years.
const MONTH_ROWS: f32 = 44.0;

/// The room the names of an instrument's lines take, in whichever language: the sheet does not move with it.
pub fn names_width(painter: &Painter, instrument: &Instrument) -> f32 {
    let width = |indicator: &Indicator| {
        let names = Texts::languages().iter().map(|&language| indicator.name.get(language).to_owned());
        let width = |name| painter.layout_no_wrap(name, theme::strong_font(13.0), egui::Color32::PLACEHOLDER).size().x;
        names.map(width).fold(0.0, f32::max)
    };
    instrument.indicators.iter().map(width).fold(LEAST_NAMES, f32::max).min(WIDEST_NAME)
}

/// Whether a sheet this wide, in points, has the names of its lines at their ends.
pub fn has_room_for_names(width: f32) -> bool {
    width >= WIDE_ENOUGH_FOR_NAMES
}

/// Divides `rect` into the parts of a sheet, with `lanes_height` for the lanes and `names_width` for the names.
pub fn lay_out(rect: Rect, length_days: f64, lanes_height: f32, names_width: f32) -> SheetLayout {
    let names = has_room_for_names(rect.width());
    let left = rect.left() + LEFT_MARGIN;
    let right = rect.right() - if names { LEADER + names_width } else { NARROW_MARGIN };
    let lanes = Rect::from_min_max(pos2(left, rect.bottom() - lanes_height), pos2(right, rect.bottom()));
    let is_low = rect.height() < LOW_SHEET;
    let bottom = lanes.top() - BELOW_LINES - if is_low { YEAR_ROW } else { MONTH_ROWS };
    let top = (rect.top() + ABOVE_LINES).min(bottom - 40.0);
    let lines = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
    SheetLayout { space: SheetSpace::whole(lines, length_days), lanes, now: 0.0, names, is_low }
}

/// The same with `now` points right of the lines for moments of now.
pub fn lay_out_beside_now(
    rect: Rect,
    length_days: f64,
    lanes_height: f32,
    (names_width, now): (f32, f32),
) -> SheetLayout {
    let narrower = rect.with_max_x(rect.right() - now);
    SheetLayout { now, ..lay_out(narrower, length_days, lanes_height, names_width) }
}

/// Paints the calendar: months and years, or weeks and days where there is room for them. Hairlines across the lines, and
/// their names below.
pub fn paint_calendar(easel: &Easel<'_>, journey: &Journey) {
    let Easel { ui, painter, layout, .. } = easel;
    if time_ticks::has_room(&layout.space) {
        return time_ticks::paint(easel, &journey.timeline);
    }
    let hairline = theme::colour(theme::palette(ui).hairline);
    let (lines, view) = (layout.space.lines, layout.space.view);
    painter.rect_stroke(lines, 2.0, Stroke::new(1.0, hairline), egui::StrokeKind::Inside);
    let months = journey.timeline.months();
    let seen = |month: &&MonthSpan| month.to_day > view.from_day && month.from_day < view.to_day;
    let seen: Vec<&MonthSpan> = months.iter().filter(seen).collect();
    for month in seen.iter().filter(|month| month.from_day > view.from_day) {
        let (width, strength) = if month.month == 1 { (1.5, 1.0) } else { (1.0, 0.45) };
        let x = layout.space.x_of(month.from_day);
        painter.vline(x, lines.y_range(), Stroke::new(width, hairline.gamma_multiply(strength)));
    }
    let step = months_to_next_name(easel);
    if let Some(step) = step {
        paint_months(easel, &seen, step);
    }
    if !layout.is_low || step.is_none() {
        paint_years(easel, journey);
    }
}

/// Every how many months a name stands: where they are narrow the first of each quarter stands for the three, and where not even those
/// four fit in their year it is all years.
fn months_to_next_name(easel: &Easel<'_>) -> Option<i8> {
    let Easel { ui, painter, texts, layout } = easel;
    let ink = theme::colour(theme::palette(ui).faint_ink);
    let width = |name: String| painter.layout_no_wrap(name, theme::plain_font(13.0), ink).size().x;
    let month_width = layout.space.x_of(SHORTEST_MONTH_DAYS) - layout.space.x_of(0.0);
    let fits = |step: i8| {
        // In a low sheet one of them also says its year.
        let year = if layout.is_low && step > 1 { " 2000" } else { "" };
        let widest = (1..=12).map(|month| width(texts.short_month(month) + year)).fold(0.0, f32::max);
        widest + 4.0 <= month_width * f32::from(step)
    };
    [1, 3].into_iter().find(|&step| fits(step))
}

/// The names of months below the lines, each in its middle. In a low sheet there is no other row: there each begins where its month does,
/// and the first one and every January also say the year.
fn paint_months(easel: &Easel<'_>, months: &[&MonthSpan], step: i8) {
    let Easel { ui, painter, texts, layout } = easel;
    let faint = theme::colour(theme::palette(ui).faint_ink);
    let lines = layout.space.lines;
    let mut end_of_words = f32::NEG_INFINITY;
    for month in months.iter().filter(|month| (month.month - 1) % step == 0) {
        let (from, to) = (layout.space.x_of(month.from_day), layout.space.x_of(month.to_day));
        let mut name = texts.short_month(month.month);
        if layout.is_low && (month.month == 1 || end_of_words.is_infinite()) {
            name = format!("{name} {}", month.year);
        }
        let name = painter.layout_no_wrap(name, theme::plain_font(13.0), faint);
        let left = if layout.is_low { from.max(lines.left()) } else { f32::midpoint(from, to) - name.size().x / 2.0 };
        if left > end_of_words + 4.0 && left >= lines.left() && left + name.size().x <= lines.right() {
            end_of_words = left + name.size().x;
            painter.galley(pos2(left, lines.bottom() + BELOW_LINES), name, faint);
        }
    }
}

/// The year under its January, and under the start of the timeline where there is room before the next.
fn paint_years(easel: &Easel<'_>, journey: &Journey) {
    let Easel { ui, painter, layout, .. } = easel;
    let lines = layout.space.lines;
    let ink = theme::colour(theme::palette(ui).ink);
    let months = journey.timeline.months();
    let view = layout.space.view;
    let is_first = |month: &MonthSpan| month.from_day <= view.from_day && month.to_day > view.from_day;
    let on_screen = |month: &&MonthSpan| (is_first(month) || month.month == 1) && month.to_day > view.from_day;
    let starts = months.iter().filter(on_screen);
    let x_of = |month: &MonthSpan| layout.space.x_of(month.from_day.max(view.from_day));
    let starts: Vec<(f32, i16)> = starts.map(|month| (x_of(month), month.year)).collect();
    let mut end_of_words = f32::NEG_INFINITY;
    for (place, &(from, year)) in starts.iter().enumerate() {
        let words = painter.layout_no_wrap(year.to_string(), theme::strong_font(15.0), ink);
        let next = starts.get(place + 1).map_or(lines.right(), |next| next.0);
        let is_first_and_short = place == 0 && next - from < words.size().x + GRID;
        if !is_first_and_short && from > end_of_words && from + words.size().x <= lines.right() {
            end_of_words = from + words.size().x + GRID;
            let below = if layout.is_low { 0.0 } else { 20.0 };
            painter.galley(pos2(from, lines.bottom() + BELOW_LINES + below), words, ink);
        }
    }
}

/// Paints the words at the two ends of an indicator's axis, in the margin beside them.
pub fn paint_word_ends(easel: &Easel<'_>, indicator: &Indicator) {
    let Easel { ui, painter, texts, layout } = easel;
    let colour = theme::colour(theme::palette(ui).ink);
    let lines = layout.space.lines;
    let language = texts.language();
    let high = texts.with("sheet-high-end", [("words", indicator.high_end.get(language).into())]);
    let low = texts.with("sheet-low-end", [("words", indicator.low_end.get(language).into())]);
    let right = lines.left() - GRID;
    let high = margin_words(painter, high, colour, lines.height() / 2.0);
    painter.galley(pos2(right, lines.top()), high, colour);
    let low = margin_words(painter, low, colour, lines.height() / 2.0);
    painter.galley(pos2(right, lines.bottom() - low.size().y), low, colour);
}

/// Paints what an indicator is about on the sheet itself, where there is no room above it; gives where.
pub fn paint_explanation(easel: &Easel<'_>, indicator: &Indicator) -> Rect {
    let Easel { ui, painter, texts, layout } = easel;
    let lines = layout.space.lines;
    let faint = theme::colour(theme::palette(ui).faint_ink);
    let language = texts.language();
    let words = format!("{}: {}", indicator.name.get(language), indicator.explanation.get(language));
    let galley = painter.layout(words, theme::plain_font(13.0), faint, lines.width() - 2.0 * GRID);
    let place = Rect::from_min_size(lines.left_top() + vec2(GRID, GRID), galley.size());
    painter.galley(place.min, galley, faint);
    place
}

/// Words for the left margin, in as many rows as `height` has room for; they end at the place they are painted at.
fn margin_words(painter: &Painter, words: String, colour: Color32, height: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple(words, theme::plain_font(13.0), colour, LEFT_MARGIN - 2.0 * GRID);
    job.halign = Align::RIGHT;
    job.wrap.max_rows = ((height / MARGIN_ROW) as usize).max(1);
    painter.layout_job(job)
}

/// What is in sight of a phase.
struct PhaseArea {
    /// The place among the kinds of the instrument.
    place: usize,
    wash: Color32,
    /// Inside the lines.
    rect: Rect,
    /// Its border with the phase before is in sight.
    has_border: bool,
}

/// The phases that are in sight: close by, those on the screen.
fn phase_areas<'a>(
    easel: &Easel<'a>,
    spans: &'a [PhaseSpan],
    instrument: &'a Instrument,
) -> impl Iterator<Item = PhaseArea> + 'a {
    let (space, washes) = (easel.layout.space, theme::palette(easel.ui).washes);
    let lines = space.lines;
    spans.iter().enumerate().filter_map(move |(order, span)| {
        let place = instrument.phases.iter().position(|kind| kind.letter == span.letter)?;
        let (from, to) = (space.x_of(span.from_day), space.x_of(span.to_day));
        // One that begins on the screen is, however short it is.
        let begins_earlier = from < lines.left();
        let is_in_sight = if begins_earlier { to > lines.left() } else { from <= lines.right() };
        let x_range = from.max(lines.left())..=to.min(lines.right());
        is_in_sight.then(|| PhaseArea {
            place,
            wash: theme::colour(washes[place % washes.len()]),
            rect: Rect::from_x_y_ranges(x_range, lines.y_range()),
            has_border: order > 0 && !begins_earlier,
        })
    })
}

/// Paints the phases as washes behind the lines, and border lines that are seen in grey.
pub fn paint_phases(easel: &Easel<'_>, spans: &[PhaseSpan], instrument: &Instrument) {
    let faint = theme::colour(theme::palette(easel.ui).faint_ink);
    for PhaseArea { wash, rect, has_border, .. } in phase_areas(easel, spans, instrument) {
        easel.painter.rect_filled(rect, 0.0, wash);
        if has_border {
            easel.painter.vline(rect.left(), rect.y_range(), Stroke::new(1.5, faint));
        }
    }
}

/// How far around the name of a phase its wash hides a line that runs there, in points.
const AROUND_NAME: egui::Vec2 = vec2(3.0, 1.0);

/// Paints the letter and name of each phase at its head, over the lines and on a ground of its own, so that no line runs through it. Where
/// borders lie close, the letter of the later phase stands beside that of the one before; close by, a phase that began earlier has its name
/// where the screen begins.
pub fn paint_phase_names(easel: &Easel<'_>, spans: &[PhaseSpan], instrument: &Instrument) {
    let Easel { ui, painter, texts, .. } = easel;
    let ink = theme::colour(theme::palette(ui).ink);
    let mut free_from = f32::NEG_INFINITY;
    for PhaseArea { place, wash, rect, .. } in phase_areas(easel, spans, instrument) {
        let kind = &instrument.phases[place];
        let label = format!("{} {}", kind.letter, kind.name.get(texts.language()));
        let galley = painter.layout_no_wrap(label, theme::strong_font(13.0), ink);
        let mut at = pos2((rect.left() + GRID).max(free_from), rect.top() + GRID);
        let galley = if at.x + galley.size().x + GRID <= rect.right() {
            galley
        } else {
            painter.layout_no_wrap(kind.letter.to_string(), theme::strong_font(13.0), ink)
        };
        at.x = at.x.min(easel.layout.space.lines.right() - galley.size().x);
        free_from = at.x + galley.size().x + GRID / 2.0;
        painter.rect_filled(Rect::from_min_size(at, galley.size()).expand2(AROUND_NAME), 3.0, wash);
        painter.galley(at, galley, ink);
    }
}

/// Paints all curves, the `active` one in full strength and the others resting; without an active one, all in full.
/// `instead` is shown in the place of the active curve, while a stroke changes it.
pub fn paint_curves(easel: &Easel<'_>, shown: &ShownCurves<'_>) {
    let shapes = curve_shapes(easel.ui, &easel.layout.space, shown, |_| true);
    lines_painter(easel).extend(shapes);
}

/// Paints inside the lines, with room for the width of a line at their edge. Close by, lines go on outside: there the edge
/// is sharp.
pub fn lines_painter(easel: &Easel<'_>) -> Painter {
    let (painter, space) = (&easel.painter, &easel.layout.space);
    let aside = if space.view.is_whole(space.length_days) { 6.0 } else { 0.0 };
    painter.with_clip_rect(space.lines.expand2(vec2(aside, 6.0)).intersect(painter.clip_rect()))
}

/// The shapes of the `wanted` ones among the curves, as [`paint_curves`] paints them.
pub fn curve_shapes(
    ui: &Ui,
    space: &SheetSpace,
    shown: &ShownCurves<'_>,
    wanted: impl Fn(&Code) -> bool,
) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (place, indicator) in shown.instrument.indicators.iter().enumerate().filter(|(_, it)| wanted(&it.id)) {
        let is_active = shown.active == Some(&indicator.id);
        let curve = if is_active {
            shown.instead.or_else(|| shown.curves.get(&indicator.id))
        } else {
            shown.curves.get(&indicator.id)
        };
        let Some(curve) = curve else { continue };
        let look = shown.look_of(ui, indicator, place);
        if is_active {
            shapes.extend(curve.gaps.iter().map(|gap| curves::gap_shape(space, gap.from, gap.to, look.colour)));
        }
        let pressure = match shown.ink {
            [] => Vec::new(),
            ink => curves::pressure_across(space, ink, &indicator.id),
        };
        shapes.extend(curves::curve_shapes(space, curve, look, &pressure, ui.pixels_per_point()));
    }
    shapes
}

/// The curves as thin lines, for a small picture of the whole.
pub fn small_curves(ui: &Ui, space: &SheetSpace, shown: &ShownCurves<'_>) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (place, indicator) in shown.instrument.indicators.iter().enumerate() {
        let Some(curve) = shown.curves.get(&indicator.id) else { continue };
        let look = shown.look_of(ui, indicator, place);
        for segment in &curve.segments {
            let seen = seen_line(&segment.points, space.days_in(curves::SEEN_STEP));
            let points = curves::thinned(seen.into_iter().map(|point| space.pos_of(point)));
            shapes.push(Shape::line(points, Stroke::new(look.width / 2.0, look.colour)));
        }
    }
    shapes
}

/// Which curves are shown, and how.
#[derive(Debug, Clone, Copy)]
pub struct ShownCurves<'a> {
    /// What they are curves of.
    pub instrument: &'a Instrument,
    /// The curves.
    pub curves: &'a Curves,
    /// The one in full strength; without one, all are.
    pub active: Option<&'a Code>,
    /// What is shown in the place of the active curve.
    pub instead: Option<&'a Curve>,
    /// The movements of the pen, where lines are to be as broad as it was pressed; otherwise none.
    pub ink: &'a [InkStroke],
}

impl ShownCurves<'_> {
    /// How the line of an indicator looks, which is at this place among the others.
    pub fn look_of<'i>(&self, ui: &Ui, indicator: &'i Indicator, place: usize) -> LineLook<'i> {
        let full = self.active.is_none_or(|active| *active == indicator.id);
        let colour = theme::pencil_colour(ui, &indicator.pencil);
        let contrast = if theme::is_strong(ui) { theme::STRONG_RESTING_CONTRAST } else { theme::RESTING_CONTRAST };
        let colour = if full { colour } else { theme::paler(ui, colour, contrast) };
        let width = if full { curves::ACTIVE_WIDTH } else { curves::RESTING_WIDTH };
        LineLook { pencil: &indicator.pencil, colour, width, place }
    }
}

/// Paints the name of each curve at its end.
pub fn paint_names(easel: &Easel<'_>, shown: &ShownCurves<'_>) {
    let Easel { ui, painter, layout, .. } = easel;
    for name in names(easel, shown) {
        let look = shown.look_of(ui, name.indicator, name.place);
        // Beside moments of now a short stroke of its colour: nothing goes from a line to a dot.
        let from = if layout.now > 0.0 {
            name.rect.left_center() - vec2(LEADER - 4.0, 0.0)
        } else {
            pos2(name.end.x.max(layout.space.lines.right()) + 2.0, name.end.y)
        };
        painter.line_segment([from, name.rect.left_center() - vec2(4.0, 0.0)], Stroke::new(1.5, look.colour));
        painter.galley(name.rect.min, name.words, Color32::PLACEHOLDER);
    }
}

/// The same names as buttons that take the pencil of a line; gives the one that was pressed.
pub fn names_ui(easel: &Easel<'_>, shown: &ShownCurves<'_>) -> Option<Code> {
    let mut taken = None;
    for name in names(easel, shown) {
        let (ui, code) = (easel.ui, &name.indicator.id);
        // The tin has the same pencils for the keyboard.
        let rect = name.rect.expand2(vec2(GRID, 2.0));
        let response = ui.interact(rect, egui::Id::unique(("name-of-line", code)), NAME_SENSE);
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            taken = Some(code.clone());
        }
    }
    taken
}

/// A name is pressed, and is no stop of the keyboard.
const NAME_SENSE: egui::Sense = egui::Sense::CLICK;

/// A name at the end of its curve.
struct NameOfLine<'a> {
    indicator: &'a Indicator,
    /// The place of the curve among the others.
    place: usize,
    /// Where the curve ends.
    end: Pos2,
    words: Arc<Galley>,
    rect: Rect,
}

/// The names, moved apart where they would overlap.
fn names<'a>(easel: &Easel<'_>, shown: &ShownCurves<'a>) -> Vec<NameOfLine<'a>> {
    let Easel { ui, painter, texts, layout } = easel;
    if !layout.names {
        return Vec::new();
    }
    let space = &layout.space;
    let ends = shown.instrument.indicators.iter().enumerate().filter_map(|(place, indicator)| {
        let curve = shown.curves.get(&indicator.id)?;
        Some((place, indicator, space.pos_of(end_on_screen(curve, space)?)))
    });
    let ends: Vec<(usize, &Indicator, Pos2)> = ends.collect();
    let wanted: Vec<f32> = ends.iter().map(|(_, _, end)| end.y).collect();
    let heights = moved_apart(&wanted, NAME_ROW, space.lines.y_range());
    let palette = theme::palette(ui);
    let placed = ends.into_iter().zip(heights).map(|((place, indicator, end), y)| {
        let is_active = shown.active == Some(&indicator.id);
        let font = if is_active { theme::strong_font(13.0) } else { theme::plain_font(13.0) };
        let is_full = is_active || shown.active.is_none();
        let colour = theme::colour(if is_full { palette.ink } else { palette.faint_ink });
        let name = indicator.name.get(texts.language()).to_owned();
        let mut job = LayoutJob::simple_singleline(name, font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(WIDEST_NAME);
        let words = painter.layout_job(job);
        let corner = pos2(space.lines.right() + layout.now + LEADER, y - words.size().y / 2.0);
        NameOfLine { indicator, place, end, rect: Rect::from_min_size(corner, words.size()), words }
    });
    placed.collect()
}

/// Where a curve ends on the screen; nothing where it has no line at all there.
fn end_on_screen(curve: &Curve, space: &SheetSpace) -> Option<Point> {
    let view = space.view;
    let segment = curve.segments.iter().rev().find(|segment| segment.from_day() <= view.to_day)?;
    let day = segment.to_day().min(view.to_day);
    (day >= view.from_day).then_some(Point::new(day, segment.value_at(day)?))
}

/// Heights near `wanted`, in the same order, at least `distance` apart and inside `range` where it is large enough.
pub fn moved_apart(wanted: &[f32], distance: f32, range: egui::Rangef) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&a, &b| wanted[a].total_cmp(&wanted[b]));
    let mut heights = wanted.to_vec();
    let mut lowest = range.min;
    for &place in &order {
        heights[place] = heights[place].max(lowest);
        lowest = heights[place] + distance;
    }
    let mut highest = range.max;
    for &place in order.iter().rev() {
        heights[place] = heights[place].min(highest);
        highest = heights[place] - distance;
    }
    heights
}
