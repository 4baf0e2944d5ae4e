use std::collections::{BTreeMap, BTreeSet};

use potloodlijn::model::{Group, Language};
use potloodlijn::report::measure::width_mm;
use potloodlijn::report::page::{Anchor, Document, GoesOn, Item, Page, Text, Weight, at};
use potloodlijn::report::role::Role;
use potloodlijn::report::{Paper, group_document, guide_document, journey_document, to_pdf};
use potloodlijn::text::GuidePage;
use uuid::Uuid;

use super::kinds::{every_kind, full_group};
use super::people::{crowded_month, instrument, journey, setup};

pub fn parsed(bytes: &[u8]) -> lopdf::Document {
    lopdf::Document::load_mem(bytes).unwrap()
}

fn accented() -> Document {
    let mut journey = journey(1);
    journey.events[0].title = "Café, België, € 5 – “zo” → ≥ 3".into();
    journey_document(&journey, &instrument(), Language::Nl, Paper::A4)
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let document = accented();
    assert!(to_pdf(&document).unwrap() == to_pdf(&document).unwrap());
}

#[test]
fn fonts_are_embedded_and_named_as_subsets() {
    let file = parsed(&to_pdf(&accented()).unwrap());
    let mut names = BTreeSet::new();
    for object in file.objects.values() {
        let Ok(dictionary) = object.as_dict() else { continue };
        if dictionary.get_type().is_ok_and(|kind| kind == b"FontDescriptor") {
            let name = String::from_utf8(dictionary.get(b"FontName").unwrap().as_name().unwrap().to_vec()).unwrap();
            assert!(dictionary.has(b"FontFile2"), "{name} is not embedded");
            assert_eq!(name.find('+'), Some(6), "{name} has no subset tag");
            names.insert(name);
        }
    }
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn the_file_tells_title_and_language_and_nothing_of_when_or_who() {
    let file = parsed(&to_pdf(&accented()).unwrap());
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"nl");
    assert!(catalog.get(b"PageMode").unwrap().as_name().is_ok());
    let told = file.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let told = String::from_utf8(told.as_stream().unwrap().content.clone()).unwrap();
    let title = format!(r#"<rdf:li xml:lang="x-default">{}</rdf:li>"#, quick_xml::escape::escape(accented().title));
    for expected in [title.as_str(), "<rdf:li>nl</rdf:li>", "<pdfuaid:part>1</pdfuaid:part>"] {
        assert!(told.contains(expected), "{expected} is not in {told}");
    }
    for kept_out in ["Date", "creator", "Creator", "Producer"] {
        assert!(!told.contains(kept_out), "{kept_out} is in {told}");
    }
    let info = file.get_dictionary(file.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    let keys: BTreeSet<&[u8]> = info.iter().map(|(key, _)| key.as_slice()).collect();
    assert_eq!(keys, BTreeSet::from([b"Title".as_slice(), b"Producer"]));
}

/// The glyph of each letter in the regular font of a file, from its table for reading text.
fn glyphs_of(file: &lopdf::Document, font: &lopdf::Dictionary) -> BTreeMap<char, i64> {
    let table = file.get_object(font.get(b"ToUnicode").unwrap().as_reference().unwrap()).unwrap();
    let table = String::from_utf8(table.as_stream().unwrap().decompressed_content().unwrap()).unwrap();
    let hexadecimal = |word: &str| u32::from_str_radix(word.trim_matches(['<', '>']), 16).ok();
    let pair = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [glyph, letter] = words[..] else { return None };
        Some((char::from_u32(hexadecimal(letter)?)?, i64::from(hexadecimal(glyph)?)))
    };
    table.lines().filter_map(pair).collect()
}

#[test]
fn measured_widths_are_the_widths_in_the_file_and_no_other_letters_are_in_it() {
    let file = parsed(&to_pdf(&accented()).unwrap());
    let page = *file.get_pages().values().next().unwrap();
    let fonts = file.get_page_fonts(page).unwrap();
    let regular = fonts.values().find(|font| font.get(b"BaseFont").unwrap().as_name().unwrap().ends_with(b"Regular"));
    let glyphs = glyphs_of(&file, regular.unwrap());
    assert!(!glyphs.contains_key(&'ñ'), "{glyphs:?}");
    let descendants = regular.unwrap().get(b"DescendantFonts").unwrap().as_array().unwrap();
    let widths = descendants[0].as_dict().unwrap().get(b"W").unwrap().as_array().unwrap();
    for letter in ['é', 'e', '→', '€'] {
        let glyph = glyphs[&letter];
        let run = widths.chunks(2).find_map(|run| {
            let (first, run) = (run[0].as_i64().unwrap(), run[1].as_array().unwrap());
            run.get(usize::try_from(glyph - first).ok()?)
        });
        let in_file = run.unwrap().as_i64().unwrap() as f64 / 1000.0;
        let measured = width_mm(&letter.to_string(), 72.0 / 25.4, Weight::Regular);
        assert!((measured - in_file).abs() < 1e-9, "{letter}: measured {measured}, in the file {in_file}");
    }
}

/// A page with one paragraph of `lines`; a line that ends with `~` goes on in the next, and so does one with `^` after its own hyphen.
fn paragraph_of(lines: &[&str]) -> Document {
    let mut page = Page::new(100.0, 100.0);
    let line = |(number, words): (usize, &&str)| {
        let text = Text {
            place: at(10.0, 10.0 + number as f64 * 5.0),
            size_pt: 10.0,
            weight: Weight::Regular,
            colour: potloodlijn::model::Colour { rgb: [0; 3] },
            anchor: Anchor::Start,
            words: words.replace('~', "-").replace('^', ""),
            goes_on: match words.chars().last() {
                Some('~') => GoesOn::AtAddedHyphen,
                Some('^') => GoesOn::AtOwnHyphen,
                _ => GoesOn::No,
            },
        };
        Item::Text(text)
    };
    let lines: Vec<Item> = lines.iter().enumerate().map(line).collect();
    page.part(Role::Paragraph, |page| page.items.extend(lines));
    Document { title: "Woorden".into(), language: Language::Nl, pages: vec![page] }
}

/// What is read instead of what is shown, in the order of the page.
fn read_instead(document: &Document) -> Vec<String> {
    let file = parsed(&to_pdf(document).unwrap());
    let page = *file.get_pages().values().next().unwrap();
    let operations = file.get_and_decode_page_content(page).unwrap().operations;
    let words = operations.iter().filter_map(|operation| {
        let properties = operation.operands.get(1).filter(|_| operation.operator == "BDC")?.as_dict().ok()?;
        let units = properties.get(b"ActualText").ok()?.as_str().unwrap()[2..].chunks(2);
        let units: Vec<u16> = units.map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
        Some(String::from_utf16(&units).unwrap())
    });
    words.collect()
}

#[test]
fn a_word_that_is_broken_at_the_end_of_a_line_is_read_whole_and_once() {
    let document = paragraph_of(&["wat het Verant~", "woordelijk~", "heidsgevoel, deed"]);
    assert_eq!(read_instead(&document), ["Verantwoordelijkheidsgevoel,", "", ""]);
    assert_eq!(document.pages[0].reading(), "wat het Verantwoordelijkheidsgevoel, deed");
    let twice = paragraph_of(&["Misunder~", "standings Belast~", "baarheid"]);
    assert_eq!(read_instead(&twice), ["Misunderstandings", "", "Belastbaarheid", ""]);
    assert!(read_instead(&paragraph_of(&["Herstel en werk-", "of privé"])).is_empty(), "a hyphen of its own stays");
    // Programs that read pages take any hyphen at the end of a line for one that was added.
    let own = paragraph_of(&["Herstel en werk-^", "privé, van 2019-^", "2024, Belast~", "baarheid"]);
    assert_eq!(read_instead(&own), ["werk-privé,", "", "2019-2024,", "", "Belastbaarheid", ""]);
    assert_eq!(own.pages[0].reading(), "Herstel en werk-privé, van 2019-2024, Belastbaarheid");
}

fn pdf_on_disk(name: &str, document: &Document) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join("potloodlijn-report-tests");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, to_pdf(document).unwrap()).unwrap();
    path
}

