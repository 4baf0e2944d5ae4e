//! Folders that a program keeps in step with a server: what is saved there leaves the device at once.

use std::path::{Path, PathBuf};

/// How the names of such folders begin, in small letters: `OneDrive - Name of an organisation` is usual.
const BEGINS: [&str; 6] = ["onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "com~apple~clouddocs"];
/// Their whole names, where the beginning alone is no sign.
const NAMES: [&str; 5] = ["nextcloud", "owncloud", "surfdrive", "my drive", "mijn drive"];

/// The name of the folder in which `path` lies that is kept in step with a server; `roots` are those the system names.
///
/// ```
/// use potloodlijn::app::files::synced::synced_folder;
/// use std::path::{Path, PathBuf};
/// let path = Path::new("/home/a/OneDrive - School/P07.journey.json");
/// assert_eq!(synced_folder(path, &[]), Some("OneDrive - School".into()));
/// assert_eq!(synced_folder(Path::new("/srv/work/P07.journey.json"), &[PathBuf::from("/SRV/work")]), Some("work".into()));
/// assert_eq!(synced_folder(Path::new("/home/a/P07.journey.json"), &[]), None);
/// ```
pub fn synced_folder(path: &Path, roots: &[PathBuf]) -> Option<String> {
    let small = |path: &Path| PathBuf::from(path.to_string_lossy().to_lowercase());
    // Systems that have such roots do not tell capitals apart.
    let within = roots.iter().find(|root| !root.as_os_str().is_empty() && small(path).starts_with(small(root)));
    if let Some(name) = within.and_then(|root| path.ancestors().find(|it| small(it) == small(root))?.file_name()) {
        return Some(name.to_string_lossy().into_owned());
    }
    let folders = path.parent()?.iter().map(|name| name.to_string_lossy().into_owned());
    let is_synced = |name: &String| {
        let name = name.to_lowercase();
        BEGINS.iter().any(|begin| name.starts_with(begin)) || NAMES.contains(&name.as_str())
    };
    folders.into_iter().find(is_synced)
}
