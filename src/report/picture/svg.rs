//! A page as SVG: vector lines, and words that can be read, found and changed. A program that has another font keeps every word as
//! wide as it was measured.

use std::fmt::Write as _;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event as Xml};

use crate::model::Colour;
use crate::report::figures::Figure;
use crate::report::measure::{MM_PER_POINT, width_mm};
use crate::report::page::{Anchor, Area, Item, Line, Place, Text, Weight};
use crate::report::theme::PRINT;

/// The family of the font in the program, and what is near it elsewhere.
const FAMILY: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// `figure` as an SVG file: its size in millimetres, its title and its words for who has it read to them.
///
/// # Errors
/// When the bytes cannot be gathered.
pub fn to_svg(figure: &Figure) -> io::Result<String> {
    let page = &figure.page;
    let (width, height) = (short(page.width_mm), short(page.height_mm));
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = writer.create_element("svg").with_attributes([
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", format!("{width}mm").as_str()),
        ("height", format!("{height}mm").as_str()),
        ("viewBox", format!("0 0 {width} {height}").as_str()),
        ("role", "img"),
        ("aria-labelledby", "title words"),
        ("font-family", FAMILY),
        ("stroke-linejoin", "round"),
    ]);
    root.write_inner_content(|writer| {
        let said = |id: &'static str| [("id", id)];
        writer
            .create_element("title")
            .with_attributes(said("title"))
            .write_text_content(BytesText::new(&figure.title))?;
        writer
            .create_element("desc")
            .with_attributes(said("words"))
            .write_text_content(BytesText::new(&figure.words))?;
        let paper = [("width", width.as_str()), ("height", height.as_str()), ("fill", &hex(PRINT.paper))];
        writer.create_element("rect").with_attributes(paper).write_empty()?;
        page.items.iter().try_for_each(|item| match item {
            Item::Text(text) => write_text(writer, text),
            Item::Line(line) => write_line(writer, line),
            Item::Area(area) => write_area(writer, area),
            // Figures are lines and words.
            Item::Picture(_) => Ok(()),
        })
    })?;
    Ok(String::from_utf8_lossy(&writer.into_inner()).into_owned())
}

fn write_text(writer: &mut Writer<Vec<u8>>, text: &Text) -> io::Result<()> {
    let anchor = match text.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let mut attributes = vec![
        ("x", short(text.place.x_mm)),
        ("y", short(text.place.y_mm)),
        ("font-size", short(text.size_pt * MM_PER_POINT)),
        ("fill", hex(text.colour)),
        ("textLength", short(width_mm(&text.words, text.size_pt, text.weight))),
        ("lengthAdjust", "spacingAndGlyphs".to_owned()),
    ];
    if text.anchor != Anchor::Start {
        attributes.push(("text-anchor", anchor.to_owned()));
    }
    if text.weight == Weight::SemiBold {
        attributes.push(("font-weight", "600".to_owned()));
    }
    let attributes = attributes.iter().map(|(name, value)| (*name, value.as_str()));
    writer.create_element("text").with_attributes(attributes).write_text_content(BytesText::new(&text.words))?;
    Ok(())
}

fn write_line(writer: &mut Writer<Vec<u8>>, line: &Line) -> io::Result<()> {
    let mut attributes = vec![
        ("d", path(&line.points, false)),
        ("fill", "none".to_owned()),
        ("stroke", hex(line.colour)),
        ("stroke-width", short(line.width_mm)),
    ];
    if !line.dash_mm.is_empty() {
        let dash = line.dash_mm.iter().map(|&length| short(length)).collect::<Vec<_>>();
        attributes.push(("stroke-dasharray", dash.join(" ")));
    }
    write_path(writer, &attributes)
}

fn write_area(writer: &mut Writer<Vec<u8>>, area: &Area) -> io::Result<()> {
    let shapes = std::iter::once(&area.points).chain(&area.more).map(|points| path(points, true));
    write_path(writer, &[("d", shapes.collect()), ("fill", hex(area.colour))])
}

fn write_path(writer: &mut Writer<Vec<u8>>, attributes: &[(&str, String)]) -> io::Result<()> {
    let attributes = attributes.iter().map(|(name, value)| (*name, value.as_str()));
    writer.create_element("path").with_attributes(attributes).write_empty()?;
    Ok(())
}

fn path(points: &[Place], closed: bool) -> String {
    let mut path = String::new();
    for (number, point) in points.iter().enumerate() {
        let letter = if number == 0 { 'M' } else { 'L' };
        // Writing into a text cannot fail.
        let _ = write!(path, "{letter}{} {}", short(point.x_mm), short(point.y_mm));
    }
    if closed {
        path.push('Z');
    }
    path
}

fn hex(colour: Colour) -> String {
    let [red, green, blue] = colour.rgb;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A length in hundredths of a millimetre, without what says nothing.
fn short(length_mm: f64) -> String {
    let written = format!("{length_mm:.2}");
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}
