//! Quotes shown to their owner one by one, large, with nothing else on the screen: may this be used, or put otherwise?

use egui::{Rangef, Rect, RichText, ScrollArea, TextEdit, Ui, UiBuilder, vec2};

use crate::app::group::interview::{InterviewAction, Panel};
use crate::app::group::state::GroupState;
use crate::model::{Event, Journey, Quote};
use crate::ui::event_card::quotes::said_name;
use crate::ui::paper::lanes::{in_marks, words_of};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{
    button_ui, choice_ui, faint_ui, heading_ui, main_button_ui, segments_ui, unprintable_ui,
};

/// Shows the quote whose turn it is.
pub fn quotes_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // One column in the middle, as on a page.
        let all = ui.available_rect_before_wrap();
        let width = WIDEST_WORDS.min(all.width());
        let column = Rect::from_x_y_ranges(Rangef::point(all.center().x).expand(width / 2.0), all.y_range());
        ui.scope_builder(UiBuilder::new().max_rect(column), |ui| column_ui(ui, scene, group, journey));
    });
}

fn column_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, journey: &Journey) {
    let texts = scene.texts;
    let all: Vec<(&Event, usize, &Quote)> = journey
        .events
        .iter()
        .flat_map(|event| event.quotes.iter().enumerate().map(move |(place, quote)| (event, place, quote)))
        .filter(|(_, _, quote)| !quote.text.trim().is_empty())
        .collect();
    if !journey.consent.quotes {
        heading_ui(ui, texts.get("interview-panel-quotes"));
        ui.label(texts.get("interview-quotes-not-agreed"));
        back_ui(ui, scene);
        return;
    }
    let number = group.topics.interview.quote.min(all.len().saturating_sub(1));
    let Some(&(event, place, quote)) = all.get(number) else {
        heading_ui(ui, texts.get("interview-panel-quotes"));
        ui.label(texts.get("interview-quotes-none"));
        back_ui(ui, scene);
        return;
    };
    faint_ui(ui, texts.get("interview-turn-screen"));
    faint_ui(ui, texts.with("interview-quote-place", [("n", (number + 1).into()), ("of", all.len().into())]));
    ui.add_space(16.0);
    quote_ui(ui, scene, group, journey, (event, place, quote));
    ui.add_space(24.0);
    ui.horizontal_wrapped(|ui| {
        if ui.add_enabled_ui(number > 0, |ui| button_ui(ui, texts.get("interview-quote-before"))).inner.clicked() {
            scene.ask(InterviewAction::ShowQuote(number - 1));
        }
        if number + 1 < all.len() && main_button_ui(ui, texts.get("interview-quote-next"), true).clicked() {
            scene.ask(InterviewAction::ShowQuote(number + 1));
        }
    });
    back_ui(ui, scene);
}

fn back_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add_space(16.0);
    if button_ui(ui, scene.texts.get("interview-quotes-back")).clicked() {
        scene.ask(InterviewAction::Open(Panel::Agenda));
    }
}

fn quote_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    group: &GroupState,
    journey: &Journey,
    (event, place, quote): (&Event, usize, &Quote),
) {
    let texts = scene.texts;
    let day = quote.day_in(event);
    let month = texts.month_and_year(journey.timeline.date_of(day));
    let line = quote.indicator.as_ref().and_then(|code| group.instrument().indicator(code));
    let when = [Some(month), line.map(|line| line.name.get(texts.language()).to_owned())];
    let when = when.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if event.title.trim().is_empty() {
        faint_ui(ui, when);
    } else {
        let title = words_of(event, texts);
        faint_ui(ui, texts.with("interview-quote-about", [("title", title.into()), ("when", when.into())]));
    }
    let words = in_marks(texts, &quote.text);
    ui.add(egui::Label::new(RichText::new(words).font(theme::plain_font(24.0))).wrap());
    ui.add_space(16.0);
    ui.label(RichText::new(texts.get("interview-quote-question")).font(theme::strong_font(18.0)));
    ui.add_space(8.0);
    segments_ui(ui, |ui| {
        ui.spacing_mut().button_padding = vec2(24.0, 8.0);
        let asked = quote.approved || quote.said_on.is_some();
        for (yes, name) in [(true, "interview-say-yes"), (false, "interview-say-no")] {
            if choice_ui(ui, asked && quote.approved == yes, texts.get(name)).clicked() {
                scene.ask(InterviewAction::SayToQuote { event: event.id, place, yes });
            }
        }
    });
    let said = texts.get(said_name(quote));
    match quote.said_on {
        Some(date) => {
            let words = [("said", said.into()), ("date", texts.whole_date(date).into())];
            faint_ui(ui, texts.with("interview-quote-said", words));
        }
        None => faint_ui(ui, said),
    }
    ui.add_space(16.0);
    let mut text = quote.text.clone();
    let label = ui.label(texts.get("interview-reword"));
    let field = TextEdit::multiline(&mut text).desired_rows(2).desired_width(f32::INFINITY);
    let response = ui.add(field.id_salt(("reword", event.id, place))).labelled_by(label.id);
    unprintable_ui(ui, texts, &text);
    if response.lost_focus() {
        text = String::from(text.trim());
    }
    if text != quote.text {
        scene.ask(InterviewAction::RewordQuote { event: event.id, place, text });
    }
}

/// Lines of words are at most this wide, in points.
pub(crate) const WIDEST_WORDS: f32 = 640.0;
