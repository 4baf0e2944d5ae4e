//! Sentences for what became of a journey, a set-up or something beside them in a merge.

use super::Texts;
use super::short::short;
use crate::model::{Fate, Otherwise, OtherwiseRow, SetupRow};

/// What became of a journey, and why.
pub fn fate_sentence(texts: &Texts, fate: &Fate) -> String {
    match fate {
        Fate::AddedNew => texts.get("fate-added-new"),
        Fate::AddedNewer => texts.get("fate-added-newer"),
        Fate::SameContent => texts.get("fate-same"),
        Fate::SameOlder => texts.get("fate-same-older"),
        Fate::SameOlderParts => texts.get("fate-same-older-parts"),
        Fate::ConflictingParticipant { .. } => texts.get("fate-conflicting"),
        Fate::ConflictingNow { .. } => texts.get("fate-conflicting-now"),
        Fate::ConflictingUnchecked { .. } => texts.get("fate-conflicting-unchecked"),
        Fate::ConflictingInstant { taken } if taken.is_empty() => texts.get("fate-conflicting-instant-here"),
        Fate::ConflictingInstant { taken } => {
            texts.with("fate-conflicting-instant", [("taken", taken.as_str().into())])
        }
        Fate::ConflictingWithHere => texts.get("fate-conflicting-with-here"),
        Fate::ConflictingCode { before } => texts.with("fate-conflicting-code", [("before", before.as_str().into())]),
        Fate::ConflictingSpelling { theirs, .. } => {
            texts.with("fate-conflicting-spelling", [("theirs", theirs.as_str().into())])
        }
        Fate::RefusedInstrument { theirs, ours } => texts.with(
            "fate-refused-instrument",
            [("theirs", short(theirs.as_str()).into()), ("ours", short(ours.as_str()).into())],
        ),
        Fate::RefusedIndicator { indicator } => {
            texts.with("fate-refused-indicator", [("indicator", short(indicator.as_str()).into())])
        }
        Fate::RefusedPhase { letter } => texts.with("fate-refused-phase", [("letter", letter.to_string().into())]),
        Fate::RefusedUnknownInstrument { theirs } => {
            texts.with("fate-refused-unknown-instrument", [("theirs", short(theirs.as_str()).into())])
        }
        Fate::RemovedWithdrawn => texts.get("fate-removed-withdrawn"),
        Fate::RefusedWithdrawn => texts.get("fate-refused-withdrawn"),
    }
}

/// What became of a set-up.
pub fn setup_row_sentence(texts: &Texts, row: &SetupRow) -> String {
    texts.with(if row.is_taken { "fate-setup-taken" } else { "fate-setup-left" }, [("name", row.name.as_str().into())])
}

/// What is said otherwise than in the group, which keeps its own.
pub fn otherwise_sentence(texts: &Texts, row: &OtherwiseRow) -> String {
    let name = short(&row.name).into();
    match row.of {
        Otherwise::Moment => texts.with("fate-otherwise-moment", [("name", name)]),
        Otherwise::Card => texts.with("fate-otherwise-card", [("name", name)]),
        Otherwise::Note => texts.with("fate-otherwise-note", [("name", name)]),
        Otherwise::OwnCode => texts.with("fate-otherwise-code", [("name", name)]),
        Otherwise::Question => texts.with("fate-otherwise-question", [("name", name)]),
        Otherwise::OutsideMeasure => texts.with("fate-otherwise-measure", [("name", name)]),
        Otherwise::Measured(time) => {
            texts.with("fate-otherwise-measured", [("name", name), ("time", time.name().into())])
        }
        Otherwise::BreakEven => texts.get("fate-otherwise-break-even"),
    }
}
