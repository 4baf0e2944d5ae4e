//! Figures that stand by themselves: what they say, what they never say, and that both pictures of them are pictures.

use std::fs;

use potloodlijn::format::write;
use potloodlijn::model::{Group, Language};
use potloodlijn::privacy::{edition_of, told_to_a_room};
use potloodlijn::report::page::Document;
use potloodlijn::report::{Figure, figures_of_edition, figures_of_told, to_png, to_svg};

use super::command_line::run_in_dutch;
use super::privacy::group_of;
use super::report::people::assert_tidy;

fn figures(group: &Group, language: Language) -> Vec<Figure> {
    figures_of_told(&told_to_a_room(group).unwrap(), language)
}

#[test]
fn each_stands_by_itself_with_what_it_says_in_at_most_fifteen_words_and_where_it_comes_from() {
    for (people, seed) in [(7, 3), (9, 7), (40, 1), (200, 2)] {
        let group = group_of(people, seed);
        for language in Language::ALL {
            let all = figures(&group, language);
            let names: Vec<&str> = all.iter().map(|figure| figure.name.as_str()).collect();
            assert_eq!(names[0], "lines", "{names:?}");
            let mut unique = names.clone();
            unique.sort_unstable();
            unique.dedup();
            assert_eq!(unique.len(), names.len(), "{names:?}");
            for figure in all {
                assert!(figure.title.split_whitespace().count() <= 15, "{}", figure.title);
                let written: Vec<&str> = figure.page.texts().map(|text| text.words.as_str()).collect();
                assert!(written.join(" ").starts_with(&figure.title), "{}: {written:?}", figure.title);
                assert_eq!(written.last(), Some(&figure.source.as_str()), "{}", figure.name);
                assert!(!figure.words.is_empty());
                let document = Document { title: figure.title, language, pages: vec![figure.page] };
                assert_tidy(&document);
            }
        }
    }
}

#[test]
fn nothing_in_them_tells_of_one_person() {
    let group = group_of(9, 7);
    let codes: Vec<String> = group.journeys.iter().map(|journey| journey.participant.to_string()).collect();
    let titles = group.journeys.iter().flat_map(|journey| journey.events.iter().map(|event| event.title.clone()));
    let kept: Vec<String> = titles.filter(|title| title.len() > 12).chain(codes).collect();
    for figure in figures(&group, Language::Nl) {
        let svg = to_svg(&figure).unwrap();
        for words in &kept {
            assert!(!svg.contains(words.as_str()), "{}: {words}", figure.name);
        }
    }
}

#[test]
fn an_edition_has_the_figures_of_what_hr_was_told_and_no_moments() {
    let edition = edition_of(&group_of(40, 1)).unwrap();
    let names: Vec<String> = figures_of_edition(&edition, Language::En).into_iter().map(|figure| figure.name).collect();
    assert!(names.contains(&"lines".to_owned()) && names.contains(&"actors".to_owned()), "{names:?}");
    assert!(!names.contains(&"moments".to_owned()), "{names:?}");
}

#[test]
fn the_title_of_the_lines_says_at_least_where_of_some_it_may_not_be_told() {
    let mut edition = edition_of(&group_of(40, 1)).unwrap();
    for cell in &mut edition.trends {
        cell.falling = None;
        cell.rising = None;
        cell.stable = None;
    }
    assert_eq!(figures_of_edition(&edition, Language::En)[0].title, "The lines, by phase");
    let everyone = edition.about();
    for cell in edition.trends.iter_mut().filter(|cell| cell.indicator.as_str() == "energy") {
        cell.falling = Some(everyone);
    }
    let title = figures_of_edition(&edition, Language::En)[0].title.clone();
    assert_eq!(title, "In phase A, at least 1 of 7 lines gets worse for most people");
}

#[test]
fn both_pictures_show_the_same_and_are_the_same_each_time() {
    let figure = &figures(&group_of(9, 7), Language::Nl)[0];
    let svg = to_svg(figure).unwrap();
    let mut reader = quick_xml::Reader::from_str(&svg);
    let mut words = 0;
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(element) if element.name().as_ref() == b"text" => words += 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(words, figure.page.texts().count());
    let png = to_png(figure).unwrap();
    assert_eq!(png, to_png(figure).unwrap());
    let picture = image::load_from_memory(&png).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (1920, 1080));
    // The title is drawn in our own font: as much ink in its line as words of that size have.
    let scale = 1920.0 / figure.page.width_mm;
    let (top, bottom) = ((6.5 * scale) as u32, (12.0 * scale) as u32);
    let dark = (top..bottom).flat_map(|y| (0..1920).map(move |x| (x, y)));
    let dark = dark.filter(|&(x, y)| picture.get_pixel(x, y)[0] < 0x80).count();
    assert!((12_000..32_000).contains(&dark), "{dark}");
}

#[test]
fn the_command_line_writes_them_with_their_words_and_nothing_about_too_few() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("nine.group.json"), write(&group_of(9, 7))).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["export", "nine.group.json", "--to", "figures", "-o", "out"]);
    assert_eq!(code, 0, "{said}");
    let out = folder.path().join("out");
    for name in ["lines", "line-energy", "factors", "actors", "moments"] {
        assert!(fs::read(out.join(format!("{name}.png"))).unwrap().starts_with(b"\x89PNG"), "{name}");
        assert!(fs::read_to_string(out.join(format!("{name}.svg"))).unwrap().contains("</svg>"), "{name}");
    }
    let words = fs::read_to_string(out.join("words.txt")).unwrap();
    assert!(words.contains("lines\n") && words.contains("uit hun geheugen"), "{words}");
    // Again into the same folder: each takes the place of itself.
    let (code, said) = run_in_dutch(folder.path(), &["export", "nine.group.json", "--to", "figures", "-o", "out"]);
    assert_eq!(code, 0, "{said}");

    fs::write(folder.path().join("three.group.json"), write(&group_of(3, 7))).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["export", "three.group.json", "--to", "figures", "-o", "few"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("geen figuren") && !folder.path().join("few").exists(), "{said}");
}
