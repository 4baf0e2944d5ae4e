//! Every kind of page there is: nothing touches, nothing is cut, everything can be read without seeing it, and other programs
//! find the files whole.

use std::collections::BTreeSet;
use std::process::Command;

use jiff::civil::date;
use potloodlijn::demo::{add_example_plan, example_group};
use potloodlijn::model::{
    Answer, Calendar, CalendarBand, CalendarDate, Check, Edition, Extra, Group, Indicator, Instrument, Language, Level,
    Measurement, MeasurementTime, NowMoment, PairPeople, ProcessMeasure, Quote, Setup, Share,
};
use potloodlijn::privacy::edition_of;
use potloodlijn::report::page::{Document, GoesOn, Item, Text};
use potloodlijn::report::role::Role;
use potloodlijn::report::{
    JourneyChoices, KeySheet, Page, Paper, SheetFor, agenda_document, beside_document, blank_sheet_document,
    blank_sheets_for_codes, board_document, edition_document, effect_document, environment_document, group_document,
    journey_document, journey_document_with, key_sheet_document, now_document, now_strips, pair_document,
    poster_document, receipt_document, run_sheet_document, to_pdf,
};
use uuid::Uuid;

use super::file::parsed;
use super::people::{assert_tidy, code, crowded_month, group_of, long_words, numbered_words, words_of};

/// Pages of these are made of at most so many people, as those of others are alike.
const MOST_JOURNEYS: usize = 3;

/// Every kind of page about `group`, in one language, each on the paper it usually goes on.
pub fn every_kind(group: &Group, language: Language) -> Vec<(&'static str, Document)> {
    every_kind_on(None, group, language)
}

/// Every kind of page about `group`, in one language; where it is given, on this paper.
pub fn every_kind_on(paper: Option<Paper>, group: &Group, language: Language) -> Vec<(&'static str, Document)> {
    let (paper, large) = (paper.unwrap_or(Paper::A4), paper.unwrap_or(Paper::A3));
    let setup = &group.setup;
    let day = date(2026, 3, 2);
    let locked =
        "-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCi0\n-----END AGE ENCRYPTED FILE-----";
    let keys = KeySheet {
        public: "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
        locked,
        typed_over: &potloodlijn::sealing::lines_to_type_over(locked),
        file: "/home/a/sleutel.age",
    };
    let few_codes = Setup { codes: setup.codes.iter().take(MOST_JOURNEYS).cloned().collect(), ..setup.clone() };
    let mut kinds = vec![
        ("group", group_document(group, language, paper)),
        ("poster", poster_document(group, language, large)),
        ("board", board_document(group, language, paper)),
        ("effect", effect_document(group, language, paper)),
        ("environment", environment_document(group, language, paper)),
        ("blank sheet", blank_sheet_document(SheetFor::Setup(setup), language, large)),
        ("blank sheet without dates", blank_sheet_document(SheetFor::Instrument(&setup.instrument), language, paper)),
        ("now strips", now_strips(SheetFor::Setup(setup), &[], language)),
        ("run sheet", run_sheet_document(setup, language, paper)),
        ("key sheet", key_sheet_document(keys, day, language)),
    ];
    if !few_codes.codes.is_empty() {
        kinds.push(("blank sheets for codes", blank_sheets_for_codes(&few_codes, language, paper).0));
        kinds.push(("now strips for codes", now_strips(SheetFor::Setup(setup), &few_codes.codes, language)));
    }
    if let Ok(edition) = edition_of(group) {
        kinds.push(("hr", edition_document(&edition, language, paper)));
        let beside = Edition { people: Some(PairPeople::Other), ..edition.clone() };
        let pair = Edition { beside: Some(Box::new(beside)), ..edition };
        kinds.push(("pair", pair_document(&pair, language, paper).unwrap()));
    }
    let mut other = Group { id: Uuid::from_u128(u128::MAX), ..group.clone() };
    other.journeys.shared_mut().reverse();
    other.journeys.truncate(group.journeys.len() * 2 / 3);
    kinds.push(("beside", beside_document(group, &other, language, paper).unwrap()));
    let journeys: Vec<_> =
        group.journeys.iter().take(MOST_JOURNEYS).map(|journey| (journey, &setup.instrument)).collect();
    if let Some(&(journey, instrument)) = journeys.first() {
        let everything = JourneyChoices { phases: true, strips: true, words: true, ..JourneyChoices::default() };
        kinds.extend([
            ("journey", journey_document(journey, instrument, language, paper)),
            ("strips", journey_document_with(everything, (journey, instrument), language, paper)),
            ("now", now_document(journey, instrument, &moments_now(instrument), language, paper)),
            ("receipt", receipt_document(journey, instrument, day, language)),
            ("agenda", agenda_document(&journeys, language, paper)),
        ]);
    }
    kinds
}

