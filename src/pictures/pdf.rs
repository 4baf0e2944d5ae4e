//! The pictures on the pages of a PDF that a scanner or a copier made.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

use super::pdf_image::decode_image;
use super::placed::{Matrix, Placed, composed};
use super::{MOST_PIXELS, PictureFault};
use crate::reading::Picture;

/// What a stream of the file itself may unfold to.
const MOST_STREAM_BYTES: usize = 64 * 1024 * 1024;
/// What a page and all forms it draws may say together, each form as often as it is drawn. In memory a byte takes up to eighty.
const MOST_WORDS_BYTES: usize = 2 * 1024 * 1024;
/// A form counts for so much more than it says, so that empty ones have an end too.
const FORM_BYTES: usize = 64;
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

/// What was met on a page so far.
#[derive(Default)]
struct Walk<'a> {
    found: Vec<Found<'a>>,
    /// What was said, in bytes.
    said: usize,
}

/// A picture on a page, and where it is put.
struct Found<'a> {
    stream: &'a Stream,
    matrix: Matrix,
}

impl PdfPages {
    pub(super) fn open(bytes: &[u8]) -> Result<Self, PictureFault> {
        let options = LoadOptions { max_decompressed_size: Some(MOST_STREAM_BYTES), ..LoadOptions::default() };
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
        let content = self.document.get_page_content_with_limit(id, MOST_WORDS_BYTES);
        let content = content.map_err(|_| PictureFault::Damaged)?;
        let resources = self.resources(id).ok_or(PictureFault::EmptyPage)?;
        let mut walk = Walk::default();
        self.collect(&content, resources, Matrix::STILL, 0, &mut walk);
        let mut found = walk.found;
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
        walk: &mut Walk<'a>,
    ) {
        walk.said += content.len();
        if walk.said > MOST_WORDS_BYTES {
            return;
        }
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
                        self.note(stream, resources, now, depth, walk);
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
        walk: &mut Walk<'a>,
    ) {
        match stream.dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Image") if walk.found.len() < MOST_PICTURES => walk.found.push(Found { stream, matrix }),
            Ok(b"Form") if depth < DEEPEST_FORM && walk.said < MOST_WORDS_BYTES => {
                walk.said += FORM_BYTES;
                let own = stream.dict.get(b"Matrix").ok().and_then(|it| Matrix::of(it.as_array().ok()?));
                let resources = self.dictionary(stream.dict.get(b"Resources").ok()).unwrap_or(resources);
                let content = if stream.dict.has(b"Filter") {
                    stream.decompressed_content_with_limit(MOST_WORDS_BYTES).unwrap_or_default()
                } else {
                    stream.content.clone()
                };
                self.collect(&content, resources, own.unwrap_or(Matrix::STILL).then(matrix), depth + 1, walk);
            }
            _ => {}
        }
    }
}
