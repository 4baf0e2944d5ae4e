//! `handover`: a group for another facilitator, or for a safe place, with all it remembers; sealed to a key or locked.

use std::path::Path;

use crate::cli::console::{Console, Ending};
use crate::cli::giving::{complain_of_memory, learned};
use crate::cli::group_file::GroupFile;
use crate::cli::output::{Writing, write_output};
use crate::format::write;
use crate::privacy::with_memory;
use crate::sealing::{PublicKey, lock, seal};
use crate::storage::load;
use crate::text::seal_sentence;

/// Writes the group at `path` to `output`, sealed to the public key `to` (or that in the file of this name), or locked with a
/// passphrase.
pub(super) fn hand_over(path: &Path, to: Option<&str>, output: &Path, console: &mut Console) -> Ending {
    let Some(file) = GroupFile::open(path, console) else { return Ending::NothingDone };
    let name = path.display().to_string();
    let memory = match learned(&file.group) {
        Ok(memory) => memory,
        Err(trouble) => {
            complain_of_memory(&trouble, console);
            return Ending::NothingDone;
        }
    };
    let group = with_memory(&file.group, &memory);
    let closed = match to {
        Some(to) => public_key(to, console).map(|key| seal(&write(&group), &key)),
        None => console.secrets.new_passphrase(console.texts).map(|passphrase| {
            console.say_if_easy(&passphrase);
            lock(&write(&group), &passphrase)
        }),
    };
    let bytes = match closed {
        Ok(bytes) => bytes,
        Err(why) => {
            console.complain(&console.about(to.unwrap_or(&name), &why));
            return Ending::NothingDone;
        }
    };
    if !write_output(output, &bytes, Writing::Closed(group.id), console) {
        return Ending::NothingDone;
    }
    let words = [("n", group.journeys.len().into()), ("editions", group.editions.len().into())];
    let done = console.texts.with("cli-handover-done", words);
    console.say(&console.about(&output.display().to_string(), &done));
    Ending::Done
}

/// The key that `to` is, or that stands in the file of that name.
fn public_key(to: &str, console: &Console) -> Result<PublicKey, String> {
    let in_file = || load(Path::new(to)).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let sentence = |fault| seal_sentence(console.texts, fault);
    PublicKey::read(to).or_else(|fault| in_file().map_or(Err(fault), |text| PublicKey::read(&text))).map_err(sentence)
}
