//! One drawing by itself: opened to be talked through or drawn on, and saved as the drawing it is.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::files::{FileAction, Leaving, Purpose};
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::questions::Dialog;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::state::{AppState, Screen};
use potloodlijn::format::{self, Instruments};
use potloodlijn::model::{Domain, Event, InkStroke, Journey, Language, Share};
use potloodlijn::storage::Store;

use super::desk::Desk;

/// A drawing that someone handed in, with a yes to being talked about.
fn handed_in() -> Journey {
    let mut journey = potloodlijn::demo::example_group(1, 4, Language::Nl).journeys.remove(0);
    journey.consent.interview = true;
    assert!(journey.is_hand_in());
    journey
}

/// The file of its owner, with what nobody else is to see.
fn own_file() -> Journey {
    let mut journey = handed_in();
    journey.events.push(Event {
        share: Share::Myself,
        title: "alleen van mij".into(),
        ..Event::new(uuid::Uuid::from_u128(77), Domain::Private, 20.0)
    });
    let indicator = journey.curves.keys().next().unwrap().clone();
    journey.ink.push(InkStroke { indicator, at_ms: 0, samples: Vec::new(), extra: potloodlijn::model::Extra::new() });
    assert!(!journey.is_hand_in());
    journey
}

fn written(desk: &Desk, journey: &Journey) -> PathBuf {
    let path = desk.path("P01.journey.json");
    std::fs::write(&path, format::write(journey)).unwrap();
    path
}

fn read(path: &Path) -> Journey {
    format::read::<Journey>(&std::fs::read(path).unwrap(), &Instruments::builtin()).unwrap().value
}

/// Opens a file as double-clicking it does.
fn open(desk: &mut Desk, path: &Path) {
    let context = desk.harness.ctx.clone();
    let action = FileAction::Choose(Purpose::Open, vec![path.to_owned()]);
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
}

fn open_by(desk: &mut Desk, button: &str, path: &Path) {
    desk.click(button);
    desk.fill("Welk bestand?", path.to_str().unwrap());
    desk.click("Open");
    desk.wait_for_work();
}

#[test]
fn in_a_small_window_the_menu_of_one_drawing_is_not_called_a_group() {
    let mut desk = Desk::sized([640.0, 480.0], 1.0);
    let path = written(&desk, &handed_in());
    open(&mut desk, &path);
    assert!(desk.shows("Tekening") && !desk.shows("Groep"));
    desk.click("Tekening");
    assert!(desk.shows("Bewaar als…"));
}

#[test]
fn a_drawing_that_was_handed_in_opens_to_be_talked_through_and_is_saved_as_a_drawing() {
    let mut desk = Desk::new(1.0);
    let before = handed_in();
    let path = written(&desk, &before);
    open(&mut desk, &path);
    assert_eq!((desk.group().looking.view, desk.group().single), (GroupView::Interview, true));
    for of_a_group in ["Rode draden", "Voeg tekeningen toe…", "Toon op groot scherm", "Delen"] {
        assert!(desk.harness.query_by_label(of_a_group).is_none(), "{of_a_group} is about a group");
    }
    let rect = desk.harness.get_by_label_contains("Blad: druk om").rect();
    desk.press(rect.center());
    desk.release();
    desk.click("Een eigen vraag");
    desk.fill("Jouw vraag", "Hoe begon dat?");
    desk.click("Gum");
    let rect = desk.harness.get_by_label_contains("Blad: teken").rect();
    desk.draw(&[rect.center(), rect.center() + egui::vec2(40.0, 0.0)]);
    desk.click("Bewaar");
    desk.wait_for_work();
    assert!(!desk.state().unsaved());
    let after = read(&path);
    assert_eq!(after.as_drawn, before.as_drawn, "the first drawing is for ever");
    assert_ne!(after.curves, before.curves);
    assert_eq!(after.agenda[0].text, "Hoe begon dat?");
    assert_eq!((after.id, &after.consent, &after.events), (before.id, &before.consent, &before.events));
    open(&mut desk, &path);
    assert_eq!(desk.group().one_drawing(), Some(&after), "and it comes back as it was");
}

