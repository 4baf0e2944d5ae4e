//! An instrument in which everything has another name, and a journey drawn with it: what works with these knows no name.

use potloodlijn::model::{Code, Curves, Instrument, Journey, Mention, Mentioned};

/// `energy` becomes `q-ygrene`: as orderly as before, and known to nobody.
pub fn other_name(code: &Code) -> Code {
    let backwards: String = code.as_str().chars().rev().collect();
    Code::new(&format!("q-{backwards}")).unwrap()
}

/// The same journey and instrument under other names. Curves, events and phases stay where they are.
pub fn renamed(journey: &Journey, instrument: &Instrument) -> (Journey, Instrument) {
    (renamed_journey(journey), renamed_instrument(instrument))
}

pub fn renamed_instrument(instrument: &Instrument) -> Instrument {
    let mut other = instrument.clone();
    other.id = other_name(&other.id);
    other.indicators.iter_mut().for_each(|it| it.id = other_name(&it.id));
    other.factors.iter_mut().for_each(|it| it.code = other_name(&it.code));
    other.actors.iter_mut().for_each(|it| it.code = other_name(&it.code));
    for pair in &mut other.crossings {
        pair.falls = other_name(&pair.falls);
        pair.rises = other_name(&pair.rises);
    }
    other
}

pub fn renamed_journey(journey: &Journey) -> Journey {
    let curves = |curves: &Curves| curves.iter().map(|(code, curve)| (other_name(code), curve.clone())).collect();
    let mut other = journey.clone();
    other.instrument = other_name(&other.instrument);
    other.curves = curves(&journey.curves);
    if let Some(first) = &mut other.as_drawn {
        first.curves = curves(&first.curves);
    }
    for event in &mut other.events {
        event.indicators.iter_mut().for_each(|code| *code = other_name(code));
        event.actors.iter_mut().chain(&mut event.factors).for_each(rename_mention);
        if let Some(help) = &mut event.intervention {
            help.offered_by = help.offered_by.as_ref().map(other_name);
        }
    }
    other.agenda.iter_mut().flat_map(|mark| &mut mark.indicators).for_each(|code| *code = other_name(code));
    other.progress.skipped.iter_mut().for_each(|code| *code = other_name(code));
    other
}

fn rename_mention(mention: &mut Mention) {
    if let Mentioned::Code(code) = &mut mention.what {
        *code = other_name(code);
    }
}
