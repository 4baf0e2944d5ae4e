//! By what someone is known again without being named: a keyed hash of a set-up and the code.
//!
//! HMAC with SHA-256 (RFC 2104, FIPS 180-4). With a key that lies elsewhere nobody can try all codes; with one that lies beside it
//! the hash keeps the code from being read, not from being tried.

use std::collections::BTreeSet;

use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;

use super::{Group, Journey, Now, ParticipantCode};

/// The hash of `parts` under `key`, in hexadecimal. Each part goes in with its length, so that no two lists run together.
///
/// ```
/// use potloodlijn::model::keyed_hash;
/// assert_eq!(keyed_hash(b"", &[]), "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
/// assert_ne!(keyed_hash(b"key", &[b"ab", b"c"]), keyed_hash(b"key", &[b"a", b"bc"]));
/// ```
pub fn keyed_hash(key: &[u8], parts: &[&[u8]]) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        // This method takes keys of any length.
        return String::new();
    };
    for part in parts {
        mac.update(&(part.len() as u64).to_le_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"))
}

/// The hash by which `participant`, who drew with the set-up `setup`, is known again. `P7` and `p7` are one person.
///
/// ```
/// use potloodlijn::model::{ParticipantCode, person_hash};
/// let setup = uuid::Uuid::from_u128(1);
/// let code = |text| ParticipantCode::new(text).unwrap();
/// assert_eq!(person_hash(b"key", setup, &code("P07")), person_hash(b"key", setup, &code("p07")));
/// assert_ne!(person_hash(b"key", setup, &code("P07")), person_hash(b"another", setup, &code("P07")));
/// ```
pub fn person_hash(key: &[u8], setup: Uuid, participant: &ParticipantCode) -> String {
    keyed_hash(key, &[setup.as_bytes(), participant.as_str().to_lowercase().as_bytes()])
}

impl Group {
    /// The set-up that `journey` was drawn with; that of the group where it does not say.
    pub fn setup_of(&self, journey: &Journey) -> Uuid {
        journey.setup.unwrap_or(self.setup.id)
    }

    /// The one whose `journey` this is has withdrawn: by the id of the drawing, or by set-up and code under another id.
    pub fn has_withdrawn(&self, journey: &Journey) -> bool {
        self.withdrawn.contains(&journey.id) || self.person_has_withdrawn(self.setup_of(journey), &journey.participant)
    }

    /// The one whose moment `now` is has withdrawn: by the id of the moment, or by set-up and code.
    pub fn moment_has_withdrawn(&self, now: &Now) -> bool {
        let setup = now.setup.unwrap_or(self.setup.id);
        self.withdrawn.contains(&now.moment.id) || self.person_has_withdrawn(setup, &now.participant)
    }

    /// `participant`, who drew with the set-up `setup`, has withdrawn. In a group whose set-up nobody prepared everyone says another
    /// one, and is known by the code alone.
    pub fn person_has_withdrawn(&self, setup: Uuid, participant: &ParticipantCode) -> bool {
        let own = Some(self.setup.id).filter(|&own| own != setup && self.setup.is_unprepared());
        let is_it =
            |salt: &Uuid, setup| self.withdrawn_people.contains(&person_hash(salt.as_bytes(), setup, participant));
        let any = |setup| self.withdrawn.iter().any(|salt| is_it(salt, setup));
        !self.withdrawn_people.is_empty() && (any(setup) || own.is_some_and(any))
    }

    /// Whose drawings and moments there are, each with the set-up that it says; that of the group where it does not say.
    pub(super) fn all_said(&self) -> impl Iterator<Item = (&ParticipantCode, Uuid)> {
        let drew = self.journeys.iter().map(|journey| (&journey.participant, self.setup_of(journey)));
        let now = self.now.iter().map(|now| (&now.participant, now.setup.unwrap_or(self.setup.id)));
        drew.chain(now)
    }

    /// The set-ups under which `participant` stands in this group: those that the drawing and the moments say, and that of the group. Of
    /// someone who says none also those of the others, where nobody prepared that of the group.
    pub(super) fn setups_of(&self, participant: &ParticipantCode) -> BTreeSet<Uuid> {
        let own = || self.all_said().filter(|(code, _)| *code == participant);
        let is_by_others = own().next().is_none() && self.setup.is_unprepared();
        let said = self.all_said().filter(|(code, _)| is_by_others || *code == participant);
        said.map(|(_, setup)| setup).chain([self.setup.id]).collect()
    }
}
