//! How many presses the common jobs take, from the start screen or from the view they begin in; typing and Enter not counted. Each
//! press is on something in sight: nothing is opened silently on the way.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::set_up::SetUpState;
use potloodlijn::app::state::Screen;
use potloodlijn::model::Quote;

use super::desk::Desk;

/// Someone who counts their presses.
struct Counting {
    desk: Desk,
    presses: usize,
}

impl Counting {
    fn new() -> Self {
        Self { desk: Desk::sized([1280.0, 800.0], 1.0), presses: 0 }
    }

    fn press(&mut self, label: &str) {
        self.desk.harness.get_by_label(label).scroll_to_me();
        self.desk.harness.run();
        self.desk.harness.get_by_label(label).click();
        self.desk.harness.run();
        // Nobody presses the next one while things still come in and move.
        if matches!(self.desk.state().screen, Screen::Group(_)) {
            self.desk.wait_for_figures();
        }
        self.presses += 1;
    }

    fn enter(&mut self) {
        self.desk.harness.key_press(egui::Key::Enter);
        self.desk.harness.run();
        self.desk.wait_for_work();
    }

    fn asks_where(&mut self, name: &str) {
        let path = self.desk.path(name);
        self.desk.fill("Waar komt het bestand?", path.to_str().unwrap());
        self.enter();
        assert!(path.exists(), "{name} is written");
    }

    fn set_up(&self) -> &SetUpState {
        match &self.desk.state().screen {
            Screen::SetUp(open) => open,
            _ => panic!("a set-up is being prepared"),
        }
    }
}

const EXAMPLE: &str = "Eerst kijken? Negen verzonnen mensen uit het onderwijs";

#[test]
fn an_example_is_compared_after_one_press_and_a_folder_after_three() {
    let mut one = Counting::new();
    one.press(EXAMPLE);
    assert_eq!((one.desk.group().looking.view, one.presses), (GroupView::Compare, 1));
    let mut other = Counting::new();
    other.press("Ik begeleid een groep →");
    other.press("Voeg tekeningen samen");
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples");
    other.desk.fill("Welk bestand?", examples);
    other.enter();
    other.press("Neem over");
    assert_eq!((other.desk.group().looking.view, other.presses), (GroupView::Compare, 3));
}

#[test]
fn a_group_is_prepared_in_at_most_ten_presses() {
    let mut counting = Counting::new();
    counting.press("Ik begeleid een groep →");
    counting.press("Bereid een groep voor");
    counting.desk.fill("Hoe heet de groep?", "Team Noord");
    counting.press("Codes");
    counting.press("Maak 9 codes");
    counting.press("Delen en bewaren");
    counting.desk.fill("Wie kan een deelnemer bellen?", "Bedrijfsmaatschappelijk werk, 0800 0000");
    counting.press("Kies een datum");
    counting.press("Maak sleutels…");
    let file = counting.desk.path("sleutel");
    counting.desk.fill("Bestand met de geheime sleutel", file.to_str().unwrap());
    counting.desk.fill("Wachtzin", "vier losse woorden samen");
    counting.desk.fill("Wachtzin, nog een keer", "vier losse woorden samen");
    counting.enter();
    counting.press("Sluit");
    counting.press("Bewaar de opzet");
    counting.asks_where("noord.setup.json");
    let setup = counting.set_up().setup();
    assert_eq!((setup.codes.len(), setup.name.as_str()), (9, "Team Noord"));
    assert!(setup.recipient.is_some() && setup.retention_until.is_some() && !setup.contact.is_empty());
    assert!(!counting.set_up().unsaved());
    assert!(counting.presses <= 10, "{} presses", counting.presses);
}

#[test]
fn run_sheet_and_drawing_sheet_take_at_most_six() {
    let mut counting = Counting::new();
    counting.press("Ik begeleid een groep →");
    counting.press("Bereid een groep voor");
    counting.press("Om te printen");
    counting.press("Bewaar als PDF…");
    counting.asks_where("draaiboek.pdf");
    counting.press("Tekenvel");
    counting.press("Bewaar als PDF…");
    counting.asks_where("vel.pdf");
    assert!(counting.presses <= 6, "{} presses", counting.presses);
}

#[test]
fn the_group_report_takes_three_and_one_to_open_it() {
    let mut counting = Counting::new();
    counting.press(EXAMPLE);
    counting.press("Bekijk en druk af…");
    counting.desk.wait_for_figures();
    counting.press("Bewaar als PDF…");
    counting.asks_where("verslag.pdf");
    assert_eq!(counting.presses, 3);
    assert!(counting.desk.shows("Open de PDF"));
}

#[test]
fn an_edition_with_twenty_two_quotes_takes_at_most_twelve() {
    let mut counting = Counting::new();
    counting.desk.open_example();
    let mut group = counting.desk.group().group().clone();
    let mut left = 22;
    for journey in group.journeys.iter_mut().filter(|journey| journey.consent.quotes && journey.consent.group_figures) {
        for event in &mut journey.events {
            event.quotes.clear();
            if left > 0 {
                let words = format!("het was toen {} zwaar", "heel ".repeat(left));
                event.quotes = vec![Quote { approved: true, ..Quote::new(words) }];
                left -= 1;
            }
        }
    }
    assert_eq!(left, 0, "as many quotes as were counted before");
    counting.desk.change_group(group);
    counting.press("Delen");
    counting.desk.wait_for_figures();
    let free = "Ik las ze: deze 22 citaten mogen zo naar HR";
    counting.press(free);
    counting.desk.wait_for_figures();
    counting.press("Maak de HR-editie…");
    counting.asks_where("hr.edition.json");
    let bytes = std::fs::read(counting.desk.path("hr.edition.json")).unwrap();
    let edition: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(edition["quotes"].as_array().map(Vec::len), Some(22), "{edition}");
    assert!(counting.presses <= 12, "{} presses", counting.presses);
}

