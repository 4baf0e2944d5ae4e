//! What sealed files are opened with: a key file, and passphrases from the terminal, the environment or a file. Never from
//! the command line itself, where anyone on the machine can read it.

use std::cell::RefCell;
use std::io::{IsTerminal, Read};
use std::path::Path;

use super::arguments::KeyOptions;
use crate::format::LARGEST_FILE_BYTES;
use crate::sealing::{Closed, KeyFile, Openers, Passphrase, SealFault, SecretKeys};
use crate::storage::{self, StorageError};
use crate::text::{Texts, seal_sentence, storage_sentence};

/// A passphrase for scripts can stand in this environment variable.
pub(super) const PASSPHRASE_VARIABLE: &str = "POTLOODLIJN_PASSPHRASE";
/// Standard input, where a file is asked for.
const STANDARD_INPUT: &str = "-";
/// The longest passphrase from a file, in bytes.
const LONGEST_PASSPHRASE: u64 = 10_000;

/// What sealed files are opened with, in memory only.
#[derive(Default)]
pub(super) struct Secrets {
    openers: RefCell<Openers>,
    /// The passphrase that a script gave.
    given: Option<Passphrase>,
    /// Someone was asked for the passphrase of locked files already.
    asked: RefCell<bool>,
}

impl Secrets {
    /// Loads the key file, and the passphrase that a script gave.
    ///
    /// # Errors
    /// The file, and what is wrong with it, in a sentence.
    pub fn load(options: &KeyOptions, texts: &Texts) -> Result<Self, (String, String)> {
        let given = match &options.passphrase_file {
            Some(path) => Some(passphrase_in(path, texts).map_err(|why| (path.display().to_string(), why))?),
            None => std::env::var(PASSPHRASE_VARIABLE).ok().and_then(Passphrase::new),
        };
        let secrets = Self { given, ..Self::default() };
        if let Some(path) = &options.key {
            let keys = secrets.keys_in(path, texts).map_err(|why| (path.display().to_string(), why))?;
            secrets.openers.borrow_mut().keys = keys;
        }
        secrets.openers.borrow_mut().passphrases.extend(secrets.given.clone());
        Ok(secrets)
    }

    /// The private keys in the key file at `path`; for a locked one the passphrase is asked for.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence.
    pub fn keys_in(&self, path: &Path, texts: &Texts) -> Result<SecretKeys, String> {
        let file = storage::load(path).map_err(|trouble| storage_sentence(texts, &trouble))?;
        let sentence = |fault| seal_sentence(texts, fault);
        match KeyFile::read(file).map_err(sentence)? {
            KeyFile::Open(keys) => Ok(keys),
            locked @ KeyFile::Locked(_) => {
                let passphrase = match self.given.clone() {
                    Some(given) => given,
                    None => ask(&texts.with("cli-ask-key", [("file", path.display().to_string().into())]), texts)?,
                };
                locked.unlock(Some(&passphrase)).map_err(sentence)
            }
        }
    }

    /// `bytes` as they are, or what is in them when they are sealed. At a terminal the passphrase of locked files is asked for,
    /// once.
    ///
    /// # Errors
    /// Why they do not open.
    pub fn open_if_sealed(&self, bytes: Vec<u8>, texts: &Texts) -> Result<Vec<u8>, StorageError> {
        self.open_noting(bytes, texts).map(|(inside, _)| inside)
    }

    /// As [`Self::open_if_sealed`], with how the file was closed, to close it again in the same way.
    ///
    /// # Errors
    /// Why they do not open.
    pub fn open_noting(&self, bytes: Vec<u8>, texts: &Texts) -> Result<(Vec<u8>, Option<Closed>), StorageError> {
        if !crate::sealing::is_sealed(&bytes) {
            return Ok((bytes, None));
        }
        let open = || {
            let opened = self.openers.borrow().open_noting(&bytes, LARGEST_FILE_BYTES);
            opened.map(|(inside, closed)| (inside, Some(closed)))
        };
        let first = open();
        if first != Err(SealFault::NeedsPassphrase) || self.asked.replace(true) {
            return Ok(first?);
        }
        let Ok(passphrase) = ask(&texts.get("cli-ask-locked"), texts) else { return Ok(first?) };
        self.openers.borrow_mut().passphrases.push(passphrase);
        Ok(open()?)
    }

    /// A passphrase to lock something new with: the one a script gave, or one typed twice.
    ///
    /// # Errors
    /// Why there is none, in a sentence.
    pub fn new_passphrase(&self, texts: &Texts) -> Result<Passphrase, String> {
        self.passphrase_if_any(texts)?.ok_or_else(|| nobody_to_ask(texts))
    }

    /// As [`Self::new_passphrase`], where it can also go without one: `None` when no script gave one and
    /// there is no terminal to ask at.
    ///
    /// # Errors
    /// Why there is none, in a sentence: what was given or typed is empty, or was typed differently the second time.
    pub fn passphrase_if_any(&self, texts: &Texts) -> Result<Option<Passphrase>, String> {
        if let Some(given) = self.given.clone() {
            return Ok(Some(given));
        }
        // A script that meant to give one and gave nothing must not get a key that lies open.
        if std::env::var_os(PASSPHRASE_VARIABLE).is_some() {
            return Err(texts.get("seal-empty-passphrase"));
        }
        if !std::io::stdin().is_terminal() {
            return Ok(None);
        }
        let first = ask(&texts.get("cli-ask-new"), texts)?;
        let again = ask(&texts.get("cli-ask-again"), texts)?;
        if first.same(&again) { Ok(Some(first)) } else { Err(texts.get("seal-passphrase-differs")) }
    }
}

/// What to say where a passphrase is needed and nobody can be asked for it.
fn nobody_to_ask(texts: &Texts) -> String {
    texts.with("cli-no-terminal", [("variable", PASSPHRASE_VARIABLE.into())])
}

/// What someone types at the terminal, not shown there.
fn ask(question: &str, texts: &Texts) -> Result<Passphrase, String> {
    if !std::io::stdin().is_terminal() {
        return Err(nobody_to_ask(texts));
    }
    let typed = rpassword::prompt_password(format!("{question}: ")).unwrap_or_default();
    Passphrase::new(typed).ok_or_else(|| texts.get("seal-empty-passphrase"))
}

/// The first line of the file at `path`.
fn passphrase_in(path: &Path, texts: &Texts) -> Result<Passphrase, String> {
    let bytes = if path == Path::new(STANDARD_INPUT) {
        let mut bytes = Vec::new();
        let read = std::io::stdin().take(LONGEST_PASSPHRASE).read_to_end(&mut bytes);
        read.map(|_| bytes).map_err(StorageError::from)
    } else {
        storage::load(path)
    };
    let bytes = bytes.map_err(|trouble| storage_sentence(texts, &trouble))?;
    let passphrase = Passphrase::in_file(&bytes).map_err(|fault| seal_sentence(texts, fault))?;
    passphrase.ok_or_else(|| texts.get("seal-empty-passphrase"))
}
