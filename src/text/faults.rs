//! Sentences for what can be wrong with a file.

use std::io;
use std::panic::Location;

use super::Texts;
use super::shapes::shape_sentence;
use super::short::{short, short_path};
use crate::format::{CalendarFault, Fault, FaultKind, Holder, LARGEST_FILE_BYTES, MOST_ENTRIES};
use crate::model::{Broken, FEWEST_IN_CELL, LONGEST_TEXT, MOST_EVENTS, MOST_POINTS, Rule, SMALLEST_GROUP};
use crate::sealing::{MOST_WORK, SealFault, Weakness};
use crate::storage::{PassedOver, StorageError, is_only_read, is_special};

/// That the program stumbled over itself, and where in its own text.
pub fn stumbled_sentence(texts: &Texts, place: Option<&Location>) -> String {
    let place = place.map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
    texts.with("cli-stumbled", [("place", place.into())])
}

/// What is wrong, and where, in one sentence; the place is left out when it is the whole file.
pub fn fault_sentence(texts: &Texts, fault: &Fault) -> String {
    let what = kind_words(texts, &fault.kind);
    if fault.path == "$" {
        return what;
    }
    texts.with("fault-at", [("what", what.into()), ("path", short_path(&fault.path).into())])
}

/// What is still wrong with a set-up that is being prepared, and in which part of it, in words for whoever prepares it.
///
/// ```
/// use potloodlijn::{demo::example_setup, model::{Language, check_setup}, text::{Texts, setup_fault_sentence}};
/// let mut setup = example_setup(0, 7, Language::En);
/// setup.timeline.end = setup.timeline.start;
/// let said = setup_fault_sentence(Texts::of(Language::En), &check_setup(&setup)[0]);
/// assert!(said.ends_with("Look at “Period and calendars”.") && !said.contains('$'), "{said}");
/// ```
pub fn setup_fault_sentence(texts: &Texts, broken: &Broken) -> String {
    let what = kind_words(texts, &FaultKind::Rule(broken.rule.clone()));
    let part = PARTS_OF_SETUP.iter().find(|(beginning, _)| broken.path.starts_with(beginning));
    let part = texts.get(part.map_or("set-up-part-group", |(_, part)| part));
    texts.with("set-up-not-yet", [("what", what.into()), ("part", part.into())])
}

/// Where in the file of a set-up what is filled in on a part of the screen stands; all else stands on its first part.
const PARTS_OF_SETUP: [(&str, &str); 10] = [
    ("$.timeline", "set-up-part-period"),
    ("$.calendars", "set-up-part-period"),
    ("$.codes", "set-up-part-codes"),
    ("$.min_group", "set-up-part-sharing"),
    ("$.contact", "set-up-part-sharing"),
    ("$.instrument.phases", "set-up-part-phases"),
    ("$.instrument.factors", "set-up-part-factors"),
    ("$.instrument.actors", "set-up-part-actors"),
    ("$.instrument.prompts", "set-up-part-questions"),
    ("$.instrument", "set-up-part-lines"),
];

/// Why a file could not be read or written, in one sentence.
pub fn storage_sentence(texts: &Texts, error: &StorageError) -> String {
    match error {
        StorageError::Content(fault) => fault_sentence(texts, fault),
        StorageError::Disk(error) => disk_words(texts, error),
        StorageError::Sealed(fault) => seal_sentence(texts, *fault),
        StorageError::ChangedMeanwhile => texts.get("fault-changed-meanwhile"),
    }
}

/// Why a file in a folder is passed over, in one sentence.
pub fn passed_over_sentence(texts: &Texts, why: &PassedOver) -> String {
    match why {
        PassedOver::NotOurs => texts.get("passed-over-not-ours"),
        PassedOver::Holder(Holder::Archive) => texts.get("passed-over-archive"),
        PassedOver::Holder(Holder::Mail) => texts.get("passed-over-mail"),
        PassedOver::Holder(Holder::Picture) => texts.get("passed-over-picture"),
        PassedOver::OtherKind { format } => {
            texts.with("passed-over-other-kind", [("format", short(format.as_str()).into())])
        }
        PassedOver::Before => texts.get("passed-over-before"),
        PassedOver::Locked => texts.get("passed-over-locked"),
        PassedOver::Hidden => texts.get("passed-over-hidden"),
        PassedOver::LinkedFolder => texts.get("passed-over-linked-folder"),
    }
}

