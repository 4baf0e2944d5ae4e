//! A group in other people's hands: what is written is what the group holds, less what its owners keep.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use potloodlijn::exchange::{
    Dialect, Kind, Leaving, Table, Value, codebook, comma_separated, data_dictionary, data_package, project, tables,
    tables_of_edition, texts_cut, workbook,
};
use potloodlijn::format::write;
use potloodlijn::model::{
    About, Code, Event, Group, HelpReach, Impact, Language, Mention, Mentioned, OneOf, Quote, Share,
};

use super::command_line::run_in_dutch;
use super::privacy::group_of;

/// Words that stay with their owner, and words that were freed.
const KEPT: &str = "ZEEPAARDJE";
const FREED: &str = "Één dag, “twee” brieven; drie, regels\r\nen een \u{1f419}.";

/// Nine people, of whom the first did not agree to figures and the second keeps an event to themselves.
fn group() -> Group {
    let mut group = group_of(9, 7);
    group.journeys[0].consent.group_figures = false;
    let like = group.journeys[1].events[0].clone();
    let kept = Event { id: uuid::Uuid::from_u128(5), title: KEPT.into(), share: Share::Myself, ..like.clone() };
    let quotes = vec![
        Quote { approved: true, ..Quote::new(FREED.into()) },
        Quote { approved: false, ..Quote::new(KEPT.into()) },
    ];
    let told = Event { id: uuid::Uuid::from_u128(6), quotes, ..like };
    group.journeys[1].consent.quotes = true;
    group.journeys[1].events.extend([kept, told]);
    group
}

fn named<'a>(tables: &'a [Table], name: &str) -> &'a Table {
    tables.iter().find(|table| table.name == name).unwrap()
}

#[test]
fn what_its_owner_keeps_and_who_did_not_agree_is_in_no_export() {
    let group = group();
    let out = group.journeys[0].participant.to_string();
    let leaving = Leaving::of(&group);
    assert_eq!(leaving.left_out.len(), 1);
    let all = tables(&leaving);
    let mut texts: Vec<String> = all.iter().map(|table| comma_separated(table, Dialect::Tidy)).collect();
    let archive = project(&leaving, Language::Nl).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    for place in 0..zip.len() {
        let mut text = String::new();
        zip.by_index(place).unwrap().read_to_string(&mut text).unwrap();
        texts.push(text);
    }
    for text in &texts {
        assert!(!text.contains(KEPT) && !text.contains(&out), "{}", &text[..200.min(text.len())]);
    }
}

#[test]
fn every_point_of_every_curve_is_in_the_table_as_it_is_in_the_group() {
    let leaving = Leaving::of(&group());
    let all = tables(&leaving);
    let text = comma_separated(named(&all, "curves"), Dialect::Tidy);
    let mut read = csv::Reader::from_reader(text.as_bytes());
    let mut found: BTreeMap<(String, String), Vec<(f64, f64)>> = BTreeMap::new();
    for row in read.records() {
        let row = row.unwrap();
        let point = (row[3].parse().unwrap(), row[5].parse().unwrap());
        found.entry((row[0].to_owned(), row[1].to_owned())).or_default().push(point);
    }
    let mut wanted: BTreeMap<(String, String), Vec<(f64, f64)>> = BTreeMap::new();
    for journey in &leaving.group.journeys {
        for (indicator, curve) in &journey.curves {
            let points = curve.segments.iter().flat_map(|segment| &segment.points);
            let points: Vec<_> = points.map(|point| (point.day, point.value)).collect();
            if !points.is_empty() {
                wanted.insert((journey.participant.to_string(), indicator.to_string()), points);
            }
        }
    }
    assert_eq!(found, wanted);
}

#[test]
fn numbers_have_two_decimals_and_never_three_in_both_dialects() {
    let leaving = Leaving::of(&group());
    for table in tables(&leaving) {
        for (dialect, delimiter, mark) in [(Dialect::Tidy, b',', '.'), (Dialect::Dutch, b';', ',')] {
            let text = comma_separated(&table, dialect);
            let text = text.trim_start_matches('\u{feff}');
            let mut read = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
            for row in read.records() {
                let row = row.unwrap();
                for (cell, column) in row.iter().zip(&table.columns) {
                    if column.kind == Kind::Number && !cell.is_empty() {
                        let (_, decimals) = cell.split_once(mark).expect("a mark of decimals");
                        assert_eq!(decimals.len(), 2, "{}: {cell}", table.name);
                    }
                }
            }
        }
    }
}

