//! `keygen`: a facilitator's pair of keys.

use std::path::{Path, PathBuf};

use super::console::{Console, Ending};
use super::secrets::PASSPHRASE_VARIABLE;
use crate::sealing::KeyPair;
use crate::storage::{StorageError, erase, save_new};

/// Writes a new private key to `output`, and its public key beside it and on standard output. The private key is locked
/// with a passphrase, or lies open when a script gave none and nobody is there to be asked; that is said. Nothing that is there
/// is ever overwritten: who loses a private key loses everything sealed to it.
pub(super) fn keygen(output: &Path, console: &mut Console) -> Ending {
    let public_file = public_file_of(output);
    if let Some(taken) = [output, &public_file].into_iter().find(|path| path.symlink_metadata().is_ok()) {
        console.complain(&console.about(&taken.display().to_string(), &console.texts.get("cli-keygen-taken")));
        return Ending::NothingDone;
    }
    let passphrase = match console.secrets.passphrase_if_any(console.texts) {
        Ok(passphrase) => passphrase,
        Err(why) => {
            console.complain(&console.about(&output.display().to_string(), &why));
            return Ending::NothingDone;
        }
    };
    let pair = KeyPair::generate();
    let public = pair.public.to_string();
    let private = passphrase.as_ref().map_or_else(|| pair.open_file(), |passphrase| pair.locked_file(passphrase));
    let files = [(output, private), (&public_file, format!("{public}\n").into_bytes())];
    for (path, bytes) in &files {
        if let Err(trouble) = save_new(path, bytes) {
            console.complain_of(path, &StorageError::from(trouble));
            // Half a pair is of no use to anyone, and was not there before.
            if *path == public_file {
                let _it_was_complained_of = erase(output);
            }
            return Ending::NothingDone;
        }
    }
    console.say(&public);
    let name = output.display().to_string();
    if passphrase.is_none() {
        let words = [("variable", PASSPHRASE_VARIABLE.into())];
        console.complain(&console.about(&name, &console.texts.with("cli-keygen-open", words)));
    }
    console.remark(&console.texts.with("cli-keygen-done", [("file", name.into())]));
    Ending::Done
}

/// The file of the public key: the name of the other with `.pub` added.
fn public_file_of(output: &Path) -> PathBuf {
    let mut name = output.as_os_str().to_owned();
    name.push(".pub");
    PathBuf::from(name)
}
