//! The outside of every file: its kind, its version, and the limits on reading it.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::points_apart::read_with_points_apart;
use super::{Fault, FaultKind, Instruments, LARGEST_FILE_BYTES};
use crate::model::{
    Broken, Edition, Extra, Group, Instrument, Journey, Now, NowMoment, Rule, Setup, check_edition, check_group,
    check_instrument, check_now, check_setup, misfits,
};
use crate::sealing::PublicKey;
use crate::typed::{NoText, without_mark};

/// A kind of file.
pub trait Format: Serialize + DeserializeOwned {
    /// What stands in `"format"`.
    const NAME: &'static str;
    /// How names of such files end.
    const ENDING: &'static str;
    /// The newest version this program knows, and the one it writes.
    const VERSION: u32 = 1;

    /// The unknown fields of the outermost object.
    fn extra(&mut self) -> &mut Extra;

    /// The rules it breaks.
    fn broken(&self, known: &Instruments) -> Vec<Broken>;

    /// The version of a part that says its own, where that is newer than this program knows.
    fn newer_part(&self) -> Option<u64> {
        None
    }

    /// What does not fit in a part whose fields stand among the others, so that the reader of the whole does not tell where.
    fn fault_within(text: &str) -> Option<Fault> {
        let _ = text;
        None
    }
}

impl Format for Journey {
    const NAME: &'static str = Self::FORMAT;
    const VERSION: u32 = Self::FORMAT_VERSION;
    const ENDING: &'static str = ".journey.json";

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn broken(&self, known: &Instruments) -> Vec<Broken> {
        misfits(self, known.get(&self.instrument))
    }
}

impl Format for Setup {
    const NAME: &'static str = "potloodlijn/setup";
    const ENDING: &'static str = ".setup.json";

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn broken(&self, _known: &Instruments) -> Vec<Broken> {
        let mut broken = check_setup(self);
        broken.retain(|broken| !broken.rule.lets_open());
        // Found when the session is prepared, not when someone hands in.
        if self.recipient.as_deref().is_some_and(|key| PublicKey::read(key).is_err()) {
            broken.push(Broken { path: "$.recipient".into(), rule: Rule::UsableRecipient });
        }
        broken
    }
}

impl Format for Group {
    const NAME: &'static str = "potloodlijn/group";
    const ENDING: &'static str = ".group.json";

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn broken(&self, _known: &Instruments) -> Vec<Broken> {
        // A file that says that someone withdrew must be heard, also when the drawing was not taken out of it: merging
        // and printing leave that drawing out.
        let heeded = |rule: &Rule| *rule != Rule::NotWithdrawn && !rule.lets_open();
        check_group(self).into_iter().filter(|broken| heeded(&broken.rule)).collect()
    }

    fn newer_part(&self) -> Option<u64> {
        let now = self.now.iter().map(|now| &now.moment.extra);
        let parts = self.journeys.iter().map(|journey| &journey.extra).chain(now).chain([&self.setup.extra]);
        let version = |extra: &Extra| extra.get("version").and_then(serde_json::Value::as_u64);
        parts.filter_map(version).filter(|&version| version > u64::from(Self::VERSION)).max()
    }
}

impl Format for Instrument {
    const NAME: &'static str = "potloodlijn/instrument";
    const ENDING: &'static str = ".instrument.json";

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn broken(&self, _known: &Instruments) -> Vec<Broken> {
        check_instrument(self)
    }
}

impl Format for Edition {
    const NAME: &'static str = "potloodlijn/edition";
    const ENDING: &'static str = ".edition.json";

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn broken(&self, _known: &Instruments) -> Vec<Broken> {
        check_edition(self)
    }
}

impl Format for Now {
    const NAME: &'static str = "potloodlijn/now";
    const ENDING: &'static str = ".now.json";

    fn extra(&mut self) -> &mut Extra {
        &mut self.moment.extra
    }

    fn broken(&self, known: &Instruments) -> Vec<Broken> {
        check_now(self, known.get(&self.instrument))
    }

    fn fault_within(text: &str) -> Option<Fault> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let error = serde_path_to_error::deserialize::<_, NowMoment>(&mut reader).err()?;
        Some(Fault::of_shape(&error.path().to_string(), error.inner()))
    }
}

/// How the names of this program's files end.
pub const ENDINGS: [&str; 7] =
    [Journey::ENDING, Now::ENDING, Setup::ENDING, Group::ENDING, Instrument::ENDING, Edition::ENDING, ANY_ENDING];

