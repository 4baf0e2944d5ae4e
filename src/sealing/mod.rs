//! Sealing: what is handed over, and what lies at rest under a passphrase, in the age v1 format, so that other programs
//! that know age open it too. Bytes come in, bytes go out; this room knows no file and no window.
//!
//! A hand-in is sealed to the [`PublicKey`] of a facilitator and opened with the [`SecretKeys`] in a key file, which is
//! itself locked with a [`Passphrase`]. A person's own file and a group can be locked with a passphrase as well. Chance is
//! the operating system's, drawn inside age: this is the only room besides the examples where something is not the
//! same twice.

mod armour;
mod chance;
mod envelope;
mod fault;
mod key;
mod key_file;
mod lock;
mod open;
mod passphrase;
mod seal;
mod typed_over;
mod weakness;

pub use chance::chance_bytes;
pub use envelope::{LOCKED_WORK, Lock, is_sealed, lock_of};
pub use fault::SealFault;
pub use key::{PublicKey, SecretKeys};
pub use key_file::{KeyFile, KeyPair};
pub use lock::LineLock;
pub use open::{Closed, MOST_WORK, Openers};
pub use passphrase::Passphrase;
pub use seal::{lock, seal};
pub use typed_over::lines_to_type_over;
pub use weakness::{Weakness, weakness_of};
