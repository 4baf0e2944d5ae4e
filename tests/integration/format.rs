//! Reading and writing files: what survives, what is refused and where, and saving.

mod broken;
mod forms;
pub mod people;
mod points;
mod round_trip;
mod saving;
mod schema;
mod unknown_fields;

use std::path::PathBuf;

/// A file of the project, read whole.
fn project_file(path: &str) -> Vec<u8> {
    std::fs::read(project_path(path)).unwrap()
}

fn project_path(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The names of the files in a folder of the project, in order.
fn names_in(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(project_path(folder)).unwrap();
    let mut names: Vec<String> = entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