/// Three moments as they were then, one of them half filled in.
fn moments_now(instrument: &Instrument) -> Vec<NowMoment> {
    let moment = |(place, at): (usize, jiff::civil::Date)| {
        let value = |(line, indicator): (usize, &Indicator)| {
            let value = (place != 1 || line % 2 == 0).then_some((37 * (line + place) % 101) as f64);
            (indicator.id.clone(), value)
        };
        let values = instrument.indicators.iter().enumerate().map(value).collect();
        NowMoment { values, ..NowMoment::new(Uuid::from_u128(900 + place as u128), at, None) }
    };
    [date(2024, 9, 2), date(2024, 12, 9), date(2025, 6, 16)].into_iter().enumerate().map(moment).collect()
}

fn kinds_of(group: &Group) -> Vec<Document> {
    Language::ALL.iter().flat_map(|&language| every_kind(group, language)).map(|(_, document)| document).collect()
}

/// A group that has been through everything: drawings with closing words and notes, approved quotes, a board with checks, three
/// measurements with what was done, codes, a contact card, and a calendar behind the field.
pub fn full_group(people: usize, language: Language) -> Group {
    let example = example_group(people, 7, language);
    let mut group = Group::new(Uuid::from_u128(7), example.setup);
    group.journeys = example.journeys.into();
    add_example_plan(&mut group, 7);
    let after = group.measurements[1].clone();
    group.measurements.push(Measurement { time: MeasurementTime::T2, on: Some(date(2025, 9, 8)), ..after });
    let looked =
        Check { done: true, seen: "Het gesprek is elke maand gehouden.".into(), ..Check::on(date(2024, 11, 4)) };
    for action in &mut group.board {
        action.checks.insert(0, looked.clone());
    }
    for (place, journey) in group.journeys.iter_mut().enumerate() {
        journey.consent.quotes = true;
        for event in journey.events.iter_mut().take(1 + place % 2) {
            event.note = "Ik weet nog dat ik die week niet sliep.".into();
            event.quotes =
                vec![Quote { approved: true, ..Quote::new(format!("Ik dacht: nog even volhouden, week {place}.")) }];
        }
        for answer in journey.answers.iter_mut().filter(|answer| answer.prompt == code("would-have-helped")) {
            answer.levels = vec![[Level::Team, Level::Leadership, Level::Organisation][place % 3]];
        }
    }
    group.setup.contact = "Vertrouwenspersoon: kamer 2.14, elke werkdag van 9 tot 17 uur.".into();
    group.setup.codes = (1..=people).map(|number| format!("P{number:02}")).collect();
    group.setup.calendars = vec![calendar()];
    group
}

