//! Who is not in a figure, as counts by reason: how many, and why.

use std::collections::BTreeMap;

use crate::analysis::{Skipped, SkippedBecause};
use crate::text::Texts;

/// Of what those are left out in whose journey a phase does not occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LeftOutOf {
    /// Of everything.
    Everything,
    /// Of lines by phase; in the phases that do occur they are counted.
    Lines,
}

/// A sentence for each reason.
pub(super) fn skipped_words(skipped: &[Skipped], of: LeftOutOf, texts: &Texts) -> Vec<String> {
    let mut reasons: BTreeMap<String, (usize, SkippedBecause)> = BTreeMap::new();
    for Skipped { why, .. } in skipped {
        reasons.entry(format!("{why:?}")).or_insert((0, *why)).0 += 1;
    }
    let sentence = |(n, why): (usize, SkippedBecause)| match why {
        SkippedBecause::NoConsent => texts.with("report-out-consent", [("n", n.into())]),
        SkippedBecause::NotChecked => texts.with("report-out-unchecked", [("n", n.into())]),
        SkippedBecause::NoPhaseBorders => texts.with("report-out-borders", [("n", n.into())]),
        SkippedBecause::PhaseDoesNotOccur(letter) => {
            let id = if of == LeftOutOf::Lines { "report-out-phase-lines" } else { "report-out-phase" };
            texts.with(id, [("n", n.into()), ("phase", letter.to_string().into())])
        }
    };
    reasons.into_values().map(sentence).collect()
}