/// Any of them may end so too, for systems that look only at the last part of a name.
pub const ANY_ENDING: &str = ".potlood";

/// How the names of sealed and locked files end: the same JSON in the age format.
pub const SEALED_ENDINGS: [&str; 3] = [".journey.age", ".now.age", ".group.age"];

/// Whether a file of this name says that it is of this program, in capitals or not.
///
/// ```
/// use potloodlijn::format::has_our_ending;
/// let names = ["P07.Journey.JSON", "P07.journey.age", "P07.json", ".journey.json"];
/// assert_eq!(names.map(has_our_ending), [true, true, false, false]);
/// ```
pub fn has_our_ending(file_name: &str) -> bool {
    let name = file_name.to_lowercase();
    ENDINGS.iter().chain(&SEALED_ENDINGS).any(|ending| name.len() > ending.len() && name.ends_with(ending))
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened<T> {
    /// What is in it.
    pub value: T,
    /// The version it has, when that is newer than this program knows. Such a file may be shown, never overwritten.
    pub newer_version: Option<u64>,
}

impl<T> Opened<T> {
    /// The value, or the fault that it is of a newer version, for those who cannot work with a half-known file.
    ///
    /// # Errors
    /// [`FaultKind::NewerVersion`].
    pub fn known_version(self) -> Result<T, Fault> {
        match self.newer_version {
            None => Ok(self.value),
            Some(found) => Err(newer(found)),
        }
    }
}

/// A file of any of the kinds.
#[derive(Debug, Clone, PartialEq)]
pub enum AnyFile {
    /// One participant's journey.
    Journey(Box<Journey>),
    /// A moment of one participant, as it is now.
    Now(Box<Now>),
    /// What a facilitator prepares.
    Setup(Box<Setup>),
    /// The facilitator's project.
    Group(Box<Group>),
    /// An instrument by itself.
    Instrument(Box<Instrument>),
    /// What may be told of a group.
    Edition(Box<Edition>),
}

/// Reads a file of the kind `T`.
///
/// Fields this version does not know are kept. A file of a newer version is read as far as it can be.
///
/// ```
/// use potloodlijn::format::{FaultKind, Instruments, read};
/// use potloodlijn::model::Group;
/// let journey = br#"{ "format": "potloodlijn/journey", "version": 1 }"#;
/// let fault = read::<Group>(journey, &Instruments::default()).unwrap_err();
/// let found = "potloodlijn/journey".into();
/// assert_eq!((fault.path.as_str(), fault.kind), ("$.format", FaultKind::OtherFormat { found }));
/// ```
///
/// # Errors
/// The first thing that is wrong, with the JSON path where it stands.
pub fn read<T: Format>(bytes: &[u8], known: &Instruments) -> Result<Opened<T>, Fault> {
    let bytes = &*in_utf_8(bytes)?;
    let (text, head) = open_envelope(bytes)?;
    if head.format != T::NAME {
        return Err(Fault { path: "$.format".into(), kind: FaultKind::OtherFormat { found: head.format } });
    }
    read_body(text, head.version, known)
}

/// Reads a file of any kind, going by its `"format"`.
///
/// # Errors
/// As [`read`].
pub fn read_any(bytes: &[u8], known: &Instruments) -> Result<Opened<AnyFile>, Fault> {
    if let Some(journey) = read_whole_journey(bytes, known) {
        return Ok(Opened { value: AnyFile::Journey(Box::new(journey)), newer_version: None });
    }
    let bytes = &*in_utf_8(bytes)?;
    let (text, head) = open_envelope(bytes)?;
    match head.format.as_str() {
        Journey::NAME => Ok(read_body(text, head.version, known)?.map(|journey| AnyFile::Journey(Box::new(journey)))),
        Now::NAME => Ok(read_body(text, head.version, known)?.map(|now| AnyFile::Now(Box::new(now)))),
        Setup::NAME => Ok(read_body(text, head.version, known)?.map(|setup| AnyFile::Setup(Box::new(setup)))),
        Group::NAME => Ok(read_body(text, head.version, known)?.map(|group| AnyFile::Group(Box::new(group)))),
        Instrument::NAME => Ok(read_body(text, head.version, known)?.map(|it| AnyFile::Instrument(Box::new(it)))),
        Edition::NAME => Ok(read_body(text, head.version, known)?.map(|it| AnyFile::Edition(Box::new(it)))),
        _ => Err(Fault { path: "$.format".into(), kind: FaultKind::OtherFormat { found: head.format } }),
    }
}

/// A journey that is whole, with its kind and version in front as this program writes them: there are many of those, and
/// they are read in one go. `None` is for all else, which is looked at step by step to say what is wrong.
fn read_whole_journey(bytes: &[u8], known: &Instruments) -> Option<Journey> {
    if bytes.len() as u64 > LARGEST_FILE_BYTES {
        return None;
    }
    if !bytes_begin_as_journey(bytes) {
        return None;
    }
    let mut journey: Journey = read_with_points_apart(bytes).or_else(|| {
        let text = std::str::from_utf8(bytes).ok()?;
        serde_json::from_str(text).ok()
    })?;
    journey.extra.remove("format");
    journey.extra.remove("version");
    journey.broken(known).is_empty().then_some(journey)
}

/// Whether a text that begins so is a journey, with its kind and version in front as this program writes them.
///
/// ```
/// use potloodlijn::format::begins_as_journey;
/// assert!(begins_as_journey(r#"{ "format": "potloodlijn/journey", "version": 1, "id": "b3b6"#));
/// assert!(!begins_as_journey(r#"{ "format": "potloodlijn/journey", "version": 2, "id": "b3b6"#));
/// ```
pub fn begins_as_journey(text: &str) -> bool {
    let begins = || {
        let rest = after(after(after(text, "{")?, "\"format\"")?, ":")?;
        let rest = after(after(rest, &format!("\"{}\"", Journey::NAME))?, ",")?;
        let rest = after(after(after(rest, "\"version\"")?, ":")?, &Journey::VERSION.to_string())?;
        after(rest, ",")
    };
    begins().is_some()
}

/// So many bytes tell whether a file begins as a journey.
pub const KIND_BYTES: usize = 128;

/// [`begins_as_journey`] of the first [`KIND_BYTES`], whatever follows them.
pub fn bytes_begin_as_journey(bytes: &[u8]) -> bool {
    begins_as_journey(&String::from_utf8_lossy(&bytes[..bytes.len().min(KIND_BYTES)]))
}

/// What follows `token`, the next thing in `text` but white space.
fn after<'a>(text: &'a str, token: &str) -> Option<&'a str> {
    text.trim_start().strip_prefix(token)
}

