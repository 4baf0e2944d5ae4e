//! The same picture gives the same journey.

use uuid::{Builder, Uuid};

use crate::model::ParticipantCode;

/// A number that two different files hardly ever share (Fowler, Noll and Vo's 1a, of 128 bits).
pub fn fingerprint(bytes: &[u8]) -> u128 {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
    let start: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    bytes.iter().fold(start, |hash, &byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}

/// The id of a journey that was not read before. The same picture gives the same one, and it says nothing about its owner.
pub fn new_id(setup: Option<Uuid>, participant: &ParticipantCode, picture: u128) -> Uuid {
    let text = format!("{:?}:{participant}:{picture:032x}", setup.map(|id| id.as_u128()));
    Builder::from_random_bytes(fingerprint(text.as_bytes()).to_be_bytes()).into_uuid()
}
