//! One plot: the phases behind it, everyone's lines, the middle of the group, and who stands out.

use egui::{
    Align2, Color32, CursorIcon, FontId, Pos2, Response, RichText, Sense, Stroke, TextStyle, Ui, WidgetInfo, vec2,
};
use egui_plot::{
    AxisHints, GridMark, LineStyle, Plot, PlotPoint, PlotResponse, PlotTransform, PlotUi, Span, Text, VLine,
};

use crate::app::figures::compare::{CompareAxis, CompareFigures};
use crate::model::{Indicator, PhaseKind, phase_spans};
use crate::report::theme::Palette;
use crate::text::{Height, Texts, phase_name};
use crate::ui::facilitator::compare::hit::{Hit, nearest};
use crate::ui::facilitator::compare::kept_lines::ThinLook;
use crate::ui::facilitator::compare::plot_scene::{Answer, PlotScene, Shown};
use crate::ui::facilitator::compare::strokes::{MiddleBand, MiddleLine, OtherLines, OwnLine};
use crate::ui::facilitator::compare::words::{DAYS_A_MONTH, month_of, not_drawn_words, when_words};
use crate::ui::paper::curves::LineLook;
use crate::ui::theme;

/// Room for the words of a year on the axis, in points.
const YEAR: f32 = 44.0;

/// Years on either side of where an axis of days begins that can be marked.
const MOST_YEARS: i16 = 30;

/// Values below and above the axis that are still shown, so that a line at its end is whole.
const ROOM_BELOW: f64 = 5.0;

const ROOM_ABOVE: f64 = 5.0;

/// How much of its colour a band has.
const BAND_STRENGTH: f32 = 0.22;

/// How much of its colour a thin line has. On dark paper light lines would drown the middle sooner.
const THIN_ON_LIGHT: f32 = 0.55;

const THIN_ON_DARK: f32 = 0.34;

/// Up to this many lines without a middle of the group are drawn as pencils draw them.
const MOST_IN_PENCIL: usize = 8;

/// The paper around the middle of the group, in points, and how much of it.
const HALO: f32 = 4.0;

const HALO_STRENGTH: f32 = 0.7;

/// A plot of one or more indicators, `height` points high. With several, nobody's line but that of who stands out is
/// shown, unless there is no median to show.
pub fn plot_ui(ui: &mut Ui, scene: PlotScene<'_>, shown: &[Shown<'_>], height: f32) -> (Answer, PlotTransform) {
    let palette = theme::palette(ui);
    let id: Vec<&str> = shown.iter().map(|it| it.indicator.id.as_str()).collect();
    let calendar = scene.figures.axis != CompareAxis::Phase;
    let width = ui.available_width();
    let words = move |mark: GridMark, _: &_| tick_words(scene.texts, scene.figures, mark.value);
    let years = AxisHints::new_x().formatter(words).label_spacing(YEAR / 2.0..=YEAR);
    let plot = Plot::new(("compare", id))
        .height(height)
        .show_axes([calendar, false])
        .show_grid([false, false])
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .sense(Sense::click_and_drag())
        .set_margin_fraction(vec2(0.0, 0.0))
        .default_x_bounds(0.0, 1.0)
        .default_y_bounds(-ROOM_BELOW, 100.0 + ROOM_ABOVE)
        .auto_bounds([false, false])
        .cursor_color(Color32::TRANSPARENT)
        .x_grid_spacer(move |_| ticks(scene.figures, width))
        .custom_x_axes(vec![years])
        .label_formatter(|_| None);
    // The words of an axis are as small as those of phases.
    let usual = ui.style().text_styles.get(&TextStyle::Body).cloned();
    let font = small_font(width);
    ui.style_mut().text_styles.insert(TextStyle::Body, font.clone());
    let answer = plot.show(ui, |plot_ui| {
        let names = backdrop(plot_ui, scene, &palette, &font);
        for it in shown {
            let colour = pencil_of(plot_ui.ctx(), it.indicator);
            draw_indicator(plot_ui, scene, it, colour, shown.len() == 1, &palette);
        }
        for name in names {
            plot_ui.text(name.anchor(Align2::LEFT_TOP).allow_hover(false));
        }
        if let Some(words) = not_drawn_words(scene, shown) {
            let words = RichText::new(words).font(font.clone()).color(theme::colour(palette.ink));
            let words = words.background_color(theme::colour(palette.paper).gamma_multiply(HALO_STRENGTH));
            let at = PlotPoint::new(0.01, -ROOM_BELOW);
            plot_ui.text(Text::new("", at, words).anchor(Align2::LEFT_BOTTOM).allow_hover(false));
        }
        if let Some(x) = scene.cursor {
            plot_ui.vline(VLine::new("", x).stroke(Stroke::new(1.5, theme::colour(palette.accent))).allow_hover(false));
        }
    });
    if let Some(usual) = usual {
        ui.style_mut().text_styles.insert(TextStyle::Body, usual);
    }
    let names: Vec<&str> = shown.iter().map(|it| it.indicator.name.get(scene.texts.language())).collect();
    let name = scene.texts.with("compare-figure", [("lines", names.join(", ").into())]);
    answer.response.widget_info(|| WidgetInfo::labeled(egui::Role::Canvas, true, &name));
    let transform = answer.transform;
    (pointer_ui(ui, scene, shown, &answer), transform)
}

