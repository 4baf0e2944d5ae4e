//! Taking a group along, driven as a person would.

use std::fs;

use egui_kittest::kittest::Queryable;
use potloodlijn::exchange::Taken;

use super::desk::Desk;

/// The example group, at what can be taken along.
fn at_taking_along() -> Desk {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click("Meenemen");
    for _ in 0..2_000 {
        desk.harness.step();
        if desk.group().topics.take_along.shown().is_some() {
            desk.harness.run();
            return desk;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("no figures were made");
}

#[test]
fn figures_are_looked_at_one_by_one_and_saved_and_copied_by_themselves() {
    let mut desk = at_taking_along();
    assert!(desk.harness.query_by_label_contains("gaan minstens").is_some(), "the first figure is read out");
    desk.click("Volgende");
    assert_eq!(desk.group().topics.take_along.figure().unwrap().name, "line-engagement");
    for (name, begins) in [("lijn.png", b"\x89PNG".as_slice()), ("lijn.svg", b"<?xml".as_slice())] {
        desk.click("Bewaar deze figuur…");
        desk.fill("Waar komt het?", desk.path(name).to_str().unwrap());
        desk.click("Maak");
        desk.wait_for_work();
        assert!(fs::read(desk.path(name)).unwrap().starts_with(begins), "{name}");
    }
    desk.click("Kopieer deze figuur");
    desk.wait_for_work();
    let drawn = desk.group().topics.take_along.drawn.clone().unwrap();
    assert_eq!((drawn.number, drawn.points.width, drawn.points.height), (1, 1920, 1080));
    assert!(desk.shows("Gekopieerd. Plak de figuur in je dia of document."));
}

#[test]
fn every_kind_says_what_it_is_for_and_is_written_and_remembered() {
    let mut desk = at_taking_along();
    for kind in Taken::ALL {
        let row = kind.row();
        let texts = potloodlijn::text::Texts::of(potloodlijn::model::Language::Nl);
        desk.click(&texts.get(row.name));
        assert!(desk.harness.query_all_by_label_contains(&texts.get(row.purpose)).next().is_some());
        desk.click(&texts.get(if row.ending.is_empty() { "take-save-folder" } else { "take-save-file" }));
        let path = desk.path(&format!("uit-{}{}", row.file_name, row.ending));
        desk.fill("Waar komt het?", path.to_str().unwrap());
        desk.click("Maak");
        desk.wait_for_work();
        assert_eq!(path.is_dir(), row.ending.is_empty(), "{}", path.display());
        let last = desk.group().group().prints.last().unwrap();
        assert_eq!(last.kind.as_str(), row.remembered);
    }
    // A second time the folder that is there stays as it is, and another stands beside it.
    desk.click("Tabellen voor scripts");
    desk.click("Bewaar in een nieuwe map…");
    let path = desk.path("uit-file-name-tables");
    fs::write(path.join("journeys.csv"), "van mij").unwrap();
    desk.fill("Waar komt het?", path.to_str().unwrap());
    desk.click("Maak");
    desk.wait_for_work();
    assert_eq!(fs::read_to_string(path.join("journeys.csv")).unwrap(), "van mij");
    assert!(desk.path("uit-file-name-tables 2").join("redraw.R").is_file());
}
