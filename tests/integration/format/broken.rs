//! Broken files, one fault each: what is said about them, and where.

use potloodlijn::format::{Fault, FaultKind, Instruments, LARGEST_FILE_BYTES, read_any};
use potloodlijn::model::{Journey, Language, MOST_EVENTS, MOST_POINTS};
use potloodlijn::text::{Texts, fault_sentence};

use super::{names_in, project_file};

/// File, JSON path, and how the fault starts in its debug form.
const BROKEN: &[(&str, &str, &str)] = &[
    ("bad-date.journey.json", "$.timeline.start", "Shape"),
    ("bad-id.journey.json", "$.id", "Shape"),
    ("bad-instant.journey.json", "$.modified", "Shape"),
    ("binary.journey.json", "$", "NotText"),
    ("border-beyond-timeline.journey.json", "$.phases.borders.C", "Rule(DayOnTimeline"),
    ("borders-out-of-order.journey.json", "$.phases.borders.C", "Rule(BordersRise"),
    ("colour-as-word.instrument.json", "$.indicators[0].pencil.light", "Shape"),
    ("day-beyond-timeline.journey.json", "$.curves.engagement.segments[1].points[1]", "Rule(DayOnTimeline"),
    ("day-negative.journey.json", "$.curves.engagement.segments[0].points[0]", "Rule(DayOnTimeline"),
    ("days-do-not-rise.journey.json", "$.curves.engagement.segments[0].points[2]", "Rule(DaysRise"),
    ("deep-nesting.journey.json", "$", "TooDeep"),
    ("deep-outside.journey.json", "$", "TooDeep"),
    ("empty.journey.json", "$", "Empty"),
    ("event-ends-early.journey.json", "$.events[0].to", "Rule(EndsAfterStart"),
    ("gap-ends-early.journey.json", "$.curves.engagement.gaps[0]", "Rule(EndsAfterStart"),
    ("gap-over-a-line.journey.json", "$.curves.engagement.gaps[0]", "Rule(NoOverlap"),
    ("group-too-small.setup.json", "$.min_group", "Rule(MinimumGroup"),
    ("impact-3.journey.json", "$.events[0].impact", "Shape"),
    ("impact-half.journey.json", "$.events[0].impact", "Shape"),
    ("indicator-not-kebab.journey.json", "$.curves.Grote Zin", "Shape"),
    ("infinite.journey.json", "$.curves.engagement.segments[0].points[0][1]", "Shape"),
    ("mention-of-nobody.journey.json", "$.events[0].actors[0]", "Shape"),
    ("name-as-participant.journey.json", "$.participant", "Shape"),
    ("nan.journey.json", "$.curves.engagement.segments[0].points[0][1]", "NotJson"),
    ("newer-version.journey.json", "$.version", "NewerVersion { found: 2, known: 1 }"),
    ("no-curves.journey.json", "$", "Shape"),
    ("no-indicators.instrument.json", "$", "Rule(InstrumentHasContent"),
    ("no-participant.journey.json", "$", "Shape"),
    ("not-json.journey.json", "$", "NotJson { line: 1, column: 1 }"),
    ("null-bytes.journey.json", "$", "NotJson"),
    ("other-program.journey.json", "$", "NotOurs"),
    ("phase-not-a-letter.journey.json", "$.phases.borders.b", "Shape"),
    ("point-as-text.journey.json", "$.curves.engagement.segments[0].points[1][0]", "Shape"),
    ("point-of-three.journey.json", "$.curves.engagement.segments[0].points[1]", "Shape"),
    ("same-drawing.group.json", "$.journeys[1].id", "Rule(Unique"),
    ("same-event-id.journey.json", "$.events[1].id", "Rule(Unique"),
    ("same-indicator.setup.json", "$.instrument.indicators[1]", "Rule(Unique"),
    ("same-participant.group.json", "$.journeys[1].participant", "Rule(Unique"),
    ("segment-without-points.journey.json", "$.curves.engagement.segments[1]", "Rule(SegmentHasPoints"),
    ("segments-overlap.journey.json", "$.curves.engagement.segments[1]", "Rule(NoOverlap"),
    ("timeline-backwards.journey.json", "$.timeline", "Rule(TimelineRunsForward"),
    ("top-level-array.journey.json", "$", "NotOurs"),
    ("truncated.journey.json", "$.events[0]", "StopsEarly"),
    ("unknown-indicator.journey.json", "$.curves.happiness", "Rule(KnownIndicator"),
    ("unknown-lane.journey.json", "$.events[0].domain", "Shape"),
    ("unknown-phase.journey.json", "$.phases.borders.Q", "Rule(KnownPhase"),
    ("value-101.journey.json", "$.curves.engagement.segments[0].points[1]", "Rule(ValueInRange { value: 101.0 })"),
    ("value-negative.journey.json", "$.curves.engagement.segments[0].points[1]", "Rule(ValueInRange"),
    ("version-0.journey.json", "$.version", "Shape"),
    ("version-as-text.journey.json", "$.version", "Shape"),
    ("white-space.journey.json", "$", "Empty"),
    ("wrong-format.journey.json", "$.format", "OtherFormat"),
];

