//! Another's drawing, where it names someone. What another said stays theirs, but for the code; nothing they drew goes.

use super::{By, Cleaning};
use crate::model::{
    Answer, Curve, Curves, Event, Intervention, Journey, Mentioned, NowMoment, OneOf, PhaseBorder, PhaseLetter, Phases,
};

/// Where the drawings stand in a group. Not which: in whose drawing someone is named is theirs to tell.
const AT: &str = "$.journeys[…]";

impl Cleaning<'_> {
    /// The whole drawing of another.
    pub(super) fn journey(&mut self, journey: &mut Journey) {
        journey.events.iter_mut().for_each(|event| self.event(event));
        for landmark in &mut journey.landmarks {
            let at = "$.journeys[…].landmarks[…]";
            self.text(By::Another, (at, "text"), &mut landmark.text);
            self.unknown(at, &mut landmark.extra);
        }
        for words in &mut journey.words {
            let at = "$.journeys[…].words[…]";
            words.text.iter_mut().for_each(|text| self.text(By::Another, (at, "text"), text));
            self.unknown(at, &mut words.extra);
        }
        self.answers("$.journeys[…].answers[…]", &mut journey.answers);
        journey.now.iter_mut().for_each(|moment| self.moment_of_now("$.journeys[…].now[…]", moment));
        for mark in &mut journey.agenda {
            let at = "$.journeys[…].agenda[…]";
            self.text(By::FacilitatorOfAnother, (at, "text"), &mut mark.text);
            self.text(By::FacilitatorOfAnother, (at, "note"), &mut mark.note);
            self.unknown(at, &mut mark.extra);
        }
        self.phases(&mut journey.phases);
        self.unknown_of_drawing(journey);
    }

    fn event(&mut self, event: &mut Event) {
        let at = "$.journeys[…].events[…]";
        self.text(By::Another, (at, "title"), &mut event.title);
        self.text(By::Another, (at, "note"), &mut event.note);
        for quote in &mut event.quotes {
            let at = "$.journeys[…].events[…].quotes[…]";
            self.text(By::Another, (at, "text"), &mut quote.text);
            if let Some(checked) = &mut quote.checked {
                self.checked(By::Another, "$.journeys[…].events[…].quotes[…].checked", checked);
            }
            self.unknown(at, &mut quote.extra);
        }
        for (name, mentions) in [("actors", &mut event.actors), ("factors", &mut event.factors)] {
            for mention in mentions {
                if let Mentioned::Other(words) = &mut mention.what {
                    self.text(By::Another, (at, &format!("{name}[…].other")), words);
                }
                self.unknown(&format!("{at}.{name}[…]"), &mut mention.extra);
            }
        }
        event.intervention.iter_mut().for_each(|help| self.help(help));
        self.unknown(at, &mut event.extra);
    }

    fn help(&mut self, help: &mut Intervention) {
        let at = "$.journeys[…].events[…].intervention";
        help.aim.take_if(|aim| self.is_about(&format!("{at}.aim"), aim));
        help.reach.take_if(|reach| self.is_about(&format!("{at}.reach"), reach));
        self.unknown(at, &mut help.extra);
    }

    /// What stands in the place of a word of a list is nothing but the person.
    fn is_about<T>(&mut self, at: &str, choice: &mut OneOf<T>) -> bool {
        match choice {
            OneOf::Known(_) => false,
            OneOf::Unknown(value) => !self.stays(at, value),
        }
    }

    fn answers(&mut self, at: &str, answers: &mut [Answer]) {
        for answer in answers {
            self.text(By::Another, (at, "text"), &mut answer.text);
            self.unknown(at, &mut answer.extra);
        }
    }

    /// A moment of now of another.
    pub(super) fn moment_of_now(&mut self, at: &str, moment: &mut NowMoment) {
        self.answers(&format!("{at}.answers[…]"), &mut moment.answers);
        self.unknown(&format!("{at}.consent"), &mut moment.consent.extra);
        self.unknown(at, &mut moment.extra);
    }

    fn phases(&mut self, phases: &mut Phases) {
        let at = "$.journeys[…].phases";
        phases.set_by.iter_mut().for_each(|role| self.text(By::FacilitatorOfAnother, (at, "set_by"), role));
        let borders = |cleaning: &mut Self, at: &str, (letter, border): (&PhaseLetter, &mut PhaseBorder)| {
            let at = format!("{at}.borders.{letter}");
            border.reason.iter_mut().for_each(|why| cleaning.text(By::FacilitatorOfAnother, (&at, "reason"), why));
            cleaning.unknown(&at, &mut border.extra);
        };
        phases.borders.iter_mut().for_each(|border| borders(self, at, border));
        if let Some(second) = &mut phases.second {
            let at = "$.journeys[…].phases.second";
            second.set_by.iter_mut().for_each(|role| self.text(By::FacilitatorOfAnother, (at, "set_by"), role));
            second.borders.iter_mut().for_each(|border| borders(self, at, border));
            self.unknown(at, &mut second.extra);
        }
        self.unknown(at, &mut phases.extra);
    }

    /// The fields that this version does not know, of a drawing and of its parts without words.
    fn unknown_of_drawing(&mut self, journey: &mut Journey) {
        self.curves("$.journeys[…].curves", &mut journey.curves);
        if let Some(first) = &mut journey.as_drawn {
            self.curves("$.journeys[…].as_drawn.curves", &mut first.curves);
            self.unknown("$.journeys[…].as_drawn", &mut first.extra);
        }
        if let Some(paper) = &mut journey.paper {
            for stretch in &mut paper.stretches {
                self.unknown("$.journeys[…].paper.stretches[…]", &mut stretch.extra);
            }
            if let Some(ticked) = &mut paper.ticked {
                self.unknown("$.journeys[…].paper.ticked", &mut ticked.extra);
            }
            self.unknown("$.journeys[…].paper", &mut paper.extra);
        }
        for reply in &mut journey.slopes {
            self.unknown("$.journeys[…].slopes[…]", &mut reply.extra);
        }
        for stroke in &mut journey.ink {
            self.unknown("$.journeys[…].ink[…]", &mut stroke.extra);
        }
        self.unknown("$.journeys[…].timeline", &mut journey.timeline.extra);
        self.unknown("$.journeys[…].consent", &mut journey.consent.extra);
        self.unknown("$.journeys[…].progress", &mut journey.progress.extra);
        self.unknown(AT, &mut journey.extra);
    }

    fn curves(&mut self, at: &str, curves: &mut Curves) {
        for (indicator, curve) in curves {
            let Curve { segments, gaps, extra, .. } = curve;
            let of_segments = segments.iter_mut().map(|segment| &mut segment.extra);
            let parts = of_segments.chain(gaps.iter_mut().map(|gap| &mut gap.extra)).chain([extra]);
            for fields in parts.filter(|fields| !fields.is_empty()) {
                self.unknown(&format!("{at}.{indicator}"), fields);
            }
        }
    }
}
