//! The schemas in `assets/schema` and the reader say the same.

use jsonschema::Validator;
use potloodlijn::format::write;
use potloodlijn::model::Language;
use proptest::prelude::*;
use serde_json::Value;

use super::{names_in, people, project_file};

const KINDS: [&str; 6] = ["journey", "setup", "group", "instrument", "edition", "now"];

fn schema(kind: &str) -> Validator {
    let schema: Value = serde_json::from_slice(&project_file(&format!("assets/schema/{kind}.schema.json"))).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap_or_else(|error| panic!("{kind}: {error}"))
}

fn kind_of(name: &str) -> &'static str {
    KINDS.into_iter().find(|kind| name.ends_with(&format!(".{kind}.json"))).unwrap()
}

fn assert_fits(name: &str, bytes: &[u8]) {
    let value: Value = serde_json::from_slice(bytes).unwrap();
    let faults: Vec<String> =
        schema(kind_of(name)).iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(faults.is_empty(), "{name}\n{}", faults.join("\n"));
}

#[test]
fn instruments_examples_and_full_files_fit_their_schema() {
    for folder in ["assets/instruments", "assets/examples", "tests/fixtures/v1"] {
        let names = names_in(folder);
        assert!(names.len() >= 2, "{folder} holds too little to test with");
        for name in names {
            assert_fits(&name, &project_file(&format!("{folder}/{name}")));
        }
    }
}

#[test]
fn there_are_nine_example_journeys_and_a_setup() {
    let names = names_in("assets/examples");
    let journeys: Vec<&String> = names.iter().filter(|name| name.ends_with(".journey.json")).collect();
    assert_eq!(journeys.len(), 9);
    assert_eq!(names.len(), 10);
}

/// Rules that look at two places in a file at once, and checksums; a schema cannot say them.
const BEYOND_A_SCHEMA: [&str; 25] = [
    "action-of-unknown-phase.group.json",
    "agenda-beyond-timeline.journey.json",
    "border-beyond-timeline.journey.json",
    "borders-out-of-order.journey.json",
    "day-beyond-timeline.journey.json",
    "days-do-not-rise.journey.json",
    "event-ends-early.journey.json",
    "gap-ends-early.journey.json",
    "gap-over-a-line.journey.json",
    "measurement-of-nothing-known.group.json",
    "more-than-everyone.edition.json",
    "quote-beyond-timeline.journey.json",
    "recipient-mistyped.setup.json",
    "same-action.group.json",
    "same-drawing.group.json",
    "same-event-id.journey.json",
    "same-indicator.setup.json",
    "same-measurement.group.json",
    "same-moment.group.json",
    "same-participant.group.json",
    "second-rater-out-of-order.journey.json",
    "segments-overlap.journey.json",
    "timeline-backwards.journey.json",
    "uneven-line.edition.json",
    "unknown-indicator.journey.json",
];

/// A border may have any capital letter: which ones there are, the instrument says.
const BEYOND_A_SCHEMA_TOO: &str = "unknown-phase.journey.json";

#[test]
fn the_schema_refuses_what_the_reader_refuses_as_far_as_a_schema_can() {
    for name in names_in("tests/fixtures/broken") {
        // What is not JSON has nothing to do with a schema.
        let Ok(value) = serde_json::from_slice::<Value>(&project_file(&format!("tests/fixtures/broken/{name}"))) else {
            continue;
        };
        let beyond = BEYOND_A_SCHEMA.contains(&name.as_str()) || name == BEYOND_A_SCHEMA_TOO;
        assert_eq!(schema(kind_of(&name)).is_valid(&value), beyond, "{name}");
    }
}

#[test]
fn what_the_program_writes_of_a_setup_and_a_group_fits_the_schema() {
    let example = potloodlijn::demo::example_group(4, 2, Language::En);
    assert_fits("a.setup.json", &write(&example.setup));
    let mut group = potloodlijn::model::Group::new(uuid::Uuid::from_u128(9), example.setup);
    group.journeys = example.journeys.into();
    assert_fits("a.group.json", &write(&group));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_journey_the_program_writes_fits_the_schema(journey in people::journey()) {
        assert_fits("any.journey.json", &write(&journey));
    }
    #[test]
    fn any_moment_of_now_the_program_writes_fits_the_schema(now in people::now()) {
        assert_fits("any.now.json", &write(&now));
    }
    #[test]
    fn any_group_the_program_writes_fits_the_schema(group in people::group()) {
        assert_fits("any.group.json", &write(&group));
    }
}

#[test]
fn an_edition_of_a_pair_fits_its_schema_and_one_with_other_phases_beside_it_is_none_of_ours() {
    use potloodlijn::model::{Broken, Edition, EditionMemory, PairPeople, Rule, check_edition};
    let whole = crate::privacy::group_of(24, 7);
    let part = |people: std::ops::Range<usize>, id| {
        let journeys = whole.journeys.shared()[people].iter().cloned().collect();
        potloodlijn::model::Group { id: uuid::Uuid::from_u128(id), journeys, ..whole.clone() }
    };
    let (one, other) = (part(0..12, 1), part(12..24, 2));
    let made = (None, uuid::Uuid::from_u128(9));
    let issue = potloodlijn::privacy::issue_pair([&one, &other], [None, None], made, &EditionMemory::new("key".into()))
        .unwrap();
    let edition = issue.draft.edition;
    assert_fits("pair.edition.json", &potloodlijn::format::write(&edition));
    assert_eq!(edition.beside.as_ref().unwrap().people, Some(PairPeople::Other));
    let mut beside = edition.beside.clone().unwrap();
    beside.instrument.phases.pop();
    let broken = Edition { beside: Some(beside), ..edition };
    let rule = Broken { path: "$.beside".into(), rule: Rule::FitsBeside };
    assert!(check_edition(&broken).contains(&rule));
}
