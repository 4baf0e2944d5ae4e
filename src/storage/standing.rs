//! What stands at a place where something is going to be written, so that nothing of someone's is replaced unasked.

use std::path::Path;

use uuid::Uuid;

use super::folder::load;
use crate::format::{AnyFile, Instruments, read_any};
use crate::sealing::is_sealed;

/// How pages begin.
const PAGES: &[u8] = b"%PDF";

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// A participant's drawing.
    Journey {
        /// Its id.
        id: Uuid,
        /// Whose.
        participant: String,
        /// It has left its owner's device, and holds nothing that its owner keeps.
        is_hand_in: bool,
    },
    /// A moment of now that was handed in.
    Now {
        /// Its id.
        id: Uuid,
        /// Whose.
        participant: String,
    },
    /// A group.
    Group {
        /// Its id.
        id: Uuid,
        /// Its name.
        name: String,
    },
    /// A set-up.
    Setup {
        /// Its id.
        id: Uuid,
        /// Its name.
        name: String,
    },
    /// An edition for HR: each is another.
    Edition,
    /// Pages.
    Pages,
    /// Something that is sealed or locked, so that it cannot be seen what it is.
    Sealed,
    /// Anything else.
    Other,
}

impl Standing {
    /// The id of the document that it is.
    pub fn id(&self) -> Option<Uuid> {
        match self {
            Self::Journey { id, .. } | Self::Now { id, .. } | Self::Group { id, .. } | Self::Setup { id, .. } => {
                Some(*id)
            }
            Self::Edition | Self::Pages | Self::Sealed | Self::Other => None,
        }
    }

    /// It is a copy of a drawing that has left its owner's device.
    pub fn is_hand_in(&self) -> bool {
        matches!(self, Self::Journey { is_hand_in: true, .. })
    }
}

/// What stands at `path`; none when nothing does.
pub fn standing_at(path: &Path) -> Option<Standing> {
    if !path.exists() {
        return None;
    }
    let Ok(bytes) = load(path) else { return Some(Standing::Other) };
    if bytes.starts_with(PAGES) {
        return Some(Standing::Pages);
    }
    if is_sealed(&bytes) {
        return Some(Standing::Sealed);
    }
    Some(match read_any(&bytes, &Instruments::default()).map(|opened| opened.value) {
        Ok(AnyFile::Journey(it)) => {
            Standing::Journey { id: it.id, participant: it.participant.to_string(), is_hand_in: it.is_hand_in() }
        }
        Ok(AnyFile::Now(it)) => Standing::Now { id: it.moment.id, participant: it.participant.to_string() },
        Ok(AnyFile::Group(it)) => Standing::Group { id: it.id, name: it.setup.name },
        Ok(AnyFile::Setup(it)) => Standing::Setup { id: it.id, name: it.name },
        Ok(AnyFile::Edition(_)) => Standing::Edition,
        Ok(AnyFile::Instrument(_)) | Err(_) => Standing::Other,
    })
}

/// A name for a file, made of what someone called something: what no system takes in a name is left out, and nothing but
/// that.
///
/// ```
/// use potloodlijn::storage::file_name_of;
/// assert_eq!(file_name_of("Docenten mbo: voorjaar / 2022?"), "Docenten mbo voorjaar 2022");
/// assert_eq!(file_name_of("nul"), "nul_");
/// assert_eq!(file_name_of("..."), "");
/// ```
pub fn file_name_of(name: &str) -> String {
    let allowed = |c: char| !c.is_control() && !"<>:\"/\\|?*".contains(c);
    let plain: String = name.chars().map(|c| if allowed(c) { c } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(LONGEST_NAME).collect();
    let short = short.trim_matches(['.', ' ']);
    let named = short.split('.').next().unwrap_or_default();
    if crate::model::names_a_file(named) { short.to_owned() } else { format!("{short}_") }
}

/// The longest name that is made, in letters: with a folder and an ending it fits on every system.
const LONGEST_NAME: usize = 60;
