//! Broken files, one fault each: what is said about them, and where.

use potloodlijn::format::{Fault, FaultKind, Instruments, LARGEST_FILE_BYTES, read, read_any};
use potloodlijn::model::{Group, Journey, Language, MOST_EVENTS, MOST_POINTS};
use potloodlijn::text::{Texts, fault_sentence};

use super::{names_in, project_file};

/// File, JSON path, and how the fault starts in its debug form.
const BROKEN: &[(&str, &str, &str)] = &[
    ("action-of-unknown-phase.group.json", "$.board[0].phase", "Rule(KnownPhase"),
    ("agenda-beyond-timeline.journey.json", "$.agenda[0].day", "Rule(DayOnTimeline"),
    ("agenda-unknown-state.journey.json", "$.agenda[0].state", "Shape"),
    ("bad-date.journey.json", "$.timeline.start", "Shape"),
    ("bad-id.journey.json", "$.id", "Shape"),
    ("bad-instant.journey.json", "$.modified", "Shape"),
    ("baseline-as-value.group.json", "$.board[0].baseline", "Shape"),
    ("binary.journey.json", "$", "NotText"),
    ("border-beyond-timeline.journey.json", "$.phases.borders.C", "Rule(DayOnTimeline"),
    ("borders-out-of-order.journey.json", "$.phases.borders.C", "Rule(BordersRise"),
    ("cell-of-two.edition.json", "$.factors[0].persons", "Rule(CellHoldsEnough"),
    ("colour-as-word.instrument.json", "$.indicators[0].pencil.light", "Shape"),
    ("day-beyond-timeline.journey.json", "$.curves.engagement.segments[1].points[1]", "Rule(DayOnTimeline"),
    ("day-negative.journey.json", "$.curves.engagement.segments[0].points[0]", "Rule(DayOnTimeline"),
    ("days-do-not-rise.journey.json", "$.curves.engagement.segments[0].points[2]", "Rule(DaysRise"),
    ("deep-nesting.journey.json", "$", "TooDeep"),
    ("deep-outside.journey.json", "$", "TooDeep"),
    ("empty.journey.json", "$", "Empty"),
    ("event-ends-early.journey.json", "$.events[0].to", "Rule(EndsAfterStart"),
    ("figure-below-zero.group.json", "$.break_even.cost_euro", "Rule(FigureNotNegative"),
    ("gap-ends-early.journey.json", "$.curves.engagement.gaps[0]", "Rule(EndsAfterStart"),
    ("gap-over-a-line.journey.json", "$.curves.engagement.gaps[0]", "Rule(NoOverlap"),
    ("group-too-small.edition.json", "$.min_group", "Rule(MinimumGroup"),
    ("group-too-small.setup.json", "$.min_group", "Rule(MinimumGroup"),
    ("impact-3.journey.json", "$.events[0].impact", "Shape"),
    ("impact-half.journey.json", "$.events[0].impact", "Shape"),
    ("indicator-not-kebab.journey.json", "$.curves.Grote Zin", "Shape"),
    ("infinite.journey.json", "$.curves.engagement.segments[0].points[0][1]", "Shape"),
    ("measured-201.group.json", "$.measurements[0].values.P07.drive", "Rule(ValueInRange { value: 201.0 })"),
    ("measurement-of-a-name.group.json", "$.measurements[0].values.Jan de Vries", "Shape"),
    ("measurement-of-nothing-known.group.json", "$.measurements[0].values.P07.happiness", "Rule(KnownIndicator"),
    ("measurement-t9.group.json", "$.measurements[1].time", "Shape"),
    ("mention-of-nobody.journey.json", "$.events[0].actors[0]", "Shape"),
    ("more-than-everyone.edition.json", "$.factors[0].persons", "Rule(CellHoldsEnough"),
    ("name-as-participant.journey.json", "$.participant", "Shape"),
    ("nan.journey.json", "$.curves.engagement.segments[0].points[0][1]", "NotJson"),
    ("newer-version.journey.json", "$.version", "NewerVersion { found: 2, known: 1 }"),
    ("no-curves.journey.json", "$.curves", "Shape"),
    ("no-indicators.instrument.json", "$", "Rule(InstrumentHasContent"),
    ("no-participant.journey.json", "$.participant", "Shape"),
    ("not-json.journey.json", "$", "NotJson { line: 1, column: 1 }"),
    ("null-bytes.journey.json", "$", "NotJson"),
    ("other-program.journey.json", "$", "NotOurs"),
    ("phase-not-a-letter.journey.json", "$.phases.borders.b", "Shape"),
    ("point-as-text.journey.json", "$.curves.engagement.segments[0].points[1][0]", "Shape"),
    ("point-of-three.journey.json", "$.curves.engagement.segments[0].points[1]", "Shape"),
    ("quote-beyond-timeline.journey.json", "$.events[0].quotes[0].day", "Rule(DayOnTimeline"),
    ("recipient-mistyped.setup.json", "$.recipient", "Rule(UsableRecipient"),
    ("same-action.group.json", "$.board[1].id", "Rule(Unique"),
    ("same-drawing.group.json", "$.journeys[1].id", "Rule(Unique"),
    ("same-event-id.journey.json", "$.events[1].id", "Rule(Unique"),
    ("same-indicator.setup.json", "$.instrument.indicators[1]", "Rule(Unique"),
    ("same-measurement.group.json", "$.measurements[1].time", "Rule(Unique"),
    ("same-moment.group.json", "$.moments[1].id", "Rule(Unique"),
    ("same-participant.group.json", "$.journeys[1].participant", "Rule(Unique"),
    ("second-rater-out-of-order.journey.json", "$.phases.second.borders.C", "Rule(BordersRise"),
    ("segment-without-points.journey.json", "$.curves.engagement.segments[1]", "Rule(SegmentHasPoints"),
    ("segments-overlap.journey.json", "$.curves.engagement.segments[1]", "Rule(NoOverlap"),
    ("timeline-backwards.journey.json", "$.timeline", "Rule(TimelineRunsForward"),
    ("too-few-persons.edition.json", "$.participants", "Rule(EnoughPersons"),
    ("top-level-array.journey.json", "$", "NotOurs"),
    ("truncated.journey.json", "$.events[0]", "StopsEarly"),
    ("uneven-line.edition.json", "$.lines[0]", "Rule(LineOfMeans"),
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
fn what_the_reader_of_json_says_in_english_is_in_no_sentence() {
    let mut told = Vec::new();
    for (name, ..) in BROKEN {
        let fault = fault_of(&project_file(&format!("tests/fixtures/broken/{name}")));
        let sentence = fault_sentence(Texts::of(Language::Nl), &fault);
        if ["expected", "failed", "invalid", "parsing", "must ", "required"].iter().any(|word| sentence.contains(word))
        {
            told.push(format!("{name}: {sentence}"));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn a_field_that_does_not_fit_is_told_with_what_does() {
    let said =
        |change: &dyn Fn(&mut serde_json::Value)| fault_sentence(Texts::of(Language::En), &fault_of(&changed(change)));
    let starts = |change: &dyn Fn(&mut serde_json::Value), start: &str| {
        let sentence = said(change);
        assert!(sentence.starts_with(start), "{sentence}");
    };
    for date in ["1-9-2021", "2021-02-30", "2021-09-01T00:00:00Z", "september", ""] {
        starts(&|file| file["timeline"]["start"] = date.into(), "this is no date or moment that there is");
    }
    for moment in ["2026-03-02T09:30:00", "2026-03-02", "25:00", "yesterday"] {
        starts(&|file| file["created"] = moment.into(), "this is no date or moment that there is");
    }
    starts(&|file| file["timeline"]["start"] = 20_210_901.into(), "there is a number here, and there should be a date");
    for id in ["P07", "b3b6c1de-0c0a-4c3e-9c52-5f4f5f0e2f1", ""] {
        starts(&|file| file["id"] = id.into(), "this is no id; an id is a UUID");
    }
    let impact =
        |value: serde_json::Value| move |file: &mut serde_json::Value| file["events"][0]["impact"] = value.clone();
    starts(&impact(0.5.into()), "there is a number with decimals here, and there should be a whole number");
    starts(&impact(3.into()), "3 cannot stand here; what can is a whole number from −2 to 2");
    starts(
        &|file| file["participant"] = "Marie Jansen".into(),
        "\"Marie Jansen\" cannot stand here; what can is a code",
    );
    starts(
        &|file| file["instrument"] = "Mental".into(),
        "\"Mental\" cannot stand here; what can is a code of small letters",
    );
    starts(&|file| file["version"] = 1.5.into(), "1.5 cannot stand here; what can is a whole number from 1");
    let one_day = |file: &mut serde_json::Value| file["timeline"]["end"] = file["timeline"]["start"].clone();
    starts(&one_day, "the period ends before it starts, or on that same day");
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

#[test]
fn what_lies_off_the_timeline_or_says_two_things_at_once_is_refused() {
    let rule = |change: &dyn Fn(&mut serde_json::Value), path: &str, rule: &str| {
        let fault = fault_of(&changed(change));
        assert_eq!(fault.path, path);
        assert!(format!("{:?}", fault.kind).starts_with(&format!("Rule({rule}")), "{fault:?}");
    };
    rule(&|file| file["events"][0]["from"] = (-1.0).into(), "$.events[0].from", "DayOnTimeline");
    let after = |file: &mut serde_json::Value| {
        file["events"][0]["from"] = 90_000.into();
        file["events"][0]["to"] = 90_001.into();
    };
    rule(&after, "$.events[0].from", "DayOnTimeline");
    rule(&|file| file["landmarks"][0]["day"] = 90_000.into(), "$.landmarks[0].day", "DayOnTimeline");
    let both = serde_json::json!([{ "code": "manager", "other": "someone" }]);
    rule(&|file| file["events"][0]["actors"] = both.clone(), "$.events[0].actors[0]", "CodeOrOther");
    let long = serde_json::json!([{ "other": "x".repeat(100_001) }]);
    rule(&|file| file["events"][0]["factors"] = long.clone(), "$.events[0].factors[0].other", "ShortEnoughText");
    let first = serde_json::json!({ "A": { "day": 1 } });
    rule(&|file| file["phases"]["borders"] = first.clone(), "$.phases.borders.A", "FirstPhaseHasNoBorder");
    let reason = serde_json::json!({ "B": { "day": 1, "reason": "x".repeat(100_001) } });
    rule(&|file| file["phases"]["borders"] = reason.clone(), "$.phases.borders.B.reason", "ShortEnoughText");
}

#[test]
fn gaps_and_stretches_count_as_points_and_a_gap_over_any_line_is_found() {
    let curve = |curve: serde_json::Value| move |file: &mut serde_json::Value| file["curves"]["strain"] = curve.clone();
    let gap = |from: f64, to: f64| serde_json::json!({ "from": from, "to": to, "reason": "not-applicable" });
    let segments = serde_json::json!([{ "points": [[1, 5], [2, 5]] }, { "points": [[4, 5], [6, 5]] }]);
    let with = |gaps: Vec<serde_json::Value>| changed(curve(serde_json::json!({ "segments": segments, "gaps": gaps })));
    assert!(read_any(&with(vec![gap(0.0, 1.0), gap(2.0, 3.0), gap(6.0, 7.0)]), &Instruments::builtin()).is_ok());
    assert_rule(&with(vec![gap(2.0, 3.0), gap(3.5, 4.5)]), "$.curves.strain.gaps[1]", "NoOverlap");
    assert_rule(&with(vec![gap(5.0, 5.5)]), "$.curves.strain.gaps[0]", "NoOverlap");
    let many = vec![gap(0.0, 0.5); MOST_POINTS + 1];
    let fault = changed(curve(serde_json::json!({ "segments": [], "gaps": many })));
    let Fault { kind, .. } = fault_of(&fault);
    assert!(matches!(kind, FaultKind::Rule(_)), "{kind:?}");
}

#[test]
fn a_journey_that_was_withdrawn_breaks_a_rule_of_the_group_that_is_read_all_the_same() {
    let example = potloodlijn::demo::example_group(2, 7, Language::En);
    let mut group = Group { journeys: example.journeys.into(), ..Group::new(uuid::Uuid::from_u128(1), example.setup) };
    group.withdrawn.push(group.journeys[1].id);
    let broken = potloodlijn::model::check_group(&group);
    assert_eq!((broken.len(), broken[0].path.as_str()), (1, "$.journeys[1].id"));
    let bytes = potloodlijn::format::write(&group);
    assert!(read_any(&bytes, &Instruments::builtin()).is_ok(), "who withdrew must be heard");
}

#[test]
fn the_shape_of_a_field_is_explained_in_the_language_asked_for() {
    let said =
        |change: &dyn Fn(&mut serde_json::Value)| fault_sentence(Texts::of(Language::Nl), &fault_of(&changed(change)));
    let missing = said(&|file| drop(file.as_object_mut().unwrap().remove("participant")));
    assert!(missing.contains("het veld \"participant\" ontbreekt"), "{missing}");
    let lane = said(&|file| file["events"][0]["domain"] = "street".into());
    assert!(lane.contains("\"street\" kan hier niet; kies uit: work, private, intervention"), "{lane}");
    let title = said(&|file| file["events"][0]["title"] = 5.into());
    assert!(title.contains("hier staat een getal, en er hoort tekst"), "{title}");
    let impact = said(&|file| file["events"][0]["impact"] = 3.into());
    assert!(impact.contains("3 kan hier niet"), "{impact}");
}

#[test]
fn a_key_that_stands_twice_in_a_map_is_named_with_its_place_in_every_kind_of_map() {
    let journey = r#"{"format":"potloodlijn/journey","version":1,"id":"00000000-0000-4000-8000-000000000001","participant":"P01",
        "instrument":"mental-health","timeline":{"start":"2022-01-01","end":"2023-01-01"}"#;
    for (rest, path) in [
        (r#""curves":{"energy":{"segments":[]},"energy":{"segments":[]}}"#, "$.curves.energy"),
        (r#""as_drawn":{"curves":{"energy":{"segments":[]},"energy":{"segments":[]}}}"#, "$.as_drawn.curves.energy"),
        (r#""phases":{"borders":{"B":{"day":9},"B":{"day":3}}}"#, "$.phases.borders.B"),
        (r#""progress":{"steps":{"draw":9,"draw":3}}"#, "$.progress.steps.draw"),
    ] {
        let text = format!("{journey},{rest}}}");
        let fault = read::<Journey>(text.as_bytes(), &Instruments::builtin()).unwrap_err();
        assert_eq!(fault.path, path, "{fault:?}");
    }
}