/// Why something cannot be sealed or opened, in one sentence.
pub fn seal_sentence(texts: &Texts, fault: SealFault) -> String {
    let id = match fault {
        SealFault::NeedsKey => "seal-needs-key",
        SealFault::NeedsPassphrase => "seal-needs-passphrase",
        SealFault::OtherKey => "seal-other-key",
        SealFault::OtherPassphrase => "seal-other-passphrase",
        SealFault::Damaged => "seal-damaged",
        SealFault::TooMuchWork => return texts.with("seal-too-much-work", [("most", u32::from(MOST_WORK).into())]),
        SealFault::TypedLine { number } => return texts.with("seal-typed-line", [("number", number.into())]),
        SealFault::TooLarge => return kind_words(texts, &FaultKind::TooLarge),
        SealFault::NoSecretKey => "seal-no-secret-key",
        SealFault::OnlyPublicKey => "seal-only-public-key",
        SealFault::OtherKindOfKey => "seal-other-kind-of-key",
        SealFault::PassphraseCoding => "seal-passphrase-coding",
        SealFault::OtherKindOfPublicKey => "seal-other-kind-of-public-key",
        SealFault::BadPublicKey => "seal-bad-public-key",
    };
    texts.get(id)
}

/// What makes a passphrase easy to guess, and what to do, in a sentence or two.
pub fn weakness_sentence(texts: &Texts, weakness: Weakness) -> String {
    texts.get(match weakness {
        Weakness::Short => "weak-passphrase-short",
        Weakness::Repeats => "weak-passphrase-repeats",
        Weakness::InARow => "weak-passphrase-row",
        Weakness::Usual => "weak-passphrase-usual",
    })
}

fn disk_words(texts: &Texts, error: &io::Error) -> String {
    if is_special(error) {
        return texts.get("disk-special");
    }
    if is_only_read(error) {
        return texts.get("disk-only-read");
    }
    let of_windows = if cfg!(windows) { error.raw_os_error().and_then(windows_words) } else { None };
    if let Some(id) = of_windows {
        return texts.get(id);
    }
    let id = match error.kind() {
        io::ErrorKind::InvalidFilename => "disk-bad-name",
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => "disk-in-use",
        io::ErrorKind::NotFound => "disk-not-found",
        io::ErrorKind::PermissionDenied => "disk-no-right",
        io::ErrorKind::AlreadyExists => "disk-exists",
        io::ErrorKind::WouldBlock => "disk-held",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "disk-full",
        io::ErrorKind::ReadOnlyFilesystem => "disk-read-only",
        io::ErrorKind::IsADirectory => "disk-is-folder",
        io::ErrorKind::NotADirectory => "disk-no-folder",
        _ => return texts.with("disk-other", [("detail", error.to_string().into())]),
    };
    texts.get(id)
}

/// The text for a number that Windows gives and the standard library has no kind for.
fn windows_words(code: i32) -> Option<&'static str> {
    match code {
        // Shared or locked by another program.
        32 | 33 => Some("disk-in-use"),
        // A device, a wrong parameter, a name that cannot be.
        66 | 87 | 123 | 161 => Some("disk-bad-name"),
        _ => None,
    }
}

fn kind_words(texts: &Texts, kind: &FaultKind) -> String {
    match kind {
        FaultKind::Empty => texts.get("fault-empty"),
        FaultKind::TooLarge => texts.with("fault-too-large", [("mib", (LARGEST_FILE_BYTES / 1024 / 1024).into())]),
        FaultKind::NotText => texts.get("fault-not-text"),
        FaultKind::Workbook => texts.get("fault-workbook"),
        FaultKind::Archive => texts.get("fault-archive"),
        FaultKind::StopsEarly { line } => texts.with("fault-stops-early", [("line", line.to_string().into())]),
        FaultKind::NotJson { line, column } => {
            texts.with("fault-not-json", [("line", line.to_string().into()), ("column", column.to_string().into())])
        }
        FaultKind::TooDeep => texts.get("fault-too-deep"),
        FaultKind::NotOurs => texts.get("fault-not-ours"),
        FaultKind::OtherFormat { found } => texts.with("fault-other-format", [("found", short(found.as_str()).into())]),
        FaultKind::NewerVersion { found, known } => texts
            .with("fault-newer-version", [("found", found.to_string().into()), ("known", known.to_string().into())]),
        FaultKind::Shape { detail } => shape_sentence(texts, detail),
        FaultKind::Rule(rule) => rule_words(texts, rule),
        FaultKind::Calendar(fault) => calendar_words(texts, *fault),
    }
}

