//! What an edition leaves out, and why, in words.

use super::{Texts, level_within};
use crate::model::{Code, Domain, Instrument, Locus};
use crate::privacy::{Table, Why};

/// What was left out, without its phase.
pub fn left_out_name(texts: &Texts, instrument: &Instrument, table: &Table) -> String {
    let language = texts.language();
    let indicator =
        |code: &Code| instrument.indicator(code).map_or(code.as_str(), |it| it.name.get(language)).to_owned();
    let named = |id: &str, name: String| texts.with(id, [("name", name.into())]);
    match table {
        Table::Trend(code) => named("sharing-table-trend", indicator(code)),
        Table::Directions(code) => named("sharing-table-directions", indicator(code)),
        Table::Line(code) => named("sharing-table-line", indicator(code)),
        Table::Mention(code) => {
            let factor = instrument.factor(code).map(|it| &it.name);
            let name = factor.or_else(|| instrument.actor(code).map(|it| &it.name));
            name.map_or(code.as_str(), |name| name.get(language)).to_owned()
        }
        Table::Events(domain) => texts.get(match domain {
            Domain::Work => "domain-work",
            Domain::Private => "domain-private",
            Domain::Intervention => "domain-intervention",
        }),
        Table::Level(level) => named("sharing-table-helped", texts.get(level_within(*level))),
        Table::Locus(Locus::Individual) => texts.get("sharing-table-individual"),
        Table::Locus(Locus::Environment) => texts.get("sharing-table-environment"),
        Table::Effect(code) => named("sharing-table-effect", indicator(code)),
        Table::EffectAt(time) => named("sharing-table-effect", time.name().to_owned()),
        Table::Action(words) | Table::Quote(words) => texts.with("hr-quote", [("words", words.as_str().into())]),
    }
}

/// Why it was, to stand behind "not told".
pub fn left_out_reason(texts: &Texts, why: Why) -> String {
    texts.get(match why {
        Why::FewerThanThree => "left-why-few",
        Why::WouldTellOfFew => "left-why-tells",
        Why::TooFewLines => "left-why-lines",
        Why::TooFewMeasured => "left-why-measured",
        Why::OnePerson => "left-why-one",
        Why::NotApproved => "left-why-approved",
        Why::WordsToLookAt => "left-why-words",
        Why::NotCounted => "left-why-counted",
    })
}
