//! Paper to draw on, and the run sheet, from the window.

use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::state::Screen;
use potloodlijn::demo::example_setup;
use potloodlijn::format::{builtin_instruments, write};
use potloodlijn::model::Language;
use potloodlijn::report::{Paper, SheetFor, blank_sheet_document};

use super::desk::Desk;

/// Presses `button`, says where the file goes, and gives the width of its first page in millimetres.
fn width_of_made(desk: &mut Desk, button: &str) -> i64 {
    desk.click(button);
    desk.fill("Waar komt het bestand?", desk.path("vel").to_str().unwrap().to_owned().as_str());
    desk.click("Maak");
    desk.wait_for_work();
    assert!(desk.state().dialog.is_none());
    let file = lopdf::Document::load(desk.path("vel.pdf")).unwrap();
    let page = file.get_dictionary(*file.get_pages().values().next().unwrap()).unwrap();
    let points = page.get(b"MediaBox").unwrap().as_array().unwrap()[2].as_float().unwrap();
    (f64::from(points) * 25.4 / 72.0).round() as i64
}

#[test]
fn the_start_screen_makes_a_sheet_to_draw_on_with_pencils() {
    let mut desk = Desk::new(1.0);
    assert_eq!(width_of_made(&mut desk, "Maak een tekenvel van papier…"), 420);
    assert!(matches!(desk.state().screen, Screen::Start(None)));
}

#[test]
fn a_set_up_that_was_opened_makes_its_own_sheet_and_run_sheet() {
    let mut desk = Desk::new(1.0);
    let path = desk.path("groep.setup.json");
    std::fs::write(&path, write(&example_setup(3, 7, Language::Nl))).unwrap();
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![FileAction::Choose(Purpose::OpenSetup, vec![path]).into()]);
    desk.wait_for_work();
    assert!(matches!(desk.state().screen, Screen::Start(Some(_))));
    assert_eq!(width_of_made(&mut desk, "Maak een tekenvel van papier…"), 420);
    std::fs::remove_file(desk.path("vel.pdf")).unwrap();
    assert_eq!(width_of_made(&mut desk, "Maak het draaiboek…"), 210);
}

#[test]
fn nothing_on_a_sheet_is_too_small_to_read_with_seven_pencils_or_with_eight() {
    for instrument in builtin_instruments() {
        let mut setup = example_setup(3, 7, Language::Nl);
        setup.instrument = instrument.clone();
        let mut eight = setup.clone();
        let mut more = eight.instrument.indicators[0].clone();
        more.id = potloodlijn::model::Code::new("one-more").unwrap();
        let long = "een einde waar veel meer woorden bij staan dan er in de rij naast het blad passen";
        (more.high_end.nl, more.low_end.nl) = (long.into(), long.into());
        eight.instrument.indicators.truncate(7);
        eight.instrument.indicators.push(more);
        for setup in [&setup, &eight] {
            for language in [Language::Nl, Language::En] {
                let document = blank_sheet_document(SheetFor::Setup(setup), language, Paper::A4);
                for text in document.pages.iter().flat_map(potloodlijn::report::Page::texts) {
                    assert!(text.size_pt >= 8.5, "{} is {} points", text.words, text.size_pt);
                }
            }
        }
        // Words that are cut beside the field stand behind it, in full.
        let document = blank_sheet_document(SheetFor::Setup(&eight), Language::Nl, Paper::A4);
        let behind = document.pages[1..].iter().flat_map(potloodlijn::report::Page::texts);
        let behind = behind.map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ");
        assert!(behind.contains("in de rij naast het blad passen"), "{behind}");
    }
}
