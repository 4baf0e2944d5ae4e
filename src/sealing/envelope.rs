//! The outside of a sealed file: bare or in armour, and how much of it there may be before anything is worked out.

use std::io::Read;

use age::Decryptor;
use age::armor::ArmoredReader;

use super::SealFault;

/// How a bare sealed file begins.
const BARE: &[u8] = b"age-encryption.org/";
/// How one in armour begins.
const ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
/// How the line begins that ends a header.
const HEADER_END: &[u8] = b"\n--- ";
/// A header for a few hundred keys fits in here. Each key in it costs work, so a longer one could hang the program.
const LONGEST_HEADER: usize = 64 * 1024;

/// Whether these bytes begin as a sealed file does; white space may stand before armour.
pub(super) fn begins_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(BARE) || bytes.trim_ascii_start().starts_with(ARMOUR)
}

/// The bare sealed file in `bytes`, at most `most` bytes of it.
pub(super) fn without_armour(bytes: &[u8], most: u64) -> Result<Vec<u8>, SealFault> {
    let mut bare = Vec::new();
    ArmoredReader::new(bytes).take(most + 1).read_to_end(&mut bare).map_err(|_| SealFault::Damaged)?;
    if bare.len() as u64 > most { Err(SealFault::TooLarge) } else { Ok(bare) }
}

/// Reads the header of a bare sealed file.
pub(super) fn read_header(bare: &[u8]) -> Result<Decryptor<&[u8]>, SealFault> {
    let head = &bare[..bare.len().min(LONGEST_HEADER)];
    if !head.windows(HEADER_END.len()).any(|part| part == HEADER_END) {
        return Err(if bare.len() > LONGEST_HEADER { SealFault::TooMuchWork } else { SealFault::Damaged });
    }
    Decryptor::new_buffered(bare).map_err(|error| SealFault::of_file(&error))
}
