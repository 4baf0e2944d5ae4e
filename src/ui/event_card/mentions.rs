//! Who and what had a part in an event, from the instrument's lists or in own words, each with its own sign.

use egui::{ScrollArea, TextEdit, Ui};

use crate::model::{Bilingual, Code, Event, Impact, Mention, Mentioned, noted_in_interview};
use crate::text::Texts;
use crate::ui::event_card::CardOf;
use crate::ui::widgets::controls::{button_ui, choice_ui};

/// Shows who and what had a part in `event`; true when something was changed.
pub fn mentions_ui(ui: &mut Ui, texts: &Texts, of: CardOf<'_>, event: &mut Event) -> bool {
    let instrument = of.instrument;
    let actors: Vec<(&Code, &Bilingual)> = instrument.actors.iter().map(|actor| (&actor.code, &actor.name)).collect();
    let factors: Vec<(&Code, &Bilingual)> =
        instrument.factors.iter().map(|factor| (&factor.code, &factor.name)).collect();
    let noted = of.interview.map(|_| noted_in_interview());
    let who = mention_list_ui(ui, texts, ("event-actors", &actors, noted.as_ref()), &mut event.actors);
    let what = mention_list_ui(ui, texts, ("event-factors", &factors, noted.as_ref()), &mut event.factors);
    who || what
}

/// The actors or factors of an event, each with its own sign, and a list to add from: its title, what is in it, and where
/// it is noted.
fn mention_list_ui(
    ui: &mut Ui,
    texts: &Texts,
    (title, known, noted): (&str, &[(&Code, &Bilingual)], Option<&Code>),
    mentions: &mut Vec<Mention>,
) -> bool {
    let before = mentions.clone();
    let new = |what| Mention { noted: noted.cloned(), ..Mention::new(what) };
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
                    mentions.push(new(Mentioned::Code((*code).clone())));
                    ui.close();
                }
            }
            if ui.button(texts.get("mention-other")).clicked() {
                mentions.push(new(Mentioned::Other(String::new())));
                ui.close();
            }
        });
    });
    *mentions != before
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
