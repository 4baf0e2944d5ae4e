//! What a person does with a pile of drawn sheets that did not go by itself: dropping it on the window, stopping, pointing at corners, and
//! saying what was agreed to where boxes were ticked.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::state::Screen;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Code, Journey, Setup};
use potloodlijn::sealing::{KeyPair, seal};

use super::command_line::run_in_dutch;
use super::desk::Desk;
use super::first_sheet::Dropped;
use super::from_paper::{only, wait};

/// The middles of the corner markers of the sheet with ticks, clockwise from its top left, in parts of its picture, which lies on its side.
const CORNERS: [(f32, f32); 4] = [(0.9483, 0.0366), (0.9386, 0.9594), (0.0484, 0.9547), (0.0581, 0.0319)];
/// A marker, across, in parts of the long side of the picture.
const MARKER: f32 = 0.034;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// A folder on the desk with the sheet on which the talk and quotes are ticked.
fn pile_with_ticks(desk: &Desk) -> PathBuf {
    let pile = desk.path("pile");
    std::fs::create_dir(&pile).unwrap();
    for name in ["sheet.jpg", "group.setup.json"] {
        std::fs::copy(fixtures().join("ticks").join(name), pile.join(name)).unwrap();
    }
    pile
}

fn open(desk: &mut Desk, files: Vec<PathBuf>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![FileAction::Choose(Purpose::Open, files).into()]);
}

#[test]
fn boxes_that_are_ticked_on_a_sheet_are_a_proposal_and_nothing_is_agreed_to_before_a_person_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| fixtures().join("ticks").join(name).display().to_string();
    let (status, said) =
        run_in_dutch(folder.path(), &["read", &path("sheet.jpg"), "--setup", &path("group.setup.json"), "-o", "out"]);
    assert_eq!(status, 0, "{said}");
    let bytes = std::fs::read(folder.path().join("out/sheet.journey.json")).unwrap();
    let journey = read::<Journey>(&bytes, &Instruments::builtin()).unwrap().value;
    let ticked = journey.paper.as_ref().unwrap().ticked.as_ref().unwrap();
    assert_eq!((ticked.interview, ticked.group_figures, ticked.quotes), (true, false, true));
    let consent = &journey.consent;
    assert!(!consent.interview && !consent.group_figures && !consent.quotes && journey.is_unchecked());
}

#[test]
fn a_sheet_whose_qr_code_is_covered_is_of_a_set_up_with_as_many_pencils_as_it_has_swatches() {
    let folder = tempfile::tempdir().unwrap();
    let mut picture = image::open(fixtures().join("ticks/sheet.jpg")).unwrap().to_rgb8();
    let (wide, high) = (picture.width() as f32, picture.height() as f32);
    for row in (0.883 * high) as u32..(0.976 * high) as u32 {
        for column in (0.221 * wide) as u32..(0.353 * wide) as u32 {
            picture.put_pixel(column, row, image::Rgb([250, 250, 250]));
        }
    }
    picture.save(folder.path().join("sheet.jpg")).unwrap();
    // A set-up with eight pencils has a code that looks like what is written as much as the right one.
    let path = |name: &str| fixtures().join(name).display().to_string();
    let mut eight: Setup =
        read(&std::fs::read(path("ticks/group.setup.json")).unwrap(), &Instruments::builtin()).unwrap().value;
    eight.id = uuid::Uuid::from_u128(0x8888_4888_8888_0000_0000);
    let seven = eight.instrument.indicators.clone();
    let mut more = seven[0].clone();
    more.id = Code::new("one-more").unwrap();
    eight.instrument.indicators.push(more);
    eight.instrument.id = Code::new("eight-lines").unwrap();
    std::fs::write(folder.path().join("eight.setup.json"), write(&eight)).unwrap();
    let asked =
        ["read", "sheet.jpg", "--setup", "eight.setup.json", "--setup", &path("ticks/group.setup.json"), "-o", "out"];
    let (status, said) = run_in_dutch(folder.path(), &asked);
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("QR-code"), "{said}");
    let bytes = std::fs::read(folder.path().join("out/sheet.journey.json")).unwrap();
    let journey = read::<Journey>(&bytes, &Instruments::builtin()).unwrap().value;
    assert_eq!((journey.participant.as_str(), journey.curves.len()), ("P03", seven.len()));
    // Its boxes are looked at, as those of a sheet of today.
    assert!(journey.paper.unwrap().ticked.unwrap().interview);
}

