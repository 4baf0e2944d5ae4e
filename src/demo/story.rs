//! The outline of one person's story: the period, the phases, and the cards that were dealt.

use jiff::Span;
use jiff::civil::date;

use super::chance::Chance;
use super::decks::{Card, DECKS, Deck, Stretch};
use super::holidays::{Holiday, holidays_on};
use crate::model::Timeline;

/// Cards are dealt over tables of this many people, so that people at one table do not tell the same thing.
const TABLE: usize = 9;

/// Streams of chance for tables lie far from those of people.
const FIRST_TABLE_STREAM: u64 = 1 << 63;

/// Every how many tables someone has no critical phase.
const TABLES_PER_CLOSE_CALL: usize = 3;

/// The outline of one person's story.
#[derive(Debug)]
pub(super) struct Story {
    pub(super) timeline: Timeline,
    /// Length of the timeline, in days.
    pub(super) length: f64,
    /// The day the critical phase begins.
    pub(super) critical: Option<f64>,
    /// The day recovery begins.
    pub(super) recovery: Option<f64>,
    /// The day of the start in a new place.
    pub(super) new_place: Option<f64>,
    pub(super) dealt: Dealt,
}

/// The places at which one person sits in the decks, each 0–8.
#[derive(Debug)]
pub(super) struct Dealt {
    events: Vec<usize>,
    pub(super) phases: usize,
    pub(super) open_places: usize,
    pub(super) skipped: usize,
    pub(super) consent: usize,
    pub(super) reasons: usize,
    pub(super) answers: usize,
    pub(super) landmarks: usize,
    table: usize,
}

impl Dealt {
    /// The cards of the person numbered `number`, from 0.
    pub(super) fn to(number: usize, seed: u64) -> Self {
        let (table, place) = (number / TABLE, number % TABLE);
        let mut chance = Chance::new(seed, FIRST_TABLE_STREAM + table as u64);
        let mut deal = || chance.shuffled(TABLE)[place];
        Self {
            phases: deal(),
            open_places: deal(),
            skipped: deal(),
            consent: deal(),
            reasons: deal(),
            answers: deal(),
            landmarks: deal(),
            events: DECKS.iter().map(|_| deal()).collect(),
            table,
        }
    }

    /// The decks of which the person holds a card, with the number of the card, from 0.
    pub(super) fn cards(&self) -> impl Iterator<Item = (&'static Deck, usize, &'static Card)> {
        let held = DECKS.iter().zip(&self.events);
        held.filter_map(|(deck, &place)| deck.cards.get(place).map(|card| (deck, place, card)))
    }

    fn holds(&self, name: &str) -> bool {
        self.cards().any(|(deck, _, _)| deck.name == name)
    }

    /// One at each table is still ill when the timeline ends.
    fn has_recovery(&self) -> bool {
        self.phases != 0
    }

    /// At one of a few tables someone was helped before it became critical.
    fn has_critical(&self) -> bool {
        self.phases != 1 || self.table % TABLES_PER_CLOSE_CALL != TABLES_PER_CLOSE_CALL - 1
    }
}

impl Story {
    pub(super) fn new(dealt: Dealt, chance: &mut Chance) -> Self {
        let start = date(2020, 8, 1).saturating_add(Span::new().months(chance.whole_below(18)));
        let start = start.saturating_add(Span::new().days(chance.whole_below(3) * 7));
        let months = 14 + chance.whole_below(16);
        let end = start.saturating_add(Span::new().months(months).days(chance.whole_below(25)));
        let timeline = Timeline::new(start, end);
        let length = timeline.length_days();
        let run_up = chance.between(0.34, 0.5);
        let critical_part = chance.between(0.2, 0.32);
        let (critical, recovery) = match (dealt.has_critical(), dealt.has_recovery()) {
            (true, true) => (Some(run_up), Some(run_up + critical_part)),
            (true, false) => (Some(run_up + 0.2), None),
            (false, _) => (None, Some(run_up + 0.1)),
        };
        let on_day = |part: f64| (part * length).round();
        let new_place = recovery.filter(|_| dealt.holds("place")).map(|from| {
            let into = chance.between(0.15, 0.36);
            on_day(from + into * (1.0 - from))
        });
        Self { timeline, length, critical: critical.map(on_day), recovery: recovery.map(on_day), new_place, dealt }
    }

    /// First and last day of a stretch, if it occurs.
    pub(super) fn span(&self, stretch: Stretch) -> Option<(f64, f64)> {
        let end_of_run_up = self.critical.or(self.recovery).unwrap_or(self.length);
        match stretch {
            Stretch::RunUp => Some((0.0, end_of_run_up)),
            Stretch::Critical => self.critical.map(|from| (from, self.recovery.unwrap_or(self.length))),
            Stretch::Recovery => self.recovery.map(|from| (from, self.length)),
        }
    }

    /// The long holidays that lie whole in the run-up, with some time before and after.
    pub(super) fn run_up_holidays(&self) -> Vec<(f64, f64)> {
        let end = self.span(Stretch::RunUp).map_or(0.0, |(_, to)| to);
        let days = |holiday: Holiday| holiday.days(&self.timeline);
        let all = holidays_on(&self.timeline).into_iter().filter(|holiday| holiday.long).map(days);
        all.filter(|&(from, to)| from > 30.0 && to < end - 10.0).collect()
    }
}