fn fault_of(bytes: &[u8]) -> Fault {
    read_any(bytes, &Instruments::builtin()).expect_err("it was read")
}

#[test]
fn each_broken_file_has_one_fault_with_its_place() {
    let mut wrong = Vec::new();
    for (name, path, kind) in BROKEN {
        let fault = fault_of(&project_file(&format!("tests/fixtures/broken/{name}")));
        let found = format!("{:?}", fault.kind);
        if fault.path != *path || !found.starts_with(kind) {
            wrong.push(format!("{name}: wanted {kind} at {path}, got {found} at {}", fault.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_broken_file_is_in_the_list() {
    let listed: Vec<&str> = BROKEN.iter().map(|(name, ..)| *name).collect();
    assert_eq!(names_in("tests/fixtures/broken"), listed);
}

#[test]
fn every_fault_is_one_sentence_in_both_languages() {
    for (name, ..) in BROKEN {
        let fault = fault_of(&project_file(&format!("tests/fixtures/broken/{name}")));
        for language in Language::ALL {
            let sentence = fault_sentence(Texts::of(language), &fault);
            assert!(!sentence.contains('\n'), "{name}: {sentence}");
            assert!(sentence.contains(' ') && !sentence.contains('{'), "{name}: {sentence}");
        }
    }
}

#[test]
fn a_file_of_65_mib_is_refused_by_its_size() {
    let mut bytes = project_file("tests/fixtures/v1/full.journey.json");
    bytes.resize(65 * 1024 * 1024, b' ');
    assert_eq!(fault_of(&bytes).kind, FaultKind::TooLarge);
    bytes.truncate(LARGEST_FILE_BYTES as usize);
    assert!(read_any(&bytes, &Instruments::builtin()).is_ok(), "64 MiB is still read");
}

fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Vec<u8> {
    let mut file = serde_json::from_slice(&project_file("tests/fixtures/v1/full.journey.json")).unwrap();
    change(&mut file);
    serde_json::to_vec(&file).unwrap()
}

fn assert_rule(bytes: &[u8], path: &str, rule: &str) {
    let fault = fault_of(bytes);
    assert_eq!((fault.path.as_str(), format!("{:?}", fault.kind)), (path, format!("Rule({rule})")));
}

#[test]
fn more_points_events_or_text_than_the_limits_are_refused() {
    let samples = vec![[0.0; 4]; MOST_POINTS + 1];
    assert_rule(&changed(|file| file["ink"][0]["samples"] = serde_json::json!(samples)), "$", "FewEnoughPoints");
    let event = |place: usize| {
        let id = uuid::Uuid::from_u128(place as u128);
        serde_json::json!({ "id": id, "from": 1, "domain": "work" })
    };
    let events: Vec<_> = (0..=MOST_EVENTS).map(event).collect();
    assert_rule(&changed(|file| file["events"] = serde_json::json!(events)), "$.events", "FewEnoughEvents");
    let text = |count: usize| changed(|file| file["events"][0]["note"] = "é".repeat(count).into());
    assert_rule(&text(100_001), "$.events[0].note", "ShortEnoughText");
    assert!(read_any(&text(100_000), &Instruments::builtin()).is_ok());
}

#[test]
fn a_list_is_not_taken_for_a_file_of_ours() {
    for text in [r#"["potloodlijn/journey", 1]"#, "12", "\"potloodlijn/journey\"", "null"] {
        assert_eq!(fault_of(text.as_bytes()), Fault::of_file(FaultKind::NotOurs), "{text}");
    }
}

#[test]
fn a_journey_of_an_unknown_instrument_can_still_be_opened() {
    let bytes = changed(|file| file["instrument"] = "from-elsewhere".into());
    assert!(potloodlijn::format::read::<Journey>(&bytes, &Instruments::builtin()).is_ok());
}
