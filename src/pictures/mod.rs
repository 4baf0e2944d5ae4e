//! Bytes of photos and scans ↔ pixels: JPEG, PNG, WebP, TIFF, and the pictures in the pages of a PDF.
//!
//! A file is opened once and its pages are decoded one by one, so that a pile of scans never lies in memory as pixels. Whatever says how
//! to turn a page upright is heeded for photos alone: a sheet says itself which way is up.

mod colour_profile;
mod fault;
mod guarded;
mod kind;
mod pdf;
mod pdf_image;
mod placed;
mod predictor;
mod raster_file;
mod tiff_pages;

use crate::reading::Picture;

pub use fault::PictureFault;
pub use guarded::is_decoding;
pub use kind::is_picture;

use guarded::guarded;
use kind::Kind;

/// The most pixels a page may have: A3 at 600 dots an inch. With what reading needs beside it a page stays under 400 MiB of
/// memory up to half of this, and under twice that at most.
pub const MOST_PIXELS: u64 = 72_000_000;

/// A file with pictures that was opened.
#[derive(Debug)]
pub struct Pages {
    source: Source,
}

#[derive(Debug)]
enum Source {
    One(Vec<u8>),
    Tiff(tiff_pages::TiffPages),
    Pdf(Box<pdf::PdfPages>),
}

impl Pages {
    /// Opens a file, which is known by its first bytes and not by its name.
    ///
    /// # Errors
    /// [`PictureFault`], when it is none of these kinds or cannot be opened.
    pub fn open(bytes: Vec<u8>) -> Result<Self, PictureFault> {
        let source = match kind::kind_of(&bytes) {
            Kind::Heic => return Err(PictureFault::Heic),
            Kind::Other => return Err(PictureFault::NoPicture),
            Kind::Photo => Source::One(bytes),
            Kind::Tiff => Source::Tiff(tiff_pages::TiffPages::open(bytes)?),
            Kind::Pdf => Source::Pdf(Box::new(guarded(|| pdf::PdfPages::open(&bytes))?)),
        };
        Ok(Self { source })
    }

    /// How many pages it has.
    pub fn count(&self) -> usize {
        match &self.source {
            Source::One(_) => 1,
            Source::Tiff(pages) => pages.count(),
            Source::Pdf(pages) => pages.count(),
        }
    }

    /// The pixels of a page, from 0.
    ///
    /// # Errors
    /// [`PictureFault`], when there is no picture on it, or one that cannot be decoded or is too large.
    pub fn page(&self, number: usize) -> Result<Picture, PictureFault> {
        guarded(|| match &self.source {
            Source::One(bytes) => raster_file::decode(bytes),
            Source::Tiff(pages) => pages.page(number),
            Source::Pdf(pages) => pages.page(number),
        })
    }
}