#[test]
fn a_quote_that_is_unticked_stays_and_one_step_back_takes_all_back() {
    let mut counting = Counting::new();
    counting.desk.open_example();
    let mut group = counting.desk.group().group().clone();
    let journey = group.journeys.iter_mut().find(|it| it.consent.quotes && it.consent.group_figures).unwrap();
    let quote = |words: &str| Quote { approved: true, ..Quote::new(words.to_owned()) };
    journey.events.iter_mut().for_each(|event| event.quotes.clear());
    journey.events[0].quotes = vec![quote("het was zwaar"), quote("het was licht"), quote("toen belde Marieke mij op")];
    let participant = journey.participant.clone();
    for other in group.journeys.iter_mut().filter(|other| other.participant != participant) {
        other.consent.quotes = false;
    }
    counting.desk.change_group(group);
    counting.press("Delen");
    counting.desk.wait_for_figures();
    counting.press("“het was licht”");
    counting.press("Ik las ze: dit citaat mag zo naar HR");
    let freed = |counting: &Counting| -> Vec<bool> {
        let journey = counting.desk.group().group().journey_of(&participant).unwrap();
        journey.events[0].quotes.iter().map(|quote| quote.checked.is_some()).collect()
    };
    assert_eq!(freed(&counting), [true, false, false], "what is marked is never freed together");
    counting.press("Ongedaan maken");
    assert_eq!(freed(&counting), [false, false, false]);
}

#[test]
fn a_group_is_locked_in_three() {
    let mut counting = Counting::new();
    counting.press(EXAMPLE);
    counting.press("Delen");
    counting.press("Vergrendelen…");
    counting.desk.fill("Nieuwe wachtzin", "vier losse woorden samen");
    counting.desk.fill("Nieuwe wachtzin, nog een keer", "vier losse woorden samen");
    counting.enter();
    assert_eq!(counting.presses, 3);
}

/// Takes a border by its handle and lets it go further left: one press.
fn drag_border(counting: &mut Counting, words: &str) {
    let handle = counting.desk.harness.get_by_label_contains(words).rect().center();
    counting.desk.press(handle);
    counting.desk.move_to(handle - egui::vec2(80.0, 0.0));
    counting.desk.release();
    counting.presses += 1;
}

#[test]
fn a_border_is_moved_by_choosing_who_and_one_drag() {
    let mut counting = Counting::new();
    counting.desk.open_example();
    counting.desk.look_at(GroupView::Journey);
    let borders = |counting: &Counting| counting.desk.group().selected().unwrap().1.phases.borders.clone();
    counting.press("P03");
    let before = borders(&counting);
    drag_border(&mut counting, "Grens van fase B");
    assert_ne!(borders(&counting), before);
    assert_eq!(counting.presses, 2);
}

#[test]
fn a_quote_on_the_sheet_gets_the_yes_of_its_owner_in_five() {
    let mut counting = Counting::new();
    counting.desk.open_example();
    let mut group = counting.desk.group().group().clone();
    let journey = group.journeys.iter_mut().find(|it| it.consent.quotes).unwrap();
    let participant = journey.participant.clone();
    journey.events.iter_mut().for_each(|event| event.quotes.clear());
    counting.desk.change_group(group);
    counting.desk.click(participant.as_str());
    counting.desk.look_at(GroupView::Interview);
    let sheet = counting.desk.harness.get_by_label_contains("Blad: druk om").rect();
    counting.desk.press(sheet.center());
    counting.desk.release();
    counting.press("Letterlijke woorden");
    counting.desk.fill("Letterlijke woorden 1", "Ik kon niet meer.");
    counting.presses += 1;
    counting.press("Klaar");
    counting.press("Citaten");
    counting.press("Ja");
    let journey = counting.desk.group().group().journey_of(&participant).unwrap();
    let quotes = || journey.events.iter().flat_map(|event| &event.quotes);
    assert!(quotes().any(|quote| quote.text == "Ik kon niet meer." && quote.approved));
    assert!(counting.presses <= 5, "{} presses", counting.presses);
}

#[test]
fn a_first_measurement_of_one_person_takes_four_and_a_press_on_each_line() {
    let mut counting = Counting::new();
    counting.desk.open_example();
    let mut group = counting.desk.group().group().clone();
    group.measurements.clear();
    counting.desk.change_group(group);
    counting.press("Effect");
    counting.press("Laat invullen voor T0");
    counting.desk.fill("Je code", "P01");
    counting.enter();
    counting.desk.press_on_line("Bevlogenheid, van", 0.25);
    counting.press("Geef je antwoorden");
    assert_eq!(counting.desk.group().group().measurements.len(), 1);
    assert!(counting.presses <= 4, "{} presses", counting.presses);
}

#[test]
fn who_withdraws_is_out_of_the_group_in_four() {
    let mut counting = Counting::new();
    counting.desk.open_example();
    let people = counting.desk.group().group().journeys.len();
    counting.press("Delen");
    counting.desk.fill("Code van deze persoon, of de code van het ontvangstbewijs", "P07");
    counting.press("Haal deze persoon uit de groep…");
    counting.press("Ik begrijp dat dit niet terug te draaien is");
    counting.press("Haal P07 weg");
    counting.desk.wait_for_work();
    assert_eq!(counting.desk.group().group().journeys.len(), people - 1);
    assert!(counting.presses <= 4, "{} presses", counting.presses);
}