fn pencil_of(context: &egui::Context, indicator: &Indicator) -> Color32 {
    let pencil = &indicator.pencil;
    theme::colour(if context.global_style().visuals.dark_mode { pencil.dark } else { pencil.light })
}

fn draw_indicator<'a>(
    plot_ui: &mut PlotUi<'a>,
    scene: PlotScene<'a>,
    shown: &Shown<'a>,
    colour: Color32,
    alone: bool,
    palette: &Palette,
) {
    let faint = theme::colour(palette.faint_ink);
    let look = |width: f32, strength: f32| LineLook {
        pencil: &shown.indicator.pencil,
        colour: colour.gamma_multiply(strength),
        width,
        place: shown.place,
    };
    let figures = shown.figures;
    let strength = scene.moment.strength();
    let others = if alone || figures.middle.is_empty() { scene.other_lines(shown) } else { Vec::new() };
    let selected = scene.selected_line(shown);
    // Also where whoever is chosen did not draw this: a thick line is theirs, on every plot.
    let is_anyone_chosen = scene.selected.is_some();
    let halo = if others.is_empty() { 0.0 } else { HALO_STRENGTH };
    if figures.middle.is_empty() && others.len() <= MOST_IN_PENCIL {
        // So few lines are the figure itself: told apart in grey too.
        let strength = if is_anyone_chosen { 0.5 } else { 0.9 };
        for line in others {
            plot_ui.add(OwnLine::new(line, scene.moment, look(1.5, strength)));
        }
    } else if !others.is_empty() {
        // Many thin lines are each a little fainter, so that the whole stays as light.
        let many = (scene.sampled_lines(shown).len() as f32 / 30.0).clamp(1.0, 3.0);
        let thin = if alone { faint } else { colour };
        let on_dark = plot_ui.ctx().global_style().visuals.dark_mode;
        let usual = if on_dark { THIN_ON_DARK } else { THIN_ON_LIGHT };
        let look = ThinLook { width: 1.1, colour: thin, opacity: usual / many.sqrt() };
        plot_ui.add(OtherLines::new(scene, *shown, look));
    }
    let width = if is_anyone_chosen { 1.4 } else { 2.4 };
    // Paper around it lifts the middle from the lines of people.
    let paper = theme::colour(palette.paper).gamma_multiply(halo * strength);
    let band = colour.gamma_multiply(BAND_STRENGTH * strength);
    plot_ui.add(MiddleBand::new(&figures.middle, band, Stroke::new(width + HALO, paper)));
    let beside = if is_anyone_chosen { 0.5 } else { 1.0 };
    plot_ui.add(MiddleLine::new(&figures.middle, look(width, beside * strength)));
    if let Some(line) = selected {
        plot_ui.add(OwnLine::new(line, scene.moment, look(3.0, 1.0)));
    }
}

