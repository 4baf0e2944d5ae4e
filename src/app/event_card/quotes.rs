//! The participant's own words, written down in the interview. Whether they may be used is asked of their owner later.

use egui::{TextEdit, Ui};

use super::InterviewCard;
use crate::app::widgets::controls::{button_ui, faint_ui};
use crate::model::{Event, Quote, noted_in_interview};
use crate::text::Texts;

/// Shows the quotes of `event`; true when something was changed. Words that change have to be asked about again.
pub fn quotes_ui(ui: &mut Ui, texts: &Texts, interview: InterviewCard, event: &mut Event) -> bool {
    let before = event.quotes.clone();
    let mut taken_away = None;
    for (place, quote) in event.quotes.iter_mut().enumerate() {
        ui.push_id(("quote", place), |ui| {
            let mut text = quote.text.clone();
            let field = TextEdit::multiline(&mut text).desired_rows(2).desired_width(f32::INFINITY);
            let label = texts.with("interview-quote-field", [("n", (place + 1).into())]);
            let response =
                ui.add(field.id_salt(("quote", event.id, place)).hint_text(texts.get("interview-quote-hint")));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, &label));
            if text != quote.text {
                *quote = Quote { text, approved: false, said_on: None, ..quote.clone() };
            }
            ui.horizontal_wrapped(|ui| {
                faint_ui(ui, texts.get(said_name(quote)));
                if button_ui(ui, texts.get("mention-remove")).clicked() {
                    taken_away = Some(place);
                }
            });
        });
    }
    if let Some(place) = taken_away {
        event.quotes.remove(place);
    }
    if button_ui(ui, texts.get("interview-quote-add")).clicked() {
        event.quotes.push(Quote { noted: Some(noted_in_interview()), ..Quote::new(String::new()) });
    }
    if !interview.may_quote {
        faint_ui(ui, texts.get("interview-quotes-not-agreed"));
    }
    event.quotes != before
}

/// The text id of what the owner of a quote said to it.
pub fn said_name(quote: &Quote) -> &'static str {
    match (quote.approved, quote.said_on) {
        (true, _) => "interview-quote-yes",
        (false, Some(_)) => "interview-quote-no",
        (false, None) => "interview-quote-not-asked",
    }
}
