//! What can be printed, from one list: the same for window and command line, of those who agreed, remembered where it counts.

use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::pages::PagesAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::format::write;
use potloodlijn::model::{Group, Language};
use potloodlijn::privacy::Whom;
use potloodlijn::report::{MadePages, Needs, Paper, Printable};

use super::command_line::run_in_dutch;
use super::desk::Desk;
use super::privacy::group_of;
use super::report::people::words_of;

/// Nine people of whom the first has not said yes to talking.
fn group() -> Group {
    let mut group = group_of(9, 7);
    group.journeys[0].consent.interview = false;
    group
}

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
}

#[test]
fn every_word_of_the_command_line_leads_to_its_own_page() {
    let words = Printable::ON_THE_COMMAND_LINE.map(|kind| kind.row().word.unwrap());
    assert_eq!(
        words,
        [
            "journey",
            "group",
            "poster",
            "environment",
            "hr",
            "agenda",
            "now",
            "board",
            "effect",
            "beside",
            "receipt",
            "recovery"
        ]
    );
    for kind in Printable::ALL {
        assert!(kind.row().word.is_none_or(|word| Printable::with_word(word) == Some(kind)), "{kind:?}");
    }
}

#[test]
fn questions_are_printed_only_of_who_said_yes_to_talking() {
    let group = group();
    let out = group.journeys[0].participant.to_string();
    assert_eq!(Printable::Agenda.row().consent, Needs::Interview);
    let made = MadePages::of_group(Printable::Agenda, &group, Whom::Everyone, Language::Nl, Paper::A4);
    let words = words_of(&made.document.unwrap());
    assert!(!words.contains(&out), "{out} said no");
    assert!(words.contains(group.journeys[1].participant.as_str()));
    assert!(made.left_out[0].contains("geen ja gezegd"), "{:?}", made.left_out);
    let nobody = Group { journeys: group.journeys.shared()[..1].iter().cloned().collect(), ..group };
    let made = MadePages::of_group(Printable::Agenda, &nobody, Whom::Everyone, Language::Nl, Paper::A4);
    assert_eq!(made.document, None);
}

#[test]
fn the_command_line_asks_nothing_of_who_said_no_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let group = group();
    std::fs::write(folder.path().join("g.group.json"), write(&group)).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["report", "g.group.json", "--kind", "agenda", "-o", "a.pdf"]);
    assert_eq!(code, 1, "{said}");
    let out = group.journeys[0].participant.as_str();
    assert!(said.contains(&format!("{out}: heeft geen ja gezegd")), "{said}");
    let pdf = lopdf::Document::load(folder.path().join("a.pdf")).unwrap();
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    let text = pdf.extract_text(&pages).unwrap();
    assert!(!text.contains(out) && text.contains(group.journeys[1].participant.as_str()), "{text}");
    // Alone, nothing is left to print.
    std::fs::write(folder.path().join("one.journey.json"), write(&group.journeys[0])).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["report", "one.journey.json", "--kind", "agenda", "-o", "b.pdf"]);
    assert_eq!(code, 2, "{said}");
    assert!(!folder.path().join("b.pdf").exists());
}

#[test]
fn questions_printed_from_the_bar_are_remembered_as_those_from_the_pages_are() {
    let mut desk = Desk::new(1.0);
    let path = desk.path("g.group.json");
    std::fs::write(&path, write(&group())).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path]));
    let person = desk.group().group().journeys[1].participant.clone();
    ask(&mut desk, GroupAction::Select(Some(person)));
    ask(&mut desk, GroupAction::Show(GroupView::Interview));
    let out = desk.path("vragen.pdf");
    ask(&mut desk, FileAction::Choose(Purpose::Print(Printable::Agenda), vec![out.clone()]));
    assert!(out.exists());
    let prints: Vec<&str> = desk.group().group().prints.iter().map(|print| print.kind.as_str()).collect();
    assert_eq!(prints, ["journey"]);
}

#[test]
fn what_is_printed_from_the_bar_goes_on_the_paper_that_was_chosen_for_it() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    ask(&mut desk, GroupAction::Show(GroupView::Pages));
    ask(&mut desk, PagesAction::Kind(Printable::Group));
    ask(&mut desk, PagesAction::Paper(Paper::A3));
    let out = desk.path("groep.pdf");
    ask(&mut desk, FileAction::Choose(Purpose::Print(Printable::Group), vec![out.clone()]));
    let pdf = lopdf::Document::load(&out).unwrap();
    let page = *pdf.get_pages().values().next().unwrap();
    let sizes = pdf.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    let longest = sizes.iter().filter_map(|size| size.as_float().ok()).fold(0.0_f32, f32::max);
    assert!(longest > 1_100.0, "A3 is 1190 points long, got {longest}");
}

#[test]
fn every_page_about_a_group_can_be_made_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let mut group = group_of(9, 7);
    group.journeys.iter_mut().for_each(|journey| journey.consent.interview = true);
    std::fs::write(folder.path().join("g.group.json"), write(&group)).unwrap();
    for kind in ["group", "poster", "board", "effect", "journey", "agenda", "receipt"] {
        let (code, said) =
            run_in_dutch(folder.path(), &["report", "g.group.json", "--kind", kind, "-o", &format!("{kind}.pdf")]);
        assert_eq!(code, 0, "{kind}: {said}");
        assert!(folder.path().join(format!("{kind}.pdf")).exists(), "{kind}");
    }
}

#[test]
fn a_recovery_sheet_is_made_of_a_locked_key_and_never_of_one_that_lies_open() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("wachtzin"), "een rustige oude kastanje").unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["--passphrase-file", "wachtzin", "keygen", "-o", "sleutel"]);
    assert_eq!(code, 0, "{said}");
    let recovery = ["--passphrase-file", "wachtzin", "report", "sleutel", "--kind", "recovery", "-o", "blad.pdf"];
    let (code, said) = run_in_dutch(folder.path(), &recovery);
    assert_eq!(code, 0, "{said}");
    let public = std::fs::read_to_string(folder.path().join("sleutel.pub")).unwrap();
    let pdf = lopdf::Document::load(folder.path().join("blad.pdf")).unwrap();
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    let text: String = pdf.extract_text(&pages).unwrap().split_whitespace().collect();
    assert!(text.contains(&public.trim()[..20]), "{text}");
    let (code, _) = run_in_dutch(folder.path(), &["keygen", "-o", "open"]);
    assert_eq!(code, 0);
    let (code, said) = run_in_dutch(folder.path(), &["report", "open", "--kind", "recovery", "-o", "open.pdf"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("niet vergrendeld"), "{said}");
    assert!(!folder.path().join("open.pdf").exists());
}
