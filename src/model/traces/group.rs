//! What a group says beside the drawings: the facilitator's, where it names someone.
//!
//! What is chosen from a list, such as a phase or a measurement, is not looked at: someone's code may be `B` or `T1` too.

use super::{By, Cleaning};
use crate::model::{Bilingual, BoardAction, BreakEven, CheckedWords, Group, Measurement, OwnCode, Role, Setup};

impl Cleaning<'_> {
    /// Everything in `group`, which holds no drawing and no moment of now of the person any more.
    pub fn group(&mut self, group: &mut Group) {
        self.set_up(&mut group.setup);
        group.journeys.iter_mut().for_each(|journey| self.journey(journey));
        group.now.iter_mut().for_each(|now| self.moment_of_now("$.now[…]", &mut now.moment));
        self.board(group);
        group.own_codes.retain_mut(|code| self.own_code(code));
        group.measurements.iter_mut().for_each(|measurement| self.measurement(measurement));
        group.process_measures.retain_mut(|measure| {
            let at = "$.process_measures[…]";
            self.text(By::Facilitator, (at, "text"), &mut measure.text);
            !self.unknown(at, &mut measure.extra)
        });
        group.outside_measures.retain_mut(|measure| {
            let at = "$.outside_measures[…]";
            self.text(By::Facilitator, (at, "name"), &mut measure.name);
            !self.unknown(at, &mut measure.extra)
        });
        self.break_even(&mut group.break_even);
        self.text(By::Facilitator, ("$", "notes"), &mut group.notes);
        for edition in &mut group.editions {
            for member in &mut edition.members {
                self.unknown("$.editions[…].members[…]", &mut member.extra);
            }
            self.unknown("$.editions[…]", &mut edition.extra);
        }
        for print in &mut group.prints {
            self.unknown("$.prints[…]", &mut print.extra);
        }
        self.unknown("$", &mut group.extra);
    }

    /// Words of a set-up are for everyone, and were there before anybody drew.
    fn set_up(&mut self, setup: &mut Setup) {
        let participant = self.traces.participant.as_str();
        let found = setup.codes.extract_if(.., |code| code == participant);
        self.found.extend(found.map(|code| ("$.setup.codes[…]".to_owned(), code)));
        self.unknown("$.setup", &mut setup.extra);
        self.unknown("$.setup.timeline", &mut setup.timeline.extra);
    }

    fn board(&mut self, group: &mut Group) {
        group.moments.retain_mut(|moment| {
            self.text(By::Facilitator, ("$.moments[…]", "text"), &mut moment.text);
            !self.unknown("$.moments[…]", &mut moment.extra)
        });
        group.board.retain_mut(|card| self.card(card));
        group.board_notes.retain_mut(|note| {
            let at = "$.board_notes[…]";
            self.text(By::Facilitator, (at, "moment"), &mut note.moment);
            self.text(By::Facilitator, (at, "text"), &mut note.text);
            !self.unknown(at, &mut note.extra)
        });
    }

    /// False when the card is about the person.
    fn card(&mut self, card: &mut BoardAction) -> bool {
        let at = "$.board[…]";
        for (name, text) in [("moment", &mut card.moment), ("action", &mut card.action), ("goal", &mut card.goal)] {
            self.text(By::Facilitator, (at, name), text);
        }
        for (at, role) in [("$.board[…].who", &mut card.who), ("$.board[…].owner_role", &mut card.owner_role)] {
            if let Some(Role::Other { other, extra }) = role {
                self.text(By::Facilitator, (at, "other"), other);
                self.unknown(at, extra);
            }
        }
        card.target.take_if(|target| self.unknown("$.board[…].target", &mut target.extra));
        card.checks.retain_mut(|check| {
            let at = "$.board[…].checks[…]";
            self.text(By::Facilitator, (at, "seen"), &mut check.seen);
            !self.unknown(at, &mut check.extra)
        });
        card.for_report.take_if(|free| {
            let at = "$.board[…].for_report";
            free.action.take_if(|words| self.checked(By::Facilitator, &format!("{at}.action"), words));
            free.goal.take_if(|words| self.checked(By::Facilitator, &format!("{at}.goal"), words));
            self.unknown(at, &mut free.extra)
        });
        !self.unknown(at, &mut card.extra)
    }

    /// Words that were looked through and written by `by`; true when they are about the person.
    pub(super) fn checked(&mut self, by: By, at: &str, words: &mut CheckedWords) -> bool {
        // What they were is cleaned as what they are of, so that they go on standing for it.
        self.text(by, (at, "of"), &mut words.of);
        self.text(by, (at, "text"), &mut words.text);
        words.accepted.iter_mut().for_each(|accepted| self.text(by, (at, "accepted[…]"), accepted));
        self.unknown(at, &mut words.extra)
    }

    /// False when the code is about the person.
    fn own_code(&mut self, code: &mut OwnCode) -> bool {
        let at = "$.own_codes[…]";
        self.text(By::Facilitator, (at, "name"), &mut code.name);
        self.text(By::Facilitator, (at, "memo"), &mut code.memo);
        // What is gathered is what others said, and is cleaned as they are.
        code.terms.iter_mut().for_each(|term| self.text(By::Another, (at, "terms[…]"), term));
        !self.unknown(at, &mut code.extra)
    }

    /// A measurement is of everyone, and stays.
    fn measurement(&mut self, measurement: &mut Measurement) {
        let at = "$.measurements[…]";
        let participant = &self.traces.participant;
        let value = measurement.values.remove(participant).map(|said| ("values", serde_json::to_string(&said)));
        let process = measurement.process.remove(participant).map(|said| ("process", serde_json::to_string(&said)));
        for (name, said) in value.into_iter().chain(process) {
            self.found.push((format!("{at}.{name}.{participant}"), said.unwrap_or_default()));
        }
        self.unknown(at, &mut measurement.extra);
    }

    fn break_even(&mut self, break_even: &mut BreakEven) {
        for figure in &mut break_even.figures {
            let at = "$.break_even.figures[…]";
            self.bilingual(&format!("{at}.name"), &mut figure.name);
            self.bilingual(&format!("{at}.source"), &mut figure.source);
            self.unknown(at, &mut figure.extra);
        }
        self.unknown("$.break_even", &mut break_even.extra);
    }

    fn bilingual(&mut self, at: &str, text: &mut Bilingual) {
        self.text(By::Facilitator, (at, "nl"), &mut text.nl);
        self.text(By::Facilitator, (at, "en"), &mut text.en);
        self.unknown(at, &mut text.extra);
    }
}
