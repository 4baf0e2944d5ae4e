//! The participant's own words, written down in the interview, each with the moment and the line it is about. Whether they
//! may be used is asked of their owner later.

use egui::{TextEdit, Ui};

use crate::model::{Code, Event, Quote, noted_in_interview};
use crate::text::{Texts, in_phase};
use crate::ui::event_card::CardOf;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, menu_ui};
use crate::ui::widgets::date_field::{DateField, date_field_ui};

/// Shows the quotes of `event`; true when something was changed. Words that change have to be asked about again.
pub fn quotes_ui(ui: &mut Ui, scene: &mut Scene<'_>, of: CardOf<'_>, event: &mut Event) -> bool {
    let texts = scene.texts;
    let before = event.quotes.clone();
    let mut quotes = event.quotes.clone();
    let mut taken_away = None;
    for (place, quote) in quotes.iter_mut().enumerate() {
        ui.push_id(("quote", place), |ui| {
            words_ui(ui, texts, event, place, quote);
            about_ui(ui, scene, of, event, (place, &mut *quote));
            ui.horizontal_wrapped(|ui| {
                faint_ui(ui, texts.get(said_name(quote)));
                if button_ui(ui, texts.get("mention-remove")).clicked() {
                    taken_away = Some(place);
                }
            });
            ui.add_space(8.0);
        });
    }
    if let Some(place) = taken_away {
        quotes.remove(place);
    }
    if button_ui(ui, texts.get("interview-quote-add")).clicked() {
        quotes.push(Quote { noted: Some(noted_in_interview()), ..Quote::new(String::new()) });
    }
    if of.interview.is_some_and(|interview| !interview.may_quote) {
        faint_ui(ui, texts.get("interview-quotes-not-agreed"));
    }
    event.quotes = quotes;
    event.quotes != before
}

fn words_ui(ui: &mut Ui, texts: &Texts, event: &Event, place: usize, quote: &mut Quote) {
    let mut text = quote.text.clone();
    let field = TextEdit::multiline(&mut text).desired_rows(2).desired_width(f32::INFINITY);
    let label = texts.with("interview-quote-field", [("n", (place + 1).into())]);
    let id = ui.make_persistent_id(("quote", event.id, place));
    let response = ui.add(field.id(id).hint_text(texts.get("interview-quote-hint")));
    // New words are waited for, so that they can be typed while they are said.
    let focused_before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), true));
    if !focused_before && quote.text.is_empty() {
        response.request_focus();
        response.scroll_to_me(Some(egui::Align::Center));
    }
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, &label));
    if response.lost_focus() {
        text = String::from(text.trim());
    }
    if text != quote.text {
        *quote = quote.reworded(text);
    }
}

/// The moment and the line that words are about, and the phase that follows from the moment.
fn about_ui(ui: &mut Ui, scene: &mut Scene<'_>, of: CardOf<'_>, event: &Event, (place, quote): (usize, &mut Quote)) {
    let texts = scene.texts;
    let day = quote.day_in(event);
    ui.horizontal_wrapped(|ui| {
        let label = texts.with("interview-quote-when", [("n", (place + 1).into())]);
        let field = DateField::on(&label, of.timeline.date_of(day), of.timeline);
        if let Some(typed) = date_field_ui(ui, texts, field) {
            put_at(quote, event, of.timeline.clamp_day(of.timeline.day_of(typed.from)));
        }
        line_ui(ui, texts, of, &mut quote.indicator);
    });
    let Some(interview) = of.interview else { return };
    if let Some(words) = in_phase(texts, of.instrument, interview.spans, day) {
        faint_ui(ui, words);
    }
    let Some((pointed, line)) = interview.pointed else { return };
    if (pointed, line) == (day, quote.indicator.as_ref()) {
        return;
    }
    let when = texts.month_and_year(of.timeline.date_of(pointed));
    let words = match line.and_then(|code| of.instrument.indicator(code)) {
        Some(line) => {
            let line = line.name.get(texts.language());
            texts.with("interview-quote-to-pointed-line", [("when", when.into()), ("line", line.into())])
        }
        None => texts.with("interview-quote-to-pointed", [("when", when.into())]),
    };
    if button_ui(ui, words).clicked() {
        put_at(quote, event, pointed);
        quote.indicator = line.cloned();
    }
}

/// At the beginning of its event it needs no day of its own.
fn put_at(quote: &mut Quote, event: &Event, day: f64) {
    quote.day = Some(day).filter(|&day| day != event.from);
}

fn line_ui(ui: &mut Ui, texts: &Texts, of: CardOf<'_>, chosen: &mut Option<Code>) {
    let language = texts.language();
    let name = |code: &Code| of.instrument.indicator(code).map(|it| it.name.get(language).to_owned());
    let none = texts.get("interview-quote-no-line");
    let words = chosen.as_ref().and_then(name).unwrap_or_else(|| none.clone());
    menu_ui(ui, words, |ui| {
        if choice_ui(ui, chosen.is_none(), none).clicked() {
            *chosen = None;
            ui.close();
        }
        for indicator in &of.instrument.indicators {
            let is_chosen = chosen.as_ref() == Some(&indicator.id);
            if choice_ui(ui, is_chosen, indicator.name.get(language)).clicked() {
                *chosen = Some(indicator.id.clone());
                ui.close();
            }
        }
    });
}

/// The text id of what the owner of a quote said to it.
pub fn said_name(quote: &Quote) -> &'static str {
    match (quote.approved, quote.said_on) {
        (true, _) => "interview-quote-yes",
        (false, Some(_)) => "interview-quote-no",
        (false, None) => "interview-quote-not-asked",
    }
}
