//! Which document some bytes are: enough to keep one from being written over another.

use std::io::{self, BufRead, BufReader, Read};

use serde::Deserialize;
use uuid::Uuid;

/// The kind of a document and its id.
pub type Identity = (String, Uuid);

/// The kind and the id of the document in `bytes`, when it is one of ours with an id, whether or not it can be read as a whole.
///
/// ```
/// use potloodlijn::format::identity;
/// let id = "b3b6c1de-0c0a-4c3e-9c52-5f4f5f0e2f11";
/// let bytes = format!(r#"{{"format":"potloodlijn/group","version":1,"id":"{id}"}}"#);
/// assert_eq!(identity(bytes.as_bytes()).unwrap().1.to_string(), id);
/// assert_eq!(identity(b"%PDF-1.7"), None);
/// ```
pub fn identity(bytes: &[u8]) -> Option<Identity> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        id: Uuid,
    }
    let head: Head = serde_json::from_slice(bytes.strip_prefix(MARK).unwrap_or(bytes)).ok()?;
    head.format.starts_with("potloodlijn/").then_some((head.format, head.id))
}

/// Whether both are states of one document: of one kind of ours, and with one id, which of an instrument is a code.
///
/// ```
/// use potloodlijn::format::is_same_document;
/// let of = |id: &str, more: &str| format!(r#"{{"format":"potloodlijn/instrument","version":1,"id":"{id}"{more}}}"#);
/// assert!(is_same_document(of("engagement", "").as_bytes(), of("engagement", r#","new":1"#).as_bytes()));
/// assert!(!is_same_document(of("engagement", "").as_bytes(), of("mental-health", "").as_bytes()));
/// assert!(!is_same_document(b"mine", b"mine"));
/// ```
pub fn is_same_document(one: &[u8], other: &[u8]) -> bool {
    #[derive(Deserialize, PartialEq)]
    struct Head {
        format: String,
        id: String,
    }
    let head = |bytes: &[u8]| {
        let head: Head = serde_json::from_slice(bytes.strip_prefix(MARK).unwrap_or(bytes)).ok()?;
        head.format.starts_with("potloodlijn/").then(|| Head { id: head.id.to_lowercase(), ..head })
    };
    head(one).is_some_and(|one| head(other) == Some(one))
}

/// What is in `bytes` was written by a newer version of the program: a kind of ours with a version beyond the one that is known, or
/// a kind that this version does not have.
///
/// ```
/// use potloodlijn::format::is_newer;
/// assert!(is_newer(br#"{ "format": "potloodlijn/analysis", "version": 2 }"#));
/// assert!(is_newer(br#"{ "format": "potloodlijn/future", "version": 1 }"#));
/// assert!(!is_newer(br#"{ "format": "potloodlijn/analysis", "version": 1 }"#));
/// ```
pub fn is_newer(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    serde_json::from_slice::<SaidVersion>(bytes).is_ok_and(|said| said.is_newer())
}

/// [`is_newer`], of what may be too large to be held.
///
/// # Errors
/// What the disk said.
pub fn is_newer_in(reader: impl Read) -> io::Result<bool> {
    let mut reader = BufReader::new(reader);
    if reader.fill_buf()?.starts_with(MARK) {
        reader.consume(MARK.len());
    }
    match serde_json::from_reader::<_, SaidVersion>(reader) {
        Ok(said) => Ok(said.is_newer()),
        Err(trouble) if trouble.is_io() => Err(trouble.into()),
        Err(_) => Ok(false),
    }
}

/// Some editors put this before a text.
const MARK: &[u8] = "\u{feff}".as_bytes();

#[derive(Deserialize)]
struct SaidVersion {
    format: String,
    version: Option<f64>,
}

impl SaidVersion {
    fn is_newer(&self) -> bool {
        let Some(kind) = self.format.strip_prefix("potloodlijn/") else { return false };
        !KINDS.contains(&kind) || self.version.is_some_and(|version| version > 1.0)
    }
}

/// Everything that this version of the program writes, after `potloodlijn/`.
const KINDS: [&str; 8] = ["analysis", "edition", "group", "instrument", "journey", "memory", "now", "setup"];

/// The ids of the drawings that the group in `bytes` says were withdrawn.
///
/// ```
/// use potloodlijn::format::withdrawn_in;
/// let group = br#"{ "withdrawn": ["b3b6c1de-0c0a-4c3e-9c52-5f4f5f0e2f11"], "journeys": [] }"#;
/// assert_eq!(withdrawn_in(group).len(), 1);
/// assert!(withdrawn_in(b"{}").is_empty());
/// ```
pub fn withdrawn_in(bytes: &[u8]) -> Vec<Uuid> {
    #[derive(Deserialize)]
    struct Head {
        #[serde(default)]
        withdrawn: Vec<Uuid>,
    }
    serde_json::from_slice::<Head>(bytes).map(|head| head.withdrawn).unwrap_or_default()
}