impl<T> Opened<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Opened<U> {
        Opened { value: change(self.value), newer_version: self.newer_version }
    }
}

#[derive(Serialize)]
struct Envelope<'a, T> {
    format: &'static str,
    version: u32,
    #[serde(flatten)]
    body: &'a T,
}

/// Writes a file: `"format"` and `"version"` first, one line, UTF-8.
///
/// ```
/// use potloodlijn::{format::{Instruments, builtin_instruments, read, write}, model::Instrument};
/// let bytes = write(&builtin_instruments()[0]);
/// assert!(bytes.starts_with(br#"{"format":"potloodlijn/instrument","version":1,"id":"mental-health","#));
/// assert_eq!(read::<Instrument>(&bytes, &Instruments::default()).unwrap().value, builtin_instruments()[0]);
/// ```
///
/// # Panics
/// Never for values of this program: all their map keys are strings.
pub fn write<T: Format>(value: &T) -> Vec<u8> {
    let envelope = Envelope { format: T::NAME, version: T::VERSION, body: value };
    let mut bytes = serde_json::to_vec(&envelope).expect("all keys are strings");
    bytes.push(b'\n');
    bytes
}

/// [`write()`], unless that would be a file that is too large to be read ([`LARGEST_FILE_BYTES`]); then `None`, and no more
/// memory than that was used.
pub fn write_readable<T: Format>(value: &T) -> Option<Vec<u8>> {
    let mut bytes = Readable(Vec::new());
    serde_json::to_writer(&mut bytes, &Envelope { format: T::NAME, version: T::VERSION, body: value }).ok()?;
    std::io::Write::write_all(&mut bytes, b"\n").ok()?;
    Some(bytes.0)
}

/// How many bytes `value` has in a file that holds it among others.
pub fn written_length<T: Serialize>(value: &T) -> u64 {
    let mut counted = Counted(0);
    // Counting does not fail, and all map keys of this program's values are strings.
    serde_json::to_writer(&mut counted, value).map_or(0, |()| counted.0)
}

