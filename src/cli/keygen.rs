//! `keygen`: a facilitator's pair of keys.

use std::path::{Path, PathBuf};

use crate::cli::console::{Console, Ending};
use crate::cli::output::is_newer_at;
use crate::cli::secrets::PASSPHRASE_VARIABLE;
use crate::cli::standard_output::is_standard_output;
use crate::sealing::{KeyFile, KeyPair, PublicKey};
use crate::storage::{StorageError, erase, load, refuse_unwritable, save_new, save_over_another};
use crate::text::{seal_sentence, storage_sentence};

/// Writes a new private key to `output`, and its public key beside it and on standard output. The private key is locked
/// with a passphrase, or lies open when a script gave none and nobody is there to be asked; that is said. A key that is there stays,
/// since who loses a private key loses everything sealed to it: unless `--force` was typed, and then it is kept as the state
/// before. Where only the private key is there, as when the program was stopped between the two, its public key is written.
pub(super) fn keygen(output: &Path, console: &mut Console) -> Ending {
    let complain = |console: &Console, path: &Path, what: &str| {
        console.complain(&console.about(&path.display().to_string(), what));
        Ending::NothingDone
    };
    if is_standard_output(output) {
        return complain(console, output, &console.texts.get("cli-keygen-two-files"));
    }
    let public_file = public_file_of(output);
    let is_there = |path: &Path| path.symlink_metadata().is_ok();
    if is_there(output) && !is_there(&public_file) && !console.force {
        return finish(output, &public_file, console);
    }
    let taken = [output, &public_file].into_iter().find(|path| is_there(path));
    if let Some(taken) = taken.filter(|_| !console.force) {
        return complain(console, taken, &console.texts.get("cli-keygen-taken"));
    }
    if let Some(newer) = [output, &public_file].into_iter().find(|path| is_newer_at(path, console)) {
        return complain(console, newer, &console.texts.get("cli-output-newer"));
    }
    for path in [output, &public_file] {
        if let Err(trouble) = refuse_unwritable(path) {
            console.complain_of(path, &StorageError::from(trouble));
            return Ending::NothingDone;
        }
    }
    let passphrase = match console.secrets.passphrase_if_any(console.texts) {
        Ok(passphrase) => passphrase,
        Err(why) => return complain(console, output, &why),
    };
    if let Some(passphrase) = &passphrase {
        console.say_if_easy(passphrase);
    }
    let pair = KeyPair::generate();
    let private = passphrase.as_ref().map_or_else(|| pair.open_file(), |passphrase| pair.locked_file(passphrase));
    let write = if console.force { save_over_another } else { save_new };
    if let Err(trouble) = write(output, &private) {
        console.complain_of(output, &StorageError::from(trouble));
        return Ending::NothingDone;
    }
    if let Err(trouble) = write(&public_file, format!("{}\n", pair.public).as_bytes()) {
        console.complain_of(&public_file, &StorageError::from(trouble));
        // Half a pair is of no use to anyone, and was not there before.
        if !console.force {
            let _it_was_complained_of = erase(output);
        }
        return Ending::NothingDone;
    }
    console.say(&pair.public.to_string());
    let name = output.display().to_string();
    if passphrase.is_none() {
        let words = [("variable", PASSPHRASE_VARIABLE.into())];
        console.complain(&console.about(&name, &console.texts.with("cli-keygen-open", words)));
    }
    console.remark(&console.texts.with("cli-keygen-done", [("file", name.into())]));
    Ending::Done
}

/// Writes the public key of the private key that is there.
fn finish(output: &Path, public_file: &Path, console: &mut Console) -> Ending {
    let public = match public_key_in(output, console) {
        Ok(public) => public,
        Err(why) => {
            console.complain(&console.about(&output.display().to_string(), &why));
            return Ending::NothingDone;
        }
    };
    if let Err(trouble) = save_new(public_file, format!("{public}\n").as_bytes()) {
        console.complain_of(public_file, &StorageError::from(trouble));
        return Ending::NothingDone;
    }
    console.say(&public.to_string());
    Ending::Done
}

fn public_key_in(path: &Path, console: &Console) -> Result<PublicKey, String> {
    let taken = || console.texts.get("cli-keygen-taken");
    let bytes = load(path).map_err(|trouble| storage_sentence(console.texts, &trouble))?;
    // Anything else that has this name is left as it is.
    let file = KeyFile::read(bytes).map_err(|_| taken())?;
    let passphrase = match &file {
        KeyFile::Open(_) => None,
        KeyFile::Locked(_) => console.secrets.passphrase_of_key(path, console.texts)?,
    };
    let keys = file.unlock(passphrase.as_ref()).map_err(|fault| seal_sentence(console.texts, fault))?;
    keys.public().next().ok_or_else(taken)
}

/// The file of the public key: the name of the other with `.pub` added.
fn public_file_of(output: &Path) -> PathBuf {
    let mut name = output.as_os_str().to_owned();
    name.push(".pub");
    PathBuf::from(name)
}
