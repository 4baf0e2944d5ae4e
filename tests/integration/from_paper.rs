//! Drawn sheets of paper in the window: a pile is read, each sheet is checked by a person, and only then takes part in the group.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::action::Action;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::from_paper::FromPaperAction;
use potloodlijn::app::group::from_paper::pile::RowKey;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::work::carry_out::carry_out;
use potloodlijn::app::work::effect::{Effect, Erasing};
use potloodlijn::model::{Code, Consent, Domain, FoundHow, Journey, MeasurementTime, ParticipantCode};
use potloodlijn::storage::RealDisk;

use super::desk::Desk;
use super::read_sheets::two_sheets_of_one_person;

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets")
}

/// A window with these pictures read, each a copy in its folder, with the set-ups beside them.
pub fn desk_with(pictures: &[&str]) -> Desk {
    let mut desk = Desk::new(1.0);
    let pile = desk.path("pile");
    std::fs::create_dir(&pile).unwrap();
    for name in pictures.iter().chain(&["group-0.setup.json"]) {
        std::fs::copy(fixtures().join(name), pile.join(name)).unwrap();
    }
    read(&mut desk, vec![pile]);
    desk
}

fn read(desk: &mut Desk, files: Vec<PathBuf>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![FileAction::Choose(Purpose::Open, files).into()]);
    wait(desk);
}

/// Unoptimised, reading a picture takes its time.
pub fn wait(desk: &mut Desk) {
    let begun = Instant::now();
    desk.harness.step();
    while desk.state().under_way.jobs > 0 || desk.state().under_way.reading.is_some() {
        assert!(begun.elapsed() < Duration::from_mins(4), "reading never ended");
        std::thread::sleep(Duration::from_millis(20));
        desk.harness.step();
    }
    desk.harness.run();
}

fn ask(desk: &mut Desk, action: FromPaperAction) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![GroupAction::FromPaper(action).into()]);
    desk.harness.run();
}

pub fn only(desk: &Desk) -> Journey {
    assert_eq!(desk.group().group().journeys.len(), 1);
    desk.group().group().journeys[0].clone()
}

#[test]
fn a_pile_is_checked_sheet_by_sheet_and_what_is_checked_takes_part_in_the_group() {
    let mut desk = desk_with(&["s018-phone-hard.jpg", "s047-phone-good.jpg"]);
    assert_eq!(desk.group().looking.view, GroupView::FromPaper);
    let before = only(&desk);
    assert!(before.is_unchecked() && before.as_drawn.is_none() && !before.counts_in_group());
    desk.harness.get_by_label("P22: na te kijken");
    desk.harness.get_by_label("s047-phone-good.jpg: niet gelezen");
    // Doubt is visited with a key, and accepted with another.
    let instrument = desk.group().instrument().clone();
    let doubts = before.doubts(&instrument);
    assert!(!doubts.is_empty());
    desk.harness.key_press(Key::N);
    desk.harness.run();
    assert_eq!(desk.group().topics.from_paper.doubt.as_ref(), Some(&doubts[0]));
    desk.harness.key_press(Key::A);
    desk.harness.run();
    assert_eq!(only(&desk).doubts(&instrument), doubts[1..]);
    // Not before everything was looked at and someone said what was agreed to.
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    desk.harness.run();
    assert!(only(&desk).is_unchecked());
    desk.click("Laat alles zo");
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    desk.harness.run();
    assert!(only(&desk).is_unchecked(), "nobody said what was agreed to");
    desk.click("Meetellen in cijfers van de groep");
    desk.click("Nagekeken");
    let after = only(&desk);
    assert!(!after.is_unchecked() && after.counts_in_group() && !after.consent.interview);
    assert_eq!(after.as_drawn.as_ref().unwrap().curves, after.curves);
    assert!(after.paper.as_ref().unwrap().stretches.iter().any(|it| it.found != FoundHow::Sure && it.accepted));
    assert!(after.modified > before.modified);
    // One step back, and it takes part no more.
    desk.click("Ongedaan maken");
    assert!(only(&desk).is_unchecked() && only(&desk).as_drawn.is_none());
}

