//! Quotes whose owners said yes: each is looked through before others read it.

use egui::{TextEdit, Ui, vec2};

use crate::app::action::sharing::{QuotePlace, SharingAction};
use crate::app::scene::Scene;
use crate::app::state::GroupState;
use crate::app::widgets::controls::{button_ui, faint_ui, heading_ui};
use crate::model::{CheckedWords, Quote};
use crate::privacy::words::{LooksLike, unaccepted};
use crate::text::Texts;

/// Shows the quotes that may be used, to be looked through.
pub fn quotes_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("sharing-quotes-title"));
    ui.label(texts.get("sharing-quotes-body"));
    let mut any = false;
    for (journey_place, journey) in group.group().journeys.iter().enumerate() {
        if !journey.consent.quotes || !journey.consent.group_figures {
            continue;
        }
        for (event_place, event) in journey.events.iter().enumerate() {
            for (quote_place, quote) in event.quotes.iter().enumerate().filter(|(_, quote)| quote.approved) {
                let place = QuotePlace { journey: journey_place, event: event_place, quote: quote_place };
                any = true;
                ui.push_id(place, |ui| quote_ui(ui, scene, place, quote));
            }
        }
    }
    if !any {
        faint_ui(ui, texts.get("sharing-quotes-none"));
    }
}

fn quote_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: QuotePlace, quote: &Quote) {
    let texts = scene.texts;
    ui.add_space(16.0);
    ui.label(texts.with("hr-quote", [("words", quote.text.as_str().into())]));
    let Some(checked) = quote.checked.as_ref().filter(|checked| checked.of == quote.text) else {
        if button_ui(ui, texts.get("sharing-quote-look")).clicked() {
            let begun = CheckedWords { of: quote.text.clone(), text: quote.text.clone(), ..CheckedWords::default() };
            scene.ask(SharingAction::CheckQuote(place, begun));
        }
        return;
    };
    let mut text = checked.text.clone();
    let label = ui.label(texts.get("sharing-quote-reads"));
    let field = TextEdit::multiline(&mut text).desired_rows(2).desired_width(f32::INFINITY).margin(vec2(12.0, 12.0));
    if ui.add(field).labelled_by(label.id).changed() {
        scene.ask(SharingAction::CheckQuote(place, CheckedWords { text, ..checked.clone() }));
    }
    let marks = unaccepted(&checked.text, &checked.accepted);
    if marks.is_empty() {
        let id = if checked.text.trim().is_empty() { "sharing-quote-empty" } else { "sharing-quote-ready" };
        faint_ui(ui, texts.get(id));
        return;
    }
    ui.label(texts.get("sharing-quote-marks"));
    ui.horizontal_wrapped(|ui| {
        let mut shown: Vec<&str> = Vec::new();
        for mark in &marks {
            let word = &checked.text[mark.at.clone()];
            if shown.contains(&word) {
                continue;
            }
            shown.push(word);
            let words = [("word", word.into()), ("kind", kind_words(texts, mark.looks_like).into())];
            if button_ui(ui, texts.with("sharing-quote-let-stand", words)).clicked() {
                let mut accepted = checked.accepted.clone();
                accepted.push(word.to_owned());
                scene.ask(SharingAction::CheckQuote(place, CheckedWords { accepted, ..checked.clone() }));
            }
        }
    });
}

fn kind_words(texts: &Texts, looks_like: LooksLike) -> String {
    texts.get(match looks_like {
        LooksLike::Address => "sharing-mark-address",
        LooksLike::Number => "sharing-mark-number",
        LooksLike::Date => "sharing-mark-date",
        LooksLike::Name => "sharing-mark-name",
        LooksLike::Place => "sharing-mark-place",
        LooksLike::Team => "sharing-mark-team",
        LooksLike::Capital => "sharing-mark-capital",
    })
}
