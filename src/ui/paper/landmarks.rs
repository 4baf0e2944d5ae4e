//! Personal landmarks and chapters in rows of their own: vague as they are meant, with labels that do not overlap.

use egui::{Align2, Color32, Painter, Rangef, Rect, Stroke, Ui, pos2, vec2};

use crate::model::{Landmark, Precision, Timeline, vague_span};
use crate::text::Texts;
use crate::ui::paper::cut_words::cut_words;
use crate::ui::paper::vague::{VagueBar, paint_vague};
use crate::ui::theme;

/// A row of marks and labels, in points.
pub const ROW: f32 = 24.0;

/// The most rows above a sheet.
const MOST_ROWS: usize = 3;

/// A row more is only worth it with so many points of height.
const HEIGHT_PER_ROW: f32 = 200.0;

/// A label is at most this wide: the first of these that takes no more rows than the last.
const WIDEST_LABELS: [f32; 3] = [420.0, 280.0, 160.0];

/// Between a mark and its label, and between two of them.
const BETWEEN: f32 = 8.0;

/// Half the width of a moment's mark.
const MARK: f32 = 4.0;

/// The same of one that found no room: it stands under the words of the last row, which may be those of another.
const SMALL_MARK: f32 = 2.0;

/// Where the landmarks stand.
#[derive(Debug, Clone, PartialEq)]
pub struct LandmarkLayout {
    /// How many rows there are.
    pub rows: usize,
    /// In the order of the journey; those off the screen are not there.
    pub placed: Vec<PlacedLandmark>,
}

impl LandmarkLayout {
    /// How many rows have a landmark in them, from the first.
    pub fn used(&self) -> usize {
        self.placed.iter().filter_map(|landmark| landmark.row).max().map_or(0, |row| row + 1)
    }

    fn left_out(&self) -> usize {
        self.placed.iter().filter(|landmark| landmark.row.is_none()).count()
    }
}

/// Where a landmark stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLandmark {
    /// Its place in the journey's list.
    pub place: usize,
    /// Its row from the top, or `None` where there was no room for a label.
    pub row: Option<usize>,
    /// Its bar; for a moment known to the day, of no width.
    pub bar: VagueBar,
    /// It is a period with a name.
    pub is_chapter: bool,
    /// Where a moment's mark stands, when its day is known; a mark on a vague date would look exact.
    pub mark_x: Option<f32>,
    /// The words, shortened to fit.
    pub label: String,
    /// Left end of the words.
    pub label_x: f32,
    /// Everything, from left to right.
    pub taken: Rangef,
}

/// How many rows `count` landmarks get above a sheet in a part of the window of this height: on a low one the lines matter
/// more.
pub fn rows_for(count: usize, height: f32) -> usize {
    let has_room_for = (height / HEIGHT_PER_ROW) as usize;
    count.min(MOST_ROWS).min(has_room_for)
}

/// Gives each landmark the first of `rows` rows where it does not touch another, between the ends of `across`.
pub fn lay_out(
    painter: &Painter,
    texts: &Texts,
    about: (&[Landmark], &Timeline),
    (x_of, across): (impl Fn(f64) -> f32, Rangef),
    rows: usize,
) -> LandmarkLayout {
    let [wide @ .., narrow] = WIDEST_LABELS;
    let with = |widest| with_labels(painter, texts, about, (&x_of, across), (rows, widest));
    let narrow = with(narrow);
    // Longer words take no row from the lines.
    let is_as_good = |layout: &LandmarkLayout| layout.left_out() <= narrow.left_out() && layout.used() <= narrow.used();
    let mut layout = wide.into_iter().map(with).find(is_as_good).unwrap_or(narrow);
    // Words are cut so that all find a row; then they run on as far as their row is free.
    for at in 0..layout.placed.len() {
        lengthen(painter, &label_of(texts, &about.0[layout.placed[at].place]), (&mut layout.placed, at), across);
    }
    layout
}