#[test]
fn a_pile_that_is_dropped_on_the_window_is_read_and_what_was_ticked_is_taken_by_a_press() {
    let mut desk = Desk::new(1.0);
    let pile = pile_with_ticks(&desk);
    desk.harness.input_mut().dropped_files.push(Arc::new(Dropped(pile)));
    wait(&mut desk);
    assert_eq!(desk.group().looking.view, GroupView::FromPaper);
    let before = only(&desk);
    assert!(before.is_unchecked() && !before.consent.interview && !before.consent.quotes);
    desk.click("Zoals aangekruist (T)");
    let after = only(&desk).consent;
    assert!(after.interview && after.quotes && !after.group_figures);
    assert!(only(&desk).is_unchecked(), "it is looked over by a person too");
}

#[test]
fn a_sealed_set_up_among_sheets_opens_with_the_key_that_is_open_and_that_is_said() {
    let pair = KeyPair::generate();
    for key_is_open in [true, false] {
        let mut desk = Desk::new(1.0);
        let pile = pile_with_ticks(&desk);
        let set_up = std::fs::read(pile.join("group.setup.json")).unwrap();
        std::fs::write(pile.join("group.setup.age"), seal(&set_up, &pair.public)).unwrap();
        std::fs::remove_file(pile.join("group.setup.json")).unwrap();
        if key_is_open {
            desk.harness.state_mut().state.keys.openers.keys = pair.secret.clone();
        }
        let context = desk.harness.ctx.clone();
        let reads = FileAction::Choose(Purpose::ReadSheets, vec![pile]);
        desk.harness.state_mut().ask(&context, vec![reads.into()]);
        wait(&mut desk);
        let notice = desk.state().notice.clone().unwrap();
        assert_eq!(notice.contains("1 verzegeld bestand"), key_is_open, "{notice}");
        if key_is_open {
            let setup: Setup = read(&set_up, &Instruments::builtin()).unwrap().value;
            assert_eq!(only(&desk).setup, Some(setup.id));
        } else {
            assert!(desk.group().group().journeys.is_empty(), "of which set-up it is, nothing says");
        }
    }
}

#[test]
fn a_pile_with_a_sealed_set_up_that_opens_is_a_pile_when_it_is_dropped_too() {
    let pair = KeyPair::generate();
    let mut desk = Desk::new(1.0);
    let pile = pile_with_ticks(&desk);
    let set_up = std::fs::read(pile.join("group.setup.json")).unwrap();
    std::fs::write(pile.join("group.setup.age"), seal(&set_up, &pair.public)).unwrap();
    std::fs::remove_file(pile.join("group.setup.json")).unwrap();
    desk.harness.state_mut().state.keys.openers.keys = pair.secret.clone();
    desk.harness.input_mut().dropped_files.push(Arc::new(Dropped(pile)));
    wait(&mut desk);
    assert_eq!(desk.group().looking.view, GroupView::FromPaper);
    let setup: Setup = read(&set_up, &Instruments::builtin()).unwrap().value;
    assert_eq!(only(&desk).setup, Some(setup.id));
}

#[test]
fn a_pile_that_is_being_read_can_be_stopped_and_what_was_not_read_is_not_there() {
    let mut desk = Desk::new(1.0);
    let pile = desk.path("pile");
    std::fs::create_dir(&pile).unwrap();
    // More sheets than there are hands to read them.
    let count = 4 * std::thread::available_parallelism().map_or(4, std::num::NonZero::get);
    for number in 0..count {
        let to = pile.join(format!("sheet-{number}.jpg"));
        std::fs::copy(fixtures().join("sheets/s018-phone-hard.jpg"), to).unwrap();
    }
    std::fs::copy(fixtures().join("sheets/group-0.setup.json"), pile.join("group-0.setup.json")).unwrap();
    open(&mut desk, vec![pile]);
    desk.harness.step();
    let begun = Instant::now();
    while !desk.shows("Stop met lezen") {
        assert!(begun.elapsed() < Duration::from_mins(1), "nothing is read");
        desk.harness.step();
    }
    desk.harness.get_by_label("Stop met lezen").click();
    wait(&mut desk);
    let sheets = match &desk.state().screen {
        Screen::Group(group) => group.topics.from_paper.sheets.len(),
        _ => 0,
    };
    assert!(sheets < count, "{sheets} of {count}");
    assert!(desk.state().notice.as_ref().is_some_and(|notice| notice.contains("Gestopt")), "{:?}", desk.state().notice);
}