#[test]
fn every_value_is_what_its_column_says_and_required_ones_are_there() {
    let leaving = Leaving::of(&group());
    for table in tables(&leaving) {
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}", table.name);
            for (value, column) in row.iter().zip(&table.columns) {
                let fits = match value {
                    Value::Missing => !column.required,
                    Value::Text(words) => column.kind == Kind::Text && !words.contains('\r'),
                    Value::Number(_) => column.kind == Kind::Number,
                    Value::Integer(_) => column.kind == Kind::Integer,
                    Value::Date(_) => column.kind == Kind::Date,
                    Value::Flag(_) => column.kind == Kind::Flag,
                };
                assert!(fits, "{}.{}: {value:?}", table.name, column.name);
            }
        }
    }
}

#[test]
fn the_dictionary_and_the_description_tell_every_column() {
    let all = tables(&Leaving::of(&group()));
    let columns: usize = all.iter().map(|table| table.columns.len()).sum();
    assert_eq!(data_dictionary(&all, Dialect::Tidy).rows.len(), columns);
    let package: serde_json::Value = serde_json::from_str(&data_package(&all)).unwrap();
    for (resource, table) in package["resources"].as_array().unwrap().iter().zip(&all) {
        assert_eq!(resource["path"], format!("{}.csv", table.name));
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert!(names.iter().eq(table.columns.iter().map(|column| &column.name)));
    }
}