struct Counted(u64);

impl std::io::Write for Counted {
    fn write(&mut self, more: &[u8]) -> std::io::Result<usize> {
        self.0 += more.len() as u64;
        Ok(more.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Bytes up to the size of a file that is read.
struct Readable(Vec<u8>);

impl std::io::Write for Readable {
    fn write(&mut self, more: &[u8]) -> std::io::Result<usize> {
        if (self.0.len() + more.len()) as u64 > LARGEST_FILE_BYTES {
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

struct Head {
    format: String,
    version: u64,
}

/// An editor may have saved a file again in UTF-16.
fn in_utf_8(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Fault> {
    if bytes.len() as u64 > LARGEST_FILE_BYTES {
        return Err(Fault::of_file(FaultKind::TooLarge));
    }
    match without_mark(bytes) {
        // What is wrong with it is said of its text.
        Err(NoText::Other) => Ok(bytes.into()),
        read => read.map_err(|what| Fault::of_file(what.into())),
    }
}

fn open_envelope(bytes: &[u8]) -> Result<(&str, Head), Fault> {
    #[derive(Deserialize)]
    struct Written {
        format: Option<serde_json::Value>,
        version: Option<serde_json::Value>,
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::of_file(FaultKind::NotText))?;
    if text.trim().is_empty() {
        return Err(Fault::of_file(FaultKind::Empty));
    }
    let written: Written = match serde_json::from_str(text) {
        Ok(written) => written,
        Err(error) => return Err(place_of_syntax_fault(text).unwrap_or_else(|| no_envelope(text, &error))),
    };
    if !text.trim_start().starts_with('{') {
        return Err(Fault::of_file(FaultKind::NotOurs));
    }
    let (Some(serde_json::Value::String(format)), Some(version)) = (written.format, written.version) else {
        return Err(Fault::of_file(FaultKind::NotOurs));
    };
    let Some(version) = version.as_u64().filter(|&version| version > 0) else {
        let detail = format!("{version}, expected a version number");
        return Err(Fault { path: "$.version".into(), kind: FaultKind::Shape { detail } });
    };
    Ok((text, Head { format, version }))
}

/// What is JSON all the same, such as a list, is of another program, unless its kind or version is there twice.
fn no_envelope(text: &str, error: &serde_json::Error) -> Fault {
    if text.trim_start().starts_with('{') { Fault::of_json("", error) } else { Fault::of_file(FaultKind::NotOurs) }
}

/// Reading into a plain value once more costs time, but tells the path of what is not JSON.
fn place_of_syntax_fault(text: &str) -> Option<Fault> {
    let mut reader = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, serde_json::Value>(&mut reader) {
        Err(error) => Some(Fault::of_json(&error.path().to_string(), error.inner())),
        // Something stands behind the end.
        Ok(_) => reader.end().err().map(|error| Fault::of_json("", &error)),
    }
}

fn read_body<T: Format>(text: &str, version: u64, known: &Instruments) -> Result<Opened<T>, Fault> {
    let newer_version = (version > u64::from(T::VERSION)).then_some(version);
    let body = parse_body::<T>(text).and_then(|value| match value.broken(known).into_iter().next() {
        Some(broken) => Err(broken.into()),
        None => Ok(value),
    });
    match (body, newer_version) {
        (Ok(value), newer_version) => Ok(Opened { newer_version: newer_version.or_else(|| value.newer_part()), value }),
        // What does not fit is most likely what is new.
        (Err(_), Some(found)) => Err(newer(found)),
        (Err(fault), None) => Err(fault),
    }
}

fn parse_body<T: Format>(text: &str) -> Result<T, Fault> {
    // Following the path takes time, so that is done only where something does not fit.
    let mut value: T = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(_) => {
            let mut reader = serde_json::Deserializer::from_str(text);
            serde_path_to_error::deserialize(&mut reader).map_err(|error| {
                let of_whole = || Fault::of_shape(&error.path().to_string(), error.inner());
                T::fault_within(text).unwrap_or_else(of_whole)
            })?
        }
    };
    value.extra().remove("format");
    value.extra().remove("version");
    Ok(value)
}

fn newer(found: u64) -> Fault {
    Fault { path: "$.version".into(), kind: FaultKind::NewerVersion { found, known: 1 } }
}
