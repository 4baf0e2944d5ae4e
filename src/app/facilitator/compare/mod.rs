//! Everyone side by side: one small plot for each indicator, along phases or along the calendar.

use std::collections::BTreeMap;

use egui::{Align2, Color32, RichText, ScrollArea, Stroke, Ui, vec2};
use egui_plot::{GridMark, Line, LineStyle, Plot, PlotPoint, PlotPoints, PlotUi, Span, Text};

use crate::analysis::{AlignedGroup, Alignment, Skipped, SkippedBecause, align, summarise};
use crate::app::action::GroupAction;
use crate::app::scene::Scene;
use crate::app::state::{CompareAxis, GroupState};
use crate::app::theme;
use crate::app::widgets::controls::{choice_ui, faint_ui};
use crate::model::{Code, Indicator, ParticipantCode};
use crate::text::Texts;

/// Places on the axis of each phase.
const PLACES_PER_PHASE: usize = 51;
/// Places on a calendar axis.
const CALENDAR_PLACES: usize = 201;
/// From this many people a median is shown; below it the lines speak for themselves.
const ENOUGH_FOR_MEDIAN: usize = 5;
/// The narrowest small plot, in points.
const NARROWEST_PLOT: f32 = 300.0;
/// The height of a small plot, in points.
const PLOT_HEIGHT: f32 = 176.0;

/// Lines worked out once for a group and an axis.
#[derive(Debug, Default)]
pub struct Compared {
    made_for: Option<(u64, uuid::Uuid, CompareAxis)>,
    figures: Option<Figures>,
}

/// A line, `[place on the axis, value]`, in stretches without a gap.
type Stretches = Vec<Vec<[f64; 2]>>;

#[derive(Debug)]
struct Figures {
    aligned: AlignedGroup,
    /// By indicator: each person's line in stretches without a gap.
    lines: BTreeMap<Code, Vec<(ParticipantCode, Stretches)>>,
    /// By indicator, where enough people are in it.
    medians: BTreeMap<Code, Stretches>,
}

impl Compared {
    fn of(&mut self, group: &GroupState) -> &Figures {
        let wanted = (group.history.revision(), group.group().id, group.axis);
        if self.made_for != Some(wanted) {
            self.figures = None;
            self.made_for = Some(wanted);
        }
        self.figures.get_or_insert_with(|| figures_of(group))
    }
}

fn figures_of(group: &GroupState) -> Figures {
    let alignment = match group.axis {
        CompareAxis::Phase => Alignment::Phase { per_phase: PLACES_PER_PHASE },
        CompareAxis::Calendar => Alignment::Calendar { places: CALENDAR_PLACES },
    };
    let aligned = align(group.group(), alignment);
    let mut lines = BTreeMap::new();
    let mut medians = BTreeMap::new();
    for indicator in &group.instrument().indicators {
        let drawn = aligned.people.iter().filter_map(|person| Some((person, person.curves.get(&indicator.id)?)));
        let stretches = drawn.map(|(person, values)| (person.participant.clone(), stretches(&aligned.axis, values)));
        lines.insert(indicator.id.clone(), stretches.collect());
        let summary = summarise(&aligned.rows(&indicator.id));
        let enough =
            summary.n.iter().zip(&summary.median).map(|(&n, median)| median.filter(|_| n >= ENOUGH_FOR_MEDIAN));
        medians.insert(indicator.id.clone(), self::stretches(&aligned.axis, &enough.collect::<Vec<_>>()));
    }
    Figures { aligned, lines, medians }
}

fn stretches(axis: &[f64], values: &[Option<f64>]) -> Stretches {
    let places: Vec<Option<[f64; 2]>> = axis.iter().zip(values).map(|(&x, value)| value.map(|y| [x, y])).collect();
    places
        .split(Option::is_none)
        .filter(|run| !run.is_empty())
        .map(|run| run.iter().flatten().copied().collect())
        .collect()
}

/// Shows everyone side by side.
pub fn compare_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("compare-axis"));
        for (axis, name) in [(CompareAxis::Phase, "compare-by-phase"), (CompareAxis::Calendar, "compare-by-calendar")] {
            if choice_ui(ui, group.axis == axis, texts.get(name)).clicked() {
                scene.ask(GroupAction::Align(axis));
            }
        }
    });
    let figures = scene.scratch.compared.of(group);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.label(summary_sentence(texts, group, figures));
        for sentence in skipped_sentences(texts, &figures.aligned.skipped) {
            faint_ui(ui, sentence);
        }
        if figures.aligned.people.is_empty() {
            return;
        }
        ui.add_space(8.0);
        let across = ((ui.available_width() / NARROWEST_PLOT) as usize).clamp(1, 3);
        for row in group.instrument().indicators.chunks(across) {
            ui.columns(across, |columns| {
                for (column, indicator) in columns.iter_mut().zip(row) {
                    plot_ui(column, texts, group, figures, indicator);
                }
            });
            ui.add_space(16.0);
        }
    });
}

fn summary_sentence(texts: &Texts, group: &GroupState, figures: &Figures) -> String {
    let shown = figures.aligned.people.len();
    let name = match group.axis {
        CompareAxis::Phase => "compare-summary-phase",
        CompareAxis::Calendar => "compare-summary-calendar",
    };
    texts.with(name, [("n", shown.into()), ("of", group.group().journeys.len().into())])
}

fn skipped_sentences(texts: &Texts, skipped: &[Skipped]) -> Vec<String> {
    let mut by_reason: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for person in skipped {
        let reason = match &person.why {
            SkippedBecause::NoConsent => texts.get("skipped-no-consent"),
            SkippedBecause::NoPhaseBorders => texts.get("skipped-no-borders"),
            SkippedBecause::PhaseDoesNotOccur(letter) => {
                texts.with("skipped-phase-missing", [("letter", letter.to_string().into())])
            }
        };
        by_reason.entry(reason).or_default().push(person.participant.as_str());
    }
    by_reason.into_iter().map(|(reason, people)| format!("{reason}: {}", people.join(", "))).collect()
}

