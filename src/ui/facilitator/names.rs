//! What lanes, levels and phases are called.

use crate::model::{Domain, Level, PhaseKind};
use crate::text::Texts;

/// The text of what a lane is called.
pub fn domain_name(domain: Domain) -> &'static str {
    match domain {
        Domain::Work => "domain-work",
        Domain::Private => "domain-private",
        Domain::Intervention => "domain-intervention",
    }
}

/// The text of what a level is called.
pub fn level_name(level: Level) -> &'static str {
    match level {
        Level::Individual => "level-individual",
        Level::Team => "level-team",
        Level::Leadership => "level-leadership",
        Level::Organisation => "level-organisation",
        Level::External => "level-external",
        Level::Private => "level-private",
    }
}

/// `A Aanloop`.
pub fn phase_name(texts: &Texts, kind: &PhaseKind) -> String {
    format!("{} {}", kind.letter, kind.name.get(texts.language()))
}
