//! The receipt of a hand-in, for its participant: what was given, in counts, and how to take it back. It says nothing of
//! what was drawn or told, as it may lie about.

use jiff::civil::Date;

use crate::model::{Instrument, Journey, Language};
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::page::Document;
use crate::report::page_frame::{Foot, write_feet_on};
use crate::report::style::Style;
use crate::text::{Texts, given_sentences, take_back_sentence};

/// The receipt of `journey`, which was handed in on `day`.
pub fn receipt_document(journey: &Journey, instrument: &Instrument, day: Date, language: Language) -> Document {
    let texts = Texts::of(language);
    let grid = Grid::PORTRAIT;
    let mut flow = Flow::new(grid);
    flow.title(&texts.get("receipt-title"));
    flow.lead(&texts.get("receipt-page-lead"));
    flow.head(&texts.get("receipt-page-handed-in"));
    let whose = [("code", journey.participant.as_str().into()), ("date", texts.whole_date(day).into())];
    flow.paragraph(&texts.with("receipt-whose", whose));
    let given = given_sentences(texts, journey, instrument);
    // On paper a list has dots of its own.
    flow.list(&given.iter().map(|words| words.trim_start_matches("• ").to_owned()).collect::<Vec<_>>());
    flow.head(&texts.get("receipt-page-agreed"));
    flow.list(&agreed(journey, texts));
    flow.head(&texts.get("receipt-page-take-back"));
    if let Some(code) = &journey.withdraw_code {
        flow.text(Style::TITLE, code.as_str());
    }
    flow.paragraph(&take_back_sentence(texts, journey));
    if journey.withdraw_code.is_some() {
        flow.text(Style::FAINT, &texts.get("receipt-page-code-nobody"));
    }
    let mut pages = flow.into_pages();
    let foot = Foot { what: texts.get("receipt-page-what"), ..Foot::default() };
    write_feet_on(&mut pages, &foot, texts);
    Document { title: texts.get("receipt-page-what"), language, pages }
}

fn agreed(journey: &Journey, texts: &Texts) -> Vec<String> {
    let consent = &journey.consent;
    let layers = [
        (consent.interview, "consent-interview"),
        (consent.group_figures, "consent-group-figures"),
        (consent.quotes, "consent-quotes"),
    ];
    let line = |(answer, name): (bool, &str)| {
        let answer = texts.get(if answer { "receipt-yes" } else { "receipt-no" });
        texts.with("receipt-agreed", [("answer", answer.into()), ("what", texts.get(name).into())])
    };
    layers.into_iter().map(line).collect()
}
