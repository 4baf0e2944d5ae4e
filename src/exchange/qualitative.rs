//! A project and a codebook for qualitative analysis, in the REFI-QDA exchange format (urn:QDA-XML:project:1.0 and
//! urn:QDA-XML:codebook:1.0).
//!
//! Each journey is a case with its variables; its events, notes, freed quotes and answers are one text, with a passage for each
//! of them that is coded with its factors, actors, sign and phase. Positions count code points from 0, the end exclusive; lines
//! end with a line feed; letters beyond the basic plane are replaced, as readers count them differently. Ids are made from those of
//! the group, small letters without braces, so that the same group gives the same project.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Write};

use jiff::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event as Xml};
use uuid::Uuid;
use zip::write::SimpleFileOptions;

use super::leaving::Leaving;
use crate::model::{Code, Event, Group, Instrument, Journey, Language, Mention, Mentioned, phase_spans};
use crate::text::{Texts, domain_name, phase_name};

/// Who made it, for readers that ask; without the letters of a program that makes one of them change line ends.
const ORIGIN: &str = concat!("Potloodlijn ", env!("CARGO_PKG_VERSION"));
/// Stands for a letter that readers of the format count in different ways.
const REPLACED: char = '\u{25a1}';

type Out = Writer<Cursor<Vec<u8>>>;

/// The codebook of `instrument`: `NAME.qdc`.
///
/// # Errors
/// Never in practice: it is written to memory.
pub fn codebook(instrument: &Instrument, language: Language) -> io::Result<Vec<u8>> {
    let codes = Codes::of(instrument, language);
    let mut out = begun()?;
    let root = [("xmlns", "urn:QDA-XML:codebook:1.0"), ("origin", ORIGIN)];
    out.create_element("CodeBook").with_attributes(root).write_inner_content(|out| {
        out.create_element("Codes").write_inner_content(|out| codes.write(out))?;
        out.create_element("Sets").write_inner_content(|out| codes.write_set(out, "guid"))?;
        Ok(())
    })?;
    Ok(out.into_inner().into_inner())
}

