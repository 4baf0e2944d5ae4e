//! A page as the operations of a content stream, in stretches marked with a number each, so that the structure of the file
//! can point at them.

use std::collections::BTreeMap;

use printpdf::{
    Color, CurTransMat, DictItem, LineDashPattern, LineJoinStyle, LinePoint, Mm, Op, PaintMode, PdfFontHandle, PdfPage,
    Point, PolygonRing, Pt, Rgb, TextItem, XObjectId, XObjectTransform,
};

use super::fonts::font_id;
use super::text_string::utf16_bytes;
use super::whole_words::Stretch;
use crate::model::Colour;
use crate::report::measure::{MM_PER_POINT, frame_of};
use crate::report::page::{Anchor, Area, Item, Line, Page, Picture, Place, Text};
use crate::report::reading_order::Owner;

/// Places are written in whole steps of this size.
const STEP_MM: f64 = 0.05;

/// A page of the file.
pub(super) struct WrittenPage {
    pub(super) page: PdfPage,
    pub(super) sequences: Vec<Sequence>,
}

/// A marked stretch of a page's content; its number is its place in the list.
pub(super) struct Sequence {
    pub(super) owner: Owner,
    /// The first of its items.
    pub(super) first_item: usize,
}

pub(super) fn written_page(page: &Page) -> WrittenPage {
    // All places become whole numbers of steps, which is short to write and short to compress.
    let points_per_step = (STEP_MM / MM_PER_POINT) as f32;
    let scale = CurTransMat::Raw([points_per_step, 0.0, 0.0, points_per_step, 0.0, 0.0]);
    let mut writer = Writer { ops: Vec::new(), height_mm: page.height_mm, pen: Pen::default() };
    writer.ops.push(Op::SetTransformationMatrix { matrix: scale });
    writer.ops.push(Op::SetLineJoinStyle { join: LineJoinStyle::Round });
    let owners = page.owners();
    let mut sequences: Vec<Sequence> = Vec::new();
    let mut marked: Option<Owner> = None;
    for (place, (item, &owner)) in page.items.iter().zip(&owners).enumerate() {
        // Texts that stand alone are paragraphs of their own.
        if marked != Some(owner) || owner == Owner::Alone {
            if marked.is_some() {
                writer.ops.push(Op::EndMarkedContent);
            }
            marked = Some(owner);
            writer.begin(owner, place, &mut sequences);
        }
        match item {
            Item::Text(text) => {
                let stretches = Stretch::all_of(&page.items, &owners, place);
                writer.text(text, &stretches);
            }
            Item::Line(line) => writer.line(line),
            Item::Area(area) => writer.area(area),
            Item::Picture(picture) => writer.picture(picture),
        }
    }
    if marked.is_some() {
        writer.ops.push(Op::EndMarkedContent);
    }
    WrittenPage { page: PdfPage::new(Mm(page.width_mm as f32), Mm(page.height_mm as f32), writer.ops), sequences }
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
        let shapes = std::iter::once(&area.points).chain(&area.more);
        let rings = shapes.map(|points| PolygonRing { points: self.path(points) }).collect();
        self.fill_with(area.colour);
        let polygon = printpdf::Polygon { rings, mode: PaintMode::Fill, ..Default::default() };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn picture(&mut self, picture: &Picture) {
        let frame = picture.frame;
        let corner = self.point(Place { x_mm: frame.left_mm, y_mm: frame.bottom_mm });
        let (width, height) = (whole_steps(frame.width_mm()), whole_steps(frame.height_mm()));
        let matrix = CurTransMat::Raw([width, 0.0, 0.0, height, corner.x.0, corner.y.0]);
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix { matrix },
            Op::UseXobject { id: XObjectId(picture.name.clone()), transform },
            Op::RestoreGraphicsState,
        ]);
    }

    /// Begins a marked stretch at the item at `first_item`.
    fn begin(&mut self, owner: Owner, first_item: usize, sequences: &mut Vec<Sequence>) {
        if owner == Owner::Decoration {
            self.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
            return;
        }
        let number = BTreeMap::from([("MCID".to_owned(), DictItem::Int(sequences.len() as i64))]);
        let properties = DictItem::Dict { map: number };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
        sequences.push(Sequence { owner, first_item });
    }

    /// Writes a line of text in its stretches.
    fn text(&mut self, text: &Text, stretches: &[Stretch]) {
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
        ]);
        for stretch in stretches {
            let show = Op::ShowText { items: vec![TextItem::Text(stretch.shown.clone())] };
            let Some(words) = &stretch.read_as else {
                self.ops.push(show);
                continue;
            };
            let words = DictItem::String { data: utf16_bytes(words), literal: false };
            let properties = DictItem::Dict { map: BTreeMap::from([("ActualText".to_owned(), words)]) };
            self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
            self.ops.extend([show, Op::EndMarkedContent]);
        }
        self.ops.push(Op::EndTextSection);
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
