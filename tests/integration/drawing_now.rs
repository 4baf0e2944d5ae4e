//! How far a group is while it draws: steps and time, nobody's code, nothing of a drawing.

use egui_kittest::kittest::Queryable;
use potloodlijn::analysis::steps_taken;
use potloodlijn::app::group::compare::Picture;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::format::{self, read_progress};
use potloodlijn::model::{Code, Group, Journey, Language, ParticipantCode, Progress, SheetProgress, Step};
use potloodlijn::sealing::{KeyPair, seal};

use super::desk::{Desk, let_time_pass};

fn at(step: Step, seconds: u64) -> SheetProgress {
    let progress = Progress { seconds, at_step: Some(step), ..Progress::default() };
    SheetProgress { progress, ..SheetProgress::default() }
}

#[test]
fn persons_are_counted_by_the_step_at_hand() {
    let mut drawing = at(Step::Draw, 600);
    drawing.progress.at_indicator = Code::new("energy");
    let done = SheetProgress { handed_in: true, ..at(Step::HandIn, 2400) };
    let unknown = SheetProgress::default();
    let taken = steps_taken(&[drawing, at(Step::Draw, 1200), at(Step::Welcome, 30), done, unknown]);
    assert_eq!((taken.sheets, taken.handed_in, taken.unknown), (5, 1, 1));
    let at_step = |step: Step| taken.at_step.iter().find(|(of, _)| *of == step).unwrap().1;
    assert_eq!((at_step(Step::Draw), at_step(Step::Welcome), at_step(Step::HandIn)), (2, 1, 0));
    assert_eq!(taken.with_pencil.values().sum::<usize>(), 1);
    // 0, 30, 600 and 1200 seconds.
    assert_eq!(taken.median_seconds, Some(315.0));
    assert_eq!(steps_taken(&[]).median_seconds, None);
}

#[test]
fn a_sheet_saved_by_an_older_program_is_at_the_last_step_it_spent_time_in() {
    let progress = Progress { steps: [(Step::Welcome, 40), (Step::WarmUp, 90)].into(), ..Progress::default() };
    assert_eq!(SheetProgress { progress, ..SheetProgress::default() }.step(), Some(Step::WarmUp));
}

#[test]
fn nothing_but_progress_is_read_from_a_file() {
    let file = br#"{ "format": "potloodlijn/journey", "version": 1, "participant": 7, "curves": "not even curves",
        "events": 3, "progress": { "seconds": 60, "steps": { "draw": 60 } } }"#;
    let sheet = read_progress(file).expect("what is drawn plays no part");
    assert_eq!((sheet.step(), sheet.handed_in), (Some(Step::Draw), false));
}

#[test]
fn a_saved_sheet_says_where_it_is_and_the_overview_shows_counts_without_codes() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let_time_pass(300);
    let saved = desk.sheet().journey_at((desk.state().world.now)());
    assert_eq!(saved.progress.at_step, Some(Step::Draw));
    let participant: Journey = saved.clone();
    let handed_in = saved.handed_in((desk.state().world.now)());
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    std::fs::write(desk.path("a.journey.json"), format::write(&participant)).unwrap();
    std::fs::write(desk.path("b.journey.json"), format::write(&handed_in)).unwrap();
    let other = Journey { participant: ParticipantCode::new("P08").unwrap(), ..participant };
    std::fs::write(desk.path("c.journey.json"), format::write(&other)).unwrap();
    let key = KeyPair::generate();
    std::fs::write(desk.path("P09.journey.age"), seal(&format::write(&other), &key.public)).unwrap();
    std::fs::write(desk.path("broken.journey.json"), "{").unwrap();
    let folder = desk.folder.path().to_str().unwrap().to_owned();
    desk.click("Tijdens het tekenen");
    desk.fill("De gedeelde map", &folder);
    desk.click("Kijk");
    desk.wait_for_work();
    let taken = desk.group().looking.steps_taken.clone().expect("the folder was looked at");
    assert_eq!(
        (taken.sheets, taken.handed_in),
        (3, 2),
        "an own file and its hand-in are one person, sealed is handed in"
    );
    assert!(desk.harness.query_by_label_contains("Ingeleverd: 2 van").is_some());
    assert!(desk.harness.query_by_label_contains("Tekenen: 1 van").is_some());
    assert!(desk.harness.query_by_label_contains("P07").is_none(), "no codes");
}

#[test]
fn one_person_counts_once_as_far_as_their_farthest_sheet() {
    let of = |sheet: SheetProgress| SheetProgress { participant: ParticipantCode::new("P07"), ..sheet };
    let handed_in = SheetProgress { handed_in: true, ..of(at(Step::HandIn, 900)) };
    for sheets in [[of(at(Step::Draw, 600)), handed_in.clone()], [handed_in, of(at(Step::Draw, 600))]] {
        let taken = steps_taken(&sheets);
        assert_eq!((taken.sheets, taken.handed_in, taken.median_seconds), (1, 1, None));
    }
    let taken = steps_taken(&[of(at(Step::WarmUp, 100)), of(at(Step::Draw, 300)), at(Step::Draw, 10)]);
    assert_eq!((taken.sheets, taken.median_seconds), (2, Some(155.0)), "a sheet of nobody known counts by itself");
    assert_eq!(taken.at_step.iter().find(|(step, _)| *step == Step::WarmUp).unwrap().1, 0);
}

#[test]
fn how_far_a_group_is_may_be_shown_to_all_and_lines_only_after_enough_said_yes() {
    let example = potloodlijn::demo::example_group(9, 1, Language::Nl);
    for agreed in [0, 9] {
        let mut group = Group::new(uuid::Uuid::from_u128(3), example.setup.clone());
        group.journeys = example.journeys.clone().into();
        for (place, journey) in group.journeys.iter_mut().enumerate() {
            journey.consent.group_figures = place < agreed;
        }
        let mut desk = Desk::new(1.0);
        desk.open_example();
        desk.change_group(group);
        desk.click("Tijdens het tekenen");
        desk.click("Toon hoe ver de groep is");
        assert!(desk.group().presenting.on && desk.group().looking.view == GroupView::Drawing);
        assert!(desk.harness.query_by_label("De gedeelde map").is_none(), "where files are is nobody's matter");
        desk.look_at(GroupView::Compare);
        let shown = desk.group().looking.view == GroupView::Compare;
        assert_eq!(shown, agreed == 9, "{agreed} agreed");
        desk.look_at(GroupView::Journey);
        assert_ne!(desk.group().looking.view, GroupView::Journey, "one person is never shown");
        desk.click("Stop met tonen");
        desk.look_at(GroupView::Drawing);
        desk.click("Toon alle lijnen over elkaar");
        assert_eq!(desk.group().presenting.on, agreed == 9);
        if agreed == 9 {
            assert_eq!(desk.group().topics.compare.picture, Picture::Overlay);
        }
    }
}