/// The project of what leaves a group: `NAME.qdpx`, a zip with `project.qde` and a text for each journey.
///
/// # Errors
/// Never in practice: it is written to memory.
pub fn project(leaving: &Leaving, language: Language) -> io::Result<Vec<u8>> {
    let group = &leaving.group;
    let codes = Codes::of(&group.setup.instrument, language);
    let sources: Vec<Source<'_>> = group.journeys.iter().map(|it| Source::of(group, it, &codes, language)).collect();
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.start_file("project.qde", options)?;
    zip.write_all(&project_xml(group, &codes, &sources, language)?)?;
    for source in &sources {
        zip.start_file(format!("sources/{}.txt", source.id), options)?;
        zip.write_all(source.text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn begun() -> io::Result<Out> {
    let mut out = Writer::new_with_indent(Cursor::new(Vec::new()), b' ', 1);
    out.write_event(Xml::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    Ok(out)
}

/// An id for `part` of what has `id`.
fn part_id(id: Uuid, part: &str) -> Uuid {
    Uuid::new_v5(&id, part.as_bytes())
}

/// The codes of a project: a parent for each kind, with its own under it. The parent is in the name, as one reader wants names
/// to be unique.
struct Codes {
    kinds: Vec<(String, Vec<(String, String)>)>,
    root: Uuid,
    set: String,
}

impl Codes {
    fn of(instrument: &Instrument, language: Language) -> Self {
        let texts = Texts::of(language);
        let kind = |id: &str, under: Vec<(String, String)>| (texts.get(id), under);
        let named = |key: String, name: &str| (key, name.to_owned());
        let factors = instrument.factors.iter().map(|it| named(format!("factor/{}", it.code), it.name.get(language)));
        let actors = instrument.actors.iter().map(|it| named(format!("actor/{}", it.code), it.name.get(language)));
        let phases = instrument.phases.iter().map(|it| (format!("phase/{}", it.letter), phase_name(texts, it)));
        let domains = crate::model::Domain::ALL.map(|it| (format!("domain/{it:?}"), texts.get(domain_name(it))));
        let signs = ["plus", "minus"].map(|it| (format!("sign/{it}"), texts.get(&format!("exchange-{it}"))));
        let kinds = vec![
            kind("exchange-factors", factors.collect()),
            kind("exchange-actors", actors.collect()),
            kind("exchange-phases", phases.collect()),
            kind("exchange-domains", domains.into()),
            kind("exchange-signs", signs.into()),
        ];
        let root = part_id(Uuid::NAMESPACE_OID, &format!("potloodlijn/{}", instrument.id));
        Self { kinds, root, set: instrument.name.get(language).to_owned() }
    }

    fn id(&self, key: &str) -> Uuid {
        part_id(self.root, key)
    }

    fn write(&self, out: &mut Out) -> io::Result<()> {
        for (place, (kind, under)) in self.kinds.iter().enumerate() {
            let id = self.id(&format!("kind/{place}")).to_string();
            let parent = [("guid", id.as_str()), ("name", kind), ("isCodable", "false")];
            out.create_element("Code").with_attributes(parent).write_inner_content(|out| {
                for (key, name) in under {
                    let (id, name) = (self.id(key).to_string(), format!("{kind}: {name}"));
                    let code = [("guid", id.as_str()), ("name", &name), ("isCodable", "true")];
                    out.create_element("Code").with_attributes(code).write_empty()?;
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// One set with all codes: a reader fails on a codebook without any.
    fn write_set(&self, out: &mut Out, reference: &str) -> io::Result<()> {
        let id = self.id("set").to_string();
        let set = [("guid", id.as_str()), ("name", &self.set)];
        out.create_element("Set").with_attributes(set).write_inner_content(|out| {
            for (key, _) in self.kinds.iter().flat_map(|(_, under)| under) {
                let id = self.id(key).to_string();
                out.create_element("MemberCode").with_attribute((reference, id.as_str())).write_empty()?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// A passage of a text, and the codes it bears.
struct Passage {
    from: usize,
    to: usize,
    codes: Vec<Uuid>,
}

/// The text of one journey.
struct Source<'a> {
    journey: &'a Journey,
    id: Uuid,
    text: String,
    letters: usize,
    passages: Vec<Passage>,
}

impl<'a> Source<'a> {
    fn of(group: &Group, journey: &'a Journey, codes: &Codes, language: Language) -> Self {
        let id = part_id(journey.id, "text");
        let mut source = Self { journey, id, text: String::new(), letters: 0, passages: Vec::new() };
        let texts = Texts::of(language);
        source.add(&[journey.participant.as_str()], &[]);
        for event in &journey.events {
            let date = texts.date(journey.timeline.date_of(event.from));
            source.add(&[&date, &event.title, &event.note], &codes_of(group, journey, event, codes));
            for quote in &event.quotes {
                source.add(&[&format!("\u{201c}{}\u{201d}", quote.text)], &codes_of(group, journey, event, codes));
            }
        }
        for answer in &journey.answers {
            let prompt = group.setup.instrument.prompts.iter().find(|prompt| prompt.id == answer.prompt);
            let asked = prompt.map_or(answer.prompt.as_str(), |prompt| prompt.text.get(language));
            source.add(&[asked, &answer.text], &[]);
        }
        source
    }

    /// Adds lines as a paragraph; where there are `codes`, it is a passage.
    fn add(&mut self, lines: &[&str], codes: &[Uuid]) {
        let lines = lines.iter().filter(|line| !line.is_empty()).map(|line| plain(line));
        let words = lines.collect::<Vec<_>>().join("\n");
        let from = self.letters;
        let letters = words.chars().count();
        self.text.push_str(&words);
        self.text.push_str("\n\n");
        self.letters += letters + 2;
        if !codes.is_empty() && letters > 0 {
            self.passages.push(Passage { from, to: from + letters, codes: codes.to_vec() });
        }
    }
}

/// `words` with line feeds alone at line ends, and without letters that readers count in different ways or that XML has none of.
fn plain(words: &str) -> String {
    let one = |letter: char| match letter {
        '\n' | '\t' => letter,
        letter if letter.is_control() => ' ',
        '\u{feff}' => ' ',
        letter if letter as u32 > 0xffff => REPLACED,
        letter => letter,
    };
    words.replace("\r\n", "\n").replace('\r', "\n").chars().map(one).collect()
}

fn codes_of(group: &Group, journey: &Journey, event: &Event, codes: &Codes) -> Vec<Uuid> {
    let coded = |kind: &'static str| {
        move |mention: &Mention| match &mention.what {
            Mentioned::Code(code) => Some(format!("{kind}/{code}")),
            Mentioned::Other(_) => None,
        }
    };
    let mut keys: Vec<String> = vec![format!("domain/{:?}", event.domain)];
    keys.extend(event.factors.iter().filter_map(coded("factor")));
    keys.extend(event.actors.iter().filter_map(coded("actor")));
    let spans = phase_spans(&group.setup.instrument.phases, &journey.phases, &journey.timeline);
    keys.extend(spans.iter().rev().find(|it| it.from_day <= event.from).map(|span| format!("phase/{}", span.letter)));
    match event.impact.value() {
        0 => {}
        sign => keys.push(format!("sign/{}", if sign > 0 { "plus" } else { "minus" })),
    }
    keys.sort();
    keys.dedup();
    keys.iter().map(|key| codes.id(key)).collect()
}

fn project_xml(group: &Group, codes: &Codes, sources: &[Source<'_>], language: Language) -> io::Result<Vec<u8>> {
    let made = group.journeys.iter().map(|journey| journey.modified).max().unwrap_or_default();
    let stamp = Stamp { user: part_id(group.id, "user").to_string(), at: moment(made) };
    let name = plain(&group.setup.name);
    let mut out = begun()?;
    let root = [
        ("xmlns", "urn:QDA-XML:project:1.0"),
        ("name", name.as_str()),
        ("origin", ORIGIN),
        ("creatingUserGUID", stamp.user.as_str()),
        ("creationDateTime", stamp.at.as_str()),
        ("modifyingUserGUID", stamp.user.as_str()),
        ("modifiedDateTime", stamp.at.as_str()),
    ];
    let variables = Variables::of(group, language);
    out.create_element("Project").with_attributes(root).write_inner_content(|out| {
        out.create_element("Users").write_inner_content(|out| {
            let user = [("guid", stamp.user.as_str()), ("name", "Potloodlijn"), ("id", "potloodlijn")];
            out.create_element("User").with_attributes(user).write_empty()?;
            Ok(())
        })?;
        out.create_element("CodeBook").write_inner_content(|out| {
            out.create_element("Codes").write_inner_content(|out| {
                codes.write(out)?;
                write_people(out, sources)
            })?;
            Ok(())
        })?;
        out.create_element("Variables").write_inner_content(|out| variables.write(out))?;
        out.create_element("Cases").write_inner_content(|out| write_cases(out, sources, &variables))?;
        out.create_element("Sources").write_inner_content(|out| write_sources(out, sources, &variables, &stamp))?;
        out.create_element("Sets").write_inner_content(|out| codes.write_set(out, "targetGUID"))?;
        Ok(())
    })?;
    Ok(out.into_inner().into_inner())
}

/// Who made something, and when.
struct Stamp {
    user: String,
    at: String,
}

/// `2026-03-02T10:14:31Z`: seconds always, a T, and a zone.
fn moment(at: Timestamp) -> String {
    at.round(jiff::Unit::Second).unwrap_or(at).to_string()
}

/// A code with the id of each case, which codes its whole text: one reader links a participant with a text by nothing else.
fn write_people(out: &mut Out, sources: &[Source<'_>]) -> io::Result<()> {
    for source in sources {
        let id = part_id(source.journey.id, "case").to_string();
        let code = [("guid", id.as_str()), ("name", source.journey.participant.as_str()), ("isCodable", "true")];
        out.create_element("Code").with_attributes(code).write_empty()?;
    }
    Ok(())
}

/// What is known of each case, as words.
struct Variables {
    names: Vec<(Uuid, String)>,
    values: BTreeMap<Uuid, Vec<String>>,
}

impl Variables {
    fn of(group: &Group, language: Language) -> Self {
        let texts = Texts::of(language);
        let ids = ["instrument", "origin", "start", "end"];
        let names = ids.map(|id| (part_id(group.id, id), texts.get(&format!("exchange-variable-{id}"))));
        let of = |journey: &Journey| {
            let (start, end) = (journey.timeline.start.to_string(), journey.timeline.end.to_string());
            (journey.id, vec![journey.instrument.to_string(), word_of(&journey.origin), start, end])
        };
        Self { names: names.into(), values: group.journeys.iter().map(of).collect() }
    }

    fn write(&self, out: &mut Out) -> io::Result<()> {
        for (id, name) in &self.names {
            let id = id.to_string();
            let variable = [("guid", id.as_str()), ("name", name), ("typeOfVariable", "Text")];
            out.create_element("Variable").with_attributes(variable).write_empty()?;
        }
        Ok(())
    }

    fn write_values(&self, out: &mut Out, journey: &Journey) -> io::Result<()> {
        for ((id, _), value) in self.names.iter().zip(self.values.get(&journey.id).into_iter().flatten()) {
            out.create_element("VariableValue").write_inner_content(|out| {
                let id = id.to_string();
                out.create_element("VariableRef").with_attribute(("targetGUID", id.as_str())).write_empty()?;
                out.create_element("TextValue").write_text_content(BytesText::new(value))?;
                Ok(())
            })?;
        }
        Ok(())
    }
}

fn word_of(code: &Code) -> String {
    code.to_string()
}

fn write_cases(out: &mut Out, sources: &[Source<'_>], variables: &Variables) -> io::Result<()> {
    for source in sources {
        let id = part_id(source.journey.id, "case").to_string();
        let case = [("guid", id.as_str()), ("name", source.journey.participant.as_str())];
        out.create_element("Case").with_attributes(case).write_inner_content(|out| {
            variables.write_values(out, source.journey)?;
            let text = source.id.to_string();
            out.create_element("SourceRef").with_attribute(("targetGUID", text.as_str())).write_empty()?;
            Ok(())
        })?;
    }
    Ok(())
}

fn write_sources(out: &mut Out, sources: &[Source<'_>], variables: &Variables, stamp: &Stamp) -> io::Result<()> {
    for source in sources {
        let (id, path) = (source.id.to_string(), format!("internal://{}.txt", source.id));
        let text = [
            ("guid", id.as_str()),
            ("name", source.journey.participant.as_str()),
            ("plainTextPath", path.as_str()),
            ("creatingUser", stamp.user.as_str()),
            ("creationDateTime", stamp.at.as_str()),
            ("modifyingUser", stamp.user.as_str()),
            ("modifiedDateTime", stamp.at.as_str()),
        ];
        out.create_element("TextSource").with_attributes(text).write_inner_content(|out| {
            let whole = Passage { from: 0, to: source.letters, codes: vec![part_id(source.journey.id, "case")] };
            for (place, passage) in std::iter::once(&whole).chain(&source.passages).enumerate() {
                write_passage(out, (source.id, place), passage, stamp)?;
            }
            variables.write_values(out, source.journey)
        })?;
    }
    Ok(())
}

/// One selection for each code: a reader drops the second coding of one.
fn write_passage(out: &mut Out, (source, place): (Uuid, usize), passage: &Passage, stamp: &Stamp) -> io::Result<()> {
    let (from, to) = (passage.from.to_string(), passage.to.to_string());
    for code in &passage.codes {
        let selection = part_id(source, &format!("{place}/{code}")).to_string();
        let coding = part_id(source, &format!("{place}/{code}/coding")).to_string();
        let made = [("creatingUser", stamp.user.as_str()), ("creationDateTime", stamp.at.as_str())];
        let of = [("guid", selection.as_str()), ("startPosition", from.as_str()), ("endPosition", to.as_str())];
        let selection = out.create_element("PlainTextSelection").with_attributes(of).with_attributes(made);
        selection.write_inner_content(|out| {
            let coding = out.create_element("Coding").with_attribute(("guid", coding.as_str())).with_attributes(made);
            coding.write_inner_content(|out| {
                let code = code.to_string();
                out.create_element("CodeRef").with_attribute(("targetGUID", code.as_str())).write_empty()?;
                Ok(())
            })?;
            Ok(())
        })?;
    }
    Ok(())
}
