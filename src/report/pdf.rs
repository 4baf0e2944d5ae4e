//! Pages to a PDF file: vector lines, two embedded fonts, the same bytes for the same pages.
//!
//! `printpdf` writes the pages; `lopdf` then sets what it leaves open and takes out what it adds: dates, a random id, and
//! entries with the wrong type (all seen in printpdf 0.12.8).

use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{
    Color, CurTransMat, FontId, LineDashPattern, LineJoinStyle, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, PolygonRing, Pt, Rgb, TextItem,
};
use thiserror::Error;

use super::measure::{MM_PER_POINT, font_bytes, frame_of};
use super::page::{Anchor, Area, Document, Item, Line, Page, Place, Text, Weight};
use crate::model::Colour;

/// Places are written in whole steps of this size.
const STEP_MM: f64 = 0.05;
/// The program that wrote the file; it says nothing about who used it.
const PRODUCER: &str = "Potloodlijn";

/// Why pages could not be written as PDF.
#[derive(Debug, Error)]
pub enum PdfError {
    /// The font in the program could not be read.
    #[error("the built-in font cannot be read")]
    Font,
    /// The pages hold something that cannot be written.
    #[error("the page cannot be written: {0}")]
    Page(String),
    /// The file could not be put together.
    #[error("the file cannot be put together: {0}")]
    Write(#[from] lopdf::Error),
    /// The bytes could not be gathered.
    #[error("the bytes cannot be gathered: {0}")]
    Bytes(#[from] std::io::Error),
}

/// The document as a PDF file. The same document always gives the same bytes.
///
/// # Errors
/// When the built-in font cannot be read or a writer below refuses; neither depends on a journey's content.
pub fn to_pdf(document: &Document) -> Result<Vec<u8>, PdfError> {
    let mut pdf = PdfDocument::new(&document.title);
    for weight in [Weight::Regular, Weight::SemiBold] {
        let font = embeddable_font(weight).ok_or(PdfError::Font)?;
        pdf.resources.fonts.map.insert(font_id(weight), PdfFont::new(font));
    }
    pdf.pages = document.pages.iter().map(written_page).collect();
    let mut warnings = Vec::new();
    let mut file = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(PdfError::Page(warning.msg.clone()));
    }
    finish(&mut file, document)?;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes)?;
    Ok(bytes)
}

fn font_id(weight: Weight) -> FontId {
    FontId(match weight {
        Weight::Regular => "R".into(),
        Weight::SemiBold => "S".into(),
    })
}

/// The font in the program is a subset of Inter already, and says so in its name with a tag of six letters.
fn embeddable_font(weight: Weight) -> Option<ParsedFont> {
    let mut font = ParsedFont::from_bytes(font_bytes(weight), 0, &mut Vec::new())?;
    font.font_name = Some(match weight {
        Weight::Regular => "PLDREG+Inter-Regular".into(),
        Weight::SemiBold => "PLDSEM+Inter-SemiBold".into(),
    });
    Some(font)
}

/// Sets title, language and a fingerprint; takes out dates and everything that says nothing.
fn finish(file: &mut lopdf::Document, document: &Document) -> Result<(), PdfError> {
    let mut information = Dictionary::new();
    information.set("Title", utf16(&document.title));
    information.set("Producer", utf16(PRODUCER));
    let information = file.add_object(information);
    file.trailer.set("Info", information);

    let mut viewer = Dictionary::new();
    viewer.set("DisplayDocTitle", true);
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(document.language.code()));
    catalog.set("ViewerPreferences", viewer);
    catalog.set("PageMode", Object::Name(b"UseNone".to_vec()));
    catalog.set("PageLayout", Object::Name(b"SinglePage".to_vec()));

    file.version = "1.7".into();
    file.prune_objects();
    file.renumber_objects();
    let fingerprint = Object::String(fingerprint(file).to_be_bytes().to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![fingerprint.clone(), fingerprint]);
    file.compress();
    Ok(())
}

/// The 128-bit FNV-1a hash of all streams: an id that depends on the content and on nothing else.
fn fingerprint(file: &lopdf::Document) -> u128 {
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
    streams.flat_map(|stream| stream.content.iter()).fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, |hash, &byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013B)
    })
}