fn plot_ui(ui: &mut Ui, texts: &Texts, group: &GroupState, figures: &Figures, indicator: &Indicator) {
    let language = texts.language();
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    ui.label(RichText::new(indicator.name.get(language)).font(theme::strong_font(15.0)).color(colour));
    end_ui(ui, texts.with("sheet-high-end", [("words", indicator.high_end.get(language).into())]));
    let palette = theme::palette(ui);
    let axis = &figures.aligned.axis;
    let (Some(&first), Some(&last)) = (axis.first(), axis.last()) else { return };
    let faint = theme::colour(palette.faint_ink);
    let plot = Plot::new(("compare", indicator.id.as_str()))
        .height(PLOT_HEIGHT)
        .show_axes([group.axis == CompareAxis::Calendar, false])
        .show_grid([false, false])
        .show_x(false)
        .show_y(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(vec2(0.0, 0.0))
        .default_x_bounds(first, last)
        .default_y_bounds(-4.0, 114.0)
        .auto_bounds([false, false])
        .x_grid_spacer(|_| year_marks(figures, group))
        .x_axis_formatter(|mark, _| year_at(group, mark.value))
        .label_formatter(|_| None);
    plot.show(ui, |plot_ui| {
        if group.axis == CompareAxis::Phase {
            phase_bands(plot_ui, texts, group, &palette, faint);
        }
        draw_people(plot_ui, group, figures, indicator, PlotColours { line: colour, others: faint });
    });
    end_ui(ui, texts.with("sheet-low-end", [("words", indicator.low_end.get(language).into())]));
}

/// The words at one end of an axis, on one line, so that plots beside each other stand level.
fn end_ui(ui: &mut Ui, words: String) {
    ui.add(egui::Label::new(RichText::new(words).weak().small()).truncate());
}

/// The colours of a small plot.
#[derive(Debug, Clone, Copy)]
struct PlotColours {
    line: Color32,
    others: Color32,
}

fn phase_bands(
    plot_ui: &mut PlotUi<'_>,
    texts: &Texts,
    group: &GroupState,
    palette: &crate::report::theme::Palette,
    faint: Color32,
) {
    for (place, phase) in group.instrument().phases.iter().enumerate() {
        let (from, to) = (place as f64, place as f64 + 1.0);
        let wash = theme::colour(palette.washes[place % palette.washes.len()]);
        plot_ui.add(Span::new("", from..=to).fill(wash).border_width(0.0));
        let name = format!("{} {}", phase.letter, phase.name.get(texts.language()));
        let words = RichText::new(name).font(theme::strong_font(11.0)).color(faint);
        plot_ui.text(Text::new("", PlotPoint::new(from + 0.03, 112.0), words).anchor(Align2::LEFT_TOP));
        if place > 0 {
            let border = Line::new("", vec![[from, -4.0], [from, 114.0]]).color(faint.gamma_multiply(0.6)).width(1.0);
            plot_ui.line(border.style(LineStyle::dashed_dense()));
        }
    }
}

fn draw_people(
    plot_ui: &mut PlotUi<'_>,
    group: &GroupState,
    figures: &Figures,
    indicator: &Indicator,
    colours: PlotColours,
) {
    let Some(people) = figures.lines.get(&indicator.id) else { return };
    let draw = |plot_ui: &mut PlotUi<'_>, stretches: &[Vec<[f64; 2]>], stroke: Stroke| {
        for stretch in stretches {
            plot_ui.line(Line::new("", PlotPoints::from(stretch.clone())).stroke(stroke).allow_hover(false));
        }
    };
    let is_selected = |participant: &ParticipantCode| group.selected.as_ref() == Some(participant);
    for (_, stretches) in people.iter().filter(|(participant, _)| !is_selected(participant)) {
        draw(plot_ui, stretches, Stroke::new(1.3, colours.others.gamma_multiply(0.5)));
    }
    if let Some((_, stretches)) = people.iter().find(|(participant, _)| is_selected(participant)) {
        draw(plot_ui, stretches, Stroke::new(3.0, colours.line));
    } else if let Some(median) = figures.medians.get(&indicator.id) {
        draw(plot_ui, median, Stroke::new(3.0, colours.line));
    }
}

/// The first of January of each year on a calendar axis, in days since its start.
fn year_marks(figures: &Figures, group: &GroupState) -> Vec<GridMark> {
    let (Some(start), Some(&last)) = (calendar_start(group), figures.aligned.axis.last()) else { return Vec::new() };
    let years = start.year()..=start.year() + (last / 365.0) as i16 + 1;
    let days = years.filter_map(|year| {
        let new_year = jiff::civil::Date::new(year, 1, 1).ok()?;
        Some(f64::from(start.until(new_year).ok()?.get_days()))
    });
    days.filter(|&day| (0.0..=last).contains(&day)).map(|day| GridMark { value: day, step_size: 365.0 }).collect()
}

fn year_at(group: &GroupState, day: f64) -> String {
    let year = calendar_start(group)
        .and_then(|start| start.checked_add(jiff::Span::new().try_days(day.round() as i64).ok()?).ok());
    year.map(|date| date.year().to_string()).unwrap_or_default()
}

/// The earliest start of those who take part.
fn calendar_start(group: &GroupState) -> Option<jiff::civil::Date> {
    let taking_part = group.group().journeys.iter().filter(|journey| journey.consent.group_figures);
    taking_part.map(|journey| journey.timeline.start).min()
}
