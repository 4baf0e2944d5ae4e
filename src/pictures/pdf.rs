//! The pictures on the pages of a PDF that a scanner or a copier made.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

use super::pdf_image::decode_image;
use super::placed::{Matrix, Placed, composed};
use super::{MOST_PIXELS, PictureFault};
use crate::reading::Picture;

/// What a stream of the file itself, or the words of a page, may unfold to.
const MOST_CONTENT_BYTES: usize = 64 * 1024 * 1024;
/// Forms may hold forms this deep.
const DEEPEST_FORM: usize = 4;
/// Pages may have so many parents.
const MOST_PARENTS: usize = 32;
/// The most pictures on one page.
const MOST_PICTURES: usize = 512;

/// A PDF that was opened.
#[derive(Debug)]
pub(super) struct PdfPages {
    document: Document,
    pages: Vec<ObjectId>,
}

/// A picture on a page, and where it is put.
struct Found<'a> {
    stream: &'a Stream,
    matrix: Matrix,
}

impl PdfPages {
    pub(super) fn open(bytes: &[u8]) -> Result<Self, PictureFault> {
        let options = LoadOptions { max_decompressed_size: Some(MOST_CONTENT_BYTES), ..LoadOptions::default() };
        let document = Document::load_mem_with_options(bytes, options).map_err(|_| PictureFault::Damaged)?;
        if document.is_encrypted() {
            return Err(PictureFault::Locked);
        }
        let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
        if pages.is_empty() { Err(PictureFault::Damaged) } else { Ok(Self { document, pages }) }
    }

    pub(super) fn count(&self) -> usize {
        self.pages.len()
    }

    /// The pictures of a page, put together by their places.
    pub(super) fn page(&self, number: usize) -> Result<Picture, PictureFault> {
        let &id = self.pages.get(number).ok_or(PictureFault::Damaged)?;
        let content = self.document.get_page_content_with_limit(id, MOST_CONTENT_BYTES);
        let content = content.map_err(|_| PictureFault::Damaged)?;
        let resources = self.resources(id).ok_or(PictureFault::EmptyPage)?;
        let mut found = Vec::new();
        self.collect(&content, resources, Matrix::STILL, 0, &mut found);
        if found.is_empty() {
            return Err(PictureFault::EmptyPage);
        }
        // A small picture beside the scan, such as a mark of the maker, counts for nothing.
        let largest = found.iter().map(|found| found.matrix.area()).fold(0.0, f64::max);
        found.retain(|found| found.matrix.area() > 0.02 * largest);
        let mut placed = Vec::new();
        let mut pixels = 0;
        for Found { stream, matrix } in found {
            let picture = decode_image(&self.document, stream)?;
            pixels += (picture.width() * picture.height()) as u64;
            if pixels > MOST_PIXELS {
                return Err(PictureFault::TooLarge);
            }
            placed.push(Placed { picture, matrix });
        }
        composed(placed)
    }

    /// What a page may use: its own, or that of the parent which has some.
    fn resources(&self, page: ObjectId) -> Option<&Dictionary> {
        let mut dictionary = self.document.get_dictionary(page).ok()?;
        for _ in 0..MOST_PARENTS {
            if let Some(resources) = self.dictionary(dictionary.get(b"Resources").ok()) {
                return Some(resources);
            }
            dictionary = self.dictionary(dictionary.get(b"Parent").ok())?;
        }
        None
    }

    fn dictionary<'a>(&'a self, object: Option<&'a Object>) -> Option<&'a Dictionary> {
        self.document.dereference(object?).ok()?.1.as_dict().ok()
    }

    /// Walks through what a page or a form draws, and notes the pictures.
    fn collect<'a>(
        &'a self,
        content: &[u8],
        resources: &'a Dictionary,
        base: Matrix,
        depth: usize,
        found: &mut Vec<Found<'a>>,
    ) {
        let Ok(content) = Content::decode(content) else { return };
        let Some(objects) = self.dictionary(resources.get(b"XObject").ok()) else { return };
        let (mut now, mut before) = (base, Vec::new());
        for operation in &content.operations {
            match operation.operator.as_str() {
                "q" => before.push(now),
                "Q" => now = before.pop().unwrap_or(base),
                "cm" => {
                    if let Some(matrix) = Matrix::of(&operation.operands) {
                        now = matrix.then(now);
                    }
                }
                "Do" => {
                    let name = operation.operands.first().and_then(|operand| operand.as_name().ok());
                    let object = name.and_then(|name| objects.get(name).ok());
                    if let Some(stream) =
                        object.and_then(|object| self.document.dereference(object).ok()?.1.as_stream().ok())
                    {
                        self.note(stream, resources, now, depth, found);
                    }
                }
                _ => {}
            }
        }
    }

    fn note<'a>(
        &'a self,
        stream: &'a Stream,
        resources: &'a Dictionary,
        matrix: Matrix,
        depth: usize,
        found: &mut Vec<Found<'a>>,
    ) {
        match stream.dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Image") if found.len() < MOST_PICTURES => found.push(Found { stream, matrix }),
            Ok(b"Form") if depth < DEEPEST_FORM => {
                let own = stream.dict.get(b"Matrix").ok().and_then(|it| Matrix::of(it.as_array().ok()?));
                let resources = self.dictionary(stream.dict.get(b"Resources").ok()).unwrap_or(resources);
                let content = if stream.dict.has(b"Filter") {
                    stream.decompressed_content_with_limit(MOST_CONTENT_BYTES).unwrap_or_default()
                } else {
                    stream.content.clone()
                };
                self.collect(&content, resources, own.unwrap_or(Matrix::STILL).then(matrix), depth + 1, found);
            }
            _ => {}
        }
    }
}
