//! Layers of dates behind the sheet: off until asked for, recorded, read from files, and said in the report.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::background::{Background, BackgroundAction};
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::landmarks::LandmarkAction;
use potloodlijn::app::update::update;
use potloodlijn::app::work::effect::Effect;
use potloodlijn::format::{Instruments, read};
use potloodlijn::model::{Calendar, Journey, Language, Layer, Region, Share};
use potloodlijn::report::{Paper, group_document};
use potloodlijn::text::{Texts, layer_name};

use super::desk::Desk;
use super::report::people::{assert_tidy, group_of, words_of};

fn codes(journey: &Journey) -> Vec<&str> {
    journey.layers.iter().map(potloodlijn::model::Code::as_str).collect()
}

fn recorded(desk: &Desk) -> Vec<String> {
    codes(&desk.sheet().journey_at(desk.sheet().session.opened)).into_iter().map(str::to_owned).collect()
}

#[test]
fn every_layer_is_off_to_begin_with_and_nothing_is_recorded() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    assert!(desk.sheet().background.on.is_empty());
    assert!(recorded(&desk).is_empty());
}

#[test]
fn a_calendar_that_the_set_up_shows_is_on_and_recorded() {
    let mut setup = group_of(1).setup;
    setup.calendars = vec![
        Calendar { name: "Toetsen".into(), ..Calendar::default() },
        Calendar { name: "Team".into(), shown: true, ..Calendar::default() },
    ];
    let background = Background::new(&setup);
    assert_eq!(background.on.iter().copied().collect::<Vec<_>>(), [Layer::OfSetup(1)]);
    let mut layers = Vec::new();
    background.record(&mut layers);
    background.record(&mut layers);
    assert_eq!(layers, [Layer::OfSetup(1).code()], "once, however often it is saved");
    assert_eq!(layer_name(Texts::of(Language::Nl), &layers[0], &setup), "Team");
}

#[test]
fn what_was_on_stays_recorded_when_it_is_switched_off() {
    let mut background = Background::default();
    background.update(BackgroundAction::Show(Layer::SchoolHolidays(Region::Midden), true));
    background.update(BackgroundAction::Region(Region::Zuid));
    assert_eq!(background.on.iter().copied().collect::<Vec<_>>(), [Layer::SchoolHolidays(Region::Zuid)]);
    background.update(BackgroundAction::Show(Layer::SchoolHolidays(Region::Zuid), false));
    background.update(BackgroundAction::Region(Region::Noord));
    assert!(background.on.is_empty(), "another region does not switch it on");
    let mut layers = Vec::new();
    background.record(&mut layers);
    assert_eq!(
        layers.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["school-holidays-midden", "school-holidays-zuid"]
    );
}

#[test]
fn the_menu_switches_layers_on_and_off_without_an_undo_step() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    desk.click("Achtergrond");
    desk.click("Schoolvakanties");
    desk.click("Zuid");
    desk.click("Feestdagen");
    let on: Vec<Layer> = desk.sheet().background.on.iter().copied().collect();
    assert_eq!(on, [Layer::SchoolHolidays(Region::Zuid), Layer::PublicHolidays]);
    desk.click("Feestdagen");
    assert_eq!(desk.sheet().background.on.len(), 1);
    assert_eq!(desk.sheet().document.history.undo_label(), None, "looking is no change of the drawing");
    assert_eq!(recorded(&desk), ["school-holidays-midden", "school-holidays-zuid", "public-holidays"]);
}

#[test]
fn a_calendar_from_a_file_goes_behind_the_sheet_and_stays_out_of_the_journey() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let file = desk.path("Jaaragenda hbo.csv");
    std::fs::write(&file, "van;tot;naam\n1-9-2025;5-9-2025;Introductie\nooit;;niets\n").unwrap();
    desk.click("Achtergrond");
    desk.click("Agenda uit een bestand…");
    assert!(matches!(desk.state().dialog, Some(Dialog::Path(_))));
    desk.fill("Welk bestand?", &file.to_string_lossy());
    desk.click("Open");
    desk.wait_for_work();
    let background = &desk.sheet().background;
    assert!(background.on.contains(&Layer::FromFile));
    assert_eq!(background.from_file.as_ref().unwrap().name, "Jaaragenda hbo");
    let notice = desk.state().notice.clone().unwrap();
    assert_eq!(
        notice,
        "Jaaragenda hbo: 1 regel gelezen. Overgeslagen: 1 regel heeft geen datum die te lezen is (regel 3). Schrijf een datum als 1-3-2022 of 1 maart 2022."
    );
    let journey = desk.sheet().journey_at(desk.sheet().session.opened);
    assert_eq!(codes(&journey), ["from-file"]);
    let bytes = potloodlijn::format::write(&journey);
    assert!(!String::from_utf8_lossy(&bytes).contains("Introductie"), "what is in the agenda stays here");
    assert_eq!(read::<Journey>(&bytes, &Instruments::builtin()).unwrap().value.layers, journey.layers);
}