#[test]
fn who_asks_decides_and_the_other_side_is_a_press_away() {
    let mut desk = Desk::new(1.0);
    let path = written(&desk, &handed_in());
    open_by(&mut desk, "Verder met mijn tekening", &path);
    assert_eq!(desk.sheet().journey().participant.as_str(), "P01");
    desk.click("Meer…");
    desk.click("Doorpraten als begeleider");
    assert_eq!(desk.group().looking.view, GroupView::Interview);
    assert_eq!(desk.group().document.file.path.as_ref(), Some(&path));
    desk.click("Verder tekenen als deelnemer");
    assert_eq!(desk.sheet().document.file.path.as_ref(), Some(&path));
    assert!(!desk.state().unsaved());
    desk.click("Meer…");
    desk.click("Doorpraten als begeleider");
    desk.click("Terugblik");
    let first = desk.group().instrument().closing_prompts().next().unwrap().text.nl.clone();
    desk.fill(&first, "Eerder hulp.");
    desk.click("Verder tekenen als deelnemer");
    assert!(matches!(desk.state().dialog, Some(Dialog::Unsaved(_))), "what is not saved is asked about");
}

#[test]
fn what_its_owner_keeps_is_not_in_the_second_look_and_their_file_stays_as_it_is() {
    let mut desk = Desk::new(1.0);
    let own = own_file();
    let path = written(&desk, &own);
    open(&mut desk, &path);
    assert!(matches!(desk.state().screen, Screen::Sheet(_)), "an own file opens for its owner");
    desk.click("← Start");
    open_by(&mut desk, "Praat een tekening door", &path);
    let shown = desk.group().one_drawing().unwrap();
    assert_eq!(shown, &own.clone().without_own());
    desk.click("Bewaar");
    let Some(Dialog::Path(question)) = &desk.state().dialog else { panic!("it asks where") };
    assert_ne!(Path::new(&question.path), path);
    assert_eq!(read(&path), own);
}

#[test]
fn after_a_crash_the_second_look_goes_on_where_it_was() {
    let private = tempfile::tempdir().unwrap();
    let store = Store::new(Some(private.path().to_owned()));
    let mut desk = Desk::over([1280.0, 800.0], 1.0, store.clone());
    let path = written(&desk, &handed_in());
    open(&mut desk, &path);
    desk.click("Terugblik");
    let first = desk.group().instrument().closing_prompts().next().unwrap().text.nl.clone();
    desk.fill(&first, "Eerder hulp.");
    let talked = desk.group().one_drawing().unwrap().clone();
    // The folder of the file has to outlive the window.
    let folder = std::mem::replace(&mut desk.folder, tempfile::tempdir().unwrap());
    drop(desk);
    let mut desk = Desk::over([1280.0, 800.0], 1.0, store);
    wait_until(&mut desk, |state| state.recovery.left_behind.len() == 1);
    let code = talked.participant.to_string();
    desk.fill("Jouw code", &code);
    desk.click("Ga hiermee verder");
    assert_eq!(desk.group().one_drawing(), Some(&talked));
    desk.click("Bewaar");
    desk.wait_for_work();
    assert_eq!(read(&path).answers, talked.answers);
    drop(folder);
}

fn wait_until(desk: &mut Desk, is_so: impl Fn(&AppState) -> bool) {
    let begun = Instant::now();
    while !is_so(desk.state()) {
        assert!(begun.elapsed() < Duration::from_mins(1), "it never came");
        std::thread::sleep(Duration::from_millis(5));
        desk.harness.step();
    }
    desk.harness.run();
}

