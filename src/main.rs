//! The program: the command line, or the window. Terminals of Windows hand on `*.json` as it is; it is filled in here.

use std::process::ExitCode;

use potloodlijn::cli;
use potloodlijn::ui::{self, Telling};

#[expect(clippy::disallowed_methods, reason = "a command has no window to tell it the day")]
fn main() -> ExitCode {
    match cli::run(wild::args_os(), jiff::Zoned::now) {
        cli::Next::End(code) => code,
        cli::Next::Window { files, language } => ui::run(&files, language, Telling::OnStandardError),
    }
}