#[test]
fn the_passages_of_a_project_are_the_words_that_they_mark() {
    let leaving = Leaving::of(&group());
    let archive = project(&leaving, Language::Nl).unwrap();
    assert_eq!(archive, project(&leaving, Language::Nl).unwrap(), "the same group gives the same project");
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut xml = String::new();
    zip.by_name("project.qde").unwrap().read_to_string(&mut xml).unwrap();
    assert!(xml.is_ascii() || !xml.starts_with('\u{feff}'));
    let person = leaving.group.journeys[0].participant.to_string();
    let source = xml.split("<TextSource ").skip(1).find(|part| part.contains(&format!("name=\"{person}\""))).unwrap();
    let attribute = |part: &str, name: &str| -> String {
        part.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let path = attribute(source, "plainTextPath").replace("internal://", "sources/");
    let mut text = String::new();
    zip.by_name(&path).unwrap().read_to_string(&mut text).unwrap();
    assert!(!text.contains('\r') && text.chars().all(|letter| letter as u32 <= 0xffff), "{text}");
    let letters: Vec<char> = text.chars().collect();
    let passages: Vec<String> = source
        .split("<PlainTextSelection ")
        .skip(1)
        .map(|part| {
            let place = |name| attribute(part, name).parse::<usize>().unwrap();
            letters[place("startPosition")..place("endPosition")].iter().collect()
        })
        .collect();
    assert_eq!(passages[0], text, "the first codes the whole text for its case");
    let freed = "“Één dag, “twee” brieven; drie, regels\nen een □.”";
    assert!(passages.iter().any(|words| words == freed), "{passages:#?}");
    let event = leaving.group.journeys[0].events.iter().find(|event| !event.title.is_empty()).unwrap();
    assert!(passages.iter().any(|words| words.contains(&event.title)));
}

#[test]
fn how_someone_or_something_worked_out_and_own_words_are_codes_of_a_project_and_what_is_left_out_is_said_in_it() {
    let mut group = group();
    let event = &mut group.journeys[1].events[0];
    let mention = |what, impact| Mention { impact: Impact::new(impact).unwrap(), ..Mention::new(what) };
    let workload = || Mentioned::Code(Code::new("workload").unwrap());
    event.factors = vec![mention(workload(), -2), mention(Mentioned::Other("Werkdruk".into()), 1)];
    let mut zip = zip::ZipArchive::new(Cursor::new(project(&Leaving::of(&group), Language::Nl).unwrap())).unwrap();
    let mut xml = String::new();
    zip.by_name("project.qde").unwrap().read_to_string(&mut xml).unwrap();
    let attribute =
        |part: &str, name: &str| part.split(&format!("{name}=\"")).nth(1)?.split('"').next().map(str::to_owned);
    let codes: Vec<&str> = xml.split("<Code ").skip(1).collect();
    let names: BTreeSet<String> = codes.iter().filter_map(|code| attribute(code, "name")).collect();
    assert_eq!(names.len(), codes.len(), "no two codes have one name");
    for name in ["Wat: Werkdruk, piekbelasting, ongunstig", "Wat: ‘Werkdruk’, gunstig"] {
        let code = codes.iter().find(|code| attribute(code, "name").as_deref() == Some(name)).expect(name);
        let id = attribute(code, "guid").unwrap();
        assert!(xml.contains(&format!("<CodeRef targetGUID=\"{id}\"/>")), "{name} is borne by no passage");
    }
    let description = xml.split("<Description>").nth(1).unwrap();
    assert!(description.contains("Ook niet: de lijnen") && description.contains("gezondheid"), "{description}");
}

#[test]
fn ids_are_small_letters_without_braces_and_names_of_codes_are_unique() {
    let leaving = Leaving::of(&group());
    let book = String::from_utf8(codebook(&leaving.group.setup.instrument, Language::En).unwrap()).unwrap();
    let codes: Vec<&str> = book.split("<Code ").skip(1).collect();
    let names: std::collections::BTreeSet<&str> =
        codes.iter().map(|code| code.split("name=\"").nth(1).unwrap().split('"').next().unwrap()).collect();
    assert_eq!(names.len(), codes.len());
    for id in book.split("guid=\"").skip(1).map(|part| part.split('"').next().unwrap()) {
        assert!(uuid::Uuid::parse_str(id).is_ok_and(|read| read.to_string() == id), "{id}");
    }
}

#[test]
fn a_workbook_has_a_sheet_for_each_table_after_one_that_says_what_it_is() {
    let leaving = Leaving::of(&group());
    let all = tables(&leaving);
    let notes = ["Dit gaat over de gezondheid van mensen.".to_owned()];
    let book = workbook(&all, &leaving.group.setup.instrument, &notes, Language::Nl).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut xml = String::new();
    zip.by_name("xl/workbook.xml").unwrap().read_to_string(&mut xml).unwrap();
    assert_eq!(xml.matches("<sheet ").count(), all.len() + 1);
    assert!(xml.contains("Wat is dit") && xml.contains("Gebeurtenissen"), "{xml}");
}

#[test]
fn the_command_makes_every_kind_again_over_itself_and_over_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("g.group.json"), write(&group())).unwrap();
    let kinds = [("csv", "tabellen"), ("csv-nl", "nl"), ("xlsx", "g.xlsx"), ("qdpx", "g.qdpx"), ("qdc", "g.qdc")];
    for (kind, output) in kinds {
        for _ in 0..2 {
            let (code, said) = run_in_dutch(folder.path(), &["export", "g.group.json", "--to", kind, "-o", output]);
            assert_eq!(code, 0, "{kind}: {said}");
            assert!(said.contains("heeft geen ja gezegd op figuren"), "{said}");
        }
    }
    for file in ["curves.csv", "events.csv", "data-dictionary.csv", "datapackage.json", "redraw.py", "redraw.R"] {
        assert!(folder.path().join("tabellen").join(file).is_file(), "{file}");
    }
    let letter = "Lieve oma, dit is een brief.";
    for name in ["brief.xlsx", "brief.qdc"] {
        std::fs::write(folder.path().join(name), letter).unwrap();
        let kind = name.rsplit('.').next().unwrap();
        let (code, said) = run_in_dutch(folder.path(), &["export", "g.group.json", "--to", kind, "-o", name]);
        assert_eq!(code, 2, "{said}");
        assert_eq!(std::fs::read_to_string(folder.path().join(name)).unwrap(), letter);
    }
    std::fs::create_dir(folder.path().join("ander")).unwrap();
    std::fs::write(folder.path().join("ander/curves.csv"), "mijn,eigen\n1,2\n").unwrap();
    let (code, _) = run_in_dutch(folder.path(), &["export", "g.group.json", "--to", "csv", "-o", "ander"]);
    assert_eq!(code, 2);
    assert_eq!(std::fs::read_to_string(folder.path().join("ander/curves.csv")).unwrap(), "mijn,eigen\n1,2\n");
}