fn calendar() -> Calendar {
    let band = |from, to, name: &str| CalendarBand { from, to, name: name.into(), extra: Extra::default() };
    Calendar {
        name: "Het jaar van de school".into(),
        shown: true,
        bands: vec![
            band(date(2021, 12, 25), date(2022, 1, 9), "kerstvakantie"),
            band(date(2022, 7, 9), date(2022, 8, 21), "zomervakantie"),
            band(date(2023, 4, 3), date(2023, 4, 21), "toetsweken"),
        ],
        dates: vec![CalendarDate { date: date(2022, 11, 1), name: "nieuw rooster".into(), extra: Extra::default() }],
        extra: Extra::default(),
    }
}

#[test]
fn every_kind_is_tidy_for_three_to_two_hundred_people() {
    for people in [0, 1, 3, 9, 40, 200] {
        kinds_of(&group_of(people)).iter().for_each(assert_tidy);
    }
    kinds_of(&full_group(9, Language::Nl)).iter().for_each(assert_tidy);
}

#[test]
fn groups_without_events_or_with_one_curve_or_a_crowded_month_are_tidy() {
    let mut group = group_of(9);
    group.journeys[0].events = crowded_month().events;
    kinds_of(&group).iter().for_each(assert_tidy);
    for journey in &mut group.journeys {
        journey.events.clear();
    }
    kinds_of(&group).iter().for_each(assert_tidy);
    for journey in &mut group.journeys {
        journey.curves.retain(|indicator, _| indicator.as_str() == "energy");
    }
    kinds_of(&group).iter().for_each(assert_tidy);
}

#[test]
fn long_names_and_texts_stay_apart_on_every_kind_of_page() {
    let mut group = full_group(9, Language::Nl);
    let long = long_words();
    group.setup.name.clone_from(&long);
    group.setup.contact = long.repeat(3);
    group.setup.codes = vec!["EEN-LANGE-CODE-VAN-24-xx".into(); 9];
    for band in &mut group.setup.calendars[0].bands {
        band.name.clone_from(&long);
    }
    let instrument = &mut group.setup.instrument;
    let factors = instrument.factors.iter_mut().map(|factor| &mut factor.name);
    let actors = instrument.actors.iter_mut().map(|actor| &mut actor.name);
    let phases = instrument.phases.iter_mut().map(|phase| &mut phase.name);
    let indicators = instrument.indicators.iter_mut().map(|indicator| &mut indicator.name);
    for name in factors.chain(actors).chain(phases).chain(indicators) {
        name.nl.clone_from(&long);
    }
    for prompt in &mut instrument.prompts {
        prompt.text.nl.clone_from(&long);
    }
    for journey in &mut group.journeys {
        let quote = Quote { approved: true, ..Quote::new(long.repeat(8)) };
        journey.events[0].quotes = vec![quote.clone(), quote];
        for event in &mut journey.events {
            (event.title, event.note) = (long.clone(), long.repeat(10));
        }
        for answer in &mut journey.answers {
            answer.text = long.repeat(10);
        }
    }
    for action in &mut group.board {
        (action.action, action.goal) = (long.clone(), long.repeat(10));
    }
    for moment in &mut group.moments {
        moment.text.clone_from(&long);
    }
    group.process_measures.push(ProcessMeasure { id: code("talk"), text: long, extra: Extra::default() });
    kinds_of(&group).iter().for_each(assert_tidy);
}

/// The letters of `words` without spaces: lines may be broken anywhere a space stands.
fn letters(words: &str) -> String {
    words.split_whitespace().collect()
}

