//! The pages of a TIFF. The decoder knows the first page only, so each page is decoded from a file that begins with it.

use super::raster_file::decode;
use super::{MOST_PIXELS, PictureFault};
use crate::reading::Picture;

/// Pages beyond this are not looked for.
const MOST_PAGES: usize = 500;
/// An entry of a directory: tag, kind, count, value.
const ENTRY_BYTES: usize = 12;
/// Bits in a sample.
const BITS_PER_SAMPLE: u16 = 258;
/// The order of bits in a byte; 2 is from the lowest.
const FILL_ORDER: u16 = 266;
/// Pixels across and down.
const WIDTH: u16 = 256;
const HEIGHT: u16 = 257;

/// A TIFF that was opened.
#[derive(Debug)]
pub(super) struct TiffPages {
    bytes: Vec<u8>,
    is_little: bool,
    /// Where the directory of each page begins.
    directories: Vec<u32>,
}

impl TiffPages {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, PictureFault> {
        let is_little = bytes.starts_with(b"II");
        let mut pages = Self { bytes, is_little, directories: Vec::new() };
        let mut next = pages.long(4).ok_or(PictureFault::Damaged)?;
        while next != 0 && pages.directories.len() < MOST_PAGES && !pages.directories.contains(&next) {
            let Some(count) = pages.short(next as usize) else { break };
            pages.directories.push(next);
            next = pages.long(next as usize + 2 + usize::from(count) * ENTRY_BYTES).unwrap_or(0);
        }
        if pages.directories.is_empty() { Err(PictureFault::Damaged) } else { Ok(pages) }
    }

    pub(super) fn count(&self) -> usize {
        self.directories.len()
    }

    pub(super) fn page(&self, number: usize) -> Result<Picture, PictureFault> {
        let &directory = self.directories.get(number).ok_or(PictureFault::Damaged)?;
        let tag = |tag| self.tag(directory as usize, tag);
        if tag(BITS_PER_SAMPLE).unwrap_or(1) == 1 {
            return Err(PictureFault::BlackAndWhite);
        }
        // Decoded, such a file gives wrong pixels without a word.
        if tag(FILL_ORDER) == Some(2) {
            return Err(PictureFault::Unsupported);
        }
        let pixels = u64::from(tag(WIDTH).unwrap_or(0)) * u64::from(tag(HEIGHT).unwrap_or(0));
        if pixels > MOST_PIXELS {
            return Err(PictureFault::TooLarge);
        }
        if number == 0 {
            return decode(&self.bytes);
        }
        let mut bytes = self.bytes.clone();
        let start = if self.is_little { directory.to_le_bytes() } else { directory.to_be_bytes() };
        bytes[4..8].copy_from_slice(&start);
        decode(&bytes)
    }

    /// The first value of a tag in a directory, where it is a whole number.
    fn tag(&self, directory: usize, wanted: u16) -> Option<u32> {
        let count = usize::from(self.short(directory)?);
        let entry =
            (0..count).map(|number| directory + 2 + number * ENTRY_BYTES).find(|&at| self.short(at) == Some(wanted))?;
        let (kind, values) = (self.short(entry + 2)?, self.long(entry + 4)?);
        let size = match kind {
            1 => 1,
            3 => 2,
            4 => 4,
            _ => return None,
        };
        // Up to four bytes stand in the entry itself.
        let at = if values.checked_mul(size)? <= 4 { entry + 8 } else { self.long(entry + 8)? as usize };
        match size {
            1 => self.bytes.get(at).map(|&byte| u32::from(byte)),
            2 => self.short(at).map(u32::from),
            _ => self.long(at),
        }
    }

    fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    }
}
