//! Keys and ids made by chance, for what has no clock and no chance of its own.

use age::secrecy::ExposeSecret;
use age::x25519;
use sha2::{Digest, Sha256};

/// 32 bytes that nobody can guess: what is drawn for a private key, put through SHA-256 so that it is no key to anything else.
pub fn chance_bytes() -> [u8; 32] {
    let drawn = x25519::Identity::generate().to_string();
    Sha256::digest(drawn.expose_secret().as_bytes()).into()
}