#[test]
#[ignore = "writes pages to look at"]
fn pages_to_look_at() {
    for language in Language::ALL {
        for people in [3, 9, 40, 200] {
            for (kind, document) in every_kind(&full_group(people, language), language) {
                let name = format!("{}-{people}-{}.pdf", kind.replace(' ', "-"), language.code());
                println!("{}", pdf_on_disk(&name, &document).display());
            }
        }
        let crowded = journey_document(&crowded_month(), &instrument(), language, Paper::A3);
        println!("{}", pdf_on_disk(&format!("crowded-{}.pdf", language.code()), &crowded).display());
        let nobody = group_document(&Group::new(Uuid::from_u128(7), setup()), language, Paper::A4);
        println!("{}", pdf_on_disk(&format!("group-0-{}.pdf", language.code()), &nobody).display());
    }
}

/// The guide as it is printed, whole and a page of it for each reader.
fn guides() -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for language in Language::ALL {
        let whole = guide_document(&GuidePage::ALL, language, Paper::A4);
        files.push(pdf_on_disk(&format!("guide-{}.pdf", language.code()), &whole));
        for page in GuidePage::ALL {
            let name = format!("guide-{}-{}.pdf", page.name(), language.code());
            files.push(pdf_on_disk(&name, &guide_document(&[page], language, Paper::A4)));
        }
    }
    files
}

/// Sets it up: `python3 -m venv FOLDER && FOLDER/bin/pip install -r tests/reference/programs.txt`.
const JUDGE: &str = "POTLOODLIJN_PAGE_VALIDATION";

#[test]
#[ignore = "needs page-validation; the variable names its python"]
fn every_kind_passes_the_rules_of_pdf_ua() {
    let python = std::env::var(JUDGE).unwrap_or_else(|_| panic!("{JUDGE} names no python that has page-validation"));
    let mut files = Vec::new();
    for language in Language::ALL {
        for people in [1, 3, 5, 9, 40, 200] {
            for (kind, document) in every_kind(&full_group(people, language), language) {
                let name = format!("ua-{}-{people}-{}.pdf", kind.replace(' ', "-"), language.code());
                files.push(pdf_on_disk(&name, &document));
            }
        }
    }
    files.extend(guides());
    let judge = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reference/judge_pages.py");
    let judged = std::process::Command::new(python).arg(judge).args(&files).output().unwrap();
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stdout));
}
