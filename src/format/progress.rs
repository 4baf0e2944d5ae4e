//! How far a sheet is, read from its file without anything that was drawn, written or agreed to.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Format;
use crate::model::{Journey, ParticipantCode, Progress, SheetProgress};
use crate::typed::without_mark;

/// The only parts of a journey's file that are kept. What is drawn is passed over, not read into memory.
#[derive(Deserialize)]
struct OnlyProgress {
    format: String,
    #[serde(default)]
    participant: serde_json::Value,
    #[serde(default)]
    progress: Progress,
    #[serde(default)]
    as_drawn: Option<IgnoredAny>,
}

/// How far the sheet in these bytes is; `None` when they are no journey. Curves, events and words do not come along.
///
/// ```
/// use potloodlijn::format::read_progress;
/// let file = br#"{ "format": "potloodlijn/journey", "version": 1, "curves": { "energy": { "segments": [] } },
///     "progress": { "seconds": 300, "steps": { "draw": 240 } } }"#;
/// let progress = read_progress(file).unwrap();
/// assert_eq!((progress.handed_in, progress.progress.seconds), (false, 300));
/// assert_eq!(read_progress(b"{}"), None);
/// ```
pub fn read_progress(bytes: &[u8]) -> Option<SheetProgress> {
    let read: OnlyProgress = serde_json::from_slice(&without_mark(bytes).ok()?).ok()?;
    let is_journey = read.format == Journey::NAME;
    let participant = read.participant.as_str().and_then(ParticipantCode::new);
    is_journey.then_some(SheetProgress { participant, handed_in: read.as_drawn.is_some(), progress: read.progress })
}
