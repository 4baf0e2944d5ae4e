//! The parts of an event's card that are opened on demand: how exact, more words, who and what, the lines, and for help its
//! record.

use egui::{CollapsingHeader, TextEdit, Ui};

use crate::model::{Domain, Event, Precision};
use crate::text::Texts;
use crate::ui::event_card::CardOf;
use crate::ui::event_card::help::help_ui;
use crate::ui::event_card::mentions::mentions_ui;
use crate::ui::event_card::quotes::quotes_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{choice_ui, unprintable_ui};

/// Shows the parts; gives the name of the one that was changed.
pub fn parts_ui(ui: &mut Ui, scene: &mut Scene<'_>, of: CardOf<'_>, event: &mut Event) -> Option<&'static str> {
    let texts = scene.texts;
    let mut field = None;
    let mut note = |name: &'static str, is_changed: bool| {
        if is_changed {
            field = Some(name);
        }
    };
    if event.domain == Domain::Intervention {
        let actors = &of.instrument.actors;
        let open = part(texts, "events-card-help", 0).default_open(true);
        note("help", open.show(ui, |ui| help_ui(ui, texts, actors, event)).body_returned.unwrap_or(false));
    }
    let mentions = event.actors.len() + event.factors.len();
    let parts = part(texts, "events-card-parts", mentions);
    note("mentions", parts.show(ui, |ui| mentions_ui(ui, texts, of, event)).body_returned.unwrap_or(false));
    let lines = part(texts, "event-indicators", event.indicators.len());
    note("indicators", lines.show(ui, |ui| indicators_ui(ui, texts, of, event)).body_returned.unwrap_or(false));
    if of.interview.is_some() {
        let quotes = part(texts, "interview-quotes", event.quotes.len()).default_open(true);
        note("quotes", quotes.show(ui, |ui| quotes_ui(ui, scene, of, event)).body_returned.unwrap_or(false));
    }
    let more = part(texts, "events-card-note", usize::from(!event.note.is_empty()));
    note("note", more.show(ui, |ui| note_ui(ui, texts, event)).body_returned.unwrap_or(false));
    let precise = part(texts, "events-card-precise", 0);
    note("precision", precise.show(ui, |ui| precision_ui(ui, texts, event)).body_returned.unwrap_or(false));
    field
}

/// A heading that opens a part and says how much is in it. Which ones are open stays so from event to event.
fn part(texts: &Texts, name: &'static str, count: usize) -> CollapsingHeader {
    let title = texts.get(name);
    let words = match count {
        0 => title,
        _ => texts.with("events-card-with-count", [("title", title.into()), ("n", count.into())]),
    };
    CollapsingHeader::new(words).id_salt(name)
}

fn precision_ui(ui: &mut Ui, texts: &Texts, event: &mut Event) -> bool {
    let before = event.precision;
    ui.horizontal_wrapped(|ui| {
        for precision in Precision::ALL {
            if choice_ui(ui, event.precision == precision, texts.get(precision_name(precision))).clicked() {
                event.precision = precision;
            }
        }
    });
    event.precision != before
}

fn precision_name(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "precision-day",
        Precision::Month => "precision-month",
        Precision::Season => "precision-season",
        Precision::About => "precision-about",
    }
}

fn note_ui(ui: &mut Ui, texts: &Texts, event: &mut Event) -> bool {
    let label = ui.label(texts.get("event-note"));
    let field = TextEdit::multiline(&mut event.note).desired_rows(3).desired_width(f32::INFINITY);
    let changed = ui.add(field.id_salt(("event-note", event.id))).labelled_by(label.id).changed();
    unprintable_ui(ui, texts, &event.note);
    changed
}

fn indicators_ui(ui: &mut Ui, texts: &Texts, of: CardOf<'_>, event: &mut Event) -> bool {
    let before = event.indicators.clone();
    ui.horizontal_wrapped(|ui| {
        for indicator in &of.instrument.indicators {
            let touched = event.indicators.contains(&indicator.id);
            if choice_ui(ui, touched, indicator.name.get(texts.language())).clicked() {
                if touched {
                    event.indicators.retain(|id| *id != indicator.id);
                } else {
                    event.indicators.push(indicator.id.clone());
                }
            }
        }
    });
    event.indicators != before
}
