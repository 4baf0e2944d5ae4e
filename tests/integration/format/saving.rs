//! Saving: the old file or the new one, never half a one.

use std::fs;
use std::path::{Path, PathBuf};

use potloodlijn::format::{FaultKind, LARGEST_FILE_BYTES};
use potloodlijn::storage::{PREVIOUS_ENDING, StorageError, find_files, load, save};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_saved_file_is_there_whole_and_alone() {
    let folder = tempfile::tempdir().unwrap();
    save(&folder.path().join("P01.journey.json"), b"first").unwrap();
    assert_eq!(load(&folder.path().join("P01.journey.json")).unwrap(), b"first");
    assert_eq!(names(folder.path()), ["P01.journey.json"]);
}

#[test]
fn saving_again_keeps_the_state_before_and_no_older_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("P01.journey.json");
    for bytes in [b"first ", b"second", b"third "] {
        save(&path, bytes).unwrap();
    }
    let previous = folder.path().join(format!("P01.journey.json{PREVIOUS_ENDING}"));
    assert_eq!(fs::read(&path).unwrap(), b"third ");
    assert_eq!(fs::read(previous).unwrap(), b"second");
    assert_eq!(names(folder.path()).len(), 2);
}

#[test]
fn a_state_before_that_a_newer_version_wrote_is_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("P01.journey.json");
    let of = |version: u32, name: &str| {
        let id = "b3b6c1de-0c0a-4c3e-9c52-5f4f5f0e2f11";
        format!(r#"{{"format":"potloodlijn/journey","version":{version},"id":"{id}","name":"{name}"}}"#)
    };
    let previous = |more: &str| folder.path().join(format!("P01.journey.json{PREVIOUS_ENDING}{more}"));
    fs::write(previous(""), of(2, "newer")).unwrap();
    for name in ["first", "second", "third"] {
        save(&path, of(1, name).as_bytes()).unwrap();
    }
    assert_eq!(fs::read_to_string(previous("-1")).unwrap(), of(2, "newer"));
    assert_eq!(fs::read_to_string(previous("")).unwrap(), of(1, "second"));
    assert_eq!(names(folder.path()).len(), 3);
}

#[test]
fn the_state_before_is_not_counted_with_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("P01.journey.json");
    save(&path, b"first").unwrap();
    save(&path, b"second").unwrap();
    let found: Vec<PathBuf> = find_files(&[folder.path().to_owned()]).files.into_iter().map(|it| it.path).collect();
    assert_eq!(found, [path]);
}

#[test]
fn saving_into_a_folder_that_is_not_there_fails_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    assert!(save(&folder.path().join("gone").join("P01.journey.json"), b"new").is_err());
    assert!(names(folder.path()).is_empty());
}

#[test]
fn saving_over_a_folder_fails_and_leaves_it_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("P01.journey.json");
    fs::create_dir(&path).unwrap();
    fs::write(path.join("inside"), b"kept").unwrap();
    assert!(save(&path, b"new").is_err());
    assert_eq!(names(folder.path()), ["P01.journey.json"]);
    assert_eq!(fs::read(path.join("inside")).unwrap(), b"kept");
}

#[test]
fn when_the_state_before_cannot_be_kept_the_old_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("P01.journey.json");
    save(&path, b"old").unwrap();
    let previous = folder.path().join(format!("P01.journey.json{PREVIOUS_ENDING}"));
    fs::create_dir(&previous).unwrap();
    fs::write(previous.join("inside"), b"in the way").unwrap();
    assert!(save(&path, b"new").is_err());
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names(folder.path()).len(), 2, "no half file is left beside it");
}

#[cfg(unix)]
#[test]
fn saving_into_a_read_only_folder_fails_and_leaves_the_old_file_whole() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("P01.journey.json");
    save(&path, b"old").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let may_write_anyway = tempfile::tempfile_in(folder.path()).is_ok();
    let outcome = save(&path, b"new");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    // Whoever may write anywhere, as in a container, is not stopped by a read-only folder.
    assert_eq!(outcome.is_err(), !may_write_anyway);
    let left = fs::read(&path).unwrap();
    assert_eq!(left, if may_write_anyway { b"new" } else { b"old" });
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_a_saved_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("P01.journey.json");
    save(&path, b"first").unwrap();
    save(&path, b"second").unwrap();
    for name in names(folder.path()) {
        let mode = fs::metadata(folder.path().join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}");
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_without_reading_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.journey.json");
    // A file with a hole: its length is there, its bytes take no room on the disk.
    fs::File::create(&path).unwrap().set_len(65 * LARGEST_FILE_BYTES).unwrap();
    let outcome = load(&path);
    assert!(matches!(outcome, Err(StorageError::Content(fault)) if fault.kind == FaultKind::TooLarge));
}

#[test]
fn what_is_not_there_or_is_a_folder_is_said_to_be_so() {
    let folder = tempfile::tempdir().unwrap();
    let kind = |path: &Path| match load(path) {
        Err(StorageError::Disk(error)) => error.kind(),
        other => panic!("{other:?}"),
    };
    assert_eq!(kind(&folder.path().join("gone")), std::io::ErrorKind::NotFound);
    assert_eq!(kind(folder.path()), std::io::ErrorKind::IsADirectory);
}
