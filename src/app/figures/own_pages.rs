//! The pages of someone's own drawing, to look at before they are printed: laid out away from the window's thread, as the
//! person chose.

use uuid::Uuid;

use crate::model::{Instrument, Journey, Language, Share};
use crate::report::{JourneyChoices, MadePages, Paper, Reader, journey_document_with};
use crate::text::Texts;

/// What is to be laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPagesWish {
    /// Which drawing.
    pub journey: Uuid,
    /// As it was then.
    pub revision: u64,
    /// What is to be on the pages.
    pub choices: JourneyChoices,
    /// For which paper.
    pub paper: Paper,
    /// In which language.
    pub language: Language,
}

/// How many things of `journey` its owner keeps: events, landmarks, answers and words written by hand.
pub fn kept_things(journey: &Journey) -> usize {
    let events = journey.events.iter().map(|event| event.share);
    let landmarks = journey.landmarks.iter().map(|landmark| landmark.share);
    let answers = journey.answers.iter().map(|answer| answer.share);
    let words = journey.words.iter().map(|words| words.share);
    events.chain(landmarks).chain(answers).chain(words).filter(|&share| share == Share::Myself).count()
}

/// Lays out the pages of `journey` as wished, with what is not on them.
pub fn own_pages(journey: &Journey, instrument: &Instrument, wish: &OwnPagesWish) -> MadePages {
    let texts = Texts::of(wish.language);
    let document = journey_document_with(wish.choices, (journey, instrument), wish.language, wish.paper);
    let kept = kept_things(journey);
    let mut left_out = Vec::new();
    if kept > 0 && wish.choices.reader != Reader::Myself {
        left_out.push(texts.with("own-pages-out-kept", [("n", kept.into())]));
    }
    if !wish.choices.closing && !journey.answers.is_empty() {
        left_out.push(texts.get("own-pages-out-closing"));
    }
    if !wish.choices.phases && !journey.phases.borders.is_empty() {
        left_out.push(texts.get("own-pages-out-phases"));
    }
    MadePages::with(document, left_out)
}