fn utf16(text: &str) -> Object {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

fn written_page(page: &Page) -> PdfPage {
    // All places become whole numbers of steps, which is short to write and short to compress.
    let points_per_step = (STEP_MM / MM_PER_POINT) as f32;
    let scale = CurTransMat::Raw([points_per_step, 0.0, 0.0, points_per_step, 0.0, 0.0]);
    let mut writer = Writer { ops: Vec::new(), height_mm: page.height_mm, pen: Pen::default() };
    writer.ops.push(Op::SetTransformationMatrix { matrix: scale });
    writer.ops.push(Op::SetLineJoinStyle { join: LineJoinStyle::Round });
    for item in &page.items {
        match item {
            Item::Text(text) => writer.text(text),
            Item::Line(line) => writer.line(line),
            Item::Area(area) => writer.area(area),
        }
    }
    PdfPage::new(Mm(page.width_mm as f32), Mm(page.height_mm as f32), writer.ops)
}

/// What was set last, so that it is not said twice.
#[derive(Default)]
struct Pen {
    fill: Option<Colour>,
    stroke: Option<Colour>,
    width: Option<f32>,
    dash: Vec<f32>,
}

struct Writer {
    ops: Vec<Op>,
    height_mm: f64,
    pen: Pen,
}

impl Writer {
    fn point(&self, place: Place) -> Point {
        Point { x: Pt(whole_steps(place.x_mm)), y: Pt(whole_steps(self.height_mm - place.y_mm)) }
    }

    fn path(&self, places: &[Place]) -> Vec<LinePoint> {
        let mut points: Vec<Point> = places.iter().map(|&place| self.point(place)).collect();
        points.dedup_by(|next, last| next.x.0 == last.x.0 && next.y.0 == last.y.0);
        points.into_iter().map(|p| LinePoint { p, bezier: false }).collect()
    }

    fn fill_with(&mut self, colour: Colour) {
        if self.pen.fill.replace(colour) != Some(colour) {
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    fn stroke_with(&mut self, line: &Line) {
        if self.pen.stroke.replace(line.colour) != Some(line.colour) {
            self.ops.push(Op::SetOutlineColor { col: rgb(line.colour) });
        }
        let width = tenths_of_steps(line.width_mm);
        if self.pen.width.replace(width) != Some(width) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        }
        let dash: Vec<f32> = line.dash_mm.iter().map(|&length| tenths_of_steps(length)).collect();
        if self.pen.dash != dash {
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &dash) });
            self.pen.dash = dash;
        }
    }

    fn line(&mut self, line: &Line) {
        let points = self.path(&line.points);
        if points.len() > 1 {
            self.stroke_with(line);
            self.ops.push(Op::DrawLine { line: printpdf::Line { points, is_closed: false } });
        }
    }

    fn area(&mut self, area: &Area) {
        let rings = vec![PolygonRing { points: self.path(&area.points) }];
        self.fill_with(area.colour);
        let polygon = printpdf::Polygon { rings, mode: PaintMode::Fill, ..Default::default() };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn text(&mut self, text: &Text) {
        if text.words.is_empty() {
            return;
        }
        self.fill_with(text.colour);
        let left_mm = match text.anchor {
            Anchor::Start => text.place.x_mm,
            Anchor::Middle | Anchor::End => frame_of(text).left_mm,
        };
        let pos = self.point(Place { x_mm: left_mm, ..text.place });
        let size = Pt(tenths_of_steps(text.size_pt * MM_PER_POINT));
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFont { font: PdfFontHandle::External(font_id(text.weight)), size },
            Op::SetTextCursor { pos },
            Op::ShowText { items: vec![TextItem::Text(text.words.clone())] },
            Op::EndTextSection,
        ]);
    }
}

fn whole_steps(length_mm: f64) -> f32 {
    (length_mm / STEP_MM).round() as f32
}

fn tenths_of_steps(length_mm: f64) -> f32 {
    ((length_mm / STEP_MM * 10.0).round() / 10.0) as f32
}

fn rgb(colour: Colour) -> Color {
    let part = |part: u8| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0;
    let [red, green, blue] = colour.rgb;
    Color::Rgb(Rgb::new(part(red), part(green), part(blue), None))
}