#[test]
fn a_stretch_is_left_open_given_to_another_pencil_or_drawn_over_each_as_one_step() {
    let mut desk = desk_with(&["s018-phone-hard.jpg"]);
    let (before, instrument) = (only(&desk), desk.group().instrument().clone());
    let doubt = before.doubts(&instrument)[0].clone();
    let middle = f64::midpoint(doubt.from, doubt.to);
    let value = before.curves[&doubt.indicator].value_at(middle);
    ask(&mut desk, FromPaperAction::Visit { back: false });
    ask(&mut desk, FromPaperAction::Open);
    let open = only(&desk);
    assert_eq!(open.curves[&doubt.indicator].value_at(middle), None);
    assert!(!open.doubts(&instrument).contains(&doubt));
    ask_undo(&mut desk);
    assert_eq!(only(&desk).curves, before.curves);
    assert_eq!(only(&desk).paper, before.paper);
    // Given away: the other has its values there, and nothing is told of how they were found.
    ask(&mut desk, FromPaperAction::Visit { back: false });
    while desk.group().topics.from_paper.doubt.as_ref() != Some(&doubt) {
        ask(&mut desk, FromPaperAction::Visit { back: false });
    }
    let other = instrument.indicators.iter().map(|it| &it.id).find(|id| **id != doubt.indicator).unwrap().clone();
    ask(&mut desk, FromPaperAction::Give(other.clone()));
    let given = only(&desk);
    assert_eq!(given.curves[&other].value_at(middle), value);
    assert_eq!(given.curves[&doubt.indicator].value_at(middle), None);
    let told = &given.paper.as_ref().unwrap().stretches;
    assert!(!told.iter().any(|it| it.indicator == other && it.from < middle && it.to > middle));
    ask_undo(&mut desk);
    assert_eq!(only(&desk).curves, before.curves);
    // Drawn over with the pen.
    ask(&mut desk, FromPaperAction::TakePencil(doubt.indicator.clone()));
    let lines = desk.harness.get_by_label("Het vel van P22").rect();
    let at = |part: f32| egui::pos2(lines.left() + part * lines.width(), lines.center().y);
    desk.draw(&[at(0.3), at(0.4), at(0.5), at(0.6)]);
    let drawn = only(&desk);
    let view = desk.group().topics.interview.view_of(&drawn);
    let day = view.from_day + 0.45 * view.days();
    let level = drawn.curves[&doubt.indicator].value_at(day).unwrap();
    assert!((level - 50.0).abs() < 2.0, "{level}");
    assert_eq!(drawn.as_drawn, None);
}

fn ask_undo(desk: &mut Desk) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![GroupAction::Undo.into()]);
    desk.harness.run();
}

#[test]
fn a_press_on_a_written_lane_makes_an_event_at_that_day() {
    let mut desk = desk_with(&["s018-phone-hard.jpg"]);
    let lane = desk.harness.get_by_label("Strook Privé: klik om iets toe te voegen").rect();
    let pos = egui::pos2(lane.left() + 0.25 * lane.width(), lane.center().y);
    desk.press(pos);
    desk.release();
    let journey = only(&desk);
    let length = journey.timeline.length_days();
    assert_eq!((journey.events.len(), journey.events[0].domain), (1, Domain::Private));
    assert!((journey.events[0].from - 0.25 * length).abs() < 0.01 * length);
    assert_eq!(desk.group().topics.from_paper.event, Some(journey.events[0].id));
    let lane = desk.harness.get_by_label("Strook Houvast: klik om iets toe te voegen").rect();
    desk.press(lane.center());
    desk.release();
    assert_eq!(only(&desk).landmarks.len(), 1);
}

#[test]
fn who_withdrew_does_not_come_back_by_scanning_the_sheet_again() {
    let mut desk = desk_with(&["s018-phone-hard.jpg"]);
    let mut group = desk.group().group().clone();
    let participant = group.journeys[0].participant.clone();
    group.withdraw(&participant);
    desk.change_group(group);
    assert!(desk.group().group().journeys.is_empty());
    // Another scan of the same sheet is another picture.
    let copy = desk.path("again.jpg");
    let mut bytes = std::fs::read(fixtures().join("s018-phone-hard.jpg")).unwrap();
    bytes.extend([0, 0]);
    std::fs::write(&copy, bytes).unwrap();
    read(&mut desk, vec![copy]);
    assert!(desk.group().group().journeys.is_empty());
    let sheets = &desk.group().topics.from_paper.sheets;
    let why = sheets.iter().find_map(|sheet| sheet.result.as_ref().err()).unwrap();
    assert!(why.why.contains("teruggetrokken"), "{}", why.why);
}

