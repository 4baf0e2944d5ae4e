//! Quotes whose owners said yes: each is looked through before others read it.

use egui::Ui;

use crate::app::group::sharing::{QuotePlace, SharingAction};
use crate::app::group::state::GroupState;
use crate::model::Quote;
use crate::ui::facilitator::sharing::words::{Outcome, WordsChoice, checked_words_ui};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{faint_ui, heading_ui};

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
    let outcome = Outcome { ready: "sharing-quote-ready", empty: "sharing-quote-empty" };
    match checked_words_ui(ui, texts, (&quote.text, quote.checked.as_ref()), outcome) {
        Some(WordsChoice::Free(checked)) => scene.ask(SharingAction::CheckQuote(place, Some(checked))),
        Some(WordsChoice::TakeBack) => scene.ask(SharingAction::CheckQuote(place, None)),
        None => {}
    }
}
