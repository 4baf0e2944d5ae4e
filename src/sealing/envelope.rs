//! The outside of a sealed file: bare or in armour, and how much of it there may be before anything is worked out.

use std::io::Read;

use age::Decryptor;
use age::armor::ArmoredReader;

use super::armour::{cleaned, has_armour};
use super::fault::SealFault;

/// How a bare sealed file begins.
const BARE: &[u8] = b"age-encryption.org/";
/// How the line begins that ends a header.
const HEADER_END: &[u8] = b"\n--- ";
/// A header for a few hundred keys fits in here. Each key in it costs work, so a longer one could hang the program.
const LONGEST_HEADER: usize = 64 * 1024;

/// The work this program asks for when it locks: 128 MiB and about half a second, the least that OWASP advises for scrypt
/// (Password Storage Cheat Sheet), so that opening what it locked stays within a quarter GiB in all.
pub const LOCKED_WORK: u8 = 17;

/// What a sealed file needs to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// A private key.
    Key,
    /// A passphrase.
    Passphrase,
}

/// Whether these bytes begin as a sealed file does; the words of a mail may stand before armour.
///
/// ```
/// use potloodlijn::sealing::is_sealed;
/// assert!(is_sealed(b"age-encryption.org/v1\n-> X25519 "));
/// assert!(!is_sealed(br#"{"format":"potloodlijn/journey"}"#));
/// ```
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(BARE) || has_armour(bytes)
}

/// What the sealed file in `bytes` needs to be opened.
///
/// # Errors
/// It is damaged, or of a kind that is not known.
pub fn lock_of(bytes: &[u8]) -> Result<Lock, SealFault> {
    let bare = without_armour(bytes, bytes.len() as u64)?;
    Ok(if read_header(&bare)?.is_scrypt() { Lock::Passphrase } else { Lock::Key })
}

/// The bare sealed file in `bytes`, at most `most` bytes of it.
pub(super) fn without_armour(bytes: &[u8], most: u64) -> Result<Vec<u8>, SealFault> {
    let clean = if bytes.starts_with(BARE) { None } else { Some(cleaned(bytes)?) };
    let bytes = clean.as_deref().map_or(bytes, str::as_bytes);
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

/// What is inside, at most `most` bytes of it.
pub(super) fn read_all(inside: impl Read, most: u64) -> Result<Vec<u8>, SealFault> {
    let mut bytes = Vec::new();
    inside.take(most + 1).read_to_end(&mut bytes).map_err(|_| SealFault::Damaged)?;
    if bytes.len() as u64 > most { Err(SealFault::TooLarge) } else { Ok(bytes) }
}