fn calendar_words(texts: &Texts, fault: CalendarFault) -> String {
    match fault {
        CalendarFault::NoHeader => texts.get("calendar-no-header"),
        CalendarFault::WhichColumns => texts.get("calendar-which-columns"),
        CalendarFault::DayOrMonthFirst { line } => {
            texts.with("calendar-day-or-month", [("line", line.to_string().into())])
        }
        CalendarFault::NoEntries { line: None } => texts.get("calendar-no-entries"),
        CalendarFault::NoEntries { line: Some(line) } => {
            texts.with("calendar-no-entries-from", [("line", line.to_string().into())])
        }
        CalendarFault::TooManyEntries { line } => texts
            .with("calendar-too-many", [("most", MOST_ENTRIES.to_string().into()), ("line", line.to_string().into())]),
    }
}

fn rule_words(texts: &Texts, rule: &Rule) -> String {
    match rule {
        Rule::TimelineRunsForward => texts.get("rule-timeline"),
        Rule::SegmentHasPoints => texts.get("rule-no-points"),
        Rule::DaysRise => texts.get("rule-days-rise"),
        Rule::NoOverlap => texts.get("rule-overlap"),
        Rule::DayOnTimeline { day, length } => {
            texts.with("rule-day-outside", [("day", day.to_string().into()), ("length", length.to_string().into())])
        }
        Rule::ValueInRange { value } => texts.with("rule-value-outside", [("value", value.to_string().into())]),
        Rule::EndsAfterStart => texts.get("rule-ends-early"),
        Rule::KnownIndicator { indicator, instrument } => texts.with(
            "rule-unknown-indicator",
            [("indicator", short(indicator.as_str()).into()), ("instrument", short(instrument.as_str()).into())],
        ),
        Rule::KnownPhase { letter } => texts.with("rule-unknown-phase", [("letter", short(letter.as_str()).into())]),
        Rule::BordersRise => texts.get("rule-borders"),
        Rule::Unique { what } => texts.with("rule-twice", [("what", short(what.as_str()).into())]),
        Rule::FewEnoughPoints => texts.with("rule-points", [("most", MOST_POINTS.to_string().into())]),
        Rule::FewEnoughEvents => texts.with("rule-events", [("most", MOST_EVENTS.to_string().into())]),
        Rule::ShortEnoughText => texts.with("rule-text", [("most", LONGEST_TEXT.to_string().into())]),
        Rule::MinimumGroup => texts.with("rule-min-group", [("least", SMALLEST_GROUP.into())]),
        Rule::InstrumentHasContent => texts.get("rule-instrument-empty"),
        Rule::CodeOrOther => texts.get("rule-code-or-other"),
        Rule::FirstPhaseHasNoBorder => texts.get("rule-first-border"),
        Rule::NotWithdrawn => texts.get("rule-withdrawn"),
        Rule::FigureNotNegative => texts.get("rule-figure"),
        Rule::DashLengths => texts.get("rule-dash"),
        Rule::EnoughPersons => texts.get("rule-enough-persons"),
        Rule::CellHoldsEnough => texts.with("rule-cell", [("least", FEWEST_IN_CELL.into())]),
        Rule::LineOfMeans => texts.get("rule-line-of-means"),
        Rule::FitsBeside => texts.get("rule-fits-beside"),
        Rule::CodeNamesAFile { code } => texts.with("rule-code-names-a-file", [("code", short(code.as_str()).into())]),
        Rule::CodesDifferEnough { code } => texts.with("rule-codes-differ", [("code", short(code.as_str()).into())]),
        Rule::HandedOutOnce { code } => texts.with("rule-handed-out-once", [("code", short(code.as_str()).into())]),
        Rule::KnownWord { found, known } => {
            texts.with("rule-known-word", [("found", short(found.as_str()).into()), ("known", (*known).into())])
        }
        Rule::TwoDecimals { number } => texts.with("rule-decimals", [("number", number.to_string().into())]),
        Rule::UsualForm { found, usual } => texts.with(
            "rule-usual-form",
            [("found", short(found.as_str()).into()), ("usual", short(usual.as_str()).into())],
        ),
        Rule::NotNull => texts.get("rule-not-null"),
        Rule::UsableRecipient => texts.get("rule-recipient"),
    }
}
