//! What a computer remembers of editions, as bytes. It is kept in the private folder and handed to nobody.

use serde::{Deserialize, Serialize};

use super::{Fault, FaultKind};
use crate::model::EditionMemory;

/// What stands in `"format"`.
pub(super) const NAME: &str = "potloodlijn/memory";
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Envelope {
    format: String,
    version: u32,
    #[serde(flatten)]
    memory: EditionMemory,
}

/// The bytes of `memory`.
///
/// # Panics
/// Never: all its map keys are strings.
pub fn write_memory(memory: &EditionMemory) -> Vec<u8> {
    let envelope = Envelope { format: NAME.into(), version: VERSION, memory: memory.clone() };
    serde_json::to_vec(&envelope).expect("all keys are strings")
}

/// Reads what [`write_memory`] wrote.
///
/// ```
/// use potloodlijn::{format::{FaultKind, read_memory, write_memory}, model::EditionMemory};
/// let memory = EditionMemory::new("key".into());
/// assert_eq!(read_memory(&write_memory(&memory)), Ok(memory));
/// let newer = read_memory(br#"{ "format": "potloodlijn/memory", "version": 2, "key": "key" }"#).unwrap_err();
/// assert_eq!((newer.path.as_str(), newer.kind), ("$.version", FaultKind::NewerVersion { found: 2, known: 1 }));
/// ```
///
/// # Errors
/// It is something else, damaged, or of a newer version.
pub fn read_memory(bytes: &[u8]) -> Result<EditionMemory, Fault> {
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(|_| Fault::of_file(FaultKind::NotOurs))?;
    match (envelope.format == NAME, envelope.version) {
        (false, _) => Err(Fault::of_file(FaultKind::NotOurs)),
        (true, VERSION) => Ok(envelope.memory),
        (true, found) => {
            let kind = FaultKind::NewerVersion { found: found.into(), known: VERSION };
            Err(Fault { path: "$.version".into(), kind })
        }
    }
}
