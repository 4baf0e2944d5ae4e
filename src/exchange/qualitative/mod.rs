//! A project and a codebook for qualitative analysis, in the REFI-QDA exchange format (urn:QDA-XML:project:1.0 and
//! urn:QDA-XML:codebook:1.0).
//!
//! Each journey is a case with its variables; its events, notes, freed quotes and answers are one text, with a passage for each
//! of them that is coded with its factors, actors, sign and phase. Positions count code points from 0, the end exclusive; lines
//! end with a line feed; letters beyond the basic plane are replaced, as readers count them differently. Ids are made from those of
//! the group, small letters without braces, so that the same group gives the same project.

mod codes;
mod source;
mod variables;
mod writing;

use std::io::{self, Cursor, Write};

use jiff::Timestamp;
use quick_xml::events::BytesText;
use uuid::Uuid;
use zip::write::SimpleFileOptions;

use self::codes::Codes;
use self::source::{Passage, Source};
use self::variables::Variables;
use self::writing::{Out, begun, part_id, plain};
use super::about::{LEFT_OUT_OF_PROJECT, about};
use super::leaving::Leaving;
use crate::model::{Instrument, Language};
use crate::text::Texts;

/// Who made it, for readers that ask; without the letters of a program that makes one of them change line ends.
const ORIGIN: &str = concat!("Potloodlijn ", env!("CARGO_PKG_VERSION"));

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
    let codes = Codes::of_group(group, language);
    let sources: Vec<Source<'_>> = group.journeys.iter().map(|it| Source::of(group, it, &codes, language)).collect();
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.start_file("project.qde", options)?;
    zip.write_all(&project_xml(leaving, &codes, &sources, language)?)?;
    for source in &sources {
        zip.start_file(format!("sources/{}.txt", source.id), options)?;
        zip.write_all(source.text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn project_xml(leaving: &Leaving, codes: &Codes, sources: &[Source<'_>], language: Language) -> io::Result<Vec<u8>> {
    let group = &leaving.group;
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
        let about = about(LEFT_OUT_OF_PROJECT, leaving, Texts::of(language)).join("\n");
        out.create_element("Description").write_text_content(BytesText::new(&plain(&about)))?;
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

fn write_sources(out: &mut Out, sources: &[Source<'_>], variables: &Variables<'_>, stamp: &Stamp) -> io::Result<()> {
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
