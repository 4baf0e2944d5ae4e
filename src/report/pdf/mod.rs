//! Pages to a tagged PDF file: vector lines, fonts with just the letters used, the same bytes for the same pages.
//!
//! `printpdf` writes the pages ([`content`]); `lopdf` then adds what it cannot: what each part of a page is, for those who
//! have it read to them ([`tags`]), a list of contents ([`outline`]), what the file says of itself ([`metadata`]), and takes out dates, a random id and entries of the
//! wrong type ([`finish`]; all seen in printpdf 0.12.8).
//!
//! What is reached: a title and a language, headings, paragraphs, lists, tables with heads, figures with words for them,
//! decoration marked as such, all in the order of reading. Every kind of page passes the rules of PDF/UA-1 that a program can
//! judge (page-validation 0.11.0); whether it reads well, only somebody who has it read to them can tell.

mod content;
mod finish;
mod fonts;
mod metadata;
mod outline;
mod tags;
mod text_string;
mod whole_words;

use content::{WrittenPage, written_page};
use lopdf::SaveOptions;
use printpdf::{PdfDocument, PdfSaveOptions, RawImage, RawImageData, RawImageFormat, XObject, XObjectId};
use thiserror::Error;

use crate::report::page::{Document, Item, Picture};

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
    let written: Vec<WrittenPage> = document.pages.iter().map(written_page).collect();
    for (weight, font) in fonts::fonts_for(document).ok_or(PdfError::Font)? {
        pdf.resources.fonts.map.insert(fonts::font_id(weight), printpdf::PdfFont::new(font));
    }
    for picture in pictures_of(document) {
        let image = RawImage {
            pixels: RawImageData::U8(picture.dots.rgb.clone()),
            width: picture.dots.width,
            height: picture.dots.height,
            data_format: RawImageFormat::RGB8,
            tag: Vec::new(),
        };
        pdf.resources.xobjects.map.insert(XObjectId(picture.name.clone()), XObject::Image(image));
    }
    let (pages, sequences): (Vec<_>, Vec<_>) = written.into_iter().map(|page| (page.page, page.sequences)).unzip();
    pdf.pages = pages;
    let mut warnings = Vec::new();
    let mut file = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(PdfError::Page(warning.msg.clone()));
    }
    tags::tag(&mut file, document, &sequences)?;
    outline::add_outline(&mut file, document)?;
    metadata::add_metadata(&mut file, document)?;
    finish::finish(&mut file, document)?;
    let mut bytes = Vec::new();
    // The many small objects of the structure are packed and compressed together.
    let packed = SaveOptions { use_object_streams: true, use_xref_streams: true, ..SaveOptions::default() };
    file.save_with_options(&mut bytes, packed)?;
    Ok(bytes)
}

fn pictures_of(document: &Document) -> impl Iterator<Item = &Picture> {
    document.pages.iter().flat_map(|page| &page.items).filter_map(|item| match item {
        Item::Picture(picture) => Some(picture),
        Item::Text(_) | Item::Line(_) | Item::Area(_) => None,
    })
}
