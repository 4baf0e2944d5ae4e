//! The example group is one that people of the field would believe, and the same everywhere.

use potloodlijn::demo::{Example, example_group};
use potloodlijn::format::{Format, write};
use potloodlijn::model::{Journey, Language, Setup};
use std::path::Path;

const SEED: u64 = 7;

fn committed() -> Example {
    example_group(9, SEED, Language::Nl)
}

/// Writes the committed examples again: `cargo test --test integration write_the_committed_examples -- --ignored`.
#[test]
#[ignore = "writes into assets/examples"]
fn write_the_committed_examples() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let example = committed();
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("example-group{}", Setup::ENDING)), write(&example.setup)).unwrap();
    for journey in &example.journeys {
        let name = format!("{}{}", journey.participant, Journey::ENDING);
        std::fs::write(folder.join(name), write(journey)).unwrap();
    }
}