#[test]
fn an_edition_gives_tables_of_numbers_and_nothing_about_a_person() {
    let folder = tempfile::tempdir().unwrap();
    let edition = potloodlijn::privacy::edition_of(&group_of(9, 7)).unwrap();
    std::fs::write(folder.path().join("e.edition.json"), write(&edition)).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["export", "e.edition.json", "--to", "csv", "-o", "hr"]);
    assert_eq!(code, 0, "{said}");
    assert!(!folder.path().join("hr/curves.csv").exists());
    let told = std::fs::read_to_string(folder.path().join("hr/mentions.csv")).unwrap();
    assert_eq!(told.lines().count(), 1 + edition.factors.len() + edition.actors.len());
    // The scripts draw curves again, and there are none.
    assert!(!folder.path().join("hr/redraw.py").exists() && !folder.path().join("hr/redraw.R").exists());
    let (code, _) = run_in_dutch(folder.path(), &["export", "e.edition.json", "--to", "qdpx", "-o", "hr.qdpx"]);
    assert_eq!(code, 2);
}

#[test]
fn the_tables_of_an_edition_say_all_that_it_tells_and_no_required_cell_is_empty() {
    let group = group_of(9, 7);
    let mut edition = potloodlijn::privacy::edition_of(&group).unwrap();
    edition.quotes.push("Niemand vroeg hoe het ging.".into());
    edition.beside = Some(Box::new(edition.clone()));
    let tables = tables_of_edition(&edition);
    for table in &tables {
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}", table.name);
            let mut needed = table.columns.iter().zip(row).filter(|(column, _)| column.required);
            assert!(needed.all(|(_, value)| *value != Value::Missing), "{}: {row:?}", table.name);
        }
    }
    let table = |name: &str| tables.iter().find(|table| table.name == name).unwrap();
    let abouts: Vec<&Value> = table("mentions").rows.iter().map(|row| &row[1]).collect();
    let codes = edition.factors.iter().chain(&edition.actors).map(|cell| match &cell.about {
        About::Code(code) => Value::Text(code.to_string()),
        About::Level(level) => Value::Text(serde_json::to_value(level).unwrap().as_str().unwrap().into()),
    });
    assert_eq!(abouts, codes.collect::<Vec<_>>().iter().collect::<Vec<_>>());
    let counts = [
        ("trends", edition.trends.len()),
        ("lines", edition.lines.iter().map(|line| line.mean.len()).sum()),
        ("events", edition.events.len()),
        ("quotes", 1),
        ("quotes_beside", 1),
    ];
    for (name, count) in counts {
        assert_eq!(table(name).rows.len(), count, "{name}");
    }
    for language in Language::ALL {
        workbook(&tables, &edition.instrument, &[], language).unwrap();
    }
    let about = edition.about();
    let last_two = &table("trends").rows[0][10..];
    assert_eq!(last_two, [Value::from(about.at_least), Value::from(about.at_most)]);
}

#[test]
fn the_table_of_events_says_what_help_was_for_and_whom_it_reached() {
    let mut group = group_of(5, 7);
    let event = group.journeys[0].events.iter_mut().find(|event| event.intervention.is_some()).unwrap();
    let record = event.intervention.as_mut().unwrap();
    (record.aim, record.reach) = (None, Some(OneOf::Known(HelpReach::Team)));
    event.extra.insert("aim".into(), "prevent".into());
    let id = event.id.to_string();
    let all = tables(&Leaving::of(&group));
    let events = named(&all, "events");
    let place = |name: &str| events.columns.iter().position(|column| column.name == name).unwrap();
    let row = events.rows.iter().find(|row| row[0] == Value::from(id.as_str())).unwrap();
    assert_eq!((&row[place("aim")], &row[place("reach")]), (&Value::from("prevent"), &Value::from("team")));
    let dictionary = comma_separated(&data_dictionary(&all, Dialect::Tidy), Dialect::Tidy);
    assert!(dictionary.contains("events,aim,") && dictionary.contains("events,reach,"));
}