/// The phases behind the lines: everyone's on an axis of phases, else those of who stands out. Gives their names, which stand over the
/// lines, each on a ground of its own.
fn backdrop(plot_ui: &mut PlotUi<'_>, scene: PlotScene<'_>, palette: &Palette, font: &FontId) -> Vec<Text> {
    let figures = scene.figures;
    let kinds = &figures.group.setup.instrument.phases;
    let spans: Vec<(usize, f64, f64)> = if figures.axis == CompareAxis::Phase {
        (0..kinds.len()).map(|place| (place, figures.x_of(place as f64), figures.x_of(place as f64 + 1.0))).collect()
    } else {
        own_phases(scene)
    };
    let faint = theme::colour(palette.faint_ink);
    if figures.axis != CompareAxis::Phase {
        // Days have no wash of their own; a quiet ground shows how far the plot reaches.
        plot_ui.add(Span::new("", 0.0..=1.0).fill(theme::colour(palette.desk)).border_width(0.0));
    }
    if figures.axis == CompareAxis::Landmark {
        let border = VLine::new("", figures.x_of(0.0)).stroke(Stroke::new(1.5, faint)).allow_hover(false);
        plot_ui.vline(border);
    }
    let width = f64::from(plot_ui.transform().frame().width()).max(1.0);
    let mut free_from = 0.0;
    let mut names = Vec::new();
    for (number, (place, from, to)) in spans.into_iter().filter(|span| span.2 > 0.0 && span.1 < 1.0).enumerate() {
        let wash = theme::colour(palette.washes[place % palette.washes.len()]).gamma_multiply(scene.moment.strength());
        plot_ui.add(Span::new("", from..=to).fill(wash).border_width(0.0));
        if number > 0 {
            let border = VLine::new("", from).stroke(Stroke::new(1.0, faint.gamma_multiply(0.6)));
            plot_ui.vline(border.style(LineStyle::dashed_dense()).allow_hover(false));
        }
        // Where borders lie close, the letter of the later phase stands beside that of the one before.
        let begin = (from.max(0.0) + 0.01).max(free_from);
        let room = ((to.min(1.0) - begin) * width) as f32;
        let (name, points) = phase_words(plot_ui.ctx(), scene.texts, &kinds[place], (font, room));
        free_from = begin + f64::from(points + APART) / width;
        let name = RichText::new(name).font(font.clone()).color(faint).background_color(wash);
        names.push(Text::new("", PlotPoint::new(begin, 100.0 + ROOM_ABOVE), name));
    }
    names
}

/// Between the names of two phases, at least, in points.
const APART: f32 = 4.0;

/// A picture narrower than this, in points, has smaller words in it.
const ROOM_FOR_USUAL: f32 = 400.0;

/// The letters of words inside a picture of this width, in points.
pub fn small_font(width: f32) -> FontId {
    theme::plain_font(if width < ROOM_FOR_USUAL { 11.0 } else { 13.0 })
}

/// The name of a phase, or its letter where there is no room for the name; and how wide that is.
fn phase_words(
    context: &egui::Context,
    texts: &Texts,
    kind: &PhaseKind,
    (font, room): (&FontId, f32),
) -> (String, f32) {
    let width_of = |words: &str| {
        context.fonts_mut(|fonts| fonts.layout_no_wrap(words.to_owned(), font.clone(), Color32::BLACK).size().x)
    };
    let (name, letter) = (phase_name(texts, kind), kind.letter.to_string());
    let (whole, short) = (width_of(&name), width_of(&letter));
    if whole <= room { (name, whole) } else { (letter, short) }
}

/// The phases of who stands out, each as (place in the instrument, from, to).
fn own_phases(scene: PlotScene<'_>) -> Vec<(usize, f64, f64)> {
    let figures = scene.figures;
    let kinds = &figures.group.setup.instrument.phases;
    let Some(placing) = scene.selected.and_then(|person| figures.placings.people.get(person)) else {
        return Vec::new();
    };
    let Some(journey) = figures.group.journey_of(&placing.participant) else { return Vec::new() };
    let spans = phase_spans(kinds, &journey.phases, &journey.timeline);
    let placed = spans.iter().filter_map(|span| {
        let place = kinds.iter().position(|kind| kind.letter == span.letter)?;
        let x = |day| placing.place_of(day).map(|at| figures.x_of(at));
        Some((place, x(span.from_day)?, x(span.to_day)?))
    });
    placed.collect()
}

/// Hovering says in words what is under the pointer; pressing a line lets its person stand out; dragging or pressing
/// elsewhere moves the cross-section.
fn pointer_ui(ui: &Ui, scene: PlotScene<'_>, shown: &[Shown<'_>], plot: &PlotResponse<()>) -> Answer {
    let response = &plot.response;
    let mut answer = Answer::default();
    let Some(pos) = response.hover_pos().or_else(|| response.interact_pointer_pos()) else { return answer };
    let hit = nearest(scene, shown, &plot.transform, pos);
    if let Some(hit) = hit {
        tip_ui(response, scene, &shown[hit.shown], &hit);
        let colour = pencil_of(ui.ctx(), shown[hit.shown].indicator);
        ui.painter().circle_stroke(hit.pos, 5.0, Stroke::new(2.0, colour));
        if hit.person.is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
    }
    let x = plot.transform.value_from_position(pos).x.clamp(0.0, 1.0);
    if response.clicked() {
        match hit.and_then(|hit| hit.person) {
            Some(person) => answer.person = Some(person),
            None => answer.cursor = scene.cursor.map(|_| x),
        }
    } else if response.dragged() {
        answer.cursor = scene.cursor.map(|_| x);
    }
    answer
}

