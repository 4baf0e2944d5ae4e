//! The guide, in the window and in the Markdown it is made of.

use std::process::Command;

use egui::Key;
use egui_kittest::kittest::Queryable;
use potloodlijn::app::action::Action;
use potloodlijn::app::questions::Dialog;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::start::StartAction;
use potloodlijn::format::{Instruments, Opened, read};
use potloodlijn::model::{Code, Journey, Language, Step, phase_spans};
use potloodlijn::report::measure::frame_of;
use potloodlijn::report::{Paper, guide_document};
use potloodlijn::text::{Block, GuidePage, Texts};

use super::command_line::run_in_dutch;
use super::desk::{Desk, EVERY_VIEW};
use super::report::people::{assert_tidy, words_of};
use super::sources::files_under;

/// The guide says the same in both languages: part for part, and thing for thing in its lists.
#[test]
fn the_guide_has_the_same_parts_in_both_languages() {
    for page in GuidePage::ALL {
        let shape = |language| -> Vec<String> {
            let blocks = page.blocks(language);
            let kind = |block: &Block| match block {
                Block::Heading { is_title, .. } => format!("heading {is_title}"),
                Block::Words { mark, .. } => format!("words {mark:?}"),
                Block::Lines(lines) => lines.clone(),
                Block::Picture { file, .. } => file.clone(),
            };
            blocks.iter().map(kind).collect()
        };
        assert_eq!(shape(Language::Nl), shape(Language::En), "{page:?}");
        assert!(matches!(page.blocks(Language::Nl)[0], Block::Heading { is_title: true, .. }), "{page:?}");
    }
}

