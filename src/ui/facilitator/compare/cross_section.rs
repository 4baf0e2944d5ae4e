//! A cut through all plots at one place: how high each line is there, in words and on its axis, and what is going on.

use std::sync::Arc;

use egui::{Color32, Key, Label, Rect, RichText, ScrollArea, Sense, Slider, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::figures::compare::{CompareAxis, CompareFigures};
use crate::app::figures::cross_section::{CrossSection, HeightThere, OpenEvent};
use crate::app::figures::kept::Same;
use crate::model::{Domain, Edition, Indicator};
use crate::report::persons_words;
use crate::text::{Height, Texts, domain_name, phase_name, visible};
use crate::ui::facilitator::compare::cut_in_hand::CutInHand;
use crate::ui::facilitator::compare::plot_scene::PlotScene;
use crate::ui::facilitator::compare::words::{DAYS_A_MONTH, month_of, when_words};
use crate::ui::facilitator::sentences::sentence_ui;
use crate::ui::theme;
use crate::ui::widgets::controls::{faint_ui, heading_ui, rail_slider_ui};

/// Events that are listed; of more the number is said.
const MOST_EVENTS: usize = 30;

/// Along phases, an arrow key moves the cut by this part of a phase; with shift or control by a fifth of it.
const PHASE_STEP: f64 = 0.05;

/// The height of a gauge, in points.
const GAUGE: f32 = 20.0;

/// Moves the cut: with the pointer, or with arrow keys by a month (with shift a week, with control a day), and to the ends
/// with Home and End. Gives where it was put, 0–1 of the shown axis.
pub fn slider_ui(ui: &mut Ui, plots: PlotScene<'_>, cut: &mut CutInHand, x: f64) -> Option<f64> {
    let texts = plots.texts;
    let when = when_words(texts, plots.figures, x);
    let has_focus = cut.slider.is_some_and(|slider| ui.memory(|memory| memory.has_focus(slider)));
    // Taken before the slider does, whose own step knows no months.
    let by_key = if has_focus { key_step(ui, plots.figures, x) } else { None };
    let row = ui.horizontal(|ui| {
        let mut at = x;
        ui.spacing_mut().slider_width = (ui.available_width() - 260.0).clamp(120.0, 560.0);
        let slider = Slider::new(&mut at, 0.0..=1.0).show_value(false);
        let response = rail_slider_ui(ui, slider);
        cut.slider = Some(response.id);
        let exact = exact_words(texts, plots.figures, x).unwrap_or_else(|| when.clone());
        let label = texts.with("cross-at", [("when", exact.into())]);
        response.widget_info(|| WidgetInfo::slider(true, at, &label));
        ui.add(Label::new(RichText::new(when).font(theme::strong_font(15.0))).truncate());
        response.changed().then_some(at)
    });
    by_key.or(row.inner)
}

/// Where the arrow keys, Home or End put the cut.
fn key_step(ui: &Ui, figures: &CompareFigures, x: f64) -> Option<f64> {
    let (day, week) = ui.input(|input| (input.modifiers.command, input.modifiers.shift));
    let step = match (figures.axis, day, week) {
        (CompareAxis::Phase, false, false) => PHASE_STEP,
        (CompareAxis::Phase, ..) => PHASE_STEP / 5.0,
        (_, true, _) => 1.0,
        (_, false, true) => 7.0,
        (_, false, false) => DAYS_A_MONTH,
    };
    let place = figures.place_at(x);
    let keys = [
        (Key::ArrowLeft, place - step),
        (Key::ArrowRight, place + step),
        (Key::Home, figures.shown.0),
        (Key::End, figures.shown.1),
    ];
    let modifiers = ui.input(|input| input.modifiers);
    let pressed = keys.into_iter().find(|&(key, _)| ui.input_mut(|input| input.consume_key(modifiers, key)));
    pressed.map(|(_, place)| figures.x_of(place).clamp(0.0, 1.0))
}

/// The day itself, on an axis of dates.
fn exact_words(texts: &Texts, figures: &CompareFigures, x: f64) -> Option<String> {
    let is_dated = figures.axis == CompareAxis::Calendar;
    let days = jiff::Span::new().try_days(figures.place_at(x).round() as i64).ok().filter(|_| is_dated)?;
    Some(texts.date(figures.start()?.checked_add(days).ok()?))
}

/// The card beside the plots.
pub fn card_ui(ui: &mut Ui, plots: PlotScene<'_>, cut: &mut CutInHand, figures: &Arc<CompareFigures>, explains: bool) {
    let (texts, Some(x)) = (plots.texts, plots.cursor) else { return };
    let cut = cut.made.get((Same(Arc::clone(figures)), x), || Arc::new(CrossSection::at(figures, x)));
    ScrollArea::vertical().auto_shrink(false).id_salt("cross-section").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if explains {
            sentence_ui(ui, &texts.get(if figures.told.is_some() { "explain-cross-told" } else { "explain-cross" }));
        }
        for (indicator, height) in figures.group.setup.instrument.indicators.iter().zip(&cut.heights) {
            ui.add_space(8.0);
            height_ui(ui, plots, indicator, height, x);
        }
        ui.add_space(16.0);
        match &figures.told {
            Some(told) => told_events_ui(ui, plots, told, figures.place_at(x)),
            None => {
                heading_ui(ui, texts.get("cross-events"));
                events_ui(ui, plots, &cut);
            }
        }
    });
}