#[test]
fn no_long_text_is_cut_where_there_is_a_next_page() {
    let long = numbered_words(900);
    let mut group = full_group(9, Language::Nl);
    group.setup.contact.clone_from(&long);
    group.board[0].goal.clone_from(&long);
    let journey = &mut group.journeys[0];
    journey.events[0].title.clone_from(&long);
    journey.events[1].quotes = vec![Quote { approved: true, ..Quote::new(long.clone()) }];
    journey.answers = vec![Answer {
        prompt: code("would-have-helped"),
        text: long.clone(),
        share: Share::Facilitator,
        levels: Vec::new(),
        locus: None,
        noted: None,
        extra: Extra::default(),
    }];
    for (kind, document) in every_kind(&group, Language::Nl) {
        let holds_it = ["group", "journey", "strips", "blank sheet", "run sheet", "agenda"].contains(&kind);
        if holds_it {
            // Once at the least; footers and other columns may stand between two pieces of it.
            let words = words_of(&document);
            let missing: Vec<&str> = long.split_whitespace().filter(|word| !words.contains(word)).collect();
            assert!(missing.is_empty(), "{kind} lacks {} words, from {:?}", missing.len(), missing.first());
        }
    }
    assert!(letters(&long).len() > 5_000);
}

#[test]
fn only_quotes_that_were_approved_by_someone_who_agrees_to_quotes_are_printed() {
    let mut group = group_of(6);
    let say = |group: &mut Group, place: usize, agrees: bool, approved: bool, words: &str| {
        group.journeys[place].consent.quotes = agrees;
        group.journeys[place].events[0].quotes = vec![Quote { approved, ..Quote::new(words.to_owned()) }];
    };
    say(&mut group, 0, true, true, "approved words");
    say(&mut group, 1, true, false, "words not approved");
    say(&mut group, 2, false, true, "words without consent");
    let words = words_of(&group_document(&group, Language::En, Paper::A4));
    assert!(words.contains("approved words"), "{words}");
    assert!(!words.contains("words not approved") && !words.contains("words without consent"), "{words}");
}

#[test]
fn every_figure_has_words_and_every_text_is_read_once() {
    for document in kinds_of(&group_of(9)) {
        for page in &document.pages {
            for part in &page.parts {
                if let Role::Figure { words } = &part.role {
                    assert!(!words.trim().is_empty(), "a figure without words in {}", document.title);
                }
            }
            let headings = page.parts.iter().filter(|part| part.role == Role::Heading(1)).count();
            assert!(headings <= 3, "{headings} titles on a page of {}", document.title);
        }
        let titles = document.pages.iter().flat_map(|page| &page.parts).filter(|part| part.role == Role::Heading(1));
        assert!(titles.count() >= 1);
    }
}

#[test]
fn every_table_names_its_columns_or_its_rows() {
    for (kind, document) in every_kind(&full_group(9, Language::Nl), Language::Nl) {
        for page in &document.pages {
            for table in page.parts.iter().filter(|part| part.role == Role::Table) {
                let is_in = |part: &&potloodlijn::report::role::Part| {
                    table.items.start <= part.items.start && part.items.end <= table.items.end
                };
                let heads = page.parts.iter().filter(is_in).filter(|part| part.role == Role::HeaderCell);
                assert!(heads.count() > 0, "{kind} has a table without heads");
            }
        }
    }
}

#[test]
fn parts_lie_inside_each_other_or_apart() {
    for document in kinds_of(&group_of(9)) {
        for page in &document.pages {
            let mut open: Vec<usize> = Vec::new();
            let mut last_start = 0;
            for part in &page.parts {
                assert!(part.items.start >= last_start && part.items.end <= page.items.len());
                last_start = part.items.start;
                while open.last().is_some_and(|&end| end <= part.items.start) {
                    open.pop();
                }
                assert!(open.last().is_none_or(|&end| part.items.end <= end), "parts cross");
                open.push(part.items.end);
            }
        }
    }
}