#[test]
fn a_sheet_that_is_read_again_keeps_its_id_and_one_that_is_checked_stays_as_it_is() {
    let mut desk = desk_with(&["s018-phone-hard.jpg"]);
    let first = only(&desk);
    let pile = desk.path("pile");
    read(&mut desk, vec![pile.clone()]);
    assert_eq!(only(&desk).id, first.id);
    ask(&mut desk, FromPaperAction::AcceptAll);
    ask(&mut desk, FromPaperAction::Agree(Consent { group_figures: true, ..Consent::default() }));
    ask(&mut desk, FromPaperAction::Check);
    let checked = only(&desk);
    assert!(!checked.is_unchecked());
    read(&mut desk, vec![pile]);
    assert_eq!(only(&desk), checked);
}

#[test]
fn sheets_of_one_person_that_come_one_after_the_other_make_one_journey() {
    let mut desk = Desk::new(1.0);
    let setup = two_sheets_of_one_person(&desk.path(""));
    let [of_setup, first, second] = ["s.setup.json", "sheet-1.png", "sheet-2.png"].map(|name| desk.path(name));
    let codes = [0, 8].map(|place| setup.instrument.indicators[place].id.clone());
    let lines = |journey: &Journey| journey.curves.keys().cloned().collect::<BTreeSet<Code>>();
    let absent = "Vel 2 van 2 zit niet bij de plaatjes";
    let is_said = |desk: &Desk| desk.harness.query_by_label_contains(absent).is_some();
    read(&mut desk, vec![of_setup, first]);
    assert_eq!(lines(&only(&desk)), BTreeSet::from([codes[0].clone()]));
    assert!(is_said(&desk));
    ask(&mut desk, FromPaperAction::Agree(Consent { group_figures: true, ..Consent::default() }));
    read(&mut desk, vec![second.clone()]);
    let both = only(&desk);
    assert_eq!(lines(&both), codes.iter().cloned().collect());
    assert!(both.consent.group_figures && both.is_unchecked(), "what a person said of it stays");
    assert!(!is_said(&desk));
    // The second sheet is read once more: the first one's lines stay, and as somebody else's they stay whose they were.
    ask(&mut desk, FromPaperAction::Choose(RowKey::Page(second, 0)));
    ask(&mut desk, FromPaperAction::ReadAgain { participant: Some("P01".into()), at_corners: false });
    wait(&mut desk);
    assert_eq!(lines(&only(&desk)), codes.iter().cloned().collect());
    ask(&mut desk, FromPaperAction::ReadAgain { participant: Some("P02".into()), at_corners: false });
    wait(&mut desk);
    let found: Vec<_> = desk.group().group().journeys.iter().map(|it| (it.participant.as_str(), lines(it))).collect();
    let [one, other] = codes.map(|code| BTreeSet::from([code]));
    assert_eq!(found, [("P01", one), ("P02", other)]);
}

#[test]
fn a_sheet_that_comes_after_the_drawing_was_checked_is_put_with_it_to_be_looked_over_once_more() {
    let mut desk = Desk::new(1.0);
    let setup = two_sheets_of_one_person(&desk.path(""));
    let [of_setup, first, second] = ["s.setup.json", "sheet-1.png", "sheet-2.png"].map(|name| desk.path(name));
    let codes = [0, 8].map(|place| setup.instrument.indicators[place].id.clone());
    read(&mut desk, vec![of_setup, first.clone()]);
    ask(&mut desk, FromPaperAction::AcceptAll);
    ask(&mut desk, FromPaperAction::Agree(Consent { group_figures: true, ..Consent::default() }));
    ask(&mut desk, FromPaperAction::Check);
    // What a facilitator made of it since.
    let mut group = desk.group().group().clone();
    let journey = &mut group.journeys[0];
    journey.phases.set_by = Some("facilitator".into());
    journey.events.push(potloodlijn::model::Event::new(uuid::Uuid::from_u128(7), Domain::Work, 20.0));
    journey.interviewed = Some(journey.modified);
    journey.curves.get_mut(&codes[0]).unwrap().segments[0].points[0].value = 12.5;
    desk.change_group(group);
    let checked = only(&desk);
    assert!(!checked.is_unchecked());
    // The second sheet with the first, which is in it already.
    read(&mut desk, vec![second.clone(), first.clone()]);
    let both = only(&desk);
    assert!(both.is_unchecked() && !both.counts_in_group());
    let rest = |journey: &Journey| {
        let mut rest = journey.clone();
        rest.curves.remove(&codes[1]);
        let paper = rest.paper.as_mut().unwrap();
        paper.checked = true;
        paper.stretches.retain(|stretch| stretch.indicator != codes[1]);
        Journey { modified: checked.modified, ..rest }
    };
    assert_eq!(rest(&both), checked, "what was checked and set stays");
    assert!(both.curves.contains_key(&codes[1]));
    let remarks = |desk: &Desk| -> Vec<String> {
        desk.group().topics.from_paper.sheets.iter().map(|sheet| sheet.remarks.clone()).collect()
    };
    let (stays, added) = ("Dit vel was al nagekeken", "De lijnen van dit vel zijn erbij gezet");
    assert!(remarks(&desk)[0].contains(stays) && remarks(&desk)[1].contains(added), "{:?}", remarks(&desk));
    // One step back, and one to and fro.
    ask_undo(&mut desk);
    assert_eq!(only(&desk), checked);
    read(&mut desk, vec![second.clone()]);
    assert_eq!(only(&desk), both);
    ask(&mut desk, FromPaperAction::Choose(RowKey::Page(second.clone(), 0)));
    ask(&mut desk, FromPaperAction::AcceptAll);
    ask(&mut desk, FromPaperAction::Check);
    let all = only(&desk);
    assert!(!all.is_unchecked());
    let (before, after) = (checked.as_drawn.unwrap(), all.as_drawn.clone().unwrap());
    assert_eq!(
        (after.at, &after.curves[&codes[0]]),
        (before.at, &before.curves[&codes[0]]),
        "what was first drawn stays"
    );
    assert_eq!(after.curves[&codes[1]], all.curves[&codes[1]]);
    // Now both are in it.
    read(&mut desk, vec![first, second]);
    assert_eq!(only(&desk), all);
    assert!(remarks(&desk).iter().all(|remark| remark.contains(stays)), "{:?}", remarks(&desk));
}

