//! A facilitator's keys.

pub mod update;

use std::path::{Path, PathBuf};

use crate::format::{AnyFile, Fault, FaultKind, Format, Instruments, read_any, write};
use crate::model::Setup;
use crate::sealing::{KeyFile, KeyPair, Openers, Passphrase, PublicKey, SealFault, is_sealed, seal};
use crate::storage;
use crate::storage::{Disk, StorageError};

/// What is sealed and opened again to see that a key works. Nobody's words.
const TRIAL: &[u8] = b"Potloodlijn";

/// What sealed files are opened with, and the keys that were made.
#[derive(Debug, Default)]
pub struct KeysState {
    /// What sealed files are opened with, for as long as the window is open.
    pub openers: Openers,
    /// The keys that were made or tested in this window.
    pub known: Option<KnownKeys>,
    /// Why making or testing keys did not work.
    pub trouble: Option<StorageError>,
    /// The set-up into which the public key was put.
    pub in_setup: Option<PathBuf>,
}

/// Keys that were made, or tested, in this window.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownKeys {
    /// The file with the private key, locked.
    pub file: PathBuf,
    /// The public key.
    pub public: PublicKey,
    /// The file as it stands on the disk: letters that only open with the passphrase. Empty when the file lies open: that is
    /// on no screen and no paper.
    pub locked: String,
    /// Something was sealed with the one and opened with the other.
    pub tested: bool,
}

/// What can be asked about keys.
#[derive(Debug)]
pub enum KeysAction {
    /// Show the keys, or how to make them.
    Show,
    /// Make a pair; the private key goes to this file under this passphrase.
    Make(PathBuf, Passphrase),
    /// Seal something, and open it again with this file and passphrase.
    Test(PathBuf, Passphrase),
    /// Put the public key into this set-up.
    PutIntoSetup(PathBuf),
}

/// What came of it.
#[derive(Debug)]
pub enum KeysOutcome {
    /// Keys were made or tested, or why not.
    Known(Result<KnownKeys, StorageError>),
    /// The public key stands in this file: the set-up as it is there now, or why not.
    InSetup(PathBuf, Result<Box<Setup>, StorageError>),
}

/// What is to be done with the disk.
#[derive(Debug)]
pub enum KeysWork {
    /// See [`KeysAction::Make`].
    Make(PathBuf, Passphrase),
    /// See [`KeysAction::Test`].
    Test(PathBuf, Passphrase),
    /// See [`KeysAction::PutIntoSetup`].
    PutIntoSetup(PathBuf, PublicKey),
}

/// Does `work` here and now; making and testing take about a second.
pub fn carry_out(work: KeysWork, disk: &dyn Disk) -> KeysOutcome {
    match work {
        KeysWork::Make(path, passphrase) => KeysOutcome::Known(make(path, &passphrase, disk)),
        KeysWork::Test(path, passphrase) => KeysOutcome::Known(test(path, &passphrase)),
        KeysWork::PutIntoSetup(path, public) => {
            let result = put_into_setup(&path, &public, disk);
            KeysOutcome::InSetup(path, result)
        }
    }
}

/// Nothing that is there is overwritten. Half a pair does not stay.
fn make(file: PathBuf, passphrase: &Passphrase, disk: &dyn Disk) -> Result<KnownKeys, StorageError> {
    let pair = KeyPair::generate();
    let locked = pair.locked_file(passphrase);
    let mut public_file = file.clone().into_os_string();
    public_file.push(".pub");
    storage::save_new_on(disk, Path::new(&public_file), format!("{}\n", pair.public).as_bytes())?;
    if let Err(trouble) = storage::save_new_on(disk, &file, &locked) {
        let _the_first_trouble_is_told = storage::erase_on(disk, Path::new(&public_file));
        return Err(trouble.into());
    }
    // Read back from the disk: what cannot be opened there is worth nothing.
    test(file, passphrase)
}

fn test(file: PathBuf, passphrase: &Passphrase) -> Result<KnownKeys, StorageError> {
    let bytes = storage::load(&file)?;
    let locked = if is_sealed(&bytes) { String::from_utf8_lossy(&bytes).into_owned() } else { String::new() };
    let keys = KeyFile::read(bytes)?.unlock(Some(passphrase))?;
    let public = keys.public().next().ok_or(SealFault::NoSecretKey)?;
    let opened = Openers { keys, ..Openers::default() }.open(&seal(TRIAL, &public), TRIAL.len() as u64)?;
    if opened != TRIAL {
        return Err(SealFault::Damaged.into());
    }
    Ok(KnownKeys { file, public, locked, tested: true })
}

/// Not while a window has it open, which would write it over later without the key.
fn put_into_setup(path: &Path, public: &PublicKey, disk: &dyn Disk) -> Result<Box<Setup>, StorageError> {
    let _held = storage::hold(&storage::RealDisk, path)?;
    let there = read_any(&storage::load(path)?, &Instruments::default())?.known_version()?;
    let AnyFile::Setup(mut setup) = there else {
        let found = Setup::NAME.to_owned();
        return Err(Fault { path: "$.format".into(), kind: FaultKind::OtherFormat { found } }.into());
    };
    setup.recipient = Some(public.to_string());
    storage::save_on(disk, path, &write(&*setup))?;
    Ok(setup)
}