#[test]
fn the_file_is_tagged_with_a_tree_that_names_every_marked_stretch() {
    for document in kinds_of(&group_of(9)) {
        let file = parsed(&to_pdf(&document).unwrap());
        let catalog = file.catalog().unwrap();
        let marked = catalog.get(b"MarkInfo").unwrap().as_reference().map_or_else(
            |_| catalog.get(b"MarkInfo").unwrap().as_dict().unwrap().clone(),
            |id| file.get_dictionary(id).unwrap().clone(),
        );
        assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
        let root = file.get_dictionary(catalog.get(b"StructTreeRoot").unwrap().as_reference().unwrap()).unwrap();
        let parents = file.get_dictionary(root.get(b"ParentTree").unwrap().as_reference().unwrap()).unwrap();
        let numbers = parents.get(b"Nums").unwrap().as_array().unwrap();
        assert_eq!(numbers.len(), document.pages.len() * 2);
        for (number, page) in file.get_pages().values().enumerate() {
            let page = file.get_dictionary(*page).unwrap();
            assert_eq!(page.get(b"StructParents").unwrap().as_i64().unwrap(), number as i64);
            let owners = file.get_object(numbers[number * 2 + 1].as_reference().unwrap()).unwrap().as_array().unwrap();
            assert!(!owners.is_empty(), "{} page {number}", document.title);
            for owner in owners {
                let element = file.get_dictionary(owner.as_reference().unwrap()).unwrap();
                assert_eq!(element.get_type().unwrap(), b"StructElem");
                assert_ne!(element.get(b"S").unwrap().as_name().unwrap(), b"Document");
            }
        }
    }
}

