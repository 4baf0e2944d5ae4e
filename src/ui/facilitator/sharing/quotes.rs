//! Quotes whose owners said yes: each is looked through before others read it. Those in which nothing is marked are read in a list
//! and freed together; the others one by one.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Ui;

use crate::app::group::sharing::{QuotePlace, SharingAction};
use crate::app::group::state::GroupState;
use crate::model::Quote;
use crate::privacy::words::unaccepted;
use crate::ui::facilitator::sharing::words::{Outcome, WordsChoice, checked_words_ui};
use crate::ui::scene::Scene;
use crate::ui::scratch::group::QuotesInOrder;
use crate::ui::widgets::controls::{faint_ui, heading_ui, main_button_ui, tick_ui};
use crate::ui::widgets::rows_in_sight::once_in_sight_ui;

/// Fewer than these are looked through one by one.
const FEWEST_TOGETHER: usize = 2;

/// Shows the quotes that may be used, to be looked through.
pub fn quotes_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("sharing-quotes-title"));
    ui.label(texts.get("sharing-quotes-body"));
    // Not each frame walks through all events of all people.
    let key = (group.group().id, group.document.state_number());
    let quotes = scene.scratch.group.quotes.get(key, || Arc::new(approved(group)));
    if quotes.together.is_empty() && quotes.one_by_one.is_empty() {
        return faint_ui(ui, texts.get("sharing-quotes-none"));
    }
    if !quotes.together.is_empty() {
        plain_ui(ui, scene, group, &quotes.together);
    }
    for place in &quotes.one_by_one {
        let Some(quote) = quote_at(group, *place) else { continue };
        let id = ui.make_persistent_id(place);
        once_in_sight_ui(ui, id, |ui| quote_ui(ui, scene, *place, quote));
    }
}

/// The quotes to which their owners said yes.
fn approved(group: &GroupState) -> QuotesInOrder {
    let mut approved = Vec::new();
    for (journey_place, journey) in group.group().journeys.iter().enumerate() {
        if !(journey.consent.quotes && journey.counts_in_group()) {
            continue;
        }
        for (event_place, event) in journey.events.iter().enumerate() {
            let quotes = event.quotes.iter().enumerate().filter(|(_, quote)| quote.approved);
            approved.extend(quotes.map(|(quote_place, quote)| {
                (QuotePlace { journey: journey_place, event: event_place, quote: quote_place }, quote)
            }));
        }
    }
    // Nobody looked through them yet, and nothing in them is marked.
    let is_plain = |quote: &Quote| quote.checked.is_none() && unaccepted(&quote.text, &[]).is_empty();
    let (plain, others): (Vec<_>, Vec<_>) = approved.iter().copied().partition(|(_, quote)| is_plain(quote));
    let places = |quotes: Vec<(QuotePlace, &Quote)>| quotes.into_iter().map(|(place, _)| place).collect();
    if plain.len() < FEWEST_TOGETHER {
        return QuotesInOrder { together: Vec::new(), one_by_one: places(approved) };
    }
    QuotesInOrder { together: places(plain), one_by_one: places(others) }
}

fn quote_at(group: &GroupState, place: QuotePlace) -> Option<&Quote> {
    group.group().journeys.get(place.journey)?.events.get(place.event)?.quotes.get(place.quote)
}

/// Those in which nothing is marked: each in full, all ticked until one is to stay; freed only by the button under them.
fn plain_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, plain: &[QuotePlace]) {
    let texts = scene.texts;
    ui.add_space(16.0);
    ui.label(texts.get("sharing-quotes-plain"));
    let id = ui.make_persistent_id("quotes that stay");
    let mut staying: BTreeSet<String> = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    for place in plain {
        let Some(quote) = quote_at(group, *place) else { continue };
        once_in_sight_ui(ui, id.with(place), |ui| {
            let words = texts.with("hr-quote", [("words", quote.text.as_str().into())]);
            match tick_ui(ui, !staying.contains(&quote.text), words) {
                Some(true) => drop(staying.remove(&quote.text)),
                Some(false) => drop(staying.insert(quote.text.clone())),
                None => {}
            }
        });
    }
    let goes = |place: &&QuotePlace| quote_at(group, **place).is_some_and(|quote| !staying.contains(&quote.text));
    let going: Vec<QuotePlace> = plain.iter().filter(goes).copied().collect();
    let words = texts.with("sharing-quotes-free", [("n", going.len().into())]);
    if ui.horizontal(|ui| main_button_ui(ui, words, !going.is_empty())).inner.clicked() {
        scene.ask(SharingAction::FreeQuotes(going));
    }
    ui.data_mut(|data| data.insert_temp(id, staying));
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
