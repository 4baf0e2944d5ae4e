//! A facilitator's own codes: what people wrote under "other, namely …" gathered under one name, beside the codes of the
//! instrument; and memos on codes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Code, Event, Extra, Group, Journey, Mention, Mentioned, Share};

/// What a code is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CodeKind {
    /// What had a part in it.
    Factor,
    /// Who had a part in it.
    Actor,
}

impl CodeKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Factor, Self::Actor];

    /// The mentions of this kind in `event`.
    pub fn mentions(self, event: &Event) -> &[Mention] {
        match self {
            Self::Factor => &event.factors,
            Self::Actor => &event.actors,
        }
    }
}

/// A code of one's own, or a memo on a code of the instrument.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnCode {
    /// Its id.
    pub id: Uuid,
    /// Of what it is.
    pub kind: CodeKind,
    /// The code of the instrument that the memo is on; absent for a code of one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Code>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The words that are gathered in it, as people wrote them. They stay as they are in the drawings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<String>,
    /// What the facilitator notes about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub memo: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl OwnCode {
    /// A code that holds nothing yet.
    pub fn new(id: Uuid, kind: CodeKind) -> Self {
        Self {
            id,
            kind,
            of: None,
            name: String::new(),
            terms: Vec::new(),
            memo: String::new(),
            extra: Extra::default(),
        }
    }

    /// Whether what someone mentioned in own words is gathered in it.
    pub fn holds(&self, kind: CodeKind, words: &str) -> bool {
        self.kind == kind && self.terms.iter().any(|term| is_same_term(term, words))
    }

    /// Whether `event` mentions something that is gathered in it.
    pub fn is_in(&self, event: &Event) -> bool {
        own_words(self.kind, event).any(|words| self.holds(self.kind, words))
    }
}

/// Whether two own words are the same but for capitals and the space around them.
///
/// ```
/// use potloodlijn::model::is_same_term;
/// assert!(is_same_term(" De roosters", "de Roosters"));
/// assert!(!is_same_term("rooster", "roosters"));
/// ```
pub fn is_same_term(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// What `event` mentions in own words, less what its owner keeps.
pub fn own_words(kind: CodeKind, event: &Event) -> impl Iterator<Item = &str> {
    let mentions = if event.share == Share::Myself { &[] } else { kind.mentions(event) };
    mentions.iter().filter_map(|mention| match &mention.what {
        Mentioned::Other(words) if !words.trim().is_empty() => Some(words.trim()),
        _ => None,
    })
}

/// All that people mention in own words, in small letters.
#[derive(Debug, Default)]
pub(super) struct SaidTerms(BTreeSet<(CodeKind, String)>);

impl SaidTerms {
    pub(super) fn of<'a>(journeys: impl IntoIterator<Item = &'a Journey>) -> Self {
        let events = journeys.into_iter().flat_map(|journey| &journey.events);
        let of_event = |event: &'a Event| {
            CodeKind::ALL
                .into_iter()
                .flat_map(move |kind| own_words(kind, event).map(move |it| (kind, it.to_lowercase())))
        };
        Self(events.flat_map(of_event).collect())
    }
}

impl Group {
    /// The code of one's own in which `words` are gathered.
    pub fn own_code_with(&self, kind: CodeKind, words: &str) -> Option<&OwnCode> {
        self.own_codes.iter().find(|code| code.holds(kind, words))
    }

    /// Lets go of gathered words that nobody in the group said any more.
    pub(super) fn forget_unsaid_terms(&mut self) {
        self.forget_terms(|_| true);
    }

    /// Lets go of gathered words that were `said` before, and that nobody in the group says any more.
    pub(super) fn forget_terms_of(&mut self, said: &SaidTerms) {
        self.forget_terms(|term| said.0.contains(term));
    }

    /// Lets go of gathered words that nobody in the group says and that `may_go`.
    fn forget_terms(&mut self, may_go: impl Fn(&(CodeKind, String)) -> bool) {
        if self.own_codes.is_empty() {
            return;
        }
        let said = SaidTerms::of(&self.journeys);
        for code in &mut self.own_codes {
            let is_said = |term: &String| {
                let term = (code.kind, term.trim().to_lowercase());
                said.0.contains(&term) || !may_go(&term)
            };
            let (kept, gone): (Vec<String>, Vec<String>) =
                std::mem::take(&mut code.terms).into_iter().partition(is_said);
            // A code is called after the first words in it, until it gets another name.
            if gone.iter().any(|term| is_same_term(term, &code.name)) {
                code.name = kept.first().cloned().unwrap_or_default();
            }
            code.terms = kept;
        }
    }
}