#[test]
fn a_sheet_that_is_read_again_and_refused_leaves_the_group_as_it_was_and_says_so() {
    let mut desk = Desk::new(1.0);
    two_sheets_of_one_person(&desk.path(""));
    let [of_setup, first, second] = ["s.setup.json", "sheet-1.png", "sheet-2.png"].map(|name| desk.path(name));
    read(&mut desk, vec![of_setup, first, second.clone()]);
    let before = only(&desk);
    assert_eq!(before.curves.len(), 2);
    // Where the picture was, there is one of an empty table.
    image::RgbImage::from_pixel(600, 400, image::Rgb([255; 3])).save(&second).unwrap();
    ask(&mut desk, FromPaperAction::Choose(RowKey::Page(second, 0)));
    ask(&mut desk, FromPaperAction::ReadAgain { participant: Some("P02".into()), at_corners: false });
    wait(&mut desk);
    assert_eq!(only(&desk), before);
    assert!(desk.harness.query_by_label_contains("Wat er eerder van gelezen is, is gebleven.").is_some());
    assert!(desk.shows("Vel van P01"), "it is looked at as it was read before");
    assert!(!desk.shows("niet gelezen"));
}

#[test]
fn a_sheet_that_turns_out_to_be_of_someone_who_is_checked_takes_no_other_sheet_away() {
    let mut desk = Desk::new(1.0);
    let setup = two_sheets_of_one_person(&desk.path(""));
    let [of_setup, first, second] = ["s.setup.json", "sheet-1.png", "sheet-2.png"].map(|name| desk.path(name));
    read(&mut desk, vec![of_setup, first, second.clone()]);
    let mut group = desk.group().group().clone();
    let mut checked = Journey { id: uuid::Uuid::from_u128(2), ..group.journeys[0].clone() };
    checked.participant = ParticipantCode::new("P02").unwrap();
    checked.paper.as_mut().unwrap().checked = true;
    group.journeys.push(checked);
    desk.change_group(group);
    ask(&mut desk, FromPaperAction::Choose(RowKey::Page(second, 0)));
    ask(&mut desk, FromPaperAction::ReadAgain { participant: Some("P02".into()), at_corners: false });
    wait(&mut desk);
    let found = &desk.group().group().journeys;
    let lines: Vec<usize> = found.iter().map(|journey| journey.curves.len()).collect();
    assert_eq!(lines, [1, 2], "the first sheet stays whose it was, and what is checked stays");
    assert!(found[0].curves.contains_key(&setup.instrument.indicators[0].id));
}

#[test]
fn a_wrong_code_is_put_right_and_the_sheet_is_there_once() {
    let mut desk = desk_with(&["s018-phone-hard.jpg"]);
    let wanted = FromPaperAction::ReadAgain { participant: Some("P05".into()), at_corners: false };
    ask(&mut desk, wanted);
    wait(&mut desk);
    assert_eq!(only(&desk).participant.as_str(), "P05");
}