#[test]
fn a_workbook_holds_words_where_the_tables_hold_codes() {
    let leaving = Leaving::of(&group_of(9, 7));
    let all = tables(&leaving);
    let book = workbook(&all, &leaving.group.setup.instrument, &[], Language::Nl).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut strings = String::new();
    zip.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut strings).unwrap();
    let cells: BTreeSet<&str> =
        strings.split("<t").skip(1).filter_map(|part| part.split('>').nth(1)?.split('<').next()).collect();
    // Every code of a column with choices of the program is there as its word, and as itself nowhere.
    for column in ["domain", "precision", "certainty", "reason", "reach", "level", "locus", "origin", "kind"] {
        for table in &all {
            let Some(place) = table.columns.iter().position(|one| one.name == column) else { continue };
            for row in &table.rows {
                let Value::Text(code) = &row[place] else { continue };
                let is_choice = (&*table.name, column) != ("phases", "reason");
                assert!(!is_choice || !cells.contains(code.as_str()) || code == "team", "{column} {code}");
            }
        }
    }
    for words in ["op het scherm", "ongeveer", "Werk", "leiding"] {
        assert!(cells.contains(words), "{words}");
    }
}

#[test]
fn words_that_a_spreadsheet_would_work_out_are_marked_as_words_in_the_dutch_tables_alone() {
    let mut group = group_of(5, 7);
    let title = "- minder vergaderen";
    title.clone_into(&mut group.journeys[0].events[0].title);
    let all = tables(&Leaving::of(&group));
    let events = named(&all, "events");
    let [tidy, dutch] = [Dialect::Tidy, Dialect::Dutch].map(|dialect| comma_separated(events, dialect));
    assert!(tidy.contains(&format!(",{title},")) && dutch.contains(&format!(";'{title};")), "{dutch}");
    // Numbers stay numbers, also below nothing.
    assert!(dutch.contains(";-1;") || dutch.contains(";-2;"), "{dutch}");
    let [tidy, dutch] = [Dialect::Tidy, Dialect::Dutch].map(|dialect| data_dictionary(&all, dialect).rows.len());
    assert_eq!(dutch, tidy + 1, "and it is said");
}

#[test]
fn texts_that_a_workbook_cuts_off_are_told_on_its_first_sheet() {
    let mut group = group_of(5, 7);
    let about_cut = |group: &Group| {
        let all = tables(&Leaving::of(group));
        let book = workbook(&all, &group.setup.instrument, &["eerst".to_owned()], Language::Nl).unwrap();
        let mut strings = String::new();
        let mut zip = zip::ZipArchive::new(Cursor::new(book)).unwrap();
        zip.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut strings).unwrap();
        (texts_cut(&all), strings.contains("afgekapt"))
    };
    // What a cell holds is counted as a workbook counts.
    group.journeys[0].events[0].title = "a".repeat(32_767);
    assert_eq!(about_cut(&group), (0, false));
    group.journeys[0].events[0].title = "\u{1f419}".repeat(16_384);
    assert_eq!(about_cut(&group), (1, true));
}

#[test]
fn factors_with_one_name_are_codes_with_names_of_their_own() {
    let mut instrument = group_of(5, 7).setup.instrument;
    let name = instrument.factors[0].name.clone();
    instrument.factors[1].name = name.clone();
    instrument.factors[2].name = name;
    let book = String::from_utf8(codebook(&instrument, Language::Nl).unwrap()).unwrap();
    let names: Vec<&str> = book.split("<Code ").skip(1).map(|code| code.split("name=\"").nth(1).unwrap()).collect();
    let names: Vec<&str> = names.iter().map(|name| name.split('"').next().unwrap()).collect();
    let different: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(different.len(), names.len(), "{names:?}");
    assert!(names.iter().any(|name| name.ends_with(" (3)")), "{names:?}");
}
