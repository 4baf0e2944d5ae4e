//! Who and what had a part in an event, from the instrument's lists or in own words, each with its own sign.

use egui::{Button, Id, ScrollArea, TextEdit, Ui, vec2};

use crate::model::{Bilingual, Code, Event, Impact, Level, Mention, Mentioned, noted_in_interview};
use crate::text::{Texts, level_name};
use crate::ui::event_card::CardOf;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, opening_ui};

/// An actor or factor of the instrument, with its level.
type Known<'a> = (&'a Code, &'a Bilingual, Level);

/// The list to add from, in points.
const LIST_WIDTH: f32 = 320.0;
const LIST_HEIGHT: f32 = 360.0;

/// Shows who and what had a part in `event`; true when something was changed.
pub fn mentions_ui(ui: &mut Ui, texts: &Texts, of: CardOf<'_>, event: &mut Event) -> bool {
    let instrument = of.instrument;
    let actors: Vec<Known<'_>> =
        instrument.actors.iter().map(|actor| (&actor.code, &actor.name, actor.level)).collect();
    let factors: Vec<Known<'_>> =
        instrument.factors.iter().map(|factor| (&factor.code, &factor.name, factor.level)).collect();
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
    (title, known, noted): (&str, &[Known<'_>], Option<&Code>),
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
    let id = ui.scope_id().with(egui::IdSalt::new((title, "typed")));
    let add = Button::new(texts.get("mention-add")).stroke(theme::button_edge(ui)).min_size(vec2(TARGET, TARGET));
    opening_ui(ui, add, |ui| {
        if let Some(what) = chosen_ui(ui, texts, known, mentions, id) {
            mentions.push(new(what));
            ui.close();
        }
    });
    *mentions != before
}

/// What can be added, under the levels at which it lies: what has the typed words in its name. Gives what was chosen.
fn chosen_ui(ui: &mut Ui, texts: &Texts, known: &[Known<'_>], there: &[Mention], id: Id) -> Option<Mentioned> {
    ui.set_width(LIST_WIDTH);
    let mut typed = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
    let label = texts.get("mention-search");
    let field = TextEdit::singleline(&mut typed).hint_text(&label).desired_width(f32::INFINITY);
    let response = ui.add(field.min_size(vec2(0.0, TARGET)).align(egui::Align2::LEFT_CENTER));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label));
    // Who opens the list can type at once.
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let words = typed.trim().to_lowercase();
    let fits = |name: &str| name.to_lowercase().contains(&words);
    let is_there = |code: &Code| there.iter().any(|mention| mention.what == Mentioned::Code(code.clone()));
    let left = known.iter().filter(|(code, name, _)| !is_there(code) && fits(name.get(texts.language())));
    let mut left: Vec<&Known<'_>> = left.collect();
    left.sort_by_key(|(_, _, level)| *level);
    let mut chosen = None;
    // Enter takes the first one, as where one types ahead elsewhere.
    if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) && !words.is_empty() {
        chosen = left.first().map(|(code, _, _)| Mentioned::Code((*code).clone()));
    }
    ScrollArea::vertical().max_height(LIST_HEIGHT).show(ui, |ui| {
        let mut last = None;
        for (code, name, level) in left {
            if last.replace(*level) != Some(*level) {
                faint_ui(ui, texts.get(level_name(*level)));
            }
            if ui.button(name.get(texts.language())).clicked() {
                chosen = Some(Mentioned::Code((*code).clone()));
            }
        }
        if ui.button(texts.get("mention-other")).clicked() {
            chosen = Some(Mentioned::Other(typed.trim().to_owned()));
        }
    });
    let kept = if chosen.is_some() { String::new() } else { typed };
    ui.data_mut(|data| data.insert_temp(id, kept));
    chosen
}

/// One actor or factor with its sign; true when it is to be taken away.
fn mention_ui(ui: &mut Ui, texts: &Texts, known: &[Known<'_>], mention: &mut Mention) -> bool {
    match &mut mention.what {
        Mentioned::Code(code) => {
            let name = known.iter().find(|(known, ..)| *known == code).map(|(_, name, _)| name.get(texts.language()));
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
