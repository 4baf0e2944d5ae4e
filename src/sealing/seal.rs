//! Sealing to a key, and locking with a passphrase.

use std::io::Write;

use age::armor::{ArmoredWriter, Format};
use age::{Encryptor, Recipient, scrypt};

use super::envelope::LOCKED_WORK;
use super::key::PublicKey;
use super::passphrase::Passphrase;

/// `bytes` sealed to `key`: only its private key opens them.
///
/// # Panics
/// Never: writing to memory does not fail, and one key is never none.
pub fn seal(bytes: &[u8], key: &PublicKey) -> Vec<u8> {
    encrypt(bytes, key.recipient(), Format::Binary)
}

/// `bytes` locked with `passphrase`.
///
/// # Panics
/// Never, as [`seal`].
pub fn lock(bytes: &[u8], passphrase: &Passphrase) -> Vec<u8> {
    lock_as(bytes, passphrase, Format::Binary)
}

/// As [`lock`], as letters that can be printed and typed when `format` says so.
pub(super) fn lock_as(bytes: &[u8], passphrase: &Passphrase, format: Format) -> Vec<u8> {
    let mut recipient = scrypt::Recipient::new(passphrase.secret());
    recipient.set_work_factor(LOCKED_WORK);
    encrypt(bytes, &recipient, format)
}

pub(super) fn encrypt(bytes: &[u8], recipient: &dyn Recipient, format: Format) -> Vec<u8> {
    let one = Encryptor::with_recipients(std::iter::once(recipient)).expect("one key is not none");
    let armour = ArmoredWriter::wrap_output(Vec::new(), format).expect("memory takes all");
    let mut inside = one.wrap_output(armour).expect("memory takes all");
    inside.write_all(bytes).expect("memory takes all");
    inside.finish().and_then(ArmoredWriter::finish).expect("memory takes all")
}