/// What stands in italics is read on a button or a heading of the window in that language.
#[test]
fn words_that_the_guide_sends_people_to_stand_in_the_window() {
    let mut unknown = Vec::new();
    for language in Language::ALL {
        let shown: Vec<String> = files_under(&format!("assets/texts/{}", language.code()), ".ftl")
            .iter()
            .flat_map(|file| file.text.lines().filter_map(|line| Some(line.split_once(" = ")?.1.to_lowercase())))
            .collect();
        for page in GuidePage::ALL {
            for words in italics(page.markdown(language)) {
                if !shown.contains(&words.to_lowercase()) {
                    unknown.push(format!("{} {}: {words}", language.code(), page.name()));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

fn italics(markdown: &str) -> Vec<String> {
    let prose: String = markdown.split("```").step_by(2).collect();
    prose
        .split('*')
        .skip(1)
        .step_by(2)
        .map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|words| !words.is_empty())
        .collect()
}

#[test]
fn help_in_distress_is_on_the_pages_of_who_draws_and_who_leads() {
    for page in [GuidePage::Participant, GuidePage::Facilitator] {
        for language in Language::ALL {
            let words = page.markdown(language);
            assert!(
                ["113", "0800-0113", "112", "huisartsenpost"].iter().all(|number| words.contains(number)),
                "{page:?}"
            );
        }
    }
}

fn title(page: GuidePage) -> String {
    page.title(Language::Nl)
}

/// Looks at the guide from where `desk` is, and goes back, by keys and by buttons.
fn look_at_the_guide(mut desk: Desk, page: GuidePage) {
    let before = std::mem::discriminant(&desk.state().screen);
    desk.harness.key_press(Key::F1);
    desk.harness.run();
    assert_eq!(desk.state().guide, Some(page));
    assert!(desk.harness.query_all_by_label(&title(page)).next().is_some(), "{page:?} is shown");
    desk.harness.key_press(Key::Escape);
    desk.harness.run();
    assert_eq!(desk.state().guide, None);
    assert_eq!(std::mem::discriminant(&desk.state().screen), before);
    // The same by a button, which a reader of the screen calls by its name.
    desk.click("Uitleg (F1)");
    assert_eq!(desk.state().guide, Some(page));
    desk.click("De methode en privacy");
    assert_eq!(desk.state().guide, Some(GuidePage::Method));
    desk.click("Sluit de uitleg");
    assert_eq!(desk.state().guide, None);
}

#[test]
fn f1_opens_the_page_of_each_screen_and_escape_goes_back_to_it() {
    look_at_the_guide(Desk::new(1.0), GuidePage::Participant);
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    look_at_the_guide(desk, GuidePage::Participant);
    let mut desk = Desk::new(1.0);
    desk.open_example();
    look_at_the_guide(desk, GuidePage::Facilitator);
    let mut desk = Desk::new(1.0);
    desk.click("Bereid een groep voor");
    look_at_the_guide(desk, GuidePage::Facilitator);
    let mut desk = Desk::new(1.0);
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![StartAction::GoToHr.into()]);
    desk.harness.run();
    look_at_the_guide(desk, GuidePage::Hr);
}

#[test]
fn a_page_is_read_to_its_end_with_the_keyboard_alone() {
    let mut desk = Desk::new(1.0);
    desk.harness.key_press(Key::F1);
    desk.harness.run();
    let last = "Gaat het nu niet goed?";
    let before = desk.harness.get_by_label(last).rect().top();
    desk.harness.key_press(Key::End);
    desk.harness.run();
    let after = desk.harness.get_by_label(last).rect().top();
    assert!(after < before && after < 800.0, "{before} and then {after}");
    desk.harness.key_press(Key::Home);
    desk.harness.run();
    assert!((desk.harness.get_by_label(last).rect().top() - before).abs() < 1.0);
}

#[test]
fn who_draws_and_hr_have_one_sheet_of_guide() {
    for language in Language::ALL {
        for page in [GuidePage::Participant, GuidePage::Hr] {
            assert_eq!(guide_document(&[page], language, Paper::A4).pages.len(), 1, "{language:?} {page:?}");
        }
    }
}

/// The words of a page in the window, and on its pages of paper.
#[test]
fn the_guide_on_paper_says_what_it_says_in_the_window() {
    for language in Language::ALL {
        for page in GuidePage::ALL {
            let document = guide_document(&[page], language, Paper::A4);
            assert_eq!(document.title, page.title(language));
            let printed: String = words_of(&document).split_whitespace().collect();
            for block in page.blocks(language) {
                let words = match block {
                    Block::Heading { words, .. } => words,
                    Block::Words { runs, .. } => {
                        // What stands out over the end of a line in the file stands out as one.
                        assert!(
                            runs.windows(2).all(|pair| pair[0].is_strong != pair[1].is_strong),
                            "{page:?}: {runs:?}"
                        );
                        runs.into_iter().next().map(|run| run.words).unwrap_or_default()
                    }
                    Block::Lines(lines) => lines,
                    Block::Picture { .. } => continue,
                };
                let first: String = words.split_whitespace().take(3).collect();
                assert!(printed.contains(&first), "{page:?}: {words}");
            }
            assert!(!document.lacks_letters(), "{page:?}");
        }
    }
}

/// The margin of an upright page on A4.
const SIDE_MM: f64 = 22.0;

#[test]
fn no_words_of_the_guide_on_paper_are_small_or_touch_and_nothing_leaves_the_page() {
    for language in Language::ALL {
        for paper in [Paper::A4, Paper::A3] {
            let document = guide_document(&GuidePage::ALL, language, paper);
            assert_tidy(&document);
            let pages = document.pages.iter().enumerate();
            for (number, text) in pages.flat_map(|(number, page)| page.texts().map(move |text| (number, text))) {
                assert!(text.size_pt >= 8.5 - 1e-9, "page {number}: {:?}", text.words);
                // As far from the right edge as everything is from the left one.
                let (right_mm, width_mm) = (frame_of(text).right_mm, document.pages[number].width_mm);
                let margin_mm = SIDE_MM * width_mm / 210.0;
                assert!(right_mm <= width_mm - margin_mm + 0.5, "page {number}: {:?} ends at {right_mm}", text.words);
            }
        }
    }
}

#[test]
fn a_page_of_the_guide_is_printed_from_the_window_and_from_the_command_line() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    desk.harness.key_press(Key::F1);
    desk.harness.run();
    desk.click("Print deze bladzijde…");
    desk.wait_for_work();
    let Some(Dialog::Path(question)) = &desk.state().dialog else { panic!("where to") };
    assert!(question.path.ends_with("Potloodlijn - Voor begeleiders.pdf"), "{}", question.path);
    desk.harness.key_press(Key::Enter);
    desk.harness.run();
    desk.wait_for_work();
    let printed = std::fs::read(desk.path("Potloodlijn - Voor begeleiders.pdf")).unwrap();
    assert!(desk.group().group().prints.is_empty(), "nobody is on it");
    let folder = desk.folder.path();
    let (code, said) = run_in_dutch(folder, &["guide", "--page", "facilitator", "-o", "g.pdf"]);
    assert_eq!(code, 0, "{said}");
    assert!(std::fs::read(folder.join("g.pdf")).unwrap() == printed, "the same pages");
    let (code, said) = run_in_dutch(folder, &["guide", "-o", "alles.pdf"]);
    assert_eq!(code, 0, "{said}");
    let all = lopdf::Document::load(folder.join("alles.pdf")).unwrap().get_pages().len();
    assert!(all > GuidePage::ALL.len(), "{all} pages");
}

/// Every view of a group leads to the page for who leads one.
#[test]
fn f1_opens_the_page_for_facilitators_in_every_view_of_a_group() {
    for view in EVERY_VIEW {
        let mut desk = Desk::new(1.0);
        desk.open_example();
        desk.look_at(view);
        desk.harness.key_press(Key::F1);
        desk.harness.run();
        assert_eq!(desk.state().guide, Some(GuidePage::Facilitator), "{view:?}");
    }
}

/// And every step of who draws leads to theirs.
#[test]
fn f1_opens_the_page_for_who_draws_at_every_step() {
    for step in Step::ALL {
        let mut desk = Desk::new(1.0);
        desk.begin_drawing();
        let context = desk.harness.ctx.clone();
        desk.harness.state_mut().ask(&context, vec![SessionAction::GoTo(step).into()]);
        desk.harness.run();
        assert_eq!(desk.sheet().session.step, step);
        desk.harness.key_press(Key::F1);
        desk.harness.run();
        assert_eq!(desk.state().guide, Some(GuidePage::Participant), "{step:?}");
    }
}

#[test]
fn headings_of_the_guide_are_headings_to_a_reader_of_the_screen() {
    let mut desk = Desk::new(1.0);
    desk.harness.key_press(Key::F1);
    desk.harness.run();
    for block in GuidePage::Participant.blocks(Language::Nl) {
        if let Block::Heading { words, .. } = block {
            desk.harness.get_by_role_and_label(egui::accesskit::Role::Heading, &words);
        }
    }
}

#[test]
fn a_page_fits_in_a_narrow_window() {
    let mut desk = Desk::sized([640.0, 400.0], 2.0);
    for page in GuidePage::ALL {
        let context = desk.harness.ctx.clone();
        desk.harness.state_mut().ask(&context, vec![Action::Guide(Some(page))]);
        desk.harness.run();
        let labels = desk.harness.query_all_by_role(egui::accesskit::Role::Label);
        let right = labels.map(|label| label.rect().right()).fold(0.0, f32::max);
        assert!(right > 300.0 && right <= 640.0, "{page:?}: {right}");
    }
}

/// While the guide is open, keys do nothing to what is behind it.
#[test]
fn what_is_behind_the_guide_is_left_alone() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let paper = desk.paper();
    desk.draw(&[paper.left_center() + egui::vec2(40.0, 0.0), paper.center()]);
    let drawn = desk.sheet().journey().clone();
    desk.harness.key_press(Key::F1);
    desk.harness.run();
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    desk.harness.run();
    assert_eq!(desk.sheet().journey(), &drawn);
}

/// The lines in `text` that call the program, each as its words.
fn calls(text: &str) -> Vec<Vec<String>> {
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect();
    let call = |line: &str| {
        let line = line.trim_start();
        line.strip_prefix("cargo run --release -- ").or_else(|| line.strip_prefix("potloodlijn ")).map(words)
    };
    text.lines().filter_map(call).collect()
}

#[test]
fn every_command_in_the_readme_and_the_guide_runs() {
    let readme = include_str!("../../README.md").to_owned();
    let guide = files_under("docs", ".md").into_iter().map(|file| file.text);
    let all: Vec<Vec<String>> = guide.chain([readme]).flat_map(|text| calls(&text)).collect();
    assert!(all.len() >= 5, "{all:?}");
    for words in all {
        let folder = tempfile::tempdir().unwrap();
        let examples = folder.path().join("assets/examples");
        std::fs::create_dir_all(&examples).unwrap();
        for file in files_under("assets/examples", ".json") {
            std::fs::write(folder.path().join(&file.name), &file.text).unwrap();
        }
        let output = Command::new(env!("CARGO_BIN_EXE_potloodlijn")).args(&words).current_dir(folder.path()).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn every_file_that_the_readme_names_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = include_str!("../../README.md");
    let linked = readme.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link);
    let missing: Vec<&str> = linked
        .filter(|link| !link.starts_with("http") && !link.starts_with('#') && !root.join(link).exists())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// How high a line of the examples lies over a phase, of each person by whom it was drawn then: the mean of very many places.
fn means_in_phase(indicator: &str, phase: &str) -> Vec<f64> {
    const PLACES: u32 = 20_000;
    let indicator = Code::new(indicator).unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    let people = files.filter_map(|bytes| read::<Journey>(&bytes, &Instruments::builtin()).ok());
    let mean = |person: Opened<Journey>| {
        let journey = person.value;
        let kinds = &Instruments::builtin().get(&journey.instrument)?.phases.clone();
        let spans = phase_spans(kinds, &journey.phases, &journey.timeline);
        let span = spans.iter().find(|span| span.letter.to_string() == phase)?;
        let curve = journey.curves.get(&indicator)?;
        let place =
            |number: u32| span.from_day + (span.to_day - span.from_day) * (f64::from(number) + 0.5) / f64::from(PLACES);
        let values: Vec<f64> = (0..PLACES).filter_map(|number| curve.value_at(place(number))).collect();
        (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
    };
    people.filter_map(mean).collect()
}

/// The Python with DuckDB that runs the queries of the guide.
const QUERIES: &str = "POTLOODLIJN_DUCKDB";

#[test]
#[ignore = "needs DuckDB; .ci/run installs it"]
fn the_queries_for_researchers_run_and_find_something() {
    let python = std::env::var(QUERIES).unwrap_or_else(|_| panic!("{QUERIES} names the Python with DuckDB"));
    let folder = tempfile::tempdir().unwrap();
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples");
    let made = Command::new(env!("CARGO_BIN_EXE_potloodlijn"))
        .args(["export", examples, "--to", "csv", "-o", "tables"])
        .current_dir(folder.path())
        .status();
    assert!(made.unwrap().success());
    for language in Language::ALL {
        let markdown = GuidePage::Researchers.markdown(language);
        let queries: Vec<&str> = markdown
            .split("```sql")
            .skip(1)
            .filter_map(|rest| rest.split_once("```"))
            .map(|(query, _)| query)
            .collect();
        assert_eq!(queries.len(), 5, "{}", Texts::of(language).get("guide-researchers"));
        for query in &queries {
            let code = "import duckdb, sys; print(len(duckdb.sql(sys.argv[1]).fetchall()))";
            let output =
                Command::new(&python).args(["-c", code, query]).current_dir(folder.path().join("tables")).output();
            let output = output.unwrap();
            let rows: usize = String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or_default();
            assert!(rows > 0, "{query}: {}", String::from_utf8_lossy(&output.stderr));
        }
        let code = "import duckdb, json, sys; print(json.dumps(duckdb.sql(sys.argv[1]).fetchall()))";
        let tables = folder.path().join("tables");
        let output = Command::new(&python).args(["-c", code, queries[1]]).current_dir(&tables).output().unwrap();
        let rows: Vec<(String, String, usize, f64)> = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(rows.len(), 21, "seven lines in three phases");
        for (indicator, phase, persons, median) in rows {
            let mut means = means_in_phase(&indicator, &phase);
            means.sort_by(f64::total_cmp);
            let middle = potloodlijn::analysis::quantile_type_7(&means, 0.5).unwrap();
            assert_eq!(persons, means.len());
            assert!((median - middle).abs() < 0.1, "{indicator} in {phase}: {median}, and {middle} by its points");
        }
    }
}
