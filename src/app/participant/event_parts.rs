//! The parts of an event's card that are opened on demand: how exact, more words, who and what, the lines, and for help its
//! record.

use egui::{CollapsingHeader, ScrollArea, TextEdit, Ui};

use super::help_record::help_ui;
use crate::app::state::SheetState;
use crate::app::widgets::controls::{button_ui, choice_ui};
use crate::model::{Bilingual, Code, Domain, Event, Impact, Mention, Mentioned, Precision};
use crate::text::Texts;

/// Shows the parts; gives the name of the one that was changed.
pub fn parts_ui(ui: &mut Ui, texts: &Texts, sheet: &SheetState, event: &mut Event) -> Option<&'static str> {
    let mut field = None;
    let mut note = |name: &'static str, is_changed: bool| {
        if is_changed {
            field = Some(name);
        }
    };
    if event.domain == Domain::Intervention {
        let actors = &sheet.setup.instrument.actors;
        let open = part(texts, "events-card-help", 0).default_open(true);
        note("help", open.show(ui, |ui| help_ui(ui, texts, actors, event)).body_returned.unwrap_or(false));
    }
    let mentions = event.actors.len() + event.factors.len();
    let parts = part(texts, "events-card-parts", mentions);
    note("mentions", parts.show(ui, |ui| mentions_ui(ui, texts, sheet, event)).body_returned.unwrap_or(false));
    let lines = part(texts, "event-indicators", event.indicators.len());
    note("indicators", lines.show(ui, |ui| indicators_ui(ui, texts, sheet, event)).body_returned.unwrap_or(false));
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
    ui.add(field.id_salt(("event-note", event.id))).labelled_by(label.id).changed()
}

fn mentions_ui(ui: &mut Ui, texts: &Texts, sheet: &SheetState, event: &mut Event) -> bool {
    let instrument = &sheet.setup.instrument;
    let actors: Vec<(&Code, &Bilingual)> = instrument.actors.iter().map(|actor| (&actor.code, &actor.name)).collect();
    let factors: Vec<(&Code, &Bilingual)> =
        instrument.factors.iter().map(|factor| (&factor.code, &factor.name)).collect();
    let who = mention_list_ui(ui, texts, "event-actors", &actors, &mut event.actors);
    let what = mention_list_ui(ui, texts, "event-factors", &factors, &mut event.factors);
    who || what
}

/// The actors or factors of an event, each with its own sign, and a list to add from.
fn mention_list_ui(
    ui: &mut Ui,
    texts: &Texts,
    title: &str,
    known: &[(&Code, &Bilingual)],
    mentions: &mut Vec<Mention>,
) -> bool {
    let before = mentions.clone();
    ui.label(texts.get(title));
    let mut taken_away = None;
    for (place, mention) in mentions.iter_mut().enumerate() {
        ui.push_id((title, place), |ui| {
            if mention_ui(ui, texts, known, mention) {
                taken_away = Some(place);
            }
        });
    }
    if let Some(place) = taken_away {
        mentions.remove(place);
    }
    ui.menu_button(texts.get("mention-add"), |ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for (code, name) in known {
                let is_there = mentions.iter().any(|mention| mention.what == Mentioned::Code((*code).clone()));
                if !is_there && ui.button(name.get(texts.language())).clicked() {
                    mentions.push(new_mention(Mentioned::Code((*code).clone())));
                    ui.close();
                }
            }
            if ui.button(texts.get("mention-other")).clicked() {
                mentions.push(new_mention(Mentioned::Other(String::new())));
                ui.close();
            }
        });
    });
    *mentions != before
}

fn new_mention(what: Mentioned) -> Mention {
    Mention::new(what)
}

/// One actor or factor with its sign; true when it is to be taken away.
fn mention_ui(ui: &mut Ui, texts: &Texts, known: &[(&Code, &Bilingual)], mention: &mut Mention) -> bool {
    match &mut mention.what {
        Mentioned::Code(code) => {
            let name = known.iter().find(|(known, _)| *known == code).map(|(_, name)| name.get(texts.language()));
            ui.label(name.unwrap_or(code.as_str()));
        }
        Mentioned::Other(words) => {
            let field = TextEdit::singleline(words)
                .desired_width(f32::INFINITY)
                .hint_text(texts.get("mention-other"))
                .align(egui::Align2::LEFT_CENTER);
            let label = texts.get("mention-other");
            ui.add(field.char_limit(200))
                .widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
        }
    }
    let mut take_away = false;
    ui.horizontal_wrapped(|ui| {
        let signs = [(-1, "sign-minus"), (0, "sign-none"), (1, "sign-plus")];
        for (sign, name) in signs {
            let chosen = mention.impact.value().signum() == sign;
            if choice_ui(ui, chosen, texts.get(name)).clicked() && !chosen {
                mention.impact = Impact::new(sign).unwrap_or_default();
            }
        }
        take_away = button_ui(ui, texts.get("mention-remove")).clicked();
    });
    take_away
}

fn indicators_ui(ui: &mut Ui, texts: &Texts, sheet: &SheetState, event: &mut Event) -> bool {
    let before = event.indicators.clone();
    ui.horizontal_wrapped(|ui| {
        for indicator in &sheet.setup.instrument.indicators {
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