/// Lets the words of the landmark `at`, which are `whole`, run on up to its neighbours in its row, on the side of its mark where they are.
fn lengthen(painter: &Painter, whole: &str, (placed, at): (&mut [PlacedLandmark], usize), across: Rangef) {
    let PlacedLandmark { row, taken, label_x, ref label, .. } = placed[at];
    if row.is_none() || label == whole {
        return;
    }
    let neighbours = || placed.iter().filter(|other| other.row == row).map(|other| other.taken);
    let begin =
        neighbours().map(|other| other.max + BETWEEN).filter(|&end| end <= taken.min).fold(across.min, f32::max);
    let end =
        neighbours().map(|other| other.min - BETWEEN).filter(|&from| from >= taken.max).fold(across.max, f32::min);
    let stands_after = label_x > taken.min;
    let words_end = label_x + width_of(painter, label);
    let room = if stands_after { end - label_x } else { words_end - begin };
    let (longer, _) = cut_words(painter, whole, f64::from(room));
    let width = width_of(painter, &longer);
    if stands_after {
        placed[at].taken.max = taken.max.max(label_x + width);
    } else {
        placed[at].label_x = words_end - width;
        placed[at].taken.min = words_end - width;
    }
    placed[at].label = longer;
}

/// With labels at most so wide.
fn with_labels(
    painter: &Painter,
    texts: &Texts,
    (landmarks, timeline): (&[Landmark], &Timeline),
    (x_of, across): (&impl Fn(f64) -> f32, Rangef),
    (rows, widest): (usize, f32),
) -> LandmarkLayout {
    let mut placed: Vec<PlacedLandmark> = Vec::new();
    for (place, landmark) in landmarks.iter().enumerate() {
        let span = vague_span(timeline, landmark.day, landmark.to, landmark.precision);
        let bar = VagueBar::of(span, landmark.precision, x_of);
        if bar.to >= across.min && bar.from <= across.max {
            placed.push(place_one(painter, texts, (place, landmark), (bar, x_of(landmark.day)), (across, widest)));
        }
    }
    let mut order: Vec<usize> = (0..placed.len()).collect();
    order.sort_by(|&a, &b| placed[a].taken.min.total_cmp(&placed[b].taken.min));
    let mut taken: Vec<Vec<Rangef>> = vec![Vec::new(); rows];
    for index in order {
        let wanted = placed[index].taken;
        let is_free =
            |row: &Vec<Rangef>| row.iter().all(|it| it.max + BETWEEN <= wanted.min || it.min >= wanted.max + BETWEEN);
        placed[index].row = taken.iter().position(is_free);
        if let Some(row) = placed[index].row {
            taken[row].push(wanted);
        }
    }
    LandmarkLayout { rows, placed }
}

fn place_one(
    painter: &Painter,
    texts: &Texts,
    (place, landmark): (usize, &Landmark),
    (bar, day_x): (VagueBar, f32),
    (across, widest): (Rangef, f32),
) -> PlacedLandmark {
    let words = label_of(texts, landmark);
    let is_chapter = landmark.to.is_some();
    let mark_x = (!is_chapter && landmark.precision == Precision::Day).then_some(day_x);
    let (from, to) = mark_x.map_or((bar.from, bar.to), |x| (x - MARK, x + MARK));
    // The words of a chapter begin in it; those of a moment stand beside it, on the left where the sheet ends.
    let begin = if is_chapter { bar.full_from.min(bar.from + BETWEEN * 2.0) } else { to };
    let begin = begin.max(across.min) + 4.0;
    let end = (from - 4.0).min(across.max);
    let (before, after) = (end - across.min, across.max - begin);
    // Where neither side has room for the words they are cut, so that they do not lie over their own mark.
    let (label, _) = cut_words(painter, &words, f64::from(widest.min(before.max(after))));
    let width = width_of(painter, &label);
    let label_x = if width <= after { begin } else { (end - width).max(across.min) };
    // What lies off the screen takes no room on it.
    let taken = Rangef::new(from.min(label_x).max(across.min), to.max(label_x + width).min(across.max));
    PlacedLandmark { place, row: None, bar, is_chapter, mark_x, label, label_x, taken }
}

