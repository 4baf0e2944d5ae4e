//! Strips for a moment of now: printed, filled in on paper, and read back; and the page that shows moments beside a drawing.

use std::path::Path;

use jiff::civil::date;
use potloodlijn::demo::{example_group, example_setup};
use potloodlijn::format::{Instruments, builtin_instruments, read};
use potloodlijn::model::{Language, MeasurementTime, Now, NowMoment};
use potloodlijn::report::page::{Document, Item};
use potloodlijn::report::{Paper, SheetFor, now_document, now_strips};
use potloodlijn::sheet_geometry::{MARKER_MM, STRIP_SCALE, StripGeometry};
use uuid::Uuid;

use super::command_line::run_in_dutch;

fn words(document: &Document) -> Vec<String> {
    document.pages.iter().flat_map(potloodlijn::report::Page::texts).map(|text| text.words.clone()).collect()
}

#[test]
fn a_filled_in_strip_gives_its_values_its_measurement_and_what_was_ticked() {
    let folder = tempfile::tempdir().unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/strips");
    let photo = fixtures.join("photo.jpg").display().to_string();
    let setup = fixtures.join("s.setup.json").display().to_string();
    let asked = ["read", &photo, "--setup", &setup, "-o", "out", "--on", "2026-05-12"];
    let (status, said) = run_in_dutch(folder.path(), &asked);
    assert_eq!(status, 0, "{said}");
    let path = folder.path().join("out/photo.now.json");
    let now = read::<Now>(&std::fs::read(&path).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!((now.participant.as_str(), now.moment.moment), ("P01", Some(MeasurementTime::T1)));
    assert_eq!(now.moment.at, date(2026, 5, 12));
    // A tick is a proposal; a person says that it was looked at.
    assert!(now.moment.ticked && !now.moment.consent.group_figures && said.contains("--agreed"), "{said}");
    assert_eq!(now.moment.origin.as_str(), "paper");
    // As the picture was drawn: a stroke or a cross on each line but one.
    let drawn = [Some(12.0), Some(55.5), Some(80.0), None, Some(33.3), Some(97.0), Some(5.0)];
    for (indicator, wanted) in builtin_instruments()[0].indicators.iter().zip(drawn) {
        let got: Option<f64> = now.moment.values[&indicator.id];
        let near = match (wanted, got) {
            (Some(wanted), Some(got)) => (wanted - got).abs() < 1.0,
            (wanted, got) => wanted.is_none() && got.is_none(),
        };
        assert!(near, "{}: {wanted:?} {got:?}", indicator.id);
    }
    // Read again it keeps its id, and once the tick was looked at it counts.
    let (status, said) = run_in_dutch(folder.path(), &[asked.as_slice(), &["--agreed"]].concat());
    assert_eq!(status, 0, "{said}");
    let again = read::<Now>(&std::fs::read(&path).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!(again.moment.id, now.moment.id);
    assert!(again.moment.consent.group_figures && said.contains("Telt mee"), "{said}");
    // What was agreed to then stays so, also where the day is read otherwise.
    let (status, said) = run_in_dutch(folder.path(), &asked);
    let once_more = read::<Now>(&std::fs::read(&path).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!((status, &once_more), (0, &again), "{said}");
    assert!(said.contains("Telt mee") && said.contains("blijft zo"), "{said}");
    let (_, said) =
        run_in_dutch(folder.path(), &["read", &photo, "--setup", &setup, "-o", "out", "--on", "2026-05-13"]);
    let of_next_day = read::<Now>(&std::fs::read(&path).unwrap(), &Instruments::builtin()).unwrap().value;
    assert!(of_next_day.moment.consent.group_figures && of_next_day.moment.at == date(2026, 5, 13), "{said}");
    assert!(of_next_day.moment.modified > again.moment.modified, "it is newer than what was read before");
}

#[test]
fn a_strip_is_in_the_present_tense_and_with_codes_there_is_one_for_each_two_on_a_page() {
    let mut setup = example_setup(3, 7, Language::Nl);
    setup.codes = ["P01", "P02", "P03"].map(str::to_owned).to_vec();
    let document = now_strips(SheetFor::Setup(&setup), &setup.codes, Language::Nl);
    assert_eq!(document.pages.len(), 2);
    let told = words(&document);
    for wanted in ["Hoe is het deze weken?", "P01", "P03", "het werk laat me koud", "ik kom niet bij"] {
        assert!(told.iter().any(|words| words == wanted), "{wanted} in {told:?}");
    }
    assert!(!told.iter().any(|words| words.contains("geloofde") || words.contains("kwam")), "{told:?}");
    let english = now_strips(SheetFor::Setup(&setup), &[], Language::En);
    assert!(words(&english).iter().any(|words| words == "How is it these weeks?"));
}

#[test]
fn nothing_on_a_strip_is_too_small_to_read_and_nothing_lies_where_marks_are_looked_for() {
    let setup = example_setup(3, 7, Language::Nl);
    let geometry = StripGeometry::new(setup.instrument.indicators.len());
    for language in [Language::Nl, Language::En] {
        let document = now_strips(SheetFor::Setup(&setup), &[], language);
        let page = &document.pages[0];
        for text in page.texts() {
            assert!(text.size_pt >= 8.5, "{} is {} points", text.words, text.size_pt);
            assert!(text.place.x_mm < 210.0 - MARKER_MM * STRIP_SCALE || text.place.y_mm > 0.0);
        }
        for number in 0..setup.instrument.indicators.len() {
            let (from, to) = (geometry.place(number, 0.0), geometry.place(number, 100.0));
            let y = |mm: f64| mm * STRIP_SCALE;
            let near = page.texts().filter(|text| {
                let inside = text.place.x_mm > y(from.x_mm - 3.0) && text.place.x_mm < y(to.x_mm + 3.0);
                // Letters stand on their line and are about a third of their size high in millimetres.
                let top = text.place.y_mm - text.size_pt * 0.26;
                inside && text.place.y_mm > y(from.y_mm - 3.6) && top < y(from.y_mm + 3.6)
            });
            assert_eq!(near.map(|text| text.words.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
        }
    }
}

#[test]
fn moments_are_dots_beside_the_remembered_line_and_never_joined() {
    let group = example_group(1, 7, Language::Nl);
    let (journey, instrument) = (&group.journeys[0], &group.setup.instrument);
    let moment = |number: u128, day: i8, value: f64| {
        let mut moment = NowMoment::new(Uuid::from_u128(number), date(2026, 5, day), None);
        moment.values.insert(instrument.indicators[0].id.clone(), Some(value));
        moment
    };
    let without = now_document(journey, instrument, &[], Language::Nl, Paper::A4);
    let with = now_document(journey, instrument, &[moment(1, 4, 30.0), moment(2, 18, 60.0)], Language::Nl, Paper::A4);
    assert_eq!(with.pages.len(), 1);
    let count = |document: &Document, is: fn(&Item) -> bool| document.pages[0].items.iter().filter(|it| is(it)).count();
    let (areas, lines) = (|it: &Item| matches!(it, Item::Area(_)), |it: &Item| matches!(it, Item::Line(_)));
    assert_eq!(count(&with, areas), count(&without, areas) + 2);
    assert_eq!(count(&with, lines), count(&without, lines), "no line joins them");
    let told = words(&with).join(" ");
    assert!(told.contains("4 mei 2026") && told.contains("18 mei 2026"), "{told}");
}

#[test]
fn the_page_of_now_takes_moments_of_the_journey_and_of_files_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let group = example_group(2, 7, Language::Nl);
    let mut own = group.journeys[0].clone();
    own.now.push(NowMoment::new(Uuid::from_u128(1), date(2026, 5, 4), None));
    let other = NowMoment::new(Uuid::from_u128(2), date(2026, 5, 4), None).handed_in(&group.journeys[1]);
    let write_at = |name: &str, bytes: Vec<u8>| std::fs::write(folder.path().join(name), bytes).unwrap();
    write_at("a.journey.json", potloodlijn::format::write(&own));
    write_at("b.journey.json", potloodlijn::format::write(&group.journeys[1]));
    let pages = |files: &[&str]| {
        let asked = [&["report"], files, &["--kind", "now", "-o", "now.pdf"]].concat();
        run_in_dutch(folder.path(), &asked)
    };
    let (status, said) = pages(&["a.journey.json"]);
    assert_eq!(status, 0, "{said}");
    let (status, said) = pages(&["b.journey.json"]);
    assert_eq!(status, 2, "{said}");
    write_at("b.now.json", potloodlijn::format::write(&other));
    let (status, said) = pages(&["b.journey.json", "b.now.json"]);
    assert_eq!(status, 0, "{said}");
    // Without a drawing there is nothing to lay it beside, and that is said of each.
    let line = format!("{}: een moment van nu, en geen tekening", other.participant);
    let (status, said) = pages(&["b.now.json"]);
    assert!(status == 2 && said.contains(&line) && !said.contains("Niemand"), "{said}");
    let (status, said) = pages(&["a.journey.json", "b.now.json"]);
    assert!(status == 1 && said.contains(&line), "{said}");
}