#[test]
fn texts_have_contrast_enough_on_paper_and_on_every_wash() {
    let light = |rgb: [u8; 3]| {
        let part = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(rgb[0]) + 0.7152 * part(rgb[1]) + 0.0722 * part(rgb[2])
    };
    let contrast = |one: [u8; 3], other: [u8; 3]| {
        let (one, other) = (light(one), light(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    };
    let group = group_of(9);
    for document in kinds_of(&group) {
        for text in document.pages.iter().flat_map(potloodlijn::report::Page::texts) {
            let on_paper = contrast(text.colour.rgb, [255; 3]);
            assert!(on_paper >= 4.5, "{}: {on_paper:.2}", text.words);
        }
        let pencils: Vec<[u8; 3]> =
            group.setup.instrument.indicators.iter().map(|indicator| indicator.pencil.light.rgb).collect();
        let lines = document.pages.iter().flat_map(|page| &page.items).filter_map(|item| match item {
            Item::Line(line) if pencils.contains(&line.colour.rgb) => Some(line),
            _ => None,
        });
        for line in lines {
            assert!(contrast(line.colour.rgb, [255; 3]) >= 3.0, "{:?}", line.colour);
        }
    }
}

#[test]
fn lines_that_lie_over_each_other_differ_in_dash_or_marker_too() {
    let pencils: Vec<_> = group_of(1).setup.instrument.indicators.iter().map(|one| one.pencil.clone()).collect();
    for (place, one) in pencils.iter().enumerate() {
        for other in &pencils[place + 1..] {
            assert_ne!(one.marker, other.marker, "told apart in grey by the marker");
            assert!(one.dash != other.dash || one.marker != other.marker);
        }
    }
}

#[test]
fn the_same_people_give_the_same_bytes_in_every_kind() {
    let bytes = |(kind, document): &(&'static str, Document)| (*kind, to_pdf(document).unwrap());
    let all = || every_kind(&full_group(9, Language::Nl), Language::Nl).iter().map(bytes).collect::<Vec<_>>();
    for (one, other) in all().iter().zip(&all()) {
        assert!(one == other, "{}", one.0);
    }
}

#[test]
fn every_kind_begins_with_its_title_and_names_its_language() {
    for language in Language::ALL {
        for (kind, document) in every_kind(&full_group(9, language), language) {
            let first = document.pages[0].parts.iter().find(|part| matches!(part.role, Role::Heading(_)));
            assert_eq!(first.map(|part| &part.role), Some(&Role::Heading(1)), "{kind}");
            let file = parsed(&to_pdf(&document).unwrap());
            assert_eq!(file.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap(), language.code().as_bytes());
            assert!(!document.title.trim().is_empty(), "{kind}");
        }
    }
}

fn output_of(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

/// Where the texts of `pages` stand in `read`, one after the other; the first that does not. A word that is broken at the end of a line
/// is read whole.
fn not_read_in_order(pages: &[Page], read: &str) -> Option<String> {
    let read = letters(read);
    let mut from = 0;
    let read_as = |text: &Text| {
        letters(text.words.strip_suffix('-').filter(|_| text.goes_on == GoesOn::AtAddedHyphen).unwrap_or(&text.words))
    };
    pages.iter().flat_map(Page::texts).map(read_as).find(|words| {
        let found = read[from..].find(words);
        from += found.map_or(0, |place| place + words.len());
        found.is_none()
    })
}

#[test]
#[ignore = "needs qpdf and poppler-utils"]
fn other_programs_find_every_kind_whole_and_read_it_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut seen = BTreeSet::new();
    let mut broken_words_seen = 0;
    for language in Language::ALL {
        for (kind, document) in every_kind(&full_group(9, language), language) {
            seen.insert(kind);
            let path = folder.path().join(format!("{kind} {}.pdf", language.code()));
            std::fs::write(&path, to_pdf(&document).unwrap()).unwrap();
            let path = path.to_str().unwrap();
            let checked = output_of("qpdf", &["--check", path]);
            assert!(checked.contains("No syntax or stream encoding errors"), "{kind}: {checked}");
            let fonts = output_of("pdffonts", &[path]);
            let rows: Vec<Vec<&str>> =
                fonts.lines().skip(2).map(|row| row.split_whitespace().rev().collect()).collect();
            // From the right: generation, object, unicode, subset, embedded.
            // Of the letters that are typed over too.
            let most = if kind == "key sheet" { 3 } else { 2 };
            assert!((1..=most).contains(&rows.len()), "{kind}: {fonts}");
            assert!(rows.iter().all(|row| row[2..5] == ["yes", "yes", "yes"]), "{kind}: {fonts}");
            let information = output_of("pdfinfo", &[path]);
            let tagged = information.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes"));
            assert!(tagged && information.contains(&document.title), "{kind}: {information}");
            assert!(!information.contains("Date:"), "{kind}: {information}");
            let codes = ["P01", "P02", "P03"];
            assert!(!codes.iter().any(|code| information.contains(code)), "{kind}: {information}");
            let read = output_of("pdftotext", &["-raw", path, "-"]);
            assert_eq!(not_read_in_order(&document.pages, &read), None, "{kind}:\n{read}");
            for broken in broken_words(&document) {
                broken_words_seen += 1;
                assert!(read.split_whitespace().any(|word| word == broken), "{kind}: {broken} is broken:\n{read}");
            }
        }
    }
    assert_eq!(seen.len(), 20, "{seen:?}");
    assert!(broken_words_seen > 0, "no page breaks a word");
}

/// The words that are broken at the end of a line, whole, with what stands right beside them.
fn broken_words(document: &Document) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for page in &document.pages {
        let mut goes_on = GoesOn::No;
        for text in page.texts() {
            if let Some(word) = words.last_mut().filter(|_| goes_on.is_in_word()) {
                if goes_on == GoesOn::AtAddedHyphen {
                    word.pop();
                }
                word.push_str(text.words.split(' ').next().unwrap());
            } else if text.goes_on.is_in_word() {
                words.push(text.words.rsplit(' ').next().unwrap().to_owned());
            }
            goes_on = text.goes_on;
        }
    }
    words
}

#[test]
fn letters_of_many_languages_are_printed_and_others_are_seen_to_be_missing() {
    use potloodlijn::report::measure::printable;
    for words in ["Łódź, Şükrü, Dvořák, Ñandú, Đặng, Ţîţeica, Αθήνα, Київ, Ёлка", "½ ✓ → № ™ ‰ €"]
    {
        assert_eq!(printable(words), words);
    }
    assert_eq!(printable("blij 😀 en 漢"), "blij □ en □");
}
