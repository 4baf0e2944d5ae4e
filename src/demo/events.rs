//! The cards of a story, played on its timeline.

use super::chance::Chance;
use super::code;
use super::decks::{Card, Deck, Lasting, Offer, Stretch, When};
use super::story::Story;
use crate::model::{
    Code, Domain, Event, Extra, HelpAim, HelpReach, Impact, Intervention, Mention, Mentioned, OneOf, Precision, Quote,
    Share,
};
use crate::text::Texts;

/// What happened to one person, in order. `quotes` says whether the person agreed to be quoted.
pub(super) fn events(story: &Story, quotes: bool, texts: &Texts, chance: &mut Chance) -> Vec<Event> {
    let holiday = {
        let holidays = story.run_up_holidays();
        let place = chance.below(holidays.len());
        holidays.get(place).copied()
    };
    let mut events = Vec::new();
    for (deck, number, card) in story.dealt.cards() {
        let Some((from, to)) = played(deck, story, holiday, chance) else { continue };
        let mut event = told(deck, number, card, texts, chance);
        event.from = from;
        event.to = to;
        event.precision = precision(deck, chance);
        for quote in &mut event.quotes {
            quote.approved = quotes && chance.happens(0.6);
        }
        events.push(event);
    }
    events.sort_by(|a, b| a.from.total_cmp(&b.from));
    let reported = chance.below(events.len() * 2);
    if let Some(event) = events.get_mut(reported) {
        event.share = Share::Report;
    }
    events
}

/// First day and last day, or `None` when the story has no such time.
fn played(deck: &Deck, story: &Story, holiday: Option<(f64, f64)>, chance: &mut Chance) -> Option<(f64, Option<f64>)> {
    let (from, stretch) = match deck.when {
        When::Within(stretch, low, high) => {
            let (first, last) = story.span(stretch)?;
            (first + (last - first) * chance.between(low, high), stretch)
        }
        When::BeforeHoliday => (holiday?.0 - chance.between(15.0, 24.0), Stretch::RunUp),
        When::AfterHoliday => (holiday?.1 + chance.between(1.0, 9.0), Stretch::RunUp),
        When::NewPlace => (story.new_place?, Stretch::Recovery),
    };
    let from = from.round();
    let to = match deck.lasting {
        Lasting::Moment => None,
        Lasting::Days(least, most) => Some(from + chance.between(least, most)),
        Lasting::UntilPart(low, high) => {
            let (first, last) = story.span(stretch)?;
            Some(first + (last - first) * chance.between(low, high))
        }
    };
    Some((from, to.map(|day| day.round().min(story.length)).filter(|&day| day > from)))
}

fn told(deck: &Deck, number: usize, card: &Card, texts: &Texts, chance: &mut Chance) -> Event {
    let words = format!("example-{}-{}", deck.name, number + 1);
    let mut event = Event::new(chance.id(), deck.domain, 0.0);
    event.title = texts.get(&format!("{words}-title"));
    event.note = texts.get(&format!("{words}-note"));
    event.impact = impact(card.impact);
    event.indicators = card.touches.split(' ').map(code).collect();
    event.actors = mentions(card.who, &words, texts);
    event.factors = mentions(card.what, &words, texts);
    event.intervention = card.offer.as_ref().map(|offer| taken_up(offer, deck));
    let quote = format!("{words}-quote");
    if texts.has(&quote) {
        event.quotes.push(Quote::new(texts.get(&quote)));
    }
    event
}

fn taken_up(offer: &Offer, deck: &Deck) -> Intervention {
    let aim = if matches!(deck.when, When::Within(Stretch::RunUp, ..)) { HelpAim::Prevent } else { HelpAim::Treat };
    let reach = match offer.by {
        "works-council" => HelpReach::Organisation,
        "other-manager" => HelpReach::Team,
        _ => HelpReach::Individual,
    };
    Intervention {
        offered_by: Some(code(offer.by)),
        used: Some(true),
        in_time: Some(offer.in_time),
        helped: impact(offer.helped),
        aim: Some(OneOf::Known(aim)),
        reach: Some(OneOf::Known(reach)),
        extra: Extra::new(),
    }
}

/// `"+partner --care-duties"`: codes with their signs. `other` takes the words of the card.
fn mentions(list: &str, words: &str, texts: &Texts) -> Vec<Mention> {
    let one = |entry: &str| {
        let name = entry.trim_start_matches(['+', '-']);
        let strength = (entry.len() - name.len()) as i8;
        let signed = if entry.starts_with('-') { -strength } else { strength };
        let what = match name {
            "other" => Mentioned::Other(texts.get(&format!("{words}-other"))),
            name => Mentioned::Code(code(name)),
        };
        Mention { impact: impact(signed), ..Mention::new(what) }
    };
    list.split_whitespace().map(one).collect()
}

/// The day of a breakdown is remembered; most of the rest by month or less.
fn precision(deck: &Deck, chance: &mut Chance) -> Precision {
    match (deck.name, deck.domain) {
        ("dropout" | "after" | "return" | "place", _) if chance.happens(0.6) => Precision::Day,
        (_, Domain::Private) if chance.happens(0.3) => Precision::Season,
        _ if chance.happens(0.25) => Precision::About,
        _ => Precision::Month,
    }
}

fn impact(value: i8) -> Impact {
    Impact::new(value).unwrap_or_default()
}

/// How much an event lifted (above 0) or lowered (below 0) this indicator: −2..=2.
pub(super) fn effect_on(event: &Event, indicator: &Code) -> f64 {
    if event.indicators.contains(indicator) { f64::from(event.impact.value()) } else { 0.0 }
}
