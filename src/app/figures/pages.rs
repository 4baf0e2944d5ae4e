//! Pages to look at before they are printed, made away from the window's thread, with what was left out of them and why.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::analysis::{Skipped, SkippedBecause, phase_counts};
use crate::model::{EditionMemory, Group, Language};
use crate::privacy::{Draft, Whom, Why, draft_to_give};
use crate::report::{
    Document, Paper, SheetFor, agenda_document, blank_sheet_document, board_document, edition_document,
    effect_document, group_document, journey_document, poster_document, run_sheet_document,
};
use crate::text::{Texts, refusal_sentence};

/// What can be printed of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum PageKind {
    /// The report for facilitator and group.
    #[default]
    Group,
    /// One sheet for the workshop.
    Poster,
    /// What will be done differently.
    Board,
    /// What changed between measurements.
    Effect,
    /// What HR may be told.
    Hr,
    /// A page for each journey.
    Journeys,
    /// Moments to ask about, for each journey.
    Agenda,
    /// A sheet to draw on with pencils.
    BlankSheet,
    /// The day of the session.
    RunSheet,
}

impl PageKind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Group,
        Self::Poster,
        Self::Board,
        Self::Effect,
        Self::Hr,
        Self::Journeys,
        Self::Agenda,
        Self::BlankSheet,
        Self::RunSheet,
    ];

    /// What hangs on a wall, and what is drawn on by hand, needs the room.
    pub(crate) fn usual_paper(self) -> Paper {
        match self {
            Self::Poster | Self::BlankSheet => Paper::A3,
            Self::Group | Self::Board | Self::Effect | Self::Hr | Self::Journeys | Self::Agenda | Self::RunSheet => {
                Paper::A4
            }
        }
    }
}

/// What is to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct PagesWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
    /// What.
    pub kind: PageKind,
    /// For which paper.
    pub paper: Paper,
    /// Of whom, where it is for HR.
    pub whom: Whom,
    /// In which language.
    pub language: Language,
}

/// Pages, and what is not on them.
#[derive(Debug)]
pub struct MadePages {
    /// The pages; none, when there may be none, as `left_out` says.
    pub document: Option<Document>,
    /// What was left out and why, in sentences.
    pub left_out: Vec<String>,
}

impl MadePages {
    /// Makes the pages that are wished of `group`.
    pub fn of(group: &Group, wish: &PagesWish) -> Self {
        let (texts, paper) = (Texts::of(wish.language), wish.paper);
        match wish.kind {
            PageKind::Group => Self::with(group_document(group, wish.language, paper), about_group(group, texts)),
            PageKind::Poster => Self::with(poster_document(group, wish.language, paper), skipped(group, texts)),
            PageKind::Board => Self::with(board_document(group, wish.language, paper), Vec::new()),
            PageKind::Effect => Self::with(effect_document(group, wish.language, paper), Vec::new()),
            PageKind::Journeys => Self::journeys(group, wish.language, paper),
            PageKind::Agenda => {
                let journeys: Vec<_> = group.journeys.iter().map(|one| (one, &group.setup.instrument)).collect();
                Self::with(agenda_document(&journeys, wish.language, paper), vec![texts.get("pages-out-own")])
            }
            PageKind::BlankSheet => {
                Self::with(blank_sheet_document(SheetFor::Setup(&group.setup), wish.language, paper), Vec::new())
            }
            PageKind::RunSheet => Self::with(run_sheet_document(&group.setup, wish.language, paper), Vec::new()),
            PageKind::Hr => match draft_to_give(group, wish.whom, &EditionMemory::default()) {
                Ok(Draft { edition, left_out, .. }) => {
                    let whys = left_out.iter().map(|left_out| left_out.why);
                    let mut sentences = skipped(group, texts);
                    sentences.extend(hr_sentences(whys, texts));
                    Self::with(edition_document(&edition, wish.language, paper), sentences)
                }
                Err(refusal) => Self { document: None, left_out: vec![refusal_sentence(texts, refusal)] },
            },
        }
    }

    /// `document`, with what was left out of it; letters that cannot be printed are added.
    pub(crate) fn with(document: Document, mut left_out: Vec<String>) -> Self {
        if document.lacks_letters() {
            left_out.push(Texts::of(document.language).get("pages-out-letters"));
        }
        Self { document: Some(document).filter(|document| !document.pages.is_empty()), left_out }
    }

    fn journeys(group: &Group, language: Language, paper: Paper) -> Self {
        let texts = Texts::of(language);
        let documents =
            group.journeys.iter().map(|one| journey_document(one, &group.setup.instrument, language, paper));
        let document = documents.reduce(|mut all, next| {
            all.pages.extend(next.pages);
            all.title = texts.with("cli-journeys-title", [("n", group.journeys.len().into())]);
            all
        });
        let left_out = vec![texts.get("pages-out-own")];
        match document {
            Some(document) => Self::with(document, left_out),
            None => Self { document: None, left_out },
        }
    }
}

/// Who is in no figure, by reason.
fn skipped(group: &Group, texts: &Texts) -> Vec<String> {
    let mut reasons: BTreeMap<String, (usize, SkippedBecause)> = BTreeMap::new();
    for Skipped { why, .. } in phase_counts(group).skipped {
        reasons.entry(format!("{why:?}")).or_insert((0, why)).0 += 1;
    }
    let sentence = |(n, why): (usize, SkippedBecause)| match why {
        SkippedBecause::NoConsent => texts.with("report-out-consent", [("n", n.into())]),
        SkippedBecause::NoPhaseBorders => texts.with("report-out-borders", [("n", n.into())]),
        SkippedBecause::PhaseDoesNotOccur(letter) => {
            texts.with("report-out-phase", [("n", n.into()), ("phase", letter.to_string().into())])
        }
    };
    reasons.into_values().map(sentence).collect()
}

fn about_group(group: &Group, texts: &Texts) -> Vec<String> {
    let mut sentences = skipped(group, texts);
    let quotes = group.journeys.iter().flat_map(|journey| {
        let quotes = journey.events.iter().flat_map(|event| &event.quotes);
        quotes.filter(|quote| !(quote.approved && journey.consent.quotes))
    });
    let not_approved = quotes.count();
    if not_approved > 0 {
        sentences.push(texts.with("pages-out-quotes", [("n", not_approved.into())]));
    }
    sentences.push(texts.get("pages-out-names"));
    sentences
}

/// What was left out of an edition: how much, and why.
fn hr_sentences(whys: impl Iterator<Item = Why>, texts: &Texts) -> Vec<String> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for why in whys {
        let id = match why {
            Why::FewerThanThree => "pages-out-few",
            Why::TooFewLines => "pages-out-lines",
            Why::TooFewMeasured => "pages-out-measured",
            Why::WouldTellOfFew => "pages-out-subtraction",
            Why::OnePerson => "pages-out-one",
            Why::NotApproved => "pages-out-not-approved",
            Why::WordsToLookAt => "pages-out-words",
        };
        match counts.iter_mut().find(|(known, _)| *known == id) {
            Some((_, n)) => *n += 1,
            None => counts.push((id, 1)),
        }
    }
    counts.into_iter().map(|(id, n)| texts.with(id, [("n", n.into())])).collect()
}