#[test]
fn a_file_that_is_no_calendar_says_so_and_changes_nothing() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let file = desk.path("brief.csv");
    std::fs::write(&file, "Beste allemaal,\n").unwrap();
    desk.click("Achtergrond");
    desk.click("Agenda uit een bestand…");
    desk.fill("Welk bestand?", &file.to_string_lossy());
    desk.click("Open");
    desk.wait_for_work();
    assert!(matches!(&desk.state().dialog, Some(Dialog::Message(Message::Unreadable(path, _))) if *path == file));
    assert!(desk.sheet().background.from_file.is_none() && recorded(&desk).is_empty());
    assert!(desk.harness.query_by_label_contains("van;tot;naam").is_some(), "the sentence says how it should look");
}

#[test]
fn layers_that_are_on_leave_the_pen_where_it_was() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let before = desk.paper();
    let state = &mut desk.harness.state_mut().state;
    for layer in [Layer::PublicHolidays, Layer::SchoolHolidays(Region::Noord)] {
        let _nothing_to_do = update(state, SheetAction::Background(BackgroundAction::Show(layer, true)).into());
    }
    desk.harness.run();
    assert_eq!(desk.paper(), before);
}

#[test]
fn the_group_report_says_for_how_many_the_school_holidays_were_on() {
    let mut group = group_of(9);
    let words = |group: &_, language| {
        let document = group_document(group, language, Paper::A4);
        assert_tidy(&document);
        words_of(&document).replace('\n', " ")
    };
    assert!(!words(&group, Language::Nl).contains("schoolvakanties"), "nothing is claimed where nothing is recorded");
    for (place, region) in [(0, Region::Noord), (3, Region::Midden), (8, Region::Midden)] {
        group.journeys[place].layers = vec![Layer::PublicHolidays.code(), Layer::SchoolHolidays(region).code()];
    }
    group.journeys[4].layers = vec![Layer::PublicHolidays.code()];
    let nl = words(&group, Language::Nl);
    assert!(nl.contains("Bij 3 van de 9 stonden bij het tekenen de schoolvakanties"), "{nl}");
    assert!(words(&group, Language::En).contains("For 3 of the 9 the school holidays"));
    group.journeys[0].consent.group_figures = false;
    let nl = words(&group, Language::Nl);
    assert!(nl.contains("Bij 2 van de 8 stonden"), "who does not take part is not counted: {nl}");
}

#[test]
fn a_calendar_dropped_on_a_sheet_goes_behind_it() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let file = desk.path("agenda.ICS");
    std::fs::write(&file, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250901\nSUMMARY:start\nEND:VEVENT\n").unwrap();
    let state = &mut desk.harness.state_mut().state;
    let effects = update(state, FileAction::Choose(Purpose::Open, vec![file.clone()]).into());
    assert!(
        matches!(&effects[..], [Effect::LoadCalendar { path, for_owner: true, .. }] if *path == file),
        "{effects:?}"
    );
}

#[test]
fn a_facilitator_puts_layers_behind_a_drawing_without_changing_it() {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click("Eén tekening");
    desk.click("Achtergrond");
    desk.click("Schoolvakanties");
    desk.click("Noord");
    let group = desk.group();
    assert_eq!(group.looking.background.on.iter().copied().collect::<Vec<_>>(), [Layer::SchoolHolidays(Region::Noord)]);
    assert_eq!(group.document.history.revision(), 0);
    assert!(group.group().journeys.iter().all(|journey| journey.layers.is_empty()));
}

#[test]
fn handing_in_says_which_landmarks_stay() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let state = &mut desk.harness.state_mut().state;
    for day in [10.0, 20.0] {
        let _no_files = update(state, SheetAction::Landmark(LandmarkAction::Add { day, to: None }).into());
    }
    let mut mine = desk.sheet().journey().landmarks[0].clone();
    mine.share = Share::Myself;
    let change = LandmarkAction::Change { place: 0, landmark: Box::new(mine), field: "share" };
    let _no_files = update(&mut desk.harness.state_mut().state, SheetAction::Landmark(change).into());
    desk.choose("Meer…", "Lever in…");
    let height = |desk: &Desk, label: &str| desk.harness.get_by_label(label).rect().top();
    let rows: Vec<f32> = desk
        .harness
        .query_all_by_label("• Een moment of een tijd (nog zonder woord)")
        .map(|row| row.rect().top())
        .collect();
    let stays = height(&desk, "Dit blijft bij jou");
    assert_eq!(rows.iter().map(|&row| row > stays).collect::<Vec<_>>(), [false, true], "one goes, one stays");
}