/// The words of a landmark; what is about a day says so.
pub fn label_of(texts: &Texts, landmark: &Landmark) -> String {
    let words = if landmark.text.is_empty() { texts.get("landmarks-untitled") } else { landmark.text.clone() };
    match landmark.precision {
        Precision::About => texts.with("landmarks-about", [("words", words.into())]),
        _ => words,
    }
}

/// The room of a landmark, the first row at `top`; of one without words that of its trace.
pub fn rect_of(layout: &LandmarkLayout, placed: &PlacedLandmark, top: f32) -> Rect {
    let Some(row) = placed.row else {
        let (from, to) = placed.mark_x.map_or((placed.bar.from, placed.bar.to), |x| (x - MARK, x + MARK));
        let foot = foot_of(layout, top);
        let seen = from.max(placed.taken.min)..=to.min(placed.taken.max);
        return Rect::from_x_y_ranges(seen, foot - 2.0 * MARK..=foot);
    };
    let row_top = top + row as f32 * ROW;
    Rect::from_x_y_ranges(placed.taken, row_top..=row_top + ROW)
}

/// The foot of the rows, along which the traces of landmarks without words are.
fn foot_of(layout: &LandmarkLayout, top: f32) -> f32 {
    top + layout.rows as f32 * ROW
}

/// Paints the landmarks, the first row at `top`.
pub fn paint(ui: &Ui, painter: &Painter, layout: &LandmarkLayout, top: f32) {
    let palette = theme::palette(ui);
    let (ink, accent) = (theme::colour(palette.ink), theme::colour(palette.accent));
    for landmark in &layout.placed {
        let small = foot_of(layout, top) - SMALL_MARK;
        let middle = landmark.row.map_or(small, |row| top + (row as f32 + 0.5) * ROW);
        // A chapter is as high as its words, a moment a thin trace beside them.
        // Without words, a trace along the edge is left, which covers nobody else's.
        let (half, strength) = match (landmark.row, landmark.is_chapter) {
            (None, _) => (1.5, 0.6),
            (_, true) => (9.0, 0.22),
            (_, false) => (4.0, 0.5),
        };
        let down = Rangef::new(middle - half, middle + half);
        paint_vague(painter, landmark.bar, down, accent.gamma_multiply(strength));
        if let Some(x) = landmark.mark_x {
            let half = if landmark.row.is_some() { MARK } else { SMALL_MARK };
            paint_diamond(painter, pos2(x, middle), (half, accent));
        }
        if landmark.row.is_some() {
            let at = pos2(landmark.label_x, middle);
            painter.text(at, Align2::LEFT_CENTER, &landmark.label, theme::plain_font(13.0), ink);
        }
    }
}

/// Paints thin lines from the days that are known down over the sheet, so that they are found again below.
pub fn paint_guides(ui: &Ui, painter: &Painter, layout: &LandmarkLayout, lines: Rect) {
    let colour = theme::colour(theme::palette(ui).accent).gamma_multiply(0.25);
    for x in layout.placed.iter().filter_map(|landmark| landmark.mark_x).filter(|x| lines.x_range().contains(*x)) {
        painter.vline(x, lines.y_range(), Stroke::new(1.0, colour));
    }
}

fn paint_diamond(painter: &Painter, at: egui::Pos2, (half, colour): (f32, Color32)) {
    let corners = [vec2(0.0, -half), vec2(half, 0.0), vec2(0.0, half), vec2(-half, 0.0)];
    let points = corners.iter().map(|&corner| at + corner).collect();
    painter.add(egui::Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// `words` cut with an ellipsis to be at most `width` points wide.
fn width_of(painter: &Painter, words: &str) -> f32 {
    painter.layout_no_wrap(words.to_owned(), theme::plain_font(13.0), Color32::PLACEHOLDER).size().x
}