#[test]
fn a_code_that_was_typed_for_one_sheet_is_not_there_for_the_next() {
    let mut desk = desk_with(&["s018-phone-hard.jpg"]);
    desk.click("De code klopt niet");
    desk.fill("Code", "P05");
    let elsewhere = FromPaperAction::Choose(RowKey::Journey(uuid::Uuid::nil()));
    let back = desk.group().topics.from_paper.chosen.clone().unwrap();
    ask(&mut desk, elsewhere);
    ask(&mut desk, FromPaperAction::Choose(back));
    assert!(!desk.shows("P05") && desk.harness.query_by_label("Code").is_none(), "nor is the field open");
}

#[test]
fn pictures_go_only_when_all_is_checked_and_someone_asked_twice() {
    let mut desk = desk_with(&["s018-phone-hard.jpg"]);
    let picture = desk.path("pile").join("s018-phone-hard.jpg");
    assert!(desk.harness.query_by_label("Wis de foto").is_none());
    ask(&mut desk, FromPaperAction::AcceptAll);
    ask(&mut desk, FromPaperAction::Agree(Consent::default()));
    ask(&mut desk, FromPaperAction::Check);
    desk.click("Wis de foto");
    assert!(picture.exists());
    let recent = vec![desk.path("team.group.json")];
    desk.harness.state_mut().state.recent.files.clone_from(&recent);
    desk.click("Wis de foto's");
    wait(&mut desk);
    assert!(!picture.exists());
    assert_eq!(desk.state().notice.as_deref(), Some("De foto is gewist."), "nothing is said of a drawing");
    assert_eq!(desk.state().recent.files, recent, "which groups were opened has nothing to do with it");
    assert!(desk.path("pile").join("group-0.setup.json").exists());
    assert_eq!(desk.group().group().journeys.len(), 1);
    let key = RowKey::Journey(only(&desk).id);
    assert_eq!(desk.group().topics.from_paper.chosen, Some(key));
}

#[test]
fn a_picture_that_cannot_be_erased_keeps_no_other_and_stays_in_its_row() {
    let mut desk = desk_with(&["s018-phone-hard.jpg"]);
    ask(&mut desk, FromPaperAction::AcceptAll);
    ask(&mut desk, FromPaperAction::Agree(Consent::default()));
    ask(&mut desk, FromPaperAction::Check);
    let picture = desk.path("pile").join("s018-phone-hard.jpg");
    let rows = |desk: &Desk| desk.group().topics.from_paper.sheets.len();
    // No file is in the way of a folder that is not empty.
    let (stays, other) = (desk.path("a-folder"), desk.path("z.jpg"));
    std::fs::create_dir_all(stays.join("inside")).unwrap();
    std::fs::write(&other, "x").unwrap();
    let effect = Effect::Erase { paths: vec![stays, other.clone()], what: Erasing::Pictures };
    let outcome = carry_out(effect, &RealDisk).unwrap();
    assert!(!other.exists(), "the next one is erased all the same");
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![Action::Done(outcome)]);
    desk.harness.run();
    assert_eq!((rows(&desk), picture.exists()), (1, true));
    assert!(desk.state().notice.as_ref().unwrap().starts_with("Niet alles is gewist"));
}

#[test]
fn a_tick_on_a_strip_counts_only_once_a_person_looked_at_it_and_that_can_be_undone() {
    let mut desk = Desk::new(1.0);
    let pile = desk.path("pile");
    std::fs::create_dir(&pile).unwrap();
    let strips = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/strips");
    for name in ["photo.jpg", "s.setup.json"] {
        std::fs::copy(strips.join(name), pile.join(name)).unwrap();
    }
    read(&mut desk, vec![pile]);
    let agreed = |desk: &Desk| desk.group().group().now[0].moment.consent.group_figures;
    let measured =
        |desk: &Desk| desk.group().group().measurement(MeasurementTime::T1).is_some_and(|one| !one.is_empty());
    assert!(!agreed(&desk) && !measured(&desk));
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![GroupAction::Show(GroupView::FromPaper).into()]);
    desk.harness.run();
    desk.click("Nagekeken: ze tellen mee");
    assert!(agreed(&desk) && measured(&desk));
    assert!(!desk.shows("Nagekeken: ze tellen mee"));
    desk.click("Ongedaan maken");
    assert!(!agreed(&desk) && !measured(&desk));
}
