//! The card of one event: what, when, how it worked out, who and what had a part in it, and who may see it.

use egui::{ScrollArea, TextEdit, Ui};

use crate::app::action::SheetAction;
use crate::app::scene::Scene;
use crate::app::state::SheetState;
use crate::app::widgets::controls::{button_ui, choice_ui, faint_ui, heading_ui, tick_ui};
use crate::app::widgets::date_field::date_field_ui;
use crate::app::widgets::lanes::lane_name;
use crate::model::{Bilingual, Code, Domain, Event, Extra, Impact, Mention, Mentioned, Precision, Share};
use crate::text::Texts;

/// A new period is proposed to last this long.
const PROPOSED_DAYS: f64 = 30.0;

/// Shows the card of `event`.
pub fn event_card_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, event: &Event) {
    let texts = scene.texts;
    let mut changed = event.clone();
    let mut field = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            heading_ui(ui, texts.get("event-title"));
            if button_ui(ui, texts.get("event-close")).clicked() {
                scene.ask(SheetAction::SelectEvent(None));
            }
        });
        let parts: [(&'static str, bool); 8] = [
            ("title", title_ui(ui, texts, &mut changed)),
            ("domain", domain_ui(ui, texts, &mut changed)),
            ("when", when_ui(ui, scene, sheet, &mut changed)),
            ("impact", impact_ui(ui, texts, &mut changed)),
            ("note", note_ui(ui, texts, &mut changed)),
            ("mentions", mentions_ui(ui, texts, sheet, &mut changed)),
            ("indicators", indicators_ui(ui, texts, sheet, &mut changed)),
            ("share", share_ui(ui, texts, &mut changed)),
        ];
        field = parts.into_iter().find(|(_, is_changed)| *is_changed).map(|(name, _)| name);
        ui.add_space(8.0);
        if button_ui(ui, texts.get("event-remove")).clicked() {
            scene.ask(SheetAction::RemoveEvent(event.id));
        }
        ui.add_space(16.0);
    });
    if let Some(field) = field {
        scene.ask(SheetAction::ChangeEvent { event: Box::new(changed), field });
    }
}

fn title_ui(ui: &mut Ui, texts: &Texts, event: &mut Event) -> bool {
    let label = ui.label(texts.get("event-what"));
    let field = TextEdit::singleline(&mut event.title)
        .desired_width(f32::INFINITY)
        .hint_text(texts.get("event-what-hint"))
        .align(egui::Align2::LEFT_CENTER);
    let id = ui.make_persistent_id(("event-title", event.id));
    let response = ui.add(field.id(id).char_limit(200)).labelled_by(label.id);
    // A new event waits for its word, so that one can go on drawing at once.
    let focused_before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), true));
    if !focused_before && event.title.is_empty() {
        response.request_focus();
    }
    response.changed()
}

fn domain_ui(ui: &mut Ui, texts: &Texts, event: &mut Event) -> bool {
    let before = event.domain;
    ui.horizontal_wrapped(|ui| {
        for domain in Domain::ALL {
            if choice_ui(ui, event.domain == domain, texts.get(lane_name(domain))).clicked() {
                event.domain = domain;
            }
        }
    });
    event.domain != before
}

fn when_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, event: &mut Event) -> bool {
    let texts = scene.texts;
    let timeline = &sheet.journey().timeline;
    let before = (event.from, event.to, event.precision);
    ui.horizontal_wrapped(|ui| {
        let label = texts.get(if event.to.is_some() { "event-from" } else { "event-when" });
        ui.label(&label);
        if let Some(date) = date_field_ui(ui, &mut scene.scratch.date, &label, timeline.date_of(event.from)) {
            event.from = timeline.clamp_day(timeline.day_of(date));
        }
        if let Some(to) = event.to {
            let label = texts.get("event-to");
            ui.label(&label);
            if let Some(date) = date_field_ui(ui, &mut scene.scratch.date, &label, timeline.date_of(to)) {
                event.to = Some(timeline.clamp_day(timeline.day_of(date)));
            }
        }
    });
    if let Some(is_period) = tick_ui(ui, event.to.is_some(), texts.get("event-period")) {
        event.to = is_period.then(|| timeline.clamp_day(event.from + PROPOSED_DAYS));
    }
    event.to = event.to.map(|to| to.max(event.from));
    ui.horizontal_wrapped(|ui| {
        for precision in Precision::ALL {
            if choice_ui(ui, event.precision == precision, texts.get(precision_name(precision))).clicked() {
                event.precision = precision;
            }
        }
    });
    (event.from, event.to, event.precision) != before
}

fn precision_name(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "precision-day",
        Precision::Month => "precision-month",
        Precision::Season => "precision-season",
        Precision::About => "precision-about",
    }
}

fn impact_ui(ui: &mut Ui, texts: &Texts, event: &mut Event) -> bool {
    ui.label(texts.get("event-impact"));
    let before = event.impact;
    ui.horizontal_wrapped(|ui| {
        let choices = (-2..=2).filter_map(Impact::new);
        let names = ["impact-minus-2", "impact-minus-1", "impact-0", "impact-plus-1", "impact-plus-2"];
        for (impact, name) in choices.zip(names) {
            if choice_ui(ui, event.impact == impact, texts.get(name)).clicked() {
                event.impact = impact;
            }
        }
    });
    event.impact != before
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
    Mention { what, impact: Impact::default(), extra: Extra::default() }
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
    ui.label(texts.get("event-indicators"));
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

fn share_ui(ui: &mut Ui, texts: &Texts, event: &mut Event) -> bool {
    let before = event.share;
    ui.label(texts.get("event-share"));
    let names = ["share-self", "share-facilitator", "share-report"];
    ui.horizontal_wrapped(|ui| {
        for (share, name) in Share::ALL.into_iter().zip(names) {
            if choice_ui(ui, event.share == share, texts.get(name)).clicked() {
                event.share = share;
            }
        }
    });
    faint_ui(
        ui,
        texts.get(match event.share {
            Share::Myself => "share-self-hint",
            Share::Facilitator => "share-facilitator-hint",
            Share::Report => "share-report-hint",
        }),
    );
    event.share != before
}
