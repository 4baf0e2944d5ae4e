//! The window alone, for systems on which a program has either a window or a terminal: all that is given to it are files to open.
#![windows_subsystem = "windows"]

use std::path::PathBuf;
use std::process::ExitCode;

use potloodlijn::ui::{self, Telling};

fn main() -> ExitCode {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    ui::run(&files, None, Telling::InAMessage)
}