/// The height of one indicator: in words, and as a mark between the words at the ends of its axis.
fn height_ui(ui: &mut Ui, plots: PlotScene<'_>, indicator: &Indicator, height: &HeightThere, x: f64) {
    let texts = plots.texts;
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    ui.label(RichText::new(indicator.name.get(texts.language())).font(theme::strong_font(13.0)));
    let own = plots.selected.map(|person| own_value(plots, indicator, person, x));
    let HeightThere { n, middle, few } = height;
    let words = match (own, middle, n) {
        (Some(Some(value)), ..) => Height::of(value).on_axis(texts, indicator),
        (Some(None), ..) | (None, _, 0) => texts.get("cross-not-drawn"),
        (None, Some(middle), _) => Height::of(middle.value).on_axis(texts, indicator),
        (None, None, _) if plots.figures.told.is_some() => texts.get("told-no-line"),
        (None, None, _) => texts.with("cross-few", [("n", (*n).into())]),
    };
    let marks = match own {
        Some(value) => value.into_iter().collect(),
        None => middle.map_or_else(|| few.clone(), |middle| vec![middle.value]),
    };
    let band = middle.filter(|middle| middle.has_band()).map(|middle| (middle.low, middle.high));
    gauge_ui(ui, colour, band, &marks);
    ui.label(RichText::new(words).font(theme::plain_font(13.0)));
}

fn own_value(plots: PlotScene<'_>, indicator: &Indicator, person: usize, x: f64) -> Option<f64> {
    let figures = plots.figures;
    let placing = figures.placings.people.get(person)?;
    let day = placing.day_at(figures.place_at(x))?;
    figures.group.journey_of(&placing.participant)?.curves.get(&indicator.id)?.value_at(day)
}

fn gauge_ui(ui: &mut Ui, colour: Color32, band: Option<(f64, f64)>, marks: &[f64]) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width() - 12.0, GAUGE), Sense::hover());
    let track = rect.shrink2(vec2(6.0, 0.0));
    let x = |value: f64| track.left() + track.width() * (value / 100.0) as f32;
    let palette = theme::palette(ui);
    let painter = ui.painter();
    painter.hline(track.x_range(), track.center().y, Stroke::new(2.0, theme::colour(palette.hairline)));
    for end in [track.left(), track.right()] {
        painter.vline(
            end,
            (track.center().y - 5.0)..=(track.center().y + 5.0),
            Stroke::new(2.0, theme::colour(palette.hairline)),
        );
    }
    if let Some((from, to)) = band {
        let bar = Rect::from_x_y_ranges(x(from)..=x(to), (track.center().y - 4.0)..=(track.center().y + 4.0));
        painter.rect_filled(bar, 4.0, colour.gamma_multiply(0.3));
    }
    for &value in marks {
        painter.circle_filled(pos2(x(value), track.center().y), 6.0, colour);
    }
}

fn events_ui(ui: &mut Ui, plots: PlotScene<'_>, cut: &CrossSection) {
    let texts = plots.texts;
    let is_shown = |open: &&OpenEvent| match plots.selected.and_then(|person| plots.figures.placings.people.get(person))
    {
        Some(placing) => open.participant == placing.participant,
        None => true,
    };
    let shown: Vec<&OpenEvent> = cut.events.iter().filter(is_shown).collect();
    if shown.is_empty() {
        faint_ui(ui, texts.get("cross-nothing"));
    }
    for domain in Domain::ALL {
        let of_domain: Vec<&&OpenEvent> = shown.iter().filter(|open| open.domain == domain).collect();
        if of_domain.is_empty() {
            continue;
        }
        let head = [("n", persons(&of_domain).into()), ("of", plots.figures.people.into())];
        let name = format!("{} · {}", texts.get(domain_name(domain)), texts.with("persons-of", head));
        ui.add_space(4.0);
        ui.label(RichText::new(name).font(theme::strong_font(13.0)));
        for open in of_domain.iter().take(MOST_EVENTS) {
            ui.label(RichText::new(event_words(texts, plots, open)).font(theme::plain_font(13.0)));
        }
        if of_domain.len() > MOST_EVENTS {
            faint_ui(ui, texts.with("list-more", [("n", (of_domain.len() - MOST_EVENTS).into())]));
        }
    }
}

/// With how many people something happened in the phase in which `place` lies.
fn told_events_ui(ui: &mut Ui, plots: PlotScene<'_>, told: &Edition, place: f64) {
    let texts = plots.texts;
    let kinds = &told.instrument.phases;
    let Some(kind) = kinds.get((place as usize).min(kinds.len().saturating_sub(1))) else { return };
    heading_ui(ui, texts.with("told-events", [("phase", phase_name(texts, kind).into())]));
    let cells: Vec<_> = told.events.iter().filter(|cell| cell.phase == kind.letter).collect();
    if cells.is_empty() {
        faint_ui(ui, texts.get("told-nothing"));
    }
    for cell in cells {
        let persons = persons_words(texts, cell.persons, told.participants);
        let words = format!("{} · {persons}", texts.get(domain_name(cell.domain)));
        ui.label(RichText::new(words).font(theme::plain_font(13.0)));
    }
}

fn persons(events: &[&&OpenEvent]) -> usize {
    events.iter().map(|open| &open.participant).collect::<std::collections::BTreeSet<_>>().len()
}

fn event_words(texts: &Texts, plots: PlotScene<'_>, open: &OpenEvent) -> String {
    let person = plots.figures.person(&open.participant);
    let since = person.and_then(|person| month_of(texts, plots.figures, person, open.since)).unwrap_or_default();
    let title =
        if open.title.is_empty() { texts.get("event-without-words") } else { visible(&open.title).into_owned() };
    texts.with(
        "cross-event",
        [("code", open.participant.as_str().into()), ("title", title.into()), ("month", since.into())],
    )
}
