#![no_main]
//! Bytes read as an edition, and a whole edition whose numbers of persons, means and words are the fuzzer's: what tells of fewer
//! than it may is never read.

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use potloodlijn_fuzz::format::{Instruments, read, write};
use potloodlijn_fuzz::model::{Edition, EditionAction, EffectCell, Extra, FEWEST_IN_CELL, Persons, SMALLEST_GROUP};
use potloodlijn_fuzz::read_and_back;

static KNOWN: LazyLock<Instruments> = LazyLock::new(Instruments::builtin);
static WHOLE: LazyLock<Edition> = LazyLock::new(|| {
    let bytes = include_bytes!("../../fixtures/v1/full.edition.json");
    read::<Edition>(bytes, &KNOWN).expect("a fixture is an edition").value
});

fuzz_target!(|bytes: &[u8]| {
    match bytes.split_first() {
        Some((0..128, rest)) => read_and_back::<Edition>(rest, &KNOWN),
        Some((_, rest)) => read_changed(rest),
        None => {}
    }
});

fn read_changed(bytes: &[u8]) {
    let mut edition = WHOLE.clone();
    for change in bytes.chunks_exact(4).take(8) {
        change_edition(&mut edition, [change[0], change[1], change[2], change[3]]);
    }
    let bytes = write(&edition);
    read_and_back::<Edition>(&bytes, &KNOWN);
    if let Ok(read) = read::<Edition>(&bytes, &KNOWN) {
        let read = read.value;
        assert!(read.min_group >= SMALLEST_GROUP as usize && read.participants >= read.min_group);
        let told = read.persons();
        assert!(told.iter().all(|(_, it)| it.at_least >= FEWEST_IN_CELL && it.at_most <= read.participants));
    }
}

fn change_edition(edition: &mut Edition, [what, place, low, high]: [u8; 4]) {
    let persons = Persons { at_least: low.into(), at_most: high.into() };
    let value = f64::from(low) + f64::from(high) / 256.0;
    let nth = |length: usize| usize::from(place) % length.max(1);
    match what % 10 {
        0 => edition.participants = low.into(),
        1 => edition.min_group = low.into(),
        2 => {
            let at = nth(edition.factors.len());
            edition.factors.get_mut(at).into_iter().for_each(|cell| cell.persons = persons);
        }
        3 => {
            let at = nth(edition.trends.len());
            edition.trends.get_mut(at).into_iter().for_each(|cell| cell.falling = Some(persons));
        }
        4 => {
            let at = nth(edition.events.len());
            edition.events.get_mut(at).into_iter().for_each(|cell| cell.persons = persons);
        }
        5 => edition.would_have_helped.individual = Some(persons),
        6 => {
            let at = nth(edition.lines.len());
            edition.lines.get_mut(at).into_iter().for_each(|line| line.mean.push(value));
        }
        7 => edition.quotes.push(char::from(low).to_string().repeat(usize::from(high) * 600)),
        8 => {
            let action = char::from(low).to_string().repeat(usize::from(high) * 600);
            edition.actions.push(EditionAction { action, ..EditionAction::default() });
        }
        _ => {
            let indicator = edition.instrument.indicators[0].id.clone();
            let cell = EffectCell { indicator, time: char::from(high).to_string(), mean: value - 20.0, extra: Extra::default() };
            edition.effects.push(cell);
        }
    }
}