/// The sheet with ticks, three of its markers covered with paper.
fn without_markers(pile: &Path) {
    let mut picture = image::open(pile.join("sheet.jpg")).unwrap().to_rgb8();
    let (wide, high) = (picture.width() as f32, picture.height() as f32);
    let half = MARKER * high / 2.0;
    for (x, y) in &CORNERS[..3] {
        let (left, top) = ((x * wide - half).max(0.0) as u32, (y * high - half).max(0.0) as u32);
        for row in top..(top + 2 * half as u32).min(picture.height()) {
            for column in left..(left + 2 * half as u32).min(picture.width()) {
                picture.put_pixel(column, row, image::Rgb([250, 250, 250]));
            }
        }
    }
    picture.save(pile.join("sheet.jpg")).unwrap();
}

#[test]
fn a_sheet_whose_markers_are_covered_is_read_at_the_corners_that_a_person_drags_to_them() {
    let mut desk = Desk::new(1.0);
    let pile = pile_with_ticks(&desk);
    without_markers(&pile);
    open(&mut desk, vec![pile]);
    wait(&mut desk);
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![GroupAction::Show(GroupView::FromPaper).into()]);
    desk.harness.run();
    assert!(desk.group().group().journeys.is_empty());
    desk.click("sheet.jpg: niet gelezen");
    // Its picture is brought while one looks at it.
    let begun = Instant::now();
    while !desk.shows("Hoek linksboven") {
        assert!(begun.elapsed() < Duration::from_mins(1), "no corners to drag");
        std::thread::sleep(Duration::from_millis(20));
        desk.harness.step();
    }
    let names = ["Hoek linksboven", "Hoek rechtsboven", "Hoek rechtsonder", "Hoek linksonder"];
    // Where the picture lies follows from where the corners stand before anyone touched them.
    let place = |desk: &Desk, name: &str| desk.harness.get_by_label(name).rect().center();
    let (from, to) = (place(&desk, names[0]), place(&desk, names[2]));
    let stands = desk.group().topics.from_paper.corners;
    let size = egui::vec2((to.x - from.x) / (stands[2].0 - stands[0].0), (to.y - from.y) / (stands[2].1 - stands[0].1));
    let start = from - egui::vec2(stands[0].0 * size.x, stands[0].1 * size.y);
    for (name, (x, y)) in names.into_iter().zip(CORNERS) {
        let at = place(&desk, name);
        desk.press(at);
        desk.move_to(start + egui::vec2(x * size.x, y * size.y));
        desk.release();
    }
    let corners = desk.group().topics.from_paper.corners;
    for (got, wanted) in corners.iter().zip(CORNERS) {
        assert!((got.0 - wanted.0).abs() < 0.01 && (got.1 - wanted.1).abs() < 0.01, "{corners:?}");
    }
    desk.click("Lees met deze hoeken");
    wait(&mut desk);
    let journey = only(&desk);
    assert_eq!((journey.participant.as_str(), journey.curves.len()), ("P03", 7));
}

#[test]
fn in_a_low_window_the_lines_have_the_room_and_what_was_written_is_one_press_away() {
    let mut desk = Desk::sized([640.0, 400.0], 1.0);
    let pile = pile_with_ticks(&desk);
    open(&mut desk, vec![pile]);
    wait(&mut desk);
    let lines = "Het vel van P03";
    let high = desk.harness.get_by_label(lines).rect().height();
    assert!(high >= 110.0, "{high} points for the lines");
    desk.click("Geschreven");
    assert!(desk.harness.query_by_label(lines).is_none());
    let lane = desk.harness.get_by_label("Strook Houvast: klik om iets toe te voegen").rect().height();
    assert!(lane >= 30.0, "{lane} points for a lane");
}