fn tip_ui(response: &Response, scene: PlotScene<'_>, shown: &Shown<'_>, hit: &Hit) {
    let texts = scene.texts;
    let name = shown.indicator.name.get(texts.language());
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(280.0);
        let who = match hit.person.and_then(|person| scene.figures.placings.people.get(person)) {
            Some(placing) => placing.participant.to_string(),
            None => {
                let id = if scene.figures.told.is_some() { "compare-mean-of" } else { "compare-middle-of" };
                texts.with(id, [("n", scene.figures.people.into())])
            }
        };
        ui.label(RichText::new(format!("{name} · {who}")).font(theme::strong_font(13.0)));
        ui.label(RichText::new(Height::of(hit.value).on_axis(texts, shown.indicator)).font(theme::plain_font(13.0)));
        let mut when = when_words(texts, scene.figures, hit.x);
        let own = hit.person.zip(hit.day).and_then(|(person, day)| month_of(texts, scene.figures, person, day));
        if let Some(month) = own.filter(|month| *month != when) {
            when = format!("{when} ({month})");
        }
        ui.label(RichText::new(when).font(theme::plain_font(13.0)).weak());
    });
}

/// Where years begin on an axis of days that is `width` points wide, 0–1; from a landmark, where a year has passed. Where there is no
/// room for the words of each, every second, fifth or tenth.
fn ticks(figures: &CompareFigures, width: f32) -> Vec<GridMark> {
    let year_size = 365.0 / (figures.shown.1 - figures.shown.0).max(1.0);
    let fits = |years: &i16| f64::from(*years) * year_size * f64::from(width) >= f64::from(YEAR);
    let every = [1, 2, 5, 10].into_iter().find(fits).unwrap_or(MOST_YEARS);
    let days: Vec<f64> = match figures.axis {
        CompareAxis::Phase => Vec::new(),
        CompareAxis::Calendar => figures.start().map(|start| new_years_days(start, every)).unwrap_or_default(),
        CompareAxis::Landmark => {
            let years = (-MOST_YEARS..=MOST_YEARS).filter(|year| year % every == 0);
            years.map(|year| f64::from(year) * 12.0 * DAYS_A_MONTH).collect()
        }
    };
    let step_size = f64::from(every) * year_size;
    let marks = days.into_iter().map(|day| GridMark { value: figures.x_of(day), step_size });
    marks.filter(|mark| (0.0..=1.0).contains(&mark.value)).collect()
}

/// The first days of thirty years, in days after `start`; of `every` so many years one.
fn new_years_days(start: jiff::civil::Date, every: i16) -> Vec<f64> {
    let day = |year| {
        let new_year = jiff::civil::Date::new(year, 1, 1).ok()?;
        Some(f64::from(start.until(new_year).ok()?.get_days()))
    };
    (start.year()..=start.year() + MOST_YEARS).filter(|year| year % every == 0).filter_map(day).collect()
}

fn tick_words(texts: &Texts, figures: &CompareFigures, x: f64) -> String {
    if figures.axis == CompareAxis::Landmark {
        let years = (figures.place_at(x) / (12.0 * DAYS_A_MONTH)).round() as i64;
        let sign = if years < 0 { "−" } else { "+" };
        let letter = figures.landmark_letter().map(|letter| letter.to_string()).unwrap_or_default();
        return if years == 0 {
            letter
        } else {
            texts.with("tick-years", [("sign", sign.into()), ("n", years.abs().into())])
        };
    }
    let days = figures.place_at(x).round() as i64;
    let date = figures.start().and_then(|start| start.checked_add(jiff::Span::new().try_days(days).ok()?).ok());
    date.map(|date| date.year().to_string()).unwrap_or_default()
}

/// Where a line ends on the screen, for its name.
pub fn end_of_line(scene: PlotScene<'_>, shown: &Shown<'_>, transform: &PlotTransform) -> Option<Pos2> {
    let (x, value) = match scene.selected_line(shown) {
        Some(line) => line.stretches.last()?.last().map(|spot| (scene.moment.x_of(line.person, spot), spot.value))?,
        None => match shown.figures.middle.last() {
            Some(stretch) => stretch.last().map(|middle| (middle.x, middle.value))?,
            None => {
                let line = scene.other_lines(shown).into_iter().next()?;
                line.stretches.last()?.last().map(|spot| (scene.moment.x_of(line.person, spot), spot.value))?
            }
        },
    };
    Some(transform.position_from_point(&PlotPoint::new(x.min(1.0), value)))
}
