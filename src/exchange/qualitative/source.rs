//! The text of a journey: what its owner wrote and said, with a passage for each event, quote and answer.

use uuid::Uuid;

use super::codes::Codes;
use super::writing::{part_id, plain};
use crate::model::{Group, Journey, Language, phase_spans};
use crate::text::Texts;

/// A passage of a text, and the codes it bears.
pub(super) struct Passage {
    pub from: usize,
    pub to: usize,
    pub codes: Vec<Uuid>,
}

/// The text of one journey.
pub(super) struct Source<'a> {
    pub journey: &'a Journey,
    pub id: Uuid,
    pub text: String,
    pub letters: usize,
    pub passages: Vec<Passage>,
}

impl<'a> Source<'a> {
    pub fn of(group: &Group, journey: &'a Journey, codes: &Codes, language: Language) -> Self {
        let id = part_id(journey.id, "text");
        let mut source = Self { journey, id, text: String::new(), letters: 0, passages: Vec::new() };
        let texts = Texts::of(language);
        source.add(&[journey.participant.as_str()], &[]);
        let spans = phase_spans(&group.setup.instrument.phases, &journey.phases, &journey.timeline);
        for event in &journey.events {
            let span = spans.iter().rev().find(|span| span.from_day <= event.from);
            let bears = codes.of_event(event, span.map(|span| span.letter.to_string()).as_deref());
            let date = texts.date(journey.timeline.date_of(event.from));
            source.add(&[&date, &event.title, &event.note], &bears);
            for quote in &event.quotes {
                source.add(&[&format!("\u{201c}{}\u{201d}", quote.text)], &bears);
            }
        }
        for answer in &journey.answers {
            let prompt = group.setup.instrument.prompts.iter().find(|prompt| prompt.id == answer.prompt);
            let asked = prompt.map_or(answer.prompt.as_str(), |prompt| prompt.text.get(language));
            source.add(&[asked, &answer.text], &[]);
        }
        source
    }

    /// Adds lines as a paragraph; where there are `codes`, it is a passage.
    fn add(&mut self, lines: &[&str], codes: &[Uuid]) {
        let lines = lines.iter().filter(|line| !line.is_empty()).map(|line| plain(line));
        let words = lines.collect::<Vec<_>>().join("\n");
        let from = self.letters;
        let letters = words.chars().count();
        self.text.push_str(&words);
        self.text.push_str("\n\n");
        self.letters += letters + 2;
        if !codes.is_empty() && letters > 0 {
            self.passages.push(Passage { from, to: from + letters, codes: codes.to_vec() });
        }
    }
}