#[test]
fn who_draws_on_after_the_second_look_has_all_that_they_keep() {
    let mut desk = Desk::new(1.0);
    let own = own_file();
    let path = written(&desk, &own);
    open(&mut desk, &path);
    for talks in [false, true] {
        desk.click("Meer…");
        desk.click("Doorpraten als begeleider");
        assert!(desk.group().one_drawing().unwrap().events.iter().all(|event| event.share != Share::Myself));
        if talks {
            desk.click("Terugblik");
            let first = desk.group().instrument().closing_prompts().next().unwrap().text.nl.clone();
            desk.fill(&first, "Eerder hulp.");
        }
        desk.click("Verder tekenen als deelnemer");
        if talks {
            desk.click("Ga weg zonder te bewaren");
        }
        let journey = desk.sheet().journey();
        assert_eq!((&journey.events, &journey.ink), (&own.events, &own.ink));
        assert_eq!(desk.sheet().document.file.path.as_ref(), Some(&path));
        assert_eq!(desk.sheet().unsaved(), talks, "what was talked about is not in the own file yet");
    }
    desk.click("Meer…");
    desk.click("Bewaar");
    desk.wait_for_work();
    let kept = read(&path);
    assert_eq!((&kept.events, &kept.ink), (&own.events, &own.ink));
    assert!(kept.answers.iter().any(|answer| answer.text == "Eerder hulp."));
}

#[test]
fn what_its_owner_keeps_and_did_not_save_is_asked_about_on_their_own_side() {
    let mut desk = Desk::new(1.0);
    let path = written(&desk, &own_file());
    open(&mut desk, &path);
    let context = desk.harness.ctx.clone();
    let mut event = desk.sheet().journey().events.last().unwrap().clone();
    assert_eq!(event.share, Share::Myself);
    event.note = "nog niet bewaard".into();
    let changes = SheetAction::ChangeEvent { event: Box::new(event), field: "note" };
    let talks = FileAction::LeaveAnyway(Leaving::ToOtherSide);
    let leaves = FileAction::LeaveAnyway(Leaving::ToStart);
    desk.harness.state_mut().ask(&context, vec![changes.into(), talks.into()]);
    desk.harness.run();
    assert!(desk.group().single);
    desk.harness.state_mut().ask(&context, vec![leaves.into()]);
    desk.harness.run();
    assert!(matches!(desk.state().dialog, Some(Dialog::Unsaved(Leaving::ToStart))));
    desk.click("Bewaar");
    desk.wait_for_work();
    assert!(read(&path).events.iter().any(|event| event.note == "nog niet bewaard"));
}

/// Buttons at the top of the window that lie over each other or leave it.
fn crowded(desk: &Desk, width: f32) -> Vec<String> {
    let is_in_bar = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().role() == egui::accesskit::Role::Button && node.rect().bottom() <= 56.0
    };
    let root = desk.harness.root();
    let buttons: Vec<_> = root
        .children_recursive()
        .filter(is_in_bar)
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
        .collect();
    let mut found = Vec::new();
    for (place, (name, rect)) in buttons.iter().enumerate() {
        if rect.right() > width {
            found.push(format!("{name} leaves the window"));
        }
        let over = buttons[place + 1..].iter().filter(|(_, other)| other.intersect(*rect).is_positive());
        found.extend(over.map(|(other, _)| format!("{name} lies over {other}")));
    }
    found
}

#[test]
fn no_buttons_of_the_bar_lie_over_each_other_however_wide_the_window_is() {
    for is_single in [true, false] {
        let mut desk = Desk::new(1.0);
        if is_single {
            let path = written(&desk, &handed_in());
            open(&mut desk, &path);
        } else {
            desk.open_example();
        }
        for language in Language::ALL {
            let context = desk.harness.ctx.clone();
            let action = potloodlijn::app::preferences::PreferAction::Language(language);
            desk.harness.state_mut().ask(&context, vec![action.into()]);
            for width in (760..=1400).step_by(16) {
                desk.harness.set_size(egui::vec2(width as f32, 800.0));
                desk.harness.run();
                let crowded = crowded(&desk, width as f32);
                assert!(crowded.is_empty(), "single {is_single}, {language:?}, {width} points: {crowded:?}");
            }
        }
    }
}
